internal import CSQLite
import IndicatorEngine

/// Why SQLite refused something: its own words, in English.
struct SQLiteFault: Error, Equatable {
  /// The message.
  let problem: String
  /// Whether the work went past its limit.
  var isExhausted = false
}

/// Somebody's database, read and nothing else.
///
/// SQLite reads the bytes that are in memory: no file is opened, beside the database or elsewhere (`SQLiteSystem`), and
/// nothing can change it meanwhile. What it may do is bounded by a `SQLiteGuard` before it looks at the first byte. GRDB is for
/// databases of our own: it looks into a database while it opens it, before any guard could stand.
final class SQLiteDatabase {
  private let connection: OpaquePointer
  private let guardian: SQLiteGuard
  private let system: SQLiteSystem
  /// The bytes that SQLite reads.
  private let region: ByteRegion

  /// Opens the database that bytes hold.
  ///
  /// - Parameter stepLimit: Steps of SQLite's machine for everything that is asked of it.
  init(_ region: ByteRegion, stepLimit: Int) throws(SQLiteFault) {
    if let size = SQLiteDatabase.statedSize(region), size > region.count {
      throw SQLiteFault(problem: "the file ends early (\(region.count) of \(size) bytes)")
    }
    let region = SQLiteDatabase.withoutLog(region)
    guard let system = SQLiteSystem() else { throw SQLiteFault(problem: "there is no system") }
    self.system = system
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    guard sqlite3_open_v2(":memory:", &opened, flags, system.name) == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw SQLiteFault(problem: "out of memory")
    }
    connection = opened
    guardian = SQLiteGuard(limit: stepLimit)
    self.region = region
    let harmless =
      merilo_sqlite_without_local_time() == SQLITE_OK && merilo_sqlite_harden(opened) == SQLITE_OK
      && sqlite3_exec(opened, SQLiteDatabase.settings, nil, nil, nil) == SQLITE_OK
    // Read-only: the bytes are never written, whatever the type of the pointer says.
    let bytes = UnsafeMutableRawPointer(mutating: region.bytes.baseAddress)?.assumingMemoryBound(
      to: UInt8.self)
    let count = sqlite3_int64(region.count)
    guard harmless,
      sqlite3_deserialize(opened, "main", bytes, count, count, UInt32(SQLITE_DESERIALIZE_READONLY))
        == SQLITE_OK
    else {
      let problem = String(cString: sqlite3_errmsg(opened))
      sqlite3_close_v2(opened)
      throw SQLiteFault(problem: problem)
    }
    guardian.install(on: opened)
  }

  deinit { sqlite3_close_v2(connection) }

  private static let settings =
    "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA query_only=ON; PRAGMA trusted_schema=OFF"

  /// How many bytes the header says there are; nil where it does not know (programs of before 2010). SQLite takes pages
  /// that are not there for empty ones, and a table cut off would be one without rows.
  private static func statedSize(_ region: ByteRegion) -> Int? {
    guard region.count >= 100 else { return 100 }
    func number(at offset: Int, _ count: Int) -> Int {
      region.bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 24, 4) == number(at: 92, 4) else { return nil }
    let page = number(at: 16, 2)
    return number(at: 28, 4) * (page == 1 ? 65_536 : page)
  }

  /// The bytes with the mark of a write-ahead log taken away: a database in memory has none, and what stands in the
  /// file is whole without it.
  private static func withoutLog(_ region: ByteRegion) -> ByteRegion {
    guard region.count >= 100, region.bytes[18] == 2 || region.bytes[19] == 2 else { return region }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: region.count, alignment: 16)
    copy.copyMemory(from: region.bytes)
    (copy[18], copy[19]) = (1, 1)
    return ByteRegion(owning: copy, count: region.count)
  }

  // MARK: Statements

  /// A statement that only reads.
  func prepare(_ sql: String) throws(SQLiteFault) -> SQLiteStatement {
    var statement: OpaquePointer?
    var rest = 0
    let status = sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let status = sqlite3_prepare_v2(connection, text, -1, &statement, &tail)
      rest = tail.map { String(cString: $0).filter { !" \t\r\n;".contains($0) }.count } ?? 0
      return status
    }
    guard status == SQLITE_OK, let statement else {
      sqlite3_finalize(statement)
      throw status == SQLITE_OK ? SQLiteFault(problem: "there is no statement") : fault
    }
    guard rest == 0, sqlite3_stmt_readonly(statement) != 0 else {
      sqlite3_finalize(statement)
      throw SQLiteFault(problem: rest > 0 ? "more than one statement" : "it writes")
    }
    return SQLiteStatement(statement, of: self)
  }

  /// Throws where the last step asked for the time: SQLite goes on with an unknown time as no value.
  func refuseTime() throws(SQLiteFault) {
    if system.takeAsked() { throw SQLiteFault(problem: SQLiteSystem.noClock) }
  }

  /// What went wrong last.
  var fault: SQLiteFault {
    SQLiteFault(problem: String(cString: sqlite3_errmsg(connection)), isExhausted: guardian.isExhausted)
  }

  /// A name in quotes, as SQL takes it.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// The library that reads and writes databases.
package enum SQLiteVersion {
  /// The version of the library that is linked.
  package static var text: String { String(cString: sqlite3_libversion()) }
}
