/// What was measured, period by period.
public struct Observations: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let indicator = Field("indicator", .category, required: true, references: .indicators)
    public static let operation = Field("operation", .category, references: .operations)
    public static let programme = Field("programme", .category, references: .programmes)
    public static let municipality = Field("municipality", .category, references: .municipalities)
    public static let disaggregation = Field("disaggregation", .category)
    public static let period = Field("period", .period, required: true)
    public static let value = Field("value", .number)
    public static let numerator = Field("numerator", .number)
    public static let denominator = Field("denominator", .number)
    public static let text = Field("text", .text)
    public static let standardError = Field("standard_error", .number)
    public static let state = Field(
      "state", .choice(["reported", "missing", "not-applicable", "suppressed", "not-provided"]))
    public static let series = Field("series", .choice(["selected", "achieved"]))
  }

  /// The fields that a figure is made from.
  package static let figures = [Fields.value, Fields.numerator, Fields.denominator]

  static let schema = TableSchema(
    .observations,
    key: [
      Fields.indicator, Fields.operation, Fields.programme, Fields.municipality, Fields.disaggregation,
      Fields.period, Fields.series, Field.recorded,
    ],
    fields: [
      Fields.indicator, Fields.operation, Fields.programme, Fields.municipality, Fields.disaggregation,
      Fields.period, Fields.value, Fields.numerator, Fields.denominator, Fields.text,
      Fields.standardError, Fields.state, Fields.series,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let indicator: CategoryColumn
  public let operation: CategoryColumn
  public let programme: CategoryColumn
  public let municipality: CategoryColumn
  public let disaggregation: CategoryColumn
  public let period: Column<Period>
  public let value: Column<Double>
  public let numerator: Column<Double>
  public let denominator: Column<Double>
  public let text: TextColumn
  public let standardError: Column<Double>
  public let state: CategoryColumn
  public let series: CategoryColumn

  init(_ data: TableData) {
    self.data = data
    indicator = data[Fields.indicator].asCategory
    operation = data[Fields.operation].asCategory
    programme = data[Fields.programme].asCategory
    municipality = data[Fields.municipality].asCategory
    disaggregation = data[Fields.disaggregation].asCategory
    period = data[Fields.period].asPeriod
    value = data[Fields.value].asNumber
    numerator = data[Fields.numerator].asNumber
    denominator = data[Fields.denominator].asNumber
    text = data[Fields.text].asText
    standardError = data[Fields.standardError].asNumber
    state = data[Fields.state].asCategory
    series = data[Fields.series].asCategory
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
