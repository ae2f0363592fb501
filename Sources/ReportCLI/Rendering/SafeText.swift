/// Text from data, made safe to show: what cannot be seen is taken out.
///
/// Control characters, escapes, bidirectional overrides, zero-width marks and noncharacters could hide or reorder
/// words on a page or drive a terminal. Line breaks and tabs become spaces. Letters, accents and every visible
/// sign stay as they are.
enum SafeText {
  /// The text without invisible characters, on one line.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      default: if !isUnsafe(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C: true
    case 0xE0000...0xE0FFF, 0xFFF9...0xFFFB: true
    default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}
