import IndicatorEngine
import TestSupport
import Testing

@Suite("Performance of an operation, worked by hand") struct OperationPerformanceTests {
  /// Nine months, 273 days, three milestones one after the other that all grow by the same amount a day.
  ///
  /// Weights are the days of each: 06.11.2013 – 06.12.2013 is 30, – 06.03.2014 is 90, – 06.08.2014 is 153; Σ 273.
  static func ihtiman(method: String = "percent") -> Portfolio {
    SampleBuilder()
      .table(
        .operations, "code|title|start|end|contracted|total|currency|ev_method",
        "A|Механизми|2013-11-06|2014-08-06|60660.00|70000.00|BGN|\(method)"
      )
      .table(
        .milestones, "operation|code|title|start|planned|forecast|actual_start|actual|percent|weight",
        "A|M1|a|2013-11-06|2013-12-06||2013-11-06|2013-12-10||30",
        "A|M2|b|2013-12-06|2014-03-06||2013-12-10||72.8333333333333|90",
        "A|M3|c|2014-03-06|2014-08-06|2014-08-20||||153"
      )
      .table(
        .payments, "operation|day|amount|basis", "A|2013-12-01|4000.00|paid", "A|2014-03-06|20000.00|paid",
        "A|2014-03-07|1000.00|paid", "A|2014-01-01|9999.00|incurred"
      ).finish().portfolio
  }

  let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-03-06"))

  @Test("earned schedule on day-linear planned value agrees with the worked example")
  func workedExample() {
    // M1 30 + 72.833… % of M2 90 = 95.55 of 273 days of work = 35 %: EV 21 231.
    let found = DeliveryAnalysis(OperationPerformanceTests.ihtiman(), plan: plan).performances()[0]
    #expect(found.account.budget == .value(6_066_000))
    #expect(found.account.budgetBasis == .contracted)
    // Only `paid` up to and including the as-of day: 4 000 + 20 000.
    #expect(found.account.paid == .value(2_400_000))
    #expect(found.account.basis == .paid && found.account.hasOtherBases)
    let (value, schedule) = (found.indices.value, found.indices.schedule)
    #expect(rounded(value.planned.found, 2) == 26_663.74)
    #expect(rounded(value.earned.found, 2) == 21_231)
    #expect(rounded(value.costPerformance.found, 4) == 0.8846)
    #expect(rounded(schedule.earned.found, 4) == 3.1268)
    #expect(schedule.actual == .value(4))
    #expect(schedule.planned == .value(9))
    #expect(rounded(schedule.variance.found, 4) == -0.8732)
    #expect(rounded(schedule.performance.found, 4) == 0.7817)
    #expect(rounded(schedule.duration.found, 4) == 11.5134)
    // 11 months after 06.11.2013 is 06.10.2014; 0.5134 of the 31 days to 06.11.2014 is 15.9, so the 16th day.
    #expect(found.finishEstimate == .value(SampleBuilder.day("2014-10-22")))
    #expect(found.reasons == [.mixedBasis])
  }

  @Test(
    "each earned value method credits what it should",
    arguments: [
      // Only M1 is done: 30 of 273.
      ("0/100", 30.0 / 273), ("weighted", 30.0 / 273),
      // M2 has begun: 30 + 45 of 273.
      ("50/50", 75.0 / 273),
      // M2 at 72.833… %: 95.55 of 273.
      ("percent", 0.35),
    ])
  func methods(_ method: String, _ fraction: Double) {
    let portfolio = OperationPerformanceTests.ihtiman(method: method)
    let found = DeliveryAnalysis(portfolio, plan: plan).performances()[0]
    #expect(isClose(found.indices.value.percentComplete.found, fraction, within: 1e-9))
    #expect(found.method.found?.rawValue == method)
  }

  @Test("a milestone finished after the as-of day is not finished yet")
  func notYetKnown() {
    // On 06.12.2013 M1 is planned to be done and is not (it was on 10.12.2013).
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2013-12-06"))
    let portfolio = OperationPerformanceTests.ihtiman(method: "0/100")
    let value = DeliveryAnalysis(portfolio, plan: plan).performances()[0].indices.value
    #expect(value.earned == .value(0))
    // 60 660 × 30 ÷ 273 = 6665.934066
    #expect(value.planned == .value(6665.934066))
    let slips = MilestoneSlippage.rows(of: portfolio, plan: plan)
    #expect(slips.map(\.status) == [.planned, .planned, .forecastLate])
    #expect(slips[0].actual == nil)
  }

  @Test("slip is actual, else forecast, else the as-of day where overdue, less planned")
  func slip() {
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-03-10"))
    let slips = MilestoneSlippage.rows(of: OperationPerformanceTests.ihtiman(), plan: plan)
    // 10.12 − 06.12; 10.03 − 06.03; 20.08 − 06.08
    #expect(slips.map(\.slip) == [.value(4), .value(4), .value(14)])
    #expect(slips.map(\.status) == [.doneLate, .overdue, .forecastLate])
    let before = MilestoneSlippage.rows(
      of: OperationPerformanceTests.ihtiman(), plan: EvaluationPlan(asOf: SampleBuilder.day("2014-03-06")))
    // On its planned day, inclusive, M2 is not overdue.
    #expect(before[1].slip == .unavailable(.notDue))
    #expect(before[1].status == .planned)
    #expect(before[2].sources.map(\.field.name) == ["planned", "forecast"])
  }

