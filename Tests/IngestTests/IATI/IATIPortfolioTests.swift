import Foundation
import IndicatorEngine
@testable import Ingest
import TestSupport
import Testing

/// Our illustrative file of activities, value by value.
@Suite("IATI activities as a portfolio")
struct IATIPortfolioTests {
  static let path = Package.path("fixtures/iati/results.xml")

  private func load(_ language: Language = .english) throws -> PortfolioLoader.Result {
    var options = LoadOptions()
    options.language = language
    return try PortfolioLoader(options: options).load([Self.path])
  }

  /// A cell of a column that every table has.
  private func cell(_ data: TableData, _ field: Field, _ row: Int) -> String? {
    switch data[field] {
    case .text(let texts): texts[row]
    case .day(let days): days[row].map { "\($0)" }
    default: nil
    }
  }

  private func day(_ text: String) -> Day { SampleBuilder.day(text) }

  @Test("an activity is an operation with dates, status, organisations and committed money")
  func operation() throws {
    let result = try load()
    #expect(result.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    let operations = result.portfolio.operations
    #expect(operations.count == 2)
    #expect(operations.code[0] == "EX-ORG-1-WATER")
    #expect(operations.title[0] == "Clean water for three villages")
    #expect(operations.programme[0] == "EX-ORG-1-ALL")
    #expect(operations.fund[0] == "Example fund")
    #expect(operations.beneficiary[0] == "Village A; Village B")
    #expect(operations.lead[0] == "Example association")
    // The greater of 30 and 70 per cent.
    #expect(operations.type[0] == "14020")
    // The actual start wins over the planned one.
    #expect(operations.start[0] == day("2023-02-01"))
    #expect(operations.end[0] == day("2024-12-31"))
    #expect(operations.actualEnd[0] == nil)
    #expect(operations.status[0] == "running")
    // 90,000 + 10,000.50.
    #expect(operations.contracted[0] == 10_000_050)
    #expect(operations.currency[0] == "EUR")
    #expect(operations.contractDay[0] == day("2023-01-10"))
    #expect(cell(operations.data, .recorded, 0) == "2024-06-30")
    #expect(cell(operations.data, .source, 0) == "http://example.org/EX-ORG-1-WATER")
    #expect(result.portfolio.programmes.code[0] == "EX-ORG-1-ALL")
    #expect(result.portfolio.programmes.title[0] == "Water programme")
  }

  @Test("commitments in two currencies are not added up, and that is told")
  func mixedCommitments() throws {
    let result = try load()
    #expect(result.portfolio.operations.contracted[1] == nil)
    let finding = try #require(result.findings.first { $0.kind == .iatiMixedCommitments })
    #expect(finding.location.element == "EX-ORG-1-ALL")
    #expect(finding.location.line == 134)
  }

  @Test("a revised budget replaces the original of its period, and that is told")
  func budgets() throws {
    let result = try load()
    let budget = result.portfolio.budget
    #expect(budget.count == 2)
    #expect((0..<2).map { budget.line[$0] } == ["2023-01-01/2023-12-31", "2024-01-01/2024-12-31"])
    #expect((0..<2).map { budget.amount[$0] } == [6_000_050, 4_000_000])
    #expect(result.findings.filter { $0.kind == .iatiBudgetReplaced }.map(\.location.line) == [27])
  }

  @Test("disbursements and expenditure are payments in their own currency")
  func payments() throws {
    let payments = try load().portfolio.payments
    #expect(payments.count == 2)
    #expect((0..<2).map { payments.day[$0] } == [day("2023-03-31"), day("2023-09-30")])
    #expect((0..<2).map { payments.amount[$0] } == [2_500_025, 120_000])
    #expect((0..<2).map { payments.currency[$0] } == ["EUR", "USD"])
    #expect((0..<2).map { payments.basis[$0] } == ["paid", "paid"])
    #expect(cell(payments.data, .source, 0) == "First instalment")
  }

