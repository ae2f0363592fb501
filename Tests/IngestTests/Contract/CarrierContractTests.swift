import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// Every carrier holds every portfolio: what is written and read again is the same, field by field, and what is wrong
/// with texts is told alike wherever they stand.
@Suite("Contract of carriers")
struct CarrierContractTests {
  @Test(
    "a portfolio that was written and read back is the same",
    arguments: Carriers.portfolios, Carriers.whole)
  func sameValues(_ name: String, _ target: ConversionTarget) throws {
    let original = try PortfolioLoader().load([Package.path("fixtures/portfolios/" + name)])
    let read = try Carriers.roundTrip(original.portfolio, target)
    #expect(read.findings.map { kind($0) } == original.findings.map { kind($0) })
    expectSame(read.portfolio, original.portfolio)
  }

  @Test(
    "texts, codes and numbers that are hard to carry come back as they were", arguments: Carriers.whole)
  func hardValues(_ target: ConversionTarget) throws {
    let original = try LoadedFiles.load([
      "operations.csv": """
      code,title,start,total,currency,Бележка,total (old)
      007,"=HYPERLINK(""x"")",2014-03-06,92233720368547.58,BGN,"a, ""b""\nc",1
      1e5,"'=x",,-0.01,EUR,-,
      "'A","''-5",,0,EUR,+359 2 123,"=1+1"
      "=B",Парк 😀,,10,EUR,"ред 1\rред 2",
      """,
      "indicators.csv": "code,name,measure,accumulates,framework\nI1,x,count,flow,yes\nI2,y,ratio,stock,no\n",
      "observations.csv": """
      indicator,operation,period,value,state
      I1,007,2014-Q1,0.1,
      I1,007,2014-Q2,1234567.891,
      I2,007,2014-01-01/2014-05-31,0.00000012,
      I2,1e5,2014,,not-applicable
      """,
    ])
    #expect(original.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    #expect(original.portfolio.operations.count == 4)
    #expect(original.portfolio.operations.code[3] == "=B")
    expectSame(try Carriers.roundTrip(original.portfolio, target).portfolio, original.portfolio)
  }

  @Test("the same portfolio makes the same bytes", arguments: ConversionTarget.allCases)
  func sameBytes(_ target: ConversionTarget) throws {
    let portfolio = try PortfolioLoader().load([Package.path("fixtures/portfolios/ihtiman")]).portfolio
    func bytes() throws -> [[UInt8]] {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "merilo-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try Carriers.write(portfolio, target, into: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      return try names.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
    }
    #expect(try bytes() == bytes())
  }

  /// Faults that do not depend on how a file is cut into cells.
  static let faults = TypedTables(tables: [
    (
      "operations",
      [
        ["code", "title", "start", "end", "total", "currency"],
        ["A1", "Парк", "06.03.2014", "31.02.2015", "1 234,50", "BGN"],
        ["A2", "<script>x</script>", "07.03.2014", "01.01.2014", "много", "BGN"],
        ["A3", "", "08.03.2014", "", "2 000,00", "BGN"],
        ["A1", "Друг", "09.03.2014", "", "3 000,00", "BGN"],
        ["А4", "Кирилица", "10.03.2014", "", "1.234,00", "лв"],
      ]
    ),
    (
      "payments",
      [
        ["operation", "day", "amount", "currency", "basis"],
        ["A1", "06.03.2014", "100,00", "BGN", "paid"],
        ["A9", "06.03.2014", "100,00", "BGN", "paid"],
        ["A4", "2014", "100,00", "BGN", "paid"],
      ]
    ),
  ])

  @Test("what is wrong is told alike in every carrier", arguments: TypedTables.carriers.map(\.name))
  func sameFindings(_ name: String) throws {
    let carrier = try #require(TypedTables.carriers.first { $0.name == name })
    let csv = try LoadedFiles.load(bytes: try TypedTables.carriers[0].files(Self.faults))
    let other = try LoadedFiles.load(bytes: try carrier.files(Self.faults))
    #expect(csv.findings.count > 6)
    #expect(other.findings.map { kind($0) }.sorted() == csv.findings.map { kind($0) }.sorted())
    expectSame(other.portfolio, csv.portfolio)
  }

  // MARK: Comparison

  /// A finding without its place: which, how grave, about which text.
  private func kind(_ finding: Finding) -> String {
    "\(finding.severity) \(finding.code) \(finding.kind) \(finding.found ?? "") \(finding.count)"
  }

  private func expectSame(_ read: Portfolio, _ original: Portfolio) {
    for table in TableName.allCases {
      let (a, b) = (read[table], original[table])
      #expect(a.rowCount == b.rowCount, "\(table)")
      guard a.rowCount == b.rowCount else { continue }
      for field in table.schema.fields {
        for row in 0..<a.rowCount where a[field].spelling(row: row) != b[field].spelling(row: row) {
          Issue.record(
            "\(table).\(field.name), row \(row): \(a[field].spelling(row: row) ?? "nil") is not \(b[field].spelling(row: row) ?? "nil")"
          )
        }
      }
      let extras = b.extras.filter { extra in (0..<b.rowCount).contains { extra.text[$0] != nil } }
      for extra in extras {
        let same = a.extras.first { $0.heading == extra.heading }
        #expect(
          (0..<b.rowCount).map { same?.text[$0] } == (0..<b.rowCount).map { extra.text[$0] },
          "\(extra.heading)")
      }
    }
  }
}
