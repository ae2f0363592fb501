import IndicatorEngine

/// A text that is put together of cells of a row: `{hromada_code}/{year}`, `{Програма:first}`, `UK-{#}`.
///
///     CellTemplate("{Програма:first}")?.headings   // [["Програма"]]
///
/// A name in braces is a heading, or several with `|` between them of which the first is taken that is there; behind a colon stands which part of the cell is meant (`Piece`). `{#}` is the number of
/// the row as a spreadsheet shows it. Where one of the cells is blank, there is no text: a key that lacks a part is none.
/// What stands in brackets is left out where one of its own cells is blank or not there, and so is a `;` that this leaves
/// at an end: `[category={category}][;fund={fund}]`.
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
    /// A whole number without its decimals: `2018.0` is 2018.
    case integer
    /// The day of a moment: `2024-02-03T10:00:00.000` is 2024-02-03.
    case day
    /// The period of a code of DHIS2, in our spelling: `2024S1` is 2024-H1.
    case dhis2
    /// The code of a combination of categories; nothing for the one that stands for the total.
    case combination
    /// A number; nothing for any other text.
    case figure
    /// A text that is no number.
    case words
    /// The direction that a sign says: 1 is increase, -1 decrease.
    case direction
  }

  /// A piece of the text.
  enum Part: Sendable, Equatable {
    case text(String)
    case row
    case cell(headings: [String], Piece)
    /// Parts that are left out together where one of their cells is blank.
    case optional([Part])
  }

  /// The template as it was written.
  public let text: String
  let parts: [Part]

  /// The template of a text; nil where braces do not close or a piece is unknown.
  public init?(_ text: String) {
    guard let parts = CellTemplate.parts(of: text[...], isOptional: false) else { return nil }
    self.text = text
    self.parts = parts
  }

  /// Brackets stand for what may be left out where they hold a cell; other brackets are text.
  private static func parts(of text: Substring, isOptional: Bool) -> [Part]? {
    var parts: [Part] = []
    var (rest, plain) = (text, "")
    func flush() {
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = ""
    }
    while let first = rest.first {
      if first == "{" {
        guard let close = rest.firstIndex(of: "}"),
          let part = part(rest[rest.index(after: rest.startIndex)..<close])
        else { return nil }
        flush()
        parts.append(part)
        rest = rest[rest.index(after: close)...]
      } else if first == "[", !isOptional, let close = rest.firstIndex(of: "]"), rest[..<close].contains("{")
      {
        guard
          let inner = CellTemplate.parts(
            of: rest[rest.index(after: rest.startIndex)..<close], isOptional: true)
        else { return nil }
        flush()
        parts.append(.optional(inner))
        rest = rest[rest.index(after: close)...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
    return parts
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

  /// The headings that it needs, in their order, each with its other spellings; what may be left out needs none.
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
    case .first: return String(firstWord(text))
    case .rest: return behindFirstWord(text)
    case .anonymous:
      let first = firstWord(text)
      let isPersonal = first.utf8.count == 10 && first.utf8.allSatisfy { $0 &- 0x30 < 10 }
      return isPersonal ? behindFirstWord(text) : text
    case .number: return number(text)
    case .end:
      // What names no period stays as it is: the reader of days tells of it.
      return PeriodText.read(text).value.map { $0.last.description } ?? text
    case .integer:
      guard let point = text.firstIndex(of: "."), text[text.index(after: point)...].allSatisfy({ $0 == "0" })
      else { return text }
      return String(text[..<point])
    case .day:
      guard text.utf8.count > 10, let mark = text.firstIndex(of: "T") else { return text }
      return String(text[..<mark])
    case .dhis2: return DHIS2Period.period(of: text)?.description ?? text
    case .combination: return DHIS2Codes.isDefault(text) ? nil : text
    case .figure: return isNumber(text) ? text : nil
    case .words: return isNumber(text) ? nil : text
    case .direction:
      let sign = CellTemplate.Piece.integer.taken(from: text)
      return sign == "1" ? "increase" : sign == "-1" ? "decrease" : text
    }
  }

  private func isNumber(_ text: String) -> Bool {
    CellBytes.with(text) { NumberText.read($0, .plain).value != nil }
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

  // By scalars: asking characters for their properties took a third of the time of reading a list.
  private func firstWord(_ text: String) -> Substring {
    Substring(text.unicodeScalars.prefix { !TextFolding.isSpace($0) })
  }

  private func behindFirstWord(_ text: String) -> String? {
    let rest = TextTrim.trimmed(String(text[firstWord(text).endIndex...]))
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
    case optional([Part])
  }
  let parts: [Part]

  /// Stands for the number of the row until all stretches of the file were read: no text holds it.
  static let rowMark = "\u{F8F1}"

  /// - Parameter column: The place of a heading in the file.
  init?(_ template: CellTemplate, column: ([String]) -> Int?) {
    guard let parts = RowTemplate.parts(template.parts, column) else { return nil }
    self.parts = parts
    // A text of nothing but what may be left out needs one of its cells at least.
    if parts.isEmpty { return nil }
  }

  private static func parts(_ parts: [CellTemplate.Part], _ column: ([String]) -> Int?) -> [Part]? {
    var found: [Part] = []
    for part in parts {
      switch part {
      case .text(let text): found.append(.text(text))
      case .row: found.append(.row)
      case .cell(let headings, let piece):
        guard let index = column(headings) else { return nil }
        found.append(.cell(index, piece))
      case .optional(let inner): if let inner = self.parts(inner, column) { found.append(.optional(inner)) }
      }
    }
    return found
  }

  /// Columns whose cells it takes.
  var columns: [Int] { RowTemplate.columns(of: parts, isOptionalTaken: true) }
  /// Columns without whose cells there is no text.
  var neededColumns: [Int] { RowTemplate.columns(of: parts, isOptionalTaken: false) }
  var namesRow: Bool { parts.contains { if case .row = $0 { true } else { false } } }

  private static func columns(of parts: [Part], isOptionalTaken: Bool) -> [Int] {
    parts.flatMap { part -> [Int] in
      switch part {
      case .text, .row: []
      case .cell(let index, _): [index]
      case .optional(let inner): isOptionalTaken ? columns(of: inner, isOptionalTaken: true) : []
      }
    }
  }

  /// The text of a row; nil where a cell is blank.
  func text(_ cell: (Int) -> String) -> String? {
    guard var text = RowTemplate.text(of: parts, cell) else { return nil }
    guard parts.contains(where: { if case .optional = $0 { true } else { false } }) else { return text }
    while text.hasPrefix(";") { text.removeFirst() }
    while text.hasSuffix(";") { text.removeLast() }
    return text.isEmpty ? nil : text
  }

  private static func text(of parts: [Part], _ cell: (Int) -> String) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let own): text += own
      case .row: text += RowTemplate.rowMark
      case .cell(let index, let piece):
        guard let taken = piece.taken(from: cell(index)) else { return nil }
        text += taken
      case .optional(let inner): text += self.text(of: inner, cell) ?? ""
      }
    }
    return text
  }
}
