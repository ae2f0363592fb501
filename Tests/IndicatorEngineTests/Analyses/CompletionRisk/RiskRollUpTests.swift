import IndicatorEngine
import TestSupport
import Testing

@Suite("Deadlines of many operations together") struct RiskRollUpTests {
  /// Milestones of one certain risk each: the chance of an operation is the chance that its risk stays away.
  ///
  /// - Parameter tested: Whether a class of sixty completions stands behind them, with all the weight on the milestones, so that the chances stay.
  private func rollUps(
    _ chances: [Double], programmes: [String] = [], open: Int = 0, tested: Bool = false
  ) -> [RiskRollUp] {
    let rows = chances.indices.map { index in
      "P\(index)|Course|\(programmes.isEmpty ? "" : programmes[index])|2025-01-01|2025-04-01|100.00|EUR"
    }
    let lost = (0..<open).map { "Q\($0)|Course||2025-01-01|2025-04-01|100.00|EUR" }
    let milestones = chances.indices.map { "P\($0)|M|Course||2025-03-20|1|1|1" }
    let risks = chances.indices.map { "P\($0)|Flood|\(1 - chances[$0])|60" }
    let portfolio = SampleBuilder()
      .table(.operations, "code|title|programme|start|end|total|currency", rows: rows + lost)
      .table(
        .milestones, "operation|code|title|start|planned|optimistic|likely|pessimistic", rows: milestones
      )
      .table(.risks, "operation|title|probability|likely", rows: risks)
      .finish().portfolio
    var plan = RiskPlan()
    plan.questions = [.deadline]
    // Enough for chances to half a point; the law is that of the roll-up.
    (plan.replicates, plan.drawsEach) = (2, 256)
    if tested {
      plan.poolWeight = 1
      plan.chosenClass = CompletionCounts(
        finished: [Double](repeating: 5, count: RelativeTime.edges.count),
        exposure: [Double](repeating: 60, count: RelativeTime.edges.count), cases: 60, completions: 60
      ).map { counts in
        ReferenceClass(
          id: "tests", names: ["en": "Tests"], version: "1", origin: "a test", licence: "none", scope: nil,
          counts: counts)
      }
    }
    return CompletionRisk(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2025-03-12")), asking: plan
    ).rollUps
  }

  // Three that are sure as far as was drawn: each is told as 97 of 100 at most, so three of them are 2.91, and not 3.
  @Test("no sum is surer than its parts are told to be")
  func bounded() throws {
    let all = try #require(rollUps([1, 1, 1], tested: true).first)
    #expect(isClose(all.expected, 2.91, within: 1e-9) && isClose(all.unclippedExpected, 3, within: 1e-9))
    let none = try #require(rollUps([0, 0, 0], tested: true).first)
    #expect(isClose(none.expected, 0.09, within: 1e-9) && none.unclippedExpected == 0)
  }

  // 0.75 and 0.25 are whole numbers of 512 draws (Sobol' points are even), so the chances are exact: expected 1.5 of 3, and the one
  // below one half is a third of the money.
  @Test("the expected number, and the money in what is below one half")
  func expected() throws {
    let found = rollUps([0.75, 0.25, 0.5], tested: true)
    let all = try #require(found.first)
    #expect(all.level == .portfolio && all.count == 3 && all.numbered == 3 && all.untested == 0)
    #expect(isClose(all.expected, 1.5, within: 1e-9) && isClose(all.unclippedExpected, 1.5, within: 1e-9))
    #expect(all.bands.isEmpty)
    #expect(all.amount == [.eur: 30_000] && all.amountAtRisk == [.eur: 10_000])
    // The same three chances by the exact distribution.
    let exact = try #require(OnTimeCount(chances: [0.75, 0.25, 0.5], correlation: 0.2))
    #expect(all.interval == exact.quantile(0.1)...exact.quantile(0.9))
    #expect(isClose(all.all, exact.probabilities[3], within: 1e-9))
  }

  // Without a class each chance is a word: three quarters are high, a quarter low, a half open. No sum of words is a number; of the money only
  // that of the low one is known to lie below one half.
  @Test("chances in words are counted by word, and make no expected number")
  func words() throws {
    let all = try #require(rollUps([0.75, 0.25, 0.5], open: 2).first)
    #expect(all.count == 3 && all.unknown == 2 && all.untested == 3 && all.numbered == 0)
    #expect(all.expected == nil && all.interval == nil && all.all == nil && all.distribution.isEmpty)
    #expect(all.bands == [.high: 1, .low: 1, .open: 1])
    #expect(isClose(all.unclippedExpected, 1.5, within: 1e-9) && all.amountAtRisk == [.eur: 10_000])
  }

  @Test("beyond 200 operations the normal distribution given the factor says the same to a percent of them")
  func many() throws {
    let chances = (0..<240).map { [0.25, 0.5, 0.75][$0 % 3] }
    let all = try #require(rollUps(chances, tested: true).first)
    let exact = try #require(OnTimeCount(chances: chances, correlation: 0.2))
    #expect(isClose(all.expected, 120, within: 1e-9))
    let interval = try #require(all.interval)
    #expect(abs(interval.lowerBound - exact.quantile(0.1)) <= 2)
    #expect(abs(interval.upperBound - exact.quantile(0.9)) <= 2)
  }

  @Test("programmes are told apart where there are several")
  func programmes() {
    let levels = rollUps([0.5, 0.5, 0.75], programmes: ["A", "B", "A"]).map(\.level)
    #expect(levels == [.portfolio, .programme("A"), .programme("B")])
  }
}
