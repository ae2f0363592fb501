/// Baselines and targets of indicators, interim and final, with every revision kept.
public struct Targets: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let indicator = Field("indicator", .category, required: true, references: .indicators)
    public static let operation = Field("operation", .category, references: .operations)
    public static let programme = Field("programme", .category, references: .programmes)
    public static let municipality = Field("municipality", .category, references: .municipalities)
    public static let disaggregation = Field("disaggregation", .category)
    public static let baseline = Field("baseline", .number)
    public static let baselineDay = Field("baseline_day", .day)
    public static let stage = Field("stage", .choice(["interim", "final"]))
    public static let due = Field("due", .day)
    public static let value = Field("value", .number, required: true)
    public static let reason = Field("reason", .text)
  }

  static let schema = TableSchema(
    .targets,
    key: [
      Fields.indicator, Fields.operation, Fields.programme, Fields.municipality, Fields.disaggregation,
      Fields.stage, Fields.due, Field.recorded,
    ],
    fields: [
      Fields.indicator, Fields.operation, Fields.programme, Fields.municipality, Fields.disaggregation,
      Fields.baseline, Fields.baselineDay, Fields.stage, Fields.due, Fields.value, Fields.reason,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let indicator: CategoryColumn
  public let operation: CategoryColumn
  public let programme: CategoryColumn
  public let municipality: CategoryColumn
  public let disaggregation: CategoryColumn
  public let baseline: Column<Double>
  public let baselineDay: Column<Day>
  public let stage: CategoryColumn
  public let due: Column<Day>
  public let value: Column<Double>
  public let reason: TextColumn

  init(_ data: TableData) {
    self.data = data
    indicator = data[Fields.indicator].asCategory
    operation = data[Fields.operation].asCategory
    programme = data[Fields.programme].asCategory
    municipality = data[Fields.municipality].asCategory
    disaggregation = data[Fields.disaggregation].asCategory
    baseline = data[Fields.baseline].asNumber
    baselineDay = data[Fields.baselineDay].asDay
    stage = data[Fields.stage].asCategory
    due = data[Fields.due].asDay
    value = data[Fields.value].asNumber
    reason = data[Fields.reason].asText
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
