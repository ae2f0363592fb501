import IndicatorEngine
import TestSupport
import Testing

/// The worked example of `methods/rules.md` §8: BAC 60 660.00, 06.11.2013 – 06.08.2014, status on 06.03.2014, 35 %
/// earned, 24 000.00 spent.
@Suite("Earned value, worked by hand") struct EarnedValueTests {
  /// PV = 60 660 × 120 ÷ 273 = 26 663.736…; EV = 0.35 × 60 660 = 21 231.
  let example = EarnedValue(
    budget: 60_660, planned: 60_660.0 * 120 / 273, earned: 21_231, actual: 24_000)

  @Test("agrees with the worked example to the digits printed")
  func workedExample() {
    #expect(rounded(example.planned.found, 2) == 26_663.74)
    // 21 231 − 24 000; 21 231 − 26 663.74
    #expect(example.costVariance == .value(-2769))
    #expect(rounded(example.scheduleVariance.found, 2) == -5432.74)
    // 21 231 ÷ 24 000 = 0.884625; 0.35 × 273 ÷ 120 = 0.79625
    #expect(rounded(example.costPerformance.found, 4) == 0.8846)
    #expect(isClose(example.schedulePerformance.found, 0.79625, within: 1e-12))
    // 60 660 ÷ 0.884625; 24 000 + 39 429; 24 000 + 39 429 ÷ (0.884625 × 0.79625)
    #expect(rounded(example.estimateTypical.found, 2) == 68_571.43)
    #expect(example.estimateRemaining == .value(63_429))
    #expect(rounded(example.estimateCombined.found, 2) == 79_976.68)
    // 68 571.43 − 24 000; 60 660 − 68 571.43
    #expect(rounded(example.estimateToComplete.found, 2) == 44_571.43)
    #expect(rounded(example.varianceAtCompletion.found, 2) == -7911.43)
    // 39 429 ÷ 36 660; 39 429 ÷ 44 571.43
    #expect(rounded(example.toCompleteBudget.found, 4) == 1.0755)
    #expect(rounded(example.toCompleteEstimate.found, 4) == 0.8846)
  }

  @Test("earned schedule on nine equal monthly instalments")
  func instalments() {
    // 60 660 ÷ 9 = 6740 a month; EV 21 231 = 3 × 6740 + 1011; 1011 ÷ 6740 = 0.15
    let plan = (0...9).map { Double($0) * 6740 }
    let schedule = EarnedSchedule(
      earned: EarnedSchedule.time(ofEarned: 21_231, on: plan), actual: .value(4), planned: .value(9))
    #expect(rounded(schedule.earned.found, 4) == 3.15)
    #expect(rounded(schedule.variance.found, 4) == -0.85)
    #expect(rounded(schedule.performance.found, 4) == 0.7875)
    // 9 ÷ 0.7875
    #expect(rounded(schedule.duration.found, 4) == 11.4286)
    // PV at AT = 4 is 4 × 6740
    #expect(plan[4] == 26_960)
  }

  @Test("cost performance is undefined where nothing was spent")
  func nothingSpent() {
    let figures = EarnedValue(budget: 100, planned: 20, earned: 10, actual: 0)
    #expect(figures.costPerformance == .unavailable(.actualCostZero))
    #expect(figures.estimateTypical == .unavailable(.actualCostZero))
    #expect(figures.estimateCombined == .unavailable(.actualCostZero))
    #expect(figures.estimateRemaining == .value(90))
    #expect(figures.schedulePerformance == .value(0.5))
  }

  @Test("schedule performance is undefined where nothing is planned yet")
  func nothingPlanned() {
    let figures = EarnedValue(budget: 100, planned: 0, earned: 10, actual: 20)
    #expect(figures.schedulePerformance == .unavailable(.plannedValueZero))
    #expect(figures.estimateCombined == .unavailable(.plannedValueZero))
    // 100 ÷ (10 ÷ 20)
    #expect(figures.estimateTypical == .value(200))
  }

