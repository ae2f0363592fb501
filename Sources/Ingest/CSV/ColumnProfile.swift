/// What the cells of each column look like in the rows that have as many cells as the header, for telling which cell
/// of another row belongs where.
struct ColumnProfile: Sendable {
  /// Classes that occur, column by column.
  private(set) var seen: [CellClass]
  /// Rows that were looked at.
  private(set) var rows = 0

  init(width: Int) { seen = [CellClass](repeating: [], count: width) }

  /// Number of columns.
  var width: Int { seen.count }

  /// Takes note of a row of `width` cells.
  mutating func add(_ classes: [CellClass]) {
    guard classes.count == seen.count else { return }
    rows += 1
    for column in seen.indices { seen[column].insert(classes[column]) }
  }

  /// Whether a cell of a class can stand in a column. A column of numbers takes any number, one of words any words;
  /// a column that never was empty takes no empty cell.
  func fits(_ cell: CellClass, _ column: Int) -> Bool {
    let seen = seen[column]
    if seen.contains(cell) { return true }
    if cell == .integer || cell == .number { return !seen.isDisjoint(with: [.integer, .number]) }
    if cell == .word || cell == .text { return !seen.isDisjoint(with: [.word, .text]) }
    if cell == .code { return seen.contains(.word) && seen.contains(.text) }
    return false
  }

  /// Whether a column never holds anything.
  func isAlwaysEmpty(_ column: Int) -> Bool { seen[column] == .empty }
}
