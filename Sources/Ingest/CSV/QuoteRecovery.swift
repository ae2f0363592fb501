/// Reads a record in which a quote is out of place, by trying what the writer may have meant and keeping the reading
/// that fits the table.
///
/// A cell whose quote does not close properly can be read in three ways: *lazy*, the quotes inside are part of the text
/// and the cell ends at the first quote before a delimiter or a line end; *literal*, the opening quote itself is part of
/// the text and does not quote; *closed*, the quote ends the quoted part and what follows is part of the text. Preferred
/// is the reading with the right number of cells, then the one that takes fewest lines, then the one that leaves fewest
/// quotes unexplained, then the order above.
struct QuoteRecovery {
  enum Choice: Int, CaseIterable { case lazy, literal, closed }

  /// One way to read the record.
  struct Reading {
    var cells: [CSVCell] = []
    /// First byte behind the record.
    var end = 0
    var lines = 1
    /// Quotes that the reading does not explain.
    var oddities = 0
    var choices: [Choice] = []
    /// First quote that was out of place: its byte and cell.
    var place: (offset: Int, column: Int)?
    var neededMore = false
  }

  let base: UnsafePointer<UInt8>
  /// First byte behind the text.
  let end: Int
  let delimiter: [UInt8]
  let quote: UInt8
  let escape: CSVDialect.Escape
  let width: Int?
  /// How far a quoted cell with a stray quote may reach.
  private static let reach = 16 << 10
  private static let budget = 81

  /// The best reading of the record at `start`, and whether it has the right number of cells where that is known.
  func read(from start: Int) -> (reading: Reading, fits: Bool) {
    var best: Reading?
    var queue: [[Choice]] = [[]]
    var tried = 0
    while let choices = queue.popLast(), tried < QuoteRecovery.budget {
      tried += 1
      let reading = read(from: start, choices)
      if reading.neededMore {
        for choice in Choice.allCases.reversed() { queue.append(choices + [choice]) }
      } else if best.map({ isBetter(reading, $0) }) ?? true {
        best = reading
      }
    }
    let reading = best ?? read(from: start, [Choice](repeating: .literal, count: 4096))
    return (reading, width == nil ? reading.oddities == 0 : reading.cells.count == width)
  }

  private func isBetter(_ first: Reading, _ second: Reading) -> Bool {
    let (fits, otherFits) = (first.cells.count == width, second.cells.count == width)
    if fits != otherFits { return fits }
    if first.lines != second.lines { return first.lines < second.lines }
    return first.oddities < second.oddities
  }

  private func isDelimiter(_ offset: Int) -> Bool {
    guard let first = delimiter.first, offset + delimiter.count <= end, base[offset] == first else {
      return false
    }
    for index in delimiter.indices.dropFirst() where base[offset + index] != delimiter[index] { return false }
    return true
  }

  private func endsCell(_ offset: Int) -> Bool {
    offset >= end || base[offset] == 0x0A || base[offset] == 0x0D || isDelimiter(offset)
  }

  private func read(from start: Int, _ choices: [Choice]) -> Reading {
    var reading = Reading()
    var used = 0
    var offset = start
    while true {
      var cellEnd = offset
      let opening = openingQuote(offset)
      if let opening {
        switch quoted(opening) {
        case .proper(let cell, let after, let lines):
          reading.cells.append(cell)
          reading.lines += lines
          cellEnd = after
        case .broken(let stray):
          if reading.place == nil { reading.place = (opening, reading.cells.count) }
          guard used < choices.count else {
            reading.neededMore = true
            return reading
          }
          cellEnd = readBroken(at: opening, from: offset, stray, choices[used], &reading)
          reading.choices.append(choices[used])
          used += 1
        }
      } else {
        cellEnd = readPlain(offset, &reading)
      }
      if cellEnd < end, isDelimiter(cellEnd), cellEnd - start < 16 << 20 {
        offset = cellEnd + delimiter.count
        continue
      }
      reading.end = behindLine(cellEnd)
      return reading
    }
  }

  /// The quote that opens the cell at `offset`, behind at most four blanks.
  private func openingQuote(_ offset: Int) -> Int? {
    var place = offset
    if delimiter.first != 0x20 {
      while place < end, place - offset < 4, base[place] == 0x20 { place += 1 }
    }
    return place < end && base[place] == quote ? place : nil
  }

