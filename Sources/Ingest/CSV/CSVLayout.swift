/// Where the parts of a table lie in its file.
///
/// Rows are those a spreadsheet shows: records from 1, blank lines included; a quoted line break makes no new row.
public struct CSVLayout: Sendable, Equatable {
  /// Rows of titles above the header, and their texts.
  public var titleRows: ClosedRange<Int>?
  public var titles: [String] = []
  /// The row or rows of headings; nil where there are none.
  public var headerRows: ClosedRange<Int>?
  /// How the header row was found.
  public var headerReason: CSVHeaderReason = .firstRow
  /// The heading of each column, trimmed; an empty one where a column has none.
  public var header: [String] = []
  /// Number of columns.
  public var width: Int = 0
  /// Columns without a heading and without a value in the rows that were looked at.
  public var emptyColumns: [Int] = []
  /// Bytes of the rows of data.
  public var body: Range<Int> = 0..<0
  /// Row of the first record of `body`.
  public var firstBodyRow: Int = 1
  /// Rows of notes under the table, and their first text.
  public var footerRows: ClosedRange<Int>?
  public var footer: String = ""

  public init() {}

  /// The letters of a column as a spreadsheet shows them: 0 is A, 26 is AA.
  public static func letters(_ column: Int) -> String {
    var letters = ""
    var left = column
    while left >= 0 {
      let scalar = Unicode.Scalar(UInt8(ascii: "A") + UInt8(left % 26))
      letters = String(Character(scalar)) + letters
      left = left / 26 - 1
    }
    return letters
  }
}

/// How the header row was found.
public enum CSVHeaderReason: Sendable, Equatable {
  /// A flag, the settings or a data package says so.
  case given
  /// It is the first row that is not blank, with a heading over each column.
  case firstRow
  /// It is the first row below `titles` rows of titles that has a heading over (nearly) each column.
  case belowTitles(rows: Int)
  /// Two rows are headings, joined.
  case joined
  /// The first row holds values like those below it, so there are no headings.
  case none
}
