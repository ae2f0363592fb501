import IndicatorEngine
import TestSupport
import Testing

@Suite("Operations as cases of a backtest") struct OperationCasesTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  @Test("plans and ends count from the day they were recorded") func bitemporal() throws {
    let (portfolio, _) = SampleBuilder()
      .table(
        .operations, "code|title|start|original_end|end|actual_end|status|type|contracted|currency|recorded",
        "A|School|2020-01-01|2020-12-31|2021-06-30|2021-05-31|completed|road|1000.00|EUR|2021-03-01",
        "B|Road|2020-01-01||2020-12-31|||road|||",
        "C|Course|2020-01-01|2020-12-31|2020-12-31||terminated|soft|||2020-07-01",
        "D|Nothing||2020-12-31||||soft|||"
      ).finish()
    let found = OperationCases(portfolio)
    #expect(found.cases.map(\.id) == ["A", "B", "C"] && found.leftOut == 1 && found.undated == 1)
    let school = found.cases[0]
    #expect(school.plan(knownBy: try day(2021, 2, 28)) == (try day(2020, 12, 31)))
    #expect(school.plan(knownBy: try day(2021, 3, 1)) == (try day(2021, 6, 30)))
    // It was recorded before its end: the end counts from its own day.
    #expect(school.ending(knownBy: try day(2021, 5, 30)) == nil)
    #expect(school.ending(knownBy: try day(2021, 5, 31)) == .finished(try day(2021, 5, 31)))
    #expect(school.size == 1000 && found.cases[1].size == nil)
    #expect(found.cases[2].ending == .cancelled(try day(2020, 7, 1)))
  }
}
