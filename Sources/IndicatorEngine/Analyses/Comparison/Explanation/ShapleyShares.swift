/// What each of several causes adds to a change when they come in every order: Shapley's shares, which add to the change.
///
///     shapleyShares(of: 2) { $0 == 0b11 ? 10 : $0 == 0b01 ? 4 : $0 == 0b10 ? 2 : 0 }   // 6 and 4
///
/// The share of a cause is the mean, over all orders in which the causes may take effect, of what it changes when its turn
/// comes. Up to 12 causes every set is looked at once (4,096 values); beyond, orders are drawn in pairs of one and its
/// reverse, and the shares still add to the change exactly.
///
/// - Parameters:
///   - causes: How many.
///   - orders: Pairs of orders drawn where there are more than 12 causes.
///   - value: The outcome where the causes whose bits are set have taken effect, the others not.
/// - Returns: Shape `[cause]`; their sum is value(all) − value(none) but for rounding.
/// - Precondition: 0 ≤ causes ≤ 62.
///
/// > L. S. Shapley. "A value for n-person games." *Contributions to the Theory of Games* II (1953), 307–317. Reversed orders:
/// > J. Castro, D. Gómez, J. Tejada. *Computers & Operations Research* 36 (2009), 1726–1730, for sampling.
public func shapleyShares(
  of causes: Int, orders: Int = 500, seed: UInt64 = 0, _ value: (UInt64) -> Double
) -> [Double] {
  precondition((0...62).contains(causes), "\(causes) causes")
  if causes <= 12 { return exactShares(causes, value) }
  var shares = [Double](repeating: 0, count: causes)
  let (none, step) = (value(0), 1 / Double(2 * orders))
  for run in 0..<orders {
    var (draws, order) = (Philox(seed: seed, stream: UInt64(run)), Array(0..<causes))
    for place in stride(from: causes - 1, to: 0, by: -1) {
      order.swapAt(place, draws.nextIndex(below: place + 1))
    }
    for order in [order, order.reversed()] {
      var (set, before) = (UInt64(0), none)
      for cause in order {
        set |= 1 << UInt64(cause)
        let after = value(set)
        shares[cause] += (after - before) * step
        before = after
      }
    }
  }
  return shares
}

/// Σ over sets without the cause of (v(with) − v(without)) · k! (n − 1 − k)! ÷ n!, where k is the size of the set.
private func exactShares(_ causes: Int, _ value: (UInt64) -> Double) -> [Double] {
  if causes == 0 { return [] }
  let values = (0..<UInt64(1) << UInt64(causes)).map(value)
  // 1 ÷ n ÷ (n − 1 choose k)
  var weights = [1 / Double(causes)]
  for size in 1..<max(1, causes) { weights.append(weights[size - 1] * Double(size) / Double(causes - size)) }
  return (0..<causes).map { cause in
    let bit = 1 << cause
    return values.indices.reduce(0) { sum, set in
      set & bit != 0 ? sum : sum + (values[set | bit] - values[set]) * weights[set.nonzeroBitCount]
    }
  }
}
