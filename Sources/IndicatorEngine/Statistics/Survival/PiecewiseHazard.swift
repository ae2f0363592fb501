internal import RealModule

/// What is known of hazards that are constant within intervals: a gamma distribution each, from a reference class and own history.
///
///     let own = PiecewiseHazard(edges: edges, priorEvents: D, priorExposure: E, weight: 60 / 456).updated(events: d, exposure: e)
///     own.chance(from: 0.8, to: 1)   // still open at 0.8 of the planned time: done by its end?
///
/// λₖ ~ Gamma(aₖ, bₖ), a = w D + ε + d, b = w E + ε′ + e: the class counts as w of its size. With Δₖ the part of interval k between two
/// times the chance of the event is 1 − Π (b ÷ (b + Δ))ᵃ.
///
/// > D. R. Cox, D. Oakes. *Analysis of Survival Data* (1984), §3.2; J. G. Ibrahim, M.-H. Chen. *Statistical Science* 15 (2000), 46–60 (power
/// > priors); `methods/completion-risk.md` §4.1.
public struct PiecewiseHazard: Sendable, Equatable {
  /// Where the intervals begin; the last has no end.
  public let edges: [Double]
  /// a and b of each interval. Shape `[interval]`.
  public let shapes: [Double]
  public let rates: [Double]

  /// The prior of a reference class.
  ///
  /// - Parameter weight: w, how much one project of the class counts: K ÷ its size, at most 1.
  /// - Precondition: One number an interval; counts and exposures of 0 or above.
  public init(edges: [Double], priorEvents: [Double], priorExposure: [Double], weight: Double) {
    precondition(
      edges.count == priorEvents.count && edges.count == priorExposure.count, "\(edges.count) intervals")
    precondition(weight >= 0 && (priorEvents + priorExposure).allSatisfy { $0 >= 0 }, "a weight of \(weight)")
    self.edges = edges
    // What is left where the class saw nothing: an interval that knows nearly nothing, not one that knows of no hazard.
    shapes = priorEvents.map { weight * $0 + 0.002 }
    rates = priorExposure.map { weight * $0 + 0.004 }
  }

  private init(edges: [Double], shapes: [Double], rates: [Double]) {
    self.edges = edges
    self.shapes = shapes
    self.rates = rates
  }

  /// After own history.
  public func updated(events: [Double], exposure: [Double]) -> PiecewiseHazard {
    precondition(
      events.count == edges.count && exposure.count == edges.count,
      "\(events.count) of \(edges.count) intervals")
    return PiecewiseHazard(
      edges: edges, shapes: zip(shapes, events).map { $0 + $1 }, rates: zip(rates, exposure).map { $0 + $1 })
  }

  /// The chance of the event up to `end` of one that is open at `start`.
  ///
  /// - Precondition: start ≤ end.
  public func chance(from start: Double, to end: Double) -> Double {
    let log = zip(parts(from: start, to: end), zip(shapes, rates)).reduce(0) { sum, item in
      sum - item.1.0 * Double.log(onePlus: item.0 / item.1.1)
    }
    return -Double.expMinusOne(log)
  }

  /// Quantiles of that chance over what is not known of the hazards, by simulation.
  ///
  /// - Parameters:
  ///   - shares: Each within 0…1.
  ///   - draws: A thousand tell shares of 5 % to about a point.
  /// - Precondition: start ≤ end; at least one draw.
  public func chanceQuantiles(
    from start: Double, to end: Double, shares: [Double], draws: Int = 1000, seed: UInt64
  ) -> [Double] {
    precondition(draws > 0, "\(draws) draws")
    let parts = parts(from: start, to: end)
    var random = Philox(seed: seed)
    let chances = (0..<draws).map { _ in
      var hazard = 0.0
      for interval in parts.indices where parts[interval] > 0 {
        hazard += parts[interval] * random.nextGamma(shape: shapes[interval]) / rates[interval]
      }
      return -Double.expMinusOne(-hazard)
    }
    return shares.map { quantile(of: chances, at: $0) ?? 0 }
  }

  /// The logarithm of the chance of some history before it was seen: by it a weight of the class is chosen.
  public func marginalLogLikelihood(events: [Double], exposure: [Double]) -> Double {
    let after = updated(events: events, exposure: exposure)
    return edges.indices.reduce(0) { sum, interval in
      sum + Double.logGamma(after.shapes[interval]) - Double.logGamma(shapes[interval])
        + shapes[interval] * Double.log(rates[interval]) - after.shapes[interval]
        * Double.log(after.rates[interval])
    }
  }

  private func parts(from start: Double, to end: Double) -> [Double] {
    precondition(start <= end, "from \(start) to \(end)")
    return edges.indices.map { interval in
      let next = interval + 1 < edges.count ? edges[interval + 1] : .infinity
      return max(0, min(end, next) - max(start, edges[interval]))
    }
  }
}

extension Philox {
  /// A gamma number of scale 1.
  ///
  /// > G. Marsaglia, W. W. Tsang. "A simple method for generating gamma variables." *ACM Transactions on Mathematical Software* 26 (2000),
  /// > 363–372; shapes below 1 by their §6.
  ///
  /// - Precondition: The shape is above 0.
  mutating func nextGamma(shape: Double) -> Double {
    precondition(shape > 0, "gamma of shape \(shape)")
    if shape < 1 {
      let power = Double.exp(Double.log(nextUnit()) / shape)
      return nextGamma(shape: shape + 1) * power
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = nextNormal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if Double.log(nextUnit()) < x * x / 2 + d - d * v + d * Double.log(v) { return d * v }
    }
  }
}
