/// Programmes that finance operations.
public struct Programmes: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let code = Field("code", .category, required: true)
    public static let title = Field("title", .text)
    public static let period = Field("period", .category)
    public static let fund = Field("fund", .category)
    public static let authority = Field("authority", .category)
    public static let currency = Field("currency", .category)
    public static let framework = Field(
      "framework",
      .choice([
        "eu-2007-2013", "eu-2014-2020", "eu-2021-2027", "ogp-national", "ogp-local-pilot", "ogp-local",
        "none",
      ]))
  }

  static let schema = TableSchema(
    .programmes, key: [Fields.code],
    fields: [
      Fields.code, Fields.title, Fields.period, Fields.fund, Fields.authority, Fields.currency,
      Fields.framework,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let code: CategoryColumn
  public let title: TextColumn
  public let period: CategoryColumn
  public let fund: CategoryColumn
  public let authority: CategoryColumn
  public let currency: CategoryColumn
  public let framework: CategoryColumn

  init(_ data: TableData) {
    self.data = data
    code = data[Fields.code].asCategory
    title = data[Fields.title].asText
    period = data[Fields.period].asCategory
    fund = data[Fields.fund].asCategory
    authority = data[Fields.authority].asCategory
    currency = data[Fields.currency].asCategory
    framework = data[Fields.framework].asCategory
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
