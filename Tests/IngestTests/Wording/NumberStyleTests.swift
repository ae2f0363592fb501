import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Numbers as text")
struct NumberStyleTests {
  static let nb = "\u{A0}"

  @Test(
    "decimals and groups of each language",
    arguments: [
      (Language.english, 1234567.5, "1,234,567.50"), (.bulgarian, 1234567.5, "1\u{A0}234\u{A0}567,50"),
      (.romanian, 1234567.5, "1.234.567,50"), (.ukrainian, 1234567.5, "1\u{A0}234\u{A0}567,50"),
      // Bulgarian groups from five digits on (CLDR minimumGroupingDigits 2); the others from four.
      (.english, 1234.5, "1,234.50"), (.bulgarian, 1234.5, "1234,50"), (.romanian, 1234.5, "1.234,50"),
      (.ukrainian, 1234.5, "1\u{A0}234,50"), (.bulgarian, 12345.5, "12\u{A0}345,50"),
      (.bulgarian, -0.004, "0,00"), (.bulgarian, -12345.5, "\u{2212}12\u{A0}345,50"),
    ])
  func grouping(language: Language, value: Double, expected: String) {
    #expect(NumberStyle(language).text(value, digits: 2...2) == expected)
  }

  // Half away from zero on the decimal a person wrote: 0.285, 1.005 and 2.675 lie below the half in binary.
  @Test(
    "rounds half away from zero on the decimal value",
    arguments: [
      (0.285, 2, "0.29"), (1.005, 2, "1.01"), (2.675, 2, "2.68"), (-2.675, 2, "\u{2212}2.68"), (0.5, 0, "1"),
      (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "\u{2212}1"), (0.4999999, 0, "0"), (9.995, 2, "10.00"),
      (99999.5, 0, "100,000"), (0.05, 0, "0"), (0.0049, 2, "0.00"), (0.005, 2, "0.01"), (0.0005, 2, "0.00"),
      (1e21, 0, "1,000,000,000,000,000,000,000"), (1.5e-7, 8, "0.00000015"),
      (.leastNonzeroMagnitude, 2, "0.00"),
      (0.1 + 0.2, 2, "0.30"), (-0.0, 2, "0.00"),
    ])
  func rounding(value: Double, digits: Int, expected: String) {
    #expect(NumberStyle(.english).text(value, digits: digits...digits) == expected)
  }

  @Test("at least so many digits, at most so many")
  func digitRange() {
    let style = NumberStyle(.english)
    #expect(style.text(2.0) == "2")
    #expect(style.text(2.5) == "2.5")
    #expect(style.text(2.256) == "2.26")
    #expect(style.text(2.0, digits: 1...3) == "2.0")
    #expect(style.text(3.0, digits: 0...0, signed: true) == "+3")
    #expect(style.text(0.0, digits: 0...0, signed: true) == "0")
    #expect(style.text(Double.nan) == "–")
    #expect(style.text(-Double.infinity) == "–")
  }

  @Test(
    "percentages with the spacing of each language",
    arguments: [
      (Language.english, "44%"), (.bulgarian, "44%"), (.romanian, "44\u{A0}%"), (.ukrainian, "44%"),
    ])
  func percent(language: Language, expected: String) {
    #expect(NumberStyle(language).percent(120.0 / 273) == expected)
  }

  @Test("a percentage is the fraction with its point moved, without binary noise")
  func percentIsExact() {
    // 0.285 × 100 in binary is 28.499999999999996.
    #expect(NumberStyle(.english).percent(0.285) == "29%")
    #expect(NumberStyle(.english).percent(-0.25) == "\u{2212}25%")
    #expect(NumberStyle(.bulgarian).percent(1.3, digits: 1...1) == "130,0%")
  }

  @Test("every whole number up to 20,000 reads back")
  func readsBack() {
    for number in -20_000...20_000 {
      let text = NumberStyle(.romanian).text(number)
      let plain = text.replacing(".", with: "").replacing("\u{2212}", with: "-")
      #expect(Int(plain) == number)
    }
  }
}

@Suite("Money as text")
struct MoneyStyleTests {
  @Test(
    "exact amounts with the currency after them",
    arguments: [
      (Language.bulgarian, "BGN", "60\u{A0}660,00\u{A0}лв."), (.english, "BGN", "60,660.00\u{A0}BGN"),
      (.bulgarian, "EUR", "60\u{A0}660,00\u{A0}€"), (.romanian, "EUR", "60.660,00\u{A0}€"),
      (.romanian, "RON", "60.660,00\u{A0}RON"), (.romanian, "MDL", "60.660,00\u{A0}L"),
      (.ukrainian, "UAH", "60\u{A0}660,00\u{A0}₴"), (.ukrainian, "GEL", "60\u{A0}660,00\u{A0}₾"),
      (.ukrainian, "AMD", "60\u{A0}660,00\u{A0}֏"), (.ukrainian, "MDL", "60\u{A0}660,00\u{A0}MDL"),
      (.english, "GBP", "60,660.00\u{A0}GBP"), (.english, "USD", "60,660.00\u{A0}USD"),
    ])
  func currencies(language: Language, code: String, expected: String) throws {
    let currency = try #require(Currency(code: code))
    #expect(MoneyStyle(language).text(Money(minorUnits: 6_066_000, currency: currency)) == expected)
  }

  @Test("no digit is lost where a Double would lose some")
  func large() {
    // 2^53 + 1 hundredths has no Double.
    let money = Money(minorUnits: 9_007_199_254_740_993, currency: .eur)
    #expect(MoneyStyle(.english).amount(money) == "90,071,992,547,409.93")
    #expect(MoneyStyle(.english).amount(Money(minorUnits: -5, currency: .eur)) == "\u{2212}0.05")
    #expect(MoneyStyle(.english).amount(Money(minorUnits: 150, currency: .eur), digits: 0) == "2")
    #expect(
      MoneyStyle(.english).amount(Money(minorUnits: .min, currency: .eur))
        == "\u{2212}1,701,411,834,604,692,317,316,873,037,158,841,057.28")
  }
}
