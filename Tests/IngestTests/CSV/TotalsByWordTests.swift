import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Rows of totals under any heading word")
struct TotalsByWordTests {
  private func findings(_ label: String, sum: String) throws -> (codes: [String], paid: [Int64?]) {
    let text = """
      operation;line;title;amount;currency
      A1;1;works;100,00;BGN
      A1;2;design;200,00;BGN
      A1;\(label);;\(sum);BGN
      """
    let source = TableSource(
      FileContent(path: "budget.csv", bytes: Array(text.utf8)), name: "budget.csv", options: LoadOptions(),
      said: [], amountsIn: [], resource: nil)
    let mapping = try #require(source.mapping)
    let reading = source.read(mapping, source: 0, context: TableSource.Context(), progress: nil)
    let amounts = reading.parts.flatMap { part -> [Int64?] in
      guard case .amount(let column)? = part.columns[Budget.Fields.amount] else { return [] }
      return (0..<part.rowCount).map { column[$0] }
    }
    return (reading.findings.map(\.code), amounts)
  }

  @Test(
    "the sum decides, whatever word the row begins with",
    arguments: ["Общо A1", "ОБЩО РАЗХОДИ", "Общ сбор", "Сбор", "Total A1", "Total cheltuieli", "Підсумок"])
  func sums(label: String) throws {
    // 100,00 + 200,00 = 300,00: the third row adds nothing new.
    let (codes, amounts) = try findings(label, sum: "300,00")
    #expect(codes == ["S06"])
    #expect(amounts == [10_000, 20_000])
  }

  @Test(
    "a line under such a word with another amount is data", arguments: ["Сума за непредвидени", "Total A1"])
  func data(label: String) throws {
    #expect(try findings(label, sum: "50,00").paid == [10_000, 20_000, 5_000])
  }

  @Test("a lone cell under another column than the first is no note but a row without its key")
  func loneAmount() throws {
    let text =
      "operation;day;amount;basis\nA1;2014-01-01;100,00 лв.;paid\nA1;2014-02-01;200,00 лв.;paid\n;;500,00 лв.;\n"
    let source = TableSource(
      FileContent(path: "payments.csv", bytes: Array(text.utf8)), name: "payments.csv",
      options: LoadOptions(),
      said: [], amountsIn: [], resource: nil)
    #expect(source.document.layout.footer.isEmpty)
  }

  @Test("a line longer than the limit is left out and told of, whatever the limit is")
  func lineLimit() {
    let long = String(repeating: "x", count: 60)
    var request = CSVRequest()
    request.limits.line = 50
    let document = CSVDocument(
      FileContent(path: "p.csv", bytes: Array("a,b\n1,2\n3,\(long)\n5,6\n".utf8)), request: request)
    let rows = document.rows()
    #expect(rows.map(\.cells) == [["1", "2"], ["5", "6"]])
  }
}
