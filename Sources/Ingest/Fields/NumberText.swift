import IndicatorEngine

/// Numbers in cells, by our own strict grammar.
///
///     NumberText.read("1 234,50", .bulgarian)   // .value(1234.5)
///     NumberText.read("(1,234)", .english)      // .value(-1234)
///     NumberText.read("1.234", .bulgarian)      // .value(1234)
///     NumberText.read("1,5,2", .bulgarian)      // .problem(.brokenGroups)
///     NumberText.read("nan", .plain)            // .problem(.notANumber)
///
/// The whole cell is the number or it is none: no prefix is ever taken for it. Spaces around it are passed over. Not
/// a number: `nan`, `inf`, hexadecimal, `1.`, a percent sign, a currency, an en dash as minus. The value is the
/// binary number nearest to the decimal one, ties to even: exact where the digits fit 53 bits and the power of ten
/// is at most 22, else rounded once by the standard library from a spelling that this grammar has already checked.
/// `-0` is 0.
public enum NumberText {
  /// The number in a cell's UTF-8.
  @inlinable
  public static func read(
    _ cell: UnsafeRawBufferPointer, _ convention: NumberConvention
  ) -> FieldReading<Double> {
    if let decimal = convention.decimal, let value = plain(cell, mark: decimal.rawValue) {
      return .value(value)
    }
    return readSlowly(cell, convention)
  }

  /// The number in a text.
  public static func read(_ text: String, _ convention: NumberConvention) -> FieldReading<Double> {
    CellBytes.with(text) { read($0, convention) }
  }

  /// The hot path: `-?digits` or `-?digits mark digits`, at most 15 digits; nil for all else. Mark 0 is none.
  @inlinable @inline(__always)
  public static func plain(_ cell: UnsafeRawBufferPointer, mark: UInt8) -> Double? {
    guard let digits = PlainDigits(cell, mark: mark) else { return nil }
    // Both operands are whole numbers below 2⁵³, so the one division is the only rounding.
    let value =
      digits.decimals == 0 ? Double(digits.mantissa) : Double(digits.mantissa) / powerOfTen(digits.decimals)
    return digits.isNegative ? 0 - value : value
  }

  /// 10^exponent, exact for 0…22.
  @inlinable @inline(__always)
  static func powerOfTen(_ exponent: Int) -> Double { powersOfTen[exponent] }

  @usableFromInline
  static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  @usableFromInline
  static func readSlowly(
    _ cell: UnsafeRawBufferPointer, _ convention: NumberConvention
  ) -> FieldReading<Double> {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    if let decimal = DecimalText(text, convention) {
      guard let value = value(of: decimal, text) else { return .problem(.outOfRange) }
      return .value(value)
    }
    if let (clean, removed) = InvisibleCharacters.removed(from: text) {
      let reading = clean.withUnsafeBytes { readSlowly($0, convention) }
      return reading.noting(.invisibleRemoved(removed))
    }
    return .problem(NumberDiagnosis.problem(of: text, under: convention))
  }

  /// The binary number nearest to a decimal one; nil where it is too large, or too small to differ from 0.
  static func value(of decimal: DecimalText, _ text: UnsafeRawBufferPointer) -> Double? {
    if decimal.mantissa == 0 { return 0 }
    let magnitude: Double
    if !decimal.isCut, decimal.mantissa <= 1 << 53, abs(decimal.exponent) <= 22 {
      let mantissa = Double(decimal.mantissa)
      let power = powerOfTen(abs(decimal.exponent))
      magnitude = decimal.exponent < 0 ? mantissa / power : mantissa * power
    } else {
      guard let rounded = rounded(decimal, text) else { return nil }
      magnitude = rounded
    }
    return decimal.isNegative ? -magnitude : magnitude
  }

  /// One correct rounding by the standard library, from digits and an exponent written out anew. Of digits beyond
  /// the mantissa only whether they exceed 0 can matter, and only at 800 digits or fewer: all of them are kept.
  private static func rounded(_ decimal: DecimalText, _ text: UnsafeRawBufferPointer) -> Double? {
    var spelling = String(decimal.mantissa)
    var exponent = decimal.exponent
    if decimal.isCut {
      var digits = text.prefix { $0 | 0x20 != 0x65 }.filter(CellBytes.isDigit)
      digits = Array(digits.drop { $0 == 0x30 })
      exponent -= digits.count - 19
      spelling = String(decoding: digits, as: UTF8.self)
    }
    guard abs(exponent) < 100_000, let value = Double(spelling + "e" + String(exponent)), value.isFinite,
      value > 0
    else { return nil }
    return value
  }
}
