extension CSVScanner {
  /// Marks the records of a block that were judged to be totals by their sums.
  func markTotals(_ base: UnsafePointer<UInt8>) {
    guard !rules.totals.isEmpty, let columns = rules.totalColumns else { return }
    for record in 0..<records where flags[record].isDisjoint(with: .leftOut) {
      let (first, end) = (Int(starts[record]), Int(starts[record + 1]))
      guard first < end, rules.totals.contains(position + Int(cells[first].start)) else { continue }
      flags[record].insert(.total)
      add(.totalsRow(judged(base, first..<end, columns, row: rows + record)))
    }
  }

  private func judged(
    _ base: UnsafePointer<UInt8>, _ record: Range<Int>, _ columns: CSVTotalsJudge.Columns, row: Int
  ) -> CSVTotalsRow {
    func text(_ column: Int) -> String {
      guard record.contains(record.lowerBound + column) else { return "" }
      let cell = cells[record.lowerBound + column]
      return String(
        decoding: UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length), as: UTF8.self)
    }
    let label = columns.labels.first { TotalsLabel.mayMatch(text($0)) } ?? 0
    let sums = columns.sums.filter { CSVTotals.Reading(text($0)).isNumber }
    return CSVTotalsRow(
      row: row, label: text(label), labelColumn: label,
      sums: sums.map { CSVTotal(column: $0, text: text($0), rows: row...row, isSum: nil) })
  }
}
