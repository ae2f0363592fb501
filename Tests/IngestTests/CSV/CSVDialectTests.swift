@testable import Ingest
import Testing

@Suite("Dialect of CSV texts")
struct CSVDialectTests {
  private func choice(_ text: String, _ request: CSVDialectRequest = CSVDialectRequest()) -> CSVDialectChoice
  {
    document(text, request).dialect
  }

  private func document(_ text: String, _ request: CSVDialectRequest = CSVDialectRequest()) -> CSVDocument {
    CSVDocument(FileContent(path: "t.csv", bytes: Array(text.utf8)), request: CSVRequest(dialect: request))
  }

  @Test(
    "the delimiter by rows that agree",
    arguments: [
      ("a,b\n1,2\n3,4\n", ","), ("a;b\n1,5;2\n3,5;4\n", ";"), ("a\tb\n1,5\t2\n3;5\t4\n", "\t"),
      ("a|b\n1|2\n3|4\n", "|"),
      ("a^b\n1^2\n3^4\n", "^"), ("a||b||c\n1||2||3\n4||5||6\n", "||"), ("a, b\n1, 2\n3, 4\n", ", "),
      ("a:b\n1:2\n3:4\n", ":"), ("x y\n1 2\n3 4\n", " "),
    ])
  func delimiters(_ text: String, _ delimiter: String) {
    let choice = choice(text)
    #expect(choice.dialect.delimiterText == delimiter)
    let cells = text.split(separator: "\n")[0].split(separator: Character(String(delimiter.first ?? ",")))
      .count
    #expect(choice.reason == .consistentRows(cells: cells, share: 1))
  }

  @Test("what was weighed is kept, best first")
  func candidates() {
    let candidates = choice("a;b\n1,5;2\n3,5;4\n").candidates
    #expect(candidates.first?.dialect.delimiterText == ";")
    #expect(candidates.contains { $0.dialect.delimiterText == "," })
    #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test("one column has no delimiter")
  func singleColumn() {
    let document = document("name\nParis\nLe Havre\nBrest, France\n")
    #expect(document.dialect.reason == .singleColumn)
    #expect(document.rows().map(\.cells) == [["Paris"], ["Le Havre"], ["Brest, France"]])
  }

  @Test("apostrophes quote where they stand at both ends of cells")
  func apostrophes() {
    let document = document("'a';'b'\n'1;0';'it''s'\n'2';'x'\n")
    #expect(document.dialect.dialect.quote == UInt8(ascii: "'"))
    #expect(document.rows().map(\.cells) == [["1;0", "it's"], ["2", "x"]])
    #expect(choice("a;b\nl'eau;d'or\nl'air;d'un\n").dialect.quote == UInt8(ascii: "\""))
  }

  @Test("a path that ends in a backslash is not taken for an escape")
  func backslashAtEnd() {
    let document = document("a,b\n\"C:\\dir\\\",1\n\"D:\\x\\\",2\n")
    #expect(document.dialect.dialect.escape == .doubled)
    #expect(document.rows().map(\.cells) == [["C:\\dir\\", "1"], ["D:\\x\\", "2"]])
  }

  @Test("S01: a given delimiter under which every row has one cell")
  func wrongDelimiter() {
    let document = document("a;b;c;d\n1;2;3;4\n5;6;7;8\n", CSVDialectRequest(delimiter: ","))
    #expect(document.dialect.reason == .given)
    #expect(document.doubts.contains(.wrongDelimiter(given: ",", cells: 1, better: ";", betterCells: 4)))
  }

  @Test("given quotes, escapes and comments are obeyed")
  func given() {
    let request = CSVDialectRequest(delimiter: ",", quote: "", comment: "%")
    let document = document("% note\na,b\n\"x,1\n", request)
    #expect(document.dialect.dialect.quote == nil)
    #expect(document.rows().map(\.cells) == [["\"x", "1"]])
  }

  @Test("names of delimiters", arguments: [("tab", "\t"), ("semicolon", ";"), ("\\t", "\t"), ("||", "||")])
  func names(_ name: String, _ delimiter: String) { #expect(CSVDialect.delimiter(named: name) == delimiter) }
}

@Suite("Text of CSV cells")
struct CSVCellTests {
  private func document(_ bytes: [UInt8], _ encoding: EncodingRequest = .detect) -> CSVDocument {
    CSVDocument(FileContent(path: "t.csv", bytes: bytes), request: CSVRequest(encoding: encoding))
  }

  private func doubts(_ document: CSVDocument) -> [CSVDoubt] {
    document.read(makeState: { _ in 0 }, visit: { _, _ in }).doubts
  }

  @Test("E03: a damaged cell with what it was")
  func mojibake() {
    let document = document(Array("код;Проект\n1;РЎРѕС„РёСЏ\n2;Бургас\n".utf8))
    // "код;Проект\n" has 9 Cyrillic letters and 2 other characters: 20 bytes; then "1;".
    #expect(
      doubts(document) == [
        .mojibake(at: CSVPlace(row: 2, column: 1, offset: 22), found: "РЎРѕС„РёСЏ", repaired: "София")
      ])
  }

  @Test("E04: lost letters")
  func lost() {
    let document = document(Array("a;b\n1;????? \u{FFFD}\n2;why?\n".utf8))
    #expect(
      doubts(document) == [
        .lostLetters(at: CSVPlace(row: 2, column: 1, offset: 6), found: "????? \u{FFFD}")
      ])
  }

  @Test("E01: the cell in which a given encoding fails")
  func wrongEncoding() {
    // "Община" in Windows-1251.
    let document = document(
      Array("a;".utf8) + [0xCE, 0xE1, 0xF9, 0xE8, 0xED, 0xE0] + Array("\n1;2\n".utf8), .fixed(.utf8))
    let found = doubts(document).compactMap { doubt -> CSVPlace? in
      if case .wrongEncoding(.doesNotFit(.utf8, 0xCE, _, _, 6, .windows1251, "Община"), let at) = doubt {
        at
      } else {
        nil
      }
    }
    #expect(found == [CSVPlace(row: 1, column: 1, offset: 2)])
  }

  @Test("E02: rows of two encodings")
  func mixed() {
    let text = Array("код;име\n1;Ихтиман\n2;Костенец\n".utf8)
    // "3;Стара Загора" in Windows-1251.
    let other: [UInt8] = [
      0x33, 0x3B, 0xD1, 0xF2, 0xE0, 0xF0, 0xE0, 0x20, 0xC7, 0xE0, 0xE3, 0xEE, 0xF0, 0xE0, 0x0A,
    ]
    let document = document(text + other)
    #expect(document.rows().map { $0.cells[1] } == ["Ихтиман", "Костенец", "Стара Загора"])
    #expect(
      doubts(document) == [
        .mixedEncodings([
          CSVEncodingRun(encoding: .utf8, rows: 1...3), CSVEncodingRun(encoding: .windows1251, rows: 4...4),
        ])
      ])
  }

  @Test("NUL bytes are kept in their cell and reported")
  func nul() {
    let document = document(Array("a,b\n1,x\0y\n2,\0\n".utf8))
    #expect(document.rows()[0].cells == ["1", "x\0y"])
    #expect(doubts(document) == [.nulBytes(at: CSVPlace(row: 2, column: 1, offset: 7), count: 2)])
  }

  @Test("UTF-16 is read like UTF-8")
  func utf16() {
    let text = "код;име\n1;Ихтиман\n"
    let document = document(
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] })
    #expect(document.layout.header == ["код", "име"])
    #expect(document.rows().map(\.cells) == [["1", "Ихтиман"]])
  }
}
