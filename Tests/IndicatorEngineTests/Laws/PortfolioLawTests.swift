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
