import Testing

@testable import Ingest

@Suite("Words of dates") struct DateWordTests {
  @Test(
    "what may be a date, a period or a range of them is looked at",
    arguments: [
      "06.11.2013 г.", "18 septembrie 2018", "I трим. 2014 г.", "2014 до 2016", "ian 2018 până la mai 2019",
      "понеделник, 3 март 2014", "2014-01-01T10:30:00Z", "1 Q 2014", "2018–2020", "14-Jul-08", "",
    ])
  func may(_ text: String) { #expect(DateTokens.maySpell(text)) }

  @Test(
    "most cells of a list are not",
    arguments: [
      "BG16RFOP001-2.001-0000001", "Рехабилитация на улица № 12", "100012345 Примерна организация 7",
      "гр.Община 3",
      "1 200 лв.", "2014 (окончателно)", "#12",
    ])
  func mayNot(_ text: String) { #expect(!DateTokens.maySpell(text)) }
}
