import IndicatorEngine
import TestSupport
import Testing

@Suite("Progress, worked by hand") struct ProgressTests {
  let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-12-31"))

  /// One operation, 2014-01-01 to 2015-12-31, with one count indicator.
  private func rows(
    indicator: String = "count|increase|output|cumulative||", targets: [String], observations: [String],
    asOf: String = "2014-12-31", knownBy: String? = nil
  ) -> [ProgressRow] {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title|start|end", "A|a|2014-01-01|2015-12-31")
      .table(
        .indicators, "code|name|measure|direction|kind|accumulates|over_time|over_places", "I|i|\(indicator)"
      )
      .table(
        .targets,
        "indicator|operation|disaggregation|baseline|baseline_day|stage|due|value|recorded|reason|source",
        rows: targets.map { "I|A|\($0)" }
      )
      .table(
        .observations,
        "indicator|operation|disaggregation|period|value|numerator|denominator|state|series|recorded|source",
        rows: observations.map { "I|A|\($0)" }
      ).finish().portfolio
    let plan = EvaluationPlan(
      asOf: SampleBuilder.day(asOf), knownBy: knownBy.map(SampleBuilder.day))
    return ProgressAnalysis(portfolio, plan: plan).rows()
  }

  // MARK: Expected path

  @Test("the expected path goes straight from the baseline through each due target")
  func expectedPath() {
    // 20 at 2013-12-31; 30 at 2014-12-31 (365 days); 60 at 2015-12-31 (365 days).
    let targets = ["|20|2013-12-31|interim|2014-12-31|30", "|20|2013-12-31|final|2015-12-31|60"]
    func expected(_ asOf: String) -> [Double?] {
      rows(targets: targets, observations: ["|2014-01|25"], asOf: asOf).map(\.expectedRate.found)
    }
    // 2014-03-14 is day 73: a fifth of the way to 30, 22: (22−20)/(30−20) and (22−20)/(60−20).
    #expect(isClose(expected("2014-03-14")[0], 0.2, within: 1e-12))
    #expect(isClose(expected("2014-03-14")[1], 0.05, within: 1e-12))
    // 2015-03-14: 30 + 73/365 × 30 = 36; the interim target is behind.
    #expect(isClose(expected("2015-03-14")[0], 1, within: 1e-12))
    #expect(isClose(expected("2015-03-14")[1], 0.4, within: 1e-12))
    #expect(expected("2017-01-01") == [1, 1])
  }

  @Test("without a baseline day the path begins at the operation's start")
  func pathFromStart() {
    // 2014-01-01 to 2014-12-31 is 364 days; 2014-07-02 is day 182.
    let row = rows(targets: ["|0||final|2014-12-31|10"], observations: ["|2014-06|5"], asOf: "2014-07-02")[0]
    #expect(row.expectedRate == .value(0.5))
    #expect(row.status == .onTrack)
    #expect(row.trajectory?.points.map(\.value) == [0, 10])
  }

  @Test("nothing is expected at the start")
  func notDue() {
    let row = rows(targets: ["|0|2014-12-31|final|2015-12-31|10"], observations: ["|2014|0"])[0]
    #expect(row.expectedRate == .value(0))
    #expect(row.status == .notDue)
    let blank = rows(targets: ["|0|2014-12-31|final|2015-12-31|10"], observations: ["|2014|"])[0]
    #expect(blank.status == .notDue)
    #expect(blank.state == .missing)
  }

  // MARK: Status

  @Test(
    "limits are compared as exact decimals",
    arguments: [
      // The target is due, so all of it is expected: V × 100 ≥ 85 × T and V × 100 ≥ 65 × T.
      ("85", "100", ProgressStatus.onTrack), ("84.996", "100", .atRisk), ("65", "100", .atRisk),
      ("64.999", "100", .offTrack),
      // 0.85 × 0.7 = 0.595 and 0.65 × 0.3 = 0.195: as binary fractions the quotients fall beside the limit.
      ("0.595", "0.7", .onTrack), ("0.5949", "0.7", .atRisk), ("0.195", "0.3", .atRisk),
      ("0.1949", "0.3", .offTrack), ("99.9", "100", .onTrack), ("100", "100", .complete),
    ])
  func thresholds(_ value: String, _ target: String, _ status: ProgressStatus) {
    let row = rows(targets: ["|0||final|2014-12-31|\(target)"], observations: ["|2014|\(value)"])[0]
    #expect(row.status == status)
  }

