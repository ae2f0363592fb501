/// The hypergeometric distribution: how many of s marked ones lie among the n of the first of two groups, when they are
/// marked at random among all n + m.
///
///     Hypergeometric.upperTail(3, marked: 4, first: 5, second: 5)   // (10·5 + 5·1) ÷ 210 = 55/210
///
/// Tails are sums of positive terms from the nearest one outward, so that small ones keep their relative accuracy.
public enum Hypergeometric {
  /// The chance of exactly x of s among the first n: a product and quotient of binomial probabilities, none of which is
  /// too large or too small for a number.
  ///
  /// - Precondition: 0 ≤ x ≤ n, 0 ≤ s − x ≤ m.
  ///
  /// > C. Loader. "Fast and Accurate Computation of Binomial Probabilities." Bell Laboratories (2000), section 3.
  public static func probability(of x: Int, marked s: Int, first n: Int, second m: Int) -> Double {
    precondition(x >= 0 && x <= n && s >= x && s - x <= m, "\(x) of \(s) among \(n) of \(n) + \(m)")
    if n + m == 0 { return 1 }
    let p = Double(s) / Double(n + m)
    return Binomial.probability(of: x, trials: n, chance: p)
      * Binomial.probability(of: s - x, trials: m, chance: p)
      / Binomial.probability(of: s, trials: n + m, chance: p)
  }

  /// The chance of at least x among the first n: that of Fisher's exact test on one side.
  ///
  /// - Precondition: 0 ≤ s ≤ n + m, none below 0.
  ///
  /// > R. A. Fisher. *Statistical Methods for Research Workers*, 5th ed. (1934), §21.02.
  public static func upperTail(_ x: Int, marked s: Int, first n: Int, second m: Int) -> Double {
    precondition(n >= 0 && m >= 0 && s >= 0 && s <= n + m, "\(s) marked of \(n) + \(m)")
    let (least, most) = (max(0, s - m), min(n, s))
    if x <= least { return 1 }
    if x > most { return 0 }
    // On the near side of the mean the other tail is the smaller sum: x − 1 or fewer here are s − x + 1 or more there.
    if Double(x) * Double(n + m) < Double(s) * Double(n) {
      return 1 - upperTail(s - x + 1, marked: s, first: m, second: n)
    }
    var (sum, term, place) = (1.0, 1.0, x)
    while place < most {
      term *= Double(n - place) * Double(s - place) / (Double(place + 1) * Double(m - s + place + 1))
      let next = sum + term
      if next == sum { break }
      sum = next
      place += 1
    }
    return min(1, probability(of: x, marked: s, first: n, second: m) * sum)
  }
}
