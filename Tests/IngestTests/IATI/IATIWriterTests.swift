import Foundation
import IndicatorEngine
@testable import Ingest
import TestSupport
import Testing

@Suite("Writing IATI")
struct IATIWriterTests {
  private let publisher = IATIPublisher(reference: "EX-ORG-1", name: "Example & co", type: "10")

  private func load(_ text: String) throws -> PortfolioLoader.Result {
    let path = NSTemporaryDirectory() + "merilo-iati-\(UUID().uuidString).xml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try PortfolioLoader().load([path])
  }

  /// The rows of a table in the spelling of the schema, without the codes that a file of IATI counts anew.
  private func rows(_ portfolio: Portfolio, _ table: TableName, without: [String] = []) -> [[String]] {
    (0..<portfolio[table].rowCount).map { row in
      table.schema.fields.filter { !without.contains($0.name) }.map { field in
        "\(field.name)=" + (portfolio[table][field].spelling(row: row) ?? "")
      }
    }
  }

  @Test("a portfolio of activities comes back as it was, and the file is valid")
  func roundTrip() throws {
    let first = try PortfolioLoader().load([Package.path("fixtures/iati/results.xml")]).portfolio
    let (text, _, losses) = IATIWriter(first, publisher: publisher, language: "en").document()
    let second = try load(text)
    #expect(second.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    let again = second.portfolio
    // The second activity has no status that our tables know, and so no place in a valid file.
    #expect(losses.filter { $0.table == .operations && $0.reason == .withoutStatus }.map(\.count) == [1])
    let water = { (rows: [[String]]) in rows.filter { $0.contains { $0.hasSuffix("=EX-ORG-1-WATER") } } }
    let lost = ["type", "source"]
    #expect(rows(again, .operations, without: lost) == water(rows(first, .operations, without: lost)))
    #expect(rows(again, .budget) == rows(first, .budget))
    #expect(rows(again, .payments, without: ["recorded"]) == rows(first, .payments, without: ["recorded"]))
    #expect(
      rows(again, .targets, without: ["indicator"]).sorted { $0.joined() < $1.joined() }
        == rows(first, .targets, without: ["indicator"]).sorted { $0.joined() < $1.joined() })
    #expect(
      rows(again, .observations, without: ["indicator"]).sorted { $0.joined() < $1.joined() }
        == rows(first, .observations, without: ["indicator"]).sorted { $0.joined() < $1.joined() })
    #expect(again.indicators.count == 3)
  }

  @Test("what the standard cannot hold is counted, and nothing is made up")
  func losses() {
    let (portfolio, _) = SampleBuilder()
      .table(
        .operations, "code|title|start|end|status|total|contracted|currency",
        "A|School <1> & \"2\"|2014-01-01|2014-12-31|running|1000.00|900.05|EUR",
        "B|No status|2014-01-01||||||", "C|No day|||running|||"
      )
      .table(.budget, "operation|line|amount|currency", "A|works|10.00|EUR", "A|2014|5.50|EUR")
      .table(
        .payments, "operation|day|amount|currency|basis", "A|2014-05-01|7.00|EUR|certified",
        "A|2014-06-01|-1.50|EUR|incurred"
      )
      .finish()
    let (text, _, losses) = IATIWriter(portfolio, publisher: publisher, language: "en").document()
    #expect(
      losses.map { "\($0.table) \($0.reason.code) \($0.count)" } == [
        "operations field total 1", "operations without a day 1", "operations without status 1",
        "budget line is no period 1", "payments declared or certified 1",
      ])
    #expect(text.contains("<narrative>School &lt;1&gt; &amp; &quot;2&quot;</narrative>"))
    #expect(text.contains("<value currency=\"EUR\" value-date=\"2014-06-01\">-1.50</value>"))
    #expect(text.contains("<value value-date=\"2014-01-01\">900.05</value>"))
    let reading = IATICases.read(text: text)
    #expect(reading.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
  }

  @Test(
    "amounts are written exactly",
    arguments: [
      (Int64(0), "0"), (5, "0.05"), (-150, "-1.50"), (100, "1"), (Int64.min, "-92233720368547758.08"),
    ])
  func amounts(_ hundredths: Int64, _ expected: String) { #expect(XMLText.amount(hundredths) == expected) }
}
