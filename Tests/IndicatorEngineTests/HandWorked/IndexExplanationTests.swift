import IndicatorEngine
import TestSupport
import Testing

@Suite("Why a place's index is what it is under every mean, worked by hand") struct IndexExplanationTests {
  /// An index of figures that are scores already: goalposts 0 and 100. Rows: a place each, named A, B, …
  func comparison(
    _ rows: [[Double]], earlier: [[Double]] = [], aggregation: Aggregation = Aggregation(.geometric),
    yardstick: ComparedIndexPlan.Yardstick? = nil, indicators: [String]? = nil, weights: [Int] = [1]
  ) -> Comparison {
    let codes = rows[0].indices.map { "I\($0 + 10)" }
    let posts = yardstick == nil ? "0|100" : "|"
    let given =
      indicators
      ?? ["T|t|index|increase|stock|none||||"]
      + codes.enumerated().map {
        "\($1)|i|index|increase|stock|none|T|\(weights[$0 % weights.count])|\(posts)"
      }
    let observations = [(2022, rows), (2021, earlier)].flatMap { year, rows in
      rows.enumerated().flatMap { place, row in
        row.enumerated().filter { !$1.isNaN }.map { "\(codes[$0])|\(names[place])|\(year)|\($1)|" }
      }
    }
    var plan = ComparisonPlan()
    plan.index.aggregation = aggregation
    if let yardstick { plan.index.yardstick = yardstick }
    return comparison(observations, given, plan)
  }

  let names = ["A", "B", "C", "D", "E", "F"]

