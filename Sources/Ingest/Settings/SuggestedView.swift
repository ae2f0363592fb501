import IndicatorEngine

/// How a table that is nobody's could become one of ours: the view that `look --suggest` writes for it, and what a person
/// has to know of it.
///
/// Nothing is chosen in silence that costs rows or takes several for one: a column stands for the code only where it tells
/// rows apart; where none does, rows are numbered, and the remark says so. A table that lacks what only a person can fill in
/// (a day, a value) is suggested as operations, with what it lacks to be what its name says.
struct SuggestedView {
  private(set) var view: TableView
  /// One line each.
  private(set) var remarks: [String] = []

  private let report: ReadReport
  private let cells: InputTable?

  init(_ report: ReadReport, _ cells: InputTable?) {
    (self.report, self.cells) = (report, cells)
    if let table = report.table {
      view = TableView(
        table,
        report.columns.compactMap { column in
          column.field.map { FieldMapping(table: table, field: $0.name, heading: column.heading) }
        })
      return
    }
    let meant = report.lacking?.table ?? .operations
    view = TableView(meant, [])
    let table = fillable(meant)
    let known = SuggestedFields(report, as: table)
    remarks += known.remarks
    view = TableView(table, known.fields)
    settleKey()
    let required = table.schema.fields.filter { field in
      field.isRequired && !view.fields.contains { $0.field == field.name }
    }
    for field in required.reversed() { view.fields.insert(filled(field), at: 0) }
  }

  /// The table that is meant, unless it needs a day or a value that no column is: then operations.
  private mutating func fillable(_ table: TableName) -> TableName {
    let known = SuggestedFields(report, as: table).fields
    let lacking = table.schema.fields.filter { field in
      field.isRequired && field.kind != .text && !SuggestedView.isNumbered(field)
        && !known.contains { $0.field == field.name }
    }
    if lacking.isEmpty { return table }
    let names = lacking.map { "\($0.name) (\(SuggestedView.form($0)))" }.joined(separator: ", ")
    remarks.append(
      "\(report.file): no column of it is \(names), which \(table.rawValue) need; each row is an operation here. "
        + "To have \(table.rawValue), add the column, or state it as \(lacking[0].name): {constant: …}")
    return .operations
  }

  /// Keeps the column of the code where it tells rows apart; else the rows are numbered, and it may be their title.
  private mutating func settleKey() {
    guard let key = view.table.schema.key.first, view.table.schema.key.count == 1,
      let place = view.fields.firstIndex(where: { $0.field == key.name }),
      let heading = view.fields[place].heading,
      let index = report.columns.first(where: { $0.heading == heading })?.index, let cells
    else { return }
    let values = KeyValues(cells, column: index, except: report.leftOutRows)
    if values.isKey {
      if values.repeated + values.blank > 0 {
        remarks.append(
          "\(key.name): of \(values.rows) rows \(values.repeated) repeat a value of \"\(heading)\" and \(values.blank) have none"
        )
      }
      return
    }
    view.fields.remove(at: place)
    remarks.append(
      "\(key.name): \"\(heading)\" does not tell rows apart (\(values.distinct) values in \(values.rows) rows), so rows are "
        + "numbered; a template of several columns may, as \(key.name): {template: \"{\(heading)} {…}\"}")
    guard let title = view.table.schema.fields.first(where: { $0.isRequired && $0.kind == .text }),
      report.columns.first(where: { $0.index == index })?.numbers == nil
    else { return }
    view.fields.removeAll { $0.field == title.name }
    view.fields.insert(FieldMapping(table: view.table, field: title.name, heading: heading), at: 0)
  }

  /// A required field without a column: rows number what has no code, and the first column of words is a name.
  private func filled(_ field: Field) -> FieldMapping {
    var mapping = FieldMapping(table: view.table, field: field.name)
    if SuggestedView.isNumbered(field) {
      mapping.template = CellTemplate("row {#}")
    } else if field.kind == .text {
      let taken = view.fields.compactMap(\.heading)
      mapping.heading =
        report.columns.first {
          !$0.heading.isEmpty && $0.numbers == nil && $0.days == nil && !taken.contains($0.heading)
        }?.heading
      if mapping.heading == nil { mapping.constant = TableNames.stem(of: report.file) }
    } else {
      mapping.constant = SuggestedView.form(field)
    }
    return mapping
  }

  /// Whether rows may be numbered in its place: a code that refers to nothing.
  private static func isNumbered(_ field: Field) -> Bool {
    field.kind == .category && field.references == nil
  }

  /// What has to be filled in.
  private static func form(_ field: Field) -> String {
    switch field.kind {
    case .day: "a day like 2026-12-31"
    case .period: "a period like 2026 or 2026-Q1"
    case .amount: "an amount"
    case .number: "a number"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .category: field.references.map { "a code of \($0.rawValue)" } ?? "a code"
    default: "a text"
    }
  }
}

/// How well a column tells the rows of a table apart.
struct KeyValues {
  /// Rows that hold anything, of the first million.
  private(set) var rows = 0
  private(set) var blank = 0
  private(set) var repeated = 0
  var distinct: Int { rows - blank - repeated }

  private static let rowLimit = 1_000_000

  init(_ table: InputTable, column: Int, except leftOut: [Int]) {
    let first = table.headerRows?.upperBound ?? 0
    let leftOut = Set(leftOut)
    var (rows, blank, repeated) = (0, 0, 0)
    var seen: Set<String> = []
    table.forEachRow { row, cells in
      if row <= first || leftOut.contains(row) || cells.allSatisfy({ $0 == .empty }) { return true }
      rows += 1
      let text = column < cells.count ? KeyValues.text(cells[column]) : ""
      if text.isEmpty {
        blank += 1
      } else if !seen.insert(text).inserted {
        repeated += 1
      }
      return rows < KeyValues.rowLimit
    }
    (self.rows, self.blank, self.repeated) = (rows, blank, repeated)
  }

  /// Whether a few slips aside every row has a value of its own.
  var isKey: Bool { rows > 0 && repeated * 50 <= rows && blank * 20 <= rows }

  private static func text(_ cell: InputTable.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): TextTrim.trimmed(text)
    case .number(let number), .percent(let number): "\(number)"
    case .day(let day): "\(day)"
    }
  }
}
