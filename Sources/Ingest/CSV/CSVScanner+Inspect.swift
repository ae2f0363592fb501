extension CSVScanner {
  /// Looks closer at the record that was just cut: blank, comment, total, another number of cells, another table.
  func inspect(_ base: UnsafePointer<UInt8>, _ start: Int, _ firstCell: Int) {
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
    if width > rules.limits.columns {
      let at = CSVPlace(row: rows + records, offset: position + start)
      add(.tooLarge(at: at, part: .columns, limit: rules.limits.columns))
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
    String(
      decoding: TypedCell.unmarked(UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length)),
      as: UTF8.self)
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
    CellClass.of(
      TypedCell.unmarked(UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length)))
  }

  /// Whether the first cell that is not empty labels a total, and nothing follows but numbers and their currency: then
  /// the label decides. Where other columns hold words, only the sums can (`CSVTotalsJudge`).
  private func isTotal(_ base: UnsafePointer<UInt8>, _ firstCell: Int) -> Bool {
    for place in firstCell..<min(cellCount, firstCell + 8) where !isBlankCell(base, cells[place]) {
      let label = TypedCell.unmarked(
        UnsafeBufferPointer(start: base + Int(cells[place].start), count: cells[place].length))
      if TotalsLabel.isRuledOut(UnsafeRawBufferPointer(label)) { return false }
      guard cells[place].length <= 120, TotalsLabel.matches(text(base, cells[place])) else { return false }
      let rest = (place + 1..<cellCount).filter { !isBlankCell(base, cells[$0]) }
      let numbers = rest.filter { !classOf(base, cells[$0]).isDisjoint(with: [.integer, .number]) }
      return !numbers.isEmpty
        && (numbers.count == rest.count
          || rest.allSatisfy { numbers.contains($0) || isCurrency(base, cells[$0]) })
    }
    return false
  }

  private func isCurrency(_ base: UnsafePointer<UInt8>, _ cell: CSVCell) -> Bool {
    // An amount with its currency, or the currency alone.
    let words = text(base, cell).filter { !"0123456789.,-".contains($0) || $0 == "." }
    return cell.length <= 60 && CurrencyWords.meaning(of: words)?.currency != nil
  }

  private func addTotal(_ base: UnsafePointer<UInt8>, _ firstCell: Int) {
    let row = rows + records
    var total = CSVTotalsRow(row: row, label: "", sums: [])
    for place in firstCell..<cellCount where !isBlankCell(base, cells[place]) {
      let text = text(base, cells[place])
      if total.label.isEmpty {
        (total.label, total.labelColumn) = (text, place - firstCell)
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
  func checkQuotesAcrossCells(_ base: UnsafePointer<UInt8>, _ firstCell: Int) {
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