  @Test("limits are exact on a path that is not finished, and for decreasing indicators")
  func exactOnPath() {
    // 365 of 730 days: 50 expected of 100; 42.5 is 85 % of it.
    let up = ["|0|2013-12-31|final|2015-12-31|100"]
    #expect(rows(targets: up, observations: ["|2014|42.5"])[0].status == .onTrack)
    #expect(rows(targets: up, observations: ["|2014|42.499999999999"])[0].status == .atRisk)
    // From 100 to 0: 50 expected, 85 % of the fall of 50 is 42.5, so 57.5.
    let down = ["|100|2013-12-31|final|2015-12-31|0"]
    let falling = "count|decrease|output|stock||"
    #expect(rows(indicator: falling, targets: down, observations: ["|2014|57.5"])[0].status == .onTrack)
    #expect(
      rows(indicator: falling, targets: down, observations: ["|2014|57.500000000001"])[0].status == .atRisk)
  }

  // MARK: The observation used

  @Test("the last period that ends by the as-of day is used, newest recorded, of the series achieved")
  func observationUsed() {
    let row = rows(
      targets: ["|0||final|2015-12-31|100"],
      observations: [
        "|2014-Q2|20||||achieved|2014-07-10", "|2014-Q3|30||||achieved|2014-10-10",
        "|2014-Q3|31||||achieved|2014-11-10", "|2014-Q4|90||||selected|2015-01-10",
        "|2015-Q1|50||||achieved|2015-04-10",
      ])[0]
    #expect(row.value == 31)
    #expect(row.valuePeriod == SampleBuilder.period("2014-Q3"))
    #expect(row.observationRows == [2])
    #expect(row.sources.map(\.origin.row) == [2, 2, 4])
  }

  @Test("a blank last period is missing: no earlier figure stands for it")
  func blankLast() {
    let row = rows(
      targets: ["|0||final|2014-12-31|100"], observations: ["|2013|20", "|2014|||||"])[0]
    #expect(row.value == nil && row.state == .missing)
    #expect(row.status == .noData)
  }

  @Test("known-by cuts the second axis of time")
  func knownBy() {
    let targets = ["|0||final|2015-12-31|100||first", "|0||final|2015-12-31|80|2014-06-01|budget cut"]
    let observations = ["|2014-Q1|20||||achieved|2014-04-10", "|2014-Q1|25||||achieved|2014-09-01"]
    let early = rows(targets: targets, observations: observations, knownBy: "2014-05-31")
    #expect(early.map(\.target) == [100] && early.map(\.value) == [20])
    let late = rows(targets: targets, observations: observations)
    #expect(late.map(\.target) == [80] && late.map(\.value) == [25])
    #expect(late[0].targetReason == "budget cut")
    #expect(late[0].revisions.map(\.value) == [100])
    #expect(late[0].revisions.map(\.reason) == ["first"])
    #expect(late[0].notes == [.targetRevised])
  }

  @Test("a flow is summed since the baseline day; a cumulative series and a stock are not")
  func flow() {
    let targets = ["|0|2013-12-31|final|2015-12-31|100"]
    let observations = ["|2013|7", "|2014-Q1|10", "|2014-Q2|12", "|2014-Q3|15"]
    func value(_ accumulates: String) -> ProgressRow {
      rows(indicator: "count|increase|output|\(accumulates)", targets: targets, observations: observations)[0]
    }
    // 10 + 12 + 15; 2013 ends on the baseline day.
    #expect(value("flow||").value == 37)
    #expect(value("flow||").valuePeriod == SampleBuilder.period("2014-01-01/2014-09-30"))
    #expect(value("cumulative||").value == 15)
    #expect(value("stock||").value == 15)
    // Declared to be summed, and cumulative: a cumulative series is never summed over time.
    #expect(value("cumulative|sum|").value == 15)
    #expect(value("flow|max|").value == 15)
    #expect(isClose(value("flow|mean|").value, 37.0 / 3, within: 1e-15))
  }

  @Test("a year and its quarters are not added")
  func overlap() {
    let row = rows(
      indicator: "count|increase|output|flow||", targets: ["|0||final|2015-12-31|100"],
      observations: ["|2014|40", "|2014-Q1|10", "|2014-Q2|12"])[0]
    #expect(row.value == nil)
    #expect(row.reason == .overlappingPeriods)
    #expect(row.status == .notAssessable)
  }

  @Test("a sum with a period nobody reported is partial and says so")
  func partial() {
    let row = rows(
      indicator: "count|increase|output|flow||", targets: ["|0||final|2015-12-31|100"],
      observations: ["|2014-Q1|10", "|2014-Q2|", "|2014-Q3|15", "|2014-Q4||||suppressed"])[0]
    #expect(row.value == 25)
    #expect((row.periodsReported, row.periodsTotal) == (2, 4))
    #expect(row.notes == [.partial])
    let none = rows(
      indicator: "count|increase|output|flow||", targets: ["|0||final|2015-12-31|100"],
      observations: ["|2014-Q1||||suppressed", "|2014-Q2||||suppressed"])[0]
    #expect(none.value == nil && none.state == .suppressed)
  }

  @Test("percentages over time are recomputed, and refused without numerators")
  func percentOverTime() {
    let targets = ["|0||final|2015-12-31|100"]
    let quotient = rows(
      indicator: "percent|increase|result|flow||", targets: targets,
      observations: ["|2014-Q1||50|100", "|2014-Q2||9|10"])[0]
    // 59 ÷ 110, not the mean of 50 % and 90 %.
    #expect(isClose(quotient.value, 100 * 59.0 / 110, within: 1e-15))
    let plain = rows(
      indicator: "percent|increase|result|flow||", targets: targets,
      observations: ["|2014-Q1|50", "|2014-Q2|90"])[0]
    #expect(plain.reason == .denominatorMissing)
    let index = rows(
      indicator: "index|increase|result|flow||", targets: targets,
      observations: ["|2014-Q1|50", "|2014-Q2|90"])[0]
    #expect(index.reason == .notAddable)
  }

  // MARK: Rows

  @Test("what was observed without a target appears, with the reason")
  func targetMissing() {
    let found = rows(targets: ["|0||final|2015-12-31|100"], observations: ["|2014|40", "sex=female|2014|25"])
    #expect(found.map(\.disaggregation) == [nil, "sex=female"])
    #expect(found[1].reason == .targetMissing)
    #expect(found[1].value == 25 && found[1].target == nil)
    #expect(found[1].status == .notAssessable)
  }

  @Test("every stage has its row; a baseline stated once serves both")
  func stages() {
    let found = rows(
      targets: ["|||interim|2014-12-31|30", "|20|2013-12-31|final|2015-12-31|60"], observations: ["|2014|25"])
    #expect(found.map(\.stage) == [.interim, .final])
    // (25 − 20) ÷ (30 − 20); (25 − 20) ÷ (60 − 20)
    #expect(found.map(\.achievementRate) == [.value(0.5), .value(0.125)])
    #expect(found[0].notes == [.baselineInherited])
  }

  @Test("illustrative data is marked")
  func illustrative() {
    let found = rows(
      targets: ["|0||final|2015-12-31|100"], observations: ["|2014|40||||||illustrative: added"])
    #expect(found[0].isIllustrative)
    #expect(!rows(targets: ["|0||final|2015-12-31|100"], observations: ["|2014|40"])[0].isIllustrative)
  }

  // MARK: Places that changed

  @Test("a place that merged is not compared across the change")
  func merged() {
    func row(baselineDay: String) -> ProgressRow {
      let portfolio = SampleBuilder()
        .table(.municipalities, "code|name", "X|x", "Y|y", "Z|z")
        .table(.indicators, "code|name|measure|direction", "I|i|count|increase")
        .table(
          .targets, "indicator|municipality|baseline|baseline_day|stage|due|value",
          "I|Z|10|\(baselineDay)|final|2015-12-31|20", "I|X|10|2013-01-01|final|2013-12-31|20"
        )
        .table(.observations, "indicator|municipality|period|value", "I|Z|2014|18", "I|X|2013-Q1|15")
        .table(.successions, "old|new|day|share", "X|Z|2014-01-01|1", "Y|Z|2014-01-01|1").finish().portfolio
      let rows = ProgressAnalysis(portfolio, plan: plan).rows()
      // Before the change the old place is compared with itself.
      #expect(rows[0].municipality == "X" && rows[0].achievementRate == .value(0.5))
      return rows[1]
    }
    #expect(row(baselineDay: "2013-06-30").reason == .notComparable)
    #expect(row(baselineDay: "2013-06-30").status == .notAssessable)
    #expect(row(baselineDay: "2014-01-01").achievementRate == .value(0.8))
  }
}
