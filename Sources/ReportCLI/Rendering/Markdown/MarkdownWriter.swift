/// Writes Markdown so that text from data stays text: special characters are escaped in one place.
struct MarkdownWriter {
  /// What has been written.
  private(set) var text = ""

  /// A heading, `level` 1…6.
  mutating func heading(_ title: String, level: Int) {
    separate()
    text += String(repeating: "#", count: max(1, min(6, level))) + " " + Self.escaped(title) + "\n"
  }

  /// A paragraph.
  mutating func paragraph(_ content: String, isStrong: Bool = false) {
    guard !content.isEmpty else { return }
    separate()
    let escaped = Self.escaped(content)
    text += (isStrong ? "**\(escaped)**" : escaped) + "\n"
  }

  /// A list; nothing where there are no items.
  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    separate()
    for item in items { text += "- " + Self.escaped(item) + "\n" }
  }

  /// A line of code, as it is: four spaces make the block, so nothing in it can end it.
  mutating func code(_ content: String) {
    separate()
    text += "    " + SafeText.clean(content) + "\n"
  }

  /// A line across the page.
  mutating func rule() {
    separate()
    text += "---\n"
  }

  /// A pipe table.
  mutating func table(
    headings: [String], alignments: [Report.Alignment], rows: [(cells: [String], isStrong: Bool)]
  ) {
    separate()
    text += Self.row(headings)
    text += Self.row(alignments.map { $0 == .trailing ? "---:" : "---" }, isEscaped: true)
    for row in rows {
      let cells = row.cells.map(Self.escaped)
      text += Self.row(row.isStrong ? cells.map { $0.isEmpty ? "" : "**\($0)**" } : cells, isEscaped: true)
    }
  }

  private static func row(_ cells: [String], isEscaped: Bool = false) -> String {
    "| " + (isEscaped ? cells : cells.map(escaped)).joined(separator: " | ") + " |\n"
  }

  private mutating func separate() {
    if !text.isEmpty { text += "\n" }
  }

  /// Text in which no character starts markup: on one line, special characters behind a backslash, markup of
  /// HTML as entities.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isStart = true
    var isNumber = true
    let scalars = Array(SafeText.clean(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "^":
        result.append("\\")
        result.append(scalar)
      case "#", "+", "-", "=", "!", ":":
        if isStart || scalar == "!" || scalar == ":" && isURLStart(result) { result.append("\\") }
        result.append(scalar)
      case ".", ")":
        let endsMark = index + 1 == scalars.count || scalars[index + 1] == " "
        if isNumber && !isStart && endsMark { result.append("\\") }
        result.append(scalar)
      default: result.append(scalar)
      }
      isStart = false
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return String(result)
  }

  /// Whether a colon here would make a bare link of a text such as `https://…`.
  private static func isURLStart(_ written: String.UnicodeScalarView) -> Bool {
    let tail = String(written.suffix(6)).lowercased()
    return ["http", "https", "ftp", "mailto"].contains { tail.hasSuffix($0) }
  }
}
