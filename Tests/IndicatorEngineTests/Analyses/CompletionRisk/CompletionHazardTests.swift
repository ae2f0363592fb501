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

  // Of twenty open at 0.98 ten finish on the planned day (u = 1), ten are still open at 1.02. Nothing is behind the plan, so the interval
  // from 0.98 has 10 of 20 × 0.02 = 0.4: 1 − (0.404/0.424)^10.002 = 0.383244; the one from 1 has nothing: 1 − (0.204/0.224)^0.002 = 0.000187035.
  // Without an edge at 1 they shared 20 × 0.02 + 10 × 0.02 = 0.6: 1 − (0.604/0.624)^10.002 = 0.278070, and the same again behind the plan.
  @Test("what finishes on the planned day is counted up to it, not behind") func plannedDay() throws {
    let ends = (0..<20).map { $0 < 10 ? CompletionCounts.End.finished(1) : .open(1.02) }
    func chance(from start: Double, to end: Double, edges: [Double]) throws -> Double? {
      let own = try #require(CompletionCounts.of(ends: ends, edges: edges).found)
      return CompletionHazard.of(nil, own: own, draws: 0).found?.chance(by: end, openAt: start).found?
        .probability
    }
    let ours = RelativeTime.edges
    expectClose([try chance(from: 0.98, to: 1, edges: ours)], [0.383244], within: 1e-6)
    expectClose([try chance(from: 1, to: 1.02, edges: ours)], [0.000187034623], within: 1e-6)
    let wide = ours.filter { $0 != 1 }
    expectClose([try chance(from: 0.98, to: 1, edges: wide)], [0.278070], within: 1e-6)
    expectClose([try chance(from: 1, to: 1.02, edges: wide)], [0.278070], within: 1e-6)
  }

  // All twenty finish on the planned day: twenty in 20 × 0.02 is a hazard of 50, and at a hazard that is constant over the interval 1 − 1/e =
  // 63 of 100 are done by its end, in however narrow an interval; with the prior 1 − (0.404/0.424)^20.002 = 0.619576. By 0.98 nobody was:
  // 1 − Π (20 Δₖ + 0.004 over 21 Δₖ + 0.004)^0.002 over the five intervals before = 0.000487190.
  @Test("where all finish on the planned day a constant hazard knows at most 63 of 100 of it")
  func allOnThePlan() throws {
    let own = try #require(
      CompletionCounts.of(ends: [CompletionCounts.End](repeating: .finished(1), count: 20)).found)
    let hazard = try #require(CompletionHazard.of(nil, own: own, draws: 0).found)
    expectClose([hazard.chance(by: 1, openAt: 0.98).found?.probability], [0.619576], within: 1e-6)
    expectClose([hazard.chance(by: 0.98, openAt: 0).found?.probability], [0.000487190], within: 1e-6)
    // Nobody was ever open behind the plan.
    #expect(hazard.chance(by: 1.5, openAt: 1).reason == .tooFewObservations)
  }

  @Test("counts are made in the intervals they are asked for") func edges() throws {
    let halves = try #require(
      CompletionCounts.of(ends: [.finished(1), .open(0.5)], edges: [0, 0.5, 1]).found)
    #expect(halves.edges == [0, 0.5, 1] && halves.finished == [0, 1, 0] && halves.exposure == [1, 0.5, 0])
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
