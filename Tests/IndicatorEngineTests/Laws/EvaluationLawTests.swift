import IndicatorEngine
import TestSupport
import Testing

/// Laws of the analyses, on seeded random portfolios.
@Suite("What must always hold of an evaluation") struct EvaluationLawTests {
  /// The rows of a random portfolio by table, all references in order.
  struct Sample {
    var operations: [String] = []
    var milestones: [String] = []
    var payments: [String] = []
    var indicators: [String] = []
    var targets: [String] = []
    var observations: [String] = []

    init(seed: UInt64, scale: Double = 1) {
      var generator = SeededGenerator(seed: seed)
      func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
      for index in 0..<12 {
        let method = pick(["0/100", "50/50", "weighted", "percent", ""])
        operations.append(
          "O\(index)|o|P\(index % 3)|2014-0\(number(1...6))-01|2015-06-30|\(number(1...9))000.00|EUR|\(method)"
        )
        for milestone in 0..<number(0...4) {
          let actual = pick(["", "2014-0\(number(2...9))-15"])
          milestones.append(
            "O\(index)|M\(milestone)|m|2015-0\(number(1...6))-01|\(actual)|\(number(0...100))|\(number(1...5))"
          )
        }
        for _ in 0..<number(0...5) {
          payments.append(
            "O\(index)|2014-0\(number(1...9))-20|\(number(1...400)).00|\(pick(["paid", "incurred"]))")
        }
      }
      for index in 0..<8 {
        indicators.append(
          "I\(index)|i|\(pick(["count", "percent", "yes/no"]))|\(pick(["increase", "decrease", ""]))|\(pick(["flow", "stock"]))|\(pick(["sum", "weighted", "none"]))"
        )
        for operation in 0..<12 where number(0...2) > 0 {
          targets.append(
            "I\(index)|O\(operation)|\(Double(number(0...5)) * scale)|final|2015-06-30|\(Double(number(1...20)) * scale)"
          )
          for quarter in 1...number(1...4) {
            let state = pick(["", "", "", "suppressed", "missing"])
            let value = state.isEmpty ? "\(Double(number(0...10)) * scale)" : ""
            observations.append("I\(index)|O\(operation)|2014-Q\(quarter)|\(value)|\(state)")
          }
        }
      }
    }

    func portfolio() -> Portfolio {
      SampleBuilder()
        .table(.operations, "code|title|programme|start|end|contracted|currency|ev_method", rows: operations)
        .table(.milestones, "operation|code|title|planned|actual|percent|weight", rows: milestones)
        .table(.payments, "operation|day|amount|basis", rows: payments)
        .table(.indicators, "code|name|measure|direction|accumulates|over_places", rows: indicators)
        .table(.targets, "indicator|operation|baseline|stage|due|value", rows: targets)
        .table(.observations, "indicator|operation|period|value|state", rows: observations)
        .finish().portfolio
    }

    mutating func shuffle(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      operations.shuffle(using: &generator)
      milestones.shuffle(using: &generator)
      payments.shuffle(using: &generator)
      indicators.shuffle(using: &generator)
      targets.shuffle(using: &generator)
      observations.shuffle(using: &generator)
    }
  }

  /// Everything that must be the same, as text.
  private func lines(_ portfolio: Portfolio, threads: Int = 1) -> [String] {
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-10-31"), level: .programme, threads: threads)
    let found = Evaluation(of: portfolio, plan: plan)
    var lines = found.progress.map {
      "\($0.operation ?? "") \($0.indicator) \($0.value as Any) \($0.state) \($0.achievementRate) \($0.expectedRate) \($0.status) \($0.notes)"
    }
    lines += found.schedule.map { "\($0.operation) \($0.milestone) \($0.slip) \($0.status)" }
    lines += found.budget.map { "\($0.key ?? "") \($0.budget) \($0.paid) \($0.absorption) \($0.reasons)" }
    lines += found.rollUps.map { "\($0.indicator) \($0.value) \($0.membersReported) \($0.states)" }
    lines += BudgetAnalysis(portfolio, plan: plan).rows(by: .operation).map {
      "\($0.key ?? "") \($0.performance?.indices as Any) \($0.performance?.finishEstimate as Any)"
    }
    return lines
  }

