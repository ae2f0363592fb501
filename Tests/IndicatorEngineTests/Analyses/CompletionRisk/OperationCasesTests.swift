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
    // Before that nobody had recorded the row: it is no case of that freeze, and of the next.
    #expect(Freeze(found.cases, day: try day(2021, 2, 28)).known.map(\.index) == [1, 2])
    #expect(Freeze(found.cases, day: try day(2021, 3, 1)).open.map(\.index) == [0, 1])
    // It was recorded before its end: the end counts from its own day.
    #expect(school.ending(knownBy: try day(2021, 5, 30)) == nil)
    #expect(school.ending(knownBy: try day(2021, 5, 31)) == .finished(try day(2021, 5, 31)))
    #expect(school.size == 1000 && found.cases[1].size == nil)
    #expect(found.cases[2].ending == .cancelled(try day(2020, 7, 1)))
  }

  // Called off, or completed, on no known day: the as-of view knows the one at every freeze, and nobody can judge the other.
  @Test("what is over on no known day is no case, and is counted") func undatedEnds() throws {
    let (portfolio, _) = SampleBuilder()
      .table(
        .operations, "code|title|start|original_end|actual_end|status",
        "A|School|2020-01-01|2020-12-31||terminated", "B|Road|2020-01-01|2020-12-31|2020-05-31|withdrawn",
        "C|Course|2020-01-01|2020-12-31||completed", "D|Park|2020-01-01|2020-12-31||running",
        "E|Pool|2020-01-01|2020-12-31|2020-11-30|completed"
      ).finish()
    let found = OperationCases(portfolio)
    #expect(found.cases.map(\.id) == ["B", "D", "E"] && found.leftOut == 2)
    let options = BacktestOptions(
      freezes: [try day(2020, 3, 31)], dataDay: try day(2021, 12, 31), folds: 1)
    // What was called off on a known day was open before it, and did not come true; the views see the same operations.
    let backtest = Backtest(found.cases, options: options)
    #expect(backtest.forecasts.map(\.outcome) == [false, false, true])
    let frozen = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: try day(2020, 3, 31), knownBy: try day(2020, 3, 31)),
      asking: RiskPlan())
    // Of what is over no end is asked.
    let ends = frozen.forecasts.filter { $0.subject == .currentEnd }
    #expect(ends.map { $0.chance.reason == .notApplicable } == [true, false, false, false, false])
    let truth = DeadlineOutcomes(portfolio, until: try day(2021, 12, 31))
    let judged = ["A", "B", "C", "D", "E"].filter {
      truth.isFinished($0, by: SampleBuilder.day("2020-12-31")) != nil
    }
    #expect(judged == ["A", "B", "D", "E"])
  }

  @Test(
    "a plan, size and type recorded after a freeze change no forecast of it", arguments: ["2020-12-31", ""])
  func leak(original: String) throws {
    func backtest(_ late: String) throws -> Backtest {
      let rows = (0..<12).map { index in
        let ends = index % 2 == 0 ? "2020-08-31|2020-05-31" : "2020-08-31|2020-09-30"
        return "K\(index)|School|2020-01-01|2020-08-31|\(ends)|completed|road|1000.00|EUR|2020-01-01"
      }
      let (portfolio, _) = SampleBuilder()
        .table(
          .operations,
          "code|title|start|original_end|end|actual_end|status|type|contracted|currency|recorded",
          rows: rows + ["L|Road|2020-01-01|\(original)|\(late)|EUR|2021-03-01"]
        ).finish()
      return Backtest(
        OperationCases(portfolio).cases,
        options: BacktestOptions(
          freezes: [try day(2020, 6, 15), try day(2020, 7, 31)], dataDay: try day(2021, 12, 31), folds: 1))
    }
    let (one, other) = (
      try backtest("2020-08-31|2021-02-28|completed|road|1000.00"),
      try backtest("2022-08-31|2021-02-28|completed|soft|9000.00")
    )
    #expect(!one.forecasts.isEmpty && one.forecasts == other.forecasts)
    // The late row is the thirteenth, and is not among the forecast cases: it is counted once, though it ran at both freezes.
    #expect(one.forecasts.allSatisfy { $0.index != 12 } && one.unrecorded == 1)
  }
}
