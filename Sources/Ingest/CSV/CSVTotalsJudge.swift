/// Finds rows of totals whose key columns are filled, so that the label alone decides nothing: `A1;Общо;;300,00`.
///
/// A word such as "Total" may be the name of a line. Only a row whose amounts equal the sum of rows above (all, those
/// since an earlier total, or those of its group) is a total; any other stays data, with a doubt.
struct CSVTotalsJudge {
  /// The columns that are looked at.
  struct Columns: Sendable, Equatable {
    /// Columns in which a label may stand; the first tells groups of rows apart.
    var labels: [Int]
    /// Columns whose numbers are added.
    var sums: [Int]
  }

  /// What was found.
  struct Verdict: Sendable, Equatable {
    /// First bytes of the rows of totals in the text.
    var totals: Set<Int> = []
    /// Rows that a word calls a total and that are none.
    var kept: [CSVDoubt] = []
  }

  let reader: CSVReader
  let columns: Columns
  let threads: Int

  /// In a longer text totals with filled keys are not looked for: all its numbers would have to be added.
  static let longest = 64 << 20

  /// The verdict on all rows.
  func verdict() -> Verdict {
    guard !columns.labels.isEmpty, !columns.sums.isEmpty, hasLabel() else { return Verdict() }
    struct Search: Sendable {
      var running = CSVTotals.Running()
      var verdict = Verdict()
    }
    var single = reader
    single.chunkSize = max(1, reader.range.count)
    let (columns, first) = (columns, reader.firstRow)
    let key = columns.labels.min() ?? 0
    let read = single.read(makeState: { _ in Search() }) { search, block in
      for row in 0..<block.count {
        let number = first + block.firstRow + row
        if block.flags(row).contains(.total) {
          _ = search.running.close(CSVTotalsRow(row: number, label: "", sums: []))
          continue
        }
        guard block.isData(row) else { continue }
        let cells = columns.sums.map { ($0, block.text(row, $0)) }
        guard let label = CSVTotalsJudge.label(block, row, columns.labels) else {
          search.running.add(row: number, group: block.text(row, key), cells)
          continue
        }
        let text = block.text(row, key)
        let group = label == key || text.isEmpty ? nil : text
        if CSVTotalsJudge.isSum(cells, search.running, group: group) {
          search.verdict.totals.insert(block.offset + Int(block.cell(row, 0).start))
          _ = search.running.close(CSVTotalsRow(row: number, label: "", sums: []))
        } else {
          if TotalsLabel.matches(block.text(row, label)),
            cells.contains(where: { CSVTotals.Reading($0.1).isNumber })
          {
            let at = CSVPlace(row: number, column: label, offset: block.offset)
            search.verdict.kept.append(.totalsWord(at: at, label: block.text(row, label)))
          }
          search.running.add(row: number, group: block.text(row, key), cells)
        }
      }
    }
    return read.chunks.first?.state.verdict ?? Verdict()
  }

  /// Whether any row of data has a label; few files do.
  private func hasLabel() -> Bool {
    let columns = columns
    let read = reader.read(threads: threads, makeState: { _ in false }) { found, block in
      for row in 0..<block.count where !found && block.isData(row) {
        found = CSVTotalsJudge.label(block, row, columns.labels) != nil
      }
    }
    return read.chunks.contains { $0.state }
  }

  /// The first column of a row in which the label of a total stands.
  private static func label(_ block: CSVBlock, _ row: Int, _ columns: [Int]) -> Int? {
    columns.first { column in
      let cell = block.cell(row, column)
      guard !cell.isEmpty, cell.length <= 120 else { return false }
      let bytes = block.bytes(of: cell)
      if !TotalsLabel.possibleFirstBytes.contains(bytes[0]) { return false }
      if !cell.needsUnescape, TotalsLabel.isRuledOut(UnsafeRawBufferPointer(bytes)) { return false }
      return TotalsLabel.mayMatch(block.text(of: cell))
    }
  }

  /// Whether every number of a row is the sum of the same rows above, and not all are 0.
  private static func isSum(_ cells: [(Int, String)], _ running: CSVTotals.Running, group: String?) -> Bool {
    let filled = cells.filter { cell in !cell.1.allSatisfy { $0 == " " } }
    var spans: Set<ClosedRange<Int>> = []
    var isZero = true
    for (column, text) in filled {
      let value = CSVTotals.Reading(text)
      guard let span = running.rowsSummed(in: column, to: value, group: group) else { return false }
      spans.insert(span)
      if value.comma ?? value.point != 0 { isZero = false }
    }
    return spans.count == 1 && !isZero
  }
}

extension CSVDocument {
  /// The document without the rows of totals that their sums give away.
  func judgingTotals(_ columns: CSVTotalsJudge.Columns, threads: Int) -> CSVDocument {
    guard rules.findsTotals else { return self }
    let reader = CSVReader(
      region: text.region, range: layout.body, dialect: dialect.dialect, rules: rules,
      firstRow: layout.firstBodyRow)
    if reader.range.count > CSVTotalsJudge.longest, !columns.labels.isEmpty, !columns.sums.isEmpty {
      var document = self
      document.doubts.append(.totalsUnsearched(limit: CSVTotalsJudge.longest))
      return document
    }
    let verdict = CSVTotalsJudge(reader: reader, columns: columns, threads: threads).verdict()
    if verdict == CSVTotalsJudge.Verdict() { return self }
    var document = self
    document.rules.totals = verdict.totals
    document.rules.totalColumns = columns
    document.doubts += verdict.kept
    return document
  }
}
