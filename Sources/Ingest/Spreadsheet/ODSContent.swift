import IndicatorEngine

/// A place that makes a sink for each sheet of a document in which all sheets follow one another.
protocol WorkbookSink {
  associatedtype Sheet: WorksheetSink
  /// A sheet begins.
  mutating func begin(sheet: String, isHidden: Bool) -> Sheet
  /// It ends, with what else was seen.
  mutating func end(_ sheet: Sheet, facts: WorksheetFacts)
}

/// Reads the sheets of an OpenDocument spreadsheet (`content.xml`, or a flat document as a whole) as a stream.
///
/// Values stand in attributes by their type (float, currency, percentage, date, time, boolean, string); texts in
/// paragraphs. Rows and cells may be repeated: blank ones are free, filled ones count against the limit.
struct ODSContentHandler<Sink: WorkbookSink>: XMLHandler {
  typealias Name = ODSName

  private(set) var sink: Sink
  /// Whether reading stopped at a sheet that holds too much.
  private(set) var isStopped = false

  private let limits: WorksheetLimits
  private var hiddenStyles: Set<String> = []
  private var styleName = ""

  // The sheet, row and cell that are being read.
  private var sheet: Sink.Sheet?
  private var facts = WorksheetFacts()
  private var cells = 0
  private var row = 1
  private var rowCount = 1
  private var isRowHidden = false
  private var column = 0
  private var cell = PendingCell()
  private var line = ODSRow()
  private let text = ODSText()

  private struct PendingCell {
    var count = 1
    var columns = 1
    var rows = 1
    var type: UInt8 = 0
    var isError = false
    var hasFormula = false
    var content: ODSRow.Content?
  }

  init(_ sink: Sink, limits: WorksheetLimits) {
    (self.sink, self.limits) = (sink, limits)
  }

  // MARK: Events

  mutating func start(_ element: borrowing XMLElement<ODSName>) -> XMLStep {
    switch element.name {
    case .cell, .coveredCell: return beginCell(element)
    case .paragraph: text.beginParagraph()
    case .span, .link: break
    case .blanks:
      text.append(0x20, count: count(element[.count]))
      return .skip
    case .tab:
      text.append(0x09, count: 1)
      return .skip
    case .lineBreak:
      text.append(0x0A, count: 1)
      return .skip
    case .row: beginRow(element)
    case .table: return beginSheet(element)
    case .style: styleName = element.text(.styleTitle) ?? ""
    case .tableProperties:
      if element.text(.display) == "false" { hiddenStyles.insert(styleName) }
      return .skip
    case .document, .flatDocument, .body, .spreadsheet, .automaticStyles, .headerRows, .rows, .rowGroup: break
    default: return .skip
    }
    return .proceed
  }

