import TestSupport
import Testing

@testable import IndicatorEngine

/// What is passed over changes nothing: every figure equals, to the last bit, that of the plain computation over all pairs.
@Suite("Rank sets with most pairs passed over") struct RankPruningTests {
  /// Units of many kinds: errors alike, of the same order, and over five orders of magnitude; values spread wide, close, and tied.
  struct Case: Sendable, CustomTestStringConvertible {
    let units: Int
    let draws: Int
    let errorRange: Double
    let spread: Double
    let seed: UInt64
    var testDescription: String { "\(units) units, errors of 1 to \(1 + errorRange), values over \(spread)" }

    static let all: [Case] = [1, 2, 3, 17, 40].flatMap { units in
      [(0.0, 4.0), (1, 0), (1, 12), (100_000, 3), (3, 200)].map {
        Case(units: units, draws: units % 2 == 0 ? 60 : 101, errorRange: $0, spread: $1, seed: UInt64(units))
      }
    }

    var differences: NormalDifferences {
      var random = SeededGenerator(seed: seed)
      let errors = (0..<units).map { _ in
        1 + errorRange * Double.random(in: 0...1, using: &random) * Double.random(in: 0...1, using: &random)
      }
      // Quarters, so that some values are tied.
      let values = (0..<units).map { _ in
        (Double.random(in: 0...1, using: &random) * spread * 4).rounded() / 4
      }
      let noise = normalDraws(standardErrors: errors.map { _ in 1 }, draws: draws, seed: seed)
      return NormalDifferences(values: values, errors: errors, noise: noise)
    }
  }

  private static func plain(_ given: NormalDifferences) -> PairwiseDifferences {
    let noise = Matrix(
      rows: given.count, columns: given.noise.columns,
      values: given.noise.values.indices.map { given.noise.values[$0] * given.errors[$0 % given.count] })
    let errors = given.errors.map { first in
      given.errors.map { (first * first + $0 * $0).squareRoot() }
    }
    return PairwiseDifferences(values: given.values, pairErrors: errors, noise: noise)
  }

  private static func greatest(
    _ given: NormalDifferences, draw: Int, limit: Double, _ isMember: (Int, Int) -> Bool
  ) -> Double {
    var greatest = 0.0
    for first in 0..<given.count {
      for second in 0..<given.count where second != first && isMember(first, second) {
        let numbers = (given.noise[first, draw], given.noise[second, draw])
        if given.observed(first, second) > limit { continue }
        greatest = max(greatest, given.drawn(first, second, numbers: numbers))
      }
    }
    return greatest
  }

  @Test("the pairs told apart are those of the kernels that look at every pair", arguments: Case.all)
  func sets(_ given: Case) {
    let pruned = given.differences
    let plain = RankPruningTests.plain(pruned)
    for confidence in [0.5, 0.95, 0.999] {
      let together = pruned.closedTogether(confidence, threads: 1)
      #expect(together == PairSet(plain.closedTogether(confidence, threads: 1), count: given.units))
      #expect(together == pruned.closedTogether(confidence, threads: 2))
      let single = pruned.closedByUnit(confidence, threads: 2)
      let expected = plain.closedByUnit(confidence, threads: 1)
      #expect(single.above == PairSet(expected.above, count: given.units))
      #expect(single.below == PairSet(expected.below, count: given.units))
    }
  }

