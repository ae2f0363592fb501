/// What each indicator adds to the difference between two profiles of scores, for any way of bringing them together.
///
/// Shapley's shares: the mean, over all orders in which indicators may take the new score for the old one, of what the index changes
/// when an indicator's turn comes. Up to 12 indicators every set is looked at. Beyond, the shares go down the hierarchy: those
/// of a group's elements in the group's own mean, times what a unit of that mean is worth above, so that only the elements of one
/// group are combined; in a group of more than 12 orders are drawn in pairs (``shapleyShares(of:orders:seed:_:)``). The shares add
/// to the difference in every case.
struct ScoreShares {
  /// Most causes of which all sets are looked at.
  static let most = 12
  /// Pairs of orders drawn in a group of more.
  static let orders = 50

  let replay: ScoreReplay
  /// The groups by themselves, by parent: where there are too many indicators to combine.
  private let groups: [Int: ScoreReplay]

  init(_ replay: ScoreReplay) {
    self.replay = replay
    let structure = replay.structure
    let isNested = structure.indicatorCount > ScoreShares.most
    groups = (isNested ? structure.ascending : []).reduce(into: [:]) { $0[$1] = replay.group($1) }
  }

  /// - Parameters:
  ///   - from, to: Scores by indicator, the old and the new; NaN where missing, then there are no shares of a nested index.
  /// - Returns: By indicator; nil where a mean is not defined of a mixture of both, so that nothing can be shared out.
  func shares(from: [Double], to: [Double]) -> [Double]? {
    if groups.isEmpty { return ScoreShares.inOne(replay, from: from, to: to) }
    let structure = replay.structure
    guard let ends = replay.elements(rows: 2, { $0 == 1 ? to[$1] : from[$1] }), ends.allSatisfy(\.isFinite)
    else { return nil }
    let (old, new) = (
      structure.elements.indices.map { ends[2 * $0] }, structure.elements.indices.map { ends[2 * $0 + 1] }
    )
    // What a unit of an element is worth in the score of the top.
    var worth = [Double](repeating: 1, count: old.count)
    var shares = [Double](repeating: 0, count: old.count)
    for parent in structure.ascending.reversed() {
      let children = structure.children[parent]
      guard let group = groups[parent],
        let own = ScoreShares.inOne(group, from: children.map { old[$0] }, to: children.map { new[$0] })
      else { return nil }
      for (number, child) in children.enumerated() {
        shares[child] = own[number] * worth[parent]
        if child < structure.indicatorCount { continue }
        guard let rate = rate(of: number, in: group, children, old, new, own[number]) else { return nil }
        worth[child] = rate * worth[parent]
      }
    }
    return Array(shares.prefix(structure.indicatorCount))
  }

  /// What a unit of a child is worth in its group: its share ÷ its difference; of a child that rests, by a small step of it.
  private func rate(
    of number: Int, in group: ScoreReplay, _ children: [Int], _ old: [Double], _ new: [Double],
    _ share: Double
  ) -> Double? {
    let child = children[number]
    let difference = new[child] - old[child]
    let size = max(old[child].magnitude, new[child].magnitude)
    if difference.magnitude > 1e-9 * size { return share / difference }
    let step = 1e-4 * max(size, 1e-6)
    var to = children.map { new[$0] }
    to[number] += step
    return ScoreShares.inOne(group, from: children.map { old[$0] }, to: to).map {
      $0[number] / (difference + step)
    }
  }

  /// Shares of all indicators side by side.
  private static func inOne(_ replay: ScoreReplay, from: [Double], to: [Double]) -> [Double]? {
    let count = from.count
    if count <= most {
      let values = replay.tops(rows: 1 << count) { set, indicator in
        set >> indicator & 1 == 1 ? to[indicator] : from[indicator]
      }
      return values.map { values in shapleyShares(of: count) { values[Int($0)] } }
    }
    guard count <= 62 else { return nil }
    let shares = shapleyShares(of: count, orders: orders) { set in
      replay.score(from.indices.map { set >> UInt64($0) & 1 == 1 ? to[$0] : from[$0] }) ?? .nan
    }
    return shares.allSatisfy(\.isFinite) ? shares : nil
  }
}
