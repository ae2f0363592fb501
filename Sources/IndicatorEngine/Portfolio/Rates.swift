/// Exchange rates: units of a currency per euro, month by month.
public struct Rates: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let currency = Field("currency", .category, required: true)
    public static let month = Field("month", .period, required: true)
    public static let perEuro = Field("per_euro", .number, required: true)
  }

  static let schema = TableSchema(
    .rates, key: [Fields.currency, Fields.month],
    fields: [
      Fields.currency, Fields.month, Fields.perEuro,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let currency: CategoryColumn
  public let month: Column<Period>
  public let perEuro: Column<Double>

  init(_ data: TableData) {
    self.data = data
    currency = data[Fields.currency].asCategory
    month = data[Fields.month].asPeriod
    perEuro = data[Fields.perEuro].asNumber
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
