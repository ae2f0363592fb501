internal import RealModule

/// The chance of a correlation at least as far from 0 where the two samples have nothing to do with one another.
///
/// - Pearson: t = r √((n−2) ÷ (1−r²)) with n − 2 degrees of freedom; assumes values near a normal distribution.
/// - Spearman without ties: exact over all orders up to 9 items, the Edgeworth series of D = Σd² up to 1290; otherwise t.
/// - Kendall without ties, below 50 items: exact; otherwise normal, with the variance for ties.
///
/// > D. J. Best, D. E. Roberts. "Algorithm AS 89: The upper tail probabilities of Spearman's rho." *Applied Statistics* 24
/// > (1975), 377–379. M. G. Kendall. *Rank Correlation Methods*, 4th ed. (1970), chapters 4 and 5.
public enum CorrelationTest {
  /// Of Pearson's r; nil of fewer than three items.
  public static func pearson(_ r: Double, count: Int) -> Double? {
    guard count > 2 else { return nil }
    let degrees = Double(count - 2)
    if r.magnitude >= 1 { return 0 }
    return StudentT.twoSided(r * (degrees / (1 - r * r)).squareRoot(), degrees: degrees)
  }

  /// Of Spearman's rho; nil of fewer than three items.
  public static func spearman(_ rho: Double, count: Int, isTied: Bool) -> Double? {
    guard count > 2 else { return nil }
    if isTied || count > 1290 { return pearson(rho, count: count) }
    let n = Double(count)
    // Σd², a whole number that rounding may have blurred; it is even for untied ranks.
    let cube = n * (n * n - 1) / 6
    let distance = (cube * (1 - rho)).rounded()
    // The two tails mirror one another about `cube`.
    let near = min(distance, 2 * cube - distance)
    let tail = count <= 9 ? exactLower(near, count: count) : edgeworthLower(near, count: count)
    return min(1, 2 * tail)
  }

  /// P(D ≤ distance) over all n! orders.
  private static func exactLower(_ distance: Double, count: Int) -> Double {
    var order = Array(0..<count)
    var (hits, all) = (0, 0)
    func visit(_ place: Int, _ sum: Int) {
      if place == count {
        all += 1
        if Double(sum) <= distance { hits += 1 }
        return
      }
      for candidate in place..<count {
        order.swapAt(place, candidate)
        let d = order[place] - place
        visit(place + 1, sum + d * d)
        order.swapAt(place, candidate)
      }
    }
    visit(0, 0)
    return Double(hits) / Double(all)
  }

  /// The same by the Edgeworth series of AS 89: the upper tail of 2·cube − distance, with a continuity correction.
  private static func edgeworthLower(_ distance: Double, count: Int) -> Double {
    let n = Double(count)
    let cube = n * (n * n - 1) / 6
    let mirrored = 2 * cube - distance
    let b = 1 / n
    let x = (6 * (mirrored - 1) * b / (n * n - 1) - 1) * (1 / b - 1).squareRoot()
    let y = x * x
    // Coefficients of the series as printed in AS 89.
    let first = 0.2274 + b * (0.2531 + 0.1745 * b)
    let second = -0.0758 + b * (0.1033 + 0.3932 * b)
    let third = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y))
    let u = x * b * (first + y * (second - y * b * third))
    let correction = u / Double.exp(y / 2)
    return max(0, min(1, correction + Normal.cumulative(-x)))
  }

  /// Of Kendall's tau; nil of fewer than three items or where either sample does not vary.
  public static func kendall(_ pairs: KendallPairs) -> Double? {
    let count = pairs.count
    guard count > 2, pairs.tau != nil else { return nil }
    if count < 50, pairs.ties.0.isEmpty, pairs.ties.1.isEmpty {
      return exactKendall(score: pairs.score, count: count)
    }
    let n = Double(count)
    func sum(_ groups: [Int], _ term: (Double) -> Double) -> Double {
      groups.reduce(0) { $0 + term(Double($1)) }
    }
    let (x, y) = pairs.ties
    let v0 = n * (n - 1) * (2 * n + 5)
    let vt = sum(x) { $0 * ($0 - 1) * (2 * $0 + 5) }
    let vu = sum(y) { $0 * ($0 - 1) * (2 * $0 + 5) }
    let v1 = sum(x) { $0 * ($0 - 1) } * sum(y) { $0 * ($0 - 1) }
    let v2 = sum(x) { $0 * ($0 - 1) * ($0 - 2) } * sum(y) { $0 * ($0 - 1) * ($0 - 2) }
    let variance = (v0 - vt - vu) / 18 + v1 / (2 * n * (n - 1)) + v2 / (9 * n * (n - 1) * (n - 2))
    guard variance > 0 else { return nil }
    return min(1, 2 * Normal.cumulative(-(Double(pairs.score) / variance.squareRoot()).magnitude))
  }

  /// Over all orders: the number of them with k pairs out of order comes by adding one item after the other, which puts
  /// 0…m pairs out of order alike.
  private static func exactKendall(score: Int, count: Int) -> Double {
    let pairs = count * (count - 1) / 2
    var chance = [Double](repeating: 0, count: pairs + 1)
    chance[0] = 1
    var reached = 0
    for item in 1..<count {
      reached += item
      var next = [Double](repeating: 0, count: pairs + 1)
      var window = 0.0
      for k in 0...reached {
        window += chance[k]
        if k > item { window -= chance[k - item - 1] }
        next[k] = window / Double(item + 1)
      }
      chance = next
    }
    // Pairs out of order in the rarer direction.
    let out = (pairs - Swift.abs(score)) / 2
    return min(1, 2 * chance[0...out].reduce(0, +))
  }
}
