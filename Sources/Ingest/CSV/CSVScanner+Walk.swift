extension CSVScanner {
  /// Cuts the records of a block from its index; returns where, counted from the block's base, the first record
  /// begins that is not complete or lies behind the limit.
  func walk(_ base: UnsafePointer<UInt8>, _ length: Int, _ found: Int, limit: Int, atEnd: Bool) -> Int {
    let (places, delimiter, quote, isPlainDelimiter) = (places, delimiter, quote, delimiterRest.isEmpty)
    let delimiterLength = delimiterRest.count + 1
    var next = 0
    var start = 0
    // Kept apart from the object's own while cells are cut: those cost a check at each access.
    var (cells, count, ends) = (self.cells, 0, terminators)
    let (suspects, width) = (suspects, width)
    cellCount = 0
    records = 0
    starts[0] = 0
    record: while start < limit, start < length {
      let (firstCell, firstPlace) = (count, next)
      var cellStart = start
      var recordEnd = -1
      var isBroken = false
      var longCell: Int?
      var strays = 0
      cell: while true {
        guard next < found else {
          if !atEnd { break record }
          cells[count] = CSVCell(start: cellStart, length: length - cellStart)
          count += 1
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
          cells[count] = CSVCell(start: cellStart, length: place - cellStart)
          count += 1
          cellStart = place + delimiterLength
          next += 1
          if !isPlainDelimiter { while next < found, Int(places[next]) < cellStart { next += 1 } }
          continue cell
        }
        if byte == 0x0A {
          cells[count] = CSVCell(start: cellStart, length: place - cellStart)
          count += 1
          ends.lineFeeds += 1
          next += 1
          recordEnd = place + 1
          break cell
        }
        if byte == 0x0D {
          if place + 1 == length, !atEnd { break record }
          cells[count] = CSVCell(start: cellStart, length: place - cellStart)
          count += 1
          next += 1
          recordEnd = place + 1
          if recordEnd < length, base[recordEnd] == 0x0A {
            recordEnd += 1
            next += 1
            ends.pairs += 1
          } else {
            ends.carriageReturns += 1
          }
          break cell
        }
        guard byte == quote, hasQuote, place == cellStart || isBlank(base, cellStart, place) else {
          next += 1
          strays += byte == quote ? 1 : 0
          continue cell
        }
        switch quotedCell(base, length, found, at: place, &next, atEnd: atEnd) {
        case .closed(let cell, let behind):
          cells[count] = cell
          count += 1
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
          lineEnds(base[behind], isPair: isPair, &ends)
          break cell
        case .incomplete:
          break record
        case .broken:
          isBroken = true
          break cell
        case .tooLong:
          longCell = place
          break cell
        }
      }
      if let longCell {
        recordEnd = skipLongCell(base, from: longCell, column: count - firstCell)
        cells[firstCell] = CSVCell(start: start, length: 0)
        count = firstCell + 1
        while next < found, Int(places[next]) < recordEnd { next += 1 }
        flags[records] = .ragged
      } else if isBroken {
        cellCount = firstCell
        recordEnd = recover(base, from: start)
        (cells, count) = (self.cells, cellCount)
        next = firstPlace
        while next < found, Int(places[next]) < recordEnd { next += 1 }
      } else {
        flags[records] = []
      }
      let first = cells[firstCell]
      let isPlain = count - firstCell == width && !first.isEmpty && !suspects[Int(base[Int(first.start)])]
      if longCell == nil, !isPlain || strays > 1 {
        cellCount = count
        if strays > 1, !isBroken { checkQuotesAcrossCells(base, firstCell) }
        if !isPlain { inspect(base, start, firstCell) }
        (cells, count) = (self.cells, cellCount)
        if tableEnd != nil {
          count = firstCell
          break record
        }
      } else {
        lastRowWasBlank = false
      }
      records += 1
      starts[records] = UInt32(truncatingIfNeeded: count)
      start = recordEnd
    }
    cellCount = count
    terminators = ends
    return start
  }

  private func lineEnds(_ terminator: UInt8, isPair: Bool, _ ends: inout CSVTerminators) {
    if isPair {
      ends.pairs += 1
    } else if terminator == 0x0A {
      ends.lineFeeds += 1
    } else {
      ends.carriageReturns += 1
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
    /// The cell; `behind` is the first byte behind its quote, and the index stands there.
    case closed(CSVCell, behind: Int)
    case incomplete
    case broken
    /// Longer than a cell may be.
    case tooLong
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
        if length - place > rules.limits.cell, isLongText(base, from: place) { return .tooLong }
        return atEnd || length - place > rules.limits.cell ? .broken : .incomplete
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
        guard stop - place - 1 <= rules.limits.cell else {
          return isLongText(base, from: place) ? .tooLong : .broken
        }
        let isEnd = behind == length || base[behind] == 0x0A || base[behind] == 0x0D
        guard isEnd || base[behind] == delimiter else { return .broken }
        if !isEnd, !delimiterRest.isEmpty {
          if behind + delimiterRest.count >= length, !atEnd { return .incomplete }
          guard isDelimiter(base, behind, length) else { return .broken }
        }
        if behind + 1 == length, !atEnd, base[behind] == 0x0D { return .incomplete }
        next = entry + 1
        return .closed(CSVCell(start: place + 1, length: stop - place - 1, flags: flags), behind: behind)
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
