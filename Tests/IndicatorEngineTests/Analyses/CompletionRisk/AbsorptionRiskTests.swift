import IndicatorEngine
import TestSupport
import Testing

@Suite("What a programme may lose") struct AbsorptionRiskTests {
  private func risk(asOf: String, _ rows: [String], framework: String = "eu-2021-2027") -> [AbsorptionRisk] {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title", "A|Course")
      .table(.programmes, "code|title|currency|framework", "P|Programme|EUR|\(framework)")
      .table(.allocations, "programme|year|kind|day|amount", rows: rows).finish().portfolio
    return CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf)), asking: RiskPlan()
    ).absorption
  }

  /// The worked example of `methods/rules.md` §3: commitments of 20.0, 21.0 and 21.5 million.
  private let worked = [
    "P|2022|commitment||20000000.00", "P|2023|commitment||21000000.00", "P|2024|commitment||21500000.00",
    "P|2025|prefinancing||3200000.00", "P|2025|application||14600000.00",
  ]

  // At the end of 2025: due 20.0, covered 3.2 + 14.6 = 17.8, at risk 2.2.
  @Test("the worked table under the default profile, to the cent")
  func workedTable() throws {
    let programme = try #require(risk(asOf: "2025-12-01", worked).first)
    #expect(programme.profile == .n3 && programme.currency == .eur && programme.claimed == 1_460_000_000)
    let first = try #require(programme.deadlines.first)
    #expect(first.account.deadline == 2025 && first.account.atRisk == 220_000_000)
    // 2.2 million in the month that is left.
    #expect(first.runRate == .value(220_000_000))
    #expect(programme.deadlines.map(\.account.deadline) == [2025, 2026, 2027])
    #expect(programme.deadlines.allSatisfy { (0...1).contains($0.lossChance) && $0.meanLoss >= 0 })
  }

  @Test("what happened after the as-of day does not count, and a programme without a rule is not judged")
  func cut() throws {
    let early = try #require(risk(asOf: "2024-06-30", worked).first)
    #expect(early.claimed == 0 && early.deadlines.first?.account.atRisk == 2_000_000_000)
    #expect(risk(asOf: "2025-12-01", worked, framework: "none").isEmpty)
    #expect(risk(asOf: "2035-12-01", worked).isEmpty)
  }

  @Test("what is dated after the as-of day does not count, whatever kind it is")
  func laterDays() throws {
    let base = [
      "P|2022|commitment||20000000.00", "P|2025|prefinancing||3200000.00", "P|2025|application||14600000.00",
    ]
    let known = try #require(risk(asOf: "2025-12-01", base).first)
    let later = try #require(
      risk(
        asOf: "2025-12-01",
        base + ["P|2023|commitment|2025-12-15|21000000.00", "P|2025|exempt|2025-12-15|1000000.00"]
      ).first)
    #expect(later.deadlines.map(\.account) == known.deadlines.map(\.account))
    let then = try #require(
      risk(
        asOf: "2025-12-15",
        base + ["P|2023|commitment|2025-12-15|21000000.00", "P|2025|exempt|2025-12-15|1000000.00"]
      ).first)
    // 20.0 − 17.8 − 1.0 exempt.
    #expect(then.deadlines.map(\.account.deadline) == [2025, 2026])
    #expect(then.deadlines.first?.account.atRisk == 120_000_000)
  }

  // One project of 10 million that surely ends on 1 March 2025 and has claimed nothing: from below its 10 million come with the lag of six months, so by the end
  // of 2025. The pool is 0.3 of it and 0.7 of the median from above.
  @Test("the forecasts from above and from below are pooled with the stated weight")
  func pooled() throws {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|programme|start|end|contracted|currency|status",
        "A|Course|P|2024-01-01|2025-04-01|10000000.00|EUR|running"
      )
      .table(
        .milestones, "operation|code|title|start|planned|optimistic|likely|pessimistic",
        "A|M|Course|2024-01-01|2025-03-01|1|1|1"
      )
      .table(.programmes, "code|title|currency|framework", "P|Programme|EUR|eu-2021-2027")
      .table(.allocations, "programme|year|kind|day|amount", rows: ["P|2022|commitment||20000000.00"])
      .finish().portfolio
    let programme = try #require(
      CompletionRisk(
        of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-02-28")), asking: RiskPlan()
      ).absorption.first)
    let first = try #require(programme.deadlines.first)
    // P90 is reached long before the end of June: nine tenths of it count as claimed.
    guard case .value(let below) = first.claimsFromBelow else {
      Issue.record("nothing from below")
      return
    }
    #expect(below == 900_000_000 && programme.weight == 0.3)
    #expect(abs(Double(first.claimsPooled) - (0.3 * Double(below) + 0.7 * Double(first.claims))) <= 1)
  }

  @Test("a rule that was chosen is used for every programme; without one its name is told")
  func chosenRule() throws {
    let rows = ["P|2010|commitment||1000.00"]
    let portfolio = SampleBuilder()
      .table(.operations, "code|title", "A|Course")
      .table(.programmes, "code|title|currency|framework", "P|Programme|EUR|eu-2007-2013")
      .table(.allocations, "programme|year|kind|day|amount", rows: rows).finish().portfolio
    var plan = RiskPlan()
    func result() -> CompletionRisk {
      CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2012-06-30")), asking: plan)
    }
    #expect(result().absorption.isEmpty && result().unruledProgrammes == ["P"])
    plan.profile = .n2Of2007
    #expect(result().unruledProgrammes.isEmpty)
    let first = try #require(result().absorption.first?.deadlines.first)
    #expect(first.account.deadline == 2012 && first.account.due == 100_000)
  }

  // 100 of which 50 were claimed; with (nearly) no spread logit h = 0 takes half of what is left each year: 75 and 87.5; at mid-year
  // 1 − √½ of 50 by the end of it: 64.6447.
  @Test("paths take shares of what remains")
  func paths() {
    let sure = AbsorptionPaths.Prior(mean: 0, deviation: 1e-9, yearDeviation: 1e-9, source: "a test")
    let whole = AbsorptionPaths(
      allocation: 100, claimed: 50, history: [], yearPassed: 0, years: 1, prior: sure, paths: 50, seed: 1)
    #expect(isClose(whole.quantile(0.5, after: 0), 75, within: 1e-6))
    #expect(isClose(whole.quantile(0.5, after: 1), 87.5, within: 1e-6))
    let half = AbsorptionPaths(
      allocation: 100, claimed: 50, history: [], yearPassed: 0.5, years: 0, prior: sure, paths: 50, seed: 1)
    #expect(isClose(half.quantile(0.5, after: 0), 64.6447, within: 1e-5))
    let loss = whole.loss(below: 80, after: 0)
    #expect(
      loss.chance == 1 && isClose(loss.mean, 5, within: 1e-6) && whole.loss(below: 70, after: 0).chance == 0)
  }

  @Test("a programme that claims faster than others is expected to go on faster")
  func history() {
    func median(_ history: [Double]) -> Double {
      AbsorptionPaths(
        allocation: 100, claimed: 30, history: history, yearPassed: 0, years: 0, prior: .europe, seed: 1
      ).quantile(0.5, after: 0)
    }
    #expect(median([0.5, 0.5, 0.5]) > median([]) && median([0.05, 0.05]) < median([]))
    // A fifth of the 70 that are left, by the prior: 44 or so.
    #expect(abs(median([]) - 44) < 2)
  }

  @Test("the month in which the forecast covers what is due")
  func crossing() throws {
    let covered = worked + ["P|2024|application||90000000.00"]
    let programme = try #require(risk(asOf: "2025-03-31", covered).first)
    #expect(programme.deadlines.first?.crossing == SampleBuilder.day("2025-03-31"))
    let never = try #require(risk(asOf: "2025-12-30", worked).first)
    // A day is left and 2.2 million are missing.
    #expect(never.deadlines.first?.crossing == nil)
    #expect(never.deadlines.first.map { $0.lossChance > 0.9 } == true)
  }

  /// The course of the other tests, with payments and a currency of its own.
  private func programme(
    currency: String = "EUR", payments: [String] = [], claims: [String] = [], asOf: String = "2025-02-28",
    asking plan: RiskPlan = RiskPlan()
  ) -> AbsorptionRisk? {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|programme|start|end|contracted|currency|status",
        "A|Course|P|2024-01-01|2025-04-01|10000000.00|\(currency)|running"
      )
      .table(
        .milestones, "operation|code|title|start|planned|optimistic|likely|pessimistic",
        "A|M|Course|2024-01-01|2025-03-01|1|1|1"
      )
      .table(.payments, "operation|day|amount|currency|basis", rows: payments)
      .table(.programmes, "code|title|currency|framework", "P|Programme|EUR|eu-2021-2027")
      .table(
        .allocations, "programme|year|kind|day|amount", rows: ["P|2022|commitment||20000000.00"] + claims
      )
      .finish().portfolio
    return CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf)), asking: plan
    ).absorption.first
  }

  @Test("payments after the as-of day, and which question was asked, change nothing of the claims from below")
  func known() throws {
    let first = try #require(programme()?.deadlines.first)
    let later = try #require(programme(payments: ["A|2026-05-01|4000000.00|EUR|paid"])?.deadlines.first)
    #expect(later.claimsFromBelow == first.claimsFromBelow && later.meanLoss == first.meanLoss)
    var plan = RiskPlan()
    plan.questions = [.budget]
    let asked = try #require(programme(asking: plan)?.deadlines.first)
    #expect(asked.claimsFromBelow == first.claimsFromBelow && asked.lossChance == first.lossChance)
  }

  // 4 of 10 million were paid, none was claimed: 4 million to be claimed now, and nine tenths of the other 6: 9.4 million.
  @Test(
    "what was paid and not claimed counts as claimed after the lag; amounts of another currency are not added"
  )
  func pending() throws {
    let paid = try #require(programme(payments: ["A|2025-01-15|4000000.00|EUR|paid"])?.deadlines.first)
    #expect(paid.claimsFromBelow == .value(940_000_000))
    #expect(try #require(programme(currency: "HUF")?.deadlines.first).claimsFromBelow.found == nil)
  }

  @Test("what is covered already cannot be lost, wherever the forecast is moved")
  func floor() {
    let paths = AbsorptionPaths(
      allocation: 100, claimed: 50, history: [0.2], yearPassed: 0.5, years: 1, prior: .europe, seed: 1)
    #expect(paths.loss(below: 50, after: 0, moved: -30).chance == 0)
    #expect(paths.loss(below: 60, after: 0, moved: -30).mean == 10)
  }
}