  /// One operation and its performance.
  private func performance(
    _ operation: String, milestones: [String] = [], payments: [String] = [], asOf: String
  ) -> OperationPerformance {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|actual_end|contracted|eligible|total|currency|ev_method", operation
      )
      .table(.milestones, "operation|code|title|start|planned|actual|weight|actual_start", rows: milestones)
      .table(.payments, "operation|day|amount|basis", rows: payments).finish().portfolio
    return DeliveryAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf))).performances()[0]
  }

  @Test("before the start nothing is planned, and time figures say so")
  func beforeStart() {
    let found = performance(
      "A|a|2014-01-01|2014-12-31||100.00|||EUR|", milestones: ["A|M1|m||2014-06-01|||"], asOf: "2013-12-31")
    #expect(found.indices.value.planned == .value(0))
    #expect(found.indices.value.schedulePerformance == .unavailable(.plannedValueZero))
    #expect(found.indices.schedule.earned == .unavailable(.beforeStart))
    #expect(found.indices.schedule.performance == .unavailable(.beforeStart))
    // No payment row at all: nobody reported any, which is not 0.
    #expect(found.account.paid == .unavailable(.paymentsMissing))
    #expect(found.indices.value.costPerformance == .unavailable(.paymentsMissing))
  }

  @Test("payments that come later make the actual cost 0, not missing")
  func zeroCost() {
    let found = performance(
      "A|a|2014-01-01|2014-12-31||100.00|||EUR|", milestones: ["A|M1|m||2014-06-01|2014-02-01||"],
      payments: ["A|2014-03-01|10.00|paid"], asOf: "2014-02-28")
    #expect(found.account.paid == .value(0))
    #expect(found.indices.value.costPerformance == .unavailable(.actualCostZero))
    #expect(found.reasons.contains(.actualCostZero))
  }

  @Test("without milestones the plan is spread over the operation and nothing says what is earned")
  func noMilestones() {
    // 2014-01-01 to 2014-07-20 is 200 days; 50 of them by 2014-02-20.
    let found = performance("A|a|2014-01-01|2014-07-20|||100.00||EUR|", asOf: "2014-02-20")
    #expect(found.indices.value.planned == .value(25))
    #expect(found.indices.value.earned == .unavailable(.noMilestones))
    #expect(found.account.budgetBasis == .eligible)
    #expect(found.account.isContractedEligible)
  }

  @Test("without an amount there is no budget")
  func noBudget() {
    let found = performance(
      "A|a|2014-01-01|2014-07-20|||||EUR|", milestones: ["A|M1|m||2014-06-01|||"], asOf: "2014-02-20")
    #expect(found.account.budget == .unavailable(.budgetMissing))
    #expect(found.indices.value.planned == .unavailable(.budgetMissing))
  }

  @Test("time figures need no money")
  func timeWithoutBudget() {
    // Half done on 2014-02-01 of two milestones of four months: the plan has reached 31/31 of M1 = a half, ES 1.
    let found = performance(
      "A|a|2014-01-01|2014-05-01|||||EUR|",
      milestones: ["A|M1|m||2014-02-01|2014-02-01||", "A|M2|m|2014-02-01|2014-05-01|||"], asOf: "2014-03-01")
    #expect(found.indices.value.earned == .unavailable(.budgetMissing))
    #expect(found.workDone == .value(0.5))
    #expect(found.indices.schedule.earned == .value(1))
    // Two months have passed: SPI(t) = 1 ÷ 2, so four months take eight.
    #expect(found.indices.schedule.duration == .value(8))
    // M2 has run 28 of 89 days.
    #expect(isClose(found.workPlanned.found, 0.5 + 0.5 * 28 / 89, within: 1e-12))
  }

  @Test("milestones without weights have equal shares")
  func equalShares() {
    // Done 1 of 4: 25 of 100.
    let found = performance(
      "A|a|2014-01-01|2014-12-31||100.00|||EUR|",
      milestones: (1...4).map { "A|M\($0)|m||2014-0\($0)-01|\($0 == 1 ? "2014-01-01" : "")||" },
      asOf: "2014-02-01")
    #expect(found.indices.value.earned == .value(25))
    // M1 and M2 are due; M3 runs 31 of 59 days from the start, M4 31 of 90. Kept to a millionth.
    #expect(isClose(found.indices.value.planned.found, 25 * (2 + 31.0 / 59 + 31.0 / 90), within: 1e-8))
  }

  @Test("time goes on after the planned end and stops at the real finish")
  func actualTime() {
    let late = performance(
      "A|a|2014-01-01|2014-05-01||100.00|||EUR|", milestones: ["A|M1|m||2014-05-01|||"], asOf: "2014-08-01")
    // Seven months have passed of a plan of four.
    #expect(late.indices.schedule.actual == .value(7))
    let done = performance(
      "A|a|2014-01-01|2014-05-01||100.00|||EUR|", milestones: ["A|M1|m||2014-05-01|2014-07-01||"],
      asOf: "2014-12-01")
    // All earned: ES is the first month with PV = BAC, 4; AT stops on 01.07.2014, 6 months.
    #expect(done.indices.schedule.earned == .value(4))
    #expect(done.indices.schedule.actual == .value(6))
    #expect(isClose(done.indices.schedule.performance.found, 4.0 / 6, within: 1e-12))
    // 4 ÷ (4/6) = 6 months: the day it was finished.
    #expect(done.finishEstimate == .value(SampleBuilder.day("2014-07-01")))
  }
}