  func comparison(
    _ observations: [String], _ indicators: [String], _ plan: ComparisonPlan
  ) -> Comparison {
    let places = names.filter { name in observations.contains { $0.contains("|\(name)|") } }
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", rows: places.map { "\($0)|\($0)" })
      .table(
        .indicators,
        "code|name|measure|direction|accumulates|over_places|parent|index_weight|goalpost_low|goalpost_high",
        rows: indicators
      )
      .table(.observations, "indicator|municipality|period|value|recorded", rows: observations)
      .finish()
    return Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: plan)
  }

  private func parts(_ index: ComparedIndex, _ place: Int) -> [Double?] {
    index.contributions.map { $0[place] }
  }

  func areClose(_ found: [Double?], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { isClose($0, $1, within: 1e-12) }
  }

  // A √(4·9) = 6, B √(16·9) = 12, C √(4·36) = 12. A less B: −6, all of it the first's; A less C: −6, all the second's. B less A: 6, the
  // first's; B less C: 0, with L(12, 12) = 12 and logarithms ½ ln 4 and −½ ln 4: 12 ln 2 and −12 ln 2.
  @Test("geometric: logarithms, against each peer, adding to the difference to the peers' mean")
  func geometric() throws {
    let index = try #require(comparison([[4, 9], [16, 9], [4, 36]]).index)
    #expect(areClose(index.topScores, [6, 12, 12]))
    #expect(areClose(parts(index, 0), [-3, -3]))
    let two = 0.6931471805599453
    #expect(areClose(parts(index, 1), [3 + 6 * two, -6 * two]))
    #expect(index.contributionReasons == [nil, nil, nil])
  }

  // A 2 ÷ (1/60 + 1/30) = 40. B and C have 15; their mean scores (20, 20), times ¾: a typical peer of (15, 15), 15. First alone:
  // (60, 15) is 24; second alone: (15, 30) is 20. First ½(24 − 15 + 40 − 20) = 14.5, second ½(20 − 15 + 40 − 24) = 10.5.
  @Test("harmonic: Shapley's shares against a typical peer")
  func harmonic() throws {
    let index = try #require(
      comparison([[60, 30], [10, 30], [30, 10]], aggregation: Aggregation(.harmonic)).index)
    #expect(areClose(index.topScores, [40, 15, 15]) && areClose(parts(index, 0), [14.5, 10.5]))
  }

  // √((49 + 289) ÷ 2) = 13 against 1. First alone √((49 + 1) ÷ 2) = 5, second alone √((1 + 289) ÷ 2) = √145.
  @Test("a mean of powers: Shapley's shares")
  func power() throws {
    let index = try #require(
      comparison([[7, 17], [1, 1], [1, 1.5]], aggregation: Aggregation(.generalised(power: 2))).index)
    #expect(isClose(index.topScores[0], 13, within: 1e-12))
    // B and C differ so that no column is constant; against B alone the figures are those above.
    let alone = try #require(
      Comparison(
        of: comparison([[7, 17], [1, 1], [1, 1.5]]).portfolio,
        plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")),
        comparing: ComparisonPlan(
          peers: .listed(["B"]), index: ComparedIndexPlan(aggregation: Aggregation(.generalised(power: 2))))
      ).index)
    let root = 145.0.squareRoot()
    #expect(areClose(parts(alone, 0), [(4 + 13 - root) / 2, (root - 1 + 13 - 5) / 2]))
    #expect(alone.contributionReasons == [nil, .tooFewUnits, nil])
  }

  // √(P·Z) with P the mean of X and Y: A √(40·90) = 60, the peer 10. P is 10, with X 30, with Y 20, with both 40; Z 10 or 90.
  @Test("arithmetic below, geometric above: Shapley's shares of all indicators together")
  func mixture() throws {
    let indicators = [
      "T|t|index|increase|stock|none||||", "P|p|index|increase|stock|none|T|1||",
      "I10|x|index|increase|stock|none|P|1|0|100", "I11|y|index|increase|stock|none|P|1|0|100",
      "I12|z|index|increase|stock|none|T|1|0|100",
    ]
    let index = try #require(
      comparison(
        [[50, 30, 90], [10, 10, 10], [10, 10, 10]],
        aggregation: Aggregation(.arithmetic, byLevel: [2: .geometric]), indicators: indicators
      ).index)
    func v(_ p: Double, _ z: Double) -> Double { (p * z).squareRoot() }
    let x =
      (v(30, 10) - 10) / 3 + (v(40, 10) - v(20, 10) + v(30, 90) - v(10, 90)) / 6 + (60 - v(20, 90)) / 3
    let y =
      (v(20, 10) - 10) / 3 + (v(40, 10) - v(30, 10) + v(20, 90) - v(10, 90)) / 6 + (60 - v(30, 90)) / 3
    #expect(areClose(parts(index, 0), [x, y, 50 - x - y]))
  }

  @Test(
    "contributions add to the difference to the peers' mean under every mean, of few indicators and of many",
    arguments: [
      Aggregation(.arithmetic), Aggregation(.geometric), Aggregation(.harmonic),
      Aggregation(.generalised(power: 0)), Aggregation(.generalised(power: 3)),
      Aggregation(.mazziottaPareto(.lowers)), Aggregation(.adjustedMazziottaPareto(.raises)),
      Aggregation(.arithmetic, byLevel: [2: .geometric]), Aggregation(.harmonic, byLevel: [2: .arithmetic]),
    ], [[2, 1], [4, 7, 5], [2, 14]])
  func sums(_ aggregation: Aggregation, _ groups: [Int]) throws {
    var random = SeededGenerator(seed: 8)
    var indicators = ["T|t|index|increase|stock|none||||"]
    for (group, size) in groups.enumerated() {
      indicators.append("G\(group)|g|index|increase|stock|none|T|\(group + 1)||")
      let first = groups[..<group].reduce(10, +)
      indicators += (first..<(first + size)).map {
        "I\($0)|i|index|increase|stock|none|G\(group)|\($0 % 3 + 1)|0|100"
      }
    }
    let count = groups.reduce(0, +)
    var rows = (0..<4).map { _ in
      (0..<count).map { _ in Double.random(in: 20..<90, using: &random).rounded() }
    }
    // One peer did not report everything; it has no contributions and is a peer all the same.
    rows[3][0] = .nan
    let index = try #require(
      comparison(rows, aggregation: aggregation, indicators: indicators).index)
    for place in 0..<3 {
      let own = try #require(index.topScores[place])
      let others = (0..<4).filter { $0 != place }.compactMap { index.topScores[$0] }
      let found = parts(index, place).compactMap { $0 }
      #expect(others.count == 3 && found.count == count)
      #expect(isClose(found.reduce(0, +), own - others.reduce(0, +) / 3, within: 1e-12))
    }
    #expect(parts(index, 3).allSatisfy { $0 == nil } && index.contributionReasons[3] == .partial)
  }

  // More than 12 indicators, so by groups, half the weight each. Of A (20, 80) and of its peers (80, 20) the harmonic mean is 32; first alone (20, 20)
  // is 20, second alone (80, 80) is 80: ½(−12 + 32 − 80) = −30 and +30, times ½ of the arithmetic mean above, though the group as a whole adds
  // nothing. The eleven others are all 50 against 40 of the peers: 5 of the 10 · ½ shared out alike, 5/11 each.
  @Test("beyond 12 indicators shares go down the hierarchy, through a group that rests")
  func nested() throws {
    let indicators =
      [
        "T|t|index|increase|stock|none||||", "P|p|index|increase|stock|none|T|1||",
        "Q|q|index|increase|stock|none|T|1||",
      ]
      + (10..<23).map { "I\($0)|i|index|increase|stock|none|\($0 < 12 ? "P" : "Q")|1|0|100" }
    let peer = [80.0, 20] + [Double](repeating: 40, count: 11)
    let index = try #require(
      comparison(
        [[20.0, 80] + [Double](repeating: 50, count: 11), peer, peer],
        aggregation: Aggregation(.harmonic, byLevel: [2: .arithmetic]), indicators: indicators
      ).index)
    let found = parts(index, 0)
    #expect(isClose(found[0], -15, within: 1e-9) && isClose(found[1], 15, within: 1e-9))
    #expect(found.dropFirst(2).allSatisfy { isClose($0, 5.0 / 11, within: 1e-12) })
  }

  // A 6 wants C's 10: 9x = 100 at 11.1, 7.1 % of the scale; 4y = 100 at 25, 16 %. B, 12, wants nothing.
  @Test("gains by the index's own means")
  func gains() throws {
    let index = try #require(comparison([[4, 9], [16, 9], [4, 25]]).index)
    let gains = index.gains(of: 0)
    #expect(gains.map(\.indicator) == [0, 1] && gains.map(\.from) == [4, 9])
    #expect(areClose(gains.map(\.to), [100.0 / 9, 25]))
    #expect(index.gains(of: 1).isEmpty)
  }

  // z-scores of equal spread (Σd² = 10): B, 2 + 1, is below A, 1 + 3. The spread moves with the figure t tried. First: (t − 1)² ÷ Σd² = 4 ÷ 10 with
  // Σd² = 51 + t² − (13 + t)² ÷ 5, so 6.8 t² + 0.8 t − 58.8 = 0, t = 49/17. Second: (3 − t)² ÷ Σd² = 1 ÷ 10 with Σd² = 54 + t² − (14 + t)² ÷ 5, so
  // 9.2 t² − 54.4 t + 75.2 = 0, t = (54.4 − √192) ÷ 18.4. By ranks from 0: A 0 + 2, B 1 + 0; B needs one rank: in the first beyond C's 3,
  // in the second beyond D's 2.
  @Test("gains on other scales, in the indicator's unit")
  func scales() throws {
    let rows: [[Double]] = [[1, 3], [2, 1], [3, 4], [4, 2], [5, 5]]
    func gains(_ method: NormalisationMethod) throws -> [IndexExplanation.Gain] {
      try #require(
        comparison(rows, aggregation: Aggregation(.arithmetic), yardstick: .goalpostsElse(method)).index
      ).gains(of: 1)
    }
    let byScore = try gains(.zScore(mean: 100, deviation: 10))
    #expect(
      byScore.map(\.indicator) == [0, 1]
        && areClose(byScore.map(\.to), [49.0 / 17, (54.4 - 192.0.squareRoot()) / 18.4]))
    let byRank = try gains(.borda)
    let (three, two): (Double, Double) = (3, 2)
    #expect(byRank.map(\.indicator) == [0, 1] && byRank.map(\.to) == [three.nextUp, two.nextUp])
  }

  // First without goalposts, second of 0…100. A 0 + 50, B 100 + 0, C 40 + 20. A's first at t ≤ 4 stays the least, score 0, and draws C's down:
  // (4 − t) ÷ (10 − t) · 100 + 20 = 50 at t = 10/7, of a scale of 10. Its second needs 60, a tenth of its scale.
  @Test("a yardstick moves with the figure that is tried")
  func movingYardstick() throws {
    let indicators = [
      "T|t|index|increase|stock|none||||", "I10|i|index|increase|stock|none|T|1||",
      "I11|j|index|increase|stock|none|T|1|0|100",
    ]
    let index = try #require(
      comparison(
        [[0, 50], [10, 0], [4, 20]], aggregation: Aggregation(.arithmetic), indicators: indicators
      ).index)
    let gains = index.gains(of: 0)
    #expect(gains.map(\.indicator) == [1, 0])
    #expect(areClose(gains.map(\.to), [60, 10.0 / 7]))
  }

  // Least and greatest of three: shares A 50, B 100, C 0; events A 4, B 0, C 4; days (fewer better) A 5, B 5, C 9. Scores in sum: A 50 + 100 + 100,
  // B 100 + 0 + 100, C 0 + 100 + 0. B's events are the least, score 0, until they are as many as the others': no change of them below
  // gains a place, and at 4 there is no scale. C's share up to 50 is the least; then B keeps 200 and C has 100 + 100 (t − 50) ÷ 50: 200 at 100.
  // C's days are the most until they are 5, where there is no scale.
  @Test("who stays the least of all gains nothing")
  func staysLeast() throws {
    let indicators = [
      "T|t|index|increase|stock|none||||", "I10|i|index|increase|stock|none|T|1||",
      "I11|j|index|increase|stock|none|T|1||", "I12|k|index|decrease|stock|none|T|1||",
    ]
    let index = try #require(
      comparison(
        [[50, 4, 5], [100, 0, 5], [0, 4, 9]], aggregation: Aggregation(.arithmetic), indicators: indicators
      ).index)
    #expect(index.gains(of: 1).isEmpty)
    let gains = index.gains(of: 2)
    #expect(gains.map(\.indicator) == [0] && areClose(gains.map(\.to), [100]))
  }

  // On 1…100 between the least and the greatest. A's 2 of 2021 lies below 2022's least, 5: its score there is 1 + 99·(2 − 5) ÷ 5, below 0.
  @Test("where a mean is not defined, or looks at others, a reason stands and never a number")
  func reasons() throws {
    let rows: [[Double]] = [[6, 9], [5, 7], [10, 8]]
    let earlier: [[Double]] = [[2, 9], [0, 7], [10, 8]]
    let result = comparison(rows, earlier: earlier, yardstick: .goalpostsElse(.minMax(from: 1, to: 100)))
    let (index, before) = (try #require(result.index), try #require(result.earlierIndex).index)
    #expect(index.changeEstimate(of: 0, since: before) == .unavailable(.meanUndefined))
    #expect(
      index.change(of: 0, since: before) == nil && index.changeEstimate(of: 2, since: before).reason == nil)
    // A figure of 0 at a goalpost of 0 has no logarithm: the index itself says where.
    #expect(
      comparison([[0, 9], [5, 7], [10, 8]]).indexError
        == .meanUndefined(unit: "A", element: "I10", parent: "T", method: "gmean", value: 0))
    let copeland = comparison(rows, earlier: earlier, aggregation: Aggregation(.copeland))
    let votes = try #require(copeland.index)
    #expect(votes.contributionReasons == [.notAddable, .notAddable, .notAddable])
    #expect(votes.gains(of: 1).isEmpty)
    let since = try #require(copeland.earlierIndex).index
    #expect(votes.changeEstimate(of: 0, since: since) == .unavailable(.notAddable))
  }
}
