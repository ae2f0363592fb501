/// Writes lines for a terminal. Text from data cannot move the cursor or change colours.
struct TerminalWriter {
  /// What has been written.
  private(set) var text = ""
  /// Columns of the terminal, at least 20.
  let width: Int
  /// Whether verdicts are coloured.
  let isColoured: Bool

  init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(20, width)
    self.isColoured = isColoured
  }

  /// An empty line.
  mutating func blankLine() {
    text += "\n"
  }

  /// A paragraph in as many lines as it needs; nothing for an empty text.
  mutating func paragraph(
    _ content: String, indent: Int = 0, isStrong: Bool = false, keepsSpaces: Bool = false
  ) {
    let clean = SafeText.clean(content)
    guard !clean.isEmpty else { return }
    let space = String(repeating: " ", count: indent)
    let fits = keepsSpaces && indent + DisplayWidth.columns(of: clean) <= width
    for line in fits ? [clean] : DisplayWidth.wrapped(clean, to: width - indent) {
      text += space + (isStrong && isColoured ? "\u{1B}[1m\(line)\u{1B}[0m" : line) + "\n"
    }
  }

  /// A line of a list, the shape of its verdict before it.
  mutating func item(_ content: String, status: Report.Status?) {
    let mark = status.map { coloured($0.shape.rawValue, $0.tone) } ?? "-"
    for (index, line) in DisplayWidth.wrapped(SafeText.clean(content), to: width - 4).enumerated() {
      text += (index == 0 ? "  \(mark) " : "    ") + line + "\n"
    }
  }

  /// A table: headings, a rule, rows. The widest text columns wrap where the terminal is too narrow; where even the
  /// longest words of many columns do not fit side by side, each row becomes a short list.
  mutating func table(columns: [Report.TableColumn], rows: [[TableText.Cell]]) {
    let headings = columns.map { SafeText.clean($0.heading) }
    var widths = columns.indices.map { index in
      let cells = rows.map { $0.indices.contains(index) ? DisplayWidth.columns(of: $0[index].full) : 0 }
      return max(DisplayWidth.columns(of: headings[index]), cells.max() ?? 0)
    }
    let words = columns.indices.map { index in
      let texts = [headings[index]] + rows.compactMap { $0.indices.contains(index) ? $0[index].full : nil }
      return texts.map(Self.longestWord).max() ?? 0
    }
    if columns.count > 6, words.reduce(0, +) + 2 * (columns.count - 1) > width {
      for row in rows { list(row, columns, headings) }
      return
    }
    Self.shrink(&widths, to: width - 2 * max(0, columns.count - 1), sparing: words)
    write(headings.map { TableText.Cell(text: $0) }, columns, widths)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for row in rows { write(row, columns, widths) }
  }

  /// A row as a list: what heads it, then a line for each other cell in which something stands.
  private mutating func list(
    _ cells: [TableText.Cell], _ columns: [Report.TableColumn], _ headings: [String]
  ) {
    let head = columns.firstIndex(where: \.isRowHeader) ?? 0
    for (index, cell) in cells.enumerated() where index == head { paragraph(cell.full, isStrong: true) }
    for (index, cell) in cells.enumerated() where index != head && !cell.full.isEmpty {
      paragraph("\(headings.indices.contains(index) ? headings[index] : ""): \(cell.full)", indent: 4)
    }
  }

  /// Takes columns from the widest until all fit: first without breaking words, then with; none falls below 8.
  private static func shrink(_ widths: inout [Int], to total: Int, sparing words: [Int]) {
    for floors in [words.map { max(8, $0) }, words.map { _ in 8 }] {
      var excess = widths.reduce(0, +) - total
      while excess > 0 {
        let open = widths.indices.filter { widths[$0] > floors[$0] }
        guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
  }

  /// Columns of the longest part of a text that a line break cannot cut.
  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
  }

  private mutating func write(
    _ cells: [TableText.Cell], _ columns: [Report.TableColumn], _ widths: [Int]
  ) {
    let wrapped = zip(cells, widths).map { DisplayWidth.wrapped($0.full, to: $1) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var parts: [String] = []
      for index in wrapped.indices {
        let piece = line < wrapped[index].count ? wrapped[index][line] : ""
        var padded = DisplayWidth.padded(piece, to: widths[index], columns[index].alignment)
        if line == 0, let status = cells[index].status {
          padded = padded.replacing(status.shape.rawValue, with: coloured(status.shape.rawValue, status.tone))
        }
        parts.append(padded)
      }
      var row = parts.joined(separator: "  ")[...]
      while row.last == " " { row = row.dropLast() }
      text += row + "\n"
    }
  }

  /// A mark in the colour of its verdict.
  func coloured(_ mark: String, _ tone: Report.Status.Tone) -> String {
    guard isColoured else { return mark }
    let code =
      switch tone {
      case .good: "32"
      case .warning: "33"
      case .bad: "31"
      case .missing, .neutral: "90"
      }
    return "\u{1B}[\(code)m\(mark)\u{1B}[0m"
  }
}
