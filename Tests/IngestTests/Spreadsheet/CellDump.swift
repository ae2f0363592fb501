import IndicatorEngine

@testable import Ingest

/// The cells of a sheet, one line each: place, type and value.
///
/// Types: `s` text, `n` number (significant digits and a power of ten), `d` day and time, `t` time, `b` flag, `e` error,
/// `i` a day that does not exist. Line breaks and backslashes are escaped.
struct CellDump: WorksheetSink {
  private(set) var lines: [String] = []
  var isFull: Bool { false }

  mutating func cell(row: Int, column: Int, _ value: CellValue) {
    let place = CellReference(row: row, column: column).text
    lines.append("\(place) \(CellDump.text(value))")
  }

  private static func text(_ value: CellValue) -> String {
    switch value {
    case .text(let bytes): "s " + escaped(String(decoding: bytes, as: UTF8.self))
    case .number(let number): "n " + canonical(number)
    case .percent(let number): "n " + canonical(number)
    case .day(let day, let second): "d \(day)T\(SerialDay.clock(second))"
    case .time(let second): "t \(SerialDay.clock(second))"
    case .impossibleDay(let text): "i \(text)"
    case .flag(let flag): "b \(flag)"
    case .error(let bytes): "e " + String(decoding: bytes, as: UTF8.self)
    }
  }

  static func canonical(_ number: SavedNumber) -> String {
    var (digits, exponent) = (number.digits, number.exponent)
    if digits == 0 { return "0" }
    while digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
    return "\(number.isNegative ? "-" : "")\(digits)e\(exponent)"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      default: String(scalar)
      }
    }.joined()
  }
}

/// The sheets of an OpenDocument spreadsheet as dumps.
struct WorkbookDump: WorkbookSink {
  private(set) var sheets: [(name: String, isHidden: Bool, dump: CellDump, facts: WorksheetFacts)] = []
  private var current = ("", false)

  mutating func begin(sheet: String, isHidden: Bool) -> CellDump {
    current = (sheet, isHidden)
    return CellDump()
  }

  mutating func end(_ sheet: CellDump, facts: WorksheetFacts) {
    sheets.append((current.0, current.1, sheet, facts))
  }

  /// The sheets of a document's bytes.
  static func read(_ bytes: [UInt8], limits: WorksheetLimits = WorksheetLimits()) throws -> WorkbookDump {
    let archive = try ZipArchive(ByteRegion(copying: bytes))
    let events = XMLEvents(ODSContentHandler(WorkbookDump(), limits: limits))
    guard var source = try archive.open("content.xml") else {
      throw ArchiveFault.damaged(entry: "content.xml")
    }
    if let fault = events.read(from: &source) { throw fault }
    return events.handler.sink
  }
}
