import IndicatorEngine
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("What is counted of indicators") struct IndicatorCountTests {
  /// Two places; rooms with an interim and a final target in A, revised once, with parts; a council in both.
  private static func evaluation() -> Evaluation {
    let portfolio = SampleBuilder()
      .table(.municipalities, "code|name", "B|Burgas", "A|Arad")
      .table(
        .indicators, "code|name|unit|measure|direction|accumulates", "R|Rooms|rooms|count|increase|stock",
        "C|Council||yes/no|increase|"
      )
      .table(
        .targets,
        "indicator|municipality|disaggregation|stage|baseline|baseline_day|value|due|reason|recorded",
        "R|A||interim|0|2023-12-31|4|2024-02-28||", "R|A||final|0|2023-12-31|20|2024-12-31||2024-01-01",
        "R|A||final|0|2023-12-31|10|2024-12-31|a wing closed|2024-02-01",
        "R|A|sex=female|final|0|2023-12-31|5|2024-12-31||",
        "R|B||final|0|2023-12-31|10|2024-12-31||", "C|A||final|||1|2024-12-31||",
        "C|B||final|||1|2024-12-31||"
      )
      .table(
        .observations, "indicator|municipality|disaggregation|period|value", "R|A||2024-02|3",
        "C|A||2024-02|1",
        "R|A|sex=female|2024-02|1"
      )
      .finish().portfolio
    return Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2024-03-01")))
  }

  private static func report(_ language: Language = .english) -> Report {
    ReportBuilder(
      evaluation(),
      context: ReportContext(
        title: nil, language: language, command: "", version: "0", inputs: [], findings: [])
    ).progressReport()
  }

  @Test("whole figures by their last target, once for each place")
  func count() {
    let count = IndicatorCount(Self.evaluation().progress)
    // Rooms and council of Arad and Burgas: no interim target, no part, no replaced target.
    #expect(
      count.rows.map { "\($0.municipality ?? "") \($0.indicator) \($0.target ?? 0)" } == [
        "A C 1.0", "A R 10.0", "B C 1.0", "B R 10.0",
      ])
    #expect(count.indicators == 2)
    #expect(count.reached == 1)
    // Of Burgas' rooms 61 ÷ 366 are expected by now and nobody reported any.
    #expect(IndicatorCount.silent(Self.evaluation().progress) == 1)
  }

  // Rooms of Arad: 30 % of 40.4 % expected is 0.74 of it, at risk.
  @Test("the sentence says what is counted")
  func sentence() {
    let texts = Self.report().allSections.flatMap(\.blocks).compactMap { block -> String? in
      if case .finding(let finding) = block { finding.text } else { nil }
    }
    #expect(
      texts.contains(
        "4 results on 2 indicators in 2 municipalities: 1 on track or at target, 1 at risk, 1 not due yet, 1 with no data"
      ))
  }

  @Test("a table of places has the places by code, and the unit once")
  func places() throws {
    let table = try #require(Self.table("places-R-table"))
    #expect(table.caption == "Against targets, rooms")
    #expect(table.unit == "rooms")
    let text = TableText(table, words: Words(.english)).rows.map { $0.map(\.full) }
    // 3 of 4 and of 10; expected by 1 March 2024: 4 + 6 · 2 ÷ 307 = 4.039 of 10, on the path through the interim target.
    #expect(
      text[0]
        == [
          "Arad", "", "0", "interim", "4", "28\u{A0}Feb\u{A0}2024", "3", "Feb\u{A0}2024", "75%", "75%",
          "100.0%", "▲\u{A0}at risk",
        ].map { $0 == "Feb\u{A0}2024" ? text[0][7] : $0 })
    #expect(text.map { $0[0] } == ["Arad", "Arad", "Arad", "Burgas"])
  }

  private static func table(_ id: String) -> Report.Table? {
    report().allSections.flatMap(\.blocks).compactMap { block -> Report.Table? in
      if case .table(let table) = block, table.id == id { table } else { nil }
    }.first
  }

  @Test(
    "a revised target keeps its old value, the day and the reason",
    arguments: [
      (
        Language.english,
        "Arad, Rooms: the target was revised from 20 to 10; reason: a wing closed (1 Feb 2024)"
      ),
      (
        .bulgarian,
        "Arad, Rooms: целта е променена от 20 на 10; причина: a wing closed (01.02.2024 г.)"
      ),
    ])
  func revisions(language: Language, expected: String) {
    let notes = Self.report(language).allSections.flatMap(\.blocks).flatMap { block -> [String] in
      if case .notes(let lines) = block { lines } else { [] }
    }
    #expect(notes.map { $0.replacing("\u{A0}", with: " ") }.contains(expected))
  }

  @Test("progress as JSON carries the replaced target with its cell")
  func revisionRows() throws {
    let evaluation = Self.evaluation()
    let table = ProgressTable(evaluation.portfolio, words: Words(.english))
      .table(evaluation.progress, asOf: evaluation.plan.asOf)
    let json = table.text(.json, language: .english)
    #expect(
      json.contains(
        "\"revisions\": [{\"reason\": null, \"recorded\": \"2024-01-01\", \"source\": {\"cell\": \"G3\", \"file\": \"targets.csv\", \"row\": 3, \"sheet\": null}, \"value\": 20}]"
      ))
    #expect(json.contains("\"target_reason\": \"a wing closed\""))
    #expect(table.notes.contains { $0.contains("revised from") })
  }
}

@Suite("Indices within their limits") struct IndexSentenceTests {
  /// EV is 500.00 of 1000.00 on half of the milestones; PV at 2024-03-01 is 510.20.
  private func report(paid: String) -> Report {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|contracted|currency", "A|School|2024-01-01|2024-04-10|1000.00|EUR"
      )
      .table(.payments, "operation|day|amount|basis", "A|2024-02-01|\(paid)|paid")
      .table(
        .milestones, "operation|code|title|start|planned|actual",
        "A|M1|Design|2024-01-01|2024-02-10|2024-02-10", "A|M2|Build|2024-02-28|2024-04-10|"
      ).finish().portfolio
    return ReportBuilder(
      Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2024-03-01"))),
      context: ReportContext(
        title: nil, language: .english, command: "", version: "0", inputs: [], findings: [])
    ).progressReport()
  }

  @Test("cost within the limit is on track in the title, and no news on the first page")
  func near() throws {
    // CPI = 500 ÷ 550 = 0.91.
    let report = report(paid: "550.00")
    let section = try #require(report.allSections.first { $0.id == "earned-value" })
    #expect(section.title == "Cost exceeds the work done, yet stays on track (CPI 0.91; limit 0.85)")
    #expect(!Self.sentences(report.sections[0]).contains { $0.contains("CPI") || $0.contains("SPI") })
  }

  @Test("cost beyond the limit is said, with its verdict")
  func beyond() throws {
    // CPI = 500 ÷ 800 = 0.63, below 0.65.
    let report = report(paid: "800.00")
    #expect(
      Self.sentences(report.sections[0]).contains("The work done is worth less than it cost (CPI 0.63)"))
  }

  private static func sentences(_ section: Report.Section) -> [String] {
    section.blocks.compactMap { if case .finding(let finding) = $0 { finding.text } else { nil } }
  }
}
