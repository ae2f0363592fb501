import IndicatorEngine
import Ingest
import Testing
import TestSupport

@testable import ReportCLI

@Suite("Progress report") struct ReportBuilderTests {
  /// One operation of 100 days and 1000.00 EUR: two milestones of equal weight, one done ten days late, one to come;
  /// 600.00 paid; on day 60 of 100.
  private func portfolio() -> Portfolio {
    SampleBuilder()
      .table(
        .operations, "code|title|start|end|contracted|currency|source",
        "A|School|2024-01-01|2024-04-10|1000.00|EUR|letter"
      )
      .table(
        .budget, "operation|line|title|amount|source", "A|1|Works|700.00|",
        "A|2|Staff|300.00|illustrative: split"
      )
      .table(.payments, "operation|day|amount|basis|line", "A|2024-02-01|600.00|paid|1")
      .table(
        .milestones, "operation|code|title|start|planned|actual",
        "A|M1|Design|2024-01-01|2024-02-10|2024-02-20",
        "A|M2|Build|2024-02-10|2024-04-10|"
      )
      .table(
        .indicators, "code|name|measure|direction", "I1|Rooms|count|increase", "I2|Council|yes/no|increase"
      )
      .table(
        .targets, "indicator|operation|stage|baseline|value|due", "I1|A|final|0|10|2024-04-10",
        "I2|A|final||1|2024-04-10"
      )
      .table(.observations, "indicator|operation|period|value", "I1|A|2024-02|3", "I2|A|2024-02|0")
      .finish().portfolio
  }

  /// Places that reported a total and two parts each in two years.
  private func places(_ count: Int) -> Report {
    let codes = (1...count).map { "P\($0 + 100)" }
    let rows = codes.flatMap { code in
      ["2022", "2023"].flatMap { year in
        ["I1|\(code)|\(year)||5", "I1|\(code)|\(year)|sex=female|3", "I1|\(code)|\(year)|sex=male|2"]
      }
    }
    let portfolio = SampleBuilder()
      .table(.municipalities, "code|name", rows: codes.map { "\($0)|Place \($0)" })
      .table(.indicators, "code|name|measure|direction", "I1|Visits|count|increase")
      .table(.observations, "indicator|municipality|period|disaggregation|value", rows: rows)
      .finish().portfolio
    return ReportBuilder(
      Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2024-03-01"))),
      context: ReportContext(
        title: nil, language: .english, command: "merilo report x", version: "0", inputs: [], findings: [])
    ).progressReport()
  }

  private func tables(_ sections: [Report.Section]) -> [Report.Table] {
    sections.flatMap(\.withSubsections).flatMap(\.blocks).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  @Test("many parts stand in an annex, with their totals in the section and a word of where they are")
  func partsInAnnex() throws {
    // 20 places with a total and two parts are 60 rows: 20 totals stay, 40 parts go.
    let long = places(20)
    let own = try #require(tables(long.sections).first { $0.id.lowercased() == "places-i1-periods" })
    #expect(own.rows.count == 20 && !own.columns.contains { $0.key == "part" })
    let parts = try #require(tables(long.annexes).first { $0.id.lowercased() == "parts-i1-periods" })
    #expect(parts.rows.count == 40 && parts.columns.contains { $0.key == "part" })
    let notes = long.sections.flatMap(\.withSubsections).flatMap(\.blocks).flatMap { block in
      if case .notes(let notes) = block { notes } else { [String]() }
    }
    #expect(notes.contains("40 rows of parts stand in the annex “Parts by period”."))
    // 10 places are 30 rows, which stay together.
    let short = places(10)
    #expect(tables(short.sections).first { $0.id.lowercased() == "places-i1-periods" }?.rows.count == 30)
    #expect(!short.annexes.contains { $0.id == "parts" })
  }

  private func report(_ language: Language = .english) -> Report {
    let evaluation = Evaluation(of: portfolio(), plan: EvaluationPlan(asOf: SampleBuilder.day("2024-03-01")))
    return ReportBuilder(
      evaluation,
      context: ReportContext(
        title: nil, language: language, command: "merilo report x", version: "0", inputs: [], findings: [])
    ).progressReport()
  }

  private func figure(_ id: String) -> Report.Figure? { report().figures.first { $0.id == id } }

  @Test("names each figure after operation and measure, with its cells")
  func figures() throws {
    // Paid 600.00 of 1000.00; both milestones weigh the same, so EV = 500.00, CPI = 500 ÷ 600.
    let cpi = try #require(figure("A.cpi"))
    guard case .number(let value, _, _) = cpi.value else { Issue.record("no CPI"); return }
    #expect((value - 500.0 / 600).magnitude < 1e-12)
    #expect(cpi.sources.contains(Report.Source(file: "payments.csv", row: 2, cell: "C2")))
    let paid = try #require(figure("A.1.paid"))
    #expect(paid.value == .money(Money(minorUnits: 60_000, currency: .eur)))
  }

  @Test("a portfolio that holds next to nothing has no empty block, and says what it lacks")
  func almostEmpty() throws {
    let portfolio = SampleBuilder().table(.operations, "code|title", "A|School").finish().portfolio
    let evaluation = Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2024-03-01")))
    let report = ReportBuilder(
      evaluation,
      context: ReportContext(
        title: nil, language: .english, command: "", version: "0", inputs: [], findings: [])
    ).progressReport()
    let summary = try #require(report.sections.first)
    guard case .paragraph(let text) = summary.blocks.first, summary.blocks.count == 1 else {
      Issue.record("\(summary.blocks)")
      return
    }
    #expect(text == "Left out for lack of data: Milestones, Budget, Spending and Indicators")
  }

  /// Duration (10 + 4 · 13 + 22) ÷ 6 = 14 days from 1 March, so 15 March; σ = (22 − 10) ÷ 6 = 2.
  private func threePoints(planned: String) throws -> (sentences: [String], chance: Report.Value?) {
    #expect(
      report().allSections.flatMap(\.blocks).allSatisfy { block in
        if case .table(let table) = block { table.id != "three-point-table" } else { true }
      })
    let portfolio = SampleBuilder().table(.operations, "code|title|start", "A|School|2024-01-01")
      .table(
        .milestones, "operation|code|title|start|planned|optimistic|likely|pessimistic",
        "A|M1|Build|2024-03-01|\(planned)|10|13|22"
      ).finish().portfolio
    let evaluation = Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2024-03-01")))
    let found = ReportBuilder(
      evaluation,
      context: ReportContext(
        title: nil, language: .english, command: "", version: "0", inputs: [], findings: [])
    ).progressReport()
    let sentences = found.allSections.flatMap(\.blocks).compactMap { block -> String? in
      // Days are kept together by spaces that do not break.
      if case .finding(let finding) = block {
        String(finding.text.map { $0 == "\u{A0}" ? " " : $0 })
      } else {
        nil
      }
    }
    return (sentences, found.figures.first { $0.id == "A.M1.chance" }?.value)
  }

