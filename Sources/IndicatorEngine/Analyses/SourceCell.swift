/// A cell that a figure was made from: its table and field, and the row's origin. With the portfolio's `sources`
/// it names file, sheet, row and column.
public struct SourceCell: Sendable, Hashable {
  /// The table.
  public let table: TableName
  /// The field; its column is in the source's `columns`.
  public let field: Field
  /// File and row.
  public let origin: RowOrigin

  public init(table: TableName, field: Field, origin: RowOrigin) {
    self.table = table
    self.field = field
    self.origin = origin
  }
}

extension TableData {
  /// The cell of a row and field.
  func cell(_ row: Int, _ field: Field) -> SourceCell {
    SourceCell(table: table, field: field, origin: origins[row])
  }
}