  /// Limits from "all pairs open" to "hardly any", so that bounds are far from what is found.
  @Test("the greatest difference of a draw is that of all open pairs", arguments: Case.all)
  func greatest(_ given: Case) {
    let differences = given.differences
    for limit in [Double.infinity, 3, 0.5, 0] {
      var search = GreatestDifference.Search(differences, limit: limit)
      for draw in 0..<10 {
        let found = search.greatest(in: draw)
        #expect(
          found.value == RankPruningTests.greatest(differences, draw: draw, limit: limit) { _, _ in true })
        guard found.isFound else { continue }
        // The pair named has that difference, and is open.
        let numbers = (differences.noise[found.first, draw], differences.noise[found.second, draw])
        #expect(differences.drawn(found.first, found.second, numbers: numbers) == found.value)
        #expect(differences.observed(found.first, found.second) <= limit)
      }
    }
  }

  @Test("the quantile of one unit is that of all its open pairs in all draws", arguments: Case.all)
  func unit(_ given: Case) {
    let differences = given.differences
    for confidence in [0.5, 0.95, 0.999] {
      let search = GreatestOfUnit(differences, confidence: confidence, threads: 1)
      for limit in [Double.infinity, 1, 0] {
        for unit in stride(from: 0, to: given.units, by: 7) {
          let all = (0..<given.draws).map {
            RankPruningTests.greatest(differences, draw: $0, limit: limit) { $0 == unit || $1 == unit }
          }
          #expect(search.quantile(of: unit, limit: limit) == quantile(of: all, at: confidence))
        }
      }
    }
  }

  /// Of cos θ · g − sin θ · g′ over 0 < θ < π ÷ 2 the greatest is √(max(g, 0)² + max(−g′, 0)²): rounding lifts no difference above
  /// the slack that the searches allow for.
  @Test("no difference exceeds its bound by more than the slack")
  func bound() {
    var random = Philox(seed: 41)
    for _ in 0..<20_000 {
      let errors = (0..<2).map { _ in
        Double(sign: .plus, exponent: random.nextIndex(below: 900) - 450, significand: 1 + random.nextUnit())
      }
      let numbers = (random.nextNormal() * 3, random.nextNormal() * 3)
      let differences = NormalDifferences(values: [0, 0], errors: errors, noise: Matrix(rows: 2, columns: 0))
      let value = max(0, differences.drawn(0, 1, numbers: numbers))
      let (above, below) = (max(numbers.0, 0), min(numbers.1, 0))
      #expect(value * value * (1 - NormalDifferences.slack) <= above * above + below * below)
    }
  }

  /// Errors of 10⁻²⁰⁰ have squares of 0: such units are compared with each other as the plain kernels do, without a bound.
  @Test("standard errors out of the range of bounds are computed plainly")
  func extremes() {
    for factor in [1e-200, 1e200] {
      let sets = RankSets.normal(
        values: [3, 2, 1].map { $0 * factor }, standardErrors: [factor, factor, factor], draws: 40, seed: 1)
      // Differences with an error of 0, or of infinity, are never closed.
      #expect(sets.intervals == [RankSets.Interval?](repeating: .init(low: 1, high: 3), count: 3))
    }
  }

  @Test("two share a group if, and only if, they cannot be told apart, however the pairs came about")
  func groups() throws {
    var random = SeededGenerator(seed: 12)
    for units in [1, 2, 9, 70] {
      let values = (0..<units).map { _ in Double.random(in: 0...9, using: &random) }
      let errors = (0..<units).map { _ in Double.random(in: 0.2...1.5, using: &random) }
      let sets = RankSets.normal(values: values, standardErrors: errors, scope: .marginal, draws: 80, seed: 3)
      let order = ranks(of: values, .highestFirst)
      let groups = try #require(sets.groups(by: order))
      for a in 0..<units {
        #expect(groups.contains { $0.contains(a) })
        for b in (a + 1)..<max(a + 1, units) {
          let isTold = sets.areDistinguishable(a, b) || sets.areDistinguishable(b, a)
          #expect(groups.contains { $0.contains(a) && $0.contains(b) } == !isTold)
        }
      }
      // The first group has the first place, and a limit is kept.
      #expect(groups.first.map { group in group.contains { order[$0] == 1 } } == true)
      #expect(sets.groups(by: order, atMost: groups.count) == groups)
      #expect(sets.groups(by: order, atMost: groups.count - 1) == nil)
    }
  }

  /// Whole numbers everywhere, so that ties come at the border too.
  @Test(
    "shares of the first places are those of the ranks of all",
    arguments: [RankOrder.highestFirst, .lowestFirst])
  func topShares(_ order: RankOrder) {
    var random = SeededGenerator(seed: 5)
    for units in [1, 2, 8, 60] {
      let values = (0..<units).map { _ in Double.random(in: 0...5, using: &random).rounded() }
      let errors = (0..<units).map { _ in Double.random(in: 0...2, using: &random).rounded() }
      let whole = standardDraws(units: units, draws: 90, seed: 4)
      for noise in [whole, Matrix(rows: units, columns: 90, values: whole.values.map { $0.rounded() })] {
        let drawn = noise.values.indices.map {
          errors[$0 % units] * noise.values[$0] + values[$0 % units]
        }
        let matrix = Matrix(rows: units, columns: 90, values: drawn)
        let all = RankProbabilities(draws: matrix, order)
        for k in [0, 1, 3, 59, 200] {
          let shares = RankProbabilities.topShares(drawn: matrix, order, rankAtMost: k, threads: 2)
          #expect(shares == (0..<units).map { all.probability(of: $0, rankAtMost: k).value })
        }
      }
    }
  }

  /// Draws that hang together, with ties, over more than one block, whole and with some missing.
  @Test("pairs above each other often enough are those of all draws counted", arguments: [false, true])
  func surePairs(_ isMissing: Bool) {
    let (units, draws) = (25, 300)
    let noise = standardDraws(units: units + 1, draws: draws, seed: 6)
    var (values, places) = ([Double](), [Int32]())
    for draw in 0..<draws {
      let row = (0..<units).map { unit -> Double? in
        if isMissing, unit == 3 || (unit == 7 && draw % 5 == 0) { return nil }
        return (noise[unit, draw] * 4 + noise[units, draw] * 9 + Double(unit)).rounded()
      }
      values += row.map { $0 ?? .nan }
      places += ranks(of: row, .highestFirst).map { Int32($0 ?? 0) }
    }
    let chances = RankProbabilities(values: values, ranks: places, units: units)
    let chosen = (0..<units).filter { chances.draws(of: $0) > 0 && $0 != 11 }
    var sure = 0
    for confidence in [0.51, 0.8, 0.95] {
      let pairs = chances.surePairs(chosen, confidence: confidence, threads: 2)
      for (place, first) in chosen.enumerated() {
        for (other, second) in chosen.enumerated() {
          let share = place == other ? 0.5 : chances.probability(of: first, above: second).value
          #expect(pairs.contains(place, other) == (share >= confidence))
          sure += share >= confidence ? 1 : 0
        }
      }
    }
    // Neither all nor none, so that every rule has its cases.
    #expect(sure > 100 && sure < 3 * chosen.count * chosen.count / 2)
  }

  /// Five units, so that a row does not fill its word; 130, so that it needs three.
  @Test("sets of pairs keep, count, turn and join what is put in", arguments: [0, 1, 5, 64, 130])
  func pairs(_ count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let (one, two) = (0..<2).map { _ in (0..<count * count).map { _ in Bool.random(using: &random) } }
      .reduce(into: ([Bool](), [Bool]())) { $0 = ($0.1, $1) }
    let (first, second) = (PairSet(one, count: count), PairSet(two, count: count))
    for a in 0..<count {
      #expect(first.count(from: a) == one[a * count..<(a + 1) * count].count { $0 })
      for b in 0..<count {
        #expect(
          first.contains(a, b) == one[a * count + b] && first.mirrored.contains(b, a) == one[a * count + b])
        #expect(first.union(second).contains(a, b) == (one[a * count + b] || two[a * count + b]))
      }
    }
  }
}
