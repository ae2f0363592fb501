import IndicatorEngine
import TestSupport
import Testing

@Suite("Three-point durations, worked by hand") struct ThreePointTests {
  @Test("the worked example: 6, 9, 15 months are expected to take 9.5 with σ 1.5, and 84.1 % finish by 11")
  func workedExample() throws {
    // (6 + 36 + 15) ÷ 6 = 57 ÷ 6; (15 − 6) ÷ 6; Φ((11 − 9.5) ÷ 1.5) = Φ(1).
    let duration = try #require(ThreePointDuration(optimistic: 6, likely: 9, pessimistic: 15))
    #expect(duration.expected == 9.5)
    #expect(duration.deviation == 1.5)
    #expect(isClose(duration.finish.chance(by: 11), 0.841344746068543, within: 1e-15))
    #expect(rounded(duration.finish.chance(by: 11) * 100, 1) == 84.1)
  }

  @Test("three points out of order, below 0 or not finite make no duration")
  func disordered() {
    for (o, m, p) in [(9.0, 6.0, 15.0), (6, 16, 15), (-1, 2, 3), (1, 2, .infinity), (.nan, 2, 3)] {
      #expect(ThreePointDuration(optimistic: o, likely: m, pessimistic: p) == nil)
    }
    // A certain duration has no spread: it is over on its day and not before.
    let certain = ThreePointDuration(optimistic: 4, likely: 4, pessimistic: 4)?.finish
    #expect(certain?.chance(by: 4) == 1)
    #expect(certain?.chance(by: 3.999) == 0)
  }

  private func forecasts(_ rows: String..., asOf: String = "2020-01-01") -> [MilestoneForecast] {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title|start|end", "A|a|2020-01-01|2020-12-31")
      .table(
        .milestones,
        "operation|code|title|start|planned|forecast|actual_start|actual|after|optimistic|likely|pessimistic|lag_days",
        rows: rows
      ).finish().portfolio
    return DeliveryAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf))).forecasts()
  }

  @Test("means and variances are summed along the path that ends last")
  func path() throws {
    // M1: 10, 13, 22 days: 14 and σ 2. M2: 20, 26, 44: 28 and 4. M3 waits for both: 14 and 2.
    // By M2: 28 + 14 = 42 days from 01.01. to 12.02., variance 16 + 4 = 20.
    let found = forecasts(
      "A|M1|a||2020-01-20|||||10|13|22|", "A|M2|b||2020-02-01|||||20|26|44|",
      "A|M3|c||2020-02-20||||M1;M2|10|13|22|")
    try #require(found.map(\.milestone) == ["M1", "M2", "M3"])
    let last = found[2]
    #expect(last.expectedDay == .value(SampleBuilder.day("2020-02-12")))
    #expect(last.finish.found?.variance == 20)
    #expect(last.decidedBy == "M2")
    // 8 days of slack: Φ(8 ÷ √20) = Φ(1.788854…) = 0.96318086… (mpmath).
    #expect(isClose(last.chance.found, 0.9631808649398487, within: 1e-12))
  }

  @Test(
    "what is finished is certain, what has begun counts from there, what has not begins today at the earliest"
  )
  func known() throws {
    let found = forecasts(
      "A|M1|a||2020-01-20|||2020-02-10||10|13|22|",
      "A|M2|b||2020-03-20||2020-02-20||M1|10|13|22|",
      "A|M3|c||2020-03-20||||M1|10|13|22|5", "A|M4|d|2020-02-01|2020-02-25|||||10|13|22|",
      asOf: "2020-03-01")
    try #require(found.map(\.milestone) == ["M4", "M2", "M3"])
    // M2 began on 20.02.: 14 days to 05.03.
    #expect(found[1].expectedDay == .value(SampleBuilder.day("2020-03-05")))
    #expect(found[1].decidedBy == nil)
    // M1 ended on 10.02. and 5 days of lag end on 15.02.; it is 01.03.: 14 days to 15.03., σ 2.
    #expect(found[2].expectedDay == .value(SampleBuilder.day("2020-03-15")))
    #expect(found[2].finish.found?.deviation == 2)
    // Φ(5 ÷ 2) (mpmath).
    #expect(isClose(found[2].chance.found, 0.9937903346742238, within: 1e-12))
    // M4's planned day is over.
    #expect(found[0].chance == .value(0))
  }

  @Test("a predecessor without three points stands on its forecast, without spread")
  func fixedPredecessor() throws {
    let found = forecasts(
      "A|M1|a||2020-01-20|2020-02-01||||||", "A|M2|b||2020-02-15||||M1|10|13|22|")
    try #require(found.map(\.milestone) == ["M2"])
    #expect(found[0].expectedDay == .value(SampleBuilder.day("2020-02-15")))
    #expect(found[0].chance == .value(0.5))
  }

  @Test("circles and disordered points have a reason and no figure")
  func reasons() {
    let found = forecasts(
      "A|M1|a||2020-01-20||||M2|10|13|22|", "A|M2|b||2020-01-21||||M1|10|13|22|",
      "A|M3|c||2020-01-22|||||22|13|10|")
    #expect(
      found.map(\.chance) == [
        .unavailable(.predecessorCycle), .unavailable(.predecessorCycle), .unavailable(.durationsDisordered),
      ])
    let noStart = SampleBuilder().table(.operations, "code|title", "A|a")
      .table(
        .milestones, "operation|code|title|planned|optimistic|likely|pessimistic",
        "A|M1|a|2020-01-20|10|13|22"
      ).finish().portfolio
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2020-01-01"))
    #expect(
      DeliveryAnalysis(noStart, plan: plan).forecasts().map(\.finish) == [.unavailable(.startMissing)])
  }
}
