import IndicatorEngine

/// Lays the cells of a carrier out as text that the reader of CSV files reads, row by row.
///
///     var writer = CellGridWriter()
///     writer.text("code")
///     writer.text("amount")
///     writer.endRow()
///     writer.text("A1")
///     writer.number(1234.5)
///     writer.endRow()
///     let region = writer.finish()
///
/// Cells stand between UNIT SEPARATORs, rows end in LF, and a text that holds either, or a quote, is quoted. Blank cells
/// at the end of a row take no room; rows that hold anything are made equally wide at the end.
struct CellGridWriter {
  /// What stands between cells.
  static let delimiter: UInt8 = 0x1F

  /// What `owner` holds, at hand for writing.
  private var bytes: UnsafeMutableRawBufferPointer
  private let owner: GridMemory
  private var count = 0
  /// Blank cells since the last one of the row that is filled.
  private var blanks = 0
  private var width = 0
  /// Width of each row, and where it ends.
  private var widths: [UInt32] = []
  private var ends: [Int] = []
  private var maxWidth = 0

  /// - Parameter capacity: Bytes to expect.
  init(capacity: Int = 1 << 16) {
    owner = GridMemory(capacity: max(64, capacity))
    bytes = owner.bytes
  }

  /// Rows that were ended.
  var rowCount: Int { ends.count }
  /// Bytes so far.
  var byteCount: Int { count }

  // MARK: Cells

  /// A text, in UTF-8; an empty one is a blank cell.
  mutating func text(_ text: UnsafeRawBufferPointer) {
    guard let first = text.first else { return empty() }
    begin(room: 2 * text.count + 2)
    let needsQuotes = text.contains {
      $0 == 0x22 || $0 == CellGridWriter.delimiter || $0 == 0x0A || $0 == 0x0D
    }
    if needsQuotes {
      put(0x22)
      for byte in text {
        if byte == 0x22 { put(0x22) }
        put(byte)
      }
      put(0x22)
    } else {
      // A text must not look typed; another control character is as invisible, and is told of as well.
      put(first == TypedCell.mark ? 0x02 : first)
      put(UnsafeRawBufferPointer(rebasing: text[1...]))
    }
  }

