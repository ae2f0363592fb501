import IndicatorEngine

/// Amounts of money as text: exact digits, then the currency after a no-break space, in every language.
///
///     MoneyStyle(.bulgarian).text(Money(minorUnits: 6_066_000, currency: .bgn))   // "60 660,00 лв."
///     MoneyStyle(.romanian).text(Money(minorUnits: 3_101_497, currency: .eur))    // "31.014,97 €"
///
/// The amount comes from its whole minor units; no binary number is in between.
package struct MoneyStyle: Sendable {
  /// The language of the text.
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// An amount with its currency.
  ///
  /// - Parameter digits: 2 for accounts, 0 for headlines (rounded half away from zero).
  package func text(_ money: Money, digits: Int = 2, signed: Bool = false) -> String {
    amount(money, digits: digits, signed: signed) + NumberStyle.noBreakSpace + symbol(of: money.currency)
  }

  /// An amount without its currency, for columns that name it once.
  package func amount(_ money: Money, digits: Int = 2, signed: Bool = false) -> String {
    NumberStyle(language).text(
      DecimalDigits(hundredths: money.minorUnits), digits: digits...digits, signed: signed)
  }

  /// The sign of a currency as readers of the language write it; its ISO code where they have none.
  ///
  /// The leu of Moldova is "L" in Romanian only: elsewhere the letter says too little.
  package func symbol(of currency: Currency) -> String {
    switch (currency.code, language) {
    case ("EUR", _): "€"
    case ("BGN", .bulgarian): "лв."
    case ("UAH", _): "₴"
    case ("GEL", _): "₾"
    case ("AMD", _): "֏"
    case ("MDL", .romanian): "L"
    default: currency.code
    }
  }
}
