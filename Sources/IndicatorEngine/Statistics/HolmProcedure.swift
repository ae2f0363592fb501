/// Which of many tests reject, when the chance of even one false rejection must stay below a level: Holm's step-down
/// procedure.
///
///     holmRejections([0.01, 0.04, 0.03], level: 0.05)   // true, false, false: 0.01 ≤ 0.05 ÷ 3, then 0.03 > 0.05 ÷ 2
///
/// The p-values in order are held against level ÷ m, level ÷ (m − 1), …, until the first that is larger. Valid for any
/// dependence between the tests.
///
/// - Parameters:
///   - probabilities: p-values. Shape `[test]`.
///   - level: The chance of any false rejection.
///   - tests: m, the size of the family, where not all that are listed belong to it: p-values above the level never reject.
/// - Returns: Whether each test rejects, same shape.
/// - Precondition: At most m p-values are within the level.
///
/// > S. Holm. "A simple sequentially rejective multiple test procedure." *Scandinavian Journal of Statistics* 6 (1979), 65–70.
func holmRejections(_ probabilities: [Double], level: Double, of tests: Int? = nil) -> [Bool] {
  let tests = tests ?? probabilities.count
  var rejected = [Bool](repeating: false, count: probabilities.count)
  // Only these can be rejected at all, which spares sorting the others.
  let candidates = probabilities.indices.filter { probabilities[$0] <= level }
    .sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
  precondition(candidates.count <= tests, "\(candidates.count) p-values of \(tests) tests")
  for (step, test) in candidates.enumerated() {
    if probabilities[test] > level / Double(tests - step) { break }
    rejected[test] = true
  }
  return rejected
}
