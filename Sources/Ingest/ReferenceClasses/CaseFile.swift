import IndicatorEngine

/// A table of cases: projects, or phases of projects, with planned and actual days, a row each.
///
///     let file = try CaseFile(path: "phases.csv")
///     Backtest(file.cases, options: options)
///
/// Columns are found by their headings (``CaseField``) or stated. A row whose start or planned end is missing or is no day is left out and
/// counted, and so is one that is planned to end, or ended, before its start; the first such rows are named. Days are ISO days. What stands in a file decides what can be done with it: cases with outcomes,
/// ends as stated on several days, repeated forecasts, counts, or days only.
public struct CaseFile: Sendable {
  /// A cell that is no day or no number, or a day before the start.
  public struct Doubt: Sendable, Equatable {
    public let row: Int
    public let heading: String
    public let found: String
    /// It is a day, but lies before the start of the case: the row is left out.
    public var isBeforeStart = false
  }

  /// The name of the file.
  public let name: String
  /// Rows under the header.
  public let rowCount: Int
  /// Which column was taken for what.
  public let columns: [CaseField: String]
  /// Cells that could not be read, in the order of rows; and how many rows were left out for them or for want of a plan or for days out of order.
  public let doubts: [Doubt]
  public let leftOut: Int
  public let cases: [OutcomeCase]
  let table: CompositeTable

  /// - Parameters:
  ///   - stated: Headings that were stated for fields.
  ///   - prefix: Put before the names of projects, so that those of several files differ.
  /// - Throws: ``CompositeFault`` where the file is no table, or has no column of a stated heading.
  public init(path: String, stated: [CaseField: String] = [:], prefix: String = "") throws(CompositeFault) {
    let table = try CompositeTable(path: path)
    let (found, missing) = CaseField.columns(of: table.headings, stated: stated)
    if let (_, heading) = missing.min(by: { $0.key.rawValue < $1.key.rawValue }) {
      throw .headingMissing(file: table.file, heading: heading)
    }
    self.table = table
    name = table.file
    rowCount = table.records.count
    columns = found
    var reader = Reader(table: table, columns: found, prefix: prefix)
    cases = found[.start] != nil && found[.planned] != nil ? reader.cases() : []
    doubts = reader.doubts
    leftOut = cases.isEmpty && found[.planned] == nil ? 0 : rowCount - cases.count
  }

  /// The text of a field; empty where there is none.
  func text(_ record: Int, _ field: CaseField) -> String {
    columns[field].map { table.text(record, $0) } ?? ""
  }

  /// The day that a text spells; nil where it is none.
  static func day(_ text: String) -> Day? {
    switch DayText.read(text, .iso) {
    case .value(let day), .noted(let day, _): day
    default: nil
    }
  }

  /// Reads cases, and keeps what it doubts.
  private struct Reader {
    let table: CompositeTable
    let columns: [CaseField: String]
    let prefix: String
    var doubts: [Doubt] = []

    mutating func cases() -> [OutcomeCase] {
      var cases: [OutcomeCase] = []
      for record in table.records.indices {
        let days = [CaseField.start, .planned, .end, .cancelled].map { day(record, $0) }
        guard let start = days[0], let planned = days[1], isOrdered(record, days, start) else { continue }
        let ending = days[2].map { OutcomeCase.Ending.finished($0) } ?? days[3].map { .cancelled($0) }
        let size = number(record, .size)
        let final = number(record, .final)
        let row = String(table.records[record].row)
        let project = columns[.project].map { table.text(record, $0) } ?? ""
        let item = OutcomeCase(
          id: row, project: prefix + (project.isEmpty ? row : project),
          phase: columns[.phase].map { table.text(record, $0) } ?? "",
          type: columns[.type].map { table.text(record, $0) } ?? "", start: start,
          plans: [OutcomeCase.Plan(end: planned)], ending: ending, size: size,
          costRatio: ratio(final, size, isFinished: days[2] != nil))
        if let item { cases.append(item) }
      }
      return cases
    }

    /// Whether no day lies before the start; the first that does is kept as a doubt.
    private mutating func isOrdered(_ record: Int, _ days: [Day?], _ start: Day) -> Bool {
      for (field, day) in zip([CaseField.start, .planned, .end, .cancelled], days) {
        guard let day, day < start, let heading = columns[field] else { continue }
        doubts.append(
          Doubt(
            row: table.records[record].row, heading: heading, found: table.text(record, heading),
            isBeforeStart: true))
        return false
      }
      return true
    }

    /// Final ÷ approved cost of a finished case; a forecast of an open one is no outcome.
    private func ratio(_ final: Double?, _ approved: Double?, isFinished: Bool) -> Double? {
      guard isFinished, let final, let approved, final > 0, approved > 0 else { return nil }
      return final / approved
    }

    private mutating func day(_ record: Int, _ field: CaseField) -> Day? {
      guard let heading = columns[field], let text = table.name(record, heading) else { return nil }
      let day = CaseFile.day(text)
      if day == nil { doubt(record, heading, text) }
      return day
    }

    private mutating func number(_ record: Int, _ field: CaseField) -> Double? {
      guard let heading = columns[field], let text = table.name(record, heading) else { return nil }
      do throws(CompositeFault) { return try table.number(record, heading) } catch {
        doubt(record, heading, text)
        return nil
      }
    }

    private mutating func doubt(_ record: Int, _ heading: String, _ text: String) {
      doubts.append(Doubt(row: table.records[record].row, heading: heading, found: text))
    }
  }
}