  @Test("the chance of a three-point estimate is told, and no closer than 3 % and 97 %")
  func threePointChance() throws {
    // 17 March is 16 days after the start: z = 1, Φ(1) = 0.841344746068543.
    let likely = try threePoints(planned: "2024-03-17")
    #expect(
      likely.sentences.contains(
        "By three-point estimates “Build” is expected on 15 Mar 2024; the chance of keeping 17 Mar 2024 is 84.1%"
      ))
    guard case .rate(let chance, _)? = likely.chance else {
      Issue.record("no chance")
      return
    }
    #expect(isClose(chance, 0.841344746068543, within: 1e-14))
    // z = 3 and z = −2: beyond what estimates can tell.
    #expect(try threePoints(planned: "2024-03-21").chance == .text("> 97%"))
    #expect(try threePoints(planned: "2024-03-11").chance == .text("< 3%"))
  }

  @Test("marks figures that rest on illustrative rows, and only those")
  func illustrative() throws {
    #expect(try #require(figure("A.2.budget")).isIllustrative)
    #expect(!(try #require(figure("A.1.paid")).isIllustrative))
  }

  @Test("gives the slip of a milestone in days")
  func slip() throws {
    #expect(try #require(figure("A.M1.slip")).value == .number(10, digits: 0...0, unit: .days))
  }

  @Test("gives the share of the time that has passed")
  func elapsed() throws {
    // 2024-01-01 to 2024-03-01 is 60 days, to 2024-04-10 100 days.
    #expect(try #require(figure("A.time")).value == .rate(0.6, digits: 0...0))
  }

  @Test("gives every figure one name, one value and a known method")
  func uniqueFigures() {
    let all = report().allSections.flatMap { $0.blocks.flatMap(\.figures) }
    var values: [String: Report.Value] = [:]
    for figure in all {
      if let other = values[figure.id] { #expect(other == figure.value, "\(figure.id)") }
      values[figure.id] = figure.value
      if let method = figure.method {
        #expect(MethodText.allCases.contains { $0.covers.contains { $0.rawValue == method } }, "\(method)")
      }
    }
    #expect(values.count > 30)
  }

  @Test("gives sections, tables and charts one name each", arguments: Language.allCases)
  func uniqueAnchors(language: Language) {
    let sections = report(language).allSections
    var names = sections.map(\.id)
    for block in sections.flatMap(\.blocks) {
      switch block {
      case .table(let table): names.append(table.id)
      case .chart(let chart): names.append(chart.id)
      case .paragraph, .finding, .keyFigures, .notes, .command: continue
      }
    }
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test("says the same figures in every language", arguments: Language.allCases)
  func sameFigures(language: Language) {
    let english = report().figures.map { "\($0.id) \($0.sources)" }
    #expect(report(language).figures.map { "\($0.id) \($0.sources)" } == english)
  }

  @Test(
    "letters of columns count as in a spreadsheet",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columns(index: Int, letters: String) {
    #expect(FigureMaker.columnLetters(index) == letters)
  }
}
