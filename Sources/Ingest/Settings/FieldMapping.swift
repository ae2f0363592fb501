import IndicatorEngine

/// What a person said about one field of a table: which heading it has, how its codes translate, its unit.
public struct FieldMapping: Sendable, Equatable {
  /// The table.
  public let table: TableName
  /// The field's English name.
  public let field: String
  /// The heading of the column; nil where only the other properties are set.
  public var heading: String?
  /// What texts of the file stand for: `{"В изпълнение": running}`.
  public var values: [(from: String, to: String)]
  /// What one unit of the file is in units of the field: 1000 where the file is in thousands.
  public var unit: Double?
  /// The value of every row, where the file has no such column.
  public var constant: String?

  public init(
    table: TableName, field: String, heading: String? = nil, values: [(from: String, to: String)] = [],
    unit: Double? = nil, constant: String? = nil
  ) {
    self.table = table
    self.field = field
    self.heading = heading
    self.values = values
    self.unit = unit
    self.constant = constant
  }

  public static func == (a: FieldMapping, b: FieldMapping) -> Bool {
    a.table == b.table && a.field == b.field && a.heading == b.heading && a.unit == b.unit
      && a.constant == b.constant && a.values.elementsEqual(b.values) { $0 == $1 }
  }

  /// The mapping of a flag's value, `operations.code=№ на дог.`; nil where it has no such form or names no field.
  public init?(flag: String) {
    guard let equals = flag.firstIndex(of: "="), let dot = flag[..<equals].firstIndex(of: "."),
      let table = TableName(rawValue: String(flag[..<dot])),
      let field = table.schema.field(named: String(flag[flag.index(after: dot)..<equals]))
    else { return nil }
    self.init(table: table, field: field.name, heading: String(flag[flag.index(after: equals)...]))
  }
}

/// The currency that amounts of a file are in, for one column or all: `BGN`, `BGN:D`, `BGN:contracted`.
public struct AmountsIn: Sendable, Equatable {
  /// The currency.
  public let currency: Currency
  /// A column letter, a heading or a field's name; nil for all columns of amounts.
  public let column: String?

  public init(currency: Currency, column: String? = nil) {
    self.currency = currency
    self.column = column
  }

  /// The statement of a flag's or setting's value; nil where it does not begin with a currency code.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let first = parts.first, let currency = Currency(code: first.uppercased()) else { return nil }
    self.init(currency: currency, column: parts.count > 1 ? String(parts[1]) : nil)
  }
}