  @Test("the order of rows and the number of threads change nothing", arguments: [1, 2, 3] as [UInt64])
  func permutation(seed: UInt64) {
    var sample = Sample(seed: seed)
    let expected = lines(sample.portfolio())
    #expect(expected.count > 100)
    #expect(lines(sample.portfolio(), threads: 2) == expected)
    sample.shuffle(seed: seed + 100)
    #expect(lines(sample.portfolio()) == expected)
  }

  @Test("a change of unit changes no rate and no status", arguments: [4, 5] as [UInt64])
  func unit(seed: UInt64) {
    // A power of two rescales every binary number exactly.
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-10-31"))
    let plain = ProgressAnalysis(Sample(seed: seed).portfolio(), plan: plan).rows()
    let scaled = ProgressAnalysis(Sample(seed: seed, scale: 1024).portfolio(), plan: plan).rows()
    #expect(plain.map(\.achievementRate) == scaled.map(\.achievementRate))
    #expect(plain.map(\.legalRatio) == scaled.map(\.legalRatio))
    // Yes/no is compared with its own 1, so its scale is no unit.
    let pairs = zip(plain, scaled).filter { $0.0.rules.isNumeric }
    #expect(pairs.allSatisfy { $0.0.status == $0.1.status } && pairs.count > 20)
    #expect(pairs.allSatisfy { $0.0.value.map { $0 * 1024 } == $0.1.value })
  }

  @Test("turning the axis round turns increase into decrease and changes no rate")
  func signFlip() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let (v, b, t) = (
        Double(Int.random(in: -99...99, using: &generator)),
        Double(Int.random(in: -99...99, using: &generator)),
        Double(Int.random(in: -99...99, using: &generator))
      )
      #expect(
        achievementRate(value: v, baseline: b, target: t)
          == achievementRate(value: -v, baseline: -b, target: -t))
    }
  }

  @Test("a row that reports nothing changes no figure of the others, and is counted")
  func missingRow() {
    var sample = Sample(seed: 6)
    let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-10-31"))
    let before = ProgressAnalysis(sample.portfolio(), plan: plan)
    sample.operations.append("ZZ|z|P0|2014-01-01|2015-06-30|100.00|EUR|")
    sample.observations += (0..<8).map { "I\($0)|ZZ|2014-Q1||missing" }
    let after = ProgressAnalysis(sample.portfolio(), plan: plan)
    let others = after.rows().filter { $0.operation != "ZZ" }
    #expect(others.map(\.achievementRate) == before.rows().map(\.achievementRate))
    let own = after.rows().filter { $0.operation == "ZZ" }
    #expect(
      own.count == 8 && own.allSatisfy { $0.value == nil && $0.state == .missing && $0.status == .noData })
    let (old, new) = (
      before.rollUps().filter { $0.programme == nil }, after.rollUps().filter { $0.programme == nil }
    )
    #expect(old.map(\.value) == new.map(\.value))
    #expect(
      zip(old, new).allSatisfy {
        $0.membersReported == $1.membersReported && $0.membersTotal + 1 == $1.membersTotal
      })
  }

  @Test("no status but no-data, not-due or not-assessable stands where there is no value")
  func noValueNoVerdict() {
    for seed in 20..<24 {
      let rows = ProgressAnalysis(
        Sample(seed: UInt64(seed)).portfolio(), plan: EvaluationPlan(asOf: SampleBuilder.day("2014-10-31"))
      ).rows()
      for row in rows where row.value == nil {
        #expect([.noData, .notDue, .notAssessable].contains(row.status) && row.reason != nil)
        #expect(row.achievementRate.found == nil && row.legalRatio.found == nil)
      }
    }
  }

  @Test("planned value never falls, from 0 to the whole, and parts add up at every day")
  func plannedValue() throws {
    for seed in 30..<34 {
      let analysis = DeliveryAnalysis(
        Sample(seed: UInt64(seed)).portfolio(), plan: EvaluationPlan(asOf: SampleBuilder.day("2014-10-31")))
      for operation in 0..<12 {
        let curve = try #require(analysis.curve(of: operation).found)
        let planned = curve.points.map(\.planned)
        #expect(planned.first == 0 && zip(planned, planned.dropFirst()).allSatisfy { $0 <= $1 })
        let account = analysis.performance(of: operation).account
        #expect(planned.last.map { Int128($0 * 100) } == account.budget.found)
        let earned = curve.points.compactMap(\.earned)
        #expect(zip(earned, earned.dropFirst()).allSatisfy { $0 <= $1 })
      }
    }
  }
}
