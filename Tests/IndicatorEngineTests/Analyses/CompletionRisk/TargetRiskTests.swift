import IndicatorEngine
import TestSupport
import Testing

@Suite("Targets in time, and all together") struct TargetRiskTests {
  // 30 in 6 months, 20 more within 4: P(N ≥ 20) = I_{0.4}(20, 30.5). By the normal approximation of the negative binomial with mean
  // 30.5 · 4/6 = 20.33 and variance 20.33 · 10/6 = 33.89: Φ((20.33 − 19.5)/5.82) = Φ(0.143) = 0.557; the skew lowers it to 0.54.
  @Test("counts to come are negative binomial")
  func counts() throws {
    let forecast = try #require(CountForecast(counted: 30, elapsed: 6))
    let chance = forecast.chance(ofMore: 20, within: 4)
    #expect(isClose(chance, 0.54, within: 0.02))
    #expect(forecast.interval(ofMore: 20, within: 4).contains(chance))
    #expect(forecast.chance(ofMore: 0, within: 4) == 1 && forecast.chance(ofMore: 1, within: 0) == 0)
    // Nothing in time t: I_{1/2}(1, ½) = 1 − (1 − ½)^½ = 0.292893.
    let silent = try #require(CountForecast(counted: 0, elapsed: 1))
    #expect(isClose(silent.chance(ofMore: 1, within: 1), 0.292893, within: 1e-6))
    #expect(CountForecast(counted: -1, elapsed: 1) == nil && CountForecast(counted: 1, elapsed: 0) == nil)
  }

