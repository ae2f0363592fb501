import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("What a comparison may say, worked by hand") struct ComparisonHonestyTests {
  private func comparison(_ places: [String], _ rows: [String], plan: ComparisonPlan = ComparisonPlan())
    -> Comparison
  {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", rows: places.map { "\($0)|\($0)" })
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places", "X|x|index|increase|stock|none"
      )
      .table(.observations, "indicator|municipality|period|value|standard_error", rows: rows)
      .finish()
    return Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: plan)
  }

  // A 10 ± 0.1 and B 8 ± 0.1 lie 2 ÷ 0.14 = 14 errors apart; C 7.9 ± 5 lies 0.4 errors from A and hardly any from B. So C
  // stands in a group with A and in one with B, and these two in none.
  @Test("a pair is told apart by its own difference, and groups say the same as pairs")
  func pairs() throws {
    let found = comparison(["A", "B", "C"], ["X|A|2022|10|0.1", "X|B|2022|8|0.1", "X|C|2022|7.9|5"])
    let pairs = found.pairs(of: try #require(found.measures.first))
    #expect(pairs.map(\.isToldApart) == [true, false, false])
    #expect(pairs.map(\.first) == [0, 0, 1] && pairs.map(\.second) == [1, 2, 2])
    #expect(found.measures.first?.standings.map(\.groups) == [[1], [2], [1, 2]])
  }

  @Test("chances of the first places add up to how many places those are, as the measure says")
  func topPlaces() throws {
    for count in [4, 9] {
      let places = (0..<count).map { "P\($0)" }
      let rows = places.enumerated().map { "X|\($1)|2022|\($0)|1" }
      let measure = try #require(comparison(places, rows).measures.first)
      #expect(measure.topPlaces == (count < 8 ? 1 : 3))
      let sum = measure.standings.compactMap(\.topChance).reduce(0, +)
      #expect(isClose(sum, Double(measure.topPlaces), within: 1e-9))
    }
  }

  @Test("the rank of the index lies within its own range, and limits of scores of 0 to 100 within 0 to 100")
  func ownRange() throws {
    let places = (0..<12).map { "P\($0)" }
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", rows: places.map { "\($0)|\($0)" })
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places|parent|index_weight",
        "T|top|index|increase|stock|none||", "X|x|index|increase|stock|none|T|1",
        "Y|y|index|increase|stock|none|T|1"
      )
      .table(
        .observations, "indicator|municipality|period|value|standard_error",
        rows: places.enumerated().flatMap { place, code in
          ["X|\(code)|2022|\(place)|\(place % 3 == 0 ? 6 : 0.2)", "Y|\(code)|2022|\(place * place)|3"]
        }
      ).finish()
    let measure = try #require(
      Comparison(
        of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")),
        comparing: ComparisonPlan()
      ).measures.first { $0.measure.origin == .index })
    for standing in measure.standings {
      let (rank, ranks) = (try #require(standing.rank), try #require(standing.ranks))
      #expect(ranks.contains(rank))
      #expect(try #require(standing.low) >= 0 && #require(standing.high) <= 100)
    }
  }

  // Of two opposite columns the first component is (1, −1) ÷ √2 or its reverse.
  @Test("a component that points as much down as up gives no weights")
  func component() throws {
    let units = (0..<12).map { "u\($0)" }
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "t"), IndexElement(code: "b", parent: "t"), IndexElement(code: "t"),
    ])
    let data = try IndexData(
      structure: structure, units: units,
      columns: ["a": (0..<12).map { Double($0) }, "b": (0..<12).map { -Double($0) }])
    #expect(throws: IndexError.componentWithoutDirection("t")) {
      try structure.principalWeights(data.table, level: 1)
    }
  }

  // u1 drops out of the second version: u2 and u3 are first and second of both in either.
  @Test("who drops out of a version moves nobody")
  func dropped() {
    let units = ["u1", "u2", "u3"]
    let found = IndexComparison(
      IndexEdition(units: units, scores: [9, 5, 4]), IndexEdition(units: units, scores: [nil, 5, 4]))
    #expect(found.rows.map(\.placesGained) == [nil, 0, 0] && found.meanMove == 0)
    #expect(found.rows.map { $0.ranks.1 } == [nil, 1, 2])
  }
}
