import IndicatorEngine

/// What a person said about one field of a table: which heading it has, how its codes translate, its unit.
public struct FieldMapping: Sendable, Equatable {
  /// The table.
  public let table: TableName
  /// The field's English name.
  public let field: String
  /// The heading of the column; nil where only the other properties are set.
  public var heading: String?
  /// Other spellings of the heading, in case it is not there; one that ends in `*` is a beginning.
  public var others: [String]
  /// A text put together of several cells, or of a part of one.
  public var template: CellTemplate?
  /// What texts of the file stand for: `{"В изпълнение": running}`.
  public var values: [(from: String, to: String)]
  /// What one unit of the file is in units of the field: 1000 where the file is in thousands.
  public var unit: Double?
  /// The value of every row, where the file has no such column.
  public var constant: String?
  /// What a blank cell stands for, in fields of text and codes; each such cell is told of.
  public var blank: String?

  public init(
    table: TableName, field: String, heading: String? = nil, others: [String] = [],
    template: CellTemplate? = nil, values: [(from: String, to: String)] = [], unit: Double? = nil,
    constant: String? = nil, blank: String? = nil
  ) {
    self.blank = blank
    self.table = table
    self.field = field
    self.heading = heading
    self.others = others
    self.template = template
    self.values = values
    self.unit = unit
    self.constant = constant
  }

  public static func == (a: FieldMapping, b: FieldMapping) -> Bool {
    a.table == b.table && a.field == b.field && a.heading == b.heading && a.others == b.others
      && a.template == b.template && a.unit == b.unit && a.constant == b.constant && a.blank == b.blank
      && a.values.elementsEqual(b.values) { $0 == $1 }
  }

  /// The mapping of a flag's value: `operations.code=№ на дог.` names a heading, `payments.day:=2026-08-31` the value of
  /// every row. Nil where it has no such form or names no field.
  public init?(flag: String) {
    guard let equals = flag.firstIndex(of: "="), let dot = flag[..<equals].firstIndex(of: "."),
      let table = TableName(rawValue: String(flag[..<dot]))
    else { return nil }
    let name = flag[flag.index(after: dot)..<equals]
    let isConstant = name.hasSuffix(":")
    guard let field = table.schema.field(named: String(isConstant ? name.dropLast() : name)) else {
      return nil
    }
    let value = String(flag[flag.index(after: equals)...])
    self.init(
      table: table, field: field.name, heading: isConstant ? nil : value,
      constant: isConstant ? value : nil)
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
    guard let first = parts.first, let currency = CurrencyCodes.currency(first) else { return nil }
    self.init(currency: currency, column: parts.count > 1 ? String(parts[1]) : nil)
  }
}
