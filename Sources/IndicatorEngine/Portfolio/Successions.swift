/// Municipalities that merged or split, and how the old ones went into the new.
public struct Successions: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let old = Field("old", .category, required: true)
    public static let new = Field("new", .category, required: true)
    public static let day = Field("day", .day, required: true)
    public static let share = Field("share", .number, required: true)
  }

  static let schema = TableSchema(
    .successions, key: [Fields.old, Fields.new, Fields.day],
    fields: [
      Fields.old, Fields.new, Fields.day, Fields.share,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let old: CategoryColumn
  public let new: CategoryColumn
  public let day: Column<Day>
  public let share: Column<Double>

  init(_ data: TableData) {
    self.data = data
    old = data[Fields.old].asCategory
    new = data[Fields.new].asCategory
    day = data[Fields.day].asDay
    share = data[Fields.share].asNumber
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
