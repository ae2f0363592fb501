import IndicatorEngine

/// Text of a file as a message shows it: cut at 60 characters, with what leaves no mark on paper named.
///
///     ShownText.named("60\u{A0}660")      // "60«NBSP»660"
///     ShownText.named("a\u{200B}b")       // "a«U+200B»b"
public enum ShownText {
  /// Most characters of a quotation.
  public static let limit = 60

  /// The text, cut, with invisible characters named.
  public static func named(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return shown + "…" }
      shown += name(of: scalar) ?? String(scalar)
      count += 1
    }
    return shown
  }

  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20: return nil
    case 0x0A: return "«LF»"
    case 0x0D: return "«CR»"
    case 0x09: return "«TAB»"
    case 0xA0: return "«NBSP»"
    case 0xFFFD: return "«U+FFFD»"
    default:
      guard TextFolding.isSpace(scalar) || TextFolding.isInvisible(scalar) else { return nil }
      return "«\(codePoint(scalar))»"
    }
  }

  /// `U+200B`.
  public static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
