/// Numbers as text in one of our languages, from tables of our own.
///
///     NumberStyle(.bulgarian).text(60660.5, digits: 2...2)   // "60 660,50" with a no-break space
///     NumberStyle(.bulgarian).text(1234.5)                   // "1234,5": Bulgarian groups from five digits on
///     NumberStyle(.romanian).percent(0.864)                  // "86 %" with a no-break space
///
/// The system's locale data changes with the toolchain, so no report is written with it; a test compares and
/// lists each intended difference. Rounding is half away from zero on the decimal value. A value that is not
/// finite is written as `NumberStyle.absent`.
///
/// > Forms: CLDR for bg, ro, uk and en-GB, as listed in the domain rules, section 9.2.
package struct NumberStyle: Sendable {
  /// The minus sign, U+2212, in every language.
  package static let minus = "\u{2212}"
  /// What stands where there is no number: an en dash.
  package static let absent = "\u{2013}"
  /// The no-break space that groups digits and binds a unit to its number.
  package static let noBreakSpace = "\u{A0}"

  /// The language of the text.
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The sign before the decimals.
  package var decimalSeparator: String { language == .english ? "." : "," }

  /// What stands between groups of three digits.
  package var groupSeparator: String {
    switch language {
    case .english: ","
    case .romanian: "."
    case .bulgarian, .ukrainian: Self.noBreakSpace
    }
  }

  /// The fewest whole digits that are grouped: 1234 stays together in Bulgarian.
  private var groupsFrom: Int { language == .bulgarian ? 5 : 4 }

  /// A number, rounded to the upper bound of `digits`, with at least the lower bound of them.
  ///
  /// - Parameters:
  ///   - value: Any number; where it is not finite the result is `absent`.
  ///   - digits: Fewest and most digits after the decimal sign.
  ///   - signed: Whether a positive number carries a plus sign.
  package func text(_ value: Double, digits: ClosedRange<Int> = 0...2, signed: Bool = false) -> String {
    guard let decimal = DecimalDigits(value) else { return Self.absent }
    if abs(value) > Self.scientificFrom { return scientific(value, signed: signed) }
    return text(decimal, digits: digits, signed: signed)
  }

  /// Numbers beyond this are written with an exponent: no figure of a project is as large, and 309 digits say less.
  package static let scientificFrom = 1e21

  private func scientific(_ value: Double, signed: Bool) -> String {
    let digits = "\(abs(value))".replacing("e+", with: "e").replacing(".0e", with: "e")
    let sign = value < 0 ? Self.minus : signed ? "+" : ""
    return sign + digits.replacing(".", with: decimalSeparator)
  }

  /// A whole number.
  package func text(_ value: some BinaryInteger, signed: Bool = false) -> String {
    text(DecimalDigits(value), digits: 0...0, signed: signed)
  }

  /// Exact digits.
  package func text(_ value: DecimalDigits, digits: ClosedRange<Int>, signed: Bool = false) -> String {
    let rounded = value.rounded(to: digits.upperBound)
    let fraction = rounded.fraction(atLeast: digits.lowerBound)
    let sign = rounded.isNegative ? Self.minus : signed && !rounded.isZero ? "+" : ""
    return sign + grouped(rounded.whole) + (fraction.isEmpty ? "" : decimalSeparator + fraction)
  }

  /// A fraction as a percentage: 0.35 is 35 %.
  package func percent(_ fraction: Double, digits: ClosedRange<Int> = 0...0, signed: Bool = false) -> String {
    guard let decimal = DecimalDigits(fraction) else { return Self.absent }
    return percentage(text(decimal.scaled(byPowerOfTen: 2), digits: digits, signed: signed))
  }

  /// Digits that are a percentage already, with the sign of the language: `86%`, in Romanian `86 %`.
  package func percentage(_ digits: String) -> String {
    digits + (language == .romanian ? Self.noBreakSpace : "") + "%"
  }

  private func grouped(_ whole: String) -> String {
    guard whole.utf8.count >= groupsFrom else { return whole }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { result += groupSeparator }
      result.append(digit)
    }
    return result
  }
}
