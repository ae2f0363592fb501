/// Reads the records of one stretch of a text, block by block.
///
/// The separators of a block are indexed first (`SeparatorIndex`), then cells are cut from the index into a buffer that
/// is used again for the next block. A record belongs to the stretch in which it begins, and is read to its end even
/// behind it. Records in which something is out of place leave the fast way and are looked at one by one.
final class CSVScanner {
  /// Bytes that are indexed at a time; more where a record is longer.
  static let blockSize = 128 << 10
  static let keptDoubts = 20_000

  let text: UnsafePointer<UInt8>
  /// First byte behind the text.
  let end: Int
  let dialect: CSVDialect
  let rules: CSVRowRules
  let blockSize: Int

  let index: SeparatorIndex
  let delimiter: UInt8
  let delimiterRest: [UInt8]
  let quote: UInt8
  let hasQuote: Bool
  let hasBackslash: Bool
  /// First bytes of records that have to be looked at, by byte.
  let suspects: UnsafeMutablePointer<Bool>
  /// Number of cells of a plain record, −1 while that is not known.
  let width: Int

  /// Where the next record begins.
  var position: Int
  /// Records read so far.
  var rows = 0
  /// Doubts so far; rows count from 0 at the beginning of the stretch.
  var doubts: [CSVDoubt] = []
  var terminators = CSVTerminators()
  /// Where another table begins: the byte and the row, counted from 0.
  var tableEnd: (offset: Int, row: Int)?

  var places: UnsafeMutablePointer<UInt32>
  var placesCapacity: Int
  var cells: UnsafeMutablePointer<CSVCell>
  var starts: UnsafeMutablePointer<UInt32>
  var flags: UnsafeMutablePointer<CSVRowFlags>
  var cellsCapacity: Int
  var cellCount = 0
  var records = 0
  var lastRowWasBlank = false

  /// A scanner of the records of `text[..<end]` from `start` on.
  init(
    text: UnsafePointer<UInt8>, end: Int, start: Int, dialect: CSVDialect, rules: CSVRowRules,
    blockSize: Int = blockSize
  ) {
    self.blockSize = blockSize
    (self.text, self.end, self.dialect, self.rules) = (text, end, dialect, rules)
    position = start
    index = SeparatorIndex(dialect)
    // Where there is no delimiter, a byte that the index never holds stands in its place.
    delimiter = dialect.delimiter.first ?? 1
    delimiterRest = Array(dialect.delimiter.dropFirst())
    quote = dialect.quote ?? 1
    hasQuote = dialect.quote != nil
    hasBackslash = dialect.quote != nil && dialect.escape == .backslash
    suspects = .allocate(capacity: 256)
    suspects.initialize(from: rules.suspects, count: 256)
    width = rules.width ?? -1
    placesCapacity = 0
    cellsCapacity = 1024
    places = .allocate(capacity: 1)
    cells = .allocate(capacity: cellsCapacity)
    starts = .allocate(capacity: cellsCapacity + 1)
    flags = .allocate(capacity: cellsCapacity)
  }

  deinit {
    suspects.deallocate()
    places.deallocate()
    cells.deallocate()
    starts.deallocate()
    flags.deallocate()
  }

  /// The next block of records that begin before `limit`; nil where there are none.
  func next(limit: Int) -> CSVBlock? {
    guard position < limit, position < end, tableEnd == nil else { return nil }
    var size = blockSize
    while true {
      let length = min(size, end - position)
      let base = text + position
      reserve(places: length)
      let found = index.fill(base, count: length, into: places)
      // Every separator ends at most one cell, and every record one more.
      reserve(cells: 2 * found + 2)
      let next = walk(base, length, found, limit: limit - position, atEnd: position + length == end)
      if records == 0, length > rules.limits.line {
        skipRecord()
        if position >= limit || position >= end { return nil }
        size = blockSize
        continue
      }
      if records == 0, tableEnd == nil {
        size *= 2
        continue
      }
      if records == 0 { return nil }
      markTotals(base)
      if next > rules.limits.cell { markLongCells() }
      if next > rules.limits.line { markLongLines(blockEnd: next) }
      let block = CSVBlock(
        base: base, offset: position, end: position + next, count: records, firstRow: rows,
        escape: dialect.escape, quote: quote,
        cells: cells, starts: starts, rowFlags: flags)
      position += next
      rows += records
      return block
    }
  }

  /// Passes over a record that is too long, up to the next line end.
  private func skipRecord() {
    add(.tooLarge(at: CSVPlace(row: rows, offset: position), part: .line, limit: rules.limits.line))
    while position < end, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
    if position + 1 < end, text[position] == 0x0D, text[position + 1] == 0x0A { position += 1 }
    position = min(end, position + 1)
    rows += 1
  }

  private func reserve(places count: Int) {
    guard count > placesCapacity else { return }
    places.deallocate()
    placesCapacity = count
    places = .allocate(capacity: count + SeparatorIndex.slack)
  }

  func reserve(cells count: Int) {
    guard count > cellsCapacity else { return }
    let capacity = max(count, cellsCapacity * 2)
    let (larger, largerStarts) = (
      UnsafeMutablePointer<CSVCell>.allocate(capacity: capacity),
      UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + 1)
    )
    let largerFlags = UnsafeMutablePointer<CSVRowFlags>.allocate(capacity: capacity)
    larger.update(from: cells, count: min(cellCount, cellsCapacity))
    largerStarts.update(from: starts, count: min(records + 1, cellsCapacity + 1))
    largerFlags.update(from: flags, count: min(records, cellsCapacity))
    cells.deallocate()
    starts.deallocate()
    flags.deallocate()
    (cells, starts, flags, cellsCapacity) = (larger, largerStarts, largerFlags, capacity)
  }

  func add(_ doubt: CSVDoubt) {
    if doubts.count < CSVScanner.keptDoubts { doubts.append(doubt) }
  }
}
