/// A decimal number of at most nine decimals, exactly: percentages that must add up to 100, and money.
struct FixedDecimal: Sendable, Equatable, Comparable {
  /// Billionths.
  private(set) var units: Int128

  static let zero = FixedDecimal(whole: 0)
  private static let scale = 9

  init(whole: Int) { units = Int128(whole) * 1_000_000_000 }

  /// The number of a trimmed `xsd:decimal`; nil where it is none, has more than nine decimals that count, or more than
  /// 18 digits in front.
  init?(_ text: UnsafeRawBufferPointer) {
    guard FixedDecimal.isDecimal(text) else { return nil }
    var (value, decimals, isBehind): (Int128, Int, Bool) = (0, 0, false)
    for byte in text {
      if byte == 0x2E {
        isBehind = true
        continue
      }
      guard byte >= 0x30 else { continue }
      if isBehind {
        if decimals == FixedDecimal.scale {
          if byte != 0x30 { return nil }
          continue
        }
        decimals += 1
      }
      if value >= 1_000_000_000_000_000_000_000_000_000 { return nil }
      value = value * 10 + Int128(byte - 0x30)
    }
    while decimals < FixedDecimal.scale {
      value *= 10
      decimals += 1
    }
    units = text.first == 0x2D ? -value : value
  }

  /// Whether a trimmed text is an `xsd:decimal`: digits with at most one point, and a sign.
  static func isDecimal(_ text: UnsafeRawBufferPointer) -> Bool {
    var (digits, points) = (0, 0)
    for (offset, byte) in text.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E: points += 1
      case 0x2B, 0x2D: if offset > 0 { return false }
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }

  static func < (a: FixedDecimal, b: FixedDecimal) -> Bool { a.units < b.units }

  /// Adds a number; false, with nothing changed, where the sum is beyond reach.
  mutating func add(_ other: FixedDecimal) -> Bool {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    if overflow { return false }
    units = sum
    return true
  }

  /// A hundredth of the number: a percentage as a fraction.
  var hundredth: FixedDecimal {
    var copy = self
    copy.units /= 100
    return copy
  }

  /// Plain digits with a point: `-12.5`.
  var text: String {
    let magnitude = units.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    var text = (units < 0 ? "-" : "") + "\(whole)"
    if rest > 0 {
      let digits = "\(rest)"
      var decimals = String(repeating: "0", count: FixedDecimal.scale - digits.count) + digits
      while decimals.hasSuffix("0") { decimals.removeLast() }
      text += "." + decimals
    }
    return text
  }
}
