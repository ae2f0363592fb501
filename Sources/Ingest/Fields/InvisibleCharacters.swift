import IndicatorEngine

/// Characters that leave no mark: zero-width, direction and control characters (X07).
enum InvisibleCharacters {
  /// The text without them, and the first of them; nil where the text holds none.
  static func removed(from text: UnsafeRawBufferPointer) -> (clean: [UInt8], first: Unicode.Scalar)? {
    guard mayOccur(in: text) else { return nil }
    var first: Unicode.Scalar?
    var clean = String.UnicodeScalarView()
    for scalar in CellBytes.text(text).unicodeScalars {
      if TextFolding.isInvisible(scalar) {
        first = first ?? scalar
      } else {
        clean.append(scalar)
      }
    }
    return first.map { (Array(String(clean).utf8), $0) }
  }

  /// Whether a byte stands in the text with which such a character starts; most texts are told apart here.
  static func mayOccur(in text: UnsafeRawBufferPointer) -> Bool {
    text.contains { byte in
      byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F || byte == 0xC2 || byte == 0xCD
        || byte == 0xD8
        || byte >= 0xE1 && byte <= 0xE3 || byte >= 0xEF
    }
  }
}
