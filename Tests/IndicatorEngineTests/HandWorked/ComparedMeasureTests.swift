import IndicatorEngine
import TestSupport
import Testing

@Suite("What is compared, worked by hand") struct ComparedMeasureTests {
  private static let places =
    "code|name|population|area_km2|group"
  private static let rows = ["A|a|2000|10|x", "B|b|4000|40|x", "C|c||5|y", "D|d|0|5|y"]

  private func comparison(
    indicator: String, observations: [String], plan: ComparisonPlan = ComparisonPlan(),
    asOf: String = "2022-12-31",
    successions: [String] = []
  ) -> Comparison {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, Self.places, rows: Self.rows)
      .table(.indicators, "code|name|measure|direction|accumulates|over_places|unit", rows: [indicator])
      .table(
        .observations,
        "indicator|operation|municipality|disaggregation|period|value|numerator|denominator|standard_error|state",
        rows: observations
      )
      .table(.successions, "old|new|day|share", rows: successions)
      .finish()
    return Comparison(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(asOf)), comparing: plan)
  }

  @Test("counts are divided by the population, × 1,000; without one, or with none, there is no rate")
  func perThousand() throws {
    // 6 ÷ 2,000 × 1,000 = 3; 8 ÷ 4,000 × 1,000 = 2; together 14 ÷ 6,000 × 1,000 = 2.333…
    let result = comparison(
      indicator: "N|n|count|increase|flow|sum|",
      observations: ["N||A||2022|6||||", "N||B||2022|8||||", "N||C||2022|5||||", "N||D||2022|1||||"])
    let measure = try #require(result.measures.first)
    #expect(measure.measure.kind == .rate && measure.measure.divisor == .inhabitants(per: 1000))
    #expect(measure.standings.map(\.figure.value) == [3, 2, nil, nil])
    #expect(measure.standings.map(\.figure.reason) == [nil, nil, .denominatorMissing, .denominatorZero])
    #expect(isClose(measure.centre, 14.0 / 6, within: 1e-15))
  }

  @Test("the divisor can be chosen: per square kilometre, another number of inhabitants, none")
  func divisors() throws {
    let observations = ["N||A||2022|6||||", "N||B||2022|8||||"]
    func values(_ divisor: DivisorChoice) -> [Double?] {
      comparison(
        indicator: "N|n|count|increase|flow|sum|", observations: observations,
        plan: ComparisonPlan(divisor: divisor)
      ).measures.first?.standings.prefix(2).map(\.figure.value) ?? []
    }
    #expect(values(.squareKilometre) == [0.6, 0.2])
    #expect(values(.inhabitants(per: 10_000)) == [30, 20])
    #expect(values(.none) == [6, 8])
  }

  @Test("a count divided by nothing ranks nobody")
  func rawCount() throws {
    let measure = try #require(
      comparison(
        indicator: "N|n|count|increase|flow|sum|", observations: ["N||A||2022|6||||", "N||B||2022|8||||"],
        plan: ComparisonPlan(divisor: .none)
      ).measures.first)
    #expect(measure.standings.allSatisfy { $0.rank == nil })
    #expect(measure.standings[0].unranked == .rawCount)
  }

  @Test("the period is the newest that half of the places have; an older figure of one place never stands in")
  func period() throws {
    // 2022 has one of four, 2021 three of four.
    let measure = try #require(
      comparison(
        indicator: "L|l|index|increase|stock|none|",
        observations: [
          "L||A||2020|1||||", "L||A||2021|10||||", "L||B||2021|20||||", "L||C||2021|30||||",
          "L||D||2020|99||||",
          "L||A||2022|11||||",
        ]
      ).measures.first)
    #expect(measure.measure.period?.description == "2021")
    #expect(measure.standings.map(\.figure.value) == [10, 20, 30, nil])
    #expect(measure.centre == 20)
  }

  @Test("a period after the as-of day is not seen")
  func asOf() throws {
    let measure = try #require(
      comparison(
        indicator: "L|l|index|increase|stock|none|",
        observations: ["L||A||2021|1||||", "L||B||2021|2||||", "L||A||2022|3||||", "L||B||2022|4||||"],
        asOf: "2022-06-30"
      ).measures.first)
    #expect(measure.measure.period?.description == "2021")
  }

  @Test("shares of counts together: (30 + 10) ÷ (40 + 60) = 40 %, not the mean of 75 % and 16.7 %")
  func proportion() throws {
    let measure = try #require(
      comparison(
        indicator: "P|p|percent|increase|flow|weighted|%",
        observations: ["P||A||2022||30|40||", "P||B||2022||10|60||"]
      ).measures.first)
    #expect(measure.measure.kind == .proportion)
    #expect(isClose(measure.centre, 40, within: 1e-15))
    #expect(measure.standings[0].figure.value == 75)
  }

  @Test("what is suppressed, not provided or not applicable keeps its name and enters no sum")
  func states() throws {
    let measure = try #require(
      comparison(
        indicator: "P|p|percent|increase|flow|weighted|%",
        observations: [
          "P||A||2022||30|40||", "P||B||2022||||| suppressed", "P||C||2022||||| not-provided",
          "P||D||2022||||| not-applicable",
        ]
      ).measures.first)
    #expect(measure.standings.map(\.figure.reason) == [nil, .suppressed, .notProvided, .notApplicable])
    #expect(measure.centre == 75 && measure.reporting == 1)
  }

  @Test("figures of operations stand for a place only where it reported none itself")
  func operations() throws {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, Self.places, rows: Self.rows)
      .table(.operations, "code|title|municipality", "O1|o|A", "O2|o|A", "O3|o|B")
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places", "N|n|count|increase|flow|sum"
      )
      .table(
        .observations, "indicator|operation|municipality|period|value", "N|O1|A|2022|2", "N|O2|A|2022|4",
        "N|O3|B|2022|100", "N||B|2022|8"
      ).finish()
    let result = Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: ComparisonPlan())
    // A: (2 + 4) ÷ 2,000 × 1,000 = 3; B: its own 8 ÷ 4,000 × 1,000 = 2.
    let measure = try #require(result.measures.first { $0.measure.code == "N" })
    #expect(measure.standings.prefix(2).map(\.figure.value) == [3, 2])
  }

  @Test("a place that merged into another by the day is not compared")
  func merged() {
    let observations = ["L||A||2021|1||||", "L||B||2021|2||||", "L||C||2021|3||||"]
    let before = comparison(
      indicator: "L|l|index|increase|stock|none|", observations: observations,
      successions: ["C|B|2023-01-01|1"])
    let after = comparison(
      indicator: "L|l|index|increase|stock|none|", observations: observations, asOf: "2023-01-01",
      successions: ["C|B|2023-01-01|1"])
    #expect(before.places.codes == ["A", "B", "C", "D"])
    #expect(after.places.codes == ["A", "B", "D"] && after.places.succeeded == ["C"])
  }

  @Test("answers and words are named and not compared")
  func notNumeric() {
    let result = comparison(
      indicator: "Y|y|yes/no|increase|stock|none|", observations: ["Y||A||2022|1||||", "Y||B||2022|0||||"])
    #expect(result.measures.isEmpty && result.notNumeric == ["Y"])
  }

  @Test("without a direction there is an order and no rank")
  func direction() throws {
    let measure = try #require(
      comparison(
        indicator: "L|l|index|maintain|stock|none|", observations: ["L||A||2022|1||||", "L||B||2022|2||||"]
      ).measures.first)
    #expect(measure.standings[0].unranked == .directionMissing && !measure.isRanked)
  }

  @Test("money by place: paid ÷ inhabitants, and paid ÷ contracted")
  func money() throws {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, Self.places, rows: Self.rows)
      .table(
        .operations, "code|title|municipality|contracted|currency", "O1|o|A|10000.00|EUR",
        "O2|o|B|40000.00|EUR"
      )
      .table(
        .payments, "operation|day|amount|currency|basis", "O1|2022-05-01|2500.00|EUR|paid",
        "O2|2022-05-01|30000.00|EUR|paid"
      ).finish()
    let result = Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: ComparisonPlan())
    let paid = try #require(result.measures.first { $0.measure.code == "budget.paid" })
    let absorption = try #require(result.measures.first { $0.measure.code == "budget.absorption" })
    // 2,500 ÷ 2,000 = 1.25 and 30,000 ÷ 4,000 = 7.5 a head; 25 % and 75 %; together 32,500 ÷ 50,000 = 65 %.
    #expect(paid.standings.prefix(2).map(\.figure.value) == [1.25, 7.5])
    #expect(paid.standings[0].rank == nil)
    #expect(absorption.standings.prefix(2).map(\.figure.value) == [25, 75])
    #expect(isClose(absorption.centre, 65, within: 1e-15))
    // One project is no ground for an order (rules §10: at least three).
    #expect(absorption.standings.prefix(2).map(\.unranked) == [.smallNumber, .smallNumber])
  }
}
