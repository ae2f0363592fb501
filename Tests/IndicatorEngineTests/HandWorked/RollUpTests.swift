import IndicatorEngine
import TestSupport
import Testing

@Suite("Sums over operations and places, worked by hand") struct RollUpTests {
  private func analysis(indicator: String, observations: [String], successions: [String] = [])
    -> ProgressAnalysis
  {
    let portfolio = SampleBuilder()
      .table(.municipalities, "code|name", "X|x", "Y|y", "Z|z")
      .table(.operations, "code|title|programme", "A|a|P", "B|b|P", "C|c|Q")
      .table(.indicators, "code|name|measure|accumulates|over_places", "I|i|\(indicator)")
      .table(
        .observations,
        "indicator|operation|municipality|disaggregation|period|value|numerator|denominator|state",
        rows: observations.map { "I|\($0)" }
      )
      .table(.successions, "old|new|day|share", rows: successions).finish().portfolio
    return ProgressAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2014-12-31")))
  }

  @Test("counts are summed where declared, with the number of members that reported")
  func counts() throws {
    let found = analysis(
      indicator: "count|cumulative|sum", observations: ["A|||2014|10", "B|||2014|5", "C|||2014|"]
    ).rollUps()
    #expect(found.map(\.programme) == [nil, "P"])
    // 10 + 5; C did not report, and is not 0.
    #expect(found.map(\.value) == [.value(15), .value(15)])
    #expect(found.map(\.membersReported) == [2, 2] && found.map(\.membersTotal) == [3, 2])
    #expect(found[0].states.map(\.count) == [2, 1])
    #expect(found[0].states.map(\.state) == [.reported, .missing])
    #expect(found[0].isUpperBound)
  }

  @Test("every state is kept apart and none becomes 0")
  func states() throws {
    let row = try #require(
      analysis(
        indicator: "count|cumulative|sum",
        observations: [
          "|X||2014||||suppressed", "|Y||2014||||not-provided", "|Z||2014||||not-applicable",
        ]
      ).rollUps().first)
    #expect(row.value == .unavailable(.valueMissing))
    #expect(row.states.map(\.state) == [.notApplicable, .suppressed, .notProvided])
  }

  @Test("places of different groups are never added: a county contains its city")
  func groups() {
    let portfolio = SampleBuilder()
      .table(
        .municipalities, "code|name|group", "IS|Iași county|counties", "VS|Vaslui county|counties",
        "C|Iași|cities",
        "D|Vaslui|cities"
      )
      .table(.indicators, "code|name|measure|accumulates|over_places", "I|i|count|stock|sum")
      .table(
        .observations, "indicator|municipality|period|value", "I|IS|2014|10", "I|VS|2014|4", "I|C|2014|7",
        "I|D|2014|2"
      )
      .finish().portfolio
    let found = ProgressAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2014-12-31")))
      .rollUps()
    #expect(found.map(\.placeGroup) == ["cities", "counties"])
    #expect(found.map(\.value) == [.value(9), .value(14)])
  }

  @Test("percentages are recomputed from numerators and denominators")
  func percentages() throws {
    let row = try #require(
      analysis(indicator: "percent|stock|weighted", observations: ["|X||2014||50|100", "|Y||2014||9|10"])
        .rollUps().first)
    // 59 ÷ 110 = 53.6 %, not 70 %
    #expect(isClose(row.value.found, 100 * 59.0 / 110, within: 1e-15))
  }

  @Test(
    "what must not be added is refused",
    arguments: [
      ("percent|stock|sum", UnavailableReason.notAddable), ("percent|stock|weighted", .denominatorMissing),
      ("index|stock|sum", .notAddable), ("count|stock|none", .notAddable), ("count|stock|", .notAddable),
      ("yes/no|stock|sum", .notNumeric), ("ordinal|stock|sum", .notNumeric),
    ])
  func refused(_ indicator: String, _ reason: UnavailableReason) {
    let found = analysis(indicator: indicator, observations: ["|X||2014|1", "|Y||2014|1"]).rollUps()
    #expect(found.map(\.value) == [.unavailable(reason)])
  }

  @Test("figures of operations and of places are not added to each other")
  func levels() {
    let found = analysis(
      indicator: "count|stock|sum", observations: ["A|||2014|1", "C|||2014|2", "|X||2014|4", "|Y||2014|8"]
    ).rollUps()
    #expect(found.map(\.level) == [.municipality, .operation])
    #expect(found.map(\.value) == [.value(12), .value(3)])
  }

  @Test("a place and the one it merged into are not added")
  func merged() {
    let observations = ["|X||2013|4", "|Z||2014|8"]
    let merged = analysis(
      indicator: "count|stock|sum", observations: observations, successions: ["X|Z|2014-01-01|1"])
    #expect(merged.rollUps().map(\.value) == [.unavailable(.notComparable)])
    let later = analysis(
      indicator: "count|stock|sum", observations: observations, successions: ["X|Z|2015-01-01|1"])
    #expect(later.rollUps().map(\.value) == [.value(12)])
    #expect(later.rollUps()[0].hasDifferentPeriods)
  }

  // MARK: Disaggregation

  @Test("parts of one dimension are held against the whole; overlapping ones are not added")
  func parts() {
    let checks = analysis(
      indicator: "count|cumulative|sum",
      observations: [
        "A|||2014|100", "A||sex=female|2014|60", "A||sex=male|2014|38", "A||age=15-24|2014|70",
        "A||age=25+|2014|", "A||sex=female;age=15-24|2014|40",
      ]
    ).disaggregationChecks()
    #expect(checks.map(\.dimension) == ["age", "sex"])
    // One age group is not reported: its sum would be too small.
    #expect(checks[0].sum == .unavailable(.partial) && checks[0].isWhole == nil)
    #expect((checks[0].partsReported, checks[0].partsTotal) == (1, 2))
    // 60 + 38 − 100
    #expect(checks[1].difference == .value(-2) && checks[1].isWhole == false)
    let whole = analysis(
      indicator: "amount|cumulative|sum",
      observations: ["A|||2014|0.3", "A||sex=female|2014|0.1", "A||sex=male|2014|0.2"]
    ).disaggregationChecks()
    #expect(whole.map(\.isWhole) == [true])
    // Percentages of women and men do not add up to anything.
    let percent = analysis(
      indicator: "percent|stock|weighted",
      observations: ["A|||2014|50", "A||sex=female|2014|60", "A||sex=male|2014|40"]
    ).disaggregationChecks()
    #expect(percent.isEmpty)
  }

  @Test("a part of a flow has the window of its whole")
  func window() {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title", "A|a")
      .table(.indicators, "code|name|measure|accumulates|over_places", "I|i|count|flow|sum")
      .table(
        .targets, "indicator|operation|baseline|baseline_day|stage|due|value",
        "I|A|0|2013-12-31|final|2015-12-31|50"
      )
      .table(
        .observations, "indicator|operation|disaggregation|period|value", "I|A||2013|100", "I|A||2014|10",
        "I|A|sex=female|2013|60", "I|A|sex=female|2014|6", "I|A|sex=male|2013|40", "I|A|sex=male|2014|4"
      ).finish().portfolio
    let analysis = ProgressAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2014-12-31")))
    // 2013 ends on the baseline day of the whole, so it counts for the parts as little.
    #expect(analysis.rows().map(\.value) == [10, 6, 4])
    #expect(analysis.disaggregationChecks().map(\.isWhole) == [true])
  }
}