  @Test("a series is foreseen by the model that foresaw its own past best")
  func models() throws {
    // A straight line is foreseen by both; the line stands first. Two steps on: 2 · (day 150).
    let line = try #require(SeriesOutlook.of([0, 60, 120, 180, 240], at: [0, 30, 60, 90, 120]).found)
    #expect(line.model == .line && isClose(line.forecast(at: 150)?.expected, 300, within: 1e-9))
    // One jump, then flat. Errors of the walk: 50, 33, 25, 20 (its drift); of the line: 67, 50, 40, 33.
    let jump = try #require(
      SeriesOutlook.of([0, 100, 100, 100, 100, 100, 100], at: (0..<7).map { Double($0) * 30 }).found)
    #expect(jump.model == .walk)
    #expect(SeriesOutlook.of([1, 2], at: [0, 1]).reason == .tooFewObservations)
    #expect(SeriesOutlook.of([1, 2, 3], at: [0, 1, 1]).reason == .overlappingPeriods)
    #expect(SeriesOutlook.of([1, 2, .nan], at: [0, 1, 2]).reason == .notFinite)
  }

  private static let operations = "code|title|start|end|status"
  private static let indicators = "code|name|kind|measure|direction|accumulates"

  private func forecasts(
    targets: [String], observations: [String], milestones: [String] = [], asOf: String = "2025-06-30"
  ) -> CompletionRisk {
    let portfolio = SampleBuilder()
      .table(.operations, Self.operations, "A|Course|2025-01-01|2025-12-31|running")
      .table(
        .indicators, Self.indicators, "N|Trained|output|count|increase|cumulative",
        "R|Satisfied|result|percent|increase|stock", "B|Built|output|count|increase|stock"
      )
      .table(.targets, "indicator|operation|baseline|due|stage|value", rows: targets)
      .table(.observations, "indicator|operation|period|value", rows: observations)
      .table(
        .milestones, "operation|code|title|start|planned|optimistic|likely|pessimistic",
        rows: milestones.isEmpty ? ["A|M|Course||2025-12-01|1|1|1"] : milestones
      )
      .finish().portfolio
    return CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf)), asking: RiskPlan())
  }

  @Test("not reported is not zero: without a single own target decided there is no chance, and why")
  func unreported() throws {
    let result = forecasts(targets: ["N|A|0|2025-12-31|final|40"], observations: ["N|A|2025-03|"])
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    #expect(target.chance.reason == .untestedClass && target.band == nil)
    #expect(!result.forecasts.contains { $0.subject == .all })
  }

  @Test("a target that is over without a value is not known, whatever the class")
  func overWithoutValue() throws {
    let result = forecasts(targets: ["N|A|0|2025-05-31|final|40"], observations: ["N|A|2025-03|"])
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    #expect(target.chance.reason == .valueMissing && target.notes.isEmpty)
  }

  @Test("an output without a report is booked at completion: its own share, times the chance of an end")
  func booked() throws {
    // One own target is due and was met: the mean of Beta(1.5, 0.5) is 0.75. The milestone surely ends in time.
    let result = forecasts(
      targets: ["B|A|0|2025-12-31|final|1", "N|A|0|2025-06-15|final|10"], observations: ["N|A|2025-05|12"])
    let target = try #require(
      result.forecasts.first { $0.subject.question == .target && $0.notes.contains(.bookedAtCompletion) })
    #expect(isClose(target.chance.found, 0.75, within: 1e-6) && target.method == .targetBooked)
    #expect(target.count == 1 && target.band != nil && target.probability == nil)
  }

  @Test("a target that is over and was not reached has chance 0, a cumulative one that was reached is done")
  func decided() throws {
    let result = forecasts(
      targets: ["R|A|0|2025-05-31|final|80", "N|A|0|2025-12-31|final|10"],
      observations: ["R|A|2025-05|60", "N|A|2025-05|12"])
    let targets = result.forecasts.filter { $0.subject.question == .target }
    #expect(targets.count == 2)
    #expect(targets.contains { $0.chance.found == 0 && $0.notes.contains(.deadlinePassed) })
    #expect(targets.contains { $0.chance.reason == .workComplete })
  }

  // A level is judged by the period that holds the day: 55 then and 45 later is met, 40 then and 55 later missed. What only rises is met once it
  // was reached, and missed where it is still below later.
  @Test(
    "a target is judged by what was reported for its day",
    arguments: [
      ("R", ["R|A|2025-03|85", "R|A|2025-05|70"], true), ("R", ["R|A|2025-03|70", "R|A|2025-05|85"], false),
      ("R", ["R|A|2025-02|85"], nil), ("N", ["N|A|2025-02|90"], true), ("N", ["N|A|2025-02|70"], nil),
    ] as [(String, [String], Bool?)])
  func byItsDay(_ indicator: String, _ observations: [String], _ isMet: Bool?) throws {
    let result = forecasts(targets: ["\(indicator)|A|0|2025-03-31|final|80"], observations: observations)
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    switch isMet {
    case true?: #expect(target.chance.reason == .workComplete)
    case false?: #expect(target.chance.found == 0 && target.notes.contains(.deadlinePassed))
    case nil: #expect(target.chance.reason == .valueMissing)
    }
  }

  // April's 60 says nothing of 31 May: the target is neither met nor missed, and teaches nothing of others.
  @Test("a target whose day no report reaches is not reported, and not missed")
  func notReported() throws {
    let result = forecasts(
      targets: ["R|A|0|2025-05-31|final|80", "N|A|0|2025-12-31|final|10"], observations: ["R|A|2025-04|60"])
    let target = try #require(
      result.forecasts.first { $0.subject.question == .target && $0.due == SampleBuilder.day("2025-05-31") })
    #expect(target.chance.reason == .valueMissing && target.notes.isEmpty)
    #expect(result.forecasts.allSatisfy { $0.method != .targetBaseRate || $0.count == 0 })
  }

  // 20 of 40 in 5½ months, 6 are left.
  @Test("what would it take: deliveries a month, with the aim's chance")
  func delivery() throws {
    let result = forecasts(targets: ["N|A|0|2025-12-31|final|60"], observations: ["N|A|2025-05|20"])
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    #expect(target.method == .targetCount)
    guard case .monthlyDelivery(let rate, let soFar, SampleBuilder.day("2025-12-31"))? = target.remedies.first
    else {
      Issue.record("no remedy")
      return
    }
    // 40 in 184 days are 6.62 a month; with four chances in five a few more. So far 20 in the 150 days to 31 May: 4.058.
    #expect(rate > 6.7 && rate < 8.2 && isClose(soFar, 4.0583, within: 1e-3))
  }

  // 1001 at the end of May from 1000 at the beginning of the year: one was added in 150 days, and one more is wanted in the 214 to 31 December:
  // P(N ≥ 1) = 1 − (150 ÷ 364)^1.5 = 0.735464. What stood there before does not add to the rate, and silence since May is not zero.
  @Test("a count grows at the pace since its baseline, up to the last report")
  func baseline() throws {
    let result = forecasts(targets: ["N|A|1000|2025-12-31|final|1002"], observations: ["N|A|2025-05|1001"])
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    #expect(target.method == .targetCount && isClose(target.chance.found, 0.735464, within: 1e-6))
    // Gamma(1.5, 150) has its median at 1.182987 ÷ 150 (half of the median of χ² with 3 degrees, 2.365974): 1001 + 214 · 0.00788658.
    #expect(
      target.p50.flatMap { if case .number(let value) = $0 { value } else { nil } }.map {
        isClose($0, 1002.687728, within: 1e-9)
      } == true)
    let later = forecasts(
      targets: ["N|A|1000|2025-12-31|final|1002"], observations: ["N|A|2025-05|1001"], asOf: "2025-10-31")
    #expect(later.forecasts.first { $0.subject.question == .target }?.chance == target.chance)
  }

  // Satisfied 50, 52, 53 at the ends of March to May; 80 is wanted by 31 December, 184 days from 30 June: (80 − 53) ÷ (184 ÷ 30.4375) = 4.466 a month. Of what
  // is not known of the path the interval speaks, and it holds the chance.
  @Test("a level says how it must move, and its trend has an interval")
  func level() throws {
    let result = forecasts(
      targets: ["R|A|50|2025-12-31|final|80"],
      observations: ["R|A|2025-03|50", "R|A|2025-04|52", "R|A|2025-05|53"])
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    #expect(target.method == .targetTrend)
    let (chance, interval) = (try #require(target.chance.found), try #require(target.interval))
    #expect(interval.contains(chance) && interval.lowerBound < interval.upperBound)
    guard case .monthlyChange(let rate, let until)? = target.remedies.first else {
      Issue.record("no remedy")
      return
    }
    #expect(isClose(rate, 27 / (184 / 30.4375), within: 1e-9) && until == SampleBuilder.day("2025-12-31"))
  }

  // 90, 86, 82 of a level that should be 80: it is there and goes down, so it has to stay.
  @Test("a level that is at its target has to stay there")
  func hold() throws {
    let result = forecasts(
      targets: ["R|A|50|2025-12-31|final|80"],
      observations: ["R|A|2025-03|90", "R|A|2025-04|86", "R|A|2025-05|82"])
    let target = try #require(result.forecasts.first { $0.subject.question == .target })
    #expect(target.remedies == [.hold(80, until: SampleBuilder.day("2025-12-31"))])
  }

  // MARK: Together

  @Test("what it would take for all of it: each question brought to one chance, a law of the joint model")
  func eachPart() throws {
    let result = forecasts(
      targets: ["N|A|0|2025-12-31|final|60"], observations: ["N|A|2025-05|20"],
      milestones: ["A|M|Course|2025-06-01|2025-12-20|150|180|240"])
    let all = try #require(result.forecasts.first { $0.subject == .all })
    guard case .eachPart(let least)? = all.remedies.first else {
      Issue.record("no remedy")
      return
    }
    #expect(least > 0.8 && least <= 0.97)
  }

  // Without correlation and without draws the chances multiply: 0.5 · 0.4 = 0.2; the simulation is right to a few thousandths.
  @Test("independent questions multiply, dependent ones do not, and one alone is itself")
  func joint() {
    let alone = JointRisk(end: 0.5, others: [], correlation: 0.3, seed: 1)
    #expect(alone.chance == 0.5)
    let apart = JointRisk(end: 0.5, others: [0.4], correlation: 0, draws: 20_000, seed: 1)
    #expect(isClose(apart.chance, 0.2, within: 0.01) && apart.standardError < 0.005)
    let together = JointRisk(end: 0.5, others: [0.4], correlation: 0.9, draws: 20_000, seed: 1)
    #expect(together.chance > 0.3 && together.chance <= 0.4)
    #expect(JointRisk(end: 0, others: [0.9], correlation: 0.3, seed: 1).chance == 0)
    #expect(JointRisk(end: 1, others: [1, 1], correlation: 0.3, seed: 1).chance == 1)
  }

  // P(A and B) ≤ min(P(A), P(B)). Beside a sure end the other one is alone, and the share of its draws errs to both sides of 0.3. Of a
  // thousand even ranks 0.0005, 0.0015 … those below 0.3006 are 301.
  @Test("together is never likelier than the least likely of them")
  func leastMargin() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let joint = JointRisk(end: 1, others: [0.3], correlation: 0.3, draws: 1000, seed: seed)
      #expect(joint.chance <= 0.3)
      #expect(JointRisk(end: 0.3, others: [0.9999], correlation: 0.9, draws: 1000, seed: seed).chance <= 0.3)
    }
    #expect(JointRisk(end: 0.3006, others: [], correlation: 0.3, draws: 1000, seed: 1).chance <= 0.3006)
  }
}
