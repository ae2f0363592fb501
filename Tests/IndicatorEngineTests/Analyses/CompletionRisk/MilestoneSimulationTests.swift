import IndicatorEngine
import TestSupport
import Testing

@Suite("Network of milestones, drawn") struct MilestoneSimulationTests {
  static func pert(_ a: Double, _ m: Double, _ b: Double) -> ActivityDuration {
    ActivityDuration.threePoint(optimistic: a, likely: m, pessimistic: b).found ?? .certain(-1)
  }

  @Test("certain durations by hand: the longest path, lags, float and cost") func certain() throws {
    // A 3; B 5 after A; C 4 after A with a lag of 3; D 2 after B and C. A ends at 3, B at 8, C runs 6…10, D 10…12.
    // B may be 2 late; A, C and D may not. Cost 100 + 10·4 (C costs 10 a day) = 140.
    let simulation = MilestoneSimulation(
      activities: [
        NetworkActivity(.certain(3)), NetworkActivity(.certain(5), after: [.init(0)]),
        NetworkActivity(.certain(4), after: [.init(0, lag: 3)], costRate: 10),
        NetworkActivity(.certain(2), after: [.init(1), .init(2)]),
      ], fixedCost: 100)
    let forecast = try #require(simulation.forecast(seed: 1, replicates: 2, drawsEach: 4).found)
    #expect(forecast.finishes == [Double](repeating: 12, count: 8))
    #expect(forecast.criticality == [1, 0, 1, 1])
    #expect(forecast.drivers == [nil, nil, nil, nil])
    #expect(forecast.finishOfPlan == 12 && forecast.mergeBias == 0)
    #expect(forecast.chance(by: 12).value == 1 && forecast.chance(by: 11.9).value == 0)
    #expect(forecast.chance(by: 12, cost: 139).value == 0 && forecast.costs.allSatisfy { $0 == 140 })
  }

  @Test("what has ended stands, what has begun is not over yet, what waits begins from now on") func states()
    throws
  {
    // As of 20: A ended at 12. B began at 12 and takes 5 or 12, each as likely: 8 are over, so it takes 12: ends at 24.
    // C waits for A only, which ended, but begins at 20 at the earliest: 20 + 6 = 26. D began at 1 with 4 at most: it
    // was exceeded and ends now.
    let lengths = try #require(ActivityDuration.Scenarios(lengths: [5, 12], chances: [0.5, 0.5]))
    let simulation = MilestoneSimulation(
      activities: [
        NetworkActivity(.certain(10), state: .finished(12)),
        NetworkActivity(.scenarios(lengths), after: [.init(0)], state: .started(12)),
        NetworkActivity(.certain(6), after: [.init(0)]),
        NetworkActivity(Self.pert(1, 2, 4), state: .started(1)),
        NetworkActivity(.certain(1), after: [.init(1)]),
      ], asOf: 20)
    let forecast = try #require(simulation.forecast(seed: 3, replicates: 2, drawsEach: 8).found)
    #expect(forecast.finishes.allSatisfy { $0 == 26 })
    #expect(forecast.criticality == [0, 0, 1, 0, 0])
    #expect(forecast.exceeded == [3])
  }

