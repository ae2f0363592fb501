/// How an operation over several places is split between them.
public struct Shares: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let operation = Field("operation", .category, required: true, references: .operations)
    public static let municipality = Field(
      "municipality", .category, required: true, references: .municipalities)
    public static let share = Field("share", .number, required: true)
  }

  static let schema = TableSchema(
    .shares, key: [Fields.operation, Fields.municipality],
    fields: [
      Fields.operation, Fields.municipality, Fields.share,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let operation: CategoryColumn
  public let municipality: CategoryColumn
  public let share: Column<Double>

  init(_ data: TableData) {
    self.data = data
    operation = data[Fields.operation].asCategory
    municipality = data[Fields.municipality].asCategory
    share = data[Fields.share].asNumber
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
