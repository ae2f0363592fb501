import IndicatorEngine
import Ingest
import Testing

/// Each limit has a message of its own, which names its flag.
@Suite("Limits of CSV files") struct CSVLimitTests {
  private func messages(_ result: PortfolioLoader.Result) -> [String] {
    result.findings.map { $0.message(.english) }
  }

  private func titles(_ result: PortfolioLoader.Result) -> [String?] {
    (0..<result.portfolio.operations.count).map { result.portfolio.operations.code[$0] }
  }

  private let long = String(repeating: "дума ", count: 300_000)

  @Test("a quoted cell over 1 MiB costs its row, and only it")
  func longCell() throws {
    let text = "code,title,priority\nA,Park,1\nB,\"\(long)\",2\nC,School,3\n"
    let result = try LoadedFiles.load(["operations.csv": text])
    #expect(titles(result) == ["A", "C"])
    #expect(
      messages(result) == [
        "error S09  operations.csv, row 3, column B \"title\": a cell of more than 1 MiB; the row is not used. "
          + "Fix: correct row 3, or --max-cell if it is meant."
      ])
    let raised = try LoadedFiles.load(["operations.csv": text]) { $0.csv.limits.cell = 4 << 20 }
    #expect(titles(raised) == ["A", "B", "C"])
    #expect(raised.findings == [])
  }

  @Test("so does one without quotes, and one with line breaks")
  func otherLongCells() throws {
    let plain = try LoadedFiles.load(["operations.csv": "code,title,priority\nA,\(long),1\nB,Park,2\n"])
    #expect(titles(plain) == ["B"])
    #expect(plain.findings.map(\.code) == ["S09"])
    let lines = String(repeating: "ред на описание, с запетая\n", count: 40_000)
    let broken = try LoadedFiles.load(["operations.csv": "code,title,priority\nA,\"\(lines)\",1\nB,Park,2\n"])
    #expect(titles(broken) == ["B"])
    #expect(broken.findings.map(\.code) == ["S09"])
  }

  @Test("a quoted text longer than the rows that are looked over is read whole")
  func longText() throws {
    let lines = String(repeating: "ред на описание, с запетая\n", count: 10_000)
    let result = try LoadedFiles.load(["operations.csv": "code,title,priority\nA,\"\(lines)\",1\nB,Park,2\n"])
    #expect(titles(result) == ["A", "B"])
    #expect(result.findings == [])
  }

  @Test("a quote that never closes is still that, however long the file")
  func unclosedQuote() throws {
    let rows = (0..<60_000).map { "C\($0),Строеж на парк,3\n" }.joined()
    let result = try LoadedFiles.load(["operations.csv": "code,title,priority\nA,\"Park,1\n" + rows])
    #expect(result.findings.map(\.code) == ["S03"])
    #expect(result.portfolio.operations.count == 60_001)
  }

  @Test("a small limit holds for small cells and lines")
  func smallLimits() throws {
    let text = "code,title,priority\nA,Park,1\nB,A very long title indeed,2\n"
    let cell = try LoadedFiles.load(["operations.csv": text]) { $0.csv.limits.cell = 10 }
    #expect(titles(cell) == ["A"])
    #expect(messages(cell).first?.contains("a cell of more than 10 B") ?? false)
  }

  @Test("more headings than columns are allowed: one message for the file")
  func manyColumns() throws {
    let count = 16_385
    let header = "code,title," + (3...count).map { "c\($0)" }.joined(separator: ",")
    let row = "A,Park" + String(repeating: ",", count: count - 2)
    let text = header + "\n" + row + "\n" + row + "\n"
    let result = try LoadedFiles.load(["operations.csv": text])
    #expect(
      messages(result) == [
        "error S09  operations.csv, row 1: 16,385 columns, the limit is 16,384; the file is not used. "
          + "Fix: delete the columns without data, or --max-columns 16385."
      ])
    let raised = try LoadedFiles.load(["operations.csv": text]) {
      $0.csv.limits.columns = count
      $0.onDuplicate = .last
    }
    #expect(raised.portfolio.operations.count == 1)
  }

  @Test("a line over its limit is passed over and names --max-line")
  func longLine() throws {
    let line = "B," + String(repeating: "дума,", count: 300)
    let result = try LoadedFiles.load(["operations.csv": "code,title\nA,Park\n\(line)\nC,School\n"]) {
      $0.csv.limits = CSVLimits(line: 1 << 10)
    }
    #expect(titles(result) == ["A", "C"])
  }
}
