/// The decimal digits of a number, exact, and rounded half away from zero where asked.
///
///     DecimalDigits(0.285)?.rounded(to: 2).plain             // "0.29"
///     DecimalDigits(hundredths: 6_066_000).plain             // "60660.00"
///
/// A `Double` stands for the shortest decimal that reads back as the same `Double`: the number a person wrote.
/// So 0.285 rounds to 0.29, though the binary value lies below it.
package struct DecimalDigits: Hashable, Sendable {
  /// Whether the value lies below zero; false for zero itself.
  package private(set) var isNegative: Bool
  /// Digits 0…9, the most significant first.
  private var digits: [UInt8]
  /// Number of digits before the decimal point; may be negative or larger than the number of digits.
  private var point: Int

  /// The shortest decimal of a binary number; nil where it is infinite or not a number.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let spelling = value.magnitude.description.utf8
    var index = spelling.startIndex
    while index < spelling.endIndex {
      let byte = spelling[index]
      index = spelling.index(after: index)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "."): point = digits.count
      default:
        exponent = Int(String(spelling[index...]) ?? "") ?? 0
        index = spelling.endIndex
      }
    }
    self.digits = digits
    self.point = (point ?? digits.count) + exponent
    isNegative = value < 0
  }

  /// A whole number.
  package init(_ value: some BinaryInteger) {
    digits = String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    point = digits.count
    isNegative = value < 0
  }

  /// An exact number of hundredths, such as the minor units of money.
  package init(hundredths: Int128) {
    self.init(hundredths)
    point -= 2
  }

  /// Whether every digit is zero.
  package var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// How many digits there are from the first that is not zero to the last; 0 for zero.
  package var significantDigits: Int {
    guard let first = digits.firstIndex(where: { $0 != 0 }), let last = digits.lastIndex(where: { $0 != 0 })
    else { return 0 }
    return last - first + 1
  }

  /// The value times a power of ten, exactly: a fraction becomes a percentage with 2.
  package func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    var result = self
    result.point += power
    return result
  }

  /// The value with at most `places` digits after the decimal point, half away from zero.
  ///
  /// What rounds to zero has no sign.
  package func rounded(to places: Int) -> DecimalDigits {
    var result = self
    let cut = point + max(0, places)
    guard cut < digits.count else { return result }
    let roundsUp = cut >= 0 && digits[cut] >= 5
    result.digits = cut > 0 ? Array(digits[..<cut]) : []
    if roundsUp { result.addOneUnit() }
    if result.digits.isEmpty {
      result.digits = [0]
      result.point = 1
    }
    if result.isZero { result.isNegative = false }
    return result
  }

  /// Adds one unit of the last digit.
  private mutating func addOneUnit() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// The digits before the decimal point, without leading zeros, at least "0".
  package var whole: String {
    let kept = (0..<max(0, point)).map { digits.indices.contains($0) ? digits[$0] : 0 }
    let trimmed = kept.drop { $0 == 0 }
    return trimmed.isEmpty ? "0" : Self.text(trimmed)
  }

  /// The digits after the decimal point, without trailing zeros but at least `minimum` of them.
  package func fraction(atLeast minimum: Int) -> String {
    var kept = (point..<max(point, digits.count)).map { digits.indices.contains($0) ? digits[$0] : 0 }
    while kept.count > minimum, kept.last == 0 { kept.removeLast() }
    while kept.count < minimum { kept.append(0) }
    return Self.text(kept[...])
  }

  /// The value with a decimal point and no grouping.
  package var plain: String {
    let fraction = fraction(atLeast: point < digits.count ? digits.count - point : 0)
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A binary number in plain digits with a point, without an exponent, grouping or zeros at the end: the shortest that
  /// reads back as the same number, moved by a power of ten exactly.
  ///
  ///     DecimalDigits.spelling(1e21)                       // "1000000000000000000000"
  ///     DecimalDigits.spelling(0.07, timesTenTo: 2)        // "7", though 0.07 × 100 is 7.000000000000001
  ///
  /// What is infinite or not a number keeps its name, which no grammar of ours reads.
  package static func spelling(_ value: Double, timesTenTo power: Int = 0) -> String {
    guard let digits = DecimalDigits(value)?.scaled(byPowerOfTen: power) else { return value.description }
    let fraction = digits.fraction(atLeast: 0)
    return (digits.isNegative ? "-" : "") + digits.whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
