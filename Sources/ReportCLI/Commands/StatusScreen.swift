import Ingest

/// The one screen of `status`: a headline for each project, and a line with a share, a bar and words for each side
/// of it.
///
///     Ихтиман: механизми за мониторинг и контрол     13-13-185     06.11.2013 – 06.08.2014     day 120 of 273
///       time      44%   ████████▊            5 of 9 milestones due, 1 late (+12 days)
///       budget    40%   ███████▉             24,000.00 of 60,660.00 BGN paid (basis: paid)
struct StatusScreen: Sendable {
  /// One project, or the portfolio as a whole.
  struct Block: Sendable {
    /// Name, code, period, day: what is known of them.
    var headline: [String]
    /// The lines below it.
    var lines: [Line]
  }

  /// One side of a project.
  struct Line: Sendable {
    /// What it is about, in a word.
    var label: String
    /// The share that the bar shows; nil where there is none.
    var share: Double?
    /// The words after the bar.
    var text: String
    /// The verdict; nil where there is none.
    var status: Report.Status?
  }

  /// The blocks, in order.
  var blocks: [Block]
  /// Lines below all blocks.
  var remarks: [String] = []

  /// The screen as text, ending in a line break.
  func text(language: Language, isColoured: Bool = false) -> String {
    let words = Words(language)
    let writer = TerminalWriter(width: .max, isColoured: isColoured)
    let label = blocks.flatMap(\.lines).map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    var result = ""
    for block in blocks {
      if !result.isEmpty { result += "\n" }
      result += block.headline.map(SafeText.clean).joined(separator: "     ") + "\n"
      for line in block.lines {
        let share = line.share.map { words.numbers.percent($0) } ?? ""
        let parts = [
          "  " + DisplayWidth.padded(line.label, to: label, .leading),
          DisplayWidth.padded(share, to: 6, .trailing),
          DisplayWidth.padded(line.share.map { Self.bar($0) } ?? "", to: Self.barWidth, .leading),
          SafeText.clean(line.text) + verdict(line.status, words, writer),
        ]
        result += parts.joined(separator: "  ").trimmingEnd() + "\n"
      }
    }
    for remark in remarks { result += SafeText.clean(remark) + "\n" }
    return result
  }

  private func verdict(_ status: Report.Status?, _ words: Words, _ writer: TerminalWriter) -> String {
    guard let status else { return "" }
    return "   \(words.status(status)) \(writer.coloured(status.shape.rawValue, status.tone))"
  }

  /// Columns of a full bar.
  static let barWidth = 20

  /// A bar for a share in eighths of a column: nothing below zero, full above 1, a sliver for any share above zero.
  static func bar(_ share: Double) -> String {
    guard share.isFinite, share > 0 else { return "" }
    let eighths = max(1, Int((min(share, 1) * Double(barWidth * 8)).rounded()))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate func trimmingEnd() -> String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