  private func behindLine(_ offset: Int) -> Int {
    if offset >= end { return end }
    let isPair = base[offset] == 0x0D && offset + 1 < end && base[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  private func readPlain(_ offset: Int, _ reading: inout Reading) -> Int {
    var place = offset
    var quotes = 0
    while !endsCell(place) {
      if base[place] == quote { quotes += 1 }
      place += 1
    }
    if quotes % 2 == 1 { reading.oddities += 1 }
    reading.cells.append(CSVCell(start: offset, length: place - offset))
    return place
  }

  private func readBroken(
    at offset: Int, from start: Int, _ stray: Int, _ choice: Choice, _ reading: inout Reading
  ) -> Int {
    switch choice {
    case .literal:
      var place = offset + 1
      while !endsCell(place) { place += 1 }
      reading.oddities += 1
      reading.cells.append(CSVCell(start: start, length: place - start))
      return place
    case .closed:
      var place = stray + 1
      var quotes = 0
      while !endsCell(place) {
        if base[place] == quote { quotes += 1 }
        place += 1
      }
      reading.oddities += 1 + quotes
      // The quotes stand in the text, so that nothing is lost.
      reading.cells.append(CSVCell(start: start, length: place - start))
      return place
    case .lazy:
      return readLazily(at: offset, from: start, stray, &reading)
    }
  }

  private func readLazily(at offset: Int, from start: Int, _ stray: Int, _ reading: inout Reading) -> Int {
    var place = offset + 1
    let limit = min(end, offset + QuoteRecovery.reach)
    var lines = 0
    var isEscaped = false
    while place < limit {
      let byte = base[place]
      if escape == .backslash, byte == UInt8(ascii: "\\"), place + 1 < limit {
        isEscaped = true
        place += 2
        continue
      }
      if byte == quote {
        if endsCell(place + 1) {
          reading.lines += lines
          reading.oddities += 1
          let flags = CSVCell.quotedFlag | (isEscaped ? CSVCell.escapedFlag : 0)
          reading.cells.append(CSVCell(start: offset + 1, length: place - offset - 1, flags: flags))
          return place + 1
        }
        if place + 1 < end, base[place + 1] == quote, escape == .doubled {
          isEscaped = true
          place += 1
        }
      } else if byte == 0x0A || byte == 0x0D && !(place + 1 < end && base[place + 1] == 0x0A) {
        lines += 1
      }
      place += 1
    }
    // It does not close within reach: as bad as a reading can be.
    reading.oddities += 1000
    return readBroken(at: offset, from: start, stray, .literal, &reading)
  }

  private enum Quoted {
    case proper(CSVCell, after: Int, lines: Int)
    case broken(stray: Int)
  }

  /// The quoted cell at `offset`; broken at the first quote that neither doubles nor closes, or where none closes.
  private func quoted(_ offset: Int) -> Quoted {
    var place = offset + 1
    let limit = min(end, offset + (1 << 20))
    var lines = 0
    var isEscaped = false
    while place < limit {
      let byte = base[place]
      if escape == .backslash, byte == UInt8(ascii: "\\"), place + 1 < limit {
        if base[place + 1] == quote || base[place + 1] == byte { isEscaped = true }
        place += 2
        continue
      }
      if byte == quote {
        if escape == .doubled, place + 1 < end, base[place + 1] == quote {
          isEscaped = true
          place += 2
          continue
        }
        var after = place + 1
        while after < end, base[after] == 0x20, !endsCell(after) { after += 1 }
        guard endsCell(after) else { return .broken(stray: place) }
        let flags = CSVCell.quotedFlag | (isEscaped ? CSVCell.escapedFlag : 0)
        return .proper(
          CSVCell(start: offset + 1, length: place - offset - 1, flags: flags), after: after, lines: lines)
      }
      if byte == 0x0A || byte == 0x0D && !(place + 1 < end && base[place + 1] == 0x0A) { lines += 1 }
      place += 1
    }
    return .broken(stray: limit - 1)
  }

  /// Line ends between two bytes.
  func lineEnds(from start: Int, to stop: Int) -> Int {
    var count = 0
    for place in start..<min(stop, end) {
      let byte = base[place]
      if byte == 0x0A || byte == 0x0D && !(place + 1 < end && base[place + 1] == 0x0A) { count += 1 }
    }
    return count
  }

  /// Lines that a quote at `offset` would swallow if it were obeyed: up to the next quote, or to the end of the text.
  func swallowedLines(from offset: Int) -> Int {
    var place = offset + 1
    while place < end, base[place] != quote { place += 1 }
    return lineEnds(from: offset, to: place)
  }
}
