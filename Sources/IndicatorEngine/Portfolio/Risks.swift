/// Events that may delay a milestone.
public struct Risks: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let operation = Field("operation", .category, required: true, references: .operations)
    public static let milestone = Field("milestone", .category)
    public static let title = Field("title", .category, required: true)
    public static let probability = Field("probability", .number, required: true)
    public static let low = Field("low", .number)
    public static let likely = Field("likely", .number)
    public static let high = Field("high", .number)
  }

  static let schema = TableSchema(
    .risks, key: [Fields.operation, Fields.milestone, Fields.title],
    fields: [
      Fields.operation, Fields.milestone, Fields.title, Fields.probability, Fields.low, Fields.likely,
      Fields.high,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let operation: CategoryColumn
  public let milestone: CategoryColumn
  public let title: CategoryColumn
  public let probability: Column<Double>
  public let low: Column<Double>
  public let likely: Column<Double>
  public let high: Column<Double>

  init(_ data: TableData) {
    self.data = data
    operation = data[Fields.operation].asCategory
    milestone = data[Fields.milestone].asCategory
    title = data[Fields.title].asCategory
    probability = data[Fields.probability].asNumber
    low = data[Fields.low].asNumber
    likely = data[Fields.likely].asNumber
    high = data[Fields.high].asNumber
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
