import Foundation
import IndicatorEngine
import Testing

@testable import Ingest

/// Our forms beside those of Foundation, so that a difference is a decision and not an accident.
///
/// Intended differences:
/// 1. The minus sign is U+2212; Foundation's is the hyphen-minus.
/// 2. The euro is "€" after the amount in every language; Foundation writes EUR in Romanian and Ukrainian, and puts
///    the currency first in English.
/// 3. Bulgarian months on axes are shortened as the spelling rules have it (ян., февр.), not to three letters.
/// 4. Days in tables have two digits of day and month and four of the year; Foundation's short forms differ by
///    language (6.11.13 г., 06.11.13).
@Suite("Our forms and Foundation's")
struct FoundationComparisonTests {
  static let locales: [(language: Language, identifier: String)] = [
    (.english, "en_GB"), (.bulgarian, "bg_BG"), (.romanian, "ro_RO"), (.ukrainian, "uk_UA"),
  ]

  static let values: [Double] = [
    0, 1, -1, 12, 123, 1234, 9999, 10_000, 12_345.5, 60_660, 123_456.789, -1234.5, 1_234_567.891, 0.5, 0.05,
    -0.25, 99.99, 1e9, 86.4, 0.001,
  ]

  static func unified(_ text: String) -> String {
    text.replacing("-", with: "\u{2212}").replacing("\u{202F}", with: "\u{A0}")
  }

  @Test("numbers with two decimals", arguments: locales)
  func numbers(language: Language, identifier: String) {
    let style = FloatingPointFormatStyle<Double>.number.locale(Locale(identifier: identifier))
      .precision(.fractionLength(2)).rounded(rule: .toNearestOrAwayFromZero)
    for value in Self.values {
      #expect(NumberStyle(language).text(value, digits: 2...2) == Self.unified(value.formatted(style)))
    }
  }

  @Test("percentages", arguments: locales)
  func percentages(language: Language, identifier: String) {
    let style = FloatingPointFormatStyle<Double>.Percent.percent.locale(Locale(identifier: identifier))
      .precision(.fractionLength(1)).rounded(rule: .toNearestOrAwayFromZero)
    for value in [0, 0.01, 0.864, 1, 1.3, -0.25, 12.345, 0.35] {
      #expect(
        NumberStyle(language).percent(value, digits: 1...1) == Self.unified(value.formatted(style)))
    }
  }

  @Test("long days", arguments: locales)
  func days(language: Language, identifier: String) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let style = Date.FormatStyle(
      date: .long, time: .omitted, locale: Locale(identifier: identifier), calendar: calendar,
      timeZone: calendar.timeZone)
    for month in 1...12 {
      let day = try #require(Day(year: 2013, month: month, day: 6))
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let ours = DayStyle(language).long(day).replacing("\u{A0}", with: " ")
      #expect(ours == date.formatted(style).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " "))
    }
  }

  /// Difference 3: Foundation's form and ours.
  static let bulgarianMonths = [
    "яну": "ян.", "фев": "февр.", "апр": "апр.", "авг": "авг.", "сеп": "септ.", "окт": "окт.", "ное": "ноем.",
    "дек": "дек.",
  ]

  @Test("short names of months", arguments: locales)
  func months(language: Language, identifier: String) throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: identifier)
    let theirs: [String] = formatter.shortStandaloneMonthSymbols
    for month in 1...12 {
      let difference = language == .bulgarian ? Self.bulgarianMonths[theirs[month - 1]] : nil
      #expect(DayStyle(language).shortMonthName(month) == difference ?? theirs[month - 1])
    }
  }

  @Test("short days differ as intended")
  func shortDays() throws {
    let day = try #require(Day(year: 2013, month: 11, day: 6))
    let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
    let style = Date.FormatStyle(
      date: .numeric, time: .omitted, locale: Locale(identifier: "bg_BG"),
      timeZone: try #require(TimeZone(identifier: "UTC")))
    #expect(date.formatted(style).hasPrefix("6.11.2013"))
    #expect(DayStyle(.bulgarian).short(day).hasPrefix("06.11.2013"))
  }

  @Test("amounts of money in the locale's own order", arguments: locales.filter { $0.language != .english })
  func money(language: Language, identifier: String) throws {
    for (code, languages) in [("EUR", Set(Language.allCases)), ("BGN", [.bulgarian, .romanian, .ukrainian])] {
      guard languages.contains(language) else { continue }
      let currency = try #require(Currency(code: code))
      let style = Decimal.FormatStyle.Currency(code: code, locale: Locale(identifier: identifier))
      for minorUnits in [0, 5, 6_066_000, -276_900, 123_456_789] {
        let decimal = Decimal(minorUnits) / 100
        let ours = MoneyStyle(language).text(Money(minorUnits: Int128(minorUnits), currency: currency))
        #expect(ours == Self.unified(decimal.formatted(style)).replacing("EUR", with: "€"))
      }
    }
  }
}
