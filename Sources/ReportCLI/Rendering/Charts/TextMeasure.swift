/// How wide a text is, without a font at hand: an upper estimate for the sans-serif faces of our style sheet.
///
/// Widths are those of DejaVu Sans, the widest face that the sheet may meet, in classes of letters. A label laid
/// out by them fits in every narrower face.
enum TextMeasure {
  /// Width of a text in units of the drawing.
  static func width(of text: String, size: Double) -> Double {
    text.reduce(0) { $0 + advance(of: $1) } * size
  }

  /// The text in at most `limit` lines that fit `width`; what is left over ends in an ellipsis.
  static func wrapped(_ text: String, width: Double, size: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let words = SafeText.clean(text).split(separator: " ").flatMap {
      pieces(of: String($0), width: width, size: size)
    }
    for (index, word) in words.enumerated() {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || self.width(of: longer, size: size) <= width {
        line = longer
        continue
      }
      if lines.count == limit - 1 {
        lines.append(shortened(([line] + words[index...]).joined(separator: " "), width: width, size: size))
        return lines
      }
      lines.append(line)
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The text cut to a width, with an ellipsis where something is cut.
  static func shortened(_ text: String, width: Double, size: Double) -> String {
    guard self.width(of: text, size: size) > width else { return text }
    var result = ""
    for character in text {
      if self.width(of: result + String(character) + "…", size: size) > width { break }
      result.append(character)
    }
    while result.last == " " || result.last == "," { result.removeLast() }
    return result + "…"
  }

  /// A word in pieces that each fit a line: broken behind its hyphens, and within only where it must be.
  private static func pieces(of word: String, width: Double, size: Double) -> [String] {
    guard self.width(of: word, size: size) > width else { return [word] }
    if let hyphen = word.dropLast().lastIndex(where: { character in character == "-" }) {
      let (head, tail) = (String(word[...hyphen]), String(word[word.index(after: hyphen)...]))
      return pieces(of: head, width: width, size: size) + pieces(of: tail, width: width, size: size)
    }
    var result: [String] = [""]
    for character in word {
      let longer = (result.last ?? "") + String(character)
      if self.width(of: longer, size: size) > width, longer.count > 1 {
        result.append(String(character))
      } else {
        result[result.count - 1] = longer
      }
    }
    return result
  }

  private static func advance(of character: Character) -> Double {
    switch character {
    case " ", "\u{A0}", ".", ",", ":", ";", "'", "’", "i", "j", "l", "і", "ї", "I", "І", "!", "|": 0.34
    case "(", ")", "[", "]", "f", "t", "r", "/", "-", "г", "т": 0.5
    case "m", "M", "W", "w", "ж", "м", "ш", "щ", "ю", "ф", "ы", "Ж", "М", "Ш", "Щ", "Ю", "Ф", "%", "@", "…",
      "—", "№":
      1.02
    case "A"..."Z", "А"..."Я", "Ă", "Â", "Î", "Ș", "Ț", "Є", "Ґ": 0.76
    default: DisplayWidth.columns(of: character) == 2 ? 1.05 : 0.645
    }
  }
}
