import IndicatorEngine

/// What is odd about a free text: invisible characters, lost letters, markup, formulas.
///
///     TextInspection.problem(of: "Парк\u{202E}")          // .invisibleRemoved("\u{202E}")
///     TextInspection.problem(of: "=HYPERLINK(…)")         // .formula
///     TextInspection.problem(of: "<script>…")             // .markup
///     TextInspection.problem(of: "????? общ\u{FFFD}на")   // .lettersLost
///
/// Texts are never changed but for the removal of invisible characters; markup and formulas are kept as text and
/// made harmless where they leave the program.
public enum TextInspection {
  /// The gravest oddity of a text; nil for a plain one.
  public static func problem(of cell: UnsafeRawBufferPointer) -> FieldProblem? {
    let text = CellBytes.trimmed(cell)
    guard let first = text.first else { return nil }
    if isPlain(text) { return isFormula(text, first) ? .formula : nil }
    if let removed = InvisibleCharacters.first(in: text) { return .invisibleRemoved(removed) }
    if lostLetters(text) { return .lettersLost }
    if isFormula(text, first) { return .formula }
    return hasMarkup(text) ? .markup : nil
  }

  /// The gravest oddity of a text.
  public static func problem(of text: String) -> FieldProblem? { CellBytes.with(text) { problem(of: $0) } }

  /// The text without invisible characters; nil where it holds none and so stays as it is.
  public static func cleaned(_ cell: UnsafeRawBufferPointer) -> String? {
    InvisibleCharacters.removed(from: cell).map { String(decoding: $0.clean, as: UTF8.self) }
  }

  /// Whether no byte occurs with which an invisible character begins, nor `<`, `?` or what U+FFFD begins with. 16 bytes
  /// at a time; the last of them overlap those before.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 16, let base = text.baseAddress else { return false }
    var odd = ByteVector.Mask(repeating: 0)
    for offset in stride(from: 0, to: text.count - 16, by: 16) { odd |= oddities(base, offset) }
    return !ByteVector.any(odd | oddities(base, text.count - 16))
  }

  @inline(__always)
  private static func oddities(_ base: UnsafeRawPointer, _ offset: Int) -> ByteVector.Mask {
    let bytes = ByteVector.bytes(base, offset)
    let control = ~ByteVector.above(bytes, 0x1F) & ~ByteVector.within(bytes, 0x09, 0x0D)
    let leads =
      ByteVector.equal(bytes, 0xC2) | ByteVector.equal(bytes, 0xCD) | ByteVector.equal(bytes, 0xD8)
      | ByteVector.within(bytes, 0xE1, 0xE3) | ByteVector.above(bytes, 0xEE)
    return control | leads | ByteVector.equal(bytes, 0x7F) | ByteVector.equal(bytes, 0x3C)
      | ByteVector.equal(bytes, 0x3F)
  }

  /// U+FFFD, or four question marks in a row.
  private static func lostLetters(_ text: UnsafeRawBufferPointer) -> Bool {
    var marks = 0
    for offset in text.indices {
      let byte = text[offset]
      marks = byte == 0x3F ? marks + 1 : 0
      if marks == 4 { return true }
      if byte == 0xEF, text.count - offset >= 3, text[offset + 1] == 0xBF, text[offset + 2] == 0xBD {
        return true
      }
    }
    return false
  }

  /// Starts as spreadsheets start a formula: `=` or `@`, or `+` or `-` with a name or a parenthesis behind, also in
  /// full-width form. A list dash, a sign before digits and a lone mark are none.
  private static func isFormula(_ text: UnsafeRawBufferPointer, _ first: UInt8) -> Bool {
    guard text.count > 1 else { return false }
    let mark: UInt8
    let next: UInt8
    if first == 0xEF, text.count > 3, text[1] == 0xBC {
      // U+FF01… are EF BC 81…, the ASCII ones from `!` on.
      mark = text[2] &- 0x60
      next = text[3]
    } else {
      mark = first
      next = text[1]
    }
    switch mark {
    case 0x3D: return next != 0x3D && next != 0x20
    case 0x40: return isLetter(next)
    case 0x2B, 0x2D: return (isLetter(next) || next == 0x28) && text.contains(0x28)
    default: return false
    }
  }

  /// `<` with a letter, `/` or `!` behind, and a `>` somewhere after it.
  private static func hasMarkup(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let open = text.firstIndex(of: 0x3C) else { return false }
    for offset in open..<max(open, text.count - 1) where text[offset] == 0x3C {
      let next = text[offset + 1]
      if isLetter(next) || next == 0x2F || next == 0x21 { return text[(offset + 1)...].contains(0x3E) }
    }
    return false
  }

  /// Whether a text holds markup, whatever else is odd about it.
  static func hasMarkup(_ text: String) -> Bool { CellBytes.with(text) { hasMarkup($0) } }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
