/// The decimal a person wrote, from the binary number it became: the shortest decimal that reads back as the same
/// number, as an integer times a power of ten.
///
///     DecimalNumber(84.996)   // 84996 × 10⁻³
///
/// For comparisons at a limit and for exchange rates, where 0.85 means 85/100 and not the nearest binary fraction.
/// Decimals of up to 15 significant digits survive exactly.
struct DecimalNumber: Equatable, Sendable {
  /// The digits as an integer, without trailing zeros.
  let digits: Int128
  /// The power of ten.
  let exponent: Int

  /// The decimal of a finite number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var digits: Int128 = 0
    var exponent = 0
    var written = 0
    var isFraction = false
    var isExponent = false
    var isNegativeExponent = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegativeExponent = true
      case 48...57 where isExponent: written = written * 10 + Int(byte - 48)
      case 48...57:
        // Large numbers are written out in full: "1e+16" has an exponent, so at most 17 digits come here.
        digits = digits * 10 + Int128(byte - 48)
        if isFraction { exponent -= 1 }
      default: break
      }
    }
    exponent += isNegativeExponent ? -written : written
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = value < 0 ? -digits : digits
    self.exponent = digits == 0 ? 0 : exponent
  }

  /// The number as an integer of units of 10^`power`; nil where it is no such integer or does not fit.
  func scaled(to power: Int) -> Int128? {
    guard exponent >= power else { return nil }
    return DecimalNumber.tenfold(digits, exponent - power)
  }

  /// `value` × 10^`count`; nil where it does not fit.
  static func tenfold(_ value: Int128, _ count: Int) -> Int128? {
    if value == 0 { return 0 }
    guard count >= 0, count <= 38 else { return nil }
    var value = value
    for _ in 0..<count {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}
