extension CSVScanner {
  /// Takes note of records of a block that are longer than a line may be.
  func markLongLines(blockEnd: Int) {
    for record in 0..<records where flags[record].isDisjoint(with: .leftOut) {
      let first = Int(cells[Int(starts[record])].start)
      let next = record + 1 < records ? Int(cells[Int(starts[record + 1])].start) : blockEnd
      if next - first > rules.limits.line {
        flags[record].insert(.ragged)
        add(
          .tooLarge(
            at: CSVPlace(row: rows + record, offset: position + first), part: .line, limit: rules.limits.line)
        )
      }
    }
  }

  /// Marks records of a block in which a cell is longer than the limit.
  func markLongCells() {
    for record in 0..<records where flags[record].isDisjoint(with: .leftOut) {
      for cell in Int(starts[record])..<Int(starts[record + 1]) where cells[cell].length > rules.limits.cell {
        flags[record].insert(.ragged)
        let at = CSVPlace(
          row: rows + record, column: cell - Int(starts[record]), offset: position + Int(cells[cell].start))
        add(.tooLarge(at: at, part: .cell, limit: rules.limits.cell))
        break
      }
    }
  }

  /// Whether a quoted cell that does not close within the limit is a long text rather than a quote that never closes:
  /// then the lines behind the quote are no records of the table.
  func isLongText(_ base: UnsafePointer<UInt8>, from opening: Int) -> Bool {
    let stop = min(end - position, opening + rules.limits.cell)
    guard width > 1, let first = dialect.delimiter.first else { return true }
    var (lines, records, count) = (0, 0, 0)
    var place = opening
    while place < stop, base[place] != 0x0A { place += 1 }
    place += 1
    while place < stop, lines < 50 {
      if base[place] == first { count += 1 }
      if base[place] == 0x0A {
        lines += 1
        if count == width - 1 { records += 1 }
        count = 0
      }
      place += 1
    }
    return records * 2 <= lines
  }

  /// Passes over a record whose quoted cell is longer than the limit; returns where it ends, counted from the base.
  func skipLongCell(_ base: UnsafePointer<UInt8>, from opening: Int, column: Int) -> Int {
    let at = CSVPlace(row: rows + records, column: column, offset: position + opening)
    add(.tooLarge(at: at, part: .cell, limit: rules.limits.cell))
    let length = end - position
    let stop = min(length, opening + rules.limits.line)
    var place = opening + 1
    var isQuoted = true
    while place < length {
      let byte = base[place]
      if byte == quote, isQuoted || place < stop { isQuoted.toggle() }
      // A quote that does not close within a line's limit ends at the next line.
      if byte == 0x0A || byte == 0x0D, !isQuoted || place >= stop { break }
      place += 1
    }
    if place + 1 < length, base[place] == 0x0D, base[place + 1] == 0x0A { place += 1 }
    return min(length, place + 1)
  }
}
