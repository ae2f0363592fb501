import IndicatorEngine
import TestSupport
import Testing

@Suite("Ordinal indicators, worked by hand") struct OrdinalTests {
  static let order = "not started; partial; done"

  private func result(
    levels: String = OrdinalTests.order, direction: String = "increase", target: String, observation: String
  ) -> (rows: [ProgressRow], issues: [PortfolioIssue]) {
    let (portfolio, issues) = SampleBuilder()
      .table(.operations, "code|title|start|end", "A|a|2024-01-01|2024-12-31")
      .table(.indicators, "code|name|measure|direction|levels", "I|i|ordinal|\(direction)|\(levels)")
      .table(.targets, "indicator|operation|due|value", "I|A|2024-06-30|\(target)")
      .table(.observations, "indicator|operation|period|value|text", "I|A|2024-06|\(observation)")
      .finish()
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2024-07-01"))
    return (ProgressAnalysis(portfolio, plan: plan).rows(), issues)
  }

  @Test("a level is known by its place in the stated order, whatever its case and spaces")
  func places() throws {
    let levels = try #require(OrdinalLevels(OrdinalTests.order))
    #expect(levels.names == ["not started", "partial", "done"])
    #expect(levels.rank(of: " Partial ") == 2)
    #expect(levels.rank(of: "nearly") == nil)
    #expect(levels.name(ofRank: 3) == "done")
    #expect(levels.name(ofRank: 4) == nil && levels.name(ofRank: 1.5) == nil && levels.name(ofRank: 0) == nil)
    #expect(levels.nearest(to: "partal") == "partial")
  }

  @Test(
    "an order has two levels or more, each once and none a number",
    arguments: ["done", "a;;b", "a;A", "1;2;3", "low;2", ""])
  func noOrder(text: String) { #expect(OrdinalLevels(text) == nil) }

  @Test(
    "a target is met by the order, and by the direction",
    arguments: [
      // direction, target, reported; places 1, 2, 3
      ("increase", "2", "|done", ProgressStatus.met),  // 3 ≥ 2
      ("increase", "2", "|partial", .met),  // 2 ≥ 2
      ("increase", "3", "|partial", .notMet),  // 2 < 3
      ("increase", "3", "2|", .notMet),  // a place instead of the word
      ("decrease", "2", "|not started", .met),  // 1 ≤ 2
      ("decrease", "1", "|partial", .notMet),  // 2 > 1
    ])
  func reached(direction: String, target: String, observation: String, status: ProgressStatus) throws {
    let row = try #require(result(direction: direction, target: target, observation: observation).rows.first)
    #expect(row.status == status)
    #expect(row.achievementRate == .unavailable(.notNumeric))
    #expect(row.reason == .notNumeric)
  }

  @Test("a level that is none is emptied and told of with the nearest")
  func unknown() throws {
    let (rows, issues) = result(target: "3", observation: "|partal")
    #expect(
      issues.map(\.kind) == [
        .levelUnknown(found: "partal", levels: ["not started", "partial", "done"], nearest: "partial")
      ])
    let row = try #require(rows.first)
    #expect(row.value == nil && row.status == .notAssessable && row.reason == .valueRejected)
  }

  @Test("a place beyond the order is no level; such a target is left out")
  func beyond() {
    let (rows, issues) = result(target: "4", observation: "7|")
    #expect(
      issues.map(\.kind)
        == ["4", "7"].map {
          .levelUnknown(found: $0, levels: ["not started", "partial", "done"], nearest: nil)
        })
    #expect(rows.map(\.target) == [nil])
  }

  @Test("words without a stated order are not compared")
  func unordered() throws {
    let (rows, issues) = result(levels: "", target: "3", observation: "|done")
    #expect(issues.map(\.kind) == [.levelsMissing(indicator: "I")])
    let row = try #require(rows.first)
    #expect(row.status == .notAssessable && row.reason == .levelsMissing)
  }

  @Test("numbers without a stated order have the order of numbers")
  func numbers() throws {
    let (rows, issues) = result(levels: "", target: "3", observation: "4|")
    #expect(issues.isEmpty)
    #expect(rows.map(\.status) == [.met])
  }
}
