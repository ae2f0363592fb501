internal import RealModule

/// The binomial distribution: successes in n independent trials of equal chance.
///
///     Binomial.upperTail(9, trials: 10, chance: 0.5)    // 11 ÷ 1024
///
/// Tails are sums of positive terms from the nearest one outward, so that small ones keep their relative accuracy
/// (about 1e-14 for thousands of trials). Time grows with the width of the distribution, √n.
public enum Binomial {
  /// The chance of exactly x successes.
  ///
  /// - Precondition: 0 ≤ x ≤ n and 0 ≤ p ≤ 1.
  public static func probability(of x: Int, trials n: Int, chance p: Double) -> Double {
    precondition(x >= 0 && x <= n, "\(x) successes in \(n) trials")
    precondition((0...1).contains(p), "a chance of \(p)")
    if p == 0 || p == 1 { return x == (p == 0 ? 0 : n) ? 1 : 0 }
    let (count, total, q) = (Double(x), Double(n), 1 - p)
    if x == 0 { return Double.exp(total * Double.log(onePlus: -p)) }
    if x == n { return Double.exp(total * Double.log(p)) }
    let rest = total - count
    let exponent =
      SaddlePoint.stirlingError(total) - SaddlePoint.stirlingError(count) - SaddlePoint.stirlingError(rest)
      - SaddlePoint.deviance(count, total * p) - SaddlePoint.deviance(rest, total * q)
    return Double.exp(exponent) * (total / (SaddlePoint.twoPi * count * rest)).squareRoot()
  }

  /// The chance of at most x successes.
  ///
  /// - Precondition: 0 ≤ x ≤ n and 0 ≤ p ≤ 1.
  public static func lowerTail(_ x: Int, trials n: Int, chance p: Double) -> Double {
    if x >= n { return 1 }
    if Double(x) > Double(n) * p { return 1 - upperTail(x + 1, trials: n, chance: p) }
    return upperSum(n - x, n, 1 - p, probability(of: x, trials: n, chance: p))
  }

  /// The chance of at least x successes.
  ///
  /// - Precondition: 0 ≤ x ≤ n and 0 ≤ p ≤ 1.
  public static func upperTail(_ x: Int, trials n: Int, chance p: Double) -> Double {
    if x <= 0 { return 1 }
    if Double(x) < Double(n) * p { return 1 - lowerTail(x - 1, trials: n, chance: p) }
    return upperSum(x, n, p, probability(of: x, trials: n, chance: p))
  }

  /// The limits of the chance of which x successes are not surprising: those below and above which the tail that holds
  /// x is smaller than `tail`.
  ///
  /// - Precondition: 0 ≤ x ≤ n, n > 0, 0 < tail < ½.
  ///
  /// > C. J. Clopper, E. S. Pearson. "The use of confidence or fiducial limits illustrated in the case of the binomial."
  /// > *Biometrika* 26 (1934), 404–413.
  public static func chanceLimits(_ x: Int, trials n: Int, tail: Double) -> (low: Double, high: Double) {
    precondition(x >= 0 && x <= n && n > 0, "\(x) successes in \(n) trials")
    precondition(tail > 0 && tail < 0.5, "a tail of \(tail)")
    return (lowLimit(x, n, tail), 1 - lowLimit(n - x, n, tail))
  }

  /// The chance at which x or more successes come with probability `tail`. d P(X ≥ x) ÷ dp = P(X = x) x ÷ p.
  private static func lowLimit(_ x: Int, _ n: Int, _ tail: Double) -> Double {
    if x == 0 { return 0 }
    return increasingRoot(between: 0, and: 1, from: Double(x) / Double(n + 1) / 2) { p in
      let upper = upperTail(x, trials: n, chance: p)
      guard upper > 0 else { return (-1, 0) }
      let slope = probability(of: x, trials: n, chance: p) * Double(x) / p / upper
      return (Double.log(upper / tail), slope)
    }
  }

  /// P(X = x) (1 + r₁ + r₁r₂ + …), where r is the ratio of a term to the one before.
  private static func upperSum(_ x: Int, _ n: Int, _ p: Double, _ first: Double) -> Double {
    let odds = p / (1 - p)
    var (sum, term, place) = (1.0, 1.0, Double(x))
    let last = Double(n)
    while place < last {
      term *= (last - place) / (place + 1) * odds
      let next = sum + term
      if next == sum { break }
      sum = next
      place += 1
    }
    return min(1, first * sum)
  }
}
