import IndicatorEngine

/// A portfolio written out in a test, table by table, in the spelling of our own files.
///
///     let (portfolio, issues) = SampleBuilder()
///       .table(.operations, "code|title|start|end|total|currency", "A|School|2014-01-01|2014-12-31|1000.00|EUR")
///       .finish()
///
/// Cells stand between `|`; an empty cell holds nothing. The header is row 1, as in a spreadsheet. A cell that does
/// not fit its field traps: a test writes what it means.
public struct SampleBuilder {
  private var builder = PortfolioBuilder()

  public init(defaultCurrency: Currency? = nil, threads: Int = 1) {
    builder.defaultCurrency = defaultCurrency
    builder.threads = threads
  }

  /// Adds a table under the file name `<table>.csv`.
  public func table(_ name: TableName, _ header: String, _ rows: String...) -> SampleBuilder {
    table(name, header, rows: rows)
  }

  /// Adds a table under the file name `<table>.csv`.
  public func table(_ name: TableName, _ header: String, rows: [String]) -> SampleBuilder {
    let fields = SampleBuilder.cells(header).map { heading in
      guard let field = name.schema.field(named: heading) else {
        fatalError("no field \(heading) in \(name)")
      }
      return field
    }
    let cells = rows.map(SampleBuilder.cells)
    var copy = self
    let source = copy.builder.addSource(
      SourceTable(
        file: "\(name).csv",
        columns: Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })))
    var columns: [Field: ColumnData] = [:]
    for (index, field) in fields.enumerated() {
      columns[field] = SampleBuilder.column(
        field, cells.map { row in index < row.count && !row[index].isEmpty ? row[index] : nil })
    }
    var origins = RowOrigins()
    origins.append(source: source, row: 2, count: rows.count)
    copy.builder.append(TableData(table: name, rowCount: rows.count, columns: columns, origins: origins))
    return copy
  }

  /// Checks the tables and makes the portfolio.
  public func finish() -> (portfolio: Portfolio, issues: [PortfolioIssue]) { builder.finish() }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func column(_ field: Field, _ cells: [String?]) -> ColumnData {
    switch field.kind {
    case .category, .choice: .category(CategoryColumn(cells))
    case .text: .text(TextColumn(cells))
    case .number: .number(Column(cells.map { $0.map(number) }))
    case .amount: .amount(Column(cells.map { $0.map(minorUnits) }))
    case .day: .day(Column(cells.map { $0.map(day) }))
    case .period: .period(Column(cells.map { $0.map(period) }, filler: Period(day: Day(number: 0))))
    case .flag: .flag(Column(cells.map { $0.map { $0 == "yes" } }, filler: false))
    }
  }

  private static func number(_ text: String) -> Double {
    guard let value = Double(text) else { fatalError("\(text) is no number") }
    return value
  }

  private static func minorUnits(_ text: String) -> Int64 {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].utf8.count == 2, let units = Int64(parts[0]), let cents = Int64(parts[1])
    else { fatalError("\(text) is no amount like 12.00") }
    return units * 100 + (text.hasPrefix("-") ? -cents : cents)
  }

  /// The day written `2014-03-06`.
  public static func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2])
    else { fatalError("\(text) is no day like 2014-03-06") }
    return day
  }

  /// The period written `2014`, `2014-H1`, `2014-Q1`, `2014-03`, `2014-03-06` or `2014-01-01/2014-06-30`.
  public static func period(_ text: String) -> Period {
    let ends = text.split(separator: "/")
    if ends.count == 2, let period = Period(first: day(String(ends[0])), last: day(String(ends[1]))) {
      return period
    }
    let parts = text.split(separator: "-")
    let year = parts.first.flatMap { Int($0) } ?? 0
    let found: Period? =
      switch parts.count {
      case 1: Period(year: year)
      case 2 where parts[1].hasPrefix("H"): Period(year: year, half: Int(parts[1].dropFirst()) ?? 0)
      case 2 where parts[1].hasPrefix("Q"): Period(year: year, quarter: Int(parts[1].dropFirst()) ?? 0)
      case 2: Period(year: year, month: Int(parts[1]) ?? 0)
      default: Period(day: day(text))
      }
    guard let found else { fatalError("\(text) is no period") }
    return found
  }
}
