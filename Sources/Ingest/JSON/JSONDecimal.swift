/// Numbers of JSON in plain decimal digits, exactly: `1.5E3` is `1500`, `2e-2` is `0.02`.
enum JSONDecimal {
  /// Most digits that an exponent may add; a number beyond stays as it is written, and no field takes it.
  static let digitLimit = 400

  /// Whether the number has an exponent, and so is not plain.
  static func hasExponent(_ number: UnsafeRawBufferPointer) -> Bool {
    number.contains { $0 | 0x20 == UInt8(ascii: "e") }
  }

  /// The digits without the exponent; nil where they would be too many.
  ///
  /// - Precondition: `number` is one by the grammar of JSON.
  static func plain(_ number: UnsafeRawBufferPointer) -> [UInt8]? {
    guard let mark = number.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return Array(number)
    }
    guard let exponent = exponent(number[(mark + 1)...]) else { return nil }
    let isNegative = number.first == UInt8(ascii: "-")
    let mantissa = number[(isNegative ? 1 : 0)..<mark]
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    var point = whole.count + exponent
    guard abs(point) <= digitLimit, digits.count <= digitLimit else { return nil }
    if point <= 0 {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 1 - point), at: 0)
      point = 1
    }
    while digits.count < point { digits.append(UInt8(ascii: "0")) }
    while point > 1, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      point -= 1
    }
    var plain: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    plain += digits[..<point]
    if digits.count > point { plain += [UInt8(ascii: ".")] + digits[point...] }
    return plain
  }

  private static func exponent(_ text: Slice<UnsafeRawBufferPointer>) -> Int? {
    var value = 0
    var sign = 1
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "+"): break
      default:
        value = value * 10 + Int(byte &- 0x30)
        if value > 100_000 { return nil }
      }
    }
    return sign * value
  }
}
