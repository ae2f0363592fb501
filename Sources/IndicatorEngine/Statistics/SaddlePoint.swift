internal import RealModule

/// The two small quantities of which probabilities of counts are made without cancellation, however large the counts.
///
/// The probability of a count x is that of the count under its own mean, √(1 ÷ 2πx) e^−δ(x), times e^−D(x, m): how far the
/// mean lies from the count. Products and factorials of large numbers, of which only the first digits would be right,
/// are never formed.
///
/// > C. Loader. "Fast and Accurate Computation of Binomial Probabilities." Bell Laboratories (2000).
enum SaddlePoint {
  static let twoPi = 6.283185307179586

  /// δ(n) = ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π, the error of Stirling's formula; n > 0.
  static func stirlingError(_ n: Double) -> Double {
    if n <= 15 {
      return Double.logGamma(n + 1) - (n + 0.5) * Double.log(n) + n - 0.5 * Double.log(twoPi)
    }
    let square = n * n
    // The next term of the series, 691 ÷ 360360 n¹¹, is below 3e-16 from 15 on.
    return
      (1.0 / 12
      - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
  }

  /// D(x, m) = x ln(x ÷ m) + m − x, half the deviance of a count x from a mean m; x > 0, m > 0.
  ///
  /// Near the mean the terms cancel. With v = (x − m) ÷ (x + m) is ln(x ÷ m) = 2 artanh v, so that
  /// D = (x − m) v + 2x (v³/3 + v⁵/5 + …).
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    let v = (x - mean) / (x + mean)
    guard v.magnitude < 0.1 else { return x * Double.log(x / mean) + mean - x }
    var sum = (x - mean) * v
    var power = 2 * x * v
    var odd = 3.0
    while true {
      power *= v * v
      let next = sum + power / odd
      if next == sum { return sum }
      sum = next
      odd += 2
    }
  }
}
