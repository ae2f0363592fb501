internal import RealModule

/// Shares of groups that differ: each group's chance from a beta distribution, whose two numbers all groups together tell.
///
///     let found = BetaBinomial.fit(successes: k, trials: n).found
///     found?.shrunk(successes: 1, trials: 1)   // not 100 %: (α + 1) ÷ (α + β + 1)
///
/// Maximum likelihood in ln α and ln β by Newton's method; sums over j below the counts stand for gamma functions.
///
/// > J. G. Skellam. *JRSS B* 10 (1948), 257–261; B. Efron, C. Morris. *JASA* 70 (1975), 311–319 (shrinkage).
public struct BetaBinomial: Sendable, Equatable {
  /// α and β of the distribution of chances.
  public let alpha: Double
  public let beta: Double
  public let logLikelihood: Double

  /// - Returns: `too-few-observations` with fewer than two groups that have trials; `no-events` where all trials went the same way;
  ///   `out-of-range` for counts below 0 or successes beyond trials; `not-converged` where groups differ no more than chance makes them.
  /// - Precondition: Trials for each group.
  public static func fit(successes: [Int], trials: [Int]) -> Estimate<BetaBinomial> {
    precondition(
      successes.count == trials.count, "\(successes.count) groups, \(trials.count) numbers of trials")
    if zip(successes, trials).contains(where: { $0 < 0 || $0 > $1 }) { return .unavailable(.outOfRange) }
    if trials.count(where: { $0 > 0 }) < 2 { return .unavailable(.tooFewObservations) }
    let (k, n) = (successes.reduce(0.0) { $0 + Double($1) }, trials.reduce(0.0) { $0 + Double($1) })
    if k == 0 || k == n { return .unavailable(.noEvents) }
    let counts = Counts(successes: successes, trials: trials)
    let constant = zip(successes, trials).reduce(0.0) { sum, group in
      let (k, n) = (Double(group.0), Double(group.1))
      return sum + Double.logGamma(n + 1) - Double.logGamma(k + 1) - Double.logGamma(n - k + 1)
    }
    var point = [Double.log(10 * k / n), Double.log(10 * (1 - k / n))]
    var now = counts.derivatives(point)
    for _ in 0..<200 {
      let step = now.step
      if now.slope[0] * step[0] + now.slope[1] * step[1] < 1e-16 * (1 + now.value.magnitude), now.isConcave {
        return .value(
          BetaBinomial(
            alpha: Double.exp(point[0] + step[0]), beta: Double.exp(point[1] + step[1]),
            logLikelihood: now.value + constant))
      }
      var length = min(1, 2 / max(step[0].magnitude, step[1].magnitude))
      while true {
        let trial = zip(point, step).map { $0 + length * $1 }
        let next = counts.derivatives(trial)
        if next.value >= now.value - 1e-13 * now.value.magnitude {
          (point, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-10 { return .unavailable(.notConverged) }
      }
      // A common chance: the beta distribution closes in on a point.
      if point[0] > 18 || point[1] > 18 { return .unavailable(.notConverged) }
    }
    return .unavailable(.notConverged)
  }

  /// What is known of a group's chance after its own trials, Beta(α + k, β + n − k): its quantiles are the limits to be shown.
  ///
  /// - Precondition: 0 ≤ successes ≤ trials.
  public func chance(successes: Int, trials: Int) -> BetaDistribution? {
    precondition(successes >= 0 && successes <= trials, "\(successes) of \(trials)")
    return BetaDistribution(alpha + Double(successes), beta + Double(trials - successes))
  }

  /// The mean of a group's chance after its own trials: (α + k) ÷ (α + β + n).
  public func shrunk(successes: Int, trials: Int) -> Double {
    (alpha + Double(successes)) / (alpha + beta + Double(trials))
  }
}

/// How many groups have more than j successes, failures and trials, for each j.
private struct Counts {
  private let successes: [Double]
  private let failures: [Double]
  private let trials: [Double]

  init(successes: [Int], trials: [Int]) {
    func beyond(_ counts: [Int]) -> [Double] {
      var numbers = [Double](repeating: 0, count: counts.max() ?? 0)
      for count in counts where count > 0 { numbers[count - 1] += 1 }
      for index in numbers.indices.dropLast().reversed() { numbers[index] += numbers[index + 1] }
      return numbers
    }
    self.successes = beyond(successes)
    failures = beyond(zip(trials, successes).map { $0 - $1 })
    self.trials = beyond(trials)
  }

  struct Derivatives {
    let value: Double
    let slope: [Double]
    /// Minus the second derivatives: by ln α twice, by both, by ln β twice.
    let curve: (Double, Double, Double)

    var isConcave: Bool { curve.0 > 0 && curve.0 * curve.2 - curve.1 * curve.1 > 0 }

    /// Newton's step or, where the surface is not concave, the slope.
    var step: [Double] {
      guard isConcave else { return slope }
      let determinant = curve.0 * curve.2 - curve.1 * curve.1
      return [
        (curve.2 * slope[0] - curve.1 * slope[1]) / determinant,
        (curve.0 * slope[1] - curve.1 * slope[0]) / determinant,
      ]
    }
  }

  /// Σ ln(α + j) over successes, ln(β + j) over failures, less ln(α + β + j) over trials.
  func derivatives(_ point: [Double]) -> Derivatives {
    let (alpha, beta) = (Double.exp(point[0]), Double.exp(point[1]))
    func sums(_ counts: [Double], _ start: Double) -> (log: Double, inverse: Double, square: Double) {
      var sums = (log: 0.0, inverse: 0.0, square: 0.0)
      for (index, count) in counts.enumerated() {
        let place = start + Double(index)
        sums.log += count * Double.log(place)
        sums.inverse += count / place
        sums.square += count / (place * place)
      }
      return sums
    }
    let (a, b, c) = (sums(successes, alpha), sums(failures, beta), sums(trials, alpha + beta))
    let slope = [alpha * (a.inverse - c.inverse), beta * (b.inverse - c.inverse)]
    return Derivatives(
      value: a.log + b.log - c.log, slope: slope,
      curve: (
        alpha * alpha * (a.square - c.square) - slope[0], -alpha * beta * c.square,
        beta * beta * (b.square - c.square) - slope[1]
      ))
  }
}
