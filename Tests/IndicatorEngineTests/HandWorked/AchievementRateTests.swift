import IndicatorEngine
import TestSupport
import Testing

/// Every row of the table in `methods/rules.md` §4.2, through a whole portfolio.
@Suite("Achievement rate, worked by hand") struct AchievementRateTests {
  /// One row of the table.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// `measure|direction|kind|accumulates` of the indicator.
    let indicator: String
    /// `baseline|stage|due|value` of the target.
    let target: String
    /// `value|numerator|denominator|text|state` of the observation of 2014.
    let observation: String
    let rate: Estimate<Double>
    let legal: Estimate<Double>
    let status: ProgressStatus
    var testDescription: String { name }
  }

  /// The as-of day is 2014-12-31, half way (365 of 730 days) from the start 2013-12-31 to 2015-12-31.
  static func row(_ example: Case, fund: String = "ERDF") -> ProgressRow? {
    let portfolio = SampleBuilder()
      .table(.operations, "code|title|start|fund", "A|a|2013-12-31|\(fund)")
      .table(.indicators, "code|name|measure|direction|kind|accumulates", "I|i|\(example.indicator)")
      .table(.targets, "indicator|operation|baseline|stage|due|value", rows: ["I|A|\(example.target)"])
      .table(
        .observations, "indicator|operation|period|value|numerator|denominator|text|state",
        rows: ["I|A|2014|\(example.observation)"]
      ).finish().portfolio
    return ProgressAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2014-12-31"))).rows()
      .first { $0.target != nil }
  }

  @Test(
    "is what the rules say in every case of their table",
    arguments: [
      Case(
        // 600 ÷ 800, the way begins at 0
        name: "output indicator", indicator: "count|increase|output|cumulative",
        target: "0|final|2015-12-31|800",
        observation: "600||||", rate: .value(0.75), legal: .value(0.75), status: .onTrack),
      Case(
        // (70 − 100) ÷ (60 − 100) = 30 ÷ 40; 70 ÷ 60 = 116.7 % misleads
        name: "decreasing", indicator: "count|decrease|result|stock", target: "100|final|2015-12-31|60",
        observation: "70||||", rate: .value(0.75), legal: .value(70.0 / 60), status: .onTrack),
      Case(
        name: "baseline above target, declared to increase", indicator: "count|increase|result|stock",
        target: "100|final|2015-12-31|60", observation: "70||||",
        rate: .unavailable(.directionContradictsTarget), legal: .unavailable(.directionContradictsTarget),
        status: .notAssessable),
      Case(
        name: "target below 0 way for a decreasing one", indicator: "count|decrease|result|stock",
        target: "60|final|2015-12-31|100", observation: "70||||",
        rate: .unavailable(.directionContradictsTarget), legal: .unavailable(.directionContradictsTarget),
        status: .notAssessable),
      Case(
        name: "maintained and kept", indicator: "count|maintain|result|stock",
        target: "40|final|2015-12-31|40",
        observation: "40||||", rate: .unavailable(.targetEqualsBaseline), legal: .value(1), status: .met),
      Case(
        name: "target equals baseline, increase, below", indicator: "count|increase|result|stock",
        target: "40|final|2015-12-31|40", observation: "39||||", rate: .unavailable(.targetEqualsBaseline),
        legal: .value(0.975), status: .notMet),
      Case(
        name: "target equals baseline, decrease, below", indicator: "count|decrease|result|stock",
        target: "40|final|2015-12-31|40", observation: "39||||", rate: .unavailable(.targetEqualsBaseline),
        legal: .value(0.975), status: .met),
      Case(
        name: "target equals baseline, decrease, above", indicator: "count|decrease|result|stock",
        target: "40|final|2015-12-31|40", observation: "41||||", rate: .unavailable(.targetEqualsBaseline),
        legal: .value(1.025), status: .notMet),
      Case(
        name: "target 0, baseline 0", indicator: "count|decrease|result|stock",
        target: "0|final|2015-12-31|0",
        observation: "0||||", rate: .unavailable(.targetEqualsBaseline), legal: .unavailable(.targetZero),
        status: .met),
      Case(
        // (10 − 50) ÷ (0 − 50)
        name: "target 0, baseline above", indicator: "count|decrease|result|stock",
        target: "50|final|2015-12-31|0", observation: "10||||", rate: .value(0.8),
        legal: .unavailable(.targetZero), status: .onTrack),
      Case(
        name: "interim target 0", indicator: "count|increase|output|cumulative",
        target: "0|interim|2014-12-31|0",
        observation: "0||||", rate: .unavailable(.noMilestoneDue), legal: .unavailable(.noMilestoneDue),
        status: .notDue),
      Case(
        name: "value missing", indicator: "count|increase|output|cumulative",
        target: "0|final|2015-12-31|800",
        observation: "||||", rate: .unavailable(.valueMissing), legal: .unavailable(.valueMissing),
        status: .noData),
      Case(
        name: "published 0 is a value", indicator: "count|increase|output|cumulative",
        target: "0|final|2015-12-31|800", observation: "0||||", rate: .value(0), legal: .value(0),
        status: .offTrack),
      Case(
        name: "suppressed", indicator: "count|increase|output|cumulative", target: "0|final|2015-12-31|800",
        observation: "||||suppressed", rate: .unavailable(.suppressed), legal: .unavailable(.suppressed),
        status: .notAssessable),
      Case(
        // (15 − 20) ÷ (40 − 20)
        name: "negative progress", indicator: "count|increase|result|stock", target: "20|final|2015-12-31|40",
        observation: "15||||", rate: .value(-0.25), legal: .value(0.375), status: .offTrack),
      Case(
        name: "over the target", indicator: "count|increase|output|cumulative",
        target: "0|final|2015-12-31|100",
        observation: "130||||", rate: .value(1.3), legal: .value(1.3), status: .complete),
      Case(
        name: "yes/no, yes", indicator: "yes/no|increase|result|stock", target: "|final|2015-12-31|1",
        observation: "1||||", rate: .unavailable(.notNumeric), legal: .unavailable(.notNumeric), status: .met),
      Case(
        name: "yes/no, not yet", indicator: "yes/no|increase|result|stock", target: "|final|2015-12-31|1",
        observation: "0||||", rate: .unavailable(.notNumeric), legal: .unavailable(.notNumeric),
        status: .notDue),
      Case(
        name: "yes/no, no and due", indicator: "yes/no|increase|result|stock", target: "|final|2014-12-31|1",
        observation: "0||||", rate: .unavailable(.notNumeric), legal: .unavailable(.notNumeric),
        status: .notMet),
      Case(
        name: "ordinal, partial of done", indicator: "ordinal|increase|result|stock",
        target: "|final|2014-06-30|2",
        observation: "1||||", rate: .unavailable(.notNumeric), legal: .unavailable(.notNumeric),
        status: .notMet),
      Case(
        name: "narrative", indicator: "narrative||result|stock", target: "|final|2014-06-30|1",
        observation: "|||Създаден|", rate: .unavailable(.notNumeric), legal: .unavailable(.notNumeric),
        status: .notAssessable),
      Case(
        // 59 ÷ 110 = 53.6 %; (53.6 − 0) ÷ (75 − 0)
        name: "percent", indicator: "percent|increase|result|stock", target: "0|final|2015-12-31|75",
        observation: "|59|110||", rate: .value(100 * 59.0 / 110 / 75), legal: .value(100 * 59.0 / 110 / 75),
        status: .onTrack),
      Case(
        name: "percent of nobody", indicator: "percent|increase|result|stock",
        target: "0|final|2015-12-31|75",
        observation: "|0|0||", rate: .unavailable(.denominatorZero), legal: .unavailable(.denominatorZero),
        status: .notAssessable),
      Case(
        name: "baseline missing", indicator: "count|increase|output|stock", target: "|final|2015-12-31|75",
        observation: "30||||", rate: .unavailable(.baselineMissing), legal: .value(0.4),
        status: .notAssessable),
      Case(
        name: "baseline missing, target reached", indicator: "count|increase|output|stock",
        target: "|final|2015-12-31|75", observation: "75||||", rate: .unavailable(.baselineMissing),
        legal: .value(1), status: .met),
      Case(
        name: "target without a day", indicator: "count|increase|output|stock", target: "0|final||75",
        observation: "30||||", rate: .value(0.4), legal: .value(0.4), status: .notAssessable),
    ])
  func table(_ example: Case) throws {
    let row = try #require(AchievementRateTests.row(example))
    expect(row.achievementRate, example.rate)
    expect(row.legalRatio, example.legal)
    #expect(row.status == example.status)
    // Where a figure is absent the row says why.
    #expect(
      (row.achievementRate.found == nil || row.legalRatio.found == nil) == (row.reason != nil)
        || row.targetDue == nil)
  }

  private func expect(_ found: Estimate<Double>, _ expected: Estimate<Double>) {
    if let value = expected.found {
      #expect(isClose(found.found, value, within: 1e-15))
    } else {
      #expect(found == expected)
    }
  }

  @Test(
    "a missing baseline is 0 for outputs of ESF and ESF+ only, and said",
    arguments: ["ESF", "ESF+", "ЕСФ", "FSE+"])
  func assumedBaseline(_ fund: String) throws {
    let example = Case(
      name: "", indicator: "count|increase|output|cumulative", target: "|final|2015-12-31|80",
      observation: "20||||",
      rate: .value(0.25), legal: .value(0.25), status: .offTrack)
    let row = try #require(AchievementRateTests.row(example, fund: fund))
    #expect(row.achievementRate == .value(0.25))
    #expect(row.baseline == 0 && row.notes == [.baselineAssumedZero])
    let result = Case(
      name: "", indicator: "count|increase|result|cumulative", target: "|final|2015-12-31|80",
      observation: "20||||",
      rate: .value(0.25), legal: .value(0.25), status: .offTrack)
    let other = try #require(AchievementRateTests.row(result, fund: fund))
    #expect(other.achievementRate == .unavailable(.baselineMissing))
  }

  @Test("over 150 % and below 0 are noted")
  func notes() throws {
    func notes(_ value: String) throws -> [ProgressNote] {
      let example = Case(
        name: "", indicator: "count|increase|output|cumulative", target: "0|final|2015-12-31|100",
        observation: "\(value)||||", rate: .value(0), legal: .value(0), status: .complete)
      return try #require(AchievementRateTests.row(example)).notes
    }
    #expect(try notes("150") == [])
    #expect(try notes("151") == [.targetSettingDoubt])
    #expect(try notes("-1") == [.negativeProgress])
  }

  @Test("the form for columns equals the form for one row", arguments: [1, 2])
  func columns(threads: Int) {
    var generator = SeededGenerator(seed: 7)
    func column() -> Column<Double> {
      Column(
        (0..<300_000).map { _ in
          let draw = Int.random(in: 0..<12, using: &generator)
          return draw == 0 ? nil : Double(draw / 2)
        })
    }
    let (values, baselines, targets) = (column(), column(), column())
    let rates = achievementRates(values: values, baselines: baselines, targets: targets, threads: threads)
    #expect(rates.count == 300_000)
    var mismatches = 0
    for row in 0..<300_000 {
      var expected: Double?
      if let v = values[row], let b = baselines[row], let t = targets[row] {
        expected = achievementRate(value: v, baseline: b, target: t).found
      }
      if rates[row] != expected { mismatches += 1 }
    }
    #expect(mismatches == 0)
    #expect(rates.validity.missingCount > 0)
    let none = achievementRates(
      values: values, baselines: Column(missing: 300_000), targets: targets, threads: threads)
    #expect(none.validity.isEmpty)
  }
}
