/// Spellings of a text in which differences that people do not mean are gone: for matching headings, names and
/// codes, never for showing.
///
///     TextFolding.key("Ţintă  finală")        // "tinta finala"
///     TextFolding.key("original_end")         // "original end"
///     TextFolding.key("Код на проекта:")      // equal to key("код на проекта")
///     TextFolding.skeleton("ВG16RFOP001")     // "BG16RFOP001" (the first letter was Cyrillic)
///
/// Two texts match where their foldings are equal. The folded text itself means nothing: Cyrillic and Latin letters
/// that look alike become Latin, so Cyrillic words come out mixed. Tables are our own, so a result does not change
/// with locale or system; letters outside them keep their identity, with case folded by Unicode's simple mapping.
///
/// > Look-alike letters: the subset of Unicode UTS #39 "confusables" for the capital letters of Cyrillic and Greek
/// > that have a Latin twin. Mixed cedilla and comma letters, the Cyrillic axis number `І`: `methods/rules.md` §1.
public enum TextFolding {
  /// The text for matching headings and names: case, diacritics (also `ş`/`ș`, `й`/`и`), look-alike letters,
  /// full-width forms, quotes and apostrophes folded; runs of spaces, dashes, underscores and punctuation are one
  /// space, none at the ends; invisible characters gone. `%`, `&`, `#`, `+` and currency signs stay.
  ///
  /// Empty where the text holds nothing but spaces and punctuation: an empty key matches nothing.
  public static func key(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    var needsSpace = false
    func append(_ scalar: Unicode.Scalar) {
      if needsSpace, !folded.isEmpty { folded.append(" ") }
      needsSpace = false
      folded.append(scalar)
    }
    for original in text.unicodeScalars {
      let scalar = narrowed(original)
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: append(scalar)
      case 0x41...0x5A: append(lowerCased(scalar))
      case 0x80..<LetterTables.limit where common[Int(scalar.value)] != nil:
        if let letter = common[Int(scalar.value)] { append(letter) }
      case _ where isInvisible(scalar) || isQuote(scalar) || isCombiningMark(scalar): continue
      case _ where isSeparator(scalar): needsSpace = true
      case 0x2116:  // №, written "No." by others
        needsSpace = true
        append("n")
        append("o")
        needsSpace = true
      default:
        for letter in baseLetters(of: scalar) { append(letter) }
      }
    }
    return String(folded)
  }

  /// The text for matching codes: look-alike letters become Latin where they look alike in the case they have,
  /// full-width forms and Roman numeral signs ASCII, dashes `-`; spaces of any kind and invisible characters are
  /// gone. Case and all other letters stay.
  ///
  ///     TextFolding.skeleton("І 1.3")   // "I1.3"
  public static func skeleton(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for original in text.unicodeScalars {
      let scalar = narrowed(original)
      if isSpace(scalar) || isInvisible(scalar) { continue }
      if scalar.isASCII {
        folded.append(scalar)
      } else if isDash(scalar) {
        folded.append("-")
      } else if let numeral = LetterTables.romanNumerals[scalar] {
        folded.append(contentsOf: numeral.unicodeScalars)
      } else {
        folded.append(LetterTables.lookAlikes[scalar] ?? scalar)
      }
    }
    return String(folded)
  }

  /// Whether two texts have the same key, and one at all.
  public static func matches(_ a: some StringProtocol, _ b: some StringProtocol) -> Bool {
    let folded = key(a)
    return !folded.isEmpty && folded == key(b)
  }

  /// Lower-case base letters of a letter: without diacritics, ligatures taken apart, look-alikes Latin. Case is
  /// folded through the capital, since `В` has a Latin twin and `в` has none.
  private static func baseLetters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let numeral = LetterTables.romanNumerals[scalar] { return numeral.unicodeScalars.map(lowerCased) }
    if let letters = LetterTables.bases[scalar] { return letters }
    let capital = single(scalar.properties.uppercaseMapping) ?? scalar
    if let letters = LetterTables.bases[capital] { return letters }
    if let latin = LetterTables.lookAlikes[capital] { return [lowerCased(latin)] }
    let small = single(capital.properties.lowercaseMapping) ?? capital
    return LetterTables.bases[small] ?? [small]
  }

  /// The base letter of each common scalar that has exactly one, so that most letters cost one look.
  private static let common: [Unicode.Scalar?] = (0..<LetterTables.limit).map { value in
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
      !isInvisible(scalar), !isQuote(scalar), !isCombiningMark(scalar)
    else { return nil }
    let letters = baseLetters(of: scalar)
    return letters.count == 1 ? letters[0] : nil
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  private static func lowerCased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x41...0x5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
  }

  /// The ASCII character that a full-width one stands for, else the same.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
  }
}

extension TextFolding {
  /// Space of any kind: ASCII white space, no-break, thin, figure and ideographic spaces, line separators.
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Control, zero-width, direction and other characters that leave no mark on paper; spaces are none of them.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Hyphens, dashes and minus signs.
  public static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x058A, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: true
    default: false
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x02B9...0x02BC, 0x2018...0x201F, 0x2032...0x2036, 0x2039,
      0x203A:
      true
    default: false
    }
  }

  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x0300...0x036F).contains(scalar.value)
  }

  /// What stands between words: spaces, dashes and punctuation, except signs that carry meaning in a heading.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if isSpace(scalar) || isDash(scalar) { return true }
    switch scalar.value {
    case 0x21, 0x28...0x2A, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3C...0x40, 0x5B...0x5F, 0x7B...0x7E: return true
    case 0xA1, 0xA6, 0xA7, 0xAC, 0xAF, 0xB6, 0xB7, 0xBF, 0x2022...0x2027, 0x2044: return true
    default: return false
    }
  }
}
