import IndicatorEngine

/// Rows of one of our tables on their way out of an IATI document.
struct IATITable {
  let table: TableName
  private var cells = CellGridWriter()
  /// The line at which the element of each row begins, and whose activity's it is.
  private var lines: [Int32] = []
  private var names: [String] = []
  private var clean: [UInt8] = []
  /// The last day that was written and its spelling: days of one activity are often the same.
  private var lastDay: Day?
  private var spelling: [UInt8] = []

  /// - Parameter fields: The headings, in the order in which cells will come.
  init(_ table: TableName, _ fields: Field...) {
    self.table = table
    for field in fields { cells.text(field.name) }
    cells.endRow()
  }

  var rowCount: Int { lines.count }

  // MARK: Cells

  mutating func empty(_ count: Int = 1) { cells.empty(count) }

  mutating func text(_ text: String) { cells.text(text) }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { cells.text(bytes) }

  /// A code or word as it stands, without white space around it.
  mutating func word(_ text: ActivityBuffer.Text?, _ activity: ActivityBuffer) {
    guard let text else { return cells.empty() }
    activity.withTrimmed(text) { cells.text($0) }
  }

  /// A sentence: line breaks and runs of white space become one space.
  mutating func sentence(_ text: ActivityBuffer.Text?, _ activity: ActivityBuffer) {
    guard let text else { return cells.empty() }
    activity.withTrimmed(text) { bytes in
      clean.removeAll(keepingCapacity: true)
      var wasSpace = false
      for byte in bytes {
        let isSpace = XMLSpace.isSpace(byte)
        if !isSpace { clean.append(byte) } else if !wasSpace { clean.append(0x20) }
        wasSpace = isSpace
      }
      clean.withUnsafeBytes { cells.text($0) }
    }
  }

  /// A decimal number, exactly; what is none is handed on as text, for whoever reads the cell to tell of.
  mutating func number(_ text: ActivityBuffer.Text?, _ activity: ActivityBuffer) {
    guard let text else { return cells.empty() }
    activity.withTrimmed(text) { bytes in
      let isPlain =
        FixedDecimal.isDecimal(bytes) && bytes.first != 0x2B && bytes.last != 0x2E && bytes.first != 0x2E
      if isPlain {
        cells.number(decimal: bytes)
      } else if let value = FixedDecimal(bytes) {
        number(value)
      } else {
        cells.text(bytes)
      }
    }
  }

  mutating func number(_ value: FixedDecimal) {
    var text = value.text
    text.withUTF8 { cells.number(decimal: UnsafeRawBufferPointer($0)) }
  }

  /// A day in the one spelling that is never ambiguous, `2014-03-06`.
  mutating func day(_ day: Day?) {
    guard let day else { return cells.empty() }
    if day != lastDay {
      lastDay = day
      spelling.removeAll(keepingCapacity: true)
      let (year, month, number) = day.civil
      for (value, scale) in [(year, 1000), (month, 10), (number, 10)] {
        if !spelling.isEmpty { spelling.append(0x2D) }
        var scale = scale
        while scale > 0 {
          spelling.append(UInt8(0x30 + value / scale % 10))
          scale /= 10
        }
      }
    }
    spelling.withUnsafeBytes { cells.text($0) }
  }

  mutating func endRow(line: Int32, name: String) {
    cells.endRow()
    lines.append(line)
    names.append(name)
  }

  /// The rows as a grid; nil where there are none.
  consuming func grid() -> CellGrid? {
    let isEmpty = lines.isEmpty
    let (lines, names, table) = (lines, names, table)
    let region = cells.finish()
    if isEmpty { return nil }
    return CellGrid(
      stems: [table.rawValue], region: region, places: .elements(lines: lines, names: names), stated: table,
      hasPlainHeader: true)
  }
}