  /// A text.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  /// A number, in its shortest decimal spelling; one that is not finite is an error cell.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return error("#NUM!") }
    typed(DecimalDigits.spelling(value))
  }

  /// A number of plain digits with a point, as the carrier spells it.
  mutating func number(decimal: UnsafeRawBufferPointer) {
    if decimal.isEmpty { return empty() }
    begin(room: decimal.count + 1)
    put(TypedCell.mark)
    put(decimal)
  }

  /// A number that its carrier shows as a percentage: 0.5 is 50 %.
  mutating func percent(_ value: Double) {
    guard value.isFinite else { return error("#NUM!") }
    typed(DecimalDigits.spelling(value, timesTenTo: 2) + "%")
  }

  /// A day, with the time of day where there is one that is not midnight.
  mutating func day(_ day: Day, secondOfDay: Int? = nil) {
    guard let second = secondOfDay, second > 0, second < 86_400 else { return typed(day.description) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    typed("\(day) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))")
  }

  /// Yes or no.
  mutating func flag(_ value: Bool) { typed(value ? "true" : "false") }

  /// An error of a spreadsheet, such as `#REF!`.
  mutating func error(_ text: String) { typed(text) }

  /// Blank cells.
  mutating func empty(_ count: Int = 1) { blanks += max(0, min(count, 1 << 20)) }

  /// Ends the row.
  mutating func endRow() {
    reserve(1)
    put(0x0A)
    widths.append(UInt32(truncatingIfNeeded: width))
    ends.append(count)
    maxWidth = max(maxWidth, width)
    (width, blanks) = (0, 0)
  }

  /// Ends rows that hold nothing, so that the rows behind them keep their numbers.
  mutating func emptyRows(_ count: Int) {
    for _ in 0..<max(0, count) { endRow() }
  }

  /// The text; a row that was not ended is ended.
  consuming func finish() -> ByteRegion {
    if width > 0 { endRow() }
    let isEven = widths.allSatisfy { $0 == 0 || Int($0) == maxWidth }
    if isEven { return owner.region(count: count) }
    return padded()
  }

  /// The text with a row of headings above the rows, for carriers whose headings are known when all rows are read.
  consuming func finish(headings: [String]) -> ByteRegion {
    if width > 0 { endRow() }
    var header = CellGridWriter(capacity: 64 * (headings.count + 1))
    for heading in headings { header.text(heading) }
    header.endRow()
    let headerWidth = header.maxWidth
    maxWidth = max(maxWidth, headerWidth)
    return padded(behind: header.finish(), width: headerWidth)
  }

  /// How many blank cells it takes to make all rows equally wide, and at least as wide as `columns`.
  func missingCells(columns: Int) -> Int {
    let target = max(maxWidth, columns)
    return widths.reduce(0) { $0 + ($1 > 0 ? target - Int($1) : 0) }
  }

  // MARK: Bytes

  private mutating func typed(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      begin(room: utf8.count + 1)
      put(TypedCell.mark)
      put(UnsafeRawBufferPointer(utf8))
    }
  }

  /// Writes the delimiters before a filled cell and makes room for it.
  private mutating func begin(room: Int) {
    let delimiters = width > 0 ? blanks + 1 : blanks
    reserve(delimiters + room)
    for _ in 0..<delimiters { put(CellGridWriter.delimiter) }
    width += blanks + 1
    blanks = 0
  }

  private mutating func put(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private mutating func put(_ part: UnsafeRawBufferPointer) {
    guard !part.isEmpty else { return }
    UnsafeMutableRawBufferPointer(rebasing: bytes[count..<count + part.count]).copyMemory(from: part)
    count += part.count
  }

  private mutating func reserve(_ room: Int) {
    guard count + room > bytes.count else { return }
    owner.grow(to: max(bytes.count * 2, count + room), keeping: count)
    bytes = owner.bytes
  }

  /// The rows made equally wide, behind a first row of `width` cells; rows that hold nothing stay empty.
  private func padded(behind header: ByteRegion? = nil, width headerWidth: Int = 0) -> ByteRegion {
    let lead = header.map { $0.count + maxWidth - headerWidth } ?? 0
    let total = lead + count + missingCells(columns: maxWidth)
    let target = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, total), alignment: 16)
    var (from, to) = (0, 0)
    func put(_ row: UnsafeRawBufferPointer, missing: Int) {
      UnsafeMutableRawBufferPointer(rebasing: target[to..<to + row.count]).copyMemory(from: row)
      to += row.count
      for _ in 0..<missing {
        target[to] = CellGridWriter.delimiter
        to += 1
      }
      target[to] = 0x0A
      to += 1
    }
    header?.withBytes {
      put(UnsafeRawBufferPointer(rebasing: $0.dropLast()), missing: maxWidth - headerWidth)
    }
    for (width, end) in zip(widths, ends) {
      let row = UnsafeRawBufferPointer(rebasing: bytes[from..<end - 1])
      put(row, missing: width > 0 ? maxWidth - Int(width) : 0)
      from = end
    }
    return ByteRegion(owning: target, count: to)
  }
}

/// The memory of a grid while it is written; freed with its writer, should that never be finished.
private final class GridMemory {
  private(set) var bytes: UnsafeMutableRawBufferPointer

  init(capacity: Int) { bytes = .allocate(byteCount: capacity, alignment: 16) }

  deinit { bytes.deallocate() }

  /// Moves to more room.
  func grow(to capacity: Int, keeping count: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bytes.deallocate()
    bytes = larger
  }

  /// Gives the memory away, as what it holds.
  func region(count: Int) -> ByteRegion {
    defer { bytes = .allocate(byteCount: 0, alignment: 16) }
    return ByteRegion(owning: bytes, count: count)
  }
}
