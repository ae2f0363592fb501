import IndicatorEngine

/// What is wrong with a text that should be a code of a system, and what was probably meant.
///
///     CodeSystem.ekatte.fault(in: "14")          // .zerosLost("00014")
///     CodeSystem.bulgarian.fault(in: "VАR05")    // .otherLetters("VAR05"): the А was Cyrillic
///     CodeSystem.bulgarian.fault(in: "XXX01")    // .unknownPart("XXX")
///     CodeSystem.ekatte.fault(in: "00015")       // .checkDigit
public enum CodeFault: Sendable, Equatable {
  /// Zeros at the beginning were lost, as a spreadsheet loses them.
  case zerosLost(String)
  /// Letters of another alphabet or case.
  case otherLetters(String)
  /// The check digit is another one; what was meant, where two neighbouring digits were swapped.
  case checkDigit(meant: String?)
  /// A part that the system does not have: a province, an oblast, a country.
  case unknownPart(String)
  /// Another length, or other characters.
  case form

  /// The code that was probably meant.
  public var meant: String? {
    switch self {
    case .zerosLost(let code), .otherLetters(let code): code
    case .checkDigit(let code): code
    case .unknownPart, .form: nil
    }
  }
}

extension CodeSystem {
  /// What is wrong with a text as a code of this system; nil where nothing is.
  public func fault(in text: String) -> CodeFault? {
    if isValid(text) { return nil }
    let folded = TextFolding.skeleton(text).uppercased()
    if folded != text, isValid(folded) { return .otherLetters(folded) }
    if self == .ekatte, (1..<5).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      let padded = String(repeating: "0", count: 5 - text.utf8.count) + text
      if isValid(padded) { return .zerosLost(padded) }
    }
    guard hasForm(folded) else { return .form }
    if let part = unknownPart(of: folded) { return .unknownPart(part) }
    return .checkDigit(meant: swapped(folded))
  }

  /// The one code that swapping two neighbouring digits makes sound; nil where there is none, or several.
  private func swapped(_ code: String) -> String? {
    var digits = Array(code.utf8)
    var found: Set<String> = []
    for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
      digits.swapAt(place, place + 1)
      let other = String(decoding: digits, as: UTF8.self)
      if isValid(other) { found.insert(other) }
      digits.swapAt(place, place + 1)
    }
    return found.count == 1 ? found.first : nil
  }

  /// The part of a code that the system does not have; nil where it has all.
  func unknownPart(of code: String) -> String? {
    switch self {
    case .bulgarian:
      let province = String(code.prefix(3))
      return CodeSystem.provinces.contains(province) ? nil : province
    case .katotth:
      let oblast = String(code.dropFirst(2).prefix(2))
      return CodeSystem.oblasts.contains(oblast) ? nil : oblast
    case .nuts, .lau:
      let country = String(code.prefix(2))
      return CodeSystem.countries.contains(country) ? nil : country
    case .ekatte, .siruta: return nil
    }
  }

  /// The 28 provinces of Bulgaria, by the letters of their municipalities' codes; SOF is the capital.
  private static let provinces: Set<String> = [
    "BGS", "BLG", "DOB", "GAB", "HKV", "JAM", "KNL", "KRZ", "LOV", "MON", "PAZ", "PDV", "PER", "PVN", "RAZ",
    "RSE", "SFO", "SHU", "SLS", "SLV", "SML", "SOF", "SZR", "TGV", "VAR", "VID", "VRC", "VTR",
  ]

  /// Crimea, 24 oblasts and two cities of Ukraine.
  private static let oblasts: Set<String> = [
    "01", "05", "07", "12", "14", "18", "21", "23", "26", "32", "35", "44", "46", "48", "51", "53", "56",
    "59", "61", "63", "65", "68", "71", "73", "74", "80", "85",
  ]

  /// Countries with regions of NUTS, or with statistical regions like them: Greece is EL there and the United Kingdom UK.
  private static let countries: Set<String> = [
    "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI",
    "SK", "TR", "UK", "XK",
  ]
}
