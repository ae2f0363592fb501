/// Dated events of operations: planned, forecast and actual days.
public struct Milestones: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let operation = Field("operation", .category, required: true, references: .operations)
    public static let code = Field("code", .category, required: true)
    public static let title = Field("title", .text, required: true)
    public static let start = Field("start", .day)
    public static let planned = Field("planned", .day, required: true)
    public static let forecast = Field("forecast", .day)
    public static let actualStart = Field("actual_start", .day)
    public static let actual = Field("actual", .day)
    public static let percent = Field("percent", .number)
    public static let weight = Field("weight", .number)
    public static let after = Field("after", .category)
    public static let optimistic = Field("optimistic", .number)
    public static let likely = Field("likely", .number)
    public static let pessimistic = Field("pessimistic", .number)
    public static let distribution = Field("distribution", .category)
    public static let lagDays = Field("lag_days", .number)
    public static let costPerDay = Field("cost_per_day", .amount)
    public static let evidence = Field("evidence", .text)
  }

  static let schema = TableSchema(
    .milestones, key: [Fields.operation, Fields.code],
    fields: [
      Fields.operation, Fields.code, Fields.title, Fields.start, Fields.planned, Fields.forecast,
      Fields.actualStart, Fields.actual, Fields.percent, Fields.weight, Fields.after, Fields.optimistic,
      Fields.likely, Fields.pessimistic, Fields.distribution, Fields.lagDays, Fields.costPerDay,
      Fields.evidence,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let operation: CategoryColumn
  public let code: CategoryColumn
  public let title: TextColumn
  public let start: Column<Day>
  public let planned: Column<Day>
  public let forecast: Column<Day>
  public let actualStart: Column<Day>
  public let actual: Column<Day>
  public let percent: Column<Double>
  public let weight: Column<Double>
  public let after: CategoryColumn
  public let optimistic: Column<Double>
  public let likely: Column<Double>
  public let pessimistic: Column<Double>
  public let distribution: CategoryColumn
  public let lagDays: Column<Double>
  public let costPerDay: Column<Int64>
  public let evidence: TextColumn

  init(_ data: TableData) {
    self.data = data
    operation = data[Fields.operation].asCategory
    code = data[Fields.code].asCategory
    title = data[Fields.title].asText
    start = data[Fields.start].asDay
    planned = data[Fields.planned].asDay
    forecast = data[Fields.forecast].asDay
    actualStart = data[Fields.actualStart].asDay
    actual = data[Fields.actual].asDay
    percent = data[Fields.percent].asNumber
    weight = data[Fields.weight].asNumber
    after = data[Fields.after].asCategory
    optimistic = data[Fields.optimistic].asNumber
    likely = data[Fields.likely].asNumber
    pessimistic = data[Fields.pessimistic].asNumber
    distribution = data[Fields.distribution].asCategory
    lagDays = data[Fields.lagDays].asNumber
    costPerDay = data[Fields.costPerDay].asAmount
    evidence = data[Fields.evidence].asText
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
