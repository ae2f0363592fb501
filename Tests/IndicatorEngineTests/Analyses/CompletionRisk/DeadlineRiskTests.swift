import IndicatorEngine
import TestSupport
import Testing

@Suite("The chance of an end in time") struct DeadlineRiskTests {
  private static let operations = "code|title|start|original_end|end|actual_end|status|type|total|currency"
  private static let milestones =
    "operation|code|title|start|planned|forecast|actual_start|actual|after|optimistic|likely|pessimistic|distribution"

  private func day(_ text: String) -> Day { SampleBuilder.day(text) }

  /// Sixty projects, so that none of them is discounted; the hazards of the intervals from 0.75 on are 30, 20 and 10 of 60.
  private func schools(scope: ClassScope? = ClassScope([.type: ["school"]])) throws -> ReferenceClass {
    let exposure = [Double](repeating: 60, count: 13)
    let finished: [Double] = [0, 0, 0, 30, 20, 10, 0, 0, 0, 0, 0, 0, 0]
    let counts = try #require(
      CompletionCounts(finished: finished, exposure: exposure, cases: 60, completions: 60))
    return ReferenceClass(
      id: "schools", names: ["en": "School building"], version: "1", origin: "a test", licence: "none",
      scope: scope, counts: counts)
  }

  private func plan(_ references: [ReferenceClass] = []) -> RiskPlan {
    var plan = RiskPlan()
    plan.questions = [.deadline]
    plan.classes = ReferenceClasses(version: "1", classes: references)
    return plan
  }

  private func risk(
    _ operation: String, milestones: [String] = [], risks: [String] = [], at asOf: String, _ plan: RiskPlan
  ) -> CompletionRisk {
    var sample = SampleBuilder().table(.operations, Self.operations, operation)
    if !milestones.isEmpty { sample = sample.table(.milestones, Self.milestones, rows: milestones) }
    if !risks.isEmpty {
      sample = sample.table(.risks, "operation|milestone|title|probability|low|likely|high", rows: risks)
    }
    return CompletionRisk(of: sample.finish().portfolio, plan: EvaluationPlan(asOf: day(asOf)), asking: plan)
  }

  // 100 days from 1 January to 11 April 2025; on 22 March 80 are over: u₀ = 0.8. To the end 0.1 of the interval from 0.75 is left,
  // 0.08 of the one from 0.9 and all 0.02 of the one from 0.98. a = D + 0.002; b = E + 0.004, in the interval from 0.75 and 0.05 of the
  // project's own, which was open there. The chance is
  // 1 − (60.054/60.154)^30.002 (60.004/60.084)^20.002 (60.004/60.024)^10.002
  //   = 1 − exp(−30.002·0.00166379 − 20.002·0.00133236 − 10.002·0.00033326) = 1 − exp(−0.0799) = 0.0767912.
  @Test("a class speaks from the position in the plan, by the gamma product")
  func classView() throws {
    let result = risk(
      "A|School|2025-01-01||2025-04-11||running|school||", at: "2025-03-22", plan([try schools()]))
    let forecast = try #require(result.forecasts.first)
    #expect(isClose(forecast.chance.found, 0.0767912, within: 1e-6))
    // 60 of the class; the project itself has no outcome yet.
    #expect(forecast.classID == "schools" && forecast.count == 60 && forecast.method == .completionHazard)
    let interval = try #require(forecast.interval)
    #expect(interval.contains(0.0768) && interval.upperBound < 0.12)
    #expect(forecast.probability.map { isClose($0, 0.0767912, within: 1e-6) } == true && forecast.band == nil)
    #expect(forecast.notes == [.daysUnknown] && forecast.drivers.map(\.name) == [.position])
  }

  // One milestone of 10, 20 or 30 days (triangular), which begins today: half of them take up to 20.
  @Test("a network speaks where no class fits, and is shown as a band of an untested class")
  func networkView() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-01||running|training||",
      milestones: ["A|M|Course|2025-01-01|2025-03-20|||||10|20|30|triangular"], at: "2025-03-12",
      plan([try schools()]))
    let forecast = try #require(result.forecasts.first)
    #expect(isClose(forecast.chance.found, 0.5, within: 0.005))
    #expect(forecast.method == .deadlineNetwork && forecast.classID == nil && forecast.count == 0)
    #expect(forecast.notes == [.untestedClass] && forecast.band == .open && forecast.probability == nil)
    #expect(forecast.views.first?.kind == .network && forecast.p50 == .day(day("2025-04-01")))
    // F⁻¹(0.9) = 30 − √(0.1 · 20 · 10) = 25.53: the 26th day.
    #expect(forecast.p90 == .day(day("2025-04-07")))
  }

  // Outside as above; inside the milestone surely ends on 1 April: 1, which counts as 0.97, as it is told.
  // logit = 0.3 · 3.476099 − 0.7 · 2.486766 = −0.697906: 0.332277.
  @Test("two views are pooled by their log odds, and a wide gap is a warning")
  func pooled() throws {
    let result = risk(
      "A|School|2025-01-01||2025-04-11||running|school||",
      milestones: ["A|M|Roof|2025-03-22|2025-04-01|||||10|10|10|"], at: "2025-03-22", plan([try schools()]))
    let forecast = try #require(result.forecasts.first)
    #expect(isClose(forecast.chance.found, 0.332277, within: 1e-6))
    #expect(forecast.method == .viewPool && forecast.notes.contains(.viewsDisagree))
    #expect(forecast.views.map(\.kind).prefix(2) == [.referenceClass, .network])
  }

  // One milestone of 10, 20 or 30 days that begins today: half of its draws end by 11 April; at its planned 20 days it surely does (0.97). Outside
  // 0.0767912 as above: the freed pool is 0.332277 as in `pooled`, so that is how far the answer rises, and not the 50 points of the network.
  @Test("drivers are points of the answer that is given, the pool")
  func pooledDrivers() throws {
    let operation = "A|School|2025-01-01||2025-04-11||running|school||"
    let milestones = ["A|M|Roof|2025-03-22|2025-04-11|||||10|20|30|triangular"]
    let pooled = try #require(
      risk(operation, milestones: milestones, at: "2025-03-22", plan([try schools()])).forecasts.first)
    let chance = try #require(pooled.chance.found)
    let driver = try #require(pooled.drivers.first)
    #expect(driver.name == .milestone(0) && isClose(driver.points, (0.332277 - chance) * 100, within: 1e-3))
    // At the start of the plan the class gives more by what it says alone; the pool rises from that.
    let alone = try #require(risk(operation, at: "2025-03-22", plan([try schools()])).forecasts.first)
    let (now, gain) = (try #require(alone.chance.found), try #require(alone.drivers.first?.points))
    let inside = try #require(pooled.views.first { $0.kind == .network }?.chance)
    let first = ViewPool(inside: inside, outside: now + gain / 100, weight: 0.3).chance
    let position = try #require(pooled.drivers.last)
    #expect(position.name == .position && isClose(position.points, (first - chance) * 100, within: 1e-9))
  }

  // The end must come by 11 April; the hand-over takes exactly ten days, so the course before it may take until 1 April. As things stand four of five
  // draws of the course end by F⁻¹(0.8) = 30 − √(0.2 · 20 · 10) = 23.68: 5 April, four days later.
  @Test("a milestone may come on the last day that is left for it, and is counted from when it is foreseen")
  func milestoneRemedy() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-11||running|training||",
      milestones: [
        "A|M|Course|2025-01-01|2025-03-20|||||10|20|30|triangular",
        "A|N|Hand-over||2025-04-01||||M|10|10|10|",
      ], at: "2025-03-12", plan())
    let remedies = try #require(result.forecasts.first).remedies
    #expect(
      remedies == [
        .milestone(row: 0, by: day("2025-04-01"), foreseen: day("2025-04-05")), .laterEnd(day("2025-04-15")),
      ])
  }

  @Test("a predecessor that is none of the project's is passed over, and that is noted")
  func unknownPredecessor() throws {
    let found = try #require(
      risk(
        "A|Training|2025-01-01||2025-04-01||running|training||",
        milestones: ["A|M|Course|2025-01-01|2025-03-20||||Z|10|20|30|triangular"], at: "2025-03-12", plan()
      ).forecasts.first)
    #expect(found.notes.contains(.unknownPredecessor) && found.chance.found != nil)
  }

  // 40,000 days are 109 years.
  @Test("a length or a lag beyond a hundred years is said with its cell, and not drawn")
  func beyondCalendar() throws {
    func fault(_ milestones: [String], _ sample: (SampleBuilder) -> SampleBuilder = { $0 }) throws
      -> RiskForecast
    {
      try #require(
        risk(
          "A|Training|2025-01-01||2025-04-01||running|training||", milestones: milestones, at: "2025-03-12",
          plan()
        ).forecasts.first)
    }
    let length = try fault(["A|M|Course|2025-01-01|2025-03-20|||||10|40000|80000|triangular"])
    #expect(length.reason == .outOfRange && length.fault?.cell?.field == Milestones.Fields.pessimistic)
    let portfolio = SampleBuilder()
      .table(.operations, Self.operations, "A|Training|2025-01-01||2025-04-01||running|training||")
      .table(
        .milestones, "operation|code|title|planned|after|lag_days|optimistic|likely|pessimistic",
        rows: ["A|K|One|2025-03-20|||10|20|30", "A|M|Two|2025-03-20|K|40000|10|20|30"]
      ).finish().portfolio
    let lag = try #require(
      CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-12")), asking: plan())
        .forecasts.first)
    #expect(lag.reason == .outOfRange && lag.fault?.cell?.field == Milestones.Fields.lagDays)
  }

  // The class was never seen to end behind 0.98 of its plan: from 0.8 on hardly any more do.
  @Test("where no day can be named that is noted")
  func noDay() throws {
    let found = try #require(
      risk("A|School|2025-01-01||2025-04-11||running|school||", at: "2025-03-22", plan([try schools()]))
        .forecasts.first)
    #expect((found.p50 == nil || found.p90 == nil) == found.notes.contains(.daysUnknown))
    #expect(found.p90 == nil)
  }

  // Two milestones side by side, each with a median of 20 days, and 20 days left: P(both in time) = ¼ + asin(r) ÷ 2π for normal scores of correlation
  // r (W. F. Sheppard, 1899): 0.3976 at 0.8, 0.1024 at −0.8, 0.2985 at the common 0.3, and 0.5 at 1.
  @Test(
    "a correlation that is stated of a pair stands above the common one",
    arguments: [(0.8, 0.3976), (-0.8, 0.1024), (nil, 0.2985), (1, 0.5)])
  func statedCorrelation(_ stated: Double?, _ expected: Double) throws {
    var plan = plan()
    plan.correlations = stated.map {
      StatedCorrelations([.init(operation: "A", milestone: "L", other: "K", correlation: $0)])
    }
    let found = try #require(
      risk(
        "A|Training|2025-01-01||2025-04-01||running|training||",
        milestones: [
          "A|K|Course|2025-03-12|2025-04-01|||||10|20|30|triangular",
          "A|L|Papers|2025-03-12|2025-04-01|||||10|20|30|triangular",
        ], at: "2025-03-12", plan
      ).forecasts.first)
    #expect(isClose(found.chance.found, expected, within: 0.006))
    #expect(!found.notes.contains(.movedCorrelations))
  }

  // K moves with L and with M, and L against M: no three durations do that. [1 .9 .9; .9 1 −.9; .9 −.9 1] has a determinant of −2.888.
  @Test("correlations that contradict each other are moved towards the common one, and that is noted")
  func contradiction() throws {
    func pair(_ a: String, _ b: String, _ r: Double) -> StatedCorrelations.Pair {
      .init(operation: "A", milestone: a, other: b, correlation: r)
    }
    var plan = plan()
    plan.correlations = StatedCorrelations([pair("K", "L", 0.9), pair("K", "M", 0.9), pair("L", "M", -0.9)])
    let milestones = ["K", "L", "M"].map { "A|\($0)|Course|2025-03-12|2025-04-01|||||10|20|30|triangular" }
    let operation = "A|Training|2025-01-01||2025-04-01||running|training||"
    let found = try #require(
      risk(operation, milestones: milestones, at: "2025-03-12", plan).forecasts.first)
    #expect(found.notes.contains(.movedCorrelations) && found.chance.found != nil && found.fault == nil)
    // The order of the file decides nothing.
    plan.correlations = StatedCorrelations([pair("M", "L", -0.9), pair("M", "K", 0.9), pair("L", "K", 0.9)])
    #expect(
      try #require(risk(operation, milestones: milestones, at: "2025-03-12", plan).forecasts.first) == found)
  }

  // That the last milestone be reached by the end is what was asked.
  @Test("the last milestone by the deadline is no advice")
  func tautology() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-01||running|training||",
      milestones: ["A|M|Course|2025-01-01|2025-03-20|||||10|20|30|triangular"], at: "2025-03-12", plan())
    #expect(try #require(result.forecasts.first).remedies == [.laterEnd(day("2025-04-05"))])
  }

  // Nine times in ten the papers take five more days after the course: it has to come on 27 March, and that is advice.
  @Test("the last milestone before the deadline is advice, where a risk comes after it")
  func riskAfterLast() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-01||running|training||",
      milestones: ["A|M|Course|2025-01-01|2025-03-20|||||10|20|30|triangular"],
      risks: ["A||Papers|0.9|5|5|5"], at: "2025-03-12", plan())
    guard case .milestone(0, let by, _)? = try #require(result.forecasts.first).remedies.first else {
      Issue.record("no milestone")
      return
    }
    #expect(by == day("2025-03-27"))
  }

  // A law: supposed as advised the chance reaches the aim, and a day later it does not. Counted from the forecast it is never no change.
  @Test(
    "what it takes is enough, and a day later is not", arguments: ["2025-06-20", "2025-07-10", "2025-08-01"])
  func remedyIsTight(_ due: String) throws {
    let milestones = [
      "A|K|Design|2025-01-01|2025-04-01|||||20|30|60|", "A|L|Permit|2025-01-01|2025-04-01|||||20|30|60|",
      "A|M|Works||2025-06-01||||K;L|40|60|110|", "A|N|Hand-over||2025-06-15||||M|5|10|20|",
    ]
    let operation = "A|Training|2025-01-01||\(due)||running|||"
    func chance(_ suppositions: [RiskPlan.Supposition]) throws -> RiskForecast {
      var supposed = plan()
      supposed.suppositions = suppositions
      return try #require(
        risk(operation, milestones: milestones, at: "2025-03-12", supposed).forecasts.first)
    }
    let now = try chance([])
    guard case .milestone(let row, let by, let foreseen)? = now.remedies.first else {
      // Even tomorrow would not be enough, or it is enough as it is.
      #expect((now.chance.found ?? 0) >= 0.8 || now.remedies.count == 1)
      return
    }
    #expect(foreseen > by && by <= day(due))
    let code = ["K", "L", "M", "N"][row]
    let then = try #require(
      try chance([.milestone(operation: nil, code: code, day: by)]).chance.found)
    #expect(then >= 0.8)
    if by < day(due) {
      let late = try #require(
        try chance([.milestone(operation: nil, code: code, day: by + 1)]).chance.found)
      #expect(late < 0.8)
    }
  }

  // The first has all that is stated of it in its own row; order and other rows decide nothing.
  @Test("the order of operations in their table decides neither a figure nor the order of the answers")
  func operationOrder() throws {
    let rows =
      [
        "P10|School|2025-01-01||2025-04-11||running|school|100.00|EUR",
        "P2|School|2025-01-01|2025-04-01|2025-05-11||running|school|200.00|EUR",
        "P1|Course|2025-01-01||2025-04-01||running|training|50.00|EUR",
      ]
      + (0..<9).map { "H\($0)|Course|2024-01-01||2024-04-10|2024-0\($0 % 3 + 3)-1\($0)|completed|training||" }
    func found(_ rows: [String]) throws -> [(String, RiskForecast)] {
      let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows)
        .table(
          .milestones, Self.milestones, "P1|M|Course|2025-01-01|2025-03-20|||||10|20|30|triangular"
        ).finish().portfolio
      let result = CompletionRisk(
        of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-12")), asking: plan([try schools()]))
      return result.forecasts.map { (result.portfolio.operations.code[$0.operation] ?? "", $0) }
    }
    let first = try found(rows)
    #expect(first.map(\.0).suffix(4) == ["P1", "P10", "P2", "P2"])
    for shift in [1, 4, 7] {
      let turned = try found(Array(rows[shift...] + rows[..<shift]).reversed())
      #expect(turned.map(\.0) == first.map(\.0))
      for (a, b) in zip(turned, first) {
        #expect(a.1.chance == b.1.chance && a.1.interval == b.1.interval && a.1.p80 == b.1.p80)
        #expect(a.1.drivers.map(\.points) == b.1.drivers.map(\.points) && a.1.slips == b.1.slips)
      }
    }
  }

  // A hundred cases of which ten came to their end: n is a hundred, and still no number.
  @Test("a class of many open cases and few completions gives a band")
  func fewCompletions() throws {
    let counts = try #require(
      CompletionCounts(
        finished: [0, 0, 0, 5, 3, 2, 0, 0, 0, 0, 0, 0, 0], exposure: [Double](repeating: 60, count: 13),
        cases: 100, completions: 10))
    let few = ReferenceClass(
      id: "few", names: ["en": "Few"], version: "1", origin: "a test", licence: "none",
      scope: ClassScope([.type: ["school"]]), counts: counts)
    let forecast = try #require(
      risk("A|School|2025-01-01||2025-04-11||running|school||", at: "2025-03-22", plan([few])).forecasts.first
    )
    #expect(forecast.count == 100 && forecast.completions == 10)
    #expect(forecast.band == .low && forecast.probability == nil)
  }

  @Test("an extended end is told beside the original one, and a day that is over is a fact")
  func originalEnd() throws {
    let result = risk(
      "A|School|2025-01-01|2025-03-01|2025-04-11||running|school||", at: "2025-03-22", plan([try schools()]))
    #expect(result.forecasts.map(\.subject) == [.currentEnd, .originalEnd])
    let original = try #require(result.forecasts.last)
    #expect(original.chance.found == 0 && original.isFact)
    #expect(original.probability == nil && original.band == nil && original.shownInterval == nil)
    #expect(original.notes.contains(.deadlinePassed) && original.due == day("2025-03-01"))
  }

  // 100 days to 11 April 2025, moved by 50 to 31 May; on 22 March u₀ = 0.8 by both ends, and u₁ is 1 and 1.5. By the original end as in
  // `classView`: 0.0767912. Nothing was finished behind 1; to 1.5 there are 0.02, 0.08, 0.15 and 0.25 of four more intervals:
  // 30.002 ln(60.154/60.054) + 20.002 ln(60.084/60.004) + 10.002 ln(60.024/60.004) + 0.002 (ln(60.024/60.004) + ln(60.084/60.004)
  //   + ln(60.154/60.004) + ln(60.254/60.004)) = 0.0499168 + 0.0266498 + 0.0033332 + 0.0000166 = 0.0799165:
  // 1 − exp(−0.0799165) = 0.0768066.
  @Test("a moved end is asked on the scale of the first plan, on which history was learned")
  func movedEnd() throws {
    let result = risk(
      "A|School|2025-01-01|2025-04-11|2025-05-31||running|school||", at: "2025-03-22", plan([try schools()]))
    let (current, original) = (try #require(result.forecasts.first), try #require(result.forecasts.last))
    #expect(current.subject == .currentEnd && original.subject == .originalEnd)
    #expect(isClose(original.chance.found, 0.0767912, within: 1e-6))
    #expect(isClose(current.chance.found, 0.0768066, within: 1e-6))
    #expect(current.p50 == original.p50 && current.p80 == original.p80 && current.p90 == original.p90)
  }

  // Both of them need all of their lengths; a risk of the operation as a whole comes after the last milestone: 10 days in one of four.
  @Test("a risk without a milestone comes after the last one")
  func operationRisk() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-03-25||running|||",
      milestones: [
        "A|M|One|2025-03-12|2025-03-15|||||5|5|5|", "A|N|Two||2025-03-20||||M|5|5|5|",
      ], risks: ["A||Flood|0.25|10|10|10"], at: "2025-03-12", plan())
    let forecast = try #require(result.forecasts.first)
    #expect(isClose(forecast.chance.found, 0.75, within: 0.005))
    #expect(forecast.p50 == .day(day("2025-03-22")) && forecast.p90 == .day(day("2025-04-01")))
  }

  // Reached by the as-of day; the second waits for the first, whose forecast is 22 March: from there 10 days to its own, in the median
  // 13.5 (× e^0.3). The first: 10 × e^0.3 = 13.5 from 12 March. Without a common factor the median of the sum lies near 27 days: 8 April.
  @Test("lengths that are one number run to the forecast and are stretched")
  func forecasts() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-01||running|||",
      milestones: [
        "A|K|Start|2025-01-01|2025-01-20|||2025-01-22|||||",
        "A|M|One|2025-01-01|2025-02-20|2025-03-22|2025-01-23|||||",
        "A|N|Two|2025-02-20|2025-03-01|2025-04-01|||M|||||",
      ], at: "2025-03-12", plan())
    let forecast = try #require(result.forecasts.first)
    #expect(forecast.notes.contains(.assumedDurations))
    guard case .day(let median)? = forecast.p50 else { throw TestFailure() }
    #expect(abs(median - day("2025-04-08")) <= 1)
  }

  private struct TestFailure: Error {}

  @Test("the order of milestones and risks in their tables decides nothing")
  func rowOrder() throws {
    let milestones = [
      "A|K|Design|2025-01-01|2025-04-01|||||20|30|60|", "A|L|Permit|2025-01-01|2025-04-01|||||20|30|60|",
      "A|M|Works||2025-06-01||||K;L|40|60|110|", "A|N|Hand-over||2025-06-15||||M|5|10|20|",
    ]
    let risks = ["A||Flood|0.25|10|15|20", "A|M|Strike|0.5|5|10|30", "A|M|Frost|0.3|5|10|30"]
    func found(_ milestones: [String], _ risks: [String]) throws -> (RiskForecast, [String]) {
      let result = risk(
        "A|Training|2025-01-01||2025-06-20||running|||", milestones: milestones, risks: risks,
        at: "2025-03-12", plan())
      let forecast = try #require(result.forecasts.first)
      let drivers = forecast.drivers.map { driver in
        if case .milestone(let row) = driver.name { result.portfolio.milestones.code[row] ?? "" } else { "" }
      }
      return (forecast, drivers)
    }
    let (first, drivers) = try found(milestones, risks)
    #expect(drivers.count == 4)
    for shift in 1..<4 {
      let (turned, names) = try found(
        Array(milestones[shift...] + milestones[..<shift]).reversed(), risks.reversed())
      #expect(turned.chance == first.chance && turned.interval == first.interval && names == drivers)
      #expect(turned.p50 == first.p50 && turned.p90 == first.p90)
      #expect(turned.drivers.map(\.points) == first.drivers.map(\.points))
    }
  }

  @Test("where all milestones are reached nothing is left to forecast")
  func allReached() throws {
    let result = risk(
      "A|Training|2025-01-01||2025-03-12||running|||", milestones: ["A|M|One||2025-02-20|||2025-03-01|||||"],
      at: "2025-03-12", plan())
    #expect(result.forecasts.map(\.reason) == [.workComplete])
  }

  @Test("what is supposed to be reached on a day ends on it")
  func supposition() throws {
    var supposed = plan()
    supposed.suppositions = [.milestone(operation: nil, code: "M", day: day("2025-03-30"))]
    let result = risk(
      "A|Training|2025-01-01||2025-03-31||running|||",
      milestones: ["A|M|One||2025-03-15|||||50|60|70|", "A|N|Two||2025-03-20||||M|1|1|1|"], at: "2025-03-12",
      supposed)
    #expect(result.forecasts.first?.chance.found == 1)
  }

  // MARK: Bad input

  @Test(
    "what is wrong with a plan is said, with the cell",
    arguments: [
      (
        "a circle", ["A|M|One||2025-03-15||||N||||", "A|N|Two||2025-03-20||||M||||"],
        UnavailableReason.predecessorCycle, Milestones.Fields.after
      ),
      (
        "optimistic above likely", ["A|M|One||2025-03-15|||||9|8|20|"], .durationsDisordered,
        Milestones.Fields.optimistic
      ),
    ])
  func faults(_ name: String, _ rows: [String], _ reason: UnavailableReason, _ field: Field) throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-01||running|||", milestones: rows, at: "2025-03-12", plan())
    let forecast = try #require(result.forecasts.first)
    #expect(forecast.chance.reason == reason, "\(name)")
    #expect(forecast.fault?.cell?.field == field && forecast.fault?.cell?.table == .milestones, "\(name)")
  }

  @Test("a probability that is none is said as such, with its cell", arguments: ["1.5", "-0.2"])
  func probability(_ stated: String) throws {
    let result = risk(
      "A|Training|2025-01-01||2025-04-01||running|||", milestones: ["A|M|One||2025-03-15|||||1|2|3|"],
      risks: ["A|M|Flood|\(stated)|1|2|3"], at: "2025-03-12", plan())
    let forecast = try #require(result.forecasts.first)
    #expect(forecast.chance.reason == .notAProbability)
    #expect(forecast.fault?.cell?.field == Risks.Fields.probability && forecast.fault?.cell?.table == .risks)
  }

  @Test(
    "an operation of which nothing can be said says why",
    arguments: [
      ("nothing known of it", "A|Training||||||||", "2025-03-12", UnavailableReason.endMissing),
      ("no class", "A|Training|2025-01-01||2025-04-01||running|||", "2025-03-12", .untestedClass),
      (
        "the end before the start", "A|Training|2025-04-01||2025-01-01||running|||", "2025-03-12",
        .endBeforeStart
      ),
      ("finished", "A|Training|2025-01-01||2025-04-01|2025-03-01|completed|||", "2025-03-12", .workComplete),
      ("called off", "A|Training|2025-01-01||2025-04-01||terminated|||", "2025-03-12", .notApplicable),
    ])
  func reasons(_ name: String, _ row: String, _ asOf: String, _ reason: UnavailableReason) throws {
    let forecast = try #require(risk(row, at: asOf, plan([try schools()])).forecasts.first)
    #expect(forecast.chance.reason == reason, "\(name)")
    #expect(forecast.probability == nil && forecast.band == nil)
  }

  @Test("on a day before everything the plan alone is judged, and that is said")
  func beforeEverything() throws {
    let forecast = try #require(
      risk(
        "A|School|2025-01-01||2025-04-11||planned|school||", at: "2020-01-01", plan([try schools()])
      ).forecasts.first)
    let chance = try #require(forecast.chance.found)
    #expect(chance > 0 && chance < 1 && forecast.notes.contains(.notBegun))
  }

  @Test("a class without outcomes is untested, and so is own history without a completion")
  func withoutOutcomes() throws {
    let none = try #require(
      CompletionCounts(
        finished: [Double](repeating: 0, count: 13), exposure: [Double](repeating: 1, count: 13), cases: 12,
        completions: 0))
    let empty = ReferenceClass(
      id: "empty", names: ["en": "Empty"], version: "1", origin: "a test", licence: "none",
      scope: ClassScope([:]), counts: none)
    // All censored: forty projects that are all still open.
    let rows = (1...40).map { "P\($0)|Course|2025-01-01||2025-04-11||running|course||" }
    let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows).finish().portfolio
    let result = CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-22")), asking: plan([empty]))
    #expect(result.forecasts.count == 40)
    #expect(result.forecasts.allSatisfy { $0.chance.reason == .untestedClass && $0.classID == nil })
  }

  // All that were ever closed ended exactly on their planned day: the outcomes are separated completely, and still a chance is one.
  @Test("own projects are a history from five completions on, even if all of them are alike")
  func ownHistory() throws {
    func chance(_ completed: Int) throws -> RiskForecast {
      let rows =
        (0..<completed).map { "P\($0)|Course|2024-01-01||2024-04-10|2024-04-10|completed|course||" }
        + ["A|Course|2025-01-01||2025-04-11||running|course||"]
      let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows).finish().portfolio
      return try #require(
        CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-22")), asking: plan())
          .forecasts.first { $0.operation == rows.count - 1 })
    }
    #expect(try chance(4).chance.reason == .untestedClass)
    let own = try chance(6)
    let found = try #require(own.chance.found)
    #expect(own.classID == "own" && own.count == 6 && found > 0 && found < 1)
    #expect(own.band != nil && own.probability == nil)
  }

  // Half of the draws meet a risk that costs sixty days: by the day of the others exactly half have ended, so that is the P50.
  @Test("a day is the first by which its share has ended")
  func firstDay() throws {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title|start|end", "P|Course|2025-01-01|2025-04-01")
      .table(
        .milestones, "operation|code|title|start|planned|optimistic|likely|pessimistic",
        "P|M|Course||2025-03-20|1|1|1"
      )
      .table(.risks, "operation|title|probability|likely", "P|Flood|0.5|60").finish().portfolio
    let forecast = try #require(
      CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-12")), asking: plan()).forecasts
        .first { $0.subject == .currentEnd })
    let (due, half) = (try #require(forecast.due), try #require(forecast.p50))
    #expect(forecast.chance.found == 0.5)
    guard case .day(let first) = half else { throw Missing() }
    #expect(first < due)
  }

  private struct Missing: Error {}

  // A class without cases, as one that knows only ratios: six own projects answer, by their own name; four do not. Without a type that is said.
  @Test("own history is never told as a class that has seen nothing")
  func emptyClass() throws {
    func chance(_ completed: Int, type: String) throws -> RiskForecast {
      let rows =
        (0..<completed).map { "P\($0)|Course|2024-01-01||2024-04-10|2024-04-10|completed|\(type)||" }
        + ["A|Course|2025-01-01||2025-04-11||running|\(type)||"]
      let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows).finish().portfolio
      var asked = plan()
      asked.chosenClass = ReferenceClass(
        id: "ratios", names: ["en": "Ratios"], version: "1", origin: "a test", licence: "none", scope: nil,
        counts: .none)
      return try #require(
        CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-22")), asking: asked)
          .forecasts.first { $0.operation == rows.count - 1 })
    }
    #expect(try chance(4, type: "course").chance.reason == .untestedClass)
    let typed = try chance(6, type: "course")
    #expect(typed.classID == "own" && typed.count == 6)
    // All six ended on their planned day: nine tenths do not need a later one.
    #expect(typed.notes.isEmpty && typed.p90 == .day(day("2025-04-11")))
    let untyped = try chance(6, type: "")
    #expect(untyped.classID == "own" && untyped.notes == [.untypedHistory])
  }

  // Thirty-five of which six have ended: open ones do not make it a number.
  @Test("open projects are no outcomes: below thirty completions there is a band")
  func openProjects() throws {
    func row(_ number: Int, _ rest: String) -> String { "P\(number)|Course|" + rest + "|course||" }
    func found(_ completed: Int, _ open: Int) throws -> RiskForecast {
      let rows =
        (0..<completed).map { row($0, "2024-01-01||2024-04-10|2024-04-10|completed") }
        + (0..<open).map { row(100 + $0, "2025-01-01||2025-04-11||running") }
      let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows).finish().portfolio
      return try #require(
        CompletionRisk(of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-22")), asking: plan())
          .forecasts.first { $0.operation == rows.count - 1 })
    }
    let few = try found(6, 29)
    #expect(few.count == 6 && few.band != nil)
    let many = try found(30, 1)
    #expect(many.count == 30 && many.band == nil && many.probability != nil)
  }

  // MARK: Laws

  @Test("the same seed gives the same forecast on one thread and on two")
  func threads() throws {
    let rows = (0..<3000).map { "P\($0)|Course|2024-01-01||2025-04-10||running|school||" }
    let portfolio = SampleBuilder().table(.operations, Self.operations, rows: rows)
      .table(.milestones, Self.milestones, "P7|M|One||2025-03-15||||||||").finish().portfolio
    func result(_ threads: Int) throws -> [RiskForecast] {
      CompletionRisk(
        of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-22"), threads: threads),
        asking: plan([try schools()])
      ).forecasts
    }
    #expect(try result(1) == result(2))
  }

  @Test("one operation reads the same among many, where intervals come from a table")
  func collapsed() throws {
    let one = "A|School|2025-01-01||2025-04-11||running|school||"
    // The others began later than the as-of day, so that they are no history.
    let others = (0..<10_001).map { "P\($0)|Later|2026-01-01||2026-04-10||planned|school||" }
    let alone = try #require(risk(one, at: "2025-03-22", plan([try schools()])).forecasts.first)
    let portfolio = SampleBuilder().table(.operations, Self.operations, rows: [one] + others).finish()
      .portfolio
    let among = try #require(
      CompletionRisk(
        of: portfolio, plan: EvaluationPlan(asOf: day("2025-03-22")), asking: plan([try schools()])
      ).forecasts.first)
    #expect(among.chance == alone.chance && among.p80 == alone.p80)
    let (a, b) = (try #require(among.interval), try #require(alone.interval))
    #expect(
      isClose(a.lowerBound, b.lowerBound, within: 0.003) && isClose(a.upperBound, b.upperBound, within: 0.003)
    )
  }
}
