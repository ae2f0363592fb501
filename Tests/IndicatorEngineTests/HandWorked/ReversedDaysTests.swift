import IndicatorEngine
import TestSupport
import Testing

@Suite("Days in the wrong order") struct ReversedDaysTests {
  private func performance(
    operation: String, milestones: [String] = [], asOf: String = "2024-07-01"
  ) -> OperationPerformance {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title|start|end|total|currency", "A|a|\(operation)|100.00|EUR")
      .table(
        .milestones, "operation|code|title|start|planned|actual", rows: milestones.map { "A|\($0)" }
      ).finish().portfolio
    return DeliveryAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf))).performance(of: 0)
  }

  @Test("an operation that ends before it starts has no planned value and no earned schedule")
  func operation() {
    let reversed = performance(operation: "2024-12-31|2024-01-01")
    #expect(reversed.amounts.planned == .unavailable(.endBeforeStart))
    #expect(reversed.workPlanned == .unavailable(.endBeforeStart))
    #expect(reversed.indices.schedule.actual == .unavailable(.endBeforeStart))
    #expect(reversed.reasons.contains(.endBeforeStart))
  }

  @Test("what is earned needs no days: 1 of 2 milestones done is 50.00 of 100.00")
  func earned() {
    let reversed = performance(
      operation: "2024-12-31|2024-01-01", milestones: ["M1|x||2024-03-31|2024-03-31", "M2|y||2024-12-31|"])
    #expect(reversed.amounts.planned == .unavailable(.endBeforeStart))
    #expect(reversed.amounts.earned == .value(5_000))
    #expect(reversed.indices.schedule.earned == .unavailable(.endBeforeStart))
  }

  @Test("milestones with days of their own have a planned value all the same")
  func ownDays() {
    // M1 was to be done by 2024-03-31: 50.00; M2 begins on the as-of day: nothing yet.
    let reversed = performance(
      operation: "2024-12-31|2024-01-01",
      milestones: ["M1|x|2024-02-01|2024-03-31|", "M2|y|2024-07-01|2024-12-31|"])
    #expect(reversed.amounts.planned == .value(5_000))
  }

  @Test("a milestone that is planned before its own start has no planned value, one on its start is a step")
  func milestone() {
    let days = "2024-01-01|2024-12-31"
    let reversed = performance(operation: days, milestones: ["M1|x|2024-05-01|2024-04-01|"])
    #expect(reversed.amounts.planned == .unavailable(.endBeforeStart))
    let step = performance(operation: days, milestones: ["M1|x|2024-05-01|2024-05-01|"])
    #expect(step.amounts.planned == .value(10_000))
  }
}
