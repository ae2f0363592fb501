import IndicatorEngine
import Testing
import TestSupport

/// Things that must always hold of a portfolio, whatever is read.
@Suite("What must always hold of a portfolio") struct PortfolioLawTests {
  @Test("1: a value is one of five things, and none becomes zero on the way in")
  func fiveStates() {
    let (portfolio, issues) = SampleBuilder()
      .table(.indicators, "code|name", "I|Visitors")
      .table(
        .observations, "indicator|period|value|state", "I|2011|0|", "I|2012||", "I|2013||suppressed",
        "I|2014||not-applicable", "I|2015||not-provided"
      ).finish()
    #expect(issues.isEmpty)
    let observations = portfolio.observations
    #expect((0..<5).map { observations.value[$0] } == [0, nil, nil, nil, nil])
    #expect(
      (0..<5).map { observations.state[$0] } == [nil, nil, "suppressed", "not-applicable", "not-provided"])
  }

  @Test("2: money is exact: a million cents are ten thousand, and sums pass 64 bits")
  func exactMoney() {
    let rows = (1...1000).map { "A|\($0)|0.01" }
    let (portfolio, _) = SampleBuilder()
      .table(.operations, "code|title|currency", "A|School|EUR").table(
        .budget, "operation|line|amount", rows: rows
      )
      .finish()
    let grouping = Grouping([GroupKey(portfolio.budget.operation)])
    #expect(grouping.sums(ofAmounts: portfolio.budget.amount).sums == [1000])
    let huge = Column(values: [Int64](repeating: .max, count: 3))
    let one = Grouping([GroupKey(CategoryColumn(["a", "a", "a"]))])
    #expect(one.sums(ofAmounts: huge).sums == [Int128(Int64.max) * 3])
  }

  @Test("1: no state becomes zero in a figure over places")
  func statesInRollUp() {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", "A|a", "B|b", "C|c", "D|d", "E|e")
      .table(.indicators, "code|name|measure|accumulates|over_places", "I|Visitors|count|stock|sum")
      .table(
        .observations, "indicator|municipality|period|value|state", "I|A|2014|7|", "I|B|2014||missing",
        "I|C|2014||suppressed", "I|D|2014||not-applicable", "I|E|2014||not-provided"
      ).finish()
    let rows = Evaluation(of: portfolio, plan: plan).rollUps
    #expect(rows.map(\.value) == [.value(7)])
    #expect(rows.first?.membersReported == 1)
    #expect(rows.first?.states.map(\.state) == ValueState.allCases)
  }

  @Test("3: days are whole numbers, and a target without a day is due on none")
  func days() {
    let (portfolio, _) = SampleBuilder()
      .table(.indicators, "code|name|measure|direction", "I|Visitors|count|increase")
      .table(.targets, "indicator|stage|baseline|value|due", "I|final|0|10|")
      .table(.observations, "indicator|period|value", "I|2014|4").finish()
    #expect(portfolio.targets.due[0] == nil)
    // No day is put in its place: nothing is expected and nothing judged.
    let row = Evaluation(of: portfolio, plan: plan).progress.first
    #expect(row?.expectedRate == .unavailable(.dueMissing))
    #expect(row?.achievementRate == .value(0.4))
    #expect(SampleBuilder.day("2014-03-06").number - SampleBuilder.day("2013-11-06").number == 120)
  }

  @Test("4: a sum that is not allowed fails with its reason")
  func typedMeasures() {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", "A|a", "B|b")
      .table(
        .indicators, "code|name|measure|accumulates|over_time|over_places",
        "C|Trained|count|cumulative|sum|sum",
        "P|Content|percent|stock|last|sum", "X|Index|index|stock|last|sum"
      )
      .table(
        .observations, "indicator|municipality|period|value", "C|A|2013|5", "C|A|2014|8", "P|A|2014|50",
        "P|B|2014|90",
        "X|A|2014|1", "X|B|2014|2"
      ).finish()
    let evaluation = Evaluation(of: portfolio, plan: plan)
    // Cumulative: the last figure, 8, not 5 + 8, whatever over_time says.
    #expect(evaluation.progress.first { $0.indicator == "C" }?.value == 8)
    for code in ["P", "X"] {
      #expect(evaluation.rollUps.first { $0.indicator == code }?.value == .unavailable(.notAddable))
    }
  }

  @Test("5: achievement is signed and unclamped, and where there is none there is a reason")
  func achievement() {
    #expect(achievementRate(value: 15, baseline: 20, target: 40) == .value(-0.25))
    #expect(achievementRate(value: 70, baseline: 100, target: 60) == .value(0.75))
    #expect(achievementRate(value: 130, baseline: 0, target: 100) == .value(1.3))
    #expect(achievementRate(value: 5, baseline: 10, target: 10) == .unavailable(.targetEqualsBaseline))
    // By columns a missing value or baseline gives no rate, never 0.
    let rates = achievementRates(
      values: Column<Double>([nil, 5, 0]), baselines: Column<Double>([0, nil, 0]),
      targets: Column<Double>([10, 10, 10]))
    #expect((0..<3).map { rates[$0] } == [nil, nil, 0])
  }

  @Test("9: a place that merged is not compared across the change")
  func mergedPlaces() {
    let (portfolio, _) = SampleBuilder()
      .table(.municipalities, "code|name", "N|new", "O|old")
      .table(.indicators, "code|name|measure|direction", "I|Visitors|count|increase")
      .table(
        .targets, "indicator|municipality|stage|baseline|baseline_day|value|due",
        "I|N|final|0|2010-01-01|10|2014-12-31"
      )
      .table(.observations, "indicator|municipality|period|value", "I|N|2014|4")
      .table(.successions, "old|new|day|share", "O|N|2012-01-01|1").finish()
    #expect(
      Evaluation(of: portfolio, plan: plan).progress.first?.achievementRate == .unavailable(.notComparable))
  }

  private let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-12-31"))

  @Test("6: every row knows its file and row, also after rows were left out and parts joined")
  func origins() {
    let sample = SampleBuilder()
      .table(.operations, "code|title", "A|a", "B|b", "C|c")
      .table(
        .milestones, "operation|code|title|planned", "A|1|x|2014-01-01", "Z|1|x|2014-01-01",
        "B|1|x|2014-01-01"
      )
      .table(
        .milestones, "operation|code|title|planned", "C|1|x|2014-01-01", "|2|x|2014-01-01", "C|3|x|2014-01-01"
      )
    let (portfolio, _) = sample.finish()
    let data = portfolio.milestones.data
    #expect(
      (0..<data.rowCount).map { data.origins[$0] } == [
        RowOrigin(source: 1, row: 2), RowOrigin(source: 1, row: 4), RowOrigin(source: 2, row: 2),
        RowOrigin(source: 2, row: 4),
      ])
    #expect(portfolio.sources[1].columns["planned"] == 3)
  }

  @Test("7: a revised target keeps the old one, its day and its reason")
  func twoTimeAxes() {
    let (portfolio, issues) = SampleBuilder()
      .table(
        .targets, "indicator|stage|value|recorded|reason", "I|final|100|2014-01-01|",
        "I|final|80|2015-06-01|cut"
      ).finish()
    #expect(issues.isEmpty)
    #expect(portfolio.targets.count == 2)
    #expect(portfolio.targets.reason[1] == "cut")
    let before = portfolio.known(by: SampleBuilder.day("2015-01-01"))
    #expect((0..<before.targets.count).map { before.targets.value[$0] } == [100])
  }

  @Test("8: codes are text: leading zeros, letters and lengths stay apart")
  func codesAreText() {
    let (portfolio, issues) = SampleBuilder()
      .table(.municipalities, "code|name", "00014|A", "14|B", "014|C").finish()
    #expect(issues.isEmpty)
    #expect((0..<3).map { portfolio.municipalities.code[$0] } == ["00014", "14", "014"])
  }

  @Test("8: names are never keys: two places may share one")
  func namesAreNoKeys() {
    let (portfolio, issues) = SampleBuilder()
      .table(.municipalities, "code|name", "RSE04|Бяла", "VAR05|Бяла").finish()
    #expect(issues.isEmpty)
    #expect(portfolio.municipalities.count == 2)
  }

  @Test("the order of rows changes no check, for any number of threads", arguments: [1, 2])
  func permutation(threads: Int) {
    var random = SeededGenerator(seed: 11)
    var rows = (0..<500).map { "op\($0 % 350)|t|2014-01-01|2013-01-0\($0 % 9 + 1)" }
    func kinds(_ rows: [String]) -> [String: Int] {
      let issues = SampleBuilder(threads: threads).table(.operations, "code|title|start|end", rows: rows)
        .finish().issues
      return Dictionary(
        issues.map { issue in
          if case .duplicateKey(let key, _) = issue.kind { return ("duplicate \(key)", 1) }
          return ("\(issue.kind)".prefix(9).description, 1)
        }, uniquingKeysWith: +)
    }
    let expected = kinds(rows).filter { $0.key.hasPrefix("duplicate") }
    #expect(expected.count == 150)
    rows.shuffle(using: &random)
    #expect(kinds(rows).filter { $0.key.hasPrefix("duplicate") } == expected)
  }
}
