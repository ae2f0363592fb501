internal import RealModule

/// The regularised incomplete gamma functions: P(a, x) = γ(a, x) ÷ Γ(a), rising in x from 0 to 1, and Q = 1 − P.
///
///     IncompleteGamma.lower(0.5, 2)                    // 0.9544997361036416: within two standard deviations
///     IncompleteGamma.quantile(12, upperTail: 0.025)   // where a gamma variable of shape 12 leaves 2.5 % above
///
/// For whole a, Q(a, x) is the chance that a Poisson count of mean x stays below a, so that limits of counts are quantiles
/// here. Each of the two is computed by itself and keeps its relative accuracy where it is small (about 1e-13).
///
/// > W. Gautschi. "A computational procedure for incomplete gamma functions." *ACM Transactions on Mathematical
/// > Software* 5 (1979), 466–481: series below x = a + 1, continued fraction above. The factor before both is that of
/// > ``SaddlePoint``.
public enum IncompleteGamma {
  /// P(a, x). NaN where a is not above 0 or x is below 0.
  public static func lower(_ a: Double, _ x: Double) -> Double { tails(a, x).lower }

  /// Q(a, x). NaN where a is not above 0 or x is below 0.
  public static func upper(_ a: Double, _ x: Double) -> Double { tails(a, x).upper }

  /// The x below which a share `p` lies; nil outside 0 < p < 1 or where a is not above 0.
  public static func quantile(_ a: Double, lowerTail p: Double) -> Double? {
    guard a > 0, a.isFinite, p > 0, p < 1 else { return nil }
    return p > 0.5 ? root(a, upper: 1 - p) : root(a, lower: p)
  }

  /// The x above which a share `q` lies; nil outside 0 < q < 1 or where a is not above 0.
  public static func quantile(_ a: Double, upperTail q: Double) -> Double? {
    guard a > 0, a.isFinite, q > 0, q < 1 else { return nil }
    return q > 0.5 ? root(a, lower: 1 - q) : root(a, upper: q)
  }

  // MARK: Tails

  private static func tails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    guard a > 0, x >= 0, a.isFinite else { return (.nan, .nan) }
    if x == 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    let front = Poisson.probability(of: a, mean: x)
    if x < a + 1 {
      let lower = front * series(a, x)
      return (lower, 1 - lower)
    }
    let upper = front * a * fraction(a, x)
    return (1 - upper, upper)
  }

  /// 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …
  private static func series(_ a: Double, _ x: Double) -> Double {
    var (sum, term, place) = (1.0, 1.0, a)
    while true {
      place += 1
      term *= x / place
      let next = sum + term
      if next == sum { return sum }
      sum = next
    }
  }

  /// 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), by Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (b == 0 ? tiny : b)
    var result = d
    for i in 1..<1_000_000 {
      let numerator = -Double(i) * (Double(i) - a)
      b += 2
      d = 1 / nonZero(numerator * d + b)
      c = nonZero(b + numerator / c)
      result *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return result

    func nonZero(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
  }

  // MARK: Quantiles

  /// Where ln P meets ln p: P is steep where it is small, its logarithm is not.
  private static func root(_ a: Double, lower p: Double) -> Double {
    let (start, end) = start(a, lowerTail: p)
    return increasingRoot(between: 0, and: end, from: start) { x in
      let lower = lower(a, x)
      return (Double.log(lower / p), Poisson.probability(of: a, mean: x) * a / x / lower)
    }
  }

  private static func root(_ a: Double, upper q: Double) -> Double {
    let (start, end) = start(a, lowerTail: 1 - q, upperTail: q)
    return increasingRoot(between: 0, and: end, from: start) { x in
      let upper = upper(a, x)
      return (Double.log(q / upper), Poisson.probability(of: a, mean: x) * a / x / upper)
    }
  }

  /// The cube of a normal variable (Wilson and Hilferty 1931), and an x that is surely beyond.
  private static func start(_ a: Double, lowerTail p: Double, upperTail q: Double? = nil) -> (Double, Double)
  {
    let z = q.flatMap { Normal.quantile($0).map { -$0 } } ?? Normal.quantile(p) ?? 0
    let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    // Far below, or for small a, P is nearly xᵃ ÷ Γ(a + 1).
    let low = Double.exp((Double.log(p) + Double.logGamma(a + 1)) / a)
    let cube = a * root * root * root
    let end = 4 * a + 20 * (1 + z.magnitude) * (1 + a.squareRoot()) + z * z * 4
    return (root > 0.1 && a > 0.5 ? cube : min(max(low, 1e-300), end / 2), end)
  }
}

/// The chi-square distribution: the sum of squares of `degrees` standard normal numbers.
///
///     ChiSquare.upperTail(3.841458820694124, degrees: 1)   // 0.05
public enum ChiSquare {
  /// The chance of at most x.
  public static func cumulative(_ x: Double, degrees: Double) -> Double {
    IncompleteGamma.lower(degrees / 2, x / 2)
  }

  /// The chance of more than x.
  public static func upperTail(_ x: Double, degrees: Double) -> Double {
    IncompleteGamma.upper(degrees / 2, x / 2)
  }

  /// The value below which a share p lies; nil outside 0 < p < 1.
  public static func quantile(_ p: Double, degrees: Double) -> Double? {
    IncompleteGamma.quantile(degrees / 2, lowerTail: p).map { 2 * $0 }
  }
}
