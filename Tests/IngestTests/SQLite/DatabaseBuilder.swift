internal import CSQLite
import Foundation

/// Databases of a test's own.
enum DatabaseBuilder {
  /// The bytes of a database that statements make.
  static func bytes(_ sql: String) throws -> [UInt8] {
    var connection: OpaquePointer?
    defer { sqlite3_close_v2(connection) }
    guard
      sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nil) == SQLITE_OK,
      sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK
    else { throw Failure(message: String(cString: sqlite3_errmsg(connection))) }
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(connection, "main", &size, 0) else {
      throw Failure(message: "not serialised")
    }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }

  struct Failure: Error { let message: String }
}
