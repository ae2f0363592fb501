import IndicatorEngine
import Ingest

/// What `look` shows as JSON (`merilo/look/1`): each file or sheet with how it is read and what its columns became,
/// and the sheets that say of themselves that they hold no data.
struct LookDocument: Sendable {
  let words: Words

  /// All reports, in the order of the inputs.
  func json(_ files: [ReadReport], notes: [PortfolioLoader.NotesFound] = []) -> String {
    let sheets = notes.map { JSONOutput.object(["file": .string($0.file), "sheet": .string($0.sheet)]) }
    return JSONOutput.object([
      "schema": "merilo/look/1", "files": .array(files.map(file)), "notes": .array(sheets),
    ]).text(depth: 4) + "\n"
  }

  private func file(_ report: ReadReport) -> JSONOutput {
    .object([
      "file": .string(report.file), "sheet": .optional(report.sheet), "sha256": .optional(report.sha256),
      "bytes": .integer(report.bytes), "table": .optional(report.table?.rawValue),
      "list": .optional(report.list), "rows": .integer(report.rows), "used_rows": .integer(report.usedRows),
      "encoding": report.encoding.map(encoding) ?? .null,
      "delimiter": report.dialect.map(delimiter) ?? .null,
      "header_rows": (report.layout?.headerRows).map {
        .array([.integer($0.lowerBound), .integer($0.upperBound)])
      } ?? .null,
      "left_out_rows": .array(report.leftOutRows.map { .integer($0) }),
      "missing_fields": .array((report.lacking?.fields ?? []).map { .string($0.name) }),
      "missing_fields_of": .optional(report.lacking?.table.rawValue),
      "columns": .array(report.columns.map { column($0, of: report) }),
      "composed": .array(
        report.composed.map { .object(["field": .string($0.field.name), "text": .string($0.text)]) }),
      "boundaries": report.boundary.map(boundary) ?? .null,
    ])
  }

  private func boundary(_ file: BoundaryFile) -> JSONOutput {
    .object([
      "code": .optional(file.codeProperty), "features": .integer(file.features),
      "areas": .integer(file.areas),
      "shapes": .integer(file.boundaries.shapes.count), "rings": .integer(file.rings),
      "repaired": .integer(file.faultyShapes),
      "joined": file.joined.map { .integer($0.shapes) } ?? .null,
      "municipalities": file.joined.map { .integer($0.municipalities) } ?? .null,
    ])
  }

  private func encoding(_ choice: EncodingChoice) -> JSONOutput {
    .object(["value": .string(choice.encoding.rawValue), "mixed": .bool(choice.isMixed)])
  }

  private func delimiter(_ choice: CSVDialectChoice) -> JSONOutput {
    .object(["value": .string(choice.dialect.delimiterText), "given": .bool(choice.reason == .given)])
  }

  private func column(_ column: ReadReport.Column, of report: ReadReport) -> JSONOutput {
    // A column of currencies answers for all columns of amounts.
    let isNamed = report.columns.contains { $0.field?.name == "currency" }
    return .object([
      "column": .string(column.letters), "heading": .string(column.heading),
      "field": .optional(column.field?.name), "currency": .optional(column.currency?.code),
      "needs_currency": .bool(column.needsCurrency && !isNamed),
      "numbers": column.numbers.map { style($0, $0.convention.token) } ?? .null,
      "dates": column.days.map { style($0, $0.convention.rawValue) } ?? .null,
    ])
  }

  private func style<Convention>(_ decision: ColumnDecision<Convention>, _ token: String) -> JSONOutput {
    .object([
      "value": decision.isUndecided ? .null : .string(token), "fitting": .integer(decision.fitting),
      "filled": .integer(decision.filled),
    ])
  }
}
