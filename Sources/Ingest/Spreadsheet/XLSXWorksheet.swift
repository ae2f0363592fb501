import IndicatorEngine

/// The names of a sheet's elements and attributes.
enum XLSXWorksheetName: String, XMLName {
  static let namespaces = SpreadsheetML.namespaces
  case worksheet, sheetData, row, c, v, f, t, r, s, hidden, mergeCells, mergeCell, ref
  case inline = "is"
  case space = "xml:space"
}

/// Reads the cells of one sheet of an Excel workbook (`sheet1.xml`) as a stream.
///
/// A cell's type is stated (`s`, `inlineStr`, `str`, `b`, `e`, `n`, `d`); a number is a day, a time or a percentage by the
/// format of its style. Formulas count by their saved result. Cells and rows without a reference stand behind the one
/// before, as the standard says.
///
/// > ECMA-376-1:2016, 18.3.1.4 (c), 18.3.1.73 (row), 18.18.11 (ST_CellType).
struct XLSXWorksheetHandler<Sink: WorksheetSink>: XMLHandler {
  typealias Name = XLSXWorksheetName

  private enum CellType {
    case number, shared, inline, string, flag, error, day
  }

  private(set) var sink: Sink
  private(set) var facts = WorksheetFacts()

  private let strings: SharedStrings
  private let styles: WorkbookStyles
  private let dates: SerialDay.System
  private let limits: WorksheetLimits

  // The row and the cell that are being read.
  private var row = 0
  private var column = -1
  private var isRowHidden = false
  private var isRowCounted = false
  private var type = CellType.number
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var cells = 0
  private let value = ScratchBytes()
  private var isInValue = false
  private let rich = RichText()

  init(
    _ sink: Sink, strings: SharedStrings, styles: WorkbookStyles, dates: SerialDay.System,
    limits: WorksheetLimits = WorksheetLimits()
  ) {
    (self.sink, self.strings, self.styles, self.dates) = (sink, strings, styles, dates)
    self.limits = limits
  }

  // MARK: Events

  mutating func start(_ element: borrowing XMLElement<XLSXWorksheetName>) -> XMLStep {
    switch element.name {
    case .c: return beginCell(element)
    case .v:
      isInValue = true
      hasValue = true
      value.clear()
    case .row: return beginRow(element)
    case .f:
      hasFormula = true
      return .skip
    case .inline: rich.clear()
    case .t: rich.begin(keepsBlanks: element[.space].map { $0.elementsEqual("preserve".utf8) } ?? false)
    case .r, .worksheet, .sheetData, .mergeCells: break
    case .mergeCell:
      if facts.merged.count < 1 << 20, let range = element.text(.ref).flatMap({ CellRange($0) }) {
        facts.merged.append(range)
      }
      return .skip
    default: return .skip
    }
    return .proceed
  }

  mutating func end(_ name: XLSXWorksheetName?) -> XMLStep {
    switch name {
    case .c:
      endCell()
      if cells > limits.cells {
        facts.excess = WorksheetFacts.Excess(row: row, count: 1)
        return .stop
      }
    case .v: isInValue = false
    case .t: rich.end()
    default: break
    }
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if isInValue { value.append(bytes) } else { rich.append(bytes) }
  }

  // MARK: Rows and cells

  private mutating func beginRow(_ element: borrowing XMLElement<XLSXWorksheetName>) -> XMLStep {
    var next = row + 1
    isRowHidden = false
    for index in 0..<element.attributeCount {
      switch element.attributeName(index) {
      case .r:
        guard let number = XLSXWorksheetHandler.integer(element.attributeValue(index)) else { break }
        next = number
      case .hidden:
        isRowHidden = element.attributeValue(index).first.map { $0 == 0x31 || $0 == 0x74 } ?? false
      default: break
      }
    }
    guard next > row, next <= CellReference.rows else {
      facts.disorder = CellReference(row: min(next, CellReference.rows), column: 0)
      return .stop
    }
    if sink.isFull {
      facts.excess = WorksheetFacts.Excess(row: row, count: 1)
      return .stop
    }
    row = next
    column = -1
    isRowCounted = false
    return .proceed
  }

