import IndicatorEngine
import Testing
import TestSupport

@Suite("Portfolio builder") struct PortfolioBuilderTests {
  let operations = SampleBuilder()
    .table(
      .operations, "code|title|start|end|total|currency",
      "BG16-71|School|2014-01-01|2014-12-31|1000.00|EUR",
      "BG16-72|Road|2014-02-01|2014-12-31|2000.00|BGN")

  @Test("keeps rows, sources and origins")
  func keeps() {
    let (portfolio, issues) = operations.finish()
    #expect(issues.isEmpty)
    #expect(portfolio.operations.count == 2)
    #expect(portfolio.operations.total[1] == 200_000)
    #expect(portfolio.operations.data.origins[1] == RowOrigin(source: 0, row: 3))
    #expect(portfolio.sources.map(\.file) == ["operations.csv"])
  }

  @Test("leaves out a row whose operation nobody knows, and names the nearest")
  func unknownReference() {
    let (portfolio, issues) = operations.table(
      .payments, "operation|day|amount|basis", "BG16-71|2014-03-01|10.00|paid",
      "BG16-77|2014-03-01|10.00|paid"
    ).finish()
    #expect(portfolio.payments.count == 1)
    #expect(
      issues.map(\.kind) == [
        .unknownReference(found: "BG16-77", table: .operations, tableRows: 2, nearest: "BG16-71")
      ])
    #expect(issues[0].origins == [RowOrigin(source: 1, row: 3)])
  }

  @Test("matches a code with a look-alike letter and says so")
  func lookAlike() {
    let (portfolio, issues) = operations.table(
      .payments, "operation|day|amount|basis", "ВG16-71|2014-03-01|10.00|paid"
    ).finish()
    #expect(portfolio.payments.operation[0] == "BG16-71")
    #expect(issues.map(\.kind) == [.lookAlike(found: "ВG16-71", matched: "BG16-71")])
  }

  @Test("keeps the first of two rows of one key and names the fields that differ")
  func duplicateKey() {
    let (portfolio, issues) = operations.table(
      .operations, "code|title|start|end|total|currency", "BG16-71|School|2014-01-01|2014-12-31|1250.00|EUR"
    ).finish()
    #expect(portfolio.operations.count == 2)
    #expect(portfolio.operations.total[0] == 100_000)
    #expect(issues.map(\.kind) == [.duplicateKey(key: "BG16-71", differing: [Operations.Fields.total])])
    #expect(issues[0].origins.map(\.row) == [2, 2])
  }

  @Test("warns of two keys that only look alike, and uses both")
  func similarKeys() {
    let (portfolio, issues) = SampleBuilder()
      .table(.municipalities, "code|name", "M1|a", "М1|b", "M2|c", "00014|d", "14|e").finish()
    #expect(portfolio.municipalities.count == 5)
    #expect(issues.map(\.kind) == [.similarKeys(found: "М1", other: "M1")])
    #expect(issues.first?.origins.map(\.row) == [2, 3])
  }

  @Test("counts both of two equal payments and warns")
  func exactRepeat() {
    let (portfolio, issues) = operations.table(
      .payments, "operation|day|amount|basis", "BG16-71|2014-03-01|10.00|paid",
      "BG16-71|2014-03-01|10.00|paid"
    ).finish()
    #expect(portfolio.payments.count == 2)
    #expect(issues.map(\.kind) == [.exactRepeat])
  }

  @Test("takes a payment's currency from its operation")
  func currency() {
    let (portfolio, issues) = operations.table(
      .payments, "operation|day|amount|basis", "BG16-72|2014-03-01|10.00|paid"
    ).finish()
    #expect(issues.isEmpty)
    #expect(portfolio.payments.currency[0] == "BGN")
  }

  @Test("leaves out an amount without a currency")
  func currencyMissing() {
    let (portfolio, issues) = SampleBuilder()
      .table(.operations, "code|title|total", "A|School|1000.00", "B|Road|").finish()
    #expect(portfolio.operations.count == 1)
    #expect(issues.map(\.kind) == [.currencyMissing])
  }

  @Test("refuses shares that do not sum to 1")
  func shares() {
    let (portfolio, issues) = operations.table(
      .shares, "operation|municipality|share", "BG16-71|SZR31|0.5", "BG16-71|BGS04|0.4", "BG16-72|BGS04|1"
    ).finish()
    #expect(portfolio.shares.count == 1)
    #expect(issues.map(\.kind) == [.sharesSum(operation: "BG16-71", sum: 0.9)])
  }

  @Test("reports an end before the start and a silly year, and keeps the row")
  func days() {
    let (portfolio, issues) = SampleBuilder()
      .table(
        .operations, "code|title|start|end", "A|School|2025-09-01|2025-03-01", "B|Road|2025-01-01|0206-01-01"
      ).finish()
    #expect(portfolio.operations.count == 2)
    #expect(
      issues.map(\.kind) == [
        .dateOrder(
          day: SampleBuilder.day("2025-03-01"), other: Operations.Fields.start,
          otherDay: SampleBuilder.day("2025-09-01")),
        .dateOrder(
          day: SampleBuilder.day("0206-01-01"), other: Operations.Fields.start,
          otherDay: SampleBuilder.day("2025-01-01")),
        .unlikelyYear(SampleBuilder.day("0206-01-01")),
      ])
  }

  @Test("finds a cumulative series that falls, over the latest revisions only")
  func cumulativeFalls() {
    let (_, issues) = SampleBuilder()
      .table(.indicators, "code|name|accumulates", "I1|Trained|cumulative", "I2|Visitors|flow")
      .table(
        .observations, "indicator|period|value|recorded", "I1|2014|10|2015-01-01", "I1|2015|8|2016-01-01",
        "I1|2015|12|2016-02-01", "I1|2016|11|2017-01-01", "I2|2014|5|", "I2|2015|4|"
      ).finish()
    #expect(
      issues.map(\.kind) == [.cumulativeFalls(from: 12, to: 11, period: SampleBuilder.period("2016"))])
  }

  @Test("finds targets that contradict baseline or direction")
  func targets() {
    let (_, issues) = SampleBuilder()
      .table(.indicators, "code|name|direction", "I1|Waiting|decrease", "I2|Parks|increase")
      .table(
        .targets, "indicator|stage|baseline|value", "I1|final|120|120", "I2|final|50|40", "I2|interim|50|60"
      ).finish()
    #expect(
      issues.map(\.kind) == [
        .targetEqualsBaseline(120),
        .directionContradictsTarget(baseline: 50, target: 40, direction: "increase"),
        .interimBeyondFinal(interim: 60, final: 40),
      ])
  }

  @Test("finds a budget in thousands")
  func thousands() {
    let (_, issues) = operations.table(
      .budget, "operation|line|amount", "BG16-71|1|600000.00", "BG16-71|2|400000.00"
    ).finish()
    #expect(issues.map(\.kind) == [.thousandsSlip(sum: 100_000_000, total: 100_000)])
  }

  @Test("finds a circle of predecessors")
  func predecessors() {
    let (_, issues) = operations.table(
      .milestones, "operation|code|title|planned|after", "BG16-71|M1|a|2014-02-01|M2",
      "BG16-71|M2|b|2014-03-01|M1",
      "BG16-71|M3|c|2014-04-01|M9"
    ).finish()
    #expect(
      issues.map(\.kind) == [
        .predecessor(found: "M2", isCycle: true), .predecessor(found: "M1", isCycle: true),
        .predecessor(found: "M9", isCycle: false),
      ])
  }

  @Test("knows only what was recorded by a day")
  func knownBy() {
    let (portfolio, _) = SampleBuilder()
      .table(
        .targets, "indicator|stage|value|recorded|reason", "I1|final|100||",
        "I1|final|80|2015-06-01|budget cut"
      ).finish()
    #expect(portfolio.targets.count == 2)
    #expect(portfolio.known(by: SampleBuilder.day("2015-05-31")).targets.count == 1)
    #expect(portfolio.known(by: SampleBuilder.day("2015-06-01")).targets.count == 2)
  }
}
