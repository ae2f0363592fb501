/// Reads the records of one stretch of a text, block by block.
///
/// The separators of a block are indexed first (`SeparatorIndex`), then cells are cut from the index into a buffer that
/// is used again for the next block. A record belongs to the stretch in which it begins, and is read to its end even
/// behind it. Records in which something is out of place leave the fast way and are looked at one by one.
final class CSVScanner {
  /// A record longer than this is not read (`--max-line`).
  static let recordLimit = 16 << 20
  /// A quoted cell longer than this does not close.
  static let cellLimit = 1 << 20
  private static let blockSize = 128 << 10
  private static let keptDoubts = 20_000

  let text: UnsafePointer<UInt8>
  /// First byte behind the text.
  let end: Int
  let dialect: CSVDialect
  let rules: CSVRowRules

  private let index: SeparatorIndex
  private let delimiter: UInt8
  private let delimiterRest: [UInt8]
  private let quote: UInt8
  private let hasQuote: Bool
  private let hasBackslash: Bool

  /// Where the next record begins.
  private(set) var position: Int
  /// Records read so far.
  private(set) var rows = 0
  /// Doubts so far; rows count from 0 at the beginning of the stretch.
  private(set) var doubts: [CSVDoubt] = []
  private(set) var terminators = CSVTerminators()
  /// Where another table begins: the byte and the row, counted from 0.
  private(set) var tableEnd: (offset: Int, row: Int)?

  private var places: UnsafeMutablePointer<UInt32>
  private var placesCapacity: Int
  private var cells: UnsafeMutablePointer<CSVCell>
  private var starts: UnsafeMutablePointer<UInt32>
  private var flags: UnsafeMutablePointer<CSVRowFlags>
  private var cellsCapacity: Int
  private var cellCount = 0
  private var records = 0
  private var lastRowWasBlank = false

  /// A scanner of the records of `text[..<end]` from `start` on.
  init(text: UnsafePointer<UInt8>, end: Int, start: Int, dialect: CSVDialect, rules: CSVRowRules) {
    (self.text, self.end, self.dialect, self.rules) = (text, end, dialect, rules)
    position = start
    index = SeparatorIndex(dialect)
    // Where there is no delimiter, a byte that the index never holds stands in its place.
    delimiter = dialect.delimiter.first ?? 1
    delimiterRest = Array(dialect.delimiter.dropFirst())
    quote = dialect.quote ?? 1
    hasQuote = dialect.quote != nil
    hasBackslash = dialect.quote != nil && dialect.escape == .backslash
    placesCapacity = 0
    cellsCapacity = 1024
    places = .allocate(capacity: 1)
    cells = .allocate(capacity: cellsCapacity)
    starts = .allocate(capacity: cellsCapacity + 1)
    flags = .allocate(capacity: cellsCapacity)
  }

  deinit {
    places.deallocate()
    cells.deallocate()
    starts.deallocate()
    flags.deallocate()
  }

  /// The next block of records that begin before `limit`; nil where there are none.
  func next(limit: Int) -> CSVBlock? {
    guard position < limit, position < end, tableEnd == nil else { return nil }
    var size = CSVScanner.blockSize
    while true {
      let length = min(size, end - position)
      let base = text + position
      reserve(places: length)
      let found = index.fill(base, count: length, into: places)
      // Every separator ends at most one cell, and every record one more.
      reserve(cells: 2 * found + 2)
      let next = walk(base, length, found, limit: limit - position, atEnd: position + length == end)
      if records == 0, length > CSVScanner.recordLimit {
        skipRecord()
        if position >= limit || position >= end { return nil }
        size = CSVScanner.blockSize
        continue
      }
      if records == 0, tableEnd == nil {
        size *= 2
        continue
      }
      if records == 0 { return nil }
      let block = CSVBlock(
        base: base, offset: position, count: records, firstRow: rows, escape: dialect.escape, quote: quote,
        cells: cells, starts: starts, rowFlags: flags)
      position += next
      rows += records
      return block
    }
  }

