/// How much more of something a place has than its size would give it: (x ÷ Σx) ÷ (n ÷ Σn). 1 is its share.
///
///     locationQuotients(of: [30, 70], among: [200, 800])   // 1.5, 0.875
///
/// Both sums are over the units of which both parts are known, so that the mean of the quotients weighted by n is 1.
///
/// - Parameters:
///   - numerators: Amounts or counts x, shape `[unit]`; nil where missing.
///   - denominators: Sizes n, same shape.
/// - Returns: Without unit, same shape; `denominator-missing`, `not-a-count` below 0, `denominator-zero` for a unit of size
///   0 or where nobody has anything.
/// - Precondition: Both arrays have the same length.
///
/// > P. Sargant Florence. *Report on the Location of Industry*. Political and Economic Planning (1939).
public func locationQuotients(of numerators: [Double?], among denominators: [Double?]) -> [Estimate<Double>] {
  precondition(
    numerators.count == denominators.count,
    "\(numerators.count) numerators, \(denominators.count) denominators")
  let pairs = zip(numerators, denominators).map {
    numerator, denominator -> Estimate<(x: Double, n: Double)> in
    guard let x = numerator, let n = denominator else { return .unavailable(.denominatorMissing) }
    return x >= 0 && n >= 0 && x.isFinite && n.isFinite ? .value((x, n)) : .unavailable(.notACount)
  }
  let known = pairs.compactMap(\.found)
  let (all, size) = known.reduce((0.0, 0.0)) { ($0.0 + $1.x, $0.1 + $1.n) }
  return pairs.map { pair in
    pair.flatMap {
      $0.n == 0 || all == 0 ? .unavailable(.denominatorZero) : .finite($0.x / all / ($0.n / size))
    }
  }
}
