import IndicatorEngine

/// What a person said about where the rows of one table are: the table of a database, sheet of a workbook or member of a
/// document that holds them, or a query.
public struct TableChoice: Sendable, Equatable {
  /// The table of ours.
  public let table: TableName
  /// The name it has in the file; nil where a query gives its rows.
  public var name: String?
  /// A `SELECT` over the tables of a database.
  public var query: String?
  /// The file it is about; nil for every file that has such a table.
  public var file: String?

  public init(table: TableName, name: String? = nil, query: String? = nil, file: String? = nil) {
    self.table = table
    self.name = name
    self.query = query
    self.file = file
  }

  /// The choice of a flag's value: `operations=Proiecte`, `operations=SELECT …`; nil where it has no such form.
  public init?(flag: String) {
    guard let equals = flag.firstIndex(of: "="), let table = TableName(rawValue: String(flag[..<equals]))
    else {
      return nil
    }
    let source = String(flag[flag.index(after: equals)...])
    guard !source.isEmpty else { return nil }
    let first = source.split(whereSeparator: \.isWhitespace).first?.lowercased()
    if first == "select" || first == "with" {
      self.init(table: table, query: source)
    } else {
      self.init(table: table, name: source)
    }
  }

  /// Whether the choice is about a file.
  func applies(to file: String) -> Bool {
    guard let stated = self.file else { return true }
    return stated == file || file.hasSuffix("/" + stated)
  }

  /// Whether a table of a file is the one that is meant.
  func names(_ other: String) -> Bool {
    guard let name else { return false }
    return name == other || !TextFolding.key(name).isEmpty && TextFolding.key(name) == TextFolding.key(other)
  }
}
