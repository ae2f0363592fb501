internal import CSQLite

/// The system as a database that somebody sent sees it: without files and without a clock.
///
/// SQLite asks a "virtual file system" for files and for the time. A guarded connection has one of its own that opens no
/// file, and knows no time: whatever way a query or a view finds to `now`, it is noticed. Local time, which depends on
/// where the machine stands, is refused by SQLite itself (`merilo_sqlite_without_local_time`).
///
/// > SQLite, "The OS Backend (VFS)".
final class SQLiteSystem {
  /// What is said where the time was asked for.
  static let noClock = "the day of reading is not known; give a day as argument"

  /// Whether anything asked for the time.
  private var wasAskedForTime = false
  /// The name under which a connection is opened with it.
  let name: String

  private let system: UnsafeMutablePointer<sqlite3_vfs>
  private let spelling: UnsafeMutablePointer<CChar>

  /// Nil where SQLite has no system of its own to take the rest from.
  init?() {
    guard let usual = sqlite3_vfs_find(nil) else { return nil }
    system = .allocate(capacity: 1)
    name = "merilo-\(UInt(bitPattern: system))"
    let bytes = Array(name.utf8CString)
    spelling = .allocate(capacity: bytes.count)
    spelling.initialize(from: bytes, count: bytes.count)
    system.initialize(to: usual.pointee)
    system.pointee.pNext = nil
    system.pointee.zName = UnsafePointer(spelling)
    system.pointee.pAppData = Unmanaged.passUnretained(self).toOpaque()
    withholdFiles()
    withholdTime()
    sqlite3_vfs_register(system, 0)
  }

  /// The connection that uses it must be closed before.
  deinit {
    sqlite3_vfs_unregister(system)
    system.deinitialize(count: 1).deallocate()
    spelling.deallocate()
  }

  /// Whether anything asked for the time since this was asked last.
  func takeAsked() -> Bool {
    defer { wasAskedForTime = false }
    return wasAskedForTime
  }

  private func withholdFiles() {
    system.pointee.xOpen = { _, _, file, _, _ in
      file?.pointee.pMethods = nil
      return SQLITE_CANTOPEN
    }
    system.pointee.xDelete = { _, _, _ in SQLITE_IOERR }
    system.pointee.xAccess = { _, _, _, result in
      result?.pointee = 0
      return SQLITE_OK
    }
    system.pointee.xDlOpen = { _, _ in nil }
  }

  private func withholdTime() {
    system.pointee.xCurrentTimeInt64 = { system, time in
      SQLiteSystem.noteAsked(system)
      time?.pointee = 0
      return SQLITE_ERROR
    }
    system.pointee.xCurrentTime = { system, time in
      SQLiteSystem.noteAsked(system)
      time?.pointee = 0
      return SQLITE_ERROR
    }
  }

  private static func noteAsked(_ system: UnsafeMutablePointer<sqlite3_vfs>?) {
    guard let own = system?.pointee.pAppData else { return }
    Unmanaged<SQLiteSystem>.fromOpaque(own).takeUnretainedValue().wasAskedForTime = true
  }
}
