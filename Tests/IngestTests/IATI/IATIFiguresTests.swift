import Foundation
import IndicatorEngine
@testable import Ingest
import TestSupport
import Testing

/// Real files of the shared data against the figures of its `FACTS.md`.
///
/// Two of them are of versions 1.01 and 1.02, which are refused. Their money is read all the same, after version, codes
/// and titles have been put in the words of 2.03: that is the part of the standard that did not change.
@Suite("IATI figures of real files", .enabled(if: SharedData.isPresent, SharedData.absent))
struct IATIFiguresTests {
  @Test(
    "version 1.0x is refused and named",
    arguments: [("dfid-589.xml", "1.02"), ("worldbank-tz.xml", "1.01"), ("worldbank-sample.xml", "1.0")])
  func refusesOld(_ name: String, _ version: String) throws {
    let reading = try IATICases.read("data/iati/real/" + name)
    #expect(reading.grids.isEmpty)
    #expect(reading.findings.map(\.kind) == [.iatiOldVersion])
    #expect(
      reading.findings.first?.message(.english)
        == "error R01  \(name), line 1: IATI version \"\(version)\"; nothing was read; expected version 2.01, 2.02 or 2.03. Fix: ask the publisher for version 2.03."
    )
  }

  @Test("files that are no activities of 2.0x say so")
  func refusesOthers() throws {
    #expect(
      try IATICases.read("data/iati/real/test_budget_lines.xml").findings.map(\.kind) == [.iatiOrganisations])
    let unnamed = try IATICases.read("data/iati/real/bad.xml").findings
    #expect(unnamed.contains { $0.kind == .iatiAttributeMissing && $0.message(.english).contains("version") })
  }

  @Test("be-dgd: 4 activities, 3 identifiers, disbursements of 65,000,000 EUR")
  func belgium() throws {
    let path = try #require(SharedData.path("data/iati/real/test_01_be-dgd-2021_1.xml"))
    let result = try PortfolioLoader().load([path])
    #expect(result.portfolio.operations.count == 3)
    let duplicates = result.findings.filter { $0.kind == .duplicateKey || $0.kind == .duplicateRow }
    #expect(duplicates.count == 1)
    let payments = result.portfolio.payments
    #expect(payments.count == 13)
    #expect(sum(payments.amount) == 6_500_000_000)
    #expect((0..<payments.count).allSatisfy { payments.currency[$0] == "EUR" })
  }

  @Test("dfid-589: 63 activities, 96 budgets, commitments and disbursements in GBP")
  func britain() throws {
    let result = try upgraded("dfid-589.xml", ["C": "2", "D": "3", "E": "12"])
    let portfolio = result.portfolio
    #expect(portfolio.operations.count == 63)
    #expect(portfolio.budget.count == 96)
    #expect(sum(portfolio.budget.amount) == 26_736_121_200)
    #expect(sum(portfolio.operations.contracted) == 26_736_121_400)
    #expect(portfolio.payments.count == 84)
    #expect(sum(portfolio.payments.amount) == 9_841_698_500)
    // 171 transactions: 40 commitments, 84 disbursements, 47 of expenditure, which are payments as well.
    let spent = try upgraded("dfid-589.xml", ["C": "2", "D": "3", "E": "4"]).portfolio.payments
    #expect(spent.count == 171 - 40)
    #expect((0..<spent.count).allSatisfy { spent.currency[$0] == "GBP" })
  }

  @Test("worldbank-tz: 59 activities, disbursements and commitments in USD")
  func worldBank() throws {
    let portfolio = try upgraded("worldbank-tz.xml", ["C": "2", "D": "3", "LR": "6", "IR": "5"]).portfolio
    #expect(portfolio.operations.count == 59)
    #expect(portfolio.payments.count == 91)
    #expect(sum(portfolio.payments.amount) == 60_627_815_000)
    #expect(sum(portfolio.operations.contracted) == 55_073_982_600)
    #expect((0..<portfolio.payments.count).allSatisfy { portfolio.payments.currency[$0] == "USD" })
  }

  private func sum(_ column: Column<Int64>) -> Int64 {
    (0..<column.count).reduce(0) { $0 + (column[$1] ?? 0) }
  }

  /// A file of 1.0x with the version, transaction types and titles of 2.03, loaded.
  private func upgraded(_ name: String, _ types: [String: String]) throws -> PortfolioLoader.Result {
    var text = String(decoding: try SharedData.data("data/iati/real/" + name), as: UTF8.self)
    for (old, new) in types.sorted(by: { $0.key < $1.key }) {
      text.replace("<transaction-type code=\"\(old)\"", with: "<transaction-type code=\"\(new)\"")
    }
    for version in ["1.01", "1.02"] {
      text.replace("<iati-activities version=\"\(version)\"", with: "<iati-activities version=\"2.03\"")
    }
    text.replace("type=\"Original\"", with: "type=\"1\"")
    text.replace("type=\"Revised\"", with: "type=\"2\"")
    text.replace("</title>", with: "</narrative></title>")
    text.replace("<title>", with: "<title><narrative>")
    text.replace("<title xml:lang=\"en\">", with: "<title><narrative xml:lang=\"en\">")
    let path = NSTemporaryDirectory() + "merilo-iati-\(UUID().uuidString).xml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try PortfolioLoader().load([path])
  }
}
