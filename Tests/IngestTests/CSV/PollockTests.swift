import Ingest
import Testing
import TestSupport

private let pollock = "data/csv-corpus/pollock"

@Suite("Pollock's polluted files", .enabled(if: SharedData.isPresent, "the shared data is not here"))
struct PollockTests {
  /// Files whose clean content cannot be known: a delimiter is missing, and the row (here counted from 1, header
  /// included) may be cut anywhere. What each row says is told in CSV-corpus.md.
  private static let unknowable: [String: Int] = [
    "row_less_sep_row24_col2.csv": 25, "row_less_sep_row26_col2.csv": 27, "row_less_sep_row31_col4.csv": 32,
    "row_less_sep_row32_col1.csv": 33, "row_less_sep_row3_col3.csv": 4, "row_less_sep_row3_col7.csv": 4,
    "row_less_sep_row45_col6.csv": 46, "row_less_sep_row57_col6.csv": 58, "row_less_sep_row58_col6.csv": 59,
    "row_less_sep_row59_col5.csv": 60, "row_less_sep_row61_col6.csv": 62, "row_less_sep_row6_col1.csv": 7,
    "row_less_sep_row73_col5.csv": 74, "row_less_sep_row74_col7.csv": 75, "row_less_sep_row75_col4.csv": 76,
  ]
  /// The same for the header: it has eight headings over nine columns.
  private static let unknownHeader = "row_less_sep_row0_col8.csv"

  private func document(_ folder: String, _ name: String) throws -> CSVDocument {
    CSVDocument(try FileContent(path: "\(SharedData.folder)/\(pollock)/\(folder)/\(name)"))
  }

  private func doubts(_ document: CSVDocument) -> [CSVDoubt] {
    document.read(makeState: { _ in 0 }, visit: { _, _ in }).doubts
  }

  /// Header and rows of data.
  private func cells(_ document: CSVDocument) -> [[String]] {
    (document.layout.header.isEmpty ? [] : [document.layout.header]) + document.rows().map(\.cells)
  }

  @Test(
    "equals its clean version, or the row that cannot be known is left out and reported",
    arguments: SharedData.files(under: pollock + "/csv"))
  func equalsClean(_ name: String) throws {
    let polluted = try document("csv", name)
    var expected = cells(try document("clean", name))
    if let row = PollockTests.unknowable[name] {
      expected.remove(at: row - 1)
      let left = doubts(polluted).filter { doubt in
        switch doubt {
        case .raggedRow(let at, 8, 9, _, _, .leftOut): at.row == row
        case .strayQuote(let at, .leftOut): at.row == row
        default: false
        }
      }
      #expect(left.count == 1)
    }
    if name == PollockTests.unknownHeader {
      expected[0] = polluted.layout.header
      #expect(polluted.layout.header.count == 9)
      let left = doubts(polluted).filter { doubt in
        if case .strayQuote(let at, .leftOut) = doubt { return at.row == 1 && at.column == 7 }
        return false
      }
      #expect(left.count == 1)
    }
    #expect(cells(polluted) == expected)
  }

  @Test("what was put right is reported", arguments: SharedData.files(under: pollock + "/csv"))
  func reports(_ name: String) throws {
    let found = doubts(try document("csv", name))
    if name.hasPrefix("row_more_sep") {
      #expect(found.contains { if case .raggedRow(_, 10, 9, _, _, .used) = $0 { true } else { false } })
    } else if name.hasPrefix("row_extra_quote") {
      #expect(found.contains { if case .strayQuote(_, .used) = $0 { true } else { false } })
    } else if name.hasPrefix("file_multitable") {
      #expect(found == [.secondTable(row: 85, cells: 10)])
    } else if name.hasPrefix("file_") {
      #expect(found == [])
    }
  }

  @Test(
    "the dialect is found",
    arguments: [
      ("file_field_delimiter_0x20.csv", " "), ("file_field_delimiter_0x2C_0x20.csv", ", "),
      ("file_field_delimiter_0x3B.csv", ";"), ("file_record_delimiter_0xD.csv", ","),
    ])
  func findsDelimiter(_ name: String, _ delimiter: String) throws {
    #expect(try document("csv", name).dialect.dialect.delimiterText == delimiter)
  }

  @Test("backslash escapes and CR alone are found")
  func findsEscapeAndTerminator() throws {
    #expect(try document("csv", "file_escape_char_0x5C.csv").dialect.dialect.escape == .backslash)
    let document = try document("csv", "file_record_delimiter_0xD.csv")
    #expect(!document.dialect.terminators.isMixed)
    // The 83 rows of data each end in CR.
    let found = document.read(makeState: { _ in 0 }, visit: { _, _ in }).terminators
    #expect(found.carriageReturns == 83 && found.lineFeeds == 0 && found.pairs == 0)
  }
}
