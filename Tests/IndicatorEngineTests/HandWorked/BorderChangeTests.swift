import IndicatorEngine
import TestSupport
import Testing

/// Figures of the time before a merger or split, by the borders of the as-of day.
@Suite("Places that merged or split, worked by hand") struct BorderChangeTests {
  private func history(
    _ indicator: String, _ observations: [String], successions: [String], places: [String] = rows
  ) throws -> [ComparedMeasure] {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name|population", rows: places)
      .table(.indicators, "code|name|measure|direction|accumulates|over_places|factor", rows: [indicator])
      .table(
        .observations, "indicator|municipality|period|value|numerator|denominator|state", rows: observations
      )
      .table(.successions, "old|new|day|share", rows: successions)
      .finish()
    let result = Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: ComparisonPlan())
    return result.history(of: try #require(result.measures.first { $0.measure.code == "N" }))
  }

  private static let rows = ["A|a|3000", "B|b|4000", "C|c|1000"]
  private static let count = "N|n|count|increase|flow|sum|"
  private static let quotient = "N|n|rate|increase|stock|weighted|100"
  private static let merger = ["C|A|2020-01-01|1"]

  /// The value of A in each period.
  private func values(_ history: [ComparedMeasure]) -> [Double?] { history.map { $0.figures[0].value } }

  @Test("a count of the place and of what it took in are added for the years before")
  func mergedCount() throws {
    let history = try history(
      Self.count,
      ["N|A|2019|4|||", "N|C|2019|2|||", "N|B|2019|8|||", "N|A|2020|9|||", "N|B|2020|8|||"],
      successions: Self.merger)
    // 2019: (4 + 2) ÷ 3,000 × 1,000 = 2; 2020: 9 ÷ 3,000 × 1,000 = 3. B: 8 ÷ 4,000 × 1,000 = 2, as reported.
    #expect(values(history) == [2, 3])
    #expect(history.map { $0.figures[1].value } == [2, 2])
    #expect(history.map { $0.figures[0].isCarried } == [true, false])
    #expect(history[0].figures[0].sources.filter { $0.field.name == "value" }.count == 2)
  }

  @Test("a part that was not reported leaves the sum open")
  func missingPart() throws {
    let history = try history(
      Self.count,
      ["N|A|2018|4|||", "N|C|2018|1|||", "N|A|2019|4|||", "N|B|2019|8|||", "N|A|2020|9|||", "N|B|2020|1|||"],
      successions: Self.merger)
    #expect(values(history) == [5.0 / 3, nil, 3])
    #expect(history[1].figures[0].reason == .partial)
  }

  @Test("a place that came into being by the change has no gap before it")
  func newPlace() throws {
    // A is new on 2020-01-01, of C and of D, which the table of places does not hold any more.
    let history = try history(
      Self.count, ["N|C|2019|4|||", "N|B|2019|8|||", "N|A|2020|9|||", "N|B|2020|8|||"],
      successions: Self.merger)
    #expect(values(history) == [4.0 / 3, 3])
  }

  @Test("a quotient is formed anew from both parts; a bare one is not comparable")
  func quotients() throws {
    let parts = try history(
      Self.quotient,
      ["N|A|2019||10|20|", "N|C|2019||2|20|", "N|B|2019||1|2|", "N|A|2020||15|30|", "N|B|2020||1|2|"],
      successions: Self.merger)
    // (10 + 2) ÷ (20 + 20) = 30 %; the mean of 50 % and 10 % would be the same only by chance.
    #expect(values(parts) == [30, 50])
    let bare = try history(
      Self.quotient,
      ["N|A|2019|50|||", "N|C|2019|10|||", "N|B|2019|50|||", "N|A|2020|50|||", "N|B|2020|50|||"],
      successions: Self.merger)
    #expect(values(bare) == [nil, 50])
    #expect(bare[0].figures[0].reason == .notComparable)
  }

  @Test("a place that gave a part away keeps the rest; shares that do not add to one say nothing")
  func split() throws {
    let observations = ["N|B|2019|8|||", "N|A|2020|9|||", "N|B|2020|5|||"]
    // B kept three quarters, a quarter became A: A 2 ÷ 3,000, B 6 ÷ 4,000, × 1,000.
    let whole = try history(
      Self.count, observations, successions: ["B|A|2020-01-01|0.25", "B|B|2020-01-01|0.75"])
    #expect(values(whole) == [2.0 / 3, 3])
    #expect(whole[0].figures[1].value == 1.5)
    let open = try history(
      Self.count, observations, successions: ["B|A|2020-01-01|0.25", "B|B|2020-01-01|0.5"])
    #expect(open[0].figures[0].reason == .notComparable && open[0].figures[1].reason == .notComparable)
  }

  @Test("a period in which the change falls is told by one side only")
  func straddling() throws {
    let merger = ["C|A|2020-07-01|1"]
    let both = try history(
      Self.count, ["N|A|2020|9|||", "N|C|2020|2|||", "N|B|2020|8|||"], successions: merger)
    #expect(both[0].figures[0].reason == .notComparable)
    let after = try history(Self.count, ["N|A|2020|9|||", "N|B|2020|8|||"], successions: merger)
    #expect(values(after) == [3])
    let before = try history(Self.count, ["N|C|2020|6|||", "N|B|2020|8|||"], successions: merger)
    #expect(values(before) == [2])
  }

  @Test("a place of two steps is followed through both, and money goes with a whole merger")
  func chains() throws {
    let history = try history(
      Self.count, ["N|C|2017|3|||", "N|B|2017|8|||", "N|B|2020|8|||", "N|A|2020|1|||"],
      successions: ["C|D|2018-01-01|1", "D|A|2020-01-01|1"])
    #expect(values(history).first == 1)
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name|population", rows: Self.rows)
      .table(
        .operations, "code|title|municipality|contracted|currency", "O1|o|A|3000.00|EUR",
        "O2|o|C|6000.00|EUR",
        "O3|o|B|4000.00|EUR"
      )
      .table(.successions, "old|new|day|share", rows: Self.merger).finish()
    let result = Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: ComparisonPlan())
    let contracted = try #require(result.measures.first { $0.measure.code == "budget.contracted" })
    // (3,000 + 6,000) ÷ 3,000 = 3; 4,000 ÷ 4,000 = 1.
    #expect(contracted.standings.map(\.figure.value) == [3, 1])
  }
}
