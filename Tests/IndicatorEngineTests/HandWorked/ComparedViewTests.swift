import IndicatorEngine
import TestSupport
import Testing

/// Pairs, standardised rates, location quotients and the efficiency frontier of places, worked by hand.
@Suite("Further views of a comparison, worked by hand") struct ComparedViewTests {
  private func comparison(
    _ indicators: [String], _ observations: [String], places: [String] = ["A|a|1000", "B|b|1000"],
    plan: ComparisonPlan = ComparisonPlan()
  ) -> Comparison {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name|population", rows: places)
      .table(.indicators, "code|name|measure|direction|accumulates|over_places|factor", rows: indicators)
      .table(
        .observations,
        "indicator|municipality|disaggregation|period|value|numerator|denominator|standard_error",
        rows: observations
      ).finish()
    return Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: plan)
  }

  @Test("a pair: 10 ± 3 against 5 ± 4 lies one standard error of the difference apart")
  func pair() throws {
    let result = comparison(
      ["L|l|index|increase|stock|none|"], ["L|A||2022|10|||3", "L|B||2022|5|||4"])
    let pairs = result.pairs(of: try #require(result.measures.first))
    // √(3² + 4²) = 5; Φ(5 ÷ 5) = 0.841344746…
    #expect(pairs.count == 1 && pairs[0].first == 0 && pairs[0].second == 1 && !pairs[0].isToldApart)
    #expect(isClose(pairs[0].chance, 0.841344746068543, within: 1e-12))
    let lower = comparison(
      ["L|l|index|decrease|stock|none|"], ["L|A||2022|10|||3", "L|B||2022|5|||4"])
    let turned = lower.pairs(of: try #require(lower.measures.first))
    #expect(turned[0].first == 1 && isClose(turned[0].chance, 0.841344746068543, within: 1e-12))
    let bare = comparison(["L|l|index|increase|stock|none|"], ["L|A||2022|10|||", "L|B||2022|5|||4"])
    #expect(bare.pairs(of: try #require(bare.measures.first)).isEmpty)
  }

  @Test("two places of the same rates by age differ by their composition only")
  func standardised() throws {
    // A: 10 of 100 young, 20 of 50 old; B: 5 of 50, 40 of 100. Crude 20 and 30 %; by age 10 and 40 % in both.
    let result = comparison(
      ["P|p|percent|decrease|flow|weighted|100"],
      [
        "P|A|age=0-64|2022||10|100|", "P|A|age=65+|2022||20|50|", "P|B|age=0-64|2022||5|50|",
        "P|B|age=65+|2022||40|100|",
      ])
    let table = try #require(StandardisedComparison(result, by: "age").tables.first)
    #expect(table.strata == ["0-64", "65+"] && table.rows.map(\.crude.found) == [20, 30])
    // The standard has 150 of either age: (10 + 40) ÷ 2 = 25 %.
    #expect(table.rows.allSatisfy { isClose($0.direct.found?.value, 25, within: 1e-12) })
    // Expected in A: 100 · 0.1 + 50 · 0.4 = 30, as observed; in B 5 + 40 = 45.
    #expect(table.rows.allSatisfy { isClose($0.indirect.found?.value, 1, within: 1e-12) })
    let other = StandardisedComparison(result, by: "sex")
    #expect(other.tables.isEmpty && other.known == ["age"])
  }

  @Test("a stratum that one place lacks costs that place its rates, and the standard nothing")
  func missingStratum() throws {
    let result = comparison(
      ["P|p|percent|decrease|flow|weighted|100"],
      [
        "P|A|age=0-64|2022||10|100|", "P|A|age=65+|2022||20|50|", "P|B|age=0-64|2022||30|50|",
      ])
    let table = try #require(StandardisedComparison(result, by: "age").tables.first)
    #expect(isClose(table.rows[0].direct.found?.value, 20, within: 1e-12))
    #expect(
      table.rows[1].direct.reason == .denominatorMissing
        && table.rows[1].indirect.reason == .denominatorMissing)
  }

  @Test("a location quotient of 1.5 is half as much again as the size would give")
  func locationQuotients() throws {
    let result = comparison(
      ["N|n|count|increase|flow|sum|"], ["N|A||2022|30|||", "N|B||2022|70|||"],
      places: ["A|a|2000", "B|b|8000"])
    // (30 ÷ 100) ÷ (2,000 ÷ 10,000) = 1.5; (70 ÷ 100) ÷ (8,000 ÷ 10,000) = 0.875.
    let quotients = try #require(result.measures.first).measure.locationQuotients
    #expect(isClose(quotients[0], 1.5, within: 1e-12) && isClose(quotients[1], 0.875, within: 1e-12))
  }

  private static let staffed = ["A|a|1000", "B|b|1000", "C|c|1000", "D|d|1000", "E|e|1000"]

  private func staffed(_ direction: String = "increase") -> Comparison {
    let visits = ["A": 2, "B": 6, "C": 7, "D": 3, "E": 2]
    let staff = ["A": 2, "B": 4, "C": 6, "D": 4, "E": 3]
    return comparison(
      ["S|s|count|maintain|stock|sum|", "V|v|count|\(direction)|flow|sum|"],
      visits.sorted { $0.key < $1.key }.flatMap { place, count in
        ["S|\(place)||2022|\(staff[place] ?? 0)|||", "V|\(place)||2022|\(count)|||"]
      }, places: Self.staffed)
  }

  @Test("a frontier names those who do more with as much")
  func frontier() throws {
    let result = try PlaceEfficiency(staffed(), inputs: ["S"], outputs: ["V"], resamples: 50)
    let units = result.frontier.units
    #expect(units.prefix(3).allSatisfy { isClose($0.found?.efficiency, 1, within: 1e-9) })
    // D: B reaches 6 with the same 4. E: half A and half B reach 4 with 3.
    #expect(isClose(units[3].found?.efficiency, 0.5, within: 1e-9))
    #expect(units[3].found?.benchmarks.map(\.unit) == [1])
    #expect(isClose(units[4].found?.efficiency, 0.5, within: 1e-9))
    let mixture = try #require(units[4].found?.benchmarks)
    #expect(mixture.map(\.unit) == [0, 1] && mixture.allSatisfy { isClose($0.share, 0.5, within: 1e-9) })
    #expect(result.verdict == .flagged && result.quotients.isEmpty)
  }

  @Test("a frontier without a measure, against its direction or of too few places is refused")
  func refused() {
    #expect(throws: PlaceEfficiency.Fault.unknown(code: "X")) {
      _ = try PlaceEfficiency(staffed(), inputs: ["X"], outputs: ["V"])
    }
    #expect(throws: PlaceEfficiency.Fault.wrongDirection(code: "V")) {
      _ = try PlaceEfficiency(staffed("decrease"), inputs: ["S"], outputs: ["V"])
    }
    let two = comparison(
      ["S|s|count|maintain|stock|sum|", "V|v|count|increase|flow|sum|"],
      ["S|A||2022|1|||", "S|B||2022|2|||", "V|A||2022|1|||", "V|B||2022|2|||"])
    #expect(throws: PlaceEfficiency.Fault.tooFew(places: 2, needed: 3)) {
      _ = try PlaceEfficiency(two, inputs: ["S"], outputs: ["V"])
    }
  }
}
