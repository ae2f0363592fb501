import IndicatorEngine
import TestSupport
import Testing

@Suite("The index of the places, worked by hand") struct ComparedIndexTests {
  private func comparison(
    _ observations: [String], indicators: [String] = Self.indicators, targets: [String] = [],
    plan: ComparisonPlan = ComparisonPlan()
  ) -> Comparison {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", "A|a", "B|b", "C|c")
      .table(
        .indicators,
        "code|name|measure|direction|accumulates|over_places|parent|index_weight|goalpost_low|goalpost_high",
        rows: indicators
      )
      .table(.targets, "indicator|municipality|baseline|stage|due|value", rows: targets)
      .table(.observations, "indicator|municipality|period|value", rows: observations)
      .finish()
    return Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: plan)
  }

  private static let indicators = [
    "T|top|index|increase|stock|none||||", "X|x|index|increase|stock|none|T|1|0|10",
    "Y|y|index|decrease|stock|none|T|3||",
  ]
  private static let all = [
    "X|A|2022|5", "X|B|2022|10", "X|C|2022|0", "Y|A|2022|1", "Y|B|2022|3", "Y|C|2022|2",
  ]

  // X between its goalposts 0 and 10: 50, 100, 0. Y between 3 (worst) and 1 (best) of the places: 100, 0, 50.
  // Weights 1 : 3: A (50 + 300) ÷ 4 = 87.5, B 100 ÷ 4 = 25, C 150 ÷ 4 = 37.5.
  @Test("goalposts where they are stated, the range of the places elsewhere; weighted means; ranks")
  func byHand() throws {
    let result = comparison(Self.all)
    let index = try #require(result.index)
    #expect(index.code == "T" && index.relative == ["Y"])
    #expect(index.topScores == [87.5, 25, 37.5])
    let measure = try #require(result.measures.first)
    #expect(measure.measure.code == "T" && measure.standings.map(\.rank) == [1, 3, 2])
    // Weights from 0.75 : 3.75 to 1.25 : 2.25 leave C (5/6…9/14 of 50 points: 41.7…32.1) above B (16.7…35.7) nearly always, A first.
    #expect(measure.standings[0].ranks == 1...1 && measure.standings.allSatisfy { $0.ranks != nil })
  }

  // One indicator, 10 to 50 with a standard error of 5: on the scale from 10 to 50 that is 12.5 points, so that the middle 95 %
  // of the best reach from 100 − 1.96 · 12.5 = 75.5 to 124.5. Were the scale drawn too, the best would end at 100.
  @Test("the yardstick stays where the reported figures put it, and every score lies within its own interval")
  func frozenYardstick() throws {
    let places = ["A", "B", "C", "D", "E"]
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", rows: places.map { "\($0)|\($0)" })
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places|parent|index_weight",
        "T|top|index|increase|stock|none||", "X|x|index|increase|stock|none|T|1"
      )
      .table(
        .observations, "indicator|municipality|period|value|standard_error",
        rows: places.enumerated().map { "X|\($1)|2022|\(10 * ($0 + 1))|5" }
      ).finish()
    let result = Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: ComparisonPlan())
    let standings = try #require(result.measures.first).standings
    #expect(standings.map(\.figure.value) == [0, 25, 50, 75, 100])
    for standing in standings {
      let score = try #require(standing.figure.value)
      #expect(isClose(standing.low, score - 24.5, within: 1.5))
      #expect(isClose(standing.high, score + 24.5, within: 1.5))
    }
  }

  // A against B and C. X: ¼·50 − (¼·100 + 0) ÷ 2 = 0. Y: ¾·100 − (0 + ¾·50) ÷ 2 = 56.25. Together 87.5 − (25 + 37.5) ÷ 2.
  @Test("contributions sum to the difference to the peers")
  func contributions() throws {
    let index = try #require(comparison(Self.all).index)
    #expect(index.contributions[0][0] == 0 && index.contributions[1][0] == 56.25)
    for place in 0..<3 {
      let others = (0..<3).filter { $0 != place }.compactMap { index.topScores[$0] }
      let own = try #require(index.topScores[place])
      let sum = index.contributions.compactMap { $0[place] }.reduce(0, +)
      #expect(isClose(sum, own - others.reduce(0, +) / 2, within: 1e-12))
    }
  }

  @Test("without Y three quarters of the weight are missing: no score; without X one quarter: the score of Y")
  func overlap() throws {
    let withoutY = comparison(Self.all.filter { $0 != "Y|C|2022|2" })
    #expect(withoutY.index?.topScores[2] == nil && withoutY.index?.observed[2] == 0.25)
    #expect(withoutY.measures.first?.standings[2].figure.reason == .overlapTooSmall)
    let withoutX = comparison(Self.all.filter { $0 != "X|C|2022|0" })
    #expect(withoutX.index?.topScores[2] == 50 && withoutX.index?.observed[2] == 0.75)
    #expect(
      comparison(Self.all.filter { $0 != "Y|C|2022|2" }, plan: ComparisonPlan(minimumOverlap: 0.25)).index?
        .topScores[2] == 0)
  }

  // C reported the best X and no Y: the mean over what is there would put it first, at 100, in every draw of the weights.
  @Test("a place without a score takes no rank from the others in the runs")
  func unranked() throws {
    let rows = Self.all.filter { !$0.contains("|C|") } + ["X|C|2022|10"]
    let result = comparison(rows)
    let standings = try #require(result.measures.first).standings
    #expect(standings.map(\.rank) == [1, 2, nil])
    #expect(standings[0].ranks == 1...1 && standings[1].ranks == 2...2 && standings[2].ranks == nil)
    #expect(standings[2].low == nil && standings[2].topChance == nil)
  }

  // X from its baseline 0 to the target 8: 62.5, cut 100, 0. Y, less is better, without a baseline: from the worst of the places, 3, to 1:
  // 100, 0, 50. The target of B alone and the interim one do not count; of two final ones that of 2025 does. Weights 1 : 3.
  @Test("targets as the yardstick, from the baseline where there is one")
  func targets() throws {
    let plan = ComparisonPlan(index: ComparedIndexPlan(yardstick: .targets))
    let rows = [
      "X||0|final|2024-12-31|20", "X||0|final|2025-12-31|8", "X|B|0|final|2026-12-31|99",
      "X|||interim|2030-12-31|50",
      "Y|||||1",
    ]
    let index = try #require(comparison(Self.all, targets: rows, plan: plan).index)
    #expect(index.topScores == [(62.5 + 300) / 4, 25, 37.5])
    #expect(index.relative.isEmpty)
    // A target that is the worst there is leads nowhere; an indicator without one has its goalposts.
    let bad = comparison(Self.all, targets: rows.dropLast() + ["Y|||||3"], plan: plan)
    #expect(bad.indexError == .targetNotBeyondMinimum(element: "Y", target: 3, minimum: 3))
    #expect(comparison(Self.all, targets: rows.dropLast(), plan: plan).indexError == .targetMissing("Y"))
    let posts = comparison(Self.all, targets: [rows[4]], plan: plan)
    #expect(posts.index?.topScores == [87.5, 25, 37.5])
  }

  // On 1…100, goalposts aside: X 50.5, 100, 1; Y 100, 1, 50.5. Geometric with weights 1 : 3.
  @Test("another mean, and what it does not allow")
  func geometric() throws {
    var plan = ComparisonPlan()
    plan.index.yardstick = .goalpostsElse(.minMax(from: 1, to: 100))
    plan.index.aggregation = Aggregation(.geometric)
    let indicators = Self.indicators.map { $0.replacing("|0|10", with: "||") }
    let index = try #require(comparison(Self.all, indicators: indicators, plan: plan).index)
    let first = try #require(index.topScores[0])
    #expect(isClose(first * first * first * first, 50.5 * 1e6, within: 1e-9))
    #expect(index.contributions.allSatisfy { $0.allSatisfy { $0 != nil } })
    // Three places are too few for z-scores, and a group of two without one of them falls short of 60 %.
    plan.index = ComparedIndexPlan(yardstick: .goalpostsElse(.zScore(mean: 100, deviation: 10)))
    #expect(
      comparison(Self.all, plan: plan).indexError
        == .tooFewUnits(.zScore, units: 3, fewest: 5, element: "X"))
    plan.index = ComparedIndexPlan(aggregation: Aggregation(.arithmetic, dataThreshold: 0.6))
    #expect(comparison(Self.all.filter { $0 != "X|C|2022|0" }, plan: plan).index?.topScores[2] == nil)
  }

  @Test("an indicator whose parent is no indicator is named, and the figures of a score have their cells")
  func orphans() throws {
    let result = comparison(Self.all, indicators: Self.indicators + ["Z|z|index|increase|stock|none|Q|1||"])
    #expect(result.portfolio.orphans.map(\.code) == ["Z"] && result.portfolio.orphans.map(\.parent) == ["Q"])
    let figure = try #require(result.measures.first?.standings.first?.figure)
    #expect(figure.sources.count == 2)
  }

  @Test("weights without parents make an index without a name")
  func unnamed() throws {
    let result = comparison(
      Self.all, indicators: ["X|x|index|increase|stock|none||1|0|10", "Y|y|index|decrease|stock|none||3||"])
    #expect(result.index?.code == ComparedIndex.unnamed && result.index?.topScores == [87.5, 25, 37.5])
  }

  @Test("a column in which all places are alike is told of, and the comparison goes on without an index")
  func constant() {
    let result = comparison(["X|A|2022|5", "X|B|2022|10", "Y|A|2022|2", "Y|B|2022|2", "Y|C|2022|2"])
    #expect(result.index == nil && result.indexError == .constantColumn(element: "Y", year: nil))
    #expect(result.measures.map(\.measure.code) == ["X", "Y"])
  }

  @Test("indicators that belong to no index make none")
  func none() {
    let result = comparison(
      Self.all, indicators: ["X|x|index|increase|stock|none||||", "Y|y|index|decrease|stock|none||||"])
    #expect(result.index == nil && result.indexError == nil)
  }

  // C has 37.5, the next is A with 87.5: 50 points. X weighs ¼: 200 of its points, more than there are. Y weighs ¾:
  // 66.67 points from 50 are beyond 100. B (25) is behind C (37.5): X is at its end; with Y at t > 2 B is still the worst, score 0, and C has
  // ¾ · (t − 2) ÷ (t − 1) · 100, which is 25 at 2.5.
  @Test("the smallest change that gains a place, in the unit of the indicator")
  func gains() throws {
    let index = try #require(comparison(Self.all).index)
    #expect(index.gains(of: 0).isEmpty && index.gains(of: 2).isEmpty)
    let gains = index.gains(of: 1)
    #expect(gains.map(\.indicator) == [1])
    #expect(gains.first?.from == 3 && isClose(gains.first?.to, 2.5, within: 1e-12))
  }

  // 2021: X 5, 5, 5 of 10; Y 1, 3, 2. So A had (50 + 300) ÷ 4 = 87.5, B 12.5, C 50; now A 87.5, B 25, C 37.5.
  // B: X from 50 to 100 points at a weight of ¼ is 12.5. Its Y, the yardstick and the weights stayed.
  @Test("a score moved by its own indicators, the yardstick and the weights, exactly")
  func moved() throws {
    let result = comparison(
      Self.all + ["X|A|2021|5", "X|B|2021|5", "X|C|2021|5", "Y|A|2021|1", "Y|B|2021|3", "Y|C|2021|2"])
    let (index, earlier) = (try #require(result.index), try #require(result.earlierIndex))
    #expect(earlier.period.description == "2021" && earlier.index.topScores == [87.5, 12.5, 50])
    let change = try #require(index.change(of: 1, since: earlier.index))
    #expect(isClose(change.own[0], 12.5, within: 1e-12) && isClose(change.own[1], 0, within: 1e-12))
    #expect(isClose(change.yardstick, 0, within: 1e-12) && isClose(change.method, 0, within: 1e-12))
    #expect(change.before == 12.5 && change.after == 25)
  }

  @Test("the peers of a place are the nearest by population; who has none has no peers")
  func nearest() {
    let (portfolio, _) = SampleBuilder()
      .table(
        .municipalities, "code|name|population", "A|a|1000", "B|b|1100", "C|c|90000", "D|d|100000", "E|e|"
      )
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places", "L|l|index|increase|stock|none"
      )
      .table(
        .observations, "indicator|municipality|period|value", "L|A|2022|1", "L|B|2022|2", "L|C|2022|3",
        "L|D|2022|4"
      )
      .finish()
    let result = Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")),
      comparing: ComparisonPlan(peers: .nearest(1)))
    #expect(result.peers == [[1], [0], [3], [2], []])
    #expect(result.peerSets.variables == ["population"])
    #expect(result.peerSets.nearest[0].allSatisfy { $0.stability == 1 })
  }
}
