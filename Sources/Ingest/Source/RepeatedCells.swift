import IndicatorEngine

/// Tells rows whose cells were all met before, so that a table of which each row is wanted once is not made of all of
/// them first: a programme is named by each of its operations.
///
/// Cells are compared as they stand in the file. Only rows that were read without a problem are remembered: the others
/// are told of wherever they stand. `RepeatedRows` drops what repeats another stretch of the file, or is spelt in two ways.
struct RepeatedCells: Sendable {
  /// Distinct rows that are remembered, at most: where most rows differ, looking them up gains nothing.
  private static let limit = 1 << 12

  private let columns: [Int]
  private var known = CategoryDictionary()
  /// The cells of a row, each behind its length and how it is quoted.
  private var key: [UInt8] = []

  /// Nil where rows have to be read one by one: where all are kept, where a row's own number is part of it, and where
  /// blank cells or currencies are told of row by row.
  init?(_ plans: [ColumnPlan], repeats: TableView.Repeats) {
    let isByRow = plans.contains { plan in
      plan.kind == .amount || plan.column.said?.blank != nil || plan.column.template?.namesRow ?? false
    }
    guard repeats == .dropped, !isByRow else { return nil }
    let all = plans.flatMap { plan in
      (plan.column.index.map { [$0] } ?? []) + (plan.column.template?.columns ?? [])
    }
    columns = Set(all).sorted()
  }

  /// Whether the cells of a row were met in an earlier block.
  mutating func contains(_ block: CSVBlock, _ row: Int) -> Bool {
    if known.count == 0 { return false }
    makeKey(block, row)
    return key.withUnsafeBytes { known.code(of: $0) } != nil
  }

  /// Remembers the cells of a row.
  mutating func remember(_ block: CSVBlock, _ row: Int) {
    if known.count >= RepeatedCells.limit { return }
    makeKey(block, row)
    key.withUnsafeBytes { _ = known.intern($0) }
  }

  private mutating func makeKey(_ block: CSVBlock, _ row: Int) {
    key.removeAll(keepingCapacity: true)
    for column in columns {
      let cell = block.cell(row, column)
      let shape = UInt64(cell.length) << 2 | (cell.isQuoted ? 1 : 0) | (cell.needsUnescape ? 2 : 0)
      withUnsafeBytes(of: shape) { key.append(contentsOf: $0) }
      key.append(contentsOf: block.bytes(of: cell))
    }
  }
}
