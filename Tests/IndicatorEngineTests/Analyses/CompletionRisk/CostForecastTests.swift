import IndicatorEngine
import TestSupport
import Testing

@Suite("The final cost") struct CostForecastTests {
  private let prior = CostRatioBelief.Prior(
    logMean: 0.1, logDeviation: 0.2, meanStrength: 4, spreadStrength: 10, count: 50, source: "a test")

  // κ 4 + 2 = 6; r̄ = ln(1.1 · 1.3)/2 = 0.178837; μ = (4 · 0.1 + 2 · 0.178837)/6 = 0.126279; α = 5 + 1 = 6; β = 5 · 0.04 + ½ · 0.013953
  // + 4 · 2 · 0.078837²/12 = 0.2 + 0.006977 + 0.004143 = 0.211120. Scale² = 0.211120 · 7/(6 · 6) = 0.041051.
  @Test("own projects move the belief by normal and inverse gamma")
  func belief() throws {
    let belief = CostRatioBelief(prior).updated([1.1, 1.3, 0, .nan])
    #expect(belief.strength == 6 && belief.shape == 6)
    #expect(isClose(belief.mean, 0.126279, within: 1e-5) && isClose(belief.rate, 0.211120, within: 1e-5))
    let predictive = try #require(belief.predictive())
    #expect(predictive.degrees == 12 && isClose(predictive.scale, 0.202611, within: 1e-5))
    #expect(CostRatioBelief(prior).updated([]) == CostRatioBelief(prior))
  }

