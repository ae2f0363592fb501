import IndicatorEngine

/// Which column of a file is which field of which table.
public struct Mapping: Sendable {
  /// How a column came to its field.
  public enum Reason: Sendable, Equatable {
    /// A flag, a setting or the description of the package says so.
    case stated
    /// The heading is one under which the field is known.
    case heading
    /// The setting gives a value for every row; there is no such column.
    case constant
    /// The file is a foreign table that is known, and the field is read so.
    case list
  }

  /// A column of the file.
  public struct Column: Sendable {
    /// Its place, 0 = A; nil for a constant.
    public let index: Int?
    public let heading: String
    /// Its field; nil for a column the schema does not know, which is kept as text.
    public let field: Field?
    public let reason: Reason?
    /// What the settings say about it.
    let said: FieldMapping?
    let unit: HeadingUnit
    /// How its text is put together of cells; nil where it is one cell.
    var template: RowTemplate? = nil

    /// The column where its faults stand: of a text of several cells, that of the first.
    var place: Int? { index ?? template?.columns.first }
  }

  /// How rows of a foreign table become rows of this one.
  struct Rules: Sendable {
    /// The foreign table's name.
    let list: String
    let filter: RowFilter
    let repeats: TableView.Repeats
    /// Whether it is the main one, which tells what concerns the whole file.
    var isFirst = true
    /// Columns whose faults another table of the same file tells.
    var told: Set<Int> = []
    /// The column of published rates of achievement.
    var publishedRate: Int?
    /// Whether its rows only stand in for a table that no other file gives.
    let isStandIn: Bool

    init(
      list: String, filter: RowFilter, repeats: TableView.Repeats, publishedRate: Int? = nil,
      isStandIn: Bool = false
    ) {
      self.isStandIn = isStandIn
      self.list = list
      self.filter = filter
      self.repeats = repeats
      self.publishedRate = publishedRate
    }
  }

  /// The table.
  public let table: TableName
  /// Columns of the file in their order, constants after them.
  public let columns: [Column]
  /// How its rows come of a foreign table; nil where the file is the table.
  let rules: Rules?

  init(table: TableName, columns: [Column], rules: Rules? = nil) {
    self.table = table
    self.columns = columns
    self.rules = rules
  }

  /// Fields and the places of their columns, for the origin of rows.
  var positions: [String: Int] {
    var positions: [String: Int] = [:]
    for column in columns {
      if let field = column.field, let index = column.place {
        positions[field.name] = index
      }
    }
    return positions
  }

  /// Whether there are amounts whose currency neither a column nor their headings say.
  var needsCurrency: Bool {
    !columns.contains { $0.field?.name == "currency" }
      && columns.contains { $0.field?.kind == .amount && $0.unit.currency == nil }
  }

  /// The mapping of the columns that are needed: of a table that is named, those of its fields and of fields that a
  /// row cannot be without.
  func keeping(_ needed: [TableName: [Field]]?) -> Mapping {
    guard let fields = needed?[table] else { return self }
    return Mapping(
      table: table,
      columns: columns.filter { $0.field.map { $0.isRequired || fields.contains($0) } ?? false }, rules: rules
    )
  }

  /// Fields that are no column of the file.
  var composed: [ReadReport.Composed] {
    columns.compactMap { column in
      guard column.index == nil, let field = column.field else { return nil }
      if let template = column.said?.template {
        return ReadReport.Composed(field: field, text: template.text, isTemplate: true)
      }
      return column.said?.constant.map { ReadReport.Composed(field: field, text: $0, isTemplate: false) }
    }
  }

  /// The heading over a column.
  func heading(of index: Int) -> String? { columns.first { $0.index == index }?.heading }

  /// The column of a field.
  func column(_ field: Field) -> Column? { columns.first { $0.field == field } }
}
