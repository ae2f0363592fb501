/// Finds the header, the data and the notes of a table from its first records.
struct CSVLayoutDetector {
  let sample: CSVSample
  /// Bytes of the whole text.
  let range: Range<Int>
  /// `--header-row`, as a spreadsheet shows it.
  let headerRow: Int?
  /// Cells that are shown as one, where the carrier of the table knows such.
  var merged: [CellRange] = []

  /// The layout, and what is doubtful about it.
  func layout() -> (layout: CSVLayout, doubts: [CSVDoubt]) {
    var layout = CSVLayout()
    var doubts: [CSVDoubt] = []
    let rows = sample.rows
    let usual = usualFill(rows)
    let headings =
      headerRow == nil
      ? MergedHeadings(Array(rows.prefix(sample.leadingBlankRows + 60)), merged: merged) {
        isData($0, usual: usual)
      }
      : nil
    guard let place = headings.map(Place.init) ?? place(rows) else {
      layout.width = bodyWidth(from: 0)
      layout.header = [String](repeating: "", count: layout.width)
      layout.headerReason = .none
      layout.body = range
      layout.firstBodyRow = 1
      if !rows.isEmpty { doubts.append(.noHeader) }
      return (layout, doubts)
    }
    let body = bodyStart(place.last)
    layout.width = bodyWidth(from: body)
    if layout.width == 0 { layout.width = rows[place.last].cells.count }
    setHeader(place, headings, &layout, &doubts)
    addQuotes(place, layout, &doubts)
    layout.headerRows = place.first + 1...place.last + 1
    layout.headerReason = reason(place)
    let titles = rows[..<place.first].indices.filter { !rows[$0].isBlank && rows[$0].flags != .comment }
    if let first = titles.first, let last = titles.last {
      layout.titleRows = first + 1...last + 1
      layout.titles = titles.map { rows[$0].cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
    }
    layout.firstBodyRow = body + 1
    let start = body < rows.count ? rows[body].offset : sample.isWhole ? range.upperBound : sample.end
    layout.body = start..<range.upperBound
    setEmptyColumns(from: body, &layout, &doubts)
    return (layout, doubts)
  }

  /// The first and the last row of headings, from 0.
  struct Place {
    var first: Int
    var last: Int

    init(first: Int, last: Int) { (self.first, self.last) = (first, last) }

    init(_ headings: MergedHeadings) {
      self.init(first: headings.rows.lowerBound - 1, last: headings.rows.upperBound - 1)
    }
  }

  /// The rows of headings, counted from 0.
  private func place(_ rows: [CSVSample.Row]) -> Place? {
    if let headerRow {
      guard headerRow >= 1, headerRow <= rows.count else { return nil }
      return Place(first: headerRow - 1, last: headerRow - 1)
    }
    let width = max(1, sample.commonWidth)
    let usual = usualFill(rows)
    let head = rows.prefix(sample.leadingBlankRows + 60)
    // The first row that looks like data ends the search.
    let firstData = head.indices.first { isData(rows[$0], usual: usual) } ?? head.endIndex
    let candidates = head.indices.prefix(firstData).filter { index in
      let row = rows[index]
      return !row.isBlank && row.flags != .comment && isHeading(row, usual: usual, width: width)
    }
    guard let best = candidates.last(where: { $0 < firstData }) else { return nil }
    // Where nothing below is a value, the first row that is wide enough is the header: the others are data in words.
    let isWordTable = firstData == head.endIndex
    let last = isWordTable ? candidates[0] : headingAbove(rows, candidates, best, firstData)
    if hasSubheadings(rows, below: last), isOnlySubheadings(rows, last + 1) {
      return Place(first: last, last: last + 1)
    }
    let first = hasSubheadings(rows, below: last - 1) || !isWordTable ? groupRow(rows, above: last) : last
    return Place(first: first, last: last)
  }

  /// Whether a row holds a merged heading over several columns, with headings of their own below it.
  private func hasSubheadings(_ rows: [CSVSample.Row], below row: Int) -> Bool {
    guard row >= 0, row + 1 < rows.count else { return false }
    let cells = rows[row + 1].cells
    return merged.contains { range in
      guard range.rows == row + 1...row + 1, range.columns.count > 1 else { return false }
      // A title over the whole table is no heading of its columns.
      let isAlone = rows[row].filled <= 1
      let isWhole = cells.indices.allSatisfy { range.columns.contains($0) || cells[$0].looks == .empty }
      if isAlone, isWhole { return false }
      let below = range.columns.filter { cells.indices.contains($0) }
      let named = below.filter { cells[$0].isHeading }
      return named.count > 1 && below.allSatisfy { cells[$0].looks == .empty || named.contains($0) }
    }
  }

  /// Whether nothing stands in a row but what belongs to merged headings above it: else it is a row of words.
  private func isOnlySubheadings(_ rows: [CSVSample.Row], _ row: Int) -> Bool {
    let above = merged.filter { $0.rows == row...row && $0.columns.count > 1 }
    return rows[row].cells.enumerated().allSatisfy { column, cell in
      cell.looks == .empty || above.contains { $0.columns.contains(column) }
    }
  }

  /// The header among rows of words above the first row with values: the first that is as full as the fullest, so that
  /// rows of words among the data are not taken for it.
  private func headingAbove(
    _ rows: [CSVSample.Row], _ candidates: [Int], _ best: Int, _ firstData: Int
  ) -> Int {
    let fullest = candidates.map { rows[$0].filled }.max() ?? 0
    let full = candidates.filter { rows[$0].filled == fullest }
    guard let first = full.first else { return best }
    // Quarters under years: the row below is fuller than its group row, and neighbours both.
    return first
  }

  /// How many cells are filled in most rows.
  private func usualFill(_ rows: [CSVSample.Row]) -> Int {
    let width = sample.commonWidth
    let fills = rows.filter { !$0.isBlank && $0.cells.count == width }.map(\.filled).sorted()
    return fills.isEmpty ? 1 : fills[fills.count / 2]
  }

  private func isData(_ row: CSVSample.Row, usual: Int) -> Bool {
    if row.isBlank || row.flags == .comment { return false }
    let valued = row.cells.filter { !$0.looks.isDisjoint(with: .valued) }
    guard row.filled * 2 >= usual, !valued.isEmpty else { return false }
    // Years over columns, and the numbers 1, 2, 3 … under headings, are no data.
    if valued.allSatisfy(\.isYear), valued.count < row.filled { return false }
    return true
  }

  private func isHeading(_ row: CSVSample.Row, usual: Int, width: Int) -> Bool {
    let filled = row.cells.filter { $0.looks != .empty }
    guard filled.count * 2 >= min(usual, width), filled.count >= min(2, width) else { return false }
    let wordy = filled.filter(\.isHeading)
    return wordy.count * 3 >= filled.count * 2
  }

  /// The row above the header, where it groups columns: it has headings with gaps beside them, and the header repeats
  /// itself below or has gaps where the row above has words.
  private func groupRow(_ rows: [CSVSample.Row], above header: Int) -> Int {
    guard header > 0 else { return header }
    let (above, below) = (rows[header - 1], rows[header])
    guard above.cells.count == below.cells.count, above.filled >= 1, above.filled < above.cells.count else {
      return header
    }
    let beyondFirst = above.cells.dropFirst().contains { $0.looks != .empty }
    guard beyondFirst else { return header }
    if hasSubheadings(rows, below: header - 1) { return header - 1 }
    let names = below.cells.map(\.text).filter { !$0.isEmpty }
    let repeats = Set(names).count < names.count
    let fills = zip(above.cells, below.cells).contains { $0.looks != .empty && $1.looks == .empty }
    // A heading followed by a gap under which there are headings: a merged cell.
    var spans = false
    for column in above.cells.indices.dropLast() where above.cells[column].looks != .empty {
      let next = column + 1
      if above.cells[next].looks == .empty, below.cells[next].looks != .empty,
        below.cells[column].looks != .empty
      {
        spans = true
      }
    }
    return spans && (repeats || fills || above.filled > 1) ? header - 1 : header
  }

  private func reason(_ place: Place) -> CSVHeaderReason {
    if headerRow != nil { return .given }
    if place.first != place.last { return .joined }
    let above = sample.rows[..<place.first].filter { !$0.isBlank && $0.flags != .comment }.count
    return above == 0 ? .firstRow : .belowTitles(rows: above)
  }

  /// The first row of data: behind the header, and behind a row that numbers the columns 1, 2, 3 ….
  private func bodyStart(_ header: Int) -> Int {
    let next = header + 1
    guard next < sample.rows.count else { return next }
    let cells = sample.rows[next].cells
    let numbers = cells.filter { $0.looks != .empty }.map { Int($0.text) ?? 0 }
    // 1, 2, 3 … over the columns, with gaps where a column came or went.
    let isNumbering =
      numbers.count >= 3 && (1...2).contains(numbers[0])
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      && (numbers.last ?? 0) <= cells.count + 3 && sample.rows[header].cells.count == cells.count
    // In a table of numbers 1, 2, 3 may well be data: most columns below must hold something else.
    let below = sample.rows.dropFirst(next + 1).filter { $0.cells.count == cells.count && !$0.isBlank }
    let others = cells.indices.filter { column in below.allSatisfy { $0.cells[column].looks != .integer } }
    let words = cells.indices.filter { column in
      let looks = below.map { $0.cells[column].looks }.filter { $0 != .empty }
      return cells[column].looks != .empty && !looks.isEmpty
        && looks.allSatisfy { !$0.isDisjoint(with: .wordy) }
    }
    guard isNumbering, !below.isEmpty else { return next }
    return others.count * 2 >= cells.count || !merged.isEmpty && !words.isEmpty ? next + 1 : next
  }

  /// The commonest number of cells in the rows of data, up to the first row of another table.
  private func bodyWidth(from start: Int) -> Int {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for row in sample.rows.dropFirst(start) where !row.isBlank && row.flags != .comment {
      if counts[row.cells.count] == nil { order.append(row.cells.count) }
      counts[row.cells.count, default: 0] += 1
    }
    let header = start > 0 && start <= sample.rows.count ? sample.rows[start - 1].cells.count : 0
    // Among equals the header's own number, then the first met.
    return order.max { first, second in
      let (a, b) = (counts[first] ?? 0, counts[second] ?? 0)
      if a != b { return a < b }
      if (first == header) != (second == header) { return second == header }
      return order.firstIndex(of: first) ?? 0 > order.firstIndex(of: second) ?? 0
    } ?? 0
  }

  private func setEmptyColumns(from body: Int, _ layout: inout CSVLayout, _ doubts: inout [CSVDoubt]) {
    let rows = sample.rows.dropFirst(body)
    layout.emptyColumns = (0..<layout.width).filter { column in
      (column >= layout.header.count || layout.header[column].isEmpty)
        && rows.allSatisfy { column >= $0.cells.count || $0.cells[column].looks == .empty }
    }
    if !layout.emptyColumns.isEmpty, !rows.isEmpty { doubts.append(.emptyColumns(layout.emptyColumns)) }
  }
}
