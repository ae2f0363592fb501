/// How many columns of a terminal a text takes.
///
/// Cyrillic and Latin letters take one, East Asian wide forms and emoji two, combining marks and zero-width signs
/// none.
///
/// > Unicode Standard Annex #11, "East Asian Width": the ranges W and F, as blocks.
enum DisplayWidth {
  /// Columns of a text on one line.
  static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of one character with its marks.
  static func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if isZeroWidth(first) { return 0 }
    let wantsEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F }
    return wantsEmoji || isWide(first.value) ? 2 : 1
  }

  /// The text padded with spaces to a width, at the end or at the start.
  static func padded(_ text: String, to width: Int, _ alignment: Report.Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - columns(of: text)))
    return alignment == .leading ? text + space : space + text
  }

  /// The text in lines of at most `width` columns, broken at spaces, inside a word only where it is longer.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var rest = word[...]
      if used > 0, used + 1 + columns(of: String(word)) > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 { (line, used) = (line + " ", used + 1) }
      while let character = rest.first {
        let step = columns(of: character)
        if used > 0, used + step > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += step
        rest = rest.dropFirst()
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    case 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19: true
    case 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF: true
    case 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