  @Test("what has no place is counted and told")
  func losses() throws {
    let lost = try load().findings.filter { $0.kind == .iatiNotCarried }.map { $0.message(.english) }
    #expect(
      lost == [
        "note R12  results.xml, line 42, \"EX-ORG-1-WATER\": planned-disbursement: stands 1 time and has no place in the tables. Fix: nothing; the article on IATI tells what is lost.",
        "note R12  results.xml, line 68, \"EX-ORG-1-WATER\": transaction 11 Incoming Commitment: stands 1 time and has no place in the tables. Fix: nothing; the article on IATI tells what is lost.",
        "note R12  results.xml, line 115, \"EX-ORG-1-WATER\": target of a nominal or qualitative indicator: stands 1 time and has no place in the tables. Fix: nothing; the article on IATI tells what is lost.",
        "note R12  results.xml, line 140, \"EX-ORG-1-ALL\": activity-status 6 Suspended: stands 1 time and has no place in the tables. Fix: nothing; the article on IATI tells what is lost.",
      ])
  }

  @Test("indicators carry measure, direction and whether they may be added up")
  func indicators() throws {
    let indicators = try load().portfolio.indicators
    #expect(indicators.count == 3)
    #expect(
      (0..<3).map { indicators.code[$0] } == [
        "EX-ORG-1-WATER/1.1", "EX-ORG-1-WATER/1.2", "EX-ORG-1-WATER/2.1",
      ])
    #expect((0..<3).map { indicators.measure[$0] } == ["count", "narrative", "percent"])
    #expect((0..<3).map { indicators.direction[$0] } == ["increase", nil, "decrease"])
    #expect((0..<3).map { indicators.kind[$0] } == ["output", "output", "result"])
    #expect((0..<3).map { indicators.overPlaces[$0] } == ["sum", "none", nil])
    #expect(indicators.unit[2] == "%")
    #expect(cell(indicators.data, .source, 0) == "99:H1")
  }

  @Test("targets carry the baseline of their own dimensions; the last is final")
  func targets() throws {
    let targets = try load().portfolio.targets
    #expect(targets.count == 4)
    #expect((0..<4).map { targets.value[$0] } == [60, 30, 110, 5])
    #expect((0..<4).map { targets.baseline[$0] } == [10, 4, 10, 12.5])
    #expect((0..<4).map { targets.disaggregation[$0] } == [nil, "age=15-24;sex=female", nil, nil])
    #expect((0..<4).map { targets.stage[$0] } == ["interim", "interim", "final", "final"])
    #expect(
      (0..<4).map { targets.due[$0] } == ["2023-12-31", "2023-12-31", "2024-12-31", "2024-05-20"].map(day))
    // A year alone stands for its last day.
    #expect(targets.baselineDay[3] == day("2022-12-31"))
    #expect(targets.reason[1] == "Half of all")
    #expect(targets.operation[0] == "EX-ORG-1-WATER")
  }

  @Test("actual values are observations of their periods; qualitative ones are texts")
  func observations() throws {
    let observations = try load().portfolio.observations
    #expect(observations.count == 5)
    #expect((0..<5).map { observations.value[$0] } == [48, 25, 70, nil, 8])
    #expect(
      (0..<5).map { observations.disaggregation[$0] } == [
        nil, "age=15-24;sex=female", "location=BLG52", nil, nil,
      ])
    let periods = ["2023", "2023", "2024-H1", "2023-Q3", "2024-03-05/2024-05-20"].map(SampleBuilder.period)
    #expect((0..<5).map { observations.period[$0] } == periods)
    #expect(observations.text[3] == "Many still boil it")
  }

  @Test("texts come in the wanted language, else in the activity's own")
  func languages() throws {
    let portfolio = try load(.bulgarian).portfolio
    #expect(portfolio.operations.title[0] == "Чиста вода за три села")
    #expect(portfolio.indicators.name[0] == "Обучени хора")
    #expect(portfolio.operations.title[1] == "Water programme")
    #expect(try load(.romanian).portfolio.operations.title[0] == "Clean water for three villages")
  }

  @Test("places are kept where the municipality is known")
  func places() throws {
    let region = try FileContent(path: Self.path).region
    let reading = IATISource.read(region, name: "a.xml", municipalities: ["BLG52", "SOF17"])
    let shares = try #require(reading.grids.first { $0.stated == .shares })
    let text = shares.region.text(0..<shares.region.count).replacing("\u{1F}", with: "|").replacing(
      "\u{1}", with: "")
    #expect(
      text == """
        operation|municipality|share|recorded
        EX-ORG-1-WATER|BLG52|0.3|2024-06-30
        EX-ORG-1-WATER|SOF17|0.3|2024-06-30

        """)
    #expect(IATISource.read(region, name: "a.xml").grids.allSatisfy { $0.stated != .shares })
  }

  @Test("findings of cells name the line and the activity")
  func cellPlaces() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
      .replacing("<actual value=\"48\"/>", with: "<actual value=\"many\"/>")
    let path = NSTemporaryDirectory() + "merilo-iati-\(UUID().uuidString).xml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let findings = try PortfolioLoader().load([path]).findings
    let cell = try #require(findings.first { $0.kind == .textForNumber })
    #expect(cell.location.line == 93)
    #expect(cell.location.element == "EX-ORG-1-WATER")
    let rule = try #require(findings.first { $0.kind == .iatiRule })
    #expect(rule.message(.english).contains("rule 8.10.2 of the IATI standard is not kept"))
  }
}
