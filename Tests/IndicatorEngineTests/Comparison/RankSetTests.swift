import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Sets of ranks") struct RankSetTests {
  /// 9 comes twice and takes rank 1 both times, 3 follows as third; from the lowest 1 is first and the nines share the third.
  @Test("equal values share the better rank, missing ones have none")
  func ranking() {
    #expect(ranks(of: [3, 9, nil, 9, 1], .highestFirst) == [3, 1, nil, 1, 4])
    #expect(ranks(of: [3, 9, nil, 9, 1], .lowestFirst) == [2, 3, nil, 3, 1])
    #expect(ranks(of: [], .highestFirst).isEmpty)
  }

  /// Of m = 4 at 0.05: 0.01 ≤ 0.0125; 0.02 > 0.05/3 = 0.0167, so it and what follows stand, though 0.021 ≤ 0.025.
  @Test("Holm's procedure stops at the first p-value that is too large")
  func holm() {
    #expect(holmRejections([0.021, 0.01, 0.02, 0.9], level: 0.05, of: 4) == [false, true, false, false])
    #expect(holmRejections([0.012, 0.01, 0.02, 0.9], level: 0.05, of: 4) == [true, true, true, false])
    #expect(holmRejections([], level: 0.05, of: 0) == [])
  }

  /// Counts 20, 10, 1; six ordered pairs. P(Bin(30, ½) ≥ 20) = 0.0494, P(Bin(21, ½) ≥ 20) = 22/2²¹ = 1.05e-5, P(Bin(11, ½) ≥ 10) =
  /// 12/2¹¹ = 0.00586. Holm: 1.05e-5 ≤ 0.05/6, 0.00586 ≤ 0.05/5 = 0.01, 0.0494 > 0.05/4. So 20 and 10 may change places and 1 is
  /// last.
  @Test("sets of three counts are worked by hand")
  func counts() {
    let sets = RankSets.counts([20, 10, 1])
    #expect(sets.intervals == [.init(low: 1, high: 2), .init(low: 1, high: 2), .init(low: 3, high: 3)])
    #expect(!sets.areDistinguishable(0, 1) && sets.areDistinguishable(2, 0))
    #expect(sets.notDistinguishable(from: 0) == [1] && sets.notDistinguishable(from: 2).isEmpty)
    #expect(sets.groups(by: [1, 2, 3]) == [[0, 1], [2]])
    // From the lowest the same, mirrored.
    let mirrored = RankSets.counts([20, 10, 1], .lowestFirst)
    #expect(mirrored.intervals == [.init(low: 2, high: 3), .init(low: 2, high: 3), .init(low: 1, high: 1)])
  }

  /// In the marginal scope of the last unit m is 4: 0.00586 ≤ 0.05/3. Of the first: 1.05e-5 ≤ 0.05/4, then 0.0494 > 0.05/3.
  @Test("the family of one unit is smaller than that of all")
  func marginal() {
    let sets = RankSets.counts([20, 10, 1], scope: .marginal)
    #expect(sets.intervals == [.init(low: 1, high: 2), .init(low: 1, high: 2), .init(low: 3, high: 3)])
    // Bonferroni in all six pairs: 0.00586 ≤ 0.05/6 = 0.00833.
    #expect(RankSets.counts([20, 10, 1], stepwise: false).intervals[2] == .init(low: 3, high: 3))
    #expect(RankSets.counts([20, 9, 1], stepwise: false).intervals[2] == .init(low: 2, high: 3))
  }

  /// 20 of 1,000 and 10 of 1,000 with 1 of 10: rates 0.02, 0.01, 0.1. The last has the highest rate and knows the least: of 21
  /// events it had 1 with a chance of 10/1010, P(X ≥ 1) = 1 − (1000/1010)²¹ = 0.188, so its rank may be anything.
  @Test("rates are compared by their exposures, and a unit without one takes no rank")
  func exposures() {
    let sets = RankSets.counts([20, 10, 1, 7], exposures: [1000, 1000, 10, nil])
    #expect(sets.intervals[2] == .init(low: 1, high: 3) && sets.intervals[3] == nil)
    #expect(sets.notDistinguishable(from: 3).isEmpty && !sets.areDistinguishable(3, 0))
    let alike = RankSets.counts([20, 10, 1], exposures: [5, 5, 5])
    #expect(alike == RankSets.counts([20, 10, 1]))
  }

  /// 9 of 10, 5 of 10 and 1 of 20. Pairs: P(X ≥ 9 | 14 of 20, first 10) = (10·1·C(10,5) + C(10,4))/C(20,14) = (2520 + 210)/38760 = 0.0704;
  /// 9 of 10 against 1 of 20, 10 in all: (10 · 20 + 1)/C(30,10) = 201/30045015 = 6.7e-6; 5 of 10 against 1 of 20, 6 in all: (252 · 20 +
  /// 210)/C(30,6) = 5250/593775 = 0.00884. Holm of six: 6.7e-6 ≤ 0.05/6, 0.00884 ≤ 0.05/5, 0.0704 stays.
  @Test("sets of proportions are worked by hand, and units that cannot be have none")
  func proportions() {
    let sets = RankSets.proportions([9, 5, 1, 3, nil], of: [10, 10, 20, 2, 5])
    #expect(
      sets.intervals == [.init(low: 1, high: 2), .init(low: 1, high: 2), .init(low: 3, high: 3), nil, nil])
    #expect(
      isClose(Hypergeometric.upperTail(9, marked: 14, first: 10, second: 10), 2730.0 / 38760, within: 1e-14))
    #expect(
      isClose(
        Hypergeometric.upperTail(9, marked: 10, first: 10, second: 20), 201.0 / 30_045_015, within: 1e-18))
    #expect(isClose(Hypergeometric.upperTail(3, marked: 4, first: 5, second: 5), 55.0 / 210, within: 1e-15))
    let mirrored = RankSets.proportions([9, 5, 1], of: [10, 10, 20], .lowestFirst)
    #expect(mirrored.intervals == [.init(low: 2, high: 3), .init(low: 2, high: 3), .init(low: 1, high: 1)])
    #expect(
      RankSets.counts([3, -1, 5], exposures: [0, 4, 9]).intervals == [nil, nil, .init(low: 1, high: 1)])
  }

  @Test("hypergeometric probabilities add to 1, and both tails meet")
  func hypergeometric() {
    for (s, n, m) in [(7, 12, 9), (20, 5, 30), (0, 3, 4), (8, 4, 4)] {
      let places = max(0, s - m)...min(n, s)
      let sum = places.reduce(0) { $0 + Hypergeometric.probability(of: $1, marked: s, first: n, second: m) }
      #expect(isClose(sum, 1, within: 1e-13))
      for x in places {
        let tail = (x...places.upperBound).reduce(0) {
          $0 + Hypergeometric.probability(of: $1, marked: s, first: n, second: m)
        }
        #expect(isClose(Hypergeometric.upperTail(x, marked: s, first: n, second: m), tail, within: 1e-13))
      }
    }
    #expect(Hypergeometric.upperTail(6, marked: 5, first: 9, second: 9) == 0)
  }

  /// Errors of 1, values 0, 10, 20, 20.1: neighbours 10 apart are 7 standard errors of a difference apart, the last two 0.07.
  @Test(
    "normal sets tell apart what lies far apart, in both scopes",
    arguments: [RankSets.Scope.marginal, .simultaneous])
  func normal(_ scope: RankSets.Scope) {
    let sets = RankSets.normal(
      values: [0, 10, 20, 20.1, nil], standardErrors: [1, 1, 1, 1, 1], scope: scope, draws: 500, seed: 3)
    #expect(
      sets.intervals == [
        .init(low: 4, high: 4), .init(low: 3, high: 3), .init(low: 1, high: 2), .init(low: 1, high: 2), nil,
      ])
    #expect(sets.groups(by: [4, 3, 2, 1, nil]) == [[3, 2], [1], [0]])
  }

  @Test("the number of threads and the order of units change nothing but the order")
  func laws() {
    var random = SeededGenerator(seed: 9)
    let values = (0..<30).map { _ in Double.random(in: 0..<40, using: &random) }
    let errors = (0..<30).map { _ in Double.random(in: 1..<5, using: &random) }
    for scope in [RankSets.Scope.marginal, .simultaneous] {
      let one = RankSets.normal(values: values, standardErrors: errors, scope: scope, draws: 300, seed: 1)
      let two = RankSets.normal(
        values: values, standardErrors: errors, scope: scope, draws: 300, seed: 1, threads: 2)
      #expect(one == two)
      for (unit, set) in one.intervals.enumerated() {
        let rank = ranks(of: values, .highestFirst)[unit] ?? 0
        #expect(set.map { $0.low <= rank && rank <= $0.high } == true)
      }
      // Noise of the other sign is as good, and the order of ranks turns round.
      let down = RankSets.normal(
        values: values.map { -$0 }, standardErrors: errors, .lowestFirst, scope: scope, draws: 300, seed: 1)
      #expect(down.intervals.map { $0?.low } == one.intervals.map { $0?.low })
    }
  }

  /// Both scopes by plain loops over all ordered pairs, as the procedure is written down.
  @Test("the kernels agree with the procedure written plainly")
  func plain() {
    let n = 9
    var random = SeededGenerator(seed: 77)
    let values = (0..<n).map { _ in Double.random(in: 0..<14, using: &random) }
    let errors = (0..<n).map { _ in Double.random(in: 0.5..<2, using: &random) }
    let noise = normalDraws(standardErrors: errors, draws: 200, seed: 5)
    func scaled(_ a: Double, _ i: Int, _ k: Int) -> Double {
      a / (errors[i] * errors[i] + errors[k] * errors[k]).squareRoot()
    }
    func steps(_ family: [(Int, Int)]) -> Set<[Int]> {
      var open = family
      var closed: Set<[Int]> = []
      while true {
        let greatest = (0..<200).map { r in
          open.map { scaled(noise[$0.0, r] - noise[$0.1, r], $0.0, $0.1) }.max() ?? 0
        }
        let critical = quantile(of: greatest, at: 0.95) ?? 0
        let found = open.filter { scaled(values[$0.0] - values[$0.1], $0.0, $0.1) > critical }
        if found.isEmpty { return closed }
        closed.formUnion(found.map { [$0.0, $0.1] })
        open.removeAll { closed.contains([$0.0, $0.1]) }
      }
    }
    let pairs = (0..<n).flatMap { i in (0..<n).filter { $0 != i }.map { (i, $0) } }
    let all = steps(pairs)
    let together = RankSets.normal(values: values, standardErrors: errors, draws: 200, seed: 5)
    let single = RankSets.normal(
      values: values, standardErrors: errors, scope: .marginal, draws: 200, seed: 5)
    #expect(!all.isEmpty && all.count < 36)
    for unit in 0..<n {
      let better = all.filter { $0[1] == unit }.count
      let worse = all.filter { $0[0] == unit }.count
      #expect(together.intervals[unit] == .init(low: 1 + better, high: n - worse))
      let own = steps(pairs.filter { $0.0 == unit || $0.1 == unit })
      #expect(
        single.intervals[unit]
          == .init(low: 1 + own.filter { $0[1] == unit }.count, high: n - own.filter { $0[0] == unit }.count))
    }
  }

  /// The resampled noise of one unit is that of another plus little: their difference is certain though each varies much.
  @Test("correlated noise tells apart what independent noise would not")
  func resampled() {
    let common = normalDraws(standardErrors: [5], draws: 400, seed: 8)
    let own = normalDraws(standardErrors: [0.1, 0.1], draws: 400, seed: 9)
    let noise = Matrix(
      rows: 2, columns: 400, values: (0..<800).map { common[0, $0 / 2] + own[$0 % 2, $0 / 2] })
    #expect(RankSets.resampled(values: [1, 2], noise: noise).areDistinguishable(0, 1))
    #expect(
      !RankSets.normal(values: [1, 2], standardErrors: [5, 5], draws: 400, seed: 8).areDistinguishable(0, 1))
  }

  /// Draws by hand, three units in four draws: (3,2,1), (3,1,2), (1,2,2), (1,3,2). Ranks of unit 0: 1, 1, 3, 3; of unit 1: 2, 3, 1
  /// (shared), 1; of unit 2: 3, 2, 1 (shared), 2.
  @Test("chances of ranks are counted by hand, ties sharing the better rank")
  func probabilities() {
    let chances = RankProbabilities(
      draws: Matrix(rows: 3, columns: 4, values: [3, 2, 1, 3, 1, 2, 1, 2, 2, 1, 3, 2]), .highestFirst)
    #expect(chances.probability(of: 0, rankAtMost: 1).value == 0.5)
    #expect(
      chances.probability(of: 0, rankAtMost: 2).value == 0.5
        && chances.probability(of: 0, rankAtMost: 9).value == 1)
    #expect(
      chances.probability(of: 1, rankAtMost: 1).value == 0.5
        && chances.probability(of: 1, rankAtMost: 0).value == 0)
    #expect(chances.probability(of: 2, rankAtMost: 2).value == 0.75)
    // √(½ · ½ ÷ 4)
    #expect(chances.probability(of: 0, rankAtMost: 1).monteCarloError == 0.25)
    // Unit 1 against 2: above in draws 1 and 4, below in 2, equal in 3.
    #expect(chances.probability(of: 1, above: 2).value == 0.625)
    #expect(chances.meanRank(of: 0) == 2 && chances.meanRank(of: 1) == 1.75)
    #expect(chances.rank(of: 0, at: 0.5) == 1 && chances.rank(of: 0, at: 0.51) == 3)
    #expect(chances.interval(of: 2, holding: 0.5) == .init(low: 1, high: 2))
    let turned = RankProbabilities(
      draws: Matrix(rows: 3, columns: 4, values: [-3, -2, -1, -3, -1, -2, -1, -2, -2, -1, -3, -2]),
      .lowestFirst)
    #expect(turned.probability(of: 2, rankAtMost: 2) == chances.probability(of: 2, rankAtMost: 2))
  }

  /// Two estimates 1 apart with errors of 0.6 and 0.8, so 1 for the difference: Φ(1) = 0.8413447460685429.
  @Test("the chance of lying above is Φ, and simulation meets it")
  func above() {
    #expect(
      isClose(
        chanceOfLyingAbove(2, standardError: 0.6, 1, standardError: 0.8), 0.8413447460685429, within: 1e-14))
    #expect(chanceOfLyingAbove(2, standardError: 0, 2, standardError: 0) == 0.5)
    let drawn = RankProbabilities.normal(
      values: [2, 1], standardErrors: [0.6, 0.8], .highestFirst, draws: 20_000, seed: 4, threads: 2)
    let share = drawn.probability(of: 0, above: 1)
    #expect((share.value - 0.8413447460685429).magnitude < 5 * share.monteCarloError)
    #expect(share.value == drawn.probability(of: 0, rankAtMost: 1).value)
  }

  // 0.1 + 0.2 is 0.30000000000000004 in binary digits: on paper both are 0.3. A difference in the tenth digit is one.
  @Test("sums that are equal but for rounding share a rank")
  func roundedTies() {
    #expect(ranks(of: [0.3, 0.1 + 0.2, nil, 0.4], .highestFirst) == [2, 2, nil, 1])
    #expect(ranks(of: [0.3, 0.1 + 0.2, 0.300_000_000_1], .lowestFirst) == [1, 1, 3])
  }
}
