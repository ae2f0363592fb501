/// A file, or a sheet or table within one, that rows of a portfolio came from.
public struct SourceTable: Sendable, Hashable {
  /// The file's name as a person gave it.
  public let file: String
  /// The sheet of a workbook or the table of a database; nil for a CSV file.
  public let sheet: String?
  /// SHA-256 of the file in hexadecimal, where it was computed.
  public let sha256: String?
  /// For each field of the schema that the file carries, the position of its column, 0 = A.
  public let columns: [String: Int]

  public init(file: String, sheet: String? = nil, sha256: String? = nil, columns: [String: Int] = [:]) {
    self.file = file
    self.sheet = sheet
    self.sha256 = sha256
    self.columns = columns
  }
}

/// Where one row came from.
public struct RowOrigin: Sendable, Hashable {
  /// Index into the portfolio's `sources`.
  public let source: Int
  /// The row a person sees in a spreadsheet, header included; 0 where the source has no rows.
  public let row: Int

  public init(source: Int, row: Int) {
    self.source = source
    self.row = row
  }
}

/// Where every row of a table came from, kept as runs of consecutive rows of one source.
public struct RowOrigins: Sendable {
  struct Run: Sendable {
    /// First row of the table in this run.
    let start: Int
    let source: Int
    let row: Int
  }
  private(set) var runs: [Run] = []
  /// Number of rows.
  public private(set) var count = 0

  public init() {}

  /// Adds `count` rows that stand one after the other in `source` from `row` on.
  public mutating func append(source: Int, row: Int, count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.source == source, last.row + (self.count - last.start) == row {
      self.count += count
      return
    }
    runs.append(Run(start: self.count, source: source, row: row))
    self.count += count
  }

  /// The origin of a row of the table.
  ///
  /// - Precondition: `row` is one of the table's.
  public subscript(row: Int) -> RowOrigin {
    let run = runs[runIndex(of: row)]
    return RowOrigin(source: run.source, row: run.row + row - run.start)
  }

  private func runIndex(of row: Int) -> Int {
    precondition(row >= 0 && row < count, "row \(row) of \(count)")
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].start <= row { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The origins of these rows, in this order: neighbours that stay neighbours are looked up once.
  func taking(_ rows: [Int32]) -> RowOrigins {
    var taken = RowOrigins()
    var index = 0
    while index < rows.count {
      let first = Int(rows[index])
      let place = runIndex(of: first)
      let run = runs[place]
      let end = place + 1 < runs.count ? runs[place + 1].start : count
      var length = 1
      while index + length < rows.count, Int(rows[index + length]) == first + length, first + length < end {
        length += 1
      }
      taken.append(source: run.source, row: run.row + first - run.start, count: length)
      index += length
    }
    return taken
  }

  /// These origins, then `other`.
  mutating func append(_ other: RowOrigins) {
    for (index, run) in other.runs.enumerated() {
      let end = index + 1 < other.runs.count ? other.runs[index + 1].start : other.count
      append(source: run.source, row: run.row, count: end - run.start)
    }
  }
}
