import IndicatorEngine
import TestSupport
import Testing

/// The example portfolio on 2014-03-06; the arithmetic of every figure stands in its README.
@Suite("Ihtiman, worked by hand") struct IhtimanTests {
  let evaluation: Evaluation

  init() throws {
    let (portfolio, issues) = try FixtureFolder.portfolio("ihtiman")
    #expect(issues.isEmpty)
    evaluation = Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2014-03-06")))
  }

  @Test("earned value and earned schedule are those of the worked example")
  func delivery() throws {
    let found = try #require(evaluation.performances.first)
    let (value, schedule) = (found.indices.value, found.indices.schedule)
    #expect(found.account.budget == .value(6_066_000) && found.account.budgetBasis == .lines)
    #expect(found.account.paid == .value(2_400_000) && found.account.basis == .paid)
    #expect(rounded(value.planned.found, 2) == 26_663.74)
    // (1370 + 0.75 × 510 + 0.15 × 534 + 0.1 × 784) ÷ 5460 is 0.35, and 35 % of 60 660 is 21 231, to the last bit.
    #expect(value.earned == .value(21_231) && value.costPerformance == .value(0.884625))
    #expect(rounded(value.costVariance.found, 2) == -2769)
    #expect(rounded(value.scheduleVariance.found, 2) == -5432.74)
    #expect(rounded(value.costPerformance.found, 4) == 0.8846)
    #expect(rounded(value.schedulePerformance.found, 4) == 0.7962)
    #expect(rounded(value.estimateTypical.found, 2) == 68_571.43)
    #expect(rounded(value.estimateRemaining.found, 2) == 63_429)
    #expect(rounded(value.estimateCombined.found, 2) == 79_976.68)
    #expect(rounded(value.estimateToComplete.found, 2) == 44_571.43)
    #expect(rounded(value.varianceAtCompletion.found, 2) == -7911.43)
    #expect(rounded(value.toCompleteBudget.found, 4) == 1.0755)
    #expect(rounded(value.toCompleteEstimate.found, 4) == 0.8846)
    #expect(rounded(schedule.earned.found, 4) == 3.1268)
    #expect(schedule.actual == .value(4))
    #expect(rounded(schedule.variance.found, 4) == -0.8732)
    #expect(rounded(schedule.performance.found, 4) == 0.7817)
    #expect(rounded(schedule.duration.found, 4) == 11.5134)
    #expect(found.reasons.isEmpty && found.isIllustrative)
  }

  @Test("absorption is 24 000 of 60 660")
  func absorption() {
    #expect(rounded(evaluation.budget[0].absorption.found, 3) == 0.396)
    #expect(evaluation.budget[0].sourceCount == 5 + 1 + 12 + 3 * 9 + 4)
  }

  @Test("five of nine milestones are due, one of them late by 12 days")
  func milestones() {
    let slips = evaluation.schedule
    #expect(slips.count { $0.planned <= evaluation.plan.asOf } == 5)
    #expect(slips.filter { $0.status == .overdue }.map(\.milestone) == ["M5"])
    // 2014-03-12 − 2014-02-28
    #expect(slips.first { $0.milestone == "M5" }?.slip == .value(12))
    #expect(slips.first { $0.milestone == "M2" }?.slip == .value(-1))
  }

  @Test("by its three points the last milestone comes in late August, and the plan has a chance of 1 in 80")
  func forecast() throws {
    #expect(evaluation.forecasts.map(\.milestone) == ["M5", "M6", "M7", "M8", "M9"])
    let last = try #require(evaluation.forecasts.last)
    // M6 began on 03.02.: (80 + 356 + 120) ÷ 6 = 92.67 days, σ 40 ÷ 6. M9 after it: (95 + 448 + 140) ÷ 6 = 113.83,
    // σ 45 ÷ 6. 206.5 days from 03.02. end on 28.08. at noon; planned is day 184: Φ(−22.5 ÷ √(44.44 + 56.25)) (mpmath).
    #expect(last.decidedBy == "M6")
    #expect(last.expectedDay == .value(SampleBuilder.day("2014-08-29")))
    #expect(isClose(last.chance.found, 0.012473321611454334, within: 1e-12))
    // M5 was planned for 28.02. and is not finished.
    #expect(evaluation.forecasts[0].chance == .value(0))
  }

  @Test("two results are delivered, four not due, one has no data")
  func results() {
    let byStatus = Dictionary(grouping: evaluation.progress, by: \.status).mapValues { $0.map(\.indicator) }
    #expect(byStatus == [.met: ["R4", "R5"], .notDue: ["R1", "R2", "R3", "R6"], .noData: ["R7"]])
  }

  @Test("the S-curve begins at 0, passes the as-of day and ends at the budget")
  func curve() throws {
    let curve = try #require(evaluation.curve(of: 0).found)
    // 06.11.2013 and nine months; the as-of day is the fourth of them.
    #expect(curve.points.count == 10)
    #expect(curve.points.first?.planned == 0 && curve.points.last?.planned == 60_660)
    #expect(
      curve.points.map { $0.earned != nil } == [true, true, true, true, true]
        + [Bool](repeating: false, count: 5))
    #expect(curve.points[4].day == evaluation.plan.asOf)
    #expect(rounded(curve.points[4].earned, 2) == 21_231 && curve.points[4].actual == 24_000)
    // Paid by 06.12.2013: 840 + 1 900.
    #expect(curve.points[1].actual == 2740)
    // Done by 06.02.2014: M1, M2, M3, M4: 92 + 630 + 432 + 216 = 1370 of 5460.
    #expect(isClose(curve.points[3].earned, 60_660 * 1370 / 5460, within: 1e-9))
  }

  @Test("every figure names its cells")
  func sources() throws {
    let portfolio = evaluation.portfolio
    for row in evaluation.progress {
      #expect(row.sources.count == 2)
      for cell in row.sources {
        #expect(portfolio.sources[cell.origin.source].columns[cell.field.name] != nil)
      }
    }
  }
}
