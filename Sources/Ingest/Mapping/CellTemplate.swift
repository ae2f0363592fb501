import IndicatorEngine

/// A text that is put together of cells of a row: `{hromada_code}/{year}`, `{Програма:first}`, `UK-{#}`.
///
///     CellTemplate("{Програма:first}")?.headings   // [["Програма"]]
///
/// A name in braces is a heading, or several with `|` between them of which the first is taken that is there; behind a colon stands which part of the cell is meant (`Piece`). `{#}` is the number of
/// the row as a spreadsheet shows it. Where one of the cells is blank, there is no text: a key that lacks a part is none.
public struct CellTemplate: Sendable, Equatable {
  /// Which part of a cell is meant.
  public enum Piece: String, Sendable, CaseIterable {
    /// All of it.
    case whole
    /// Its first word: the code before a name.
    case first
    /// What stands behind the first word.
    case rest
    /// All of it, without a number of ten digits at its beginning: such a number may be a person's.
    case anonymous
    /// The number in it, without the currency that stands beside it.
    case number
    /// The last day of the period that it names: `2023-12` is 2023-12-31.
    case end
  }

  /// A piece of the text.
  enum Part: Sendable, Equatable {
    case text(String)
    case row
    case cell(headings: [String], Piece)
  }

  /// The template as it was written.
  public let text: String
  let parts: [Part]

  /// The template of a text; nil where braces do not close or a piece is unknown.
  public init?(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}"),
        let part = CellTemplate.part(rest[rest.index(after: open)..<close])
      else { return nil }
      parts.append(part)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  private static func part(_ inside: Substring) -> Part? {
    if inside == "#" { return .row }
    if let colon = inside.lastIndex(of: ":"),
      let piece = Piece(rawValue: String(inside[inside.index(after: colon)...]))
    {
      return colon > inside.startIndex ? .cell(headings: names(inside[..<colon]), piece) : nil
    }
    return inside.isEmpty ? nil : .cell(headings: names(inside), .whole)
  }

  private static func names(_ text: Substring) -> [String] {
    text.split(separator: "|" as Character).map(String.init)
  }

  /// The headings that it needs, in their order, each with its other spellings.
  public var headings: [[String]] {
    parts.compactMap { if case .cell(let headings, _) = $0 { headings } else { nil } }
  }

  /// Whether the row's number is part of it.
  var namesRow: Bool { parts.contains(.row) }

  public static func == (a: CellTemplate, b: CellTemplate) -> Bool { a.text == b.text }
}

extension CellTemplate.Piece {
  /// The part of a cell; nil where there is none.
  func taken(from cell: String) -> String? {
    let text = TextTrim.trimmed(cell)
    guard !text.isEmpty else { return nil }
    switch self {
    case .whole: return text
    case .first: return String(text.prefix { !$0.isWhitespace })
    case .rest: return behindFirstWord(text)
    case .anonymous:
      let first = text.prefix { !$0.isWhitespace }
      let isPersonal = first.utf8.count == 10 && first.utf8.allSatisfy { $0 &- 0x30 < 10 }
      return isPersonal ? behindFirstWord(text) : text
    case .number: return number(text)
    case .end:
      // What names no period stays as it is: the reader of days tells of it.
      return PeriodText.read(text).value.map { $0.last.description } ?? text
    }
  }

  /// `$15,200,000` is 15,200,000; a text with other words stays as it is.
  private func number(_ text: String) -> String {
    CellBytes.with(text) { bytes in
      guard let affixes = NumberAffixes(CellBytes.trimmed(bytes)), !affixes.isBare, !affixes.isNegated,
        let meaning = CurrencyWords.meaning(
          of: CellBytes.text(affixes.prefix) + " " + CellBytes.text(affixes.suffix)),
        meaning.currency != nil, meaning.power == 0
      else { return text }
      return CellBytes.text(affixes.number)
    }
  }

  private func behindFirstWord(_ text: String) -> String? {
    let rest = TextTrim.trimmed(String(text.drop { !$0.isWhitespace }))
    return rest.isEmpty ? nil : rest
  }
}

/// Texts without the spaces around them.
enum TextTrim {
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop(while: TextFolding.isSpace)
    guard let last = scalars.lastIndex(where: { !TextFolding.isSpace($0) }) else { return "" }
    return String(scalars[...last])
  }
}

/// A template whose headings were found in a file.
struct RowTemplate: Sendable {
  enum Part: Sendable {
    case text(String)
    case row
    case cell(Int, CellTemplate.Piece)
  }
  let parts: [Part]

  /// Stands for the number of the row until all stretches of the file were read: no text holds it.
  static let rowMark = "\u{F8F1}"

  /// - Parameter column: The place of a heading in the file.
  init?(_ template: CellTemplate, column: ([String]) -> Int?) {
    var parts: [Part] = []
    for part in template.parts {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .row: parts.append(.row)
      case .cell(let headings, let piece):
        guard let index = column(headings) else { return nil }
        parts.append(.cell(index, piece))
      }
    }
    self.parts = parts
  }

  /// Columns whose cells it takes.
  var columns: [Int] { parts.compactMap { if case .cell(let index, _) = $0 { index } else { nil } } }
  var namesRow: Bool { parts.contains { if case .row = $0 { true } else { false } } }

  /// The text of a row; nil where a cell is blank.
  func text(_ cell: (Int) -> String) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let own): text += own
      case .row: text += RowTemplate.rowMark
      case .cell(let index, let piece):
        guard let taken = piece.taken(from: cell(index)) else { return nil }
        text += taken
      }
    }
    return text
  }
}
