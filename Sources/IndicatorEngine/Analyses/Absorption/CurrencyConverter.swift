/// Conversion of totals at the rates of one month, in exact arithmetic.
///
///     let converter = CurrencyConverter(rates: portfolio.rates, asOf: day)
///     converter.convert(6_066_000, from: .bgn, to: .eur)   // .value(3_101_497): 60 660.00 лв. = 31 014.97 €
///
/// Rates are units of a currency per euro; between two others the way goes through the euro. The lev has its fixed
/// rate 1.95583, never rounded, and needs no row. The result is rounded once, half away from zero, to the minor
/// unit. A month without a rate gives `rate-missing`: the nearest month is never taken.
///
/// > Rules: `methods/rules.md` §9.1, sources S70, S71, S73 there.
public struct CurrencyConverter: Sendable {
  private let rates: [Currency: DecimalNumber]

  /// Leva for one euro, fixed.
  static let levPerEuro = 1.95583

  /// The rates of the month in which a day lies.
  public init(rates table: Rates, asOf day: Day) {
    var rates: [Currency: DecimalNumber] = [:]
    let (year, month, _) = day.civil
    let wanted = Period(year: year, month: month)
    for row in 0..<table.count where table.month[row] == wanted {
      guard let code = table.currency[row], let currency = Currency(code: code),
        let perEuro = table.perEuro[row], perEuro > 0, let rate = DecimalNumber(perEuro)
      else { continue }
      rates[currency] = rate
    }
    rates[.eur] = DecimalNumber(1)
    rates[.bgn] = DecimalNumber(CurrencyConverter.levPerEuro)
    self.rates = rates
  }

  /// Minor units of one currency in minor units of another.
  ///
  /// - Parameter fineness: How many parts of a minor unit the amount counts: 1 where it counts whole ones.
  /// - Returns: `rate-missing` where a rate is not known, `out-of-range` where the result does not fit.
  /// - Precondition: `fineness` is above 0.
  public func convert(
    _ amount: Int128, per fineness: Int128 = 1, from source: Currency, to target: Currency
  ) -> Estimate<Int128> {
    if source == target {
      return fineness == 1 ? .value(amount) : CurrencyConverter.rounded(amount, times: 1, over: fineness)
    }
    guard let from = rates[source], let to = rates[target] else { return .unavailable(.rateMissing) }
    // amount × to ÷ from, both as integers over a common power of ten.
    let power = min(from.exponent, to.exponent)
    guard let multiplier = to.scaled(to: power), let divisor = from.scaled(to: power) else {
      return .unavailable(.outOfRange)
    }
    let (parts, overflow) = divisor.multipliedReportingOverflow(by: fineness)
    return overflow
      ? .unavailable(.outOfRange) : CurrencyConverter.rounded(amount, times: multiplier, over: parts)
  }

  /// `amount × multiplier ÷ divisor`, half away from zero, with the sign of the amount: of the other two only
  /// the magnitudes count.
  static func rounded(_ amount: Int128, times multiplier: Int128, over divisor: Int128) -> Estimate<Int128> {
    let product = amount.magnitude.multipliedFullWidth(by: multiplier.magnitude)
    let divisor = divisor.magnitude
    guard divisor > 0, product.high < divisor else { return .unavailable(.outOfRange) }
    let (quotient, remainder) = divisor.dividingFullWidth((product.high, product.low))
    // remainder ≥ divisor − remainder is 2 × remainder ≥ divisor without overflow.
    let (up, overflow) = quotient.addingReportingOverflow(remainder >= divisor - remainder ? 1 : 0)
    guard !overflow, let magnitude = Int128(exactly: up) else { return .unavailable(.outOfRange) }
    return .value(amount < 0 ? -magnitude : magnitude)
  }
}