  @Test("an activity that has begun is drawn from what is left of its distribution") func conditional() throws
  {
    // A triangle over 0…4 with its top at 0, 2 of it over: 1 − F(d) = (4 − d)²/16 for d, and of what is left (4 − d)²/4:
    // the median is 4 − √2, the quantile of 0.9 is 4 − 2√0.1.
    let simulation = MilestoneSimulation(
      activities: [
        NetworkActivity(
          .triangular(try #require(TriangularDistribution(optimistic: 0, likely: 0, pessimistic: 4))),
          state: .started(0))
      ], correlation: .commonFactor(0), asOf: 2)
    let forecast = try #require(simulation.forecast(seed: 5).found)
    #expect((forecast.finish(0.5).value - (4 - 2.0.squareRoot())).magnitude < 2e-3)
    #expect((forecast.finish(0.9).value - (4 - 2 * 0.1.squareRoot())).magnitude < 2e-3)
    #expect((forecast.finishes.min() ?? 0) >= 2)
  }

  @Test("faults give their reason") func faults() throws {
    func reason(_ activities: [NetworkActivity], asOf: Double? = nil) -> UnavailableReason? {
      MilestoneSimulation(activities: activities, asOf: asOf).forecast(seed: 1).reason
    }
    #expect(reason([]) == .noMilestones)
    #expect(
      reason([
        NetworkActivity(.certain(1), after: [.init(1)]), NetworkActivity(.certain(1), after: [.init(0)]),
      ])
        == .predecessorCycle)
    #expect(reason([NetworkActivity(.certain(-1))]) == .durationsDisordered)
    #expect(reason([NetworkActivity(.certain(1), state: .waiting(earliest: .nan))]) == .notFinite)
    #expect(reason([NetworkActivity(.certain(1), state: .started(5))], asOf: 4) == .beforeStart)
    #expect(
      ActivityDuration.threePoint(optimistic: 4, likely: 3, pessimistic: 9).reason == .durationsDisordered)
    let twins = MilestoneSimulation(
      activities: [NetworkActivity(.certain(1)), NetworkActivity(.certain(1))],
      correlation: .full(Matrix(rows: 2, columns: 2, values: [1, 1, 1, 1])))
    #expect(twins.forecast(seed: 1).reason == .collinear)
  }

  @Test("same seed, same draws, on one thread or two; another seed, others") func deterministic() throws {
    let simulation = MilestoneSimulation(activities: [
      NetworkActivity(Self.pert(2, 3, 9)), NetworkActivity(Self.pert(1, 4, 5), after: [.init(0)]),
    ])
    let one = try #require(simulation.forecast(seed: 9).found)
    #expect(try #require(simulation.forecast(seed: 9, threads: 2).found) == one)
    #expect(try #require(simulation.forecast(seed: 10).found).finishes != one.finishes)
  }

  @Test("full correlation of one factor's strength agrees with the factor") func full() throws {
    let activities = (0..<6).map { _ in NetworkActivity(Self.pert(2, 3, 9)) }
    var matrix = Matrix(rows: 6, columns: 6, values: [Double](repeating: 0.3, count: 36))
    for place in 0..<6 { matrix[place, place] = 1 }
    let factor = try #require(
      MilestoneSimulation(activities: activities, correlation: .commonFactor(0.3)).forecast(seed: 4).found)
    let full = try #require(
      MilestoneSimulation(activities: activities, correlation: .full(matrix)).forecast(seed: 4).found)
    for share in [0.5, 0.8, 0.9] {
      #expect((factor.finish(share).value - full.finish(share).value).magnitude < 0.05)
    }
  }

  @Test("agrees with a complete enumeration", .enabled(if: SharedData.isPresent, SharedData.absent))
  func enumeration() throws {
    let reference = try RiskReference("network_exact_discrete7")
    let predecessors = try reference.rows("predecessors")
    let activities = try zip(try reference.rows("durations"), try reference.rows("probabilities"))
      .enumerated().map {
        index, scenario in
        NetworkActivity(
          .scenarios(try #require(ActivityDuration.Scenarios(lengths: scenario.0, chances: scenario.1))),
          after: predecessors[index].map { .init(Int($0)) })
      }
    let forecast = try #require(
      MilestoneSimulation(activities: activities, correlation: .commonFactor(0)).forecast(
        seed: 77, replicates: 16, drawsEach: 4096
      ).found)
    for (deadline, chance) in zip(try reference.numbers("deadlines"), try reference.numbers("p_on_time")) {
      let ours = forecast.chance(by: deadline)
      #expect((ours.value - chance).magnitude <= 5 * ours.standardError, "by \(deadline)")
      #expect(ours.standardError < 0.001)
    }
    for (ours, exact) in zip(forecast.criticality, try reference.numbers("criticality")) {
      #expect((ours - exact).magnitude < 0.005)
    }
    let mean = forecast.meanFinish
    #expect((mean.value - (try reference.number("mean"))).magnitude <= 5 * mean.standardError)
    #expect((forecast.deviation - (try reference.number("sd"))).magnitude < 0.01)
  }

  @Test(
    "agrees with NumPy within five standard errors", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: ["network_mc_municipal12_rho0", "network_mc_municipal12_rho3"])
  func municipal(_ name: String) throws {
    let reference = try RiskReference(name)
    let forecast = try #require(
      try Self.simulation(reference).forecast(seed: 12, replicates: 16, drawsEach: 4096, threads: 2).found)
    func check(_ ours: NetworkForecast.Figure, _ theirs: Double, _ error: Double, _ what: String) {
      #expect(
        (ours.value - theirs).magnitude <= 5 * (ours.standardError + error), "\(what): \(ours), \(theirs)")
    }
    check(forecast.meanFinish, try reference.number("mean"), try reference.number("mean_se"), "mean")
    let (shares, errors) = (try reference.numbers("p"), try reference.numbers("quantile_se"))
    for (index, quantile) in try reference.numbers("quantile").enumerated() {
      check(forecast.finish(shares[index]), quantile, errors[index], "P\(shares[index])")
    }
    let (deadline, budget) = (try reference.number("deadline"), try reference.number("budget"))
    let error = try reference.number("p_on_time_se")
    check(forecast.chance(by: deadline), try reference.number("p_on_time"), error, "on time")
    check(forecast.chance(cost: budget), try reference.number("p_in_budget"), error, "in budget")
    check(forecast.chance(by: deadline, cost: budget), try reference.number("p_joint"), error, "both")
    #expect((forecast.deviation / (try reference.number("sd")) - 1).magnitude < 0.005)
    #expect(forecast.finishOfPlan == (try reference.number("deterministic_mode_finish")))
    for (ours, theirs) in zip(forecast.criticality, try reference.numbers("criticality")) {
      #expect((ours - theirs).magnitude < 0.004)
    }
    // Theirs are of 100,000 draws: a standard error of 0.003.
    for (ours, theirs) in zip(forecast.drivers, try reference.numbers("spearman_duration_vs_finish_100k")) {
      #expect((try #require(ours) - theirs).magnitude < 0.015)
    }
  }

  private static func simulation(_ reference: RiskReference) throws -> MilestoneSimulation {
    let predecessors = try reference.rows("predecessors")
    let cost = try reference.part("cost")
    let rates = try cost.numbers("rate")
    let specs = try #require(reference.values["activities"] as? [[Any]])
    let activities = try specs.enumerated().map { index, spec in
      let numbers = try spec.dropFirst().map { try #require($0 as? Double) }
      let duration =
        switch spec[0] as? String {
        case "ln": ActivityDuration.quantiles(median: numbers[0], ninetieth: numbers[1])
        case "tri":
          ActivityDuration.threePoint(
            optimistic: numbers[0], likely: numbers[1], pessimistic: numbers[2], shape: .triangular)
        default:
          ActivityDuration.threePoint(optimistic: numbers[0], likely: numbers[1], pessimistic: numbers[2])
        }
      return NetworkActivity(
        try #require(duration.found), after: predecessors[index].map { .init(Int($0)) },
        costRate: rates[index])
    }
    let risks = try reference.rows("risks").map { risk in
      NetworkRisk(
        activity: Int(risk[0]), probability: risk[1],
        impact: .triangular(
          try #require(
            TriangularDistribution(optimistic: risk[2], likely: risk[3], pessimistic: risk[4]))))
    }
    return MilestoneSimulation(
      activities: activities, risks: risks, correlation: .commonFactor(try reference.number("rho")),
      fixedCost: try cost.number("fixed"))
  }
}
