internal import RealModule

/// What a count tells of the rate behind it, with nothing known beforehand: the distribution of the rate under Jeffreys' prior.
///
/// - x events among n: Γ(x + ½) ÷ n, so that no events do not mean no risk;
/// - x of n counted: Beta(x + ½, n − x + ½).
///
/// Chances of places and of pairs go by it, and so does the draw of figures for an index: a normal distribution of the same width lets
/// few events be fewer than none, and says of 10 in 1,000 against 200 in 50,000 that it is above with a chance of 96 %, where it is
/// 99.5 %.
///
/// > L. D. Brown, T. T. Cai, A. DasGupta. "Interval estimation for a binomial proportion." *Statistical Science* 16 (2001),
/// > 101–133; "Interval estimation in exponential families." *Statistica Sinica* 13 (2003), 19–49: Jeffreys' prior.
enum CountPosterior: Sendable, Equatable {
  case events(shape: Double, exposure: Double)
  case share(successes: Double, failures: Double)

  /// - Returns: nil where the parts are no such count: below 0, more than they are of, of nothing.
  init?(_ count: Double, of denominator: Double, _ kind: RateKind) {
    guard count >= 0, denominator > 0, count.isFinite, denominator.isFinite else { return nil }
    switch kind {
    case .events: self = .events(shape: count + 0.5, exposure: denominator)
    case .proportion:
      // What dividing and multiplying again adds to a whole number is not more than all.
      guard count <= denominator * (1 + 1e-12) else { return nil }
      self = .share(successes: count + 0.5, failures: max(0, denominator - count) + 0.5)
    }
  }

  /// A rate drawn from it: events for one of the denominator, or a share.
  @inline(__always)
  func draw(from random: inout Philox) -> Double {
    switch self {
    case .events(let shape, let exposure): return random.nextGamma(shape: shape) / exposure
    case .share(let successes, let failures):
      let hits = random.nextGamma(shape: successes)
      return hits / (hits + random.nextGamma(shape: failures))
    }
  }

  /// Rates drawn independently for some units. Each draw of each unit has a stream of its own: the first draws are the same
  /// however many are taken, on any number of threads.
  ///
  /// - Returns: Shape `[unit, draw]`.
  static func draws(of units: [CountPosterior], count: Int, seed: UInt64, threads: Int) -> Matrix {
    let ranges = Parallel.ranges(of: count, size: 64)
    let parts = Parallel.map(count: ranges.count, threads: threads) { part in
      [Double](unsafeUninitializedCapacity: ranges[part].count * units.count) { buffer, initialized in
        for draw in ranges[part] {
          for (number, unit) in units.enumerated() {
            var random = Philox(seed: seed, stream: UInt64(draw) << 32 | UInt64(number))
            buffer.initializeElement(at: initialized, to: unit.draw(from: &random))
            initialized += 1
          }
        }
      }
    }
    return Matrix(rows: units.count, columns: count, values: Array(parts.joined()))
  }

  /// The chance that the rate lies above another, of which nothing is known but its own count; nil between a share and a rate of events.
  func chanceOfLyingAbove(_ other: CountPosterior) -> Double? {
    if self == other { return 0.5 }
    switch (self, other) {
    case (.events(let a, let n), .events(let b, let m)):
      // Of two gamma numbers the share of the first is beta: it lies above where that share exceeds n ÷ (n + m).
      return IncompleteBeta.regularised(m / (n + m), b, a, complement: n / (n + m))
    case (.share(let a, let b), .share(let c, let d)):
      // The narrower of the two is integrated over: the other's distribution function is smooth against it.
      let isNarrower = a + b >= c + d
      let above =
        isNarrower
        ? CountPosterior.chanceOfExceeding((c, d), drawnFrom: (a, b))
        : CountPosterior.chanceOfExceeding((a, b), drawnFrom: (c, d))
      return above.map { isNarrower ? $0 : 1 - $0 }
    default: return nil
    }
  }

  /// P(p > q) of p ~ Beta(first) and q ~ Beta(second): ∫ f(p) F(p) dp, with p = sin²θ.
  ///
  /// In θ both are smooth, with a spread of about 1 ÷ 2√(a + b) at both ends too. Steps are equal in t, θ = t⁵ (126 − 420t + 540t² − 315t³ + 70t⁴) of
  /// the way, which is flat at both ends: there the trapezoidal rule then loses nothing, and with 64 steps it is right to about ten
  /// digits.
  ///
  /// > L. N. Trefethen, J. A. C. Weideman. "The exponentially convergent trapezoidal rule." *SIAM Review* 56 (2014), 385–458.
  private static func chanceOfExceeding(
    _ second: (a: Double, b: Double), drawnFrom first: (a: Double, b: Double)
  ) -> Double? {
    let (a, b) = first
    // Beyond nine spreads there is less than rounding leaves.
    let centre = Double.atan2(y: a.squareRoot(), x: b.squareRoot())
    let reach = 9 / (2 * (a + b).squareRoot())
    let (low, high) = (max(0, centre - reach), min(Double.pi / 2, centre + reach))
    let steps = 64
    func logarithm(_ theta: Double) -> Double {
      let (s, c) = (Double.sin(theta), Double.cos(theta))
      // 0 · log 0 is 0 here: with x of 0 the density does not vanish at the end.
      return (a == 0.5 ? 0 : (2 * a - 1) * Double.log(s)) + (b == 0.5 ? 0 : (2 * b - 1) * Double.log(c))
    }
    // At the mode of a > ½ and b > ½; at the end where there is none.
    let peak = logarithm(
      Double.atan2(y: max(0, a - 0.5).squareRoot(), x: max(0, b - 0.5).squareRoot()))
    var (sum, weights) = (0.0, 0.0)
    for place in 1..<steps {
      let t = Double(place) / Double(steps)
      let flat = t * t * t * t * t * (126 + t * (-420 + t * (540 + t * (-315 + t * 70))))
      let theta = low + (high - low) * flat
      let weight = t * t * (1 - t) * (1 - t)
      let density = Double.exp(logarithm(theta) - peak) * weight * weight
      guard density > 1e-18 else { continue }
      let (s, c) = (Double.sin(theta), Double.cos(theta))
      guard let below = IncompleteBeta.regularised(s * s, second.a, second.b, complement: c * c) else {
        return nil
      }
      sum += density * below
      weights += density
    }
    return weights > 0 ? sum / weights : nil
  }
}
