internal import CSQLite

/// A prepared statement and the row at which it stands.
final class SQLiteStatement {
  /// A value of a row; bytes are valid until the next step.
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(UnsafeRawBufferPointer)
    case blob
  }

  private let statement: OpaquePointer
  private let database: SQLiteDatabase

  /// Takes charge of a statement of a database.
  fileprivate init(statement: OpaquePointer, database: SQLiteDatabase) {
    (self.statement, self.database) = (statement, database)
  }

  convenience init(_ statement: OpaquePointer, of database: SQLiteDatabase) {
    self.init(statement: statement, database: database)
  }

  deinit { sqlite3_finalize(statement) }

  /// Names of the columns, as the query gives them.
  var columnNames: [String] {
    (0..<sqlite3_column_count(statement)).map { index in
      sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Goes to the next row; false where there is none.
  func step() throws(SQLiteFault) -> Bool {
    let status = sqlite3_step(statement)
    try database.refuseTime()
    switch status {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.fault
    }
  }

  /// The value of a column of the row, 0 = the first.
  @inline(__always)
  func value(_ column: Int) -> Value {
    let index = Int32(truncatingIfNeeded: column)
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, index)
      return .text(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index))))
    case SQLITE_BLOB: return .blob
    default: return .null
    }
  }

  /// The text of a column; nil for anything else.
  func text(_ column: Int) -> String? {
    guard case .text(let bytes) = value(column) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
