/// A currency by its ISO 4217 code, three Latin letters packed into an integer.
public struct Currency: Hashable, Sendable, BitwiseCopyable, Comparable {
  @usableFromInline let packed: UInt32

  /// The currency with this code; nil where it is not three capital Latin letters.
  public init?(code: some StringProtocol) {
    let bytes = Array(code.utf8)
    guard bytes.count == 3, bytes.allSatisfy({ (65...90).contains($0) }) else { return nil }
    packed = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
  }

  init(packed: UInt32) { self.packed = packed }

  /// The ISO code, `BGN`.
  public var code: String {
    String(
      decoding: [UInt8(packed >> 16 & 255), UInt8(packed >> 8 & 255), UInt8(packed & 255)], as: UTF8.self)
  }

  public static func < (a: Currency, b: Currency) -> Bool { a.packed < b.packed }

  /// Euro.
  public static let eur = Currency(packed: 0x45_55_52)
  /// Bulgarian lev, fixed at 1.95583 per euro and replaced by it on 2026-01-01.
  public static let bgn = Currency(packed: 0x42_47_4E)
}

extension Currency: CustomStringConvertible {
  public var description: String { code }
}

/// An exact amount of money: whole minor units (cents, stotinki) of one currency.
///
///     Money(minorUnits: 6_066_000, currency: .bgn).description  // "60660.00 BGN"
///
/// Every currency in the field (BGN, EUR, RON, UAH, MDL, GEL, AMD, GBP, USD) is kept with two decimals. Sums are
/// in 128 bits, so no total of 64-bit amounts can overflow. Binary floating point never holds an amount.
public struct Money: Hashable, Sendable {
  /// Hundredths of the currency unit.
  public let minorUnits: Int128
  /// The currency.
  public let currency: Currency

  public init(minorUnits: Int128, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount in currency units as a binary number, for ratios only (never to be shown or summed).
  public var value: Double { Double(minorUnits) / 100 }

  /// The amount as a decimal with two digits, `60660.00`, without the currency: the form used in JSON.
  public var decimal: String { Money.decimal(ofMinorUnits: minorUnits) }

  /// Decimal spelling of hundredths.
  public static func decimal(ofMinorUnits minorUnits: Int128) -> String {
    let magnitude = minorUnits.magnitude
    let cents = String(magnitude % 100)
    return (minorUnits < 0 ? "-" : "") + String(magnitude / 100) + "." + (cents.count == 1 ? "0" : "") + cents
  }
}

extension Money: CustomStringConvertible {
  public var description: String { "\(decimal) \(currency)" }
}
