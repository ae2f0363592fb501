import IndicatorEngine
import Testing
import TestSupport

@Suite("Checks of long tables") struct SeriesCheckTests {
  private func falls(_ rows: String...) -> [PortfolioIssue] {
    SampleBuilder()
      .table(.indicators, "code|name|accumulates", "C|Metres|cumulative", "S|Staff|stock")
      .table(.observations, "indicator|municipality|period|value|recorded", rows: rows)
      .finish().issues
  }

  @Test("a cumulative series that falls is found in order, each series by itself")
  func falls() {
    let issues = falls(
      "C|A|2011|5|", "C|B|2011|9|", "C||2011|100|", "S|A|2011|5|", "C|A|2012|4|", "C|B|2012|9|",
      "S|A|2012|4|",
      "C||2012|99|", "C|A|2013|6|")
    #expect(
      issues.map(\.kind) == [
        .cumulativeFalls(from: 5, to: 4, period: SampleBuilder.period("2012")),
        .cumulativeFalls(from: 100, to: 99, period: SampleBuilder.period("2012")),
      ])
    #expect(issues.map { $0.origins.map(\.row) } == [[2, 6], [4, 9]])
  }

  @Test("a series out of order is sorted by period first, and its newest revision counts")
  func outOfOrder() {
    // By period: 2011 5, 2012 7, 2013 6. 2012 was first 9, then revised to 7.
    let issues = falls("C|A|2013|6|", "C|A|2012|9|2014-01-01", "C|A|2011|5|", "C|A|2012|7|2014-02-01")
    #expect(issues.map(\.kind) == [.cumulativeFalls(from: 7, to: 6, period: SampleBuilder.period("2013"))])
    #expect(issues[0].origins.map(\.row) == [5, 2])
  }

  @Test("the years 1950 and 2100 are likely, those beyond are not")
  func likelyYears() {
    let (_, issues) = SampleBuilder().table(
      .operations, "code|title|start", "A|a|1949-12-31", "B|b|1950-01-01", "C|c|2100-12-31", "D|d|2101-01-01"
    ).finish()
    #expect(
      issues.map(\.kind) == [
        .unlikelyYear(SampleBuilder.day("1949-12-31")), .unlikelyYear(SampleBuilder.day("2101-01-01")),
      ])
  }

  @Test("a currency is a row's own, else its operation's, else the default")
  func currencies() {
    let (portfolio, issues) = SampleBuilder(defaultCurrency: .eur)
      .table(.operations, "code|title|currency", "A|a|BGN", "B|b|")
      .table(
        .payments, "operation|day|amount|basis|currency", "A|2014-01-01|1.00|paid|",
        "A|2014-01-01|2.00|paid|EUR",
        "A|2014-01-01|3.00|paid|BGN", "A|2014-01-01|4.00|paid|lev", "B|2014-01-01|5.00|paid|"
      ).finish()
    #expect(
      (0..<portfolio.payments.count).map { portfolio.payments.currency[$0] } == ["BGN", "EUR", "BGN", "EUR"])
    #expect(
      issues.map(\.kind) == [.currencyDiffers(found: "EUR", expected: "BGN"), .currencyUnknown("lev")])
  }

  @Test("duplicates are found among many rows, whatever the number of threads", arguments: [1, 2])
  func duplicates(threads: Int) {
    var rows = (0..<140_000).map { "I|op\($0 / 2)|\(2000 + $0 % 2)|1" }
    rows[139_990] = rows[3]
    let (portfolio, issues) = SampleBuilder(threads: threads)
      .table(.observations, "indicator|operation|period|value", rows: rows).finish()
    #expect(issues.map { $0.origins.map(\.row) } == [[5, 139_992]])
    #expect(portfolio.observations.count == 139_999)
    #expect(portfolio.observations.data.origins[139_990] == RowOrigin(source: 0, row: 139_993))
    #expect(portfolio.newestDay == SampleBuilder.day("2001-12-31"))
  }
}
