import IndicatorEngine
import Testing

@testable import Ingest

/// A list long enough for several blocks of text, so that rows are met again.
@Suite("Rows that repeat others of a list") struct RepeatedCellTests {
  private static let header = "Project;Programme;Sum\n"
  private static let settings = """
    tables:
      list:
        headings: [Project, Programme, Sum]
        into:
          - table: operations
            fields:
              code: Project
              title: Project
              programme: {template: "{Programme:first}"}
              contracted: Sum
              currency: {constant: EUR}
          - table: programmes
            fields: {code: {template: "{Programme:first}"}, title: {template: "{Programme:rest}"}}
            rows: distinct
    """

  private func load(_ programme: (Int) -> String) throws -> PortfolioLoader.Result {
    let filler = String(repeating: "x", count: 180)
    let rows = (1...3000).map { "P\($0)-\(filler);\(programme($0));\($0),50\n" }.joined()
    return try LoadedFiles.load(["merilo.yaml": Self.settings, "list.csv": Self.header + rows])
  }

  @Test("each programme is a row where it stands first, and all rows are counted as read")
  func first() throws {
    let result = try load { "BG\($0 % 3) Programme \($0 % 3)" }
    let programmes = result.portfolio.programmes
    #expect(Set((0..<programmes.count).compactMap { programmes.code[$0] }) == ["BG0", "BG1", "BG2"])
    #expect(programmes.count == 3)
    #expect(result.portfolio.operations.count == 3000)
    #expect(result.reports.map(\.rows) == [3000, 3000])
  }

  // 3,000 rows of 200 bytes are five blocks; the last row names BG1 in another way, and rows of the odd code have an
  // invisible character that is told of wherever it stands.
  @Test("what differs in a later block is met, and odd cells are told of in every row")
  func differences() throws {
    let result = try load { row in
      row == 3000 ? "BG1 Another" : row % 1000 == 0 ? "BG\u{200B}7 Odd" : "BG1 Programme"
    }
    let titles = result.portfolio.programmes
    #expect(result.findings.contains { $0.kind == .duplicateKey })
    #expect((0..<titles.count).contains { titles.code[$0] == "BG7" })
    let odd = result.findings.filter { $0.code == "X07" }
    #expect(Set(odd.compactMap(\.location.row)).isSuperset(of: [1001, 2001]))
  }
}
