import IndicatorEngine

/// Characters that leave no mark: zero-width, direction and control characters (X07).
enum InvisibleCharacters {
  /// The text without them, and the first of them; nil where the text holds none.
  static func removed(from text: UnsafeRawBufferPointer) -> (clean: [UInt8], first: Unicode.Scalar)? {
    guard let first = first(in: text) else { return nil }
    var clean = String.UnicodeScalarView()
    for scalar in CellBytes.text(text).unicodeScalars where !TextFolding.isInvisible(scalar) {
      clean.append(scalar)
    }
    return (Array(String(clean).utf8), first)
  }

  /// The first of them; nil where the text holds none.
  static func first(in text: UnsafeRawBufferPointer) -> Unicode.Scalar? {
    leads.withUnsafeBufferPointer { leads in
      var offset = 0
      while offset < text.count {
        if leads[Int(text[offset])], let scalar = scalar(text, at: offset), TextFolding.isInvisible(scalar) {
          return scalar
        }
        offset &+= 1
      }
      return nil
    }
  }

  /// Bytes with which such a character starts.
  private static let leads: [Bool] = (0...255).map { (byte: UInt8) -> Bool in
    switch byte {
    case 0x09...0x0D: false
    case 0x00..<0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...0xFF: true
    default: false
    }
  }

  /// The scalar that starts at `offset`; nil where none does.
  private static func scalar(_ text: UnsafeRawBufferPointer, at offset: Int) -> Unicode.Scalar? {
    let first = UInt32(text[offset])
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= text.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for byte in text[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }
}