  private mutating func beginCell(_ element: borrowing XMLElement<XLSXWorksheetName>) -> XMLStep {
    (type, style, hasFormula, hasValue) = (.number, 0, false, false)
    rich.clear()
    var next = column + 1
    for index in 0..<element.attributeCount {
      switch element.attributeName(index) {
      case .r:
        guard let place = CellReference(element.attributeValue(index)) else { break }
        if place.row != row { return disorder(place) }
        next = place.column
      case .s: style = XLSXWorksheetHandler.integer(element.attributeValue(index)) ?? 0
      case .t: type = XLSXWorksheetHandler.type(element.attributeValue(index))
      default: break
      }
    }
    guard next > column, next < CellReference.columns else {
      return disorder(CellReference(row: row, column: min(next, CellReference.columns - 1)))
    }
    column = next
    return .proceed
  }

  private mutating func disorder(_ place: CellReference) -> XMLStep {
    facts.disorder = place
    return .stop
  }

  private mutating func endCell() {
    if type == .inline {
      if !rich.bytes.isEmpty { tell(.text(rich.bytes)) }
      return
    }
    if !hasValue || value.isEmpty {
      if hasFormula, !hasValue, type != .string {
        facts.unsavedFormulas += 1
        if facts.firstUnsavedFormula == nil {
          facts.firstUnsavedFormula = CellReference(row: row, column: column)
        }
      }
      return
    }
    switch type {
    case .shared: tellShared()
    case .number: tellNumber()
    case .string:
      rich.begin(keepsBlanks: true)
      rich.append(value.bytes)
      rich.end()
      tell(.text(rich.bytes))
    case .flag: tell(.flag(value[0] == 0x31 || value[0] | 0x20 == 0x74))
    case .error: tell(.error(value.bytes))
    case .day: tellDay()
    case .inline: break
    }
  }

  private mutating func tellShared() {
    guard let index = XLSXWorksheetHandler.integer(value.bytes), let text = strings[index], !text.isEmpty
    else { return }
    tell(.text(text))
  }

  private mutating func tellNumber() {
    guard let number = SavedNumber(value.bytes) else {
      // A text where a number should be: it is shown, and whoever reads the column says so.
      tell(.text(value.bytes))
      return
    }
    switch styles[style] {
    case .number: tell(.number(number))
    case .percent: tell(.percent(number))
    case .time:
      let serial = number.double
      // A time with whole days before it is a moment of a day: `h:mm` over 46090.5.
      if serial >= 1 { tellSerial(number) } else { tell(.time(second: Int((serial * 86_400).rounded()))) }
    case .elapsed:
      let serial = number.double
      if abs(serial) < 1e9 {
        tell(.time(second: Int((serial * 86_400).rounded())))
      } else {
        tell(.number(number))
      }
    case .date: tellSerial(number)
    }
  }

  private mutating func tellSerial(_ number: SavedNumber) {
    switch SerialDay(number.double, dates) {
    case .day(let day, let second): tell(.day(day, second: second))
    case .time(let second): tell(.time(second: second))
    case .impossible(let text): tell(.impossibleDay(text))
    case .none: tell(.number(number))
    }
  }

  private mutating func tellDay() {
    switch ISOMoment(value.bytes) {
    case .day(let day, let second): tell(.day(day, second: second))
    case .time(let second): tell(.time(second: second))
    case nil: tell(.text(value.bytes))
    }
  }

  private mutating func tell(_ value: CellValue) {
    cells += 1
    if isRowHidden, !isRowCounted {
      isRowCounted = true
      facts.hiddenRows += 1
      if facts.firstHiddenRow == 0 { facts.firstHiddenRow = row }
    }
    sink.cell(row: row, column: column, value)
  }

  // MARK: Attributes

  /// Digits as a number; nil where they are none or too many.
  private static func integer(_ text: UnsafeRawBufferPointer) -> Int? {
    guard !text.isEmpty, text.count <= 10 else { return nil }
    var value = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func type(_ text: UnsafeRawBufferPointer) -> CellType {
    switch (text.count, text.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "b")): .flag
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .day
    case (3, UInt8(ascii: "s")): .string
    case (9, UInt8(ascii: "i")): .inline
    default: .number
    }
  }
}
