import IndicatorEngine

/// Rows that only stand in for a table that nobody gave: codes of indicators or places in data that do not describe them.
///
/// Where a file gives the table, they are left out. Where several files name the same code, it is one row.
struct StandInRows {
  /// The tables that files give by themselves.
  private let given: Set<TableName>
  private var known: [TableName: Set<String>] = [:]

  /// - Parameter mappings: What the files of the input were recognised as.
  init(_ mappings: [Mapping?]) {
    given = Set(mappings.compactMap { $0 }.filter { !($0.rules?.isStandIn ?? false) }.map(\.table))
  }

  /// The rows of a file that are kept.
  mutating func kept(_ parts: [TableData], of mapping: Mapping) -> [TableData] {
    guard mapping.rules?.isStandIn ?? false else { return parts }
    guard !given.contains(mapping.table), let key = mapping.table.schema.key.first else { return [] }
    return parts.compactMap { part in
      guard case .category(let codes) = part[key] else { return part }
      let rows = (0..<part.rowCount).filter { row in
        codes[row].map { known[mapping.table, default: []].insert($0).inserted } ?? true
      }
      if rows.count == part.rowCount { return part }
      return rows.isEmpty ? nil : part.keeping(rows.map { Int32(truncatingIfNeeded: $0) })
    }
  }
}
