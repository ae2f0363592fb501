/// The rising curve nearest to the outcomes: pools of forecasts, straight between them.
///
/// > M. Ayer et al. "An empirical distribution function for sampling with incomplete information." *Annals of Mathematical Statistics* 26
/// > (1955), 641–647 (pool adjacent violators).
public struct IsotonicRegression: Sendable, Equatable {
  /// Ends of the pools, ascending, and the value at each.
  public let x: [Double]
  public let y: [Double]

  /// - Parameters:
  ///   - x: Shape `[point]`, any order.
  ///   - y: Shape `[point]`.
  ///   - weights: Above 0; 1 each where nil.
  /// - Returns: `too-few-observations` for none; `not-finite`.
  /// - Precondition: One element a point.
  public static func fit(x: [Double], y: [Double], weights: [Double]? = nil) -> Estimate<IsotonicRegression> {
    precondition(
      x.count == y.count && (weights == nil || weights?.count == x.count),
      "\(x.count) points, \(y.count) values")
    if x.isEmpty { return .unavailable(.tooFewObservations) }
    guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite), weights?.allSatisfy(\.isFinite) ?? true else {
      return .unavailable(.notFinite)
    }
    if weights?.contains(where: { $0 <= 0 }) ?? false { return .unavailable(.outOfRange) }
    var pools: [(first: Double, last: Double, sum: Double, weight: Double)] = []
    for row in radixOrder(of: x).map({ Int($0) }) {
      let weight = weights?[row] ?? 1
      if let last = pools.last, last.last == x[row] {
        // Equal x are one point, before anything is pooled with others.
        pools[pools.count - 1].sum += weight * y[row]
        pools[pools.count - 1].weight += weight
        continue
      }
      settle(&pools)
      pools.append((x[row], x[row], weight * y[row], weight))
    }
    settle(&pools)
    let ends = pools.flatMap { pool -> [(Double, Double)] in
      let value = pool.sum / pool.weight
      return pool.first == pool.last ? [(pool.first, value)] : [(pool.first, value), (pool.last, value)]
    }
    return .value(IsotonicRegression(x: ends.map(\.0), y: ends.map(\.1)))
  }

  /// Joins the last pools while a later one is not above the one before.
  private static func settle(_ pools: inout [(first: Double, last: Double, sum: Double, weight: Double)]) {
    while pools.count > 1 {
      let (before, last) = (pools[pools.count - 2], pools[pools.count - 1])
      if before.sum / before.weight < last.sum / last.weight { return }
      pools.removeLast()
      pools[pools.count - 1] = (before.first, last.last, before.sum + last.sum, before.weight + last.weight)
    }
  }

  /// The curve at a place, constant beyond its ends.
  public func value(at place: Double) -> Double {
    let above = x.partitioningIndex { $0 > place }
    if above == 0 { return y[0] }
    if above == x.count { return y[x.count - 1] }
    let share = (place - x[above - 1]) / (x[above] - x[above - 1])
    return y[above - 1] + share * (y[above] - y[above - 1])
  }
}
