/// The formats a report is written in, and the file endings that choose them.
enum ReportFormat: String, Sendable, CaseIterable {
  case html
  case markdown
  case json
  case terminal

  /// Endings of file names, without the point, the preferred one first.
  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .json: ["json"]
    case .terminal: ["txt", "text"]
    }
  }

  /// The format of a file by its name; nil where no format has that ending.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// The renderer of the format.
  var renderer: any ReportRenderer {
    switch self {
    case .html: HTMLRenderer()
    case .markdown: MarkdownRenderer()
    case .json: JSONRenderer()
    case .terminal: TerminalRenderer()
    }
  }
}

/// Writes a report in one format. The same report gives the same bytes on every machine.
protocol ReportRenderer: Sendable {
  /// The whole document, ending in a line break.
  func render(_ report: Report) -> String
}
