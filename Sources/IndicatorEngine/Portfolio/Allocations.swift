/// Yearly commitments, pre-financing and applications of a programme.
public struct Allocations: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let programme = Field("programme", .category, required: true, references: .programmes)
    public static let fund = Field("fund", .category)
    public static let regionCategory = Field("region_category", .category)
    public static let year = Field("year", .number, required: true)
    public static let kind = Field(
      "kind", .choice(["commitment", "prefinancing", "application", "exempt"]), required: true)
    public static let day = Field("day", .day)
    public static let amount = Field("amount", .amount, required: true)
  }

  static let schema = TableSchema(
    .allocations, key: [Fields.programme, Fields.fund, Fields.regionCategory, Fields.year, Fields.kind],
    fields: [
      Fields.programme, Fields.fund, Fields.regionCategory, Fields.year, Fields.kind, Fields.day,
      Fields.amount,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let programme: CategoryColumn
  public let fund: CategoryColumn
  public let regionCategory: CategoryColumn
  public let year: Column<Double>
  public let kind: CategoryColumn
  public let day: Column<Day>
  public let amount: Column<Int64>

  init(_ data: TableData) {
    self.data = data
    programme = data[Fields.programme].asCategory
    fund = data[Fields.fund].asCategory
    regionCategory = data[Fields.regionCategory].asCategory
    year = data[Fields.year].asNumber
    kind = data[Fields.kind].asCategory
    day = data[Fields.day].asDay
    amount = data[Fields.amount].asAmount
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
