/// A span of time as OpenDocument writes it: `PT10H10M10S`, `-PT26H30M00S`, `P1DT2H`.
///
/// > XML Schema Part 2, 3.2.6 (duration). Months and years are no number of seconds.
enum ODSDuration {
  /// The span in whole seconds, rounded; nil where it is none.
  static func seconds(_ text: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let isNegative = text.first == 0x2D
    if isNegative { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: "P") else { return nil }
    index += 1
    var (total, number, fraction) = (0, 0, UInt8(0))
    var (digits, isFraction, isTime, seen) = (0, false, false, false)
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "T"): isTime = true
      case 0x30...0x39:
        if isFraction {
          if digits == 0 { fraction = byte }
        } else {
          number = number * 10 + Int(byte - 0x30)
        }
        digits += 1
        guard digits <= 12 else { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ","): (isFraction, digits) = (true, 0)
      default:
        let unit =
          switch (byte, isTime) {
          case (UInt8(ascii: "D"), false): 86_400
          case (UInt8(ascii: "H"), true): 3600
          case (UInt8(ascii: "M"), true): 60
          case (UInt8(ascii: "S"), true): 1
          default: 0
          }
        guard unit > 0, digits > 0, number <= 1 << 40 else { return nil }
        total += number * unit + (unit == 1 && fraction >= 0x35 ? 1 : 0)
        (number, digits, fraction, isFraction, seen) = (0, 0, 0, false, true)
      }
    }
    guard seen, digits == 0 else { return nil }
    return isNegative ? -total : total
  }
}
