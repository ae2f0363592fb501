/// Codes that a reviewer gave on an ordinal scale.
public struct Assessments: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let operation = Field("operation", .category, required: true, references: .operations)
    public static let scale = Field("scale", .category, required: true)
    public static let scaleVersion = Field("scale_version", .category)
    public static let value = Field("value", .category, required: true)
    public static let assessor = Field("assessor", .category)
    public static let day = Field("day", .day)
    public static let evidence = Field("evidence", .text)
  }

  static let schema = TableSchema(
    .assessments, key: [Fields.operation, Fields.scale, Fields.day],
    fields: [
      Fields.operation, Fields.scale, Fields.scaleVersion, Fields.value, Fields.assessor, Fields.day,
      Fields.evidence,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let operation: CategoryColumn
  public let scale: CategoryColumn
  public let scaleVersion: CategoryColumn
  public let value: CategoryColumn
  public let assessor: CategoryColumn
  public let day: Column<Day>
  public let evidence: TextColumn

  init(_ data: TableData) {
    self.data = data
    operation = data[Fields.operation].asCategory
    scale = data[Fields.scale].asCategory
    scaleVersion = data[Fields.scaleVersion].asCategory
    value = data[Fields.value].asCategory
    assessor = data[Fields.assessor].asCategory
    day = data[Fields.day].asDay
    evidence = data[Fields.evidence].asText
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
