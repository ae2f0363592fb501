/// A text of a JSON document as it stands there, between its quotes.
struct JSONText: Equatable {
  /// The bytes between the quotes.
  let range: Range<Int>
  /// Whether a backslash stands among them.
  let hasEscapes: Bool
  /// Whether half of a pair of surrogates is escaped in it, which is no character: `\ud83d` alone.
  let hasLoneSurrogate: Bool

  /// The text, its escapes replaced; half of a pair of surrogates becomes U+FFFD.
  func string(in bytes: UnsafeRawBufferPointer) -> String {
    if !hasEscapes { return String(decoding: bytes[range], as: UTF8.self) }
    var decoded: [UInt8] = []
    decode(bytes, into: &decoded)
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Appends the text, its escapes replaced.
  func decode(_ bytes: UnsafeRawBufferPointer, into decoded: inout [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < range.upperBound else {
        decoded.append(bytes[offset])
        offset += 1
        continue
      }
      let mark = bytes[offset + 1]
      offset += 2
      if mark == UInt8(ascii: "u") {
        let scalar = JSONText.scalar(bytes, at: &offset, end: range.upperBound)
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        decoded.append(JSONText.character(mark))
      }
    }
  }

  private static func character(_ mark: UInt8) -> UInt8 {
    switch mark {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: mark
    }
  }

  /// The character that begins with the four digits at `offset`; U+FFFD where they are half of a pair.
  private static func scalar(_ bytes: UnsafeRawBufferPointer, at offset: inout Int, end: Int)
    -> Unicode.Scalar
  {
    guard let high = hexadecimal(bytes, at: offset, end: end) else { return "\u{FFFD}" }
    offset += 4
    guard (0xD800..<0xDC00).contains(high), isLowSurrogate(bytes, at: offset, end: end),
      let low = hexadecimal(bytes, at: offset + 2, end: end)
    else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    offset += 6
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  /// Whether `\udc00` … `\udfff` stands at a byte.
  static func isLowSurrogate(_ bytes: UnsafeRawBufferPointer, at offset: Int, end: Int) -> Bool {
    guard offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u"),
      let code = hexadecimal(bytes, at: offset + 2, end: end)
    else { return false }
    return (0xDC00..<0xE000).contains(code)
  }

  /// Four hexadecimal digits as a number; nil where there are not four.
  static func hexadecimal(_ bytes: UnsafeRawBufferPointer, at offset: Int, end: Int) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    var code: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: code = code << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return code
  }
}
