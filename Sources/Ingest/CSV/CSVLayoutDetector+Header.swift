/// The headings themselves: their names, and what is doubtful about them.
extension CSVLayoutDetector {
  /// The headings; a header row that is too wide loses the empty cells that are too many, where that is plain.
  func setHeader(
    _ place: Place, _ headings: MergedHeadings?, _ layout: inout CSVLayout, _ doubts: inout [CSVDoubt]
  ) {
    var names = sample.rows[place.last].cells.map { trimmed($0.text) }
    let cells = names.count
    if let headings {
      names = headings.names
    } else if place.first < place.last {
      names = joined(place.first, names)
    }
    while names.count > layout.width, names.last == "" { names.removeLast() }
    let surplus = names.count - layout.width
    var outcome = CSVOutcome.used
    if surplus > 0 {
      let empty = names.indices.filter { names[$0].isEmpty }
      if empty.count == surplus {
        names = names.filter { !$0.isEmpty }
      } else {
        outcome = .leftOut
        layout.width = max(layout.width, names.count)
      }
    } else if surplus < 0 {
      let missing = names.count..<layout.width
      let body = sample.rows.dropFirst(place.last + 1).filter { $0.cells.count == layout.width }
      let isNeeded = missing.contains { column in body.contains { $0.cells[column].looks != .empty } }
      outcome = isNeeded ? .leftOut : .used
      names += [String](repeating: "", count: -surplus)
      if !isNeeded, cells + 1 == layout.width { outcome = .used }
    }
    let isTrailing = surplus < 0 && outcome == .used
    if surplus != 0, !isTrailing {
      let at = CSVPlace(row: place.last + 1, offset: sample.rows[place.last].offset)
      doubts.append(
        .raggedRow(
          at: at, cells: cells, expected: layout.width, numberLike: nil, pieces: [], outcome: outcome))
    }
    layout.header = names
    doubts += joinedDoubts(place, headings, names)
    addDuplicates(names, row: place.last + 1, &doubts)
  }

  /// What is said of headings in several rows: of each merged cell by its place, where the carrier knows them.
  private func joinedDoubts(_ place: Place, _ headings: MergedHeadings?, _ names: [String]) -> [CSVDoubt] {
    guard place.first < place.last else { return [] }
    func doubt(_ range: CellRange, _ names: [String]) -> CSVDoubt {
      .mergedHeading(rows: range.rows, columns: range.columns, names: names)
    }
    if let headings { return headings.groups.map { doubt($0.range, $0.names) } }
    let groups = merged.filter { $0.rows == place.first + 1...place.first + 1 && $0.columns.count > 1 }
      .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      .compactMap { range -> CSVDoubt? in
        let below = names.indices.filter { range.columns.contains($0) && !names[$0].isEmpty }.map {
          names[$0]
        }
        return below.count > 1 ? doubt(range, below) : nil
      }
    return groups.isEmpty ? [.joinedHeader(rows: place.first + 1...place.last + 1, names: names)] : groups
  }

  /// Quotes out of place in the header: the headings are used where there are as many as columns.
  func addQuotes(_ place: Place, _ layout: CSVLayout, _ doubts: inout [CSVDoubt]) {
    for doubt in sample.doubts {
      guard case .strayQuote(let at, _) = doubt, at.row >= place.first + 1, at.row <= place.last + 1 else {
        continue
      }
      let fits = sample.rows[at.row - 1].cells.count == layout.width
      doubts.append(.strayQuote(at: at, outcome: fits ? .used : .leftOut))
    }
  }

  /// Each heading with the group above it: "2026 / Q1". A group reaches over the gaps beside it.
  private func joined(_ first: Int, _ names: [String]) -> [String] {
    var group = ""
    let groups = sample.rows[first].cells.map { trimmed($0.text) }
    let spans = merged.filter { $0.rows.contains(first + 1) && $0.columns.count > 1 }
    return names.indices.map { column in
      let own = column < groups.count ? groups[column] : ""
      // Where the carrier says how far a group reaches, it reaches no further.
      if !spans.isEmpty {
        let start = spans.first { $0.columns.contains(column) }?.columns.lowerBound ?? column
        group = start < groups.count ? groups[start] : ""
      }
      // A column without a heading of its own below has no group from beside, only one above it.
      if !own.isEmpty { group = own }
      if names[column].isEmpty { return own }
      return group.isEmpty ? names[column] : "\(group) / \(names[column])"
    }
  }

  private func addDuplicates(_ names: [String], row: Int, _ doubts: inout [CSVDoubt]) {
    var columns: [String: [Int]] = [:]
    for (column, name) in names.enumerated() where !name.isEmpty { columns[name, default: []].append(column) }
    for name in names.indices.filter({ columns[names[$0]]?.first == $0 }).map({ names[$0] }) {
      if let found = columns[name], found.count > 1 {
        doubts.append(.duplicateHeader(row: row, name: name, columns: found))
      }
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.unicodeScalars.first, isBlank(first) { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, isBlank(last) { text.unicodeScalars.removeLast() }
    return String(text)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0
  }
}
