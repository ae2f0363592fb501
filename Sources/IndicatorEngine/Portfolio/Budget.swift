/// Budget lines of operations.
public struct Budget: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let operation = Field("operation", .category, required: true, references: .operations)
    public static let line = Field("line", .category, required: true)
    public static let title = Field("title", .text)
    public static let amount = Field("amount", .amount, required: true)
    public static let currency = Field("currency", .category)
  }

  static let schema = TableSchema(
    .budget, key: [Fields.operation, Fields.line],
    fields: [
      Fields.operation, Fields.line, Fields.title, Fields.amount, Fields.currency,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let operation: CategoryColumn
  public let line: CategoryColumn
  public let title: TextColumn
  public let amount: Column<Int64>
  public let currency: CategoryColumn

  init(_ data: TableData) {
    self.data = data
    operation = data[Fields.operation].asCategory
    line = data[Fields.line].asCategory
    title = data[Fields.title].asText
    amount = data[Fields.amount].asAmount
    currency = data[Fields.currency].asCategory
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
