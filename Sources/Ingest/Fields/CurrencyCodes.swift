import IndicatorEngine

/// The codes of ISO 4217, those of withdrawn currencies included: old files are still read.
///
/// > ISO 4217, list one; the withdrawn codes are those of the IATI codelist `Currency`.
package enum CurrencyCodes {
  /// Codes that came after the codelist.
  private static let newer = "BYN CHE CHW MRU SLE STN UYW VED VES XCG ZMW ZWG"

  private static let codes: Set<String> = Set(
    Codelist.currency.codes + newer.split(separator: " ").map(String.init))

  /// Currencies of the field: what a mistyped code was probably meant to be.
  static let common = ["BGN", "EUR", "RON", "UAH", "MDL", "GEL", "AMD", "GBP", "USD"]

  /// Whether a currency is in the list.
  package static func contains(_ currency: Currency) -> Bool { codes.contains(currency.code) }

  /// The currency with this code in any case; nil where the list has none.
  static func currency(_ code: some StringProtocol) -> Currency? {
    Currency(code: code.uppercased()).flatMap { contains($0) ? $0 : nil }
  }

  /// The code with one letter changed, those of the field first; nil where there is none.
  package static func nearest(to code: String) -> String? {
    let code = code.uppercased()
    return EditDistance.nearest(to: code, in: common, limit: 1)?.text
      ?? EditDistance.nearest(to: code, in: codes.sorted(), limit: 1)?.text
  }
}
