/// Which end of a measure has rank 1.
public enum RankOrder: String, Sendable, Hashable {
  case highestFirst = "highest-first"
  case lowestFirst = "lowest-first"

  /// 1 or −1: what turns values so that the greatest comes first.
  var sign: Double { self == .highestFirst ? 1 : -1 }
}

/// Ranks of values: 1 for the first, equal values share the better rank (1, 2, 2, 4), what is missing has none.
///
///     ranks(of: [3, 9, nil, 9, 1], .highestFirst)   // 3, 1, nil, 1, 4
///
/// - Parameter values: Shape `[unit]`; nil where missing.
/// - Returns: From 1, same shape. Source: rules §10.
public func ranks(of values: [Double?], _ order: RankOrder) -> [Int?] {
  var ranks = [Int?](repeating: nil, count: values.count)
  let known = values.indices.compactMap { unit in values[unit].map { (value: $0 * order.sign, unit: unit) } }
    .sorted { ($1.value, $0.unit) < ($0.value, $1.unit) }
  for (place, item) in known.enumerated() {
    let isTie = place > 0 && known[place - 1].value == item.value
    ranks[item.unit] = isTie ? ranks[known[place - 1].unit] : place + 1
  }
  return ranks
}
