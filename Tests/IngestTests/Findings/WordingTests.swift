import IndicatorEngine
import Ingest
import Testing

/// Sentences about real files, where the words hang on what was read.
@Suite("Sentences of findings") struct WordingTests {
  private func messages(
    _ files: [String: String], _ language: Language = .english,
    _ change: (inout LoadOptions) throws -> Void = { _ in }
  ) throws -> [String] {
    try LoadedFiles.load(files, change).findings.map { $0.message(language) }
  }

  @Test("K01 names columns as the file does, and amounts as the language does")
  func duplicate() throws {
    let files = ["operations.csv": "Код;Заглавие;Договорено\nA;Парк;1200000,00\nA;Парк;1250000,50\n"]
    #expect(
      try messages(files) { try $0.cells.add(.amountsIn, "BGN") } == [
        "error K01  operations.csv, rows 2 and 3: both \"A\" with different \"Договорено\" (1,200,000 / 1,250,000.50). "
          + "Fix: keep one, or --on-duplicate last."
      ])
    #expect(
      try messages(files, .romanian) { try $0.cells.add(.amountsIn, "BGN") }.first?.contains(
        "„Договорено” (1.200.000 / 1.250.000,50)") ?? false)
  }

  @Test("N06 of an amount speaks of amounts, not of ids")
  func exponent() throws {
    let found = try messages([
      "operations.csv": "code,title\nA,Park\n",
      "budget.csv": "operation,line,amount,currency\nA,1,1e308,EUR\n",
    ])
    #expect(
      found == [
        "error N06  budget.csv, row 2, column C \"amount\": found \"1e308\", a number with an exponent; digits may be lost; "
          + "expected an amount with all its digits. Fix: write the amount out in C2, or format the column as Number and export again."
      ])
  }

  @Test("S02 of a header that is too short speaks of the header")
  func header() throws {
    let found = try messages(["operations.csv": "code,title\nA,Park,x\nB,School,y\nC,Road,z\n"])
    #expect(found.contains { $0.contains("the header has 2 cells, most rows have 3") })
    #expect(!found.contains { $0.contains("the row is not used") })
  }

  @Test("S15 is told once")
  func noHeader() throws {
    let found = try messages(["numbers.csv": "1,2.5,2026-01-01\n2,3.5,2026-01-02\n3,4.5,2026-01-03\n"])
    #expect(found.filter { $0.contains("S15") }.count == 1)
  }

  @Test("F08 counts one byte as one")
  func oneByte() throws {
    let found = try messages(["operations.csv": "code,title\nA,Park\n"]) { $0.limits.input = 1 }
    #expect(
      found == [
        "error F08  operations.csv: the file is larger than the limit of 1 byte. Fix: if that is meant, --max-input."
      ])
  }

  @Test("--amounts-in that a column of currencies overrules is told of")
  func amountsIn() throws {
    let files = [
      "operations.csv": "code,title\nA,Park\n",
      "budget.csv": "operation,line,amount,currency\nA,1,100.00,EUR\nA,2,50.00,\n",
    ]
    let result = try LoadedFiles.load(files) { try $0.cells.add(.amountsIn, "BGN") }
    #expect(result.findings.map(\.code) == ["M06"])
    #expect((0..<2).map { result.portfolio.budget.currency[$0] } == ["EUR", "BGN"])
    #expect(try messages(files) { try $0.cells.add(.amountsIn, "EUR") } == [])
  }

  @Test(
    "what a description of files cannot mean is told of",
    arguments: [
      ("\"encoding\": \"klingon\"", "/resources/0/encoding", "klingon"),
      ("\"dialect\": {\"quoteChar\": \"ab\"}", "/resources/0/dialect/quoteChar", "ab"),
      ("\"dialect\": {\"delimiter\": \"\"}", "/resources/0/dialect/delimiter", ""),
    ])
  func package(_ member: String, _ pointer: String, _ found: String) throws {
    let result = try LoadedFiles.load([
      "operations.csv": "code,title\nA,Park\n",
      "datapackage.json":
        "{\"resources\": [{\"name\": \"operations\", \"path\": \"operations.csv\", \(member)}]}",
    ])
    #expect(result.findings.map(\.code) == ["P07"])
    #expect(result.findings.first?.location.pointer == pointer)
    #expect(result.findings.first?.found == found)
    #expect(result.portfolio.operations.count == 1)
  }

  @Test("a number beyond all figures is written with an exponent")
  func hugeNumber() {
    #expect(NumberStyle(.english).text(1e308) == "1e308")
    #expect(NumberStyle(.bulgarian).text(-1.5e25) == "\u{2212}1,5e25")
    #expect(NumberStyle(.english).text(1e15) == "1,000,000,000,000,000")
  }
}
