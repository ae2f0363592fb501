internal import CSQLite
internal import GRDB
import IndicatorEngine

/// Writes a SQLite database: each table a table of the same name. Amounts are numbers as long as their decimal digits
/// survive it (up to 15 of them; more make the column a text), days and periods ISO texts, yes and no 1 and 0.
public struct SQLitePortfolioWriter: PortfolioWriter {
  public init() {}

  /// "Meri" in ASCII: how tools tell whose database this is (`PRAGMA application_id`).
  static let applicationID = 0x4D65_7269

  public func files(of portfolio: ConvertedPortfolio) -> [ConvertedFile] {
    [
      ConvertedFile { path throws(ConversionFault) in
        do {
          try SQLitePortfolioWriter.write(portfolio, to: path)
        } catch let error as DatabaseError {
          throw .library(problem: error.message ?? "\(error.resultCode)")
        } catch {
          throw .library(problem: "\(error)")
        }
      }
    ]
  }

  public func notes(on portfolio: ConvertedPortfolio) -> [ConversionNote] {
    portfolio.commonNotes
      + portfolio.tables.flatMap { table in
        table.columns.compactMap { column in
          SQLitePortfolioWriter.isLong(column.data)
            ? .amountsAsText(table: table.table, field: column.name) : nil
        }
      }
  }

  private static func write(_ portfolio: ConvertedPortfolio, to path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Whoever asked for the file forces it to the disk when it is whole; half of it is of no use.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      for table in portfolio.tables { try write(table, to: database) }
    }
    try queue.close()
  }

  private static func write(_ table: ConvertedTable, to database: Database) throws {
    let name = SQLiteDatabase.quoted(table.table.rawValue)
    let columns = table.columns.map { column in
      SQLiteDatabase.quoted(column.name) + type(of: column.data)
        + (column.field?.isRequired ?? false ? " NOT NULL" : "")
    }
    try database.execute(sql: "CREATE TABLE \(name) (\n  \(columns.joined(separator: ",\n  "))\n)")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(sql: "INSERT INTO \(name) VALUES (\(places))")
    let statement = insert.sqliteStatement
    let long = table.columns.map { isLong($0.data) }
    for row in 0..<table.rowCount {
      for (index, column) in table.columns.enumerated() {
        bind(column.data, row, to: statement, Int32(index + 1), asText: long[index])
      }
      guard sqlite3_step(statement) == SQLITE_DONE else {
        throw DatabaseError(message: database.lastErrorMessage)
      }
      sqlite3_reset(statement)
    }
  }

  /// The type of a column, a blank before it; amounts that are numbers have none, so that SQLite keeps each as it is.
  private static func type(of column: ColumnData) -> String {
    switch column {
    case .category, .text, .day, .period: " TEXT"
    case .number: " REAL"
    case .flag: " INTEGER"
    case .amount: isLong(column) ? " TEXT" : ""
    }
  }

  /// Whether a column of amounts has one whose digits a binary number would not keep.
  private static func isLong(_ column: ColumnData) -> Bool {
    guard case .amount(let amounts) = column else { return false }
    return (0..<amounts.count).contains { (amounts[$0] ?? 0).magnitude >= 1_000_000_000_000_000 }
  }

  private static func bind(
    _ column: ColumnData, _ row: Int, to statement: OpaquePointer, _ place: Int32, asText: Bool
  ) {
    switch column {
    case .number(let numbers):
      guard let number = numbers[row] else { break }
      sqlite3_bind_double(statement, place, number)
      return
    case .flag(let flags):
      guard let flag = flags[row] else { break }
      sqlite3_bind_int(statement, place, flag ? 1 : 0)
      return
    case .amount(let amounts) where !asText:
      guard let amount = amounts[row] else { break }
      if amount % 100 == 0 {
        sqlite3_bind_int64(statement, place, amount / 100)
      } else {
        sqlite3_bind_double(statement, place, Double(amount) / 100)
      }
      return
    case .category, .text, .amount, .day, .period:
      guard var text = column.spelling(row: row) else { break }
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = sqlite3_bind_text(
            statement, place, characters.baseAddress, Int32(characters.count), transient)
        }
      }
      return
    }
    sqlite3_bind_null(statement, place)
  }

  /// Tells SQLite to take a copy.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
