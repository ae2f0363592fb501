/// Finds the notes under a table: rows of words in one cell, behind the last row of data.
struct CSVNotes {
  /// Bytes of the notes; empty, at the end of the text, where there are none.
  private(set) var range: Range<Int>
  /// The text of the first note.
  private(set) var text = ""
  private static let tailBytes = 64 << 10

  init(_ region: ByteRegion, layout: CSVLayout, sample: CSVSample, dialect: CSVDialect) {
    let end = layout.body.upperBound
    range = end..<end
    guard layout.width >= 2 else { return }
    var rows = sample.rows.filter { $0.offset >= layout.body.lowerBound }
    if !sample.isWhole { rows = CSVNotes.tail(region, layout, dialect) }
    guard rows.count > 1, rows.contains(where: { $0.filled >= 2 }) else { return }
    // Notes begin where the table begins. A lone cell further right is a row that lacks its key.
    let edge =
      rows.filter { $0.filled >= 2 }.compactMap { row in row.cells.firstIndex { $0.looks != .empty } }
      .min() ?? 0
    var first = rows.count
    for index in rows.indices.reversed() {
      let row = rows[index]
      if row.isBlank { continue }
      guard row.filled == 1, let note = row.cells.first(where: { $0.looks != .empty }),
        isNote(note, rows, index), row.cells.firstIndex(where: { $0.looks != .empty }) ?? 0 <= edge
      else {
        break
      }
      first = index
      text = note.text
    }
    if first < rows.count { range = rows[first].offset..<end }
  }

  /// A sentence or a heading with a colon or an asterisk; a single word only behind a blank row.
  private func isNote(_ cell: CSVSample.Cell, _ rows: [CSVSample.Row], _ index: Int) -> Bool {
    guard !cell.looks.isDisjoint(with: .wordy) else { return false }
    if TotalsLabel.matches(cell.text) { return false }
    let behindBlank = index > 0 && rows[index - 1].isBlank
    return behindBlank || cell.text.contains(" ") || cell.text.hasSuffix(":") || cell.text.hasPrefix("*")
  }

  /// The last rows of a text that is too long to be looked at whole. They begin behind a line end that may be within
  /// quotes; then most have another number of cells than the table, and none is used.
  private static func tail(_ region: ByteRegion, _ layout: CSVLayout, _ dialect: CSVDialect) -> [CSVSample
    .Row]
  {
    let end = layout.body.upperBound
    var start = max(layout.body.lowerBound, end - tailBytes)
    while start < end, region.bytes[start] != 0x0A, region.bytes[start] != 0x0D { start += 1 }
    let sample = CSVSample(
      region, in: min(end, start + 1)..<end, dialect: dialect, maxBytes: tailBytes, maxRows: 100_000)
    let equal = sample.rows.filter { $0.cells.count == layout.width }.count
    return equal * 2 > sample.rows.count ? sample.rows : []
  }
}
