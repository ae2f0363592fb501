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
/// Values are equal where they agree in 41 binary digits (about twelve decimal ones), so that rounding ranks nobody.
///
/// - Parameter values: Shape `[unit]`; nil where missing.
/// - Returns: From 1, same shape. Source: rules §10.
public func ranks(of values: [Double?], _ order: RankOrder) -> [Int?] {
  ranks(of: values.map { $0?.asRanked }, descending: order == .highestFirst).map { $0.map { Int($0) } }
}
