/// Payments of operations, each of one basis.
public struct Payments: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let operation = Field("operation", .category, required: true, references: .operations)
    public static let day = Field("day", .day, required: true)
    public static let amount = Field("amount", .amount, required: true)
    public static let currency = Field("currency", .category)
    public static let line = Field("line", .category)
    public static let basis = Field(
      "basis", .choice(["incurred", "declared", "certified", "paid"]), required: true)
  }

  static let schema = TableSchema(
    .payments, key: [],
    fields: [
      Fields.operation, Fields.day, Fields.amount, Fields.currency, Fields.line, Fields.basis,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let operation: CategoryColumn
  public let day: Column<Day>
  public let amount: Column<Int64>
  public let currency: CategoryColumn
  public let line: CategoryColumn
  public let basis: CategoryColumn

  init(_ data: TableData) {
    self.data = data
    operation = data[Fields.operation].asCategory
    day = data[Fields.day].asDay
    amount = data[Fields.amount].asAmount
    currency = data[Fields.currency].asCategory
    line = data[Fields.line].asCategory
    basis = data[Fields.basis].asCategory
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