  @Test("a forecast by performance is undefined where nothing is earned; the one-off form stands")
  func nothingEarned() {
    let figures = EarnedValue(budget: 100, planned: 30, earned: 0, actual: 20)
    #expect(figures.costPerformance == .value(0))
    #expect(figures.estimateTypical == .unavailable(.earnedValueZero))
    #expect(figures.estimateCombined == .unavailable(.earnedValueZero))
    #expect(figures.estimateToComplete == .unavailable(.earnedValueZero))
    #expect(figures.varianceAtCompletion == .unavailable(.earnedValueZero))
    #expect(figures.toCompleteEstimate == .unavailable(.earnedValueZero))
    // 20 + (100 − 0)
    #expect(figures.estimateRemaining == .value(120))
  }

  @Test("TCPI is undefined where the budget is just spent, kept and flagged where it is overspent")
  func budgetExhausted() {
    let spent = EarnedValue(budget: 100, planned: 90, earned: 85, actual: 100)
    #expect(spent.toCompleteBudget == .unavailable(.budgetExhausted))
    #expect(spent.isBudgetExhausted)
    // (100 − 85) ÷ (100 − 110)
    let overspent = EarnedValue(budget: 100, planned: 90, earned: 85, actual: 110)
    #expect(overspent.toCompleteBudget == .value(-1.5))
    #expect(overspent.isBudgetExhausted)
    #expect(!example.isBudgetExhausted)
  }

  @Test("earning more than the budget is an error, not a figure")
  func earnedExceedsBudget() {
    let figures = EarnedValue(budget: 100, planned: 90, earned: 100.01, actual: 80)
    #expect(figures.earned == .unavailable(.earnedExceedsBudget))
    #expect(figures.costPerformance == .unavailable(.earnedExceedsBudget))
    #expect(EarnedSchedule.time(ofEarned: 101, on: [0, 100]) == .unavailable(.earnedExceedsBudget))
  }

  @Test("nothing remains to be forecast where all is earned")
  func complete() {
    let figures = EarnedValue(budget: 100, planned: 100, earned: 100, actual: 120)
    // 0 ÷ (100 − 120), given without a sign; EAC = AC
    #expect(figures.toCompleteBudget == .value(0))
    #expect(figures.toCompleteBudget.found?.sign == .plus)
    #expect(figures.estimateTypical == .value(120))
    #expect(figures.toCompleteEstimate == .unavailable(.workComplete))
    #expect(!figures.isBudgetExhausted)
  }

  @Test(
    "earned schedule on flat and finished plans",
    arguments: [
      // Flat from 1 to 3 at 40: the later period counts.
      (earned: 40.0, plan: [0, 40, 40, 40, 100.0], expected: 3.0),
      // Between 40 and 100 after the flat part: 3 + 30 ÷ 60.
      (70, [0, 40, 40, 40, 100], 3.5),
      // All earned: the first period in which the plan reaches the whole.
      (100, [0, 50, 100, 100, 100], 2),
      // Nothing earned, and nothing planned in the first two periods.
      (0, [0, 0, 0, 100], 2),
      (0, [0, 100], 0),
    ])
  func flat(_ example: (earned: Double, plan: [Double], expected: Double)) {
    #expect(EarnedSchedule.time(ofEarned: example.earned, on: example.plan) == .value(example.expected))
  }

  @Test("schedule figures say why they are undefined")
  func undefinedSchedule() {
    let before = EarnedSchedule(earned: .value(0), actual: .value(0), planned: .value(9))
    #expect(before.performance == .unavailable(.beforeStart))
    let idle = EarnedSchedule(earned: .value(0), actual: .value(4), planned: .value(9))
    #expect(idle.performance == .value(0))
    #expect(idle.duration == .unavailable(.earnedValueZero))
    let over = EarnedSchedule(earned: .value(8), actual: .value(9), planned: .value(9))
    #expect(over.toComplete == .unavailable(.timeExhausted))
    #expect(EarnedSchedule.time(ofEarned: 0, on: []) == .unavailable(.noMilestones))
  }
}
