import IndicatorEngine

/// Systems of codes of places: what a code of theirs looks like, and its check digit.
///
///     CodeSystem.ekatte.isValid("00014")    // true: the leading zeros belong to it
///     CodeSystem.siruta.isValid("95060")    // true: Iași
///     CodeSystem.of(["BLG52", "SFO20"])     // .bulgarian
///
/// > `methods/rules.md` §10, where the check digits were tried on 5,284 and 16,978 official codes.
public enum CodeSystem: String, Sendable, CaseIterable {
  /// Settlements of Bulgaria: five digits, the last a check digit.
  case ekatte
  /// Municipalities of Bulgaria: three letters of the province and two digits.
  case bulgarian
  /// Places of Romania: two to six digits, the last a check digit. Official lists hold a few codes that do not fit.
  case siruta
  /// Places of Ukraine: `UA` and 17 digits.
  case katotth
  /// Regions of the European Union: a country and up to three letters or digits.
  case nuts
  /// Local units of the European Union: a country, an underscore and the country's own code.
  case lau

  /// What people call it.
  public var name: String {
    switch self {
    case .ekatte: "EKATTE"
    case .bulgarian: "BG"
    case .siruta: "SIRUTA"
    case .katotth: "KATOTTH"
    case .nuts: "NUTS"
    case .lau: "LAU"
    }
  }

  /// Whether a text has the form of a code, whatever its check digit.
  public func hasForm(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    func digits(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 &- 0x30 < 10 } }
    func letters(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 &- 0x41 < 26 } }
    switch self {
    case .ekatte: return bytes.count == 5 && digits(0..<5)
    case .bulgarian: return bytes.count == 5 && letters(0..<3) && digits(3..<5)
    case .siruta: return (2...6).contains(bytes.count) && digits(0..<bytes.count)
    case .katotth: return bytes.count == 19 && code.hasPrefix("UA") && digits(2..<19)
    case .nuts:
      return (3...5).contains(bytes.count) && letters(0..<2)
        && bytes[2...].allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }
    case .lau:
      return (4...16).contains(bytes.count) && letters(0..<2) && bytes[2] == UInt8(ascii: "_")
        && bytes[3...].allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }
    }
  }

  /// Whether a text is a code: its form, its province, oblast or country, and its check digit where the system has one.
  public func isValid(_ code: String) -> Bool {
    guard hasForm(code), unknownPart(of: code) == nil else { return false }
    let digits = code.utf8.map { Int($0 &- 0x30) }
    switch self {
    case .ekatte: return CodeSystem.ekatteDigit(digits[..<4]) == digits[4]
    case .siruta: return CodeSystem.sirutaDigit(digits.dropLast()) == digits.last
    default: return true
    }
  }

  /// Weights 1, 2, 3, 4 modulo 11; where that is 10, weights 3, 4, 5, 6; where that is 10 again, 0.
  private static func ekatteDigit(_ digits: ArraySlice<Int>) -> Int {
    func sum(_ weights: ClosedRange<Int>) -> Int { zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11 }
    let first = sum(1...4)
    if first < 10 { return first }
    let second = sum(3...6)
    return second < 10 ? second : 0
  }

  /// From right to left times 1, 2, 3, 5, 7; the digits of the products added; 11 less their sum modulo 10, modulo 10.
  private static func sirutaDigit(_ digits: ArraySlice<Int>) -> Int {
    let products = zip(digits.reversed(), [1, 2, 3, 5, 7]).map { $0 * $1 }
    let sum = products.reduce(0) { $0 + $1 / 10 + $1 % 10 } % 10
    return (11 - sum) % 10
  }

  /// Codes of a column from which its system is told.
  private static let enough = 10

  /// The system of a column of codes: the one that at least nine in ten fit, the stricter one first; a code that only lost its
  /// zeros or has a look-alike letter counts. Nil where none does, or where there are too few to tell. Regions are told by
  /// their digits: codes of countries in three letters have their form too.
  public static func of(_ codes: [String]) -> CodeSystem? {
    guard codes.count >= enough else { return nil }
    let hasDigits =
      codes.reduce(0) { $0 + ($1.utf8.contains { $0 &- 0x30 < 10 } ? 1 : 0) } * 10 >= codes.count * 9
    return [CodeSystem.katotth, .bulgarian, .ekatte, .siruta, .lau, .nuts].first { system in
      if system == .nuts, !hasDigits { return false }
      return codes.reduce(0) { $0 + (system.isNearly($1) ? 1 : 0) } * 10 >= codes.count * 9
    }
  }

  /// Whether a text is a code, or one whose spelling alone is off.
  private func isNearly(_ text: String) -> Bool {
    switch fault(in: text) {
    case nil, .zerosLost, .otherLetters: true
    default: false
    }
  }
}
