/// A number as spreadsheets save it, `1234.5599999999999` or `1E-3`, kept in decimal digits.
///
/// Spreadsheets count in binary and show 15 significant digits at most; what their files hold beyond them is noise of
/// the binary form. So digits after the fifteenth are rounded away, half up, and 1234.5599999999999 is 1234.56 again.
/// No binary arithmetic takes part, which is what keeps amounts exact.
///
/// > ECMA-376-1:2016, 18.18.11 (ST_CellType `n`); IEEE 754 double holds every number of 15 digits apart.
struct SavedNumber: Equatable {
  private(set) var isNegative = false
  /// Up to 15 digits without zeros at the end; 0 for zero.
  private(set) var digits: UInt64 = 0
  /// The value is ± digits × 10^exponent.
  private(set) var exponent = 0

  /// The number spelt by `text`, blanks around it allowed; nil where it is none, and for what is no number at all
  /// (`NaN`, `INF`).
  init?(_ text: UnsafeRawBufferPointer) {
    var index = 0
    var end = text.count
    while index < end, SavedNumber.isBlank(text[index]) { index += 1 }
    while end > index, SavedNumber.isBlank(text[end - 1]) { end -= 1 }
    if index < end, text[index] == 0x2D || text[index] == 0x2B {
      isNegative = text[index] == 0x2D
      index += 1
    }
    var (seen, kept, scale) = (0, 0, 0)
    var isAfterPoint = false
    var next: UInt8 = 0
    while index < end {
      let byte = text[index]
      if byte == 0x2E {
        guard !isAfterPoint else { return nil }
        isAfterPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        seen += 1
        let isSignificant = kept > 0 || byte > 0x30
        if kept < 15 {
          digits = digits * 10 + UInt64(byte - 0x30)
          if isSignificant { kept += 1 }
          if isAfterPoint { scale -= 1 }
        } else {
          if kept == 15 {
            next = byte
            kept = 16
          }
          if !isAfterPoint { scale += 1 }
        }
      } else {
        break
      }
      index += 1
    }
    guard seen > 0 else { return nil }
    if index < end {
      guard let power = SavedNumber.exponent(UnsafeRawBufferPointer(rebasing: text[index..<end])) else {
        return nil
      }
      scale += power
    }
    if next >= 0x35 { digits += 1 }
    exponent = scale
    normalise()
  }

  private mutating func normalise() {
    if digits == 0 {
      (isNegative, exponent) = (false, 0)
      return
    }
    // Whole numbers keep their zeros: most numbers need no work here.
    while exponent < 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// `E+12`; nil where it is something else or out of any double's reach.
  private static func exponent(_ text: UnsafeRawBufferPointer) -> Int? {
    guard text[0] | 0x20 == 0x65, text.count >= 2 else { return nil }
    var index = 1
    let isNegative = text[1] == 0x2D
    if isNegative || text[1] == 0x2B { index += 1 }
    guard index < text.count, text.count - index <= 3 else { return nil }
    var value = 0
    for byte in text[index...] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return isNegative ? -value : value
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// The nearest double.
  var double: Double {
    let magnitude: Double
    if exponent >= -22, exponent <= 22 {
      // Both are exact below 2⁵³ and 10²², so one operation rounds once (W. D. Clinger, PLDI 1990).
      let value = Double(digits)
      magnitude =
        exponent < 0 ? value / SavedNumber.powers[-exponent] : value * SavedNumber.powers[exponent]
    } else {
      magnitude = Double("\(digits)e\(exponent)") ?? .infinity
    }
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]

  /// Whether plain digits stay readable: up to 40 of them.
  var isPlain: Bool { exponent >= -25 && exponent <= 25 }

  /// Bytes that plain digits take at most.
  static let plainLength = 64

  /// The number in plain digits with a point, `-0.05`, `1234.56`, `12000`, written to the end of `buffer`.
  ///
  /// - Precondition: `isPlain`, and `plainLength` bytes.
  func plainDigits(in buffer: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer {
    precondition(isPlain && buffer.count >= SavedNumber.plainLength)
    var place = buffer.count
    var rest = digits
    var behind = -exponent
    func put(_ byte: UInt8) {
      place -= 1
      buffer[place] = byte
    }
    if exponent > 0 { for _ in 0..<exponent { put(0x30) } }
    repeat {
      put(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      behind -= 1
      if behind == 0 { put(0x2E) }
    } while rest > 0 || behind >= 0
    if isNegative { put(0x2D) }
    return UnsafeRawBufferPointer(rebasing: buffer[place...])
  }
}
