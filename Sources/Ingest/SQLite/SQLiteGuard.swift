internal import CSQLite

/// What a database that somebody sent may do: its own tables be read, and a bounded amount of work.
///
/// SQLite asks the authorizer when a statement is prepared and the progress handler while it runs. Everything that is
/// not on a list is refused: writing, attaching, pragmas, functions that load code or are random.
final class SQLiteGuard {
  /// Steps of SQLite's machine between two looks at the count.
  private static let stride = 10_000

  private let limit: Int
  private var steps = 0
  /// Whether the limit was passed.
  private(set) var isExhausted = false

  /// - Parameter limit: Steps of SQLite's machine for all statements together.
  init(limit: Int) { self.limit = limit }

  /// Bounds and guards a connection, which must not outlive the guard.
  func install(on connection: OpaquePointer) {
    for (kind, bound) in SQLiteGuard.limits { sqlite3_limit(connection, kind, bound) }
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      connection, Int32(SQLiteGuard.stride),
      { context in
        guard let context else { return 1 }
        return Unmanaged<SQLiteGuard>.fromOpaque(context).takeUnretainedValue().step() ? 0 : 1
      }, context)
    sqlite3_set_authorizer(
      connection,
      { _, action, first, second, _, _ in
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_FUNCTION:
          guard let second else { return SQLITE_DENY }
          return SQLiteGuard.functions.contains(String(cString: second).lowercased())
            ? SQLITE_OK : SQLITE_DENY
        default: return SQLITE_DENY
        }
      }, nil)
  }

  private func step() -> Bool {
    steps += SQLiteGuard.stride
    if steps > limit { isExhausted = true }
    return !isExhausted
  }

  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 256 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1_000_000), (SQLITE_LIMIT_EXPR_DEPTH, 200),
    (SQLITE_LIMIT_COMPOUND_SELECT, 50), (SQLITE_LIMIT_VDBE_OP, 250_000), (SQLITE_LIMIT_FUNCTION_ARG, 32),
    (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_VARIABLE_NUMBER, 0),
    (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// Functions that depend on nothing but their arguments; those of days too, for there is no clock (`SQLiteSystem`).
  private static let functions: Set<String> = [
    "abs", "avg", "ceil", "ceiling", "char", "coalesce", "concat", "concat_ws", "count", "date", "datetime",
    "dense_rank", "first_value", "floor", "format", "glob", "group_concat", "hex", "ifnull", "iif", "instr",
    "json", "json_array_length", "json_extract", "json_type", "json_valid", "->", "->>", "julianday", "lag",
    "last_value", "lead", "length", "like", "likelihood", "likely", "lower", "ltrim", "max", "min",
    "nth_value",
    "ntile", "nullif", "octet_length", "power", "printf", "quote", "rank", "replace", "round", "row_number",
    "rtrim", "sign", "strftime", "string_agg", "substr", "substring", "sum", "time", "total", "trim", "trunc",
    "typeof", "unhex", "unicode", "unixepoch", "unlikely", "upper",
  ]
}
