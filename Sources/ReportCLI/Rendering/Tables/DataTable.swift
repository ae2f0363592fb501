import IndicatorEngine
import Ingest

/// The rows of one analysis as the commands print them: an aligned table, CSV or JSON from the same cells.
///
/// The table is for people: rounded, in words of their language. CSV and JSON are for programs: stable keys, full
/// precision, codes, ISO days, money as decimals.
struct DataTable: Sendable {
  /// The name in the schema, `progress` for `merilo/progress/1`.
  var name: String
  /// The as-of day; nil where the rows have none.
  var asOf: Day?
  /// The columns, left to right.
  var columns: [Column]
  /// The rows; each has as many cells as there are columns.
  var rows: [[Cell]]
  /// Rows behind them that are made only as programs get them; the printed table has none of these.
  var made: MadeRows?
  /// Remarks under the printed table.
  var notes: [String] = []
  /// Further members of the JSON, beside the rows.
  var members: [String: JSONOutput] = [:]
  /// Tables of the data without which there are no rows.
  var needs: [TableName] = []

  /// A column.
  struct Column: Sendable, Hashable {
    /// The key in CSV and JSON, never renamed within a version.
    var key: String
    /// The heading in the printed table.
    var heading: String
    /// Where the cells stand in the printed table.
    var alignment: Report.Alignment
    /// Whether the printed table has the column; CSV and JSON have all.
    var isPrinted: Bool

    init(
      _ key: String, _ heading: String = "", _ alignment: Report.Alignment = .leading, isPrinted: Bool = true
    ) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.isPrinted = isPrinted
    }
  }

  /// A cell.
  enum Cell: Sendable, Hashable {
    /// A value. What is absent is null in JSON, empty in CSV, a dash in print.
    case value(Report.Value)
    /// A code with its words: `operation`, "проект".
    case word(code: String, text: String)
    /// A reason code, or several with `;` between; nil where there is a figure.
    /// It is told in print only where the other cells leave the question open.
    case reason(String?, isTold: Bool = true)
    /// A number that people read as a word: 1 as "yes".
    case number(Double, text: String)
    /// The rows behind the figures.
    case sources([Report.Source])
    /// Targets that the row's target replaced, the oldest first.
    case revisions([Revision])
    /// What moves a chance.
    case drivers([Driver])
    /// Something with parts, and the same in words.
    case json(JSONOutput, text: String)
  }

  /// Something that moves a chance.
  struct Driver: Sendable, Hashable {
    /// A code of the data, or of ours.
    var name: String
    /// Points by which the chance rises without it.
    var points: Double
    /// Share of draws in which it delays the end; nil where nothing is drawn.
    var criticality: Double?
    /// Rank correlation with the end.
    var correlation: Double?
  }

  /// A target that another one replaced.
  struct Revision: Sendable, Hashable {
    var value: Double
    /// The day it was recorded; nil = always known.
    var recorded: Day?
    /// Why it was set or revised.
    var reason: String?
    var source: Report.Source
  }

  /// The forms in which the commands print rows.
  enum Format: String, Sendable, CaseIterable {
    case table
    case csv
    case json
  }

  /// The whole output in a form, ending in a line break.
  ///
  /// - Parameters:
  ///   - width: Columns of the terminal, for the printed table.
  ///   - isColoured: Whether verdicts in the printed table are coloured.
  func text(_ format: Format, language: Language, width: Int = 100, isColoured: Bool = false) -> String {
    switch format {
    case .table: printed(language: language, width: width, isColoured: isColoured)
    case .csv: csv
    case .json: json
    }
  }

  /// Whether it has no row.
  var isEmpty: Bool { rows.isEmpty && (made?.count ?? 0) == 0 }

  /// The schema name with its version.
  var schema: String { "merilo/\(name)/1" }

  private func printed(language: Language, width: Int, isColoured: Bool) -> String {
    let words = Words(language)
    let values = ValueText(words)
    let shown = columns.indices.filter { columns[$0].isPrinted }
    let decimals = columns.indices.map { column in
      ColumnDecimals(
        rows.compactMap { row in
          if row.indices.contains(column), case .value(let value) = row[column] {
            (value: value, measure: unit(of: row))
          } else {
            nil
          }
        })
    }
    var writer = TerminalWriter(width: width, isColoured: isColoured)
    writer.table(
      columns: shown.map { Report.TableColumn(columns[$0].key, columns[$0].heading, columns[$0].alignment) },
      rows: rows.map { row in
        let unit = unit(of: row)
        return shown.map {
          row.indices.contains($0)
            ? Self.printed(row[$0], decimals[$0], unit, values) : TableText.Cell(text: "")
        }
      })
    for note in notes { writer.paragraph(note) }
    return writer.text
  }

  /// Reasons that tell people nothing: the printed table has no column that they are about.
  private static let untold: Set = [UnavailableReason.notOnThisLevel.rawValue]

  /// The unit of a row's figures, where a column names it.
  private func unit(of row: [Cell]) -> String? {
    guard let column = columns.firstIndex(where: { $0.key == "unit" }), row.indices.contains(column),
      case .value(.code(let unit)) = row[column]
    else { return nil }
    return unit
  }

  private static func printed(
    _ cell: Cell, _ decimals: ColumnDecimals, _ unit: String?, _ values: ValueText
  ) -> TableText.Cell {
    switch cell {
    case .value(.absent): TableText.Cell(text: NumberStyle.absent, isAbsent: true)
    case .value(.status(let status)): TableText.Cell(text: values.words.status(status), status: status)
    case .value(let value): TableText.Cell(text: values.text(decimals.aligned(value, measure: unit)))
    case .word(_, let text): TableText.Cell(text: SafeText.clean(text))
    case .number(_, let text): TableText.Cell(text: SafeText.clean(text))
    case .reason(_, isTold: false): TableText.Cell(text: "")
    case .reason(let codes, isTold: true):
      TableText.Cell(
        text: (codes ?? "").split(separator: ";").map(String.init).filter { !untold.contains($0) }
          .map(values.words.reason).joined(separator: "; "))
    case .sources(let sources):
      TableText.Cell(text: SafeText.clean(sources.map(\.reading).joined(separator: "; ")))
    case .revisions(let revisions):
      TableText.Cell(text: revisions.map { values.words.numbers.text($0.value) }.joined(separator: "; "))
    case .json(_, let text): TableText.Cell(text: SafeText.clean(text))
    case .drivers(let drivers):
      TableText.Cell(text: SafeText.clean(drivers.map(\.name).joined(separator: "; ")))
    }
  }
}

extension Report.Source {
  /// The place in one word: `payments.csv:7`, `'Плащания'!D15`, `budget.csv:D5`.
  var reading: String {
    let place = cell ?? String(row)
    return sheet.map { "\(file):'\($0)'!\(place)" } ?? "\(file):\(place)"
  }
}
