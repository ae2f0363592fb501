import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Days, periods and plurals as text")
struct DayStyleTests {
  static func spaced(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  // Forms of the domain rules, section 9.2, and of the glossary.
  @Test(
    "short, long, range and month",
    arguments: [
      (
        Language.english, "6 Nov 2013", "6 November 2013", "6 Nov 2013 – 6 Aug 2014", "November 2013"
      ),
      (
        .bulgarian, "06.11.2013 г.", "6 ноември 2013 г.", "06.11.2013 – 06.08.2014 г.", "ноември 2013 г."
      ),
      (.romanian, "06.11.2013", "6 noiembrie 2013", "06.11.2013 – 06.08.2014", "noiembrie 2013"),
      (
        .ukrainian, "06.11.2013", "6 листопада 2013 р.", "06.11.2013 – 06.08.2014", "листопад 2013 р."
      ),
    ])
  func forms(language: Language, short: String, long: String, range: String, month: String) throws {
    let first = try #require(Day(year: 2013, month: 11, day: 6))
    let last = try #require(Day(year: 2014, month: 8, day: 6))
    let style = DayStyle(language)
    #expect(Self.spaced(style.short(first)) == short)
    #expect(Self.spaced(style.long(first)) == long)
    #expect(Self.spaced(style.range(first, last)) == range)
    #expect(Self.spaced(style.month(first)) == month)
  }

  @Test("each language names twelve different months", arguments: Language.allCases)
  func months(language: Language) {
    let style = DayStyle(language)
    #expect(Set((1...12).map { style.monthName($0, inDate: true) }).count == 12)
    #expect(Set((1...12).map { style.monthName($0, inDate: false) }).count == 12)
    #expect(Set((1...12).map { style.shortMonthName($0) }).count == 12)
    #expect(style.monthName(13, inDate: false).isEmpty)
  }

  @Test(
    "several whole years by the first and the last",
    arguments: [
      (Language.english, "2018–2019"), (.bulgarian, "2018–2019 г."), (.romanian, "2018–2019"),
      (.ukrainian, "2018–2019 рр."),
    ])
  func years(language: Language, expected: String) throws {
    let first = try #require(Day(year: 2018, month: 1, day: 1))
    let last = try #require(Day(year: 2019, month: 12, day: 31))
    let period = try #require(Period(first: first, last: last))
    #expect(Self.spaced(PeriodStyle(language).text(period)) == expected)
  }

  @Test(
    "periods in their shortest spelling",
    arguments: [
      (Language.english, "2014", "H2 2014", "Q1 2014", "March 2014"),
      (.bulgarian, "2014 г.", "II полугодие на 2014 г.", "I тримесечие на 2014 г.", "март 2014 г."),
      (.romanian, "2014", "semestrul II 2014", "trimestrul I 2014", "martie 2014"),
      (.ukrainian, "2014 р.", "II півріччя 2014 р.", "I квартал 2014 р.", "березень 2014 р."),
    ])
  func periods(language: Language, year: String, half: String, quarter: String, month: String) throws {
    let style = PeriodStyle(language)
    #expect(Self.spaced(style.text(try #require(Period(year: 2014)))) == year)
    #expect(Self.spaced(style.text(try #require(Period(year: 2014, half: 2)))) == half)
    #expect(Self.spaced(style.text(try #require(Period(year: 2014, quarter: 1)))) == quarter)
    #expect(Self.spaced(style.text(try #require(Period(year: 2014, month: 3)))) == month)
  }

  // CLDR plural rules; ro "few" is 0, 2–19 and 101–119, uk "few" 2–4 but not 12–14.
  @Test(
    "plural forms",
    arguments: [
      (Language.english, [0: 1, 1: 0, 2: 1, 21: 1, 101: 1]), (.bulgarian, [0: 1, 1: 0, 2: 1, 21: 1]),
      (.romanian, [0: 1, 1: 0, 2: 1, 19: 1, 20: 2, 21: 2, 100: 2, 101: 1, 119: 1, 120: 2]),
      (
        .ukrainian,
        [
          0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 14: 2, 20: 2, 21: 0, 22: 1, 25: 2, 111: 2, 112: 2,
          121: 0,
        ]
      ),
    ])
  func plurals(language: Language, forms: [Int: Int]) {
    let rule = PluralRule(language)
    for (count, form) in forms.sorted(by: { $0.key < $1.key }) {
      #expect(rule.form(for: count) == form, "\(language) \(count)")
      #expect(rule.form(for: -count) == form)
      #expect(form < rule.formCount)
    }
  }

  @Test("a template takes values, counts and plural forms")
  func templates() {
    let text = TextTemplate("{n} {n:проєкт|проєкти|проєктів} у «{place}»")
    #expect(text.places == ["n", "place"])
    #expect(text.filled(["n": .count(22), "place": "Львів"], language: .ukrainian) == "22 проєкти у «Львів»")
    #expect(text.filled(["n": .count(5)], language: .ukrainian) == "5 проєктів у «{place}»")
    // A value that looks like a place stays as it is.
    #expect(text.filled(["n": .count(1), "place": "{n}"], language: .ukrainian) == "1 проєкт у «{n}»")
    // An abbreviation at the end of a sentence ends it too.
    let sentence = TextTemplate("Към {day}. Готово...")
    #expect(sentence.filled(["day": "31.12.2013 г."], language: .bulgarian) == "Към 31.12.2013 г. Готово...")
    #expect(sentence.filled(["day": "2013"], language: .bulgarian) == "Към 2013. Готово...")
  }
}
