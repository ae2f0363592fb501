import IndicatorEngine
import TestSupport
import Testing

@Suite("Risk at a day knows nothing of later days") struct AsOfRiskTests {
  private static let operations = "code|title|start|original_end|end|actual_end|status|type"

  private func day(_ text: String) -> Day { SampleBuilder.day(text) }

  private func forecasts(_ rows: [String], at asOf: String) -> [RiskForecast] {
    let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows).finish().portfolio
    var plan = RiskPlan()
    plan.questions = [.deadline]
    plan.classes = ReferenceClasses(version: "1", classes: [])
    return CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day(asOf)), asking: plan).forecasts
  }

  /// Six projects of 100 days that ended on their planned day, 10 April 2024.
  private static let history = (0..<6).map {
    "P\($0)|Course|2024-01-01||2024-04-10|2024-04-10|completed|course"
  }

  // The same operation, as it stood on 22 March 2025 and as it was recorded later: the answers are the same.
  @Test("an end after the as-of day decides nothing, neither of the operation nor of the others' history")
  func laterEnd() throws {
    func found(_ rows: [String]) -> [RiskForecast] { forecasts(Self.history + rows, at: "2025-03-22") }
    let then = found(["A|Course|2025-01-01||2025-04-11||running|course"])
    let later = found(["A|Course|2025-01-01||2025-04-11|2025-06-01|completed|course"])
    #expect(then == later && later.first?.chance.found != nil)
    let cancelled = found(["A|Course|2025-01-01||2025-04-11|2025-06-01|terminated|course"])
    #expect(then == cancelled)
  }

  // Completed on no day: on 22 March, before the end of its plan, it may have been open; after it the status is believed.
  @Test("a completion on no day is believed from the planned end on")
  func undatedEnd() throws {
    let row = "A|Course|2025-01-01||2025-04-11||completed|course"
    #expect(forecasts(Self.history + [row], at: "2025-03-22").first?.chance.found != nil)
    #expect(forecasts(Self.history + [row], at: "2025-04-11").first?.chance.reason == .workComplete)
  }

  @Test("what starts after the as-of day has not begun, whatever came of it")
  func laterStart() throws {
    for row in [
      "A|Course|2025-05-01||2025-08-09|2025-08-09|completed|course",
      "A|Course|2025-05-01||2025-08-09||completed|course",
    ] {
      let forecast = try #require(forecasts(Self.history + [row], at: "2025-03-22").first)
      #expect(forecast.chance.found != nil && forecast.notes.contains(.notBegun))
    }
  }
}