  /// Passes over a record that is too long, up to the next line end.
  private func skipRecord() {
    add(.recordTooLong(at: CSVPlace(row: rows, offset: position), limit: CSVScanner.recordLimit))
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

  private func reserve(cells count: Int) {
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

extension CSVScanner {
  /// Cuts the records of a block from its index; returns where, counted from the block's base, the first record
  /// begins that is not complete or lies behind the limit.
  private func walk(_ base: UnsafePointer<UInt8>, _ length: Int, _ found: Int, limit: Int, atEnd: Bool) -> Int
  {
    let (places, delimiter, quote, isPlainDelimiter) = (places, delimiter, quote, delimiterRest.isEmpty)
    let delimiterLength = delimiterRest.count + 1
    var next = 0
    var start = 0
    cellCount = 0
    records = 0
    starts[0] = 0
    record: while start < limit, start < length {
      let firstCell = cellCount
      var cellStart = start
      var recordEnd = -1
      var isBroken = false
      var strays = 0
      cell: while true {
        guard next < found else {
          if !atEnd { break record }
          emit(cellStart, length)
          recordEnd = length
          break cell
        }
        let place = Int(places[next])
        let byte = base[place]
        if byte == delimiter {
          if !isPlainDelimiter {
            if place + delimiterLength > length, !atEnd { break record }
            guard isDelimiter(base, place, length) else {
              next += 1
              continue cell
            }
          }
          emit(cellStart, place)
          cellStart = place + delimiterLength
          next += 1
          if !isPlainDelimiter { while next < found, Int(places[next]) < cellStart { next += 1 } }
          continue cell
        }
        if byte == 0x0A {
          emit(cellStart, place)
          terminators.lineFeeds += 1
          next += 1
          recordEnd = place + 1
          break cell
        }
        if byte == 0x0D {
          if place + 1 == length, !atEnd { break record }
          emit(cellStart, place)
          next += 1
          recordEnd = place + 1
          if recordEnd < length, base[recordEnd] == 0x0A {
            recordEnd += 1
            next += 1
            terminators.pairs += 1
          } else {
            terminators.carriageReturns += 1
          }
          break cell
        }
        guard byte == quote, hasQuote, place == cellStart || isBlank(base, cellStart, place) else {
          next += 1
          strays += byte == quote ? 1 : 0
          continue cell
        }
        switch quotedCell(base, length, found, at: place, &next, atEnd: atEnd) {
        case .closed(let behind):
          // The separator behind the quote, if any, is the next in the index.
          cellStart = behind
          if behind == length {
            recordEnd = length
            break cell
          }
          if base[behind] == delimiter, isPlainDelimiter || isDelimiter(base, behind, length) {
            cellStart = behind + delimiterLength
            next += 1
            if !isPlainDelimiter { while next < found, Int(places[next]) < cellStart { next += 1 } }
            continue cell
          }
          let isPair = base[behind] == 0x0D && behind + 1 < length && base[behind + 1] == 0x0A
          next += isPair ? 2 : 1
          recordEnd = behind + (isPair ? 2 : 1)
          count(terminator: base[behind], isPair: isPair)
          break cell
        case .incomplete:
          break record
        case .broken:
          isBroken = true
          break cell
        }
      }
      if isBroken {
        cellCount = firstCell
        recordEnd = recover(base, from: start)
        while next < found, Int(places[next]) < recordEnd { next += 1 }
      }
      if !isBroken {
        flags[records] = []
        if strays > 1 { checkQuotesAcrossCells(base, firstCell) }
      }
      let width = cellCount - firstCell
      let suspect = cells[firstCell].isEmpty || rules.suspects[Int(base[Int(cells[firstCell].start)])]
      if suspect || width != rules.width || width > 16_384 {
        inspect(base, start, firstCell)
        if tableEnd != nil {
          cellCount = firstCell
          break record
        }
      } else {
        lastRowWasBlank = false
      }
      records += 1
      starts[records] = UInt32(truncatingIfNeeded: cellCount)
      start = recordEnd
    }
    return start
  }

  @inline(__always)
  private func emit(_ start: Int, _ stop: Int) {
    cells[cellCount] = CSVCell(start: start, length: stop - start)
    cellCount += 1
  }

  private func count(terminator: UInt8, isPair: Bool) {
    if isPair {
      terminators.pairs += 1
    } else if terminator == 0x0A {
      terminators.lineFeeds += 1
    } else {
      terminators.carriageReturns += 1
    }
  }

  @inline(__always)
  private func isBlank(_ base: UnsafePointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    guard stop - start <= 4, delimiter != 0x20 else { return false }
    for place in start..<stop where base[place] != 0x20 { return false }
    return true
  }

  private func isDelimiter(_ base: UnsafePointer<UInt8>, _ place: Int, _ length: Int) -> Bool {
    guard place + delimiterRest.count < length, base[place] == delimiter else { return false }
    for index in delimiterRest.indices where base[place + 1 + index] != delimiterRest[index] { return false }
    return true
  }

  private enum QuotedCell {
    /// The cell is emitted; `behind` is the first byte behind its quote, and the index stands there.
    case closed(behind: Int)
    case incomplete
    case broken
  }

  /// Reads the quoted cell whose opening quote is at `place`, the entry `next` of the index.
  @inline(__always)
  private func quotedCell(
    _ base: UnsafePointer<UInt8>, _ length: Int, _ found: Int, at place: Int, _ next: inout Int, atEnd: Bool
  ) -> QuotedCell {
    var entry = next + 1
    var flags = CSVCell.quotedFlag
    while true {
      guard entry < found else {
        return atEnd || length - place > CSVScanner.cellLimit ? .broken : .incomplete
      }
      let stop = Int(places[entry])
      let byte = base[stop]
      if byte == quote {
        let behind = stop + 1
        if behind < length, base[behind] == quote, !hasBackslash {
          flags |= CSVCell.escapedFlag
          entry += 2
          continue
        }
        if behind == length, !atEnd { return .incomplete }
        guard stop - place <= CSVScanner.cellLimit else { return .broken }
        let isEnd = behind == length || base[behind] == 0x0A || base[behind] == 0x0D
        guard isEnd || base[behind] == delimiter else { return .broken }
        if !isEnd, !delimiterRest.isEmpty {
          if behind + delimiterRest.count >= length, !atEnd { return .incomplete }
          guard isDelimiter(base, behind, length) else { return .broken }
        }
        if behind + 1 == length, !atEnd, base[behind] == 0x0D { return .incomplete }
        cells[cellCount] = CSVCell(start: place + 1, length: stop - place - 1, flags: flags)
        cellCount += 1
        next = entry + 1
        return .closed(behind: behind)
      }
      if hasBackslash, byte == UInt8(ascii: "\\") {
        guard stop + 1 < length else { return atEnd ? .broken : .incomplete }
        let escaped = base[stop + 1]
        if escaped == quote || escaped == byte { flags |= CSVCell.escapedFlag }
        entry += 1
        if entry < found, Int(places[entry]) == stop + 1 { entry += 1 }
        continue
      }
      entry += 1
    }
  }

  /// Reads a record in which a quote is out of place; returns where it ends, counted from the block's base.
  private func recover(_ base: UnsafePointer<UInt8>, from start: Int) -> Int {
    let recovery = QuoteRecovery(
      base: base, end: end - position, delimiter: dialect.delimiter, quote: quote, escape: dialect.escape,
      width: rules.width)
    let (reading, fits) = recovery.read(from: start)
    reserve(cells: cellCount + reading.cells.count + 2)
    for cell in reading.cells {
      cells[cellCount] = cell
      cellCount += 1
    }
    flags[records] = fits ? .repaired : .brokenQuote
    if let place = reading.place {
      let at = CSVPlace(row: rows + records, column: place.column, offset: position + place.offset)
      let swallowed = recovery.swallowedLines(from: place.offset)
      let outcome: CSVOutcome = fits ? .used : .leftOut
      let isUnclosed = reading.choices.first == .literal && swallowed > 0
      add(
        isUnclosed
          ? .unclosedQuote(at: at, swallowedRows: swallowed, outcome: outcome)
          : .strayQuote(at: at, outcome: outcome))
    } else {
      // Blanks beside the quotes, nothing else.
      flags[records] = []
    }
    return reading.end
  }
}

extension CSVScanner {
  /// Looks closer at the record that was just cut: blank, comment, total, another number of cells, another table.
  private func inspect(_ base: UnsafePointer<UInt8>, _ start: Int, _ firstCell: Int) {
    let wasBlank = lastRowWasBlank
    lastRowWasBlank = false
    let width = cellCount - firstCell
    let cell = cells[firstCell]
    if (firstCell..<cellCount).allSatisfy({ isBlankCell(base, cells[$0]) }), rules.width != 1 || width > 1 {
      lastRowWasBlank = true
      flags[records] = .blank
      return
    }
    if let comment = dialect.comment, !cell.isQuoted, !cell.isEmpty, base[Int(cell.start)] == comment {
      flags[records] = .comment
      return
    }
    guard let expected = rules.width else { return }
    if startsAnotherTable(base, firstCell, wasBlank: wasBlank) { return }
    if width > 16_384 {
      add(.recordTooLong(at: CSVPlace(row: rows + records, offset: position + start), limit: 16_384))
      flags[records] = .ragged
      return
    }
    if rules.findsTotals, isTotal(base, firstCell) {
      flags[records] = .total
      addTotal(base, firstCell)
      return
    }
    if width != expected, flags[records].isDisjoint(with: .brokenQuote) {
      repairRagged(base, start, firstCell, expected)
    }
  }

  private func isBlankCell(_ base: UnsafePointer<UInt8>, _ cell: CSVCell) -> Bool {
    if cell.isQuoted, !cell.isEmpty { return false }
    for place in Int(cell.start)..<Int(cell.start) + cell.length
    where base[place] != 0x20 && base[place] != 0x09 {
      return false
    }
    return true
  }

  private func text(_ base: UnsafePointer<UInt8>, _ cell: CSVCell) -> String {
    String(decoding: UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length), as: UTF8.self)
  }

  /// Whether the record is the header over again (then it is marked), or the header of another table (then the
  /// table ends).
  private func startsAnotherTable(_ base: UnsafePointer<UInt8>, _ firstCell: Int, wasBlank: Bool) -> Bool {
    guard rules.header.count > 1 else { return false }
    let width = cellCount - firstCell
    guard text(base, cells[firstCell]) == rules.header[0] || wasBlank else { return false }
    let texts = (firstCell..<cellCount).map { text(base, cells[$0]) }
    if rules.repeatedShare(texts) >= 0.6 {
      if width == rules.width {
        flags[records] = .repeatedHeader
        add(.repeatedHeader(row: rows + records))
      } else {
        end(at: firstCell, width)
      }
      return true
    }
    // Behind a blank row: words only, where the columns of this table hold values.
    guard wasBlank, width > 1, let profile = rules.profile, !texts.contains("") else { return false }
    let classes = (firstCell..<cellCount).map { classOf(base, cells[$0]) }
    let valued = (0..<profile.width).filter { !profile.seen[$0].isDisjoint(with: .valued) }
    guard classes.allSatisfy({ !$0.isDisjoint(with: .wordy) }), !valued.isEmpty,
      valued.allSatisfy({ $0 >= width || profile.seen[$0].isDisjoint(with: .wordy) })
    else { return false }
    end(at: firstCell, width)
    return true
  }

  private func end(at firstCell: Int, _ width: Int) {
    let offset = position + Int(cells[firstCell].start)
    tableEnd = (offset, rows + records)
    add(.secondTable(row: rows + records, cells: width))
  }

  private func classOf(_ base: UnsafePointer<UInt8>, _ cell: CSVCell) -> CellClass {
    CellClass.of(UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length))
  }

  /// Whether the first cell that is not empty labels a total, and numbers follow.
  private func isTotal(_ base: UnsafePointer<UInt8>, _ firstCell: Int) -> Bool {
    for place in firstCell..<min(cellCount, firstCell + 8) where !isBlankCell(base, cells[place]) {
      guard cells[place].length <= 120, TotalsLabel.matches(text(base, cells[place])) else { return false }
      return (place + 1..<cellCount).contains {
        !classOf(base, cells[$0]).isDisjoint(with: [.integer, .number])
      }
    }
    return false
  }

  private func addTotal(_ base: UnsafePointer<UInt8>, _ firstCell: Int) {
    let row = rows + records
    var total = CSVTotalsRow(row: row, label: "", sums: [])
    for place in firstCell..<cellCount where !isBlankCell(base, cells[place]) {
      let text = text(base, cells[place])
      if total.label.isEmpty {
        total.label = text
      } else if !classOf(base, cells[place]).isDisjoint(with: [.integer, .number]) {
        total.sums.append(CSVTotal(column: place - firstCell, text: text, rows: row...row, isSum: nil))
      }
    }
    add(.totalsRow(total))
  }

  private func repairRagged(_ base: UnsafePointer<UInt8>, _ start: Int, _ firstCell: Int, _ expected: Int) {
    let record = (firstCell..<cellCount).map { cells[$0] }
    let at = CSVPlace(row: rows + records, offset: position + start)
    let repaired = rules.profile.flatMap {
      RowRepair(profile: $0, joinsCells: rules.joinsCells).repaired(record, base: base)
    }
    if let repaired {
      cellCount = firstCell
      reserve(cells: firstCell + repaired.count + 2)
      for cell in repaired {
        cells[cellCount] = cell
        cellCount += 1
      }
      flags[records] = .repaired
      // Where the delimiter is a space, joining is the rule and no doubt.
      if rules.joinsCells { return }
      add(
        .raggedRow(
          at: at, cells: record.count, expected: expected, numberLike: nil, pieces: [], outcome: .used))
      return
    }
    flags[records] = .ragged
    let number = record.count > expected ? numberLike(base, record) : nil
    add(
      .raggedRow(
        at: at, cells: record.count, expected: expected, numberLike: number,
        pieces: number.map { $0.map { text(base, record[$0]) } } ?? [], outcome: .leftOut))
  }

  /// Neighbouring cells like `1`, `234`, `567.50`: one to three digits, then groups of three, the last with decimals
  /// or without.
  private func numberLike(_ base: UnsafePointer<UInt8>, _ record: [CSVCell]) -> ClosedRange<Int>? {
    var best: ClosedRange<Int>?
    for first in record.indices {
      let head = text(base, record[first]).drop { $0 == "-" || $0 == " " }
      guard (1...3).contains(head.count), head.allSatisfy({ ("0"..."9").contains($0) }) else { continue }
      var last = first
      while last + 1 < record.count {
        let group = text(base, record[last + 1])
        let digits = group.prefix { ("0"..."9").contains($0) }
        guard digits.count == 3 || (digits.count == 2 && digits.count == group.count) else { break }
        last += 1
        if digits.count != group.count || digits.count == 2 { break }
      }
      if last > first, best.map({ last - first > $0.count - 1 }) ?? true { best = first...last }
    }
    return best
  }

  /// A quote in the middle of one cell and another at the end of a later one: the delimiter between them was meant as
  /// text. The number of cells is right by accident, and the row cannot be known.
  private func checkQuotesAcrossCells(_ base: UnsafePointer<UInt8>, _ firstCell: Int) {
    var opened: Int?
    for place in firstCell..<cellCount where !cells[place].isQuoted {
      let bytes = UnsafeBufferPointer(start: base + Int(cells[place].start), count: cells[place].length)
      guard bytes.reduce(0, { $0 + ($1 == quote ? 1 : 0) }) % 2 == 1 else { continue }
      if let opened, bytes.last == quote, let first = bytes.first, first != quote {
        flags[records] = .brokenQuote
        let at = CSVPlace(
          row: rows + records, column: opened - firstCell, offset: position + Int(cells[opened].start))
        add(.strayQuote(at: at, outcome: .leftOut))
        return
      }
      opened = opened ?? place
    }
  }
}
