/// A place in a CSV text.
public struct CSVPlace: Sendable, Hashable {
  /// Row as a spreadsheet shows it: records from 1, header, titles and blank lines included.
  public var row: Int
  /// Column from 0, nil for the whole row.
  public var column: Int?
  /// Byte of the decoded text.
  public var offset: Int

  public init(row: Int, column: Int? = nil, offset: Int) {
    (self.row, self.column, self.offset) = (row, column, offset)
  }
}

/// What became of a doubtful row.
public enum CSVOutcome: Sendable, Hashable {
  /// Only one reading fits the other rows; it is used.
  case used
  /// It cannot be known what the row says; it is left out.
  case leftOut
}

/// Something doubtful about a CSV text. Facts with their places; severities and words are elsewhere.
public enum CSVDoubt: Sendable, Equatable {
  /// E01: bytes that the given or the found encoding does not define, or a text that is plainly in another one.
  case wrongEncoding(EncodingDoubt, at: CSVPlace)
  /// E02: rows of two encodings, in runs.
  case mixedEncodings([CSVEncodingRun])
  /// E03: a cell damaged by a wrong encoding, and what it was.
  case mojibake(at: CSVPlace, found: String, repaired: String)
  /// E04: letters that were lost (U+FFFD, or question marks in their place).
  case lostLetters(at: CSVPlace, found: String)
  /// S01: with the given delimiter the rows have `cells` cells, with another one `betterCells`.
  case wrongDelimiter(given: String, cells: Int, better: String, betterCells: Int)
  /// S02: a row of another number of cells than the header. `numberLike` are the neighbouring cells (from 0) that look
  /// like one number cut by the delimiter, `pieces` their texts.
  case raggedRow(
    at: CSVPlace, cells: Int, expected: Int, numberLike: ClosedRange<Int>?, pieces: [String],
    outcome: CSVOutcome)
  /// S03: a quote opens here and never closes; `swallowedRows` rows would be lost if it were obeyed.
  case unclosedQuote(at: CSVPlace, swallowedRows: Int, outcome: CSVOutcome)
  /// S03: a quote is out of place within its row.
  case strayQuote(at: CSVPlace, outcome: CSVOutcome)
  /// S04: the same heading over several columns.
  case duplicateHeader(row: Int, name: String, columns: [Int])
  /// S06: a row of totals, left out.
  case totalsRow(CSVTotalsRow)
  /// S06: a row that a word calls a total, but whose numbers are no sum of rows above; it is data.
  case totalsWord(at: CSVPlace, label: String)
  /// S06: the text is too long to look for rows of totals among filled keys.
  case totalsUnsearched(limit: Int)
  /// S07: headings that stand in two rows, joined.
  case joinedHeader(rows: ClosedRange<Int>, names: [String])
  /// A merged cell stands over several headings; each was read with its text: "2026 / Q1".
  case mergedHeading(rows: ClosedRange<Int>, columns: ClosedRange<Int>, names: [String])
  /// The header row over again, left out.
  case repeatedHeader(row: Int)
  /// The first row from which another table follows; nothing from there on is read.
  case secondTable(row: Int, cells: Int)
  /// Rows of notes under the table, left out.
  case footer(rows: ClosedRange<Int>, text: String)
  /// No row looks like headings; the columns have no names.
  case noHeader
  /// Columns without a heading and without a value.
  case emptyColumns([Int])
  /// NUL bytes, the first at a place.
  case nulBytes(at: CSVPlace, count: Int)
  /// S09: a record, a cell or a number of cells over its limit; the record is left out.
  case tooLarge(at: CSVPlace, part: CSVLimits.Part, limit: Int)
  /// S09: more headings than columns are allowed; the file is not used.
  case tooManyColumns(row: Int, columns: Int, limit: Int)
}

/// Neighbouring rows of one encoding.
public struct CSVEncodingRun: Sendable, Equatable {
  public var encoding: TextEncoding
  public var rows: ClosedRange<Int>
}

/// A row of totals.
public struct CSVTotalsRow: Sendable, Equatable {
  public var row: Int
  /// The label as found, empty where the row has none and its numbers tell.
  public var label: String
  /// The column of the label.
  public var labelColumn = 0
  /// Each number of the row with its column, and whether it equals the sum of the rows above.
  public var sums: [CSVTotal]
}

/// One number of a row of totals.
public struct CSVTotal: Sendable, Equatable {
  public var column: Int
  public var text: String
  /// The rows that were added.
  public var rows: ClosedRange<Int>
  /// Whether the number is the sum of the numbers in those rows; nil where they are not all plain numbers.
  public var isSum: Bool?
  /// What the numbers in those rows sum to, in millionths, where that is another sum; nil where it cannot be told.
  public var otherSum: Int64?
}