  mutating func end(_ name: ODSName?) -> XMLStep {
    switch name {
    case .cell, .coveredCell: endCell()
    case .paragraph: text.endParagraph()
    case .row:
      endRow()
      if facts.excess != nil {
        endSheet()
        isStopped = true
        return .stop
      }
    case .table: endSheet()
    default: break
    }
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { text.append(bytes) }

  // MARK: Sheets and rows

  private mutating func beginSheet(_ element: borrowing XMLElement<ODSName>) -> XMLStep {
    // A table within a cell is part of a drawing or a subtable, not a sheet.
    guard sheet == nil else { return .skip }
    let isHidden = hiddenStyles.contains(element.text(.tableStyle) ?? "")
    sheet = sink.begin(sheet: element.text(.tableTitle) ?? "", isHidden: isHidden)
    (facts, cells, row) = (WorksheetFacts(), 0, 1)
    return .proceed
  }

  private mutating func endSheet() {
    if let sheet { sink.end(sheet, facts: facts) }
    sheet = nil
  }

  /// Ends the sheet that is being read, where a fault ended the document.
  mutating func finishSheet() { endSheet() }

  private mutating func beginRow(_ element: borrowing XMLElement<ODSName>) {
    rowCount = count(element[.rowsRepeated])
    isRowHidden = element[.visibility].map { !$0.elementsEqual("visible".utf8) } ?? false
    column = 0
    line.clear()
  }

  private mutating func endRow() {
    defer { row = min(row + rowCount, CellReference.rows + 1) }
    guard line.filled > 0, facts.excess == nil else { return }
    let (more, isOver) = line.filled.multipliedReportingOverflow(by: rowCount)
    if isOver || cells + more > limits.cells || row + rowCount - 1 > CellReference.rows {
      facts.excess = WorksheetFacts.Excess(row: row, count: isOver ? Int.max : more)
      return
    }
    cells += more
    if isRowHidden {
      facts.hiddenRows += rowCount
      if facts.firstHiddenRow == 0 { facts.firstHiddenRow = row }
    }
    guard var target = sheet else { return }
    sheet = nil
    for place in row..<row + rowCount {
      line.tell(&target, row: place)
      if target.isFull {
        facts.excess = WorksheetFacts.Excess(row: row, count: rowCount)
        break
      }
    }
    sheet = target
  }

  // MARK: Cells

  private mutating func beginCell(_ element: borrowing XMLElement<ODSName>) -> XMLStep {
    cell = PendingCell()
    text.clear()
    var value: UnsafeRawBufferPointer?
    for index in 0..<element.attributeCount {
      let found = element.attributeValue(index)
      switch element.attributeName(index) {
      case .columnsRepeated: cell.count = count(found)
      case .columnsSpanned: cell.columns = count(found)
      case .rowsSpanned: cell.rows = count(found)
      // date and time, float, currency, percentage, boolean and string differ in their first two letters.
      case .valueType: cell.type = found.first ?? 0
      case .extendedType: cell.isError = found.elementsEqual("error".utf8)
      case .formula: cell.hasFormula = true
      case .value, .dateValue, .timeValue, .booleanValue, .stringValue: value = found
      default: break
      }
    }
    if let value { cell.content = content(value) }
    return .proceed
  }

  /// What an attribute of a value means by the cell's type; nil where the cell's own text says it.
  private func content(_ value: UnsafeRawBufferPointer) -> ODSRow.Content? {
    switch cell.type {
    case UInt8(ascii: "f"), UInt8(ascii: "c"): SavedNumber(value).map { .number($0) }
    case UInt8(ascii: "p"): SavedNumber(value).map { .percent($0) }
    case UInt8(ascii: "d"): ISOMoment(value).map { .moment($0) }
    case UInt8(ascii: "t"): ODSDuration.seconds(value).map { .time(second: $0) }
    case UInt8(ascii: "b"): .flag(value.elementsEqual("true".utf8) || value.elementsEqual("1".utf8))
    case UInt8(ascii: "s"): value.isEmpty ? nil : .text(line.keep(value))
    default: nil
    }
  }

  private mutating func endCell() {
    defer { column = min(column + cell.count, CellReference.columns) }
    var content = cell.content
    if cell.isError { content = .error(line.keep(text.bytes)) }
    if content == nil, !text.isEmpty { content = .text(line.keep(text.bytes)) }
    guard let content else {
      if cell.hasFormula, cell.type == 0 { noteUnsaved() }
      return
    }
    let place = CellReference(row: row, column: column)
    guard column + cell.count <= CellReference.columns else {
      if facts.excess == nil { facts.excess = WorksheetFacts.Excess(row: row, count: cell.count) }
      return
    }
    if cell.columns > 1 || cell.rows > 1 { noteMerged(place) }
    line.add(ODSRow.Cell(column: column, count: cell.count, content: content))
  }

  private mutating func noteUnsaved() {
    facts.unsavedFormulas += 1
    if facts.firstUnsavedFormula == nil {
      facts.firstUnsavedFormula = CellReference(row: row, column: column)
    }
  }

  private mutating func noteMerged(_ place: CellReference) {
    let (row, column) = (place.row + cell.rows - 1, place.column + cell.columns - 1)
    guard row <= CellReference.rows, column < CellReference.columns, facts.merged.count < 1 << 20 else {
      return
    }
    facts.merged.append(CellRange(rows: place.row...row, columns: place.column...column))
  }

  /// A number of repeats: 1 where none is stated or it is none.
  private func count(_ value: UnsafeRawBufferPointer?) -> Int {
    guard let value, !value.isEmpty, value.count <= 12 else {
      return value?.isEmpty == false ? Int(Int32.max) : 1
    }
    var number = 0
    for byte in value {
      guard byte >= 0x30, byte <= 0x39 else { return 1 }
      number = number * 10 + Int(byte - 0x30)
    }
    return max(1, number)
  }
}