  // 100 of budget, 40 spent for 30 of work: f = 0.3, so the centre lies at 0.7 · 0.1 + 0.3 · ln(4/3) = 0.156305. The median of the rest is
  // 70 e^0.156305 = 81.84276.
  @Test("the centre goes from the class to the operation's own cost performance")
  func centre() throws {
    let forecast = try #require(
      CostForecast.of(spent: 40, earned: 30, budget: 100, committed: 40, belief: CostRatioBelief(prior)).found
    )
    #expect(isClose(forecast.cost(0.5), 121.84276, within: 1e-5))
    #expect(isClose(forecast.chance(atMost: 121.84276), 0.5, within: 1e-5))
    #expect(forecast.interval(atMost: 120).contains(forecast.chance(atMost: 120)))
    #expect(forecast.chance(atMost: 39.9) == 0)
  }

  @Test("nothing ends below what is committed, and what is done costs what it did")
  func floor() throws {
    let belief = CostRatioBelief(prior)
    let committed = try #require(
      CostForecast.of(spent: 40, earned: 50, budget: 100, committed: 130, belief: belief).found)
    #expect(committed.chance(atMost: 129) == 0 && committed.cost(0.5) == 130)
    let done = try #require(
      CostForecast.of(spent: 90, earned: 100, budget: 100, committed: 90, belief: belief).found)
    #expect(done.chance(atMost: 90) == 1 && done.cost(0.9) == 90)
  }

  @Test(
    "what cannot be judged says why",
    arguments: [
      (40.0, 30.0, 0.0, UnavailableReason.budgetMissing), (40, 101, 100, .earnedExceedsBudget),
      (.nan, 1, 100, .notFinite),
    ])
  func reasons(_ spent: Double, _ earned: Double, _ budget: Double, _ reason: UnavailableReason) {
    let found = CostForecast.of(
      spent: spent, earned: earned, budget: budget, committed: 0, belief: CostRatioBelief(prior))
    #expect(found.reason == reason)
  }

  // Without a class the assumption speaks. 1000 approved, 500 paid, no milestones: what was paid stands for the work, so half is done; that it
  // cost what it cost tells nothing, and the rest is 500 times the ratio of others, 0.95 in the middle: 975.
  @Test("an operation without milestones is judged by its payments, and that is said")
  func proxy() throws {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|total|currency|status",
        "A|Course|2025-01-01|2025-12-31|1000.00|EUR|running"
      )
      .table(.payments, "operation|day|amount|currency|basis", "A|2025-05-01|500.00|EUR|paid").finish()
      .portfolio
    var plan = RiskPlan()
    plan.questions = [.budget]
    let result = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: plan)
    #expect(result.forecasts.map(\.subject) == [.cost, .claim])
    let cost = try #require(result.forecasts.first)
    #expect(cost.notes == [.assumedCosts, .proxyProgress] && cost.count == 0 && cost.band != nil)
    guard case .amount(let median, let currency)? = cost.p50 else {
      Issue.record("no median")
      return
    }
    #expect(currency == .eur && isClose(Double(median) / 100, 975, within: 1e-4))
    // To use 95 % of the grant 450 more are to be spent in the six whole months from the end of June to the end of December: 75 each, to the cent.
    let claim = try #require(result.forecasts.last)
    guard case .monthlySpending(let rate, _, _)? = claim.remedies.first else {
      Issue.record("no remedy")
      return
    }
    #expect(rate == 7_500)
  }

  private static func course(_ end: String, paid: String, own: Int = 0) -> CompletionRisk {
    let past = (0..<own).map { "P\($0)|Course|2024-01-01|2024-12-31|2024-12-31|1000.00|EUR|completed" }
    let payments = (0..<own).map { "P\($0)|2024-12-01|\($0 % 2 == 0 ? 1000 : 900).00|EUR|paid" }
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|actual_end|total|currency|status",
        rows: ["A|Course|2025-01-01|\(end)||1000.00|EUR|running"] + past
      )
      .table(
        .payments, "operation|day|amount|currency|basis", rows: ["A|2025-05-01|\(paid)|EUR|paid"] + payments
      ).finish().portfolio
    var plan = RiskPlan()
    plan.questions = [.budget, .joint]
    plan.classes = nil
    return CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: plan)
  }

  @Test("own final costs are a class: counted, named, and from thirty on a number without an assumption")
  func ownCosts() throws {
    func cost(_ own: Int) throws -> RiskForecast {
      try #require(
        Self.course("2025-12-31", paid: "500.00", own: own).forecasts.first { $0.subject == .cost })
    }
    let (few, some, many) = (try cost(4), try cost(29), try cost(37))
    #expect(few.classID == nil && few.count == 4 && few.notes.contains(.assumedCosts) && few.band != nil)
    #expect(some.classID == "own" && some.count == 29 && some.notes.contains(.assumedCosts))
    #expect(some.band != nil)
    #expect(many.classID == "own" && many.count == 37 && many.completions == 37)
    #expect(!many.notes.contains(.assumedCosts) && many.band == nil && many.probability != nil)
  }

  // The end and the cost have a chance, the target has none: nothing was reported and no other target was ever due.
  @Test("all together says what has no chance and is not in it, and why")
  func leftOut() throws {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|actual_end|total|currency|status",
        rows: (0..<6).map { "P\($0)|Course|2024-01-01|2024-12-31|2024-12-31|1000.00|EUR|completed" }
          + ["A|Course|2025-01-01|2025-12-31||1000.00|EUR|running"]
      )
      .table(.payments, "operation|day|amount|currency|basis", "A|2025-05-01|500.00|EUR|paid")
      .table(.indicators, "code|name|kind|measure|direction", "I|Trained|output|count|increase")
      .table(.targets, "indicator|operation|baseline|stage|due|value", "I|A|0|final|2025-12-31|10").finish()
      .portfolio
    let result = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: RiskPlan())
    let all = try #require(result.forecasts.first { $0.subject == .all })
    #expect(all.leftOut.map(\.subject) == [.indicator(0)] && all.leftOut.map(\.reason) == [.untestedClass])
    #expect(all.notes.contains(.partsLeftOut) && all.chance.found != nil)
    // A share of 10,240 draws: at most √(¼ ÷ 10,240), give or take what sixteen batches leave.
    #expect(all.simulationError.map { $0 > 0 && $0 < 1.6 * (0.25 / 10_240).squareRoot() } == true)
  }

  // 200 of 1000 were paid ahead; nothing is due before September, so nothing done is no measure of work. Due in May and not done it is.
  @Test("an advance before any work is due is no overrun", arguments: ["2025-09-30", "2025-05-31"])
  func advance(_ planned: String) throws {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|total|currency|status",
        "A|Course|2025-01-01|2025-12-31|1000.00|EUR|running"
      )
      .table(.milestones, "operation|code|title|planned", "A|M|Half|\(planned)", "A|N|All|2025-12-31")
      .table(.payments, "operation|day|amount|currency|basis", "A|2025-02-01|200.00|EUR|paid").finish()
      .portfolio
    let result = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: RiskPlan())
    let cost = try #require(result.forecasts.first { $0.subject == .cost })
    #expect(cost.notes.contains(.proxyProgress) == (planned > "2025-06-30"))
    #expect(((cost.chance.found ?? 0) > 0.5) == (planned > "2025-06-30"))
  }

  // 450 more are to be spent of 1000 · 0.95; until 4 July there is less than a month: the amount itself, and no rate.
  @Test("within a month the amount is told by the day; what is overspent is a fact")
  func lastDays() throws {
    let soon = Self.course("2025-07-04", paid: "500.00").forecasts
    let claim = try #require(soon.first { $0.subject == .claim })
    #expect(claim.remedies == [.spending(45_000, .eur, by: SampleBuilder.day("2025-07-04"))])
    let over = try #require(
      Self.course("2025-12-31", paid: "5000.00").forecasts.first { $0.subject == .cost })
    #expect(over.chance.found == 0 && over.notes.contains(.approvedExceeded) && over.remedies.isEmpty)
  }

  // Of 1000 approved 950 are 95 %. At 999.99 the rest of the work is a cent, at 1000 nothing says what is left: the last is not the safest.
  @Test("what was spent is a fact of the claim; a budget that is gone says nothing of its own sufficiency")
  func spentToTheEnd() throws {
    func forecast(_ subject: RiskSubject, paid: String) throws -> RiskForecast {
      try #require(Self.course("2025-12-31", paid: paid).forecasts.first { $0.subject == subject })
    }
    #expect(try forecast(.claim, paid: "949.99").notes.contains(.claimReached) == false)
    let claim = try forecast(.claim, paid: "950.00")
    #expect(claim.notes.contains(.claimReached) && claim.isFact && claim.chance.found == 1)
    #expect(claim.probability == nil && claim.shownInterval == nil && claim.remedies.isEmpty)
    let nearly = try #require(try forecast(.cost, paid: "999.99").chance.found)
    // As many as of others, 0.683 (`RatioQuantilesTests`), and no more.
    #expect(nearly < 0.69)
    let gone = try forecast(.cost, paid: "1000.00")
    #expect(gone.reason == .budgetExhausted && gone.p50 == nil && gone.p90 == nil && gone.remedies.isEmpty)
    #expect(try forecast(.cost, paid: "1000.01").notes.contains(.approvedExceeded))
  }

  // The same project in leva, and told in euro: each amount ÷ 1.95583, rounded to the cent; the chances do not move.
  @Test("amounts are told in the currency that is asked for")
  func currency() throws {
    func risk(_ currency: Currency?) -> CompletionRisk {
      let portfolio = SampleBuilder()
        .table(
          .operations, "code|title|start|end|total|currency|status",
          "A|Course|2025-01-01|2025-12-31|1000.00|BGN|running"
        )
        .table(.payments, "operation|day|amount|currency|basis", "A|2025-05-01|500.00|BGN|paid").finish()
        .portfolio
      return CompletionRisk(
        of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30"), currency: currency),
        asking: RiskPlan())
    }
    func median(_ risk: CompletionRisk) throws -> (Double, Currency) {
      guard
        case .amount(let minorUnits, let currency)? = risk.forecasts.first(where: { $0.subject == .cost })?
          .p50
      else { throw NoAmount() }
      return (Double(minorUnits), currency)
    }
    let (own, euro) = (risk(nil), risk(.eur))
    let (leva, converted) = (try median(own), try median(euro))
    #expect(leva.1 == .bgn && converted.1 == .eur && abs(converted.0 - leva.0 / 1.95583) <= 0.5)
    #expect(own.forecasts.map(\.chance) == euro.forecasts.map(\.chance))
    // No rate of the dollar is in the data.
    let dollar = risk(Currency(code: "USD"))
    #expect(try median(dollar).1 == .bgn)
    #expect(dollar.forecasts.contains { $0.subject == .cost && $0.notes.contains(.ownCurrency) })
  }

  private struct NoAmount: Error {}

  // Of schools five cost exactly what was approved, of roads five twice as much.
  @Test("own costs are those of the same type, as with ends")
  func byType() throws {
    let past = (0..<5).flatMap {
      [
        "S\($0)|Done|school|2024-01-01|2024-12-31|2024-12-31|1000.00|EUR|completed",
        "R\($0)|Done|road|2024-01-01|2024-12-31|2024-12-31|1000.00|EUR|completed",
      ]
    }
    let paid = (0..<5).flatMap {
      ["S\($0)|2024-12-01|1000.00|EUR|paid", "R\($0)|2024-12-01|2000.00|EUR|paid"]
    }
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|type|start|end|actual_end|total|currency|status",
        rows: past + [
          "A|Open|school|2025-01-01|2025-12-31||1000.00|EUR|running",
          "B|Open|road|2025-01-01|2025-12-31||1000.00|EUR|running",
        ]
      )
      .table(
        .payments, "operation|day|amount|currency|basis",
        rows: paid + ["A|2025-05-01|100.00|EUR|paid", "B|2025-05-01|100.00|EUR|paid"]
      ).finish().portfolio
    var plan = RiskPlan()
    plan.questions = [.budget]
    let costs = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: plan
    ).forecasts.filter { $0.subject == .cost }
    #expect(costs.map(\.count) == [5, 5] && costs.map(\.classID) == ["own", "own"])
    let (school, road) = (try #require(costs.first?.chance.found), try #require(costs.last?.chance.found))
    #expect(school > 0.5 && road < 0.4, "\(school) \(road)")
  }

  // A class of which only quantiles are known, as those of the program are.
  @Test("a class that states quantiles speaks for costs")
  func quantileClass() throws {
    let ratio = try #require(
      RatioSummary(
        count: 169, logMean: nil, logDeviation: nil,
        quantiles: [
          .init(share: 0.5, ratio: 1.1), .init(share: 0.8, ratio: 1.6), .init(share: 0.9, ratio: 2.35),
        ]))
    var plan = RiskPlan()
    plan.questions = [.budget]
    plan.chosenClass = ReferenceClass(
      id: "capital", names: ["en": "Capital projects"], version: "1", origin: "a test", licence: "none",
      scope: nil,
      counts: .none, costRatio: ratio)
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|total|currency|status",
        "A|Course|2025-01-01|2025-12-31|1000.00|EUR|running"
      )
      .table(.payments, "operation|day|amount|currency|basis", "A|2025-05-01|0.01|EUR|paid").finish()
      .portfolio
    let cost = try #require(
      CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: plan)
        .forecasts.first { $0.subject == .cost })
    #expect(cost.classID == "capital" && cost.count == 169 && !cost.notes.contains(.assumedCosts))
    guard case .amount(let median, _)? = cost.p50, case .amount(let high, _)? = cost.p80 else {
      Issue.record("no quantiles")
      return
    }
    // A cent was spent of a thousand: a hundred-thousandth of the way to its own cost performance.
    #expect(isClose(Double(median), 110_000, within: 5) && isClose(Double(high), 160_000, within: 5))
  }

  // Two projects of 1000: one finished in May for 1200, one that runs until December, with 300 paid. A third one is asked about. Only the first has a
  // final cost, so that without the second the answer is the same; and the status that came later changes nothing. Payments after the as-of day of
  // the first do not count.
  @Test("ratios are learned from what was finished by the as-of day, with what was paid by then")
  func unfinished() throws {
    func cost(_ others: [String], _ payments: [String]) throws -> RiskForecast {
      let portfolio = SampleBuilder()
        .table(
          .operations, "code|title|start|end|actual_end|total|currency|status",
          rows: ["A|Course|2025-01-01|2025-12-31||1000.00|EUR|running"] + others
        )
        .table(
          .payments, "operation|day|amount|currency|basis",
          rows: ["A|2025-05-01|500.00|EUR|paid"] + payments
        ).finish().portfolio
      var plan = RiskPlan()
      plan.questions = [.budget]
      let result = CompletionRisk(
        of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-06-30")), asking: plan)
      return try #require(result.forecasts.first)
    }
    let finished = "B|School|2024-01-01|2025-05-31|2025-05-31|1000.00|EUR|completed"
    let paid = "B|2025-05-01|1200.00|EUR|paid"
    let alone = try cost([finished], [paid])
    let nobody = try cost([], [])
    #expect(alone.p50 != nobody.p50)
    for ending in ["|1000.00|EUR|running", "2025-12-31|1000.00|EUR|completed"] {
      let both = try cost(
        [finished, "C|Road|2025-01-01|2025-12-31|" + ending], [paid, "C|2025-05-01|300.00|EUR|paid"])
      #expect(both.chance == alone.chance && both.p50 == alone.p50)
    }
    let later = try cost([finished], [paid, "B|2025-07-15|900.00|EUR|paid"])
    #expect(later.p50 == alone.p50)
  }
}
