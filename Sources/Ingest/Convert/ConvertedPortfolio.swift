import IndicatorEngine

/// A portfolio as writers see it: tables with named columns, in the order of the schema.
public struct ConvertedPortfolio: Sendable {
  /// The title that settings give it.
  public let title: String?
  /// The language of its texts.
  public let language: Language
  /// The portfolio, for formats of others, which have no tables like ours.
  public let portfolio: Portfolio
  /// The tables that have rows.
  public let tables: [ConvertedTable]

  public init(_ portfolio: Portfolio, title: String? = nil, language: Language = .english) {
    // What formulas computed is computed again where it is read.
    let given = portfolio.given
    (self.portfolio, self.title, self.language) = (given, title, language)
    tables = TableName.allCases.filter(given.has).map { ConvertedTable(given[$0]) }
  }
}

/// One table as writers see it.
public struct ConvertedTable: Sendable {
  /// A column: a field of the schema, or a column that the schema does not know.
  public struct Column: Sendable {
    /// Its name in the file.
    public let name: String
    /// Its field; nil where the schema does not know it.
    public let field: Field?
    /// Its values.
    public let data: ColumnData
  }

  /// Which table.
  public let table: TableName
  public let rowCount: Int
  /// Fields in the order of the schema, then columns that the schema does not know in their own.
  public let columns: [Column]
  /// Columns whose name was taken, with the name that they have now.
  let renamed: [(heading: String, name: String)]

  init(_ data: TableData) {
    table = data.table
    rowCount = data.rowCount
    // A field that something was read into is written even where no row has a value: else a column that only looks like
    // it would be taken for it when the file is read.
    var columns = data.table.schema.fields.filter { $0.isRequired || data.has($0) }.map { field in
      Column(name: field.name, field: field, data: data[field])
    }
    var renamed: [(heading: String, name: String)] = []
    var taken = Set(columns.map(\.name))
    for extra in data.extras {
      var name = extra.heading
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(extra.heading) \(number)"
        number += 1
      }
      if name != extra.heading { renamed.append((extra.heading, name)) }
      columns.append(Column(name: name, field: nil, data: .text(extra.text)))
    }
    self.columns = columns
    self.renamed = renamed
  }

  /// The notes that every format has to make.
  var commonNotes: [ConversionNote] {
    renamed.map { .renamedColumn(table: table, heading: $0.heading, name: $0.name) }
  }
}

extension ConvertedPortfolio {
  /// The notes that every format has to make.
  var commonNotes: [ConversionNote] { [.origins] + tables.flatMap(\.commonNotes) }
}

extension ColumnData {
  /// Whether its values are texts, which a spreadsheet could take for something else.
  var isText: Bool {
    switch self {
    case .category, .text: true
    case .number, .amount, .day, .period, .flag: false
    }
  }

  /// The value of a row in the spelling of our own files; numbers without an exponent. Nil where there is none.
  func carriedSpelling(row: Int) -> String? {
    guard case .number(let column) = self else { return spelling(row: row) }
    guard let value = column[row] else { return nil }
    return DecimalDigits.spelling(value)
  }
}
