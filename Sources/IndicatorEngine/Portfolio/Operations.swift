/// Operations (projects): one row each, with dates, money and place.
public struct Operations: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let code = Field("code", .category, required: true)
    public static let title = Field("title", .text, required: true)
    public static let programme = Field("programme", .category, references: .programmes)
    public static let priority = Field("priority", .category)
    public static let specificObjective = Field("specific_objective", .category)
    public static let fund = Field("fund", .category)
    public static let type = Field("type", .category)
    public static let beneficiary = Field("beneficiary", .category)
    public static let municipality = Field("municipality", .category, references: .municipalities)
    public static let contract = Field("contract", .category)
    public static let contractDay = Field("contract_day", .day)
    public static let start = Field("start", .day)
    public static let originalEnd = Field("original_end", .day)
    public static let end = Field("end", .day)
    public static let actualEnd = Field("actual_end", .day)
    public static let status = Field(
      "status", .choice(["planned", "running", "completed", "terminated", "withdrawn"]))
    public static let total = Field("total", .amount)
    public static let eligible = Field("eligible", .amount)
    public static let contracted = Field("contracted", .amount)
    public static let eu = Field("eu", .amount)
    public static let national = Field("national", .amount)
    public static let own = Field("own", .amount)
    public static let currency = Field("currency", .category)
    public static let evMethod = Field("ev_method", .choice(["0/100", "50/50", "weighted", "percent"]))
    public static let lead = Field("lead", .category)
  }

  static let schema = TableSchema(
    .operations, key: [Fields.code],
    fields: [
      Fields.code, Fields.title, Fields.programme, Fields.priority, Fields.specificObjective,
      Fields.fund, Fields.type, Fields.beneficiary, Fields.municipality, Fields.contract,
      Fields.contractDay, Fields.start, Fields.originalEnd, Fields.end, Fields.actualEnd, Fields.status,
      Fields.total, Fields.eligible, Fields.contracted, Fields.eu, Fields.national, Fields.own,
      Fields.currency, Fields.evMethod, Fields.lead,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let code: CategoryColumn
  public let title: TextColumn
  public let programme: CategoryColumn
  public let priority: CategoryColumn
  public let specificObjective: CategoryColumn
  public let fund: CategoryColumn
  public let type: CategoryColumn
  public let beneficiary: CategoryColumn
  public let municipality: CategoryColumn
  public let contract: CategoryColumn
  public let contractDay: Column<Day>
  public let start: Column<Day>
  public let originalEnd: Column<Day>
  public let end: Column<Day>
  public let actualEnd: Column<Day>
  public let status: CategoryColumn
  public let total: Column<Int64>
  public let eligible: Column<Int64>
  public let contracted: Column<Int64>
  public let eu: Column<Int64>
  public let national: Column<Int64>
  public let own: Column<Int64>
  public let currency: CategoryColumn
  public let evMethod: CategoryColumn
  public let lead: CategoryColumn

  init(_ data: TableData) {
    self.data = data
    code = data[Fields.code].asCategory
    title = data[Fields.title].asText
    programme = data[Fields.programme].asCategory
    priority = data[Fields.priority].asCategory
    specificObjective = data[Fields.specificObjective].asCategory
    fund = data[Fields.fund].asCategory
    type = data[Fields.type].asCategory
    beneficiary = data[Fields.beneficiary].asCategory
    municipality = data[Fields.municipality].asCategory
    contract = data[Fields.contract].asCategory
    contractDay = data[Fields.contractDay].asDay
    start = data[Fields.start].asDay
    originalEnd = data[Fields.originalEnd].asDay
    end = data[Fields.end].asDay
    actualEnd = data[Fields.actualEnd].asDay
    status = data[Fields.status].asCategory
    total = data[Fields.total].asAmount
    eligible = data[Fields.eligible].asAmount
    contracted = data[Fields.contracted].asAmount
    eu = data[Fields.eu].asAmount
    national = data[Fields.national].asAmount
    own = data[Fields.own].asAmount
    currency = data[Fields.currency].asCategory
    evMethod = data[Fields.evMethod].asCategory
    lead = data[Fields.lead].asCategory
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
