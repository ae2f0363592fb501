import IndicatorEngine
import Ingest

extension DataTable {
  /// The rows as CSV: comma, line feed, decimal point, keys as headings.
  ///
  /// A text that a spreadsheet could take for a formula is carried with a leading apostrophe; numbers never are.
  var csv: String {
    var result = columns.map { CSVText.field($0.key) }.joined(separator: ",") + "\n"
    for row in rows { result += Self.line(row) }
    for line in made?.map(Self.line) ?? [] { result += line }
    return result
  }

  private static func line(_ row: [Cell]) -> String { row.map(csv).joined(separator: ",") + "\n" }

  private static func csv(_ cell: Cell) -> String {
    switch cell {
    case .value(let value): csv(value)
    case .word(let code, _): CSVText.field(code)
    case .number(let number, _): JSONOutput.spelling(of: number)
    case .reason(let code, _): CSVText.field(code ?? "")
    case .revisions(let revisions):
      CSVText.field(
        revisions.map { old in
          [JSONOutput.spelling(of: old.value), old.recorded?.description, old.reason].compactMap { $0 }
            .joined(separator: " ")
        }.joined(separator: "; "))
    case .json(_, let text): CSVText.field(text)
    case .drivers(let drivers):
      CSVText.field(
        drivers.map { "\($0.name) \(JSONOutput.spelling(of: $0.points))" }.joined(separator: "; "))
    case .sources(let sources): CSVText.field(sources.map(\.reading).joined(separator: "; "))
    }
  }

  private static func csv(_ value: Report.Value) -> String {
    switch value {
    case .number(let number, _, _), .rate(let number, _):
      number.isFinite ? JSONOutput.spelling(of: number) : ""
    case .money(let money): money.decimal
    case .day(let day): day.description
    case .period(let period): period.description
    case .text(let text), .code(let text): CSVText.field(text)
    case .yesNo(let answer): answer ? "yes" : "no"
    case .status(let status): status.code
    case .absent: ""
    }
  }
}

/// Text as a field of CSV.
enum CSVText {
  /// The field, quoted where it must be, guarded where a spreadsheet would run it.
  static func field(_ text: String) -> String {
    let guarded = FormulaGuard.guarded(text) ?? text
    let needsQuotes =
      guarded.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) } || guarded != text
      || guarded.first == " " || guarded.last == " "
    return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
  }
}
