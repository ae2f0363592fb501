import IndicatorEngine
import Ingest

/// The published shape of a report in JSON, `merilo/report/1`. Fields are added, never renamed, within a version.
///
/// Money is a decimal string with two digits beside its currency, rates are fractions, days ISO dates; an absent
/// value is null, and `state` and `reason` say why. Verdicts are codes. Every figure stands once, in `figures`,
/// with id, value, unit, method and source rows; blocks name figures by their ids.
enum ReportV1 {
  /// The name of the shape.
  static let schema = "merilo/report/1"

  /// A whole report.
  static func document(_ report: Report) -> JSONOutput {
    .object([
      "schema": .string(schema),
      "kind": .string(report.kind.rawValue),
      "title": .string(report.title),
      "subtitle": .string(report.subtitle),
      "language": .string(report.language.rawValue),
      "as_of": .string(report.asOf.description),
      "generator": .object([
        "command": .string(report.meta.command), "version": .string(report.meta.version),
      ]),
      "inputs": .array(
        report.meta.inputs.map {
          .object(["file": .string($0.file), "sha256": .string($0.sha256), "rows": .integer($0.rows)])
        }),
      "sections": .array(report.sections.map { section($0, report.language) }),
      "annexes": .array(report.annexes.map { section($0, report.language) }),
      "figures": .array(report.figuresInWords.map(figure)),
    ])
  }

  /// A figure with everything that traces it.
  static func figure(_ figure: Report.Figure) -> JSONOutput {
    var members = value(figure.value)
    members["id"] = .string(figure.id)
    members["method"] = .optional(figure.method)
    members["sources"] = .array(figure.sources.map(source))
    members["illustrative"] = .bool(figure.isIllustrative)
    members["sentence"] = .string(figure.sentence)
    if members["reason"] == nil { members["reason"] = .null }
    if members["unit"] == nil { members["unit"] = .null }
    return .object(members)
  }

  /// A place in an input.
  static func source(_ source: Report.Source) -> JSONOutput {
    .object([
      "file": .string(source.file), "sheet": .optional(source.sheet), "row": .integer(source.row),
      "cell": .optional(source.cell),
    ])
  }

  /// The members that tell a value: always `value` and `type`.
  static func value(_ value: Report.Value) -> [String: JSONOutput] {
    switch value {
    case .number(let number, _, let unit):
      ["type": "number", "value": .number(number), "unit": .optional(unit.code)]
    case .money(let money):
      [
        "type": "money", "value": .string(money.decimal), "currency": .string(money.currency.code),
        "unit": .string(money.currency.code),
      ]
    case .rate(let rate, _): ["type": "rate", "value": .number(rate), "unit": "fraction"]
    case .day(let day): ["type": "day", "value": .string(day.description)]
    case .period(let period): ["type": "period", "value": .string(period.description)]
    case .text(let text): ["type": "text", "value": .string(text)]
    case .code(let code): ["type": "code", "value": .string(code)]
    case .yesNo(let answer): ["type": "yes/no", "value": .bool(answer)]
    case .status(let status): ["type": "status", "value": .string(status.code)]
    case .absent(let absence):
      [
        "type": "absent", "value": .null, "state": .string(absence.state.code),
        "reason": .string(absence.reasonCode),
      ]
    }
  }

  private static func section(_ section: Report.Section, _ language: Language) -> JSONOutput {
    .object([
      "id": .string(section.id), "title": .string(section.title),
      "blocks": .array(section.blocks.map { block($0, language) }),
      "sections": .array(section.subsections.map { self.section($0, language) }),
    ])
  }

  private static func block(_ block: Report.Block, _ language: Language) -> JSONOutput {
    switch block {
    case .paragraph(let text): .object(["type": "paragraph", "text": .string(text)])
    case .command(let text): .object(["type": "command", "text": .string(text)])
    case .notes(let lines): .object(["type": "notes", "lines": .array(lines.map { .string($0) })])
    case .finding(let finding):
      .object([
        "type": "finding", "text": .string(finding.text), "status": .optional(finding.status?.code),
        "figures": ids(finding.figures),
      ])
    case .keyFigures(let list):
      .object(["type": "key-figures", "items": .array(list.map(keyFigure))])
    case .table(let table): .object(self.table(table).merging(["type": "table"]) { $1 })
    case .chart(let chart):
      .object([
        "type": "chart", "id": .string(chart.id), "title": .string(chart.title),
        "summary": .string(chart.summary), "source": .string(chart.source), "method": .optional(chart.method),
        "figures": ids(chart.figures), "content": .string(kind(of: chart.content)),
        "details": details(of: chart.content),
        "data": .object(self.table(ChartTable.table(of: chart, words: Words(language)))),
      ])
    }
  }

  private static func keyFigure(_ item: Report.KeyFigure) -> JSONOutput {
    .object([
      "label": .string(item.label), "figure": .string(item.figure.id), "detail": .string(item.detail),
      "status": .optional(item.status?.code),
    ])
  }

  private static func table(_ table: Report.Table) -> [String: JSONOutput] {
    [
      "id": .string(table.id), "caption": .string(table.caption), "source": .string(table.source),
      "method": .optional(table.method), "unit": .optional(table.unit),
      "notes": .array(table.notes.map { .string($0) }),
      "columns": .array(
        table.columns.map { .object(["key": .string($0.key), "heading": .string($0.heading)]) }),
      "rows": .array(table.rows.map { row in .array(row.cells.map(cell)) }),
    ]
  }

  private static func cell(_ cell: Report.Cell) -> JSONOutput {
    var members = value(cell.value)
    if let figure = cell.figure { members["figure"] = .string(figure.id) }
    if cell.isIllustrative { members["illustrative"] = .bool(true) }
    return .object(members)
  }

  private static func ids(_ figures: [Report.Figure]) -> JSONOutput {
    .array(figures.map { .string($0.id) })
  }
}

extension JSONOutput: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}
