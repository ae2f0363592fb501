/// Headings of several rows in which cells are merged downwards, as ministries lay them out.
///
/// ```
/// | № | Project | Funds           |        |   rows 7–9; № and Project are each merged over three rows,
/// |   |         | planned | spent          |   Funds over three columns, spent over two
/// |   |         |         | cash   | other |
/// ```
///
/// gives "№", "Project", "Funds / planned", "Funds / spent / cash", "Funds / spent / other".
///
/// The block begins at the first row in which cells are merged downwards, and ends where the last of them ends. It is
/// none where values stand above or in it: merged cells of the data mean something else.
struct MergedHeadings {
  /// The rows, from 1.
  let rows: ClosedRange<Int>
  /// The heading of each column.
  let names: [String]
  /// The merged cells that stand over several headings, each with the headings below it, from above and from the left.
  let groups: [(range: CellRange, names: [String])]

  /// - Parameters:
  ///   - rows: The first rows of the table.
  ///   - merged: Cells that are shown as one.
  ///   - isData: Whether a row holds values.
  init?(_ rows: [CSVSample.Row], merged: [CellRange], isData: (CSVSample.Row) -> Bool) {
    guard let block = MergedHeadings.block(rows, merged, isData) else { return nil }
    let within = merged.filter { block.contains($0.rows.lowerBound) }
    let width = rows[block.lowerBound - 1...block.upperBound - 1].map(\.cells.count).max() ?? 0
    var names: [String] = []
    for column in 0..<width {
      var parts: [String] = []
      for row in block {
        let anchor = within.first { $0.rows.contains(row) && $0.columns.contains(column) }
        let text = MergedHeadings.text(
          rows, anchor?.rows.lowerBound ?? row, anchor?.columns.lowerBound ?? column)
        if !text.isEmpty, parts.last != text { parts.append(text) }
      }
      names.append(parts.joined(separator: " / "))
    }
    self.rows = block
    self.names = names
    groups = within.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    .compactMap { range in
      let below = names.indices.filter { range.columns.contains($0) && !names[$0].isEmpty }.map { names[$0] }
      let isGroup =
        range.columns.count > 1 && range.rows.upperBound < block.upperBound && Set(below).count > 1
      return isGroup ? (range, below) : nil
    }
  }

  /// The most rows that headings take.
  private static let tallest = 8

  private static func block(
    _ rows: [CSVSample.Row], _ merged: [CellRange], _ isData: (CSVSample.Row) -> Bool
  ) -> ClosedRange<Int>? {
    let tall = merged.filter { $0.rows.count > 1 && $0.rows.count <= tallest && $0.columns.count == 1 }
    guard let first = tall.map(\.rows.lowerBound).min(), rows.indices.contains(first - 1),
      tall.filter({ $0.rows.lowerBound == first }).count > 1
    else { return nil }
    var last = first
    // What is merged within the block may reach further down.
    while let reached = tall.filter({ (first...last).contains($0.rows.lowerBound) }).map(\.rows.upperBound)
      .max(),
      reached > last
    {
      last = reached
    }
    guard last - first < tallest, rows.indices.contains(last) else { return nil }
    let above = rows[..<(first - 1)].filter { !$0.isBlank }
    let block = rows[(first - 1)...(last - 1)]
    let fullest = block.map(\.filled).max() ?? 0
    // A fuller row, or values, above: the headings are there, and what is merged here is data.
    guard !above.contains(where: { isData($0) || $0.filled >= max(2, fullest) }) else { return nil }
    let filled = block.flatMap(\.cells).filter { $0.looks != .empty }
    let words = filled.filter(\.isHeading)
    return filled.count >= 2 && words.count * 4 >= filled.count * 3 ? first...last : nil
  }

  private static func text(_ rows: [CSVSample.Row], _ row: Int, _ column: Int) -> String {
    guard rows.indices.contains(row - 1), rows[row - 1].cells.indices.contains(column) else { return "" }
    let words = rows[row - 1].cells[column].text.split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }
}
