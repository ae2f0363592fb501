import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Tables of others in settings")
struct TableSettingsTests {
  private func read(_ text: String) -> (settings: Settings, findings: [Finding]) {
    Array(text.utf8).withUnsafeBytes { SettingsReader.read($0, file: "merilo.yaml") }
  }

  @Test("a table is read with headings, spellings, templates, translations, units and constants")
  func whole() throws {
    let (settings, findings) = read(
      """
      tables:
        fund:
          headings: [code, [year, година]]
          missing: [NA, "-"]
          numbers: bg
          into:
            - table: budget
              fields:
                operation: {template: "{code:first}/{#}"}
                line: [year, година]
                amount: {heading: planned, unit: 1000}
                currency: {constant: UAH}
                title: {heading: name, blank: "(none)"}
              only: {kind: [plan, план], planned: }
              rows: distinct
            - table: observations
              fields: {indicator: {constant: paid}}
              spread: {headings: ["{year} [YR{year}]"], field: value, into: period, values: {"2015": "2015-Q1"}}
            - table: milestones
              rows: latest planned
      """)
    #expect(findings.isEmpty)
    let table = try #require(settings.tables.first)
    #expect(table.name == "fund" && table.isOwn)
    #expect(table.headings == [["code"], ["year", "година"]])
    #expect(table.reading.map(\.value) == ["NA", "-", "bg"])
    let budget = try #require(table.views.first)
    #expect(budget.fields.map(\.field) == ["operation", "line", "amount", "currency", "title"])
    #expect(budget.fields[0].template == CellTemplate("{code:first}/{#}"))
    #expect(budget.fields[1].others == ["година"])
    #expect(budget.fields[2].unit == 1000)
    #expect(budget.fields[4].blank == "(none)")
    #expect(
      budget.only == [TableView.Condition("kind", is: ["plan", "план"]), TableView.Condition("planned")])
    #expect(budget.repeats == .dropped)
    #expect(table.views[1].spread?.meaning(of: "2015 [YR2015]") == "2015-Q1")
    #expect(table.views[1].spread?.meaning(of: "2016 [YR2016]") == "2016")
    #expect(table.views[1].spread?.meaning(of: "2016 [YR2017]") == nil)
    #expect(table.views[2].repeats == .latest("planned"))
  }

  @Test(
    "what is wrong in a table is told with its key",
    arguments: [
      ("tables: {a: {headings: [x]}}", "tables.a.into"),
      ("tables: {a: {into: [{table: budget}]}}", "tables.a.headings"),
      ("tables: {a: {headings: [x], into: [{table: budgets}]}}", "budgets"),
      ("tables: {a: {headings: [x], into: [{table: budget, fields: {amuont: x}}]}}", "amuont"),
      (
        "tables: {a: {headings: [x], into: [{table: budget, fields: {line: {template: \"{x\"}}}]}}",
        "template"
      ),
      ("tables: {a: {headings: [x], into: [{table: budget, rows: latest amount}]}}", "rows"),
      ("tables: {a: {headings: [x], into: [{table: budget, spread: {headings: [y]}}]}}", "spread"),
      ("tables: {a: {headings: [x], numbers: xx, into: [{table: budget}]}}", "numbers"),
    ])
  func faults(_ text: String, _ key: String) {
    let (_, findings) = read(text)
    #expect(!findings.isEmpty)
    #expect(findings.contains { $0.message(.english).contains(key) })
  }

  @Test("the mappings of fixtures/mappings are without a fault")
  func fixtures() throws {
    let folder = Package.path("fixtures/mappings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
    #expect(names.count >= 6)
    for name in names {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      let (settings, findings) = data.withUnsafeBytes { SettingsReader.read($0, file: name) }
      #expect(findings.isEmpty, "\(name)")
      #expect(!settings.tables.isEmpty, "\(name)")
    }
  }
}

@Suite("Texts put together of cells")
struct CellTemplateTests {
  @Test(
    "pieces of a cell",
    arguments: [
      (CellTemplate.Piece.first, "2014BG16 Иновации", "2014BG16"),
      (.rest, " 2014BG16  Иновации и др.", "Иновации и др."),
      (.anonymous, "1234567890 Име", "Име"), (.anonymous, "123456789 ОБЩИНА", "123456789 ОБЩИНА"),
      (.anonymous, "1234567890123 ОБЩИНА", "1234567890123 ОБЩИНА"), (.end, "2023-12", "2023-12-31"),
      (.end, "2016", "2016-12-31"), (.end, "soon", "soon"), (.number, "$15,200,000 ", "15,200,000"),
      (.number, "73.20%", "73.20%"), (.number, "25.43 (Q13)", "25.43 (Q13)"),
    ])
  func pieces(_ piece: CellTemplate.Piece, _ cell: String, _ expected: String) {
    #expect(piece.taken(from: cell) == expected)
  }

  @Test("a blank cell leaves no text, and a lone personal number none either")
  func blank() {
    #expect(CellTemplate.Piece.whole.taken(from: "  ") == nil)
    #expect(CellTemplate.Piece.anonymous.taken(from: "1234567890") == nil)
    #expect(CellTemplate.Piece.rest.taken(from: "A1") == nil)
  }

  @Test("braces must close and pieces be known; a colon may be part of a heading")
  func parsing() throws {
    #expect(CellTemplate("{a") == nil)
    #expect(CellTemplate("{}") == nil)
    let template = try #require(CellTemplate("x{Код: №}-{#}{a|b:first}"))
    #expect(template.headings == [["Код: №"], ["a", "b"]])
    #expect(template.namesRow)
  }
}
