/// p-values adjusted for being many, so that of those at or below a level no more than that share are false discoveries in
/// expectation: the step-up procedure of Benjamini and Hochberg.
///
///     falseDiscoveryAdjusted([0.01, 0.04, 0.03, nil])   // 0.03, 0.04, 0.04, nil: 0.01 · 3 ÷ 1; 0.03 · 3 ÷ 2 is above 0.04 · 3 ÷ 3
///
/// Valid for independent tests and for those that lean the same way.
///
/// - Parameter probabilities: p-values, nil where nothing is tested. Shape `[test]`.
/// - Returns: Same shape, at most 1, none below what it was.
///
/// > Y. Benjamini, Y. Hochberg. "Controlling the false discovery rate: a practical and powerful approach to multiple testing." *Journal of
/// > the Royal Statistical Society B* 57 (1995), 289–300.
func falseDiscoveryAdjusted(_ probabilities: [Double?]) -> [Double?] {
  var adjusted = probabilities
  let order = probabilities.indices.compactMap { index in probabilities[index].map { (index, $0) } }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  var least = 1.0
  for (place, item) in order.enumerated().reversed() {
    least = min(least, item.1 * Double(order.count) / Double(place + 1))
    adjusted[item.0] = least
  }
  return adjusted
}
