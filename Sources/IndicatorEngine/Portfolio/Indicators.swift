/// What is measured, and what may be done with the figures.
public struct Indicators: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let code = Field("code", .category, required: true)
    public static let name = Field("name", .text, required: true)
    public static let unit = Field("unit", .category)
    public static let kind = Field("kind", .choice(["output", "result", "impact", "financial", "step"]))
    public static let measure = Field(
      "measure", .choice(["count", "amount", "ratio", "percent", "index", "ordinal", "yes/no", "narrative"]))
    public static let direction = Field("direction", .choice(["increase", "decrease", "maintain"]))
    public static let accumulates = Field("accumulates", .choice(["flow", "cumulative", "stock"]))
    public static let overTime = Field("over_time", .choice(["sum", "last", "mean", "max"]))
    public static let overPlaces = Field("over_places", .choice(["sum", "weighted", "none"]))
    public static let numerator = Field("numerator", .category)
    public static let denominator = Field("denominator", .category)
    public static let factor = Field("factor", .number)
    public static let formula = Field("formula", .text)
    public static let framework = Field("framework", .flag)
    public static let parent = Field("parent", .category, references: .indicators)
    public static let indexWeight = Field("index_weight", .number)
    public static let goalpostLow = Field("goalpost_low", .number)
    public static let goalpostHigh = Field("goalpost_high", .number)
    /// Of an ordinal indicator its levels, the lowest first, `;` between.
    public static let levels = Field("levels", .text)
  }

  static let schema = TableSchema(
    .indicators, key: [Fields.code],
    fields: [
      Fields.code, Fields.name, Fields.unit, Fields.kind, Fields.measure, Fields.direction,
      Fields.accumulates, Fields.overTime, Fields.overPlaces, Fields.numerator, Fields.denominator,
      Fields.factor, Fields.formula, Fields.framework, Fields.parent, Fields.indexWeight,
      Fields.goalpostLow, Fields.goalpostHigh, Fields.levels,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let code: CategoryColumn
  public let name: TextColumn
  public let unit: CategoryColumn
  public let kind: CategoryColumn
  public let measure: CategoryColumn
  public let direction: CategoryColumn
  public let accumulates: CategoryColumn
  public let overTime: CategoryColumn
  public let overPlaces: CategoryColumn
  public let numerator: CategoryColumn
  public let denominator: CategoryColumn
  public let factor: Column<Double>
  public let formula: TextColumn
  public let framework: Column<Bool>
  public let parent: CategoryColumn
  public let indexWeight: Column<Double>
  public let goalpostLow: Column<Double>
  public let goalpostHigh: Column<Double>
  public let levels: TextColumn

  init(_ data: TableData) {
    self.data = data
    code = data[Fields.code].asCategory
    name = data[Fields.name].asText
    unit = data[Fields.unit].asCategory
    kind = data[Fields.kind].asCategory
    measure = data[Fields.measure].asCategory
    direction = data[Fields.direction].asCategory
    accumulates = data[Fields.accumulates].asCategory
    overTime = data[Fields.overTime].asCategory
    overPlaces = data[Fields.overPlaces].asCategory
    numerator = data[Fields.numerator].asCategory
    denominator = data[Fields.denominator].asCategory
    factor = data[Fields.factor].asNumber
    formula = data[Fields.formula].asText
    framework = data[Fields.framework].asFlag
    parent = data[Fields.parent].asCategory
    indexWeight = data[Fields.indexWeight].asNumber
    goalpostLow = data[Fields.goalpostLow].asNumber
    goalpostHigh = data[Fields.goalpostHigh].asNumber
    levels = data[Fields.levels].asText
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
