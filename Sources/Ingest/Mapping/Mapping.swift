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
  }

  /// The table.
  public let table: TableName
  /// Columns of the file in their order, constants after them.
  public let columns: [Column]

  /// Fields and the places of their columns, for the origin of rows.
  var positions: [String: Int] {
    var positions: [String: Int] = [:]
    for column in columns {
      if let field = column.field, let index = column.index { positions[field.name] = index }
    }
    return positions
  }

  /// The mapping of the columns that are needed: of a table that is named, those of its fields and of fields that a
  /// row cannot be without.
  func keeping(_ needed: [TableName: [Field]]?) -> Mapping {
    guard let fields = needed?[table] else { return self }
    return Mapping(
      table: table, columns: columns.filter { $0.field.map { $0.isRequired || fields.contains($0) } ?? false }
    )
  }

  /// The column of a field.
  func column(_ field: Field) -> Column? { columns.first { $0.field == field } }
}
