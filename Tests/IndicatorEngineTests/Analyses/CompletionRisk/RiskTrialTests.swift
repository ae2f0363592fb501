import IndicatorEngine
import TestSupport
import Testing

/// Six courses of 100 days that ended in 2023, and three that ran on 1 March 2024: A kept everything but 95 % of its grant, B ended late and
/// dear, C was called off. Made up.
@Suite("What risk said, against what came") struct RiskTrialTests {
  private static let history = (0..<6).map { index in
    "P\(index)|Course|2023-01-01|2023-04-11|\(index % 2 == 0 ? "2023-04-01" : "2023-05-11")|completed|course|1000.00|EUR|2023-01-01"
  }

  private static let running = [
    "A|Course|2024-01-01|2024-04-10|2024-04-05|completed|course|1000.00|EUR|2024-01-01",
    "B|Course|2024-01-01|2024-04-10|2024-05-20|completed|course|1000.00|EUR|2024-01-01",
    "C|Course|2024-01-01|2024-04-10|2024-04-01|terminated|course|1000.00|EUR|2024-01-01",
  ]

  private static let early =
    (0..<6).map { "P\($0)|2023-03-01|\($0 % 2 == 0 ? 900 : 1100).00|EUR|paid" } + [
      "A|2024-02-15|400.00|EUR|paid", "B|2024-02-15|600.00|EUR|paid",
    ]
  private static let late = ["A|2024-03-20|500.00|EUR|paid", "B|2024-04-20|600.00|EUR|paid"]

  private static let reports = [
    "I|A|2024-01|3", "I|A|2024-02|5", "I|B|2024-01|2", "I|B|2024-02|3",
  ]
  private static let laterReports = ["I|A|2024-03|12", "I|B|2024-03|4"]

  private func day(_ text: String) -> Day { SampleBuilder.day(text) }

  private func portfolio(
    operations: [String] = running, payments: [String] = late, reports: [String] = laterReports,
    reached: String = "2024-04-05"
  ) -> Portfolio {
    SampleBuilder()
      .table(
        .operations, "code|title|start|end|actual_end|status|type|contracted|currency|recorded",
        rows: Self.history + operations
      )
      .table(.payments, "operation|day|amount|currency|basis", rows: Self.early + payments)
      .table(
        .milestones, "operation|code|title|start|planned|actual|likely",
        rows: [
          "A|M1|Plan|2024-01-01|2024-02-10|2024-02-09|40", "A|M2|Course|2024-02-10|2024-04-10|\(reached)|60",
        ]
      )
      .table(
        .indicators, "code|name|kind|measure|direction|accumulates|over_time",
        "I|Trained|output|count|increase|cumulative|last"
      )
      .table(
        .targets, "indicator|operation|baseline|stage|due|value", "I|A|0|final|2024-04-10|10",
        "I|B|0|final|2024-04-10|10"
      )
      .table(.observations, "indicator|operation|period|value", rows: Self.reports + reports)
      .finish().portfolio
  }

  private func trial(_ portfolio: Portfolio, until: String = "2024-12-31", folds: Int = 1) -> RiskTrial {
    var plan = RiskPlan()
    plan.classes = ReferenceClasses(version: "1", classes: [])
    (plan.replicates, plan.drawsEach) = (4, 64)
    return RiskTrial(
      portfolio, evaluation: EvaluationPlan(asOf: day("2024-03-01")), asking: plan,
      options: BacktestOptions(freezes: [day("2024-03-01")], dataDay: day(until), folds: folds))
  }

  private func outcomes(_ trial: RiskTrial, _ topic: RiskTrial.Topic) -> [String: Bool] {
    Dictionary(
      trial.resolved.filter { $0.topic == topic }.map { ($0.operation, $0.outcome) }
    ) { first, _ in first }
  }

  @Test("every question is judged by what came of it")
  func judged() throws {
    let trial = trial(portfolio())
    #expect(outcomes(trial, .currentEnd) == ["A": true, "B": false, "C": false])
    // A paid 900 of 1,000 and B 1,200; 95 % of the grant need 950.
    #expect(outcomes(trial, .cost) == ["A": true, "B": false])
    #expect(outcomes(trial, .claim) == ["A": false, "B": true])
    #expect(outcomes(trial, .target) == ["A": true, "B": false])
    #expect(outcomes(trial, .all) == ["A": true, "B": false])
    #expect(trial.undecided.isEmpty && trial.resolved.allSatisfy { $0.freeze == day("2024-03-01") })
    // "The plan is right", by hand: one of three came true.
    let plan = try #require(trial.scores(of: .plan, .currentEnd).found)
    expectClose([plan.brier], [(0.001 * 0.001 + 2 * 0.999 * 0.999) / 3], within: 1e-12)
    // Three of six of the history were in time.
    let completed = try #require(trial.scores(of: .completedOnly, .currentEnd).found)
    expectClose([completed.forecast], [0.5], within: 1e-12)
    #expect(trial.scores(of: .trend, .currentEnd).reason == .tooFewObservations)
  }

