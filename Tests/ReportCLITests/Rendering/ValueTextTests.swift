import Ingest
import Testing

@testable import ReportCLI

@Suite("Values as text") struct ValueTextTests {
  @Test("a unit of percents is spelled as every percentage of the language", arguments: Language.allCases)
  func percents(language: Language) {
    let values = ValueText(Words(language))
    #expect(values.text(.number(26.27, unit: .named("%"))) == values.text(.rate(0.2627, digits: 0...2)))
  }

  @Test(
    "a unit that is a currency is spelled as its amounts are",
    arguments: [
      (Language.bulgarian, "BGN", "лв."), (.english, "BGN", "BGN"), (.romanian, "EUR", "€"),
      (.ukrainian, "NGO", "NGO"), (.bulgarian, "души", "души"),
    ])
  func currencies(language: Language, unit: String, expected: String) {
    #expect(Words(language).unit(unit) == expected)
    #expect(ValueText(Words(language)).text(.number(5, unit: .named(unit))) == "5\u{A0}\(expected)")
  }
}
