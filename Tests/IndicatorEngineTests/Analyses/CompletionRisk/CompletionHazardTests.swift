import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Hazard of finishing on relative time") struct CompletionHazardTests {
  @Test("counts by hand") func counts() throws {
    // Finished at 0.3: 0.25 + 0.05; called off at 0.6: 0.25 + 0.25 + 0.1; open at 0.1; first seen at 0.5, finished at 0.7: 0.2.
    let counts = try #require(
      CompletionCounts.of(
        ends: [.finished(0.3), .cancelled(0.6), .open(0.1), .finished(0.7)], entries: [0, 0, 0, 0.5]
      ).found)
    expectClose(
      Array(counts.exposure.prefix(3)), [0.25 + 0.25 + 0.1, 0.05 + 0.25, 0.1 + 0.2], within: 1e-12)
    #expect(counts.finished.prefix(3) == [0, 1, 1] && counts.cancelled?.prefix(3) == [0, 0, 1])
    #expect(counts.cases == 4 && counts.completions == 2)
    let twice = counts + counts
    #expect(twice.finished.prefix(3) == [0, 2, 2] && twice.cases == 8)
    // Projects that end where they are first seen were never at risk.
    let none = CompletionCounts.of(ends: [.finished(0.5)], entries: [0.5])
    #expect(none.found == CompletionCounts.none)
    #expect(CompletionCounts.of(ends: [.open(.nan)]).reason == .notFinite)
    #expect(counts.cancelled != nil && CompletionCounts.of(ends: [.open(1)]).found?.cancelled == nil)
  }

  @Test("days and places in relative time") func relativeTime() throws {
    let start = try #require(Day(year: 2025, month: 1, day: 1))
    let end = start + 100
    #expect(RelativeTime.place(of: start + 50, start: start, plannedEnd: end).found == 0.5)
    #expect(RelativeTime.place(of: start + -1, start: start, plannedEnd: end).reason == .beforeStart)
    #expect(RelativeTime.place(of: start, start: start, plannedEnd: start).reason == .endBeforeStart)
    #expect(RelativeTime.day(at: 1.101, start: start, plannedEnd: end) == start + 111)
    #expect(RelativeTime.day(at: 1.1, start: start, plannedEnd: end) == start + 110)
    #expect(RelativeTime.day(at: 21, start: start, plannedEnd: end) == nil)
  }

  /// Ten finished in an exposure of 20 in each interval, nobody called off, 100 projects.
  private func even(cancelled: Double? = nil, cases: Int = 100) throws -> ReferenceClass {
    let size = RelativeTime.edges.count
    return SampleClass.of(
      try #require(
        CompletionCounts(
          finished: [Double](repeating: 10, count: size),
          cancelled: cancelled.map { [Double](repeating: $0, count: size) },
          exposure: [Double](repeating: 20, count: size), cases: cases, completions: 90)))
  }

  @Test("a chance by hand") func chance() throws {
    // w = 60/100; a = 6 + 0.002, b = 12 + 0.004 in each interval. From 0.8 to 1: 0.1, 0.08 and 0.02 of three intervals.
    let hazard = try #require(CompletionHazard.of(try even()).found)
    let (a, b) = (6.002, 12.004)
    let survived = [0.1, 0.08, 0.02].reduce(1) { $0 * pow(b / (b + $1), a) }
    let chance = try #require(hazard.chance(by: 1, openAt: 0.8).found)
    expectClose([chance.probability], [1 - survived], within: 1e-12)
    #expect(chance.cancelled == nil && chance.cases == 100 && chance.completions == 90)
    let (low, high) = (try #require(chance.low), try #require(chance.high))
    #expect(low < chance.probability && chance.probability < high && high - low < 0.4 && chance.band == nil)
    // Quantiles are where the chance reaches the share.
    let place = try #require(hazard.quantile(0.8, openAt: 0.8).found)
    expectClose([hazard.chance(by: place, openAt: 0.8).found?.probability], [0.8], within: 1e-9)
  }

  @Test("calling off competes") func cancellation() throws {
    // The last interval from 4 to 6: a = 6.002, c = 3 + 0.002, b = 12.004; all that leaves: 1 − (b/(b + 2))^(a + c).
    let hazard = try #require(CompletionHazard.of(try even(cancelled: 5)).found)
    let (a, c, b) = (6.002, 3.002, 12.004)
    let leaving = 1 - pow(b / (b + 2), a + c)
    let chance = try #require(hazard.chance(by: 6, openAt: 4).found)
    expectClose(
      [chance.probability, chance.cancelled], [leaving * a / (a + c), leaving * c / (a + c)], within: 1e-12)
    // Two of three are ever done, so that no day is known by which 70 % are.
    expectClose([hazard.chance(by: .infinity, openAt: 4).found?.probability], [a / (a + c)], within: 1e-12)
    #expect(hazard.quantile(0.7, openAt: 4).reason == .outOfRange)
    let place = try #require(hazard.quantile(0.5, openAt: 0.6).found)
    expectClose([hazard.chance(by: place, openAt: 0.6).found?.probability], [0.5], within: 1e-9)
  }

  private func onTheDay(_ finished: Double, of atRisk: Double) throws -> PlannedDayCounts {
    try #require(PlannedDayCounts(finished: finished, atRisk: atRisk))
  }

  /// Own history of twenty that are open at 0.98: so many finish on the planned day, the others are open at 1.02.
  private func twenty(_ finished: Int, edges: [Double] = RelativeTime.edges) throws -> CompletionHazard {
    let ends = (0..<20).map { $0 < finished ? CompletionCounts.End.finished(1) : .open(1.02) }
    let own = try #require(CompletionCounts.of(ends: ends, edges: edges).found)
    return try #require(CompletionHazard.of(nil, own: own).found)
  }

  // Nobody finishes between 0.98 and 1, where twenty stood at risk for 0.02 each: S = (0.404/0.424)^0.002 = 0.999903. Of those left the share
  // Beta(d + 0.002, 20 − d + 0.002) finishes on the planned day: 10.002/20.004 = 0.5 of ten in twenty, 1.002/20.004 of one, 20.002/20.004 of all.
  // 1 − S (1 − share) = 0.500048, 0.0501818, 0.99990003.
  @Test(
    "the planned day has a chance of its own",
    arguments: [(10, 0.5000483162), (1, 0.0501817742), (20, 0.9999000297)])
  func plannedDay(finished: Int, expected: Double) throws {
    let chance = try #require(try twenty(finished).chance(by: 1, openAt: 0.98).found)
    expectClose([chance.probability], [expected], within: 1e-9)
    if finished == 20 { #expect(chance.shown == 0.97) }
    // By the day before next to nobody is done: 1 − (0.404/0.414)^0.002.
    expectClose(
      [try twenty(finished).chance(by: 0.99, openAt: 0.98).found?.probability], [0.00004890099604],
      within: 1e-9)
  }

  // Of ten in twenty: 10 and 90 of 100 of Beta(10.002, 10.002) are 0.357944 and 0.642056 (scipy 1.17); a thousand draws tell them to about 0.01.
  @Test("what is not known of the planned day widens the interval, and its quantile is the day")
  func plannedDayDraws() throws {
    let hazard = try twenty(10)
    let chance = try #require(hazard.chance(by: 1, openAt: 0.98).found)
    expectClose([chance.low, chance.high], [0.357944, 0.642056], within: 0.03)
    // Who is open at 1 has it behind; nobody finished behind the plan.
    expectClose(
      [hazard.chance(by: 1.02, openAt: 1).found?.probability], [1 - pow(0.204 / 0.224, 0.002)], within: 1e-9)
    // A deadline behind the plan has the planned day in it.
    let later = try #require(hazard.chance(by: 1.01, openAt: 0.98).found)
    #expect(later.probability > 0.5 && later.probability < 0.5002)
    // The shares that are passed on the day: its quantile is the day, whole.
    for share in [0.001, 0.3, 0.5] { #expect(hazard.quantile(share, openAt: 0.9).found == 1) }
    #expect(try #require(hazard.quantile(0.5004, openAt: 0.9).found) > 1)
    #expect(try #require(hazard.quantile(0.00001, openAt: 0.98).found) < 1)
  }

  // Without an edge at 1 there is no such day: ten of 20 × 0.02 + 10 × 0.02 = 0.6 of exposure, 1 − (0.604/0.624)^10.002 = 0.278070 up to the plan, and the
  // same again behind it.
  @Test("intervals without an edge at 1 do not tell the planned day apart") func noEdge() throws {
    let hazard = try twenty(10, edges: RelativeTime.edges.filter { $0 != 1 })
    expectClose([hazard.chance(by: 1, openAt: 0.98).found?.probability], [0.278070], within: 1e-6)
    expectClose([hazard.chance(by: 1.02, openAt: 1).found?.probability], [0.278070], within: 1e-6)
  }

  // Finished on it, finished later, open at its end and called off later were open until it; who was called off on it, finished before, or was first
  // seen on it was not. Weights 1, 2, 4, 8 of 15; the exposure of all six from 0 up to 1 is there as before.
  @Test("who was open until the planned day, and who finished on it") func plannedDayCounts() throws {
    let ends: [CompletionCounts.End] = [
      .finished(1), .finished(1.1), .open(1), .cancelled(1.5), .cancelled(1), .finished(0.99), .finished(1.2),
    ]
    let counts = try #require(
      CompletionCounts.of(
        ends: ends, entries: [0, 0, 0, 0, 0, 0, 1], weights: [1, 2, 4, 8, 16, 32, 64]
      ).found)
    #expect(counts.plannedDay == PlannedDayCounts(finished: 1, atRisk: 15))
    #expect(counts.cases == 7 && counts.completions == 4)
    // In the interval up to 1 the one that finished at 0.99 and the one that was called off on the day.
    #expect(counts.finished[5] == 32 && counts.cancelled?[5] == 16)
    #expect(counts.finished.reduce(0, +) + counts.plannedDay.finished == 1 + 2 + 32 + 64)
    expectClose([counts.exposure[5]], [31 * 0.02 + 32 * 0.01], within: 1e-12)
    #expect((counts + counts).plannedDay == PlannedDayCounts(finished: 2, atRisk: 30))
    #expect(
      PlannedDayCounts(finished: 2, atRisk: 1) == nil && PlannedDayCounts(finished: -1, atRisk: 1) == nil)
    let zeros = [Double](repeating: 0, count: 2)
    let one = try onTheDay(1, of: 1)
    for (edges, isMade) in [([0, 1.0], true), ([0, 0.5], false)] {
      let made = CompletionCounts(
        finished: zeros, exposure: zeros, plannedDay: one, cases: 1, completions: 1,
        edges: edges)
      #expect((made != nil) == isMade)
    }
  }

  // Ten finish on the planned day and ten are called off on it. Calling off is a hazard: of twenty 1 − (0.404/0.424)^10.004 = 0.383304 leave by it
  // before the day, nearly all (10.002 of 10.004) called off, and all ten that were left by the counts finish: 1 − 0.383304 × 10.002/10.004, less
  // 0.002/10.004 of those left.
  @Test("who is called off on the planned day has left before it") func calledOffOnTheDay() throws {
    let ends = (0..<20).map { $0 < 10 ? CompletionCounts.End.finished(1) : .cancelled(1) }
    let own = try #require(CompletionCounts.of(ends: ends).found)
    #expect(own.plannedDay == PlannedDayCounts(finished: 10, atRisk: 10))
    let hazard = try #require(CompletionHazard.of(nil, own: own, draws: 0).found)
    let chance = try #require(hazard.chance(by: 1, openAt: 0.98).found)
    let leaving = 1 - pow(0.404 / 0.424, 10.004)
    let called = leaving * 10.002 / 10.004
    expectClose([chance.cancelled], [called], within: 1e-12)
    expectClose([chance.probability], [1 - called - (1 - leaving) * 0.002 / 10.004], within: 1e-12)
  }

  // The class has 40 of 100 on the day and counts as 60: 24 and 36; own history has 3 of 4: 27.002 of 64.004.
  @Test("the class counts for the planned day as it does for the hazards") func plannedDayOfAClass() throws {
    let zeros = [Double](repeating: 0, count: RelativeTime.edges.count)
    let counts = try #require(
      CompletionCounts(
        finished: zeros, exposure: zeros.map { _ in 1e9 },
        plannedDay: try onTheDay(40, of: 100), cases: 100, completions: 40))
    let own = try #require(
      CompletionCounts.of(ends: [.finished(1), .finished(1), .finished(1), .open(1.01)]).found)
    let hazard = try #require(CompletionHazard.of(SampleClass.of(counts), own: own, draws: 0).found)
    // With so much exposure the hazards are none.
    expectClose([hazard.chance(by: 1, openAt: 0.5).found?.probability], [27.002 / 64.004], within: 1e-8)
    // Nobody open until the planned day: no such chance.
    let early = try #require(CompletionCounts.of(ends: [.finished(0.5), .open(0.9)]).found)
    let none = try #require(CompletionHazard.of(nil, own: early, draws: 0).found)
    let day = try #require(none.chance(by: 1, openAt: 0.85).found?.probability)
    expectClose([none.chance(by: 1.0000001, openAt: 0.85).found?.probability], [day], within: 1e-5)
  }

  // With calling off beside it, and whatever the place: chances rise with the day and stay below one together, and the quantile of a share is the first
  // day on which the chance reaches it.
  @Test("quantiles are where the chance reaches the share, also across the planned day")
  func quantilesAcrossTheDay() throws {
    let size = RelativeTime.edges.count
    let counts = try #require(
      CompletionCounts(
        finished: [Double](repeating: 4, count: size), cancelled: [Double](repeating: 1, count: size),
        exposure: [Double](repeating: 8, count: size), plannedDay: try onTheDay(12, of: 40), cases: 60,
        completions: 60))
    let hazard = try #require(CompletionHazard.of(SampleClass.of(counts), draws: 0).found)
    var isOnTheDay = false
    for start in [0, 0.5, 0.97, 0.99, 1, 1.3] {
      func done(_ end: Double) throws -> Double {
        let chance = try #require(hazard.chance(by: end, openAt: start).found)
        #expect(chance.probability + (chance.cancelled ?? 0) <= 1)
        return chance.probability
      }
      for share in [0.02, 0.1, 0.2, 0.3, 0.45, 0.6, 0.7] {
        let place = try #require(hazard.quantile(share, openAt: start).found)
        if place == 1 {
          isOnTheDay = true
          #expect(try done(1 - 1e-9) < share && share <= done(1))
        } else {
          expectClose([try done(place)], [share], within: 1e-9)
        }
      }
      let places = [1.31, 1.4, 1.6, 2.5, 4]
      let chances = try places.map { try done($0) }
      #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 < $1 })
    }
    #expect(isOnTheDay)
  }

  // Simulation-based calibration (completion-risk §6.7): a chance of the day is drawn from what the class says of it, Beta(6, 4), as the sixth least of
  // nine numbers; of twenty own projects each finishes on the day with it. In 80 of 100 such worlds it lies within the 80 % interval, and below and
  // above alike; 500 worlds tell that to 1.8 points.
  @Test("intervals of the planned day hold what they promise") func calibration() throws {
    let zeros = [Double](repeating: 0, count: RelativeTime.edges.count)
    let counts = try #require(
      CompletionCounts(
        finished: zeros, exposure: zeros.map { _ in 1e9 },
        plannedDay: try onTheDay(6, of: 10), cases: 10, completions: 6))
    var random = SeededGenerator(seed: 4)
    var (below, above) = (0, 0)
    for world in 0..<500 {
      let truth = (0..<9).map { _ in Double.random(in: 0..<1, using: &random) }.sorted()[5]
      let ends = (0..<20).map { _ in
        Double.random(in: 0..<1, using: &random) < truth ? CompletionCounts.End.finished(1) : .open(1.01)
      }
      let own = try #require(CompletionCounts.of(ends: ends).found)
      let hazard = try #require(
        CompletionHazard.of(SampleClass.of(counts), own: own, draws: 400, seed: UInt64(world)).found)
      let chance = try #require(hazard.chance(by: 1, openAt: 0.99).found)
      if truth < (chance.low ?? 1) { below += 1 }
      if truth > (chance.high ?? 0) { above += 1 }
    }
    #expect((35...65).contains(below) && (35...65).contains(above), "\(below) below, \(above) above")
  }

  // A class of ten in twenty of exposure everywhere, and forty on the planned day of a hundred. Own history that is as the class is lends from it as
  // much as there is; one that is ten times as fast lends least.
  @Test("own history that is unlike the class counts it for less") func likeliestStrength() throws {
    let size = RelativeTime.edges.count
    func counts(_ finished: Double, day: Double) throws -> CompletionCounts {
      try #require(
        CompletionCounts(
          finished: [Double](repeating: finished, count: size),
          exposure: [Double](repeating: 20, count: size),
          plannedDay: try onTheDay(day, of: 100), cases: 200, completions: 170
        ))
    }
    let reference = try counts(10, day: 40)
    #expect(CompletionHazard.likeliestStrength(of: reference, own: try counts(10, day: 40)) >= 120)
    let fast = CompletionHazard.likeliestStrength(of: reference, own: try counts(100, day: 40))
    let often = CompletionHazard.likeliestStrength(of: reference, own: try counts(10, day: 99))
    #expect(fast <= 5 && often < 120)
    #expect(
      CompletionHazard.likeliestStrength(of: .none, own: reference) == CompletionHazard.standardStrength)
  }

  @Test("counts are made in the intervals they are asked for") func edges() throws {
    let halves = try #require(
      CompletionCounts.of(ends: [.finished(1), .open(0.5)], edges: [0, 0.5, 1]).found)
    #expect(halves.edges == [0, 0.5, 1] && halves.finished == [0, 0, 0] && halves.exposure == [1, 0.5, 0])
    #expect(halves.plannedDay == PlannedDayCounts(finished: 1, atRisk: 1))
    #expect((halves + halves).exposure == [2, 1, 0])
    func made(_ edges: [Double]) -> CompletionCounts? {
      CompletionCounts(finished: [1, 1], exposure: [1, 1], cases: 2, completions: 2, edges: edges)
    }
    #expect(made([0, 1]) != nil)
    for edges in [[0.1, 1], [0, 0], [0, .infinity], [0], []] { #expect(made(edges) == nil) }
  }

  @Test("own history outweighs the class once it exceeds K projects") func ownHistory() throws {
    // K = 2 of 100: a = 0.2 + 0.002 + 1, b = 0.4 + 0.004 + 0.25 in the first interval after one of one's own that finished at 0.25.
    let own = try #require(CompletionCounts.of(ends: [.finished(0.25)]).found)
    let hazard = try #require(CompletionHazard.of(try even(), own: own, strength: 2).found)
    expectClose([hazard.finishing.shapes[0], hazard.finishing.rates[0]], [1.202, 0.654], within: 1e-12)
    #expect(hazard.cases == 101 && hazard.completions == 91)
  }

  @Test("the interval is the same for the same seed, and another for another") func seeds() throws {
    func interval(_ seed: UInt64) throws -> [Double?] {
      let hazard = try #require(CompletionHazard.of(try even(), seed: seed).found)
      let chance = hazard.chance(by: 1.2, openAt: 0).found
      return [chance?.low, chance?.high]
    }
    #expect(try interval(7) == interval(7))
    #expect(try interval(7) != interval(8))
  }

  @Test("what cannot be answered says why") func reasons() throws {
    #expect(CompletionHazard.of(nil).reason == .untestedClass)
    #expect(CompletionHazard.of(SampleClass.of(.none)).reason == .untestedClass)
    let own = try #require(CompletionCounts.of(ends: [.finished(1.1), .open(1.3)]).found)
    let hazard = try #require(CompletionHazard.of(nil, own: own).found)
    #expect(hazard.chance(by: 1, openAt: 1).reason == .timeExhausted)
    #expect(hazard.chance(by: 2, openAt: -0.1).reason == .beforeStart)
    #expect(hazard.chance(by: 2, openAt: .nan).reason == .notFinite)
    #expect(hazard.chance(by: .nan, openAt: 1).reason == .notFinite)
    // Nobody was seen open at 1.6 of the plan.
    #expect(hazard.chance(by: 2, openAt: 1.6).reason == .tooFewObservations)
    #expect(hazard.chance(by: 5, openAt: 40).reason == .tooFewObservations)
    // Two projects: a band, no number.
    #expect(hazard.chance(by: 1.2, openAt: 0).found?.band != nil)
  }

  @Test("what is shown stays within 3 and 97 %") func shown() {
    func chance(_ p: Double, cases: Int, completions: Int? = nil, low: Double, high: Double)
      -> CompletionChance
    {
      CompletionChance(
        probability: p, low: low, high: high, cancelled: nil, cases: cases,
        completions: completions ?? cases)
    }
    #expect(chance(0.999, cases: 500, low: 0.99, high: 1).shown == 0.97)
    #expect(chance(0.001, cases: 500, low: 0, high: 0.01).shown == 0.03)
    #expect(chance(0.5, cases: 500, low: 0.4, high: 0.6).band == nil)
    #expect(chance(0.5, cases: 29, low: 0.4, high: 0.6).band == .open)
    #expect(chance(0.2, cases: 500, low: 0.1, high: 0.55).band == .low)
    // Many that are still open are no outcomes.
    #expect(chance(0.5, cases: 500, completions: 29, low: 0.4, high: 0.6).band == .open)
    #expect(chance(0.5, cases: 500, completions: 30, low: 0.4, high: 0.6).band == nil)
    #expect(chance(0.9, cases: 10, low: 0.8, high: 0.95).band == .high)
  }

  @Test("agrees with the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
  func parity() throws {
    let reference = try RiskReference("pwe_gamma_conjugate")
    // The reference counts in twelve intervals of its own, without an edge at 1.
    let edges = try reference.numbers("edges")
    #expect(edges.count == 12 && !edges.contains(1))
    let (places, events) = (try reference.numbers("local_u"), try reference.numbers("local_event"))
    let own = try #require(
      CompletionCounts.of(
        ends: zip(places, events).map { $1 == 1 ? .finished($0) : .open($0) }, edges: edges
      ).found)
    let counts = try #require(
      CompletionCounts(
        finished: reference.numbers("ref_events"), exposure: reference.numbers("ref_exposure"),
        cases: Int(try reference.number("n_ref")), completions: 397, edges: edges))
    for item in try reference.parts("cases") {
      let hazard = try #require(
        CompletionHazard.of(SampleClass.of(counts), own: own, strength: try item.number("K"), draws: 0).found)
      let chance = hazard.chance(by: try item.number("u1"), openAt: try item.number("u0")).found
      expectClose([chance?.probability], [try item.number("p_finish")], within: 1e-9)
    }
  }
}

/// A class around some counts, made up.
enum SampleClass {
  static func of(
    _ counts: CompletionCounts, id: String = "sample", scope: ClassScope? = ClassScope([:])
  ) -> ReferenceClass {
    ReferenceClass(
      id: id, names: ["en": "Sample"], version: "1", origin: "illustrative", licence: "none", scope: scope,
      counts: counts)
  }
}
