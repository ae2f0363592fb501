import IndicatorEngine
import Ingest

/// A table of the report as text of one language: cells, marks and the notes that the marks lead to.
///
/// A value that is absent for a reason shows a dash with a number, and the reason stands once below the table.
/// A cell on illustrative data carries an asterisk, and the word stands once below.
struct TableText: Sendable {
  /// A cell ready to be shown.
  struct Cell: Sendable, Hashable {
    /// The words.
    var text: String
    /// Footnote marks that follow them, "¹" or "*".
    var marks: String = ""
    /// The verdict behind the words; nil for other values.
    var status: Report.Status?
    /// Whether the value is absent.
    var isAbsent: Bool = false
    /// Whether the value is a period.
    var isPeriod: Bool = false
    /// The id of the figure; nil where the cell is none.
    var figure: String?

    /// The words with the shape of the verdict and the marks.
    var full: String {
      (status.map { "\($0.shape.rawValue)\u{A0}" } ?? "") + text + marks
    }
  }

  /// The cells, row by row, one a column.
  private(set) var rows: [[Cell]] = []
  /// Remarks: those of the table, then what the marks mean.
  private(set) var notes: [String]

  init(_ table: Report.Table, words: Words) {
    let values = ValueText(words)
    var reasons: [String] = []
    var isIllustrative = false
    let decimals = table.columns.indices.map { column in
      ColumnDecimals(
        table.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].value : nil })
    }
    for row in table.rows {
      rows.append(
        zip(row.cells, decimals).map { cell, decimals in
          let value = Self.withoutUnit(table.unit, decimals.aligned(cell.value))
          var shown = Cell(text: values.text(value), figure: cell.figure?.id)
          if case .status(let status) = cell.value { shown.status = status }
          if case .period = cell.value { shown.isPeriod = true }
          if case .absent(let absence) = cell.value {
            shown.isAbsent = true
            if absence.reason != nil {
              let number = reasons.firstIndex(of: shown.text) ?? reasons.endIndex
              if number == reasons.endIndex { reasons.append(shown.text) }
              shown.text = NumberStyle.absent
              shown.marks = Self.superscript(number + 1)
            }
          }
          if cell.isIllustrative {
            shown.marks += "*"
            isIllustrative = true
          }
          return shown
        })
    }
    notes = table.notes
    notes += reasons.enumerated().map { "\(Self.superscript($0.offset + 1)) \($0.element)" }
    if isIllustrative { notes.append(words(NoteText.illustrativeMark)) }
  }

  /// A value without the unit that the caption names.
  private static func withoutUnit(_ unit: String?, _ value: Report.Value) -> Report.Value {
    guard let unit, case .number(let number, let digits, .named(unit)) = value else { return value }
    return .number(number, digits: digits)
  }

  /// The source line: where the data comes from and the method; empty where neither is known.
  static func sourceLine(source: String, method: String?, words: Words) -> String {
    let method = method.map { words(NoteText.methodNamed, ["method": .text($0)]) }
    return [source.isEmpty ? nil : source, method].compactMap { $0 }.joined(separator: " · ")
  }

  /// A number in raised digits.
  static func superscript(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } }.joined()
  }
}
