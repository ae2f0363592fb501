import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("A place against its peers together, worked by hand") struct PeerStandingTests {
  private func measure(_ indicator: String, _ observations: [String], plan: ComparisonPlan = ComparisonPlan())
    throws
    -> MeasureComparison
  {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name|population", "A|a|2000", "B|b|2000", "C|c|12")
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places|factor", rows: [indicator]
      )
      .table(
        .observations, "indicator|municipality|period|value|numerator|denominator|standard_error",
        rows: observations
      ).finish()
    return try #require(
      Comparison(
        of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: plan
      ).measures.first)
  }

  // 30 of 40 is 75 %, from 59.8 to 85.8 %; the other has 22 of 40, 55 %, outside of that. Of 52 among 80, 30 or more lie among the first
  // 40 with a chance of Σ C(40,k) C(40,52−k) ÷ C(80,52) = 0.050013330…; twice that is 10 %.
  @Test("a rate outside the interval of a place is not different for that: the peers vary too")
  func shares() throws {
    let found = try measure(
      "P|p|percent|increase|flow|weighted|100", ["P|A|2022||30|40|", "P|B|2022||22|40|"])
    let first = found.standings[0]
    #expect(isClose(first.peersMean, 55, within: 1e-12))
    #expect(try #require(first.low) > 55)
    #expect(isClose(first.peerChance, 0.10002666043053655, within: 1e-13))
    #expect(first.againstPeers == .notDifferent)
    // 34 of 40 against 16 of 40: 10⁻⁵.
    let clear = try measure(
      "P|p|percent|increase|flow|weighted|100", ["P|A|2022||34|40|", "P|B|2022||16|40|"])
    #expect(clear.standings.prefix(2).map(\.againstPeers) == [.better, .worse])
  }

  // 5 of 6 events at equal exposure: twice (6 + 1) ÷ 2⁶. Exposed three times as much, the other has a chance of ¾ for each: of 4 events all
  // in the first ¼⁴, twice 1/256; none there 0.75⁴ = 81/256.
  @Test("counted events are split by what they happened among")
  func events() {
    #expect(isClose(PeerTest.chance(of: 5, 10, against: 1, 10, .events), 14.0 / 64, within: 1e-15))
    #expect(isClose(PeerTest.chance(of: 4, 10, against: 0, 30, .events), 2.0 / 256, within: 1e-15))
    #expect(isClose(PeerTest.chance(of: 0, 10, against: 4, 30, .events), 162.0 / 256, within: 1e-15))
    #expect(PeerTest.chance(of: 0, 10, against: 0, 30, .events) == 1)
    // Carried over borders: 4.6 and 0.2 are taken as 4 and 1, which is nearer to one another.
    #expect(
      PeerTest.chance(of: 4.6, 10, against: 0.2, 30, .events)
        == PeerTest.chance(of: 4, 10, against: 1, 30, .events))
    #expect(PeerTest.chance(of: 3, 0, against: 4, 30, .events) == nil)
    #expect(PeerTest.chance(of: 3, 2, against: 4, 30, .proportion) == nil)
  }

  // 5 ± 3 against −4.8 ± 4√2 and −4.8 ± 4√2, together −4.8 ± √(32 + 32) ÷ 2 = 4: 9.8 apart, √(9 + 16) = 5, z = 1.96: 2Φ(−1.96) = 0.04999579.
  @Test("levels are compared with the mean of the peers and the errors of both")
  func levels() throws {
    let error = 32.0.squareRoot()
    let figures = [(5.0, 3.0), (-4.8, error), (-4.8, error)].map {
      ComparedFigure(value: $0.0, standardError: $0.1, state: .reported, reason: nil)
    }
    let measure = ComparedMeasure(
      code: "L", origin: .indicator(0), kind: .level, direction: .decrease, scale: 1, divisor: .none,
      unit: nil,
      currency: nil, period: nil, figures: figures)
    let test = PeerTest(measure: measure, standardErrors: figures.map(\.standardError))
    #expect(isClose(test.chance(of: 0, against: [1, 2]), 0.04999579029644087, within: 1e-12))
    #expect(test.chance(of: 0, against: []) == nil)
    let unknown = PeerTest(measure: measure, standardErrors: [3, nil, error])
    #expect(unknown.chance(of: 0, against: [1, 2]) == nil && unknown.chance(of: 0, against: [2]) != nil)
    // Less is better here, and 0.05 is not passed at 96 %.
    let judged = { (confidence: Double) in
      PeerStanding(
        5, against: -4.8, chance: 0.04999579, isSmall: false, isHigherBetter: false, confidence: confidence)
    }
    #expect(judged(0.95) == .worse && judged(0.96) == .notDifferent)
  }

  @Test("levels together are their mean, for all places and for the peers of one")
  func reference() throws {
    let found = try measure(
      "L|l|index|increase|stock|none|", ["L|A|2022|1|||", "L|B|2022|2|||", "L|C|2022|6|||"])
    #expect(found.centre == 3)
    #expect(found.standings.map(\.peersMean) == [4, 3.5, 1.5])
  }

  @Test(
    "a rate of nine events, and one of twelve inhabitants, are shown and take no rank; of ten events one does"
  )
  func fewEvents() throws {
    let found = try measure(
      "N|n|count|increase|flow|sum|", ["N|A|2022|9|||", "N|B|2022|10|||", "N|C|2022|11|||"])
    #expect(found.standings.map(\.isSmall) == [true, false, true])
    #expect(found.standings.map(\.unranked) == [.smallNumber, .onlyOne, .smallNumber])
    #expect(found.standings.allSatisfy { $0.rank == nil && $0.figure.value != nil })
    #expect(found.standings.map(\.againstPeers) == [.smallNumber, .notDifferent, .smallNumber])
    // Money a head of twelve is no more than the purse of a few.
    let money = try measure(
      "S|s|amount|increase|flow|sum|", ["S|A|2022|9|||", "S|B|2022|10|||", "S|C|2022|11|||"])
    #expect(money.standings.map(\.isSmall) == [false, false, true])
    #expect(money.standings.map(\.rank) == [2, 1, nil])
  }

  @Test("a share of 29 is shown and takes no rank, one of 30 does")
  func fewCases() throws {
    let found = try measure(
      "P|p|percent|increase|flow|weighted|100",
      ["P|A|2022||29|29|", "P|B|2022||15|30|", "P|C|2022||7|40|"])
    #expect(found.standings.map(\.isSmall) == [true, false, false])
    #expect(found.standings.map(\.rank) == [nil, 1, 2])
  }
}
