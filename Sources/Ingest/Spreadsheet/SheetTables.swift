/// Tells the tables of a sheet apart: one below another, with a blank row between, and side by side, with a blank column
/// between.
///
///     SheetTables(outline).parts   // [rows 1–14, rows 17–40, columns A–D of rows 43–60, columns F–H of them]
///
/// A block begins a table of its own only where a row of headings stands on top of it with values below, as in the block
/// above it. Two blocks side by side are two tables only where one of them ends before the other: a table with a spacer
/// column stays one. Where nothing shows for certain that there are two, the sheet is one table.
struct SheetTables {
  /// A table: its rows from 1, titles included, and its columns from 0; nil where it has all of them.
  struct Part: Equatable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>?
  }

  private let rows: [SheetOutline.Row]

  init(_ outline: SheetOutline) { rows = outline.rows }

  /// The tables, from above and from the left; one part where the sheet is one table.
  var parts: [Part] {
    guard let last = rows.last?.number else { return [] }
    let starts = starts()
    var parts: [Part] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].first : rows.count
      // The last table keeps what an outline that was cut does not show.
      let first = index == 0 ? 1 : rows[start.first].number
      let lastRow = index + 1 < starts.count ? rows[end - 1].number : max(last, Int(Int32.max))
      parts += sideBySide(start.heading, end, Part(rows: first...lastRow))
    }
    return parts
  }

  /// Where a table starts: its first row, titles included, and its row of headings, as places in `rows`.
  private struct Start {
    var first: Int
    var heading: Int
  }

  private func starts() -> [Start] {
    var starts: [Start] = []
    var titles: Int?
    var isFirst = true
    for run in runs() {
      let heading = heading(in: run, least: isFirst ? 3 : 2)
      if isFirst {
        if let heading {
          starts.append(Start(first: 0, heading: heading))
          isFirst = false
        }
      } else if let heading {
        starts.append(Start(first: titles ?? run.lowerBound, heading: heading))
      }
      // Titles that stand alone belong to what follows.
      let isTitle = run.allSatisfy { rows[$0].filled.nonzeroBitCount == 1 } && run.count <= 3
      titles = isTitle ? titles ?? run.lowerBound : nil
    }
    return starts.isEmpty ? [Start(first: 0, heading: 0)] : starts
  }

  /// Rows without a blank row between them.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in rows.indices where index > 0 && rows[index].number > rows[index - 1].number + 1 {
      runs.append(start..<index)
      start = index
    }
    if start < rows.count { runs.append(start..<rows.count) }
    return runs
  }

  /// The row of headings on top of a run of rows, below at most three rows of titles; nil where it has none.
  private func heading(in run: Range<Int>, least: Int) -> Int? {
    for index in run.prefix(4) {
      let row = rows[index]
      let width = row.filled.nonzeroBitCount
      if width == 1 { continue }
      guard width >= least, row.words == row.filled, index + 1 < run.upperBound else { return nil }
      let below = rows[(index + 1)..<run.upperBound].prefix(3)
      let isTable = below.contains { data in
        let columns = data.filled.nonzeroBitCount
        return columns * 2 >= width && columns >= 2 && data.values & row.words != 0
          && (data.filled & ~row.filled).nonzeroBitCount * 3 <= columns
      }
      return isTable ? index : nil
    }
    return nil
  }

  /// The tables of one block, side by side.
  private func sideBySide(_ heading: Int, _ end: Int, _ whole: Part) -> [Part] {
    let body = rows[heading..<end]
    let segments = segments(body.reduce(0) { $0 | $1.filled })
    guard segments.count > 1, body.count > 1 else { return [whole] }
    var ends: [Int] = []
    for segment in segments {
      let mask = SheetTables.mask(segment)
      let names = rows[heading].filled & mask
      let data = body.dropFirst().filter { $0.filled & mask != 0 }
      guard names.nonzeroBitCount >= 2, names == rows[heading].words & mask, let last = data.last,
        data.contains(where: { $0.values & names != 0 })
      else { return [whole] }
      ends.append(last.number)
    }
    guard Set(ends).count > 1 else { return [whole] }
    return segments.enumerated().map { index, segment in
      // The outermost tables keep the columns beyond the outline.
      let first = index == 0 ? 0 : segment.lowerBound
      let last = index + 1 == segments.count ? Int(Int32.max) : segment.upperBound
      return Part(rows: whole.rows, columns: first...last)
    }
  }

  /// The runs of columns that hold anything.
  private func segments(_ filled: UInt64) -> [ClosedRange<Int>] {
    var segments: [ClosedRange<Int>] = []
    var start: Int?
    for column in 0...64 {
      let isFilled = column < 64 && filled >> UInt64(column) & 1 == 1
      if isFilled { start = start ?? column }
      if !isFilled, let first = start {
        segments.append(first...column - 1)
        start = nil
      }
    }
    return segments
  }

  private static func mask(_ columns: ClosedRange<Int>) -> UInt64 {
    columns.reduce(0) { $0 | 1 << UInt64($1) }
  }
}