  @Test("the chances are those of merilo risk on the day of the freeze, view by view")
  func sameForecasts() throws {
    let portfolio = portfolio()
    let trial = trial(portfolio)
    var plan = RiskPlan()
    plan.classes = ReferenceClasses(version: "1", classes: [])
    (plan.replicates, plan.drawsEach) = (4, 64)
    let (asOf, knownBy) = (day("2024-03-01"), day("2024-03-01"))
    let risk = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: asOf, knownBy: knownBy), asking: plan)
    let forecast = try #require(
      risk.forecasts.first {
        risk.portfolio.operations.code[$0.operation] == "A" && $0.subject == .currentEnd
      })
    let found = try #require(trial.resolved.first { $0.operation == "A" && $0.topic == .currentEnd })
    #expect(forecast.views.map(\.kind) == [.referenceClass, .network, .progress])
    for view in forecast.views {
      let voice: RiskTrial.Voice =
        view.kind == .network ? .network : view.kind == .progress ? .progress : .referenceClass
      #expect(found.chances[voice] == min(max(view.chance, 0.001), 0.999))
    }
    #expect(found.chances[.answer] == forecast.chance.found)
    #expect(trial.scores(of: .network, .currentEnd).found?.count == 1)
    #expect(trial.scores(of: .referenceClass, .currentEnd).found?.count == 3)
  }

  // Everything that came after the freeze is another, or is not there: what was foretold stays, only what came changes.
  @Test("nothing that happened or was recorded after the freeze moves a forecast")
  func leak() throws {
    let (first, other) = (
      trial(portfolio()),
      trial(
        portfolio(
          operations: [
            "A|Course|2024-01-01|2024-04-10|2024-09-05|completed|course|1000.00|EUR|2024-01-01",
            "B|Course|2024-01-01|2024-04-10|2024-04-02|completed|course|1000.00|EUR|2024-01-01",
            "C|Course|2024-01-01|2024-04-10||running|course|1000.00|EUR|2024-01-01",
            // Ran on the freeze, recorded behind it: neither forecast nor history.
            "L|Course|2024-01-01|2024-04-10|2024-04-09|completed|course|1000.00|EUR|2024-06-01",
          ],
          payments: ["A|2024-03-20|900.00|EUR|paid", "B|2024-04-20|100.00|EUR|paid"],
          reports: ["I|A|2024-03|6", "I|B|2024-03|11"], reached: "2024-09-05"))
    )
    func chances(_ trial: RiskTrial) -> [String: [RiskTrial.Voice: Double]] {
      Dictionary(
        trial.resolved.map { ("\($0.operation) \($0.topic.rawValue)", $0.chances) }
      ) { first, _ in first }
    }
    #expect(chances(first) == chances(other) && !chances(first).isEmpty)
    #expect(outcomes(other, .currentEnd) == ["A": false, "B": true, "C": false])
    #expect(outcomes(other, .target) == ["A": false, "B": true])
  }

  @Test("what is not decided by the last day of the data stays out and is counted")
  func undecided() {
    // On 1 April no deadline has passed; nothing has finished.
    let trial = trial(portfolio(), until: "2024-04-03")
    #expect(trial.resolved.isEmpty)
    #expect(trial.undecided == [.currentEnd: 3, .cost: 2, .claim: 2, .target: 2, .all: 2])
    #expect(trial.scores(of: .answer, .cost).reason == .tooFewObservations)
    #expect(trial.coverage(.cost, 0.8).reason == .tooFewObservations)
  }

  @Test("which rows say when they were recorded")
  func recorded() {
    let found = trial(portfolio()).recorded
    #expect(found.first { $0.table == .operations }.map { [$0.dated, $0.total] } == [9, 9])
    #expect(found.first { $0.table == .payments }.map { [$0.dated, $0.total] } == [0, 10])
  }

  @Test("a portfolio in which nothing ever ended says nothing, and has no number")
  func silent() {
    let empty = SampleBuilder()
      .table(.operations, "code|title|start|end|type", "A|Course|2024-01-01|2024-04-10|course").finish()
      .portfolio
    let trial = trial(empty)
    #expect(trial.resolved.isEmpty && trial.topics.isEmpty)
    #expect(trial.scores(of: .answer, .currentEnd).reason == .tooFewObservations)
  }
}
