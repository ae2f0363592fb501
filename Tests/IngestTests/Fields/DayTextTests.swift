import IndicatorEngine
import Ingest
import Testing

/// The day of an ISO text, for tables of expectations.
func day(_ iso: String) -> Day {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  return Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: .min)
}

@Suite("Days in cells") struct DayTextTests {
  // Sources: the seeds (rules.md §1), rules.md §9.2 (CLDR forms), FACTS.md trap 3.
  @Test(
    "reads the days that people write",
    arguments: [
      ("2014-03-06", .iso, "2014-03-06"), ("06.11.2013 г.", .dayFirst, "2013-11-06"),
      ("6.08.2014 г.", .dayFirst, "2014-08-06"), ("02.07.2020 г.", .iso, "2020-07-02"),
      ("06.11.2013", .iso, "2013-11-06"), ("13.02.2020", .dayFirst, "2020-02-13"),
      ("18 septembrie 2018", .iso, "2018-09-18"), ("28 iulie 2020", .dayFirst, "2020-07-28"),
      ("6 noiembrie 2013", .dayFirst, "2013-11-06"), ("6 ноември 2013 г.", .dayFirst, "2013-11-06"),
      ("6-ти ноември 2013", .dayFirst, "2013-11-06"), ("6 листопада 2013 р.", .dayFirst, "2013-11-06"),
      ("18 лютого 2021 року", .dayFirst, "2021-02-18"), ("6 ноября 2013 года", .dayFirst, "2013-11-06"),
      ("14 July 2008", .iso, "2008-07-14"), ("July 14, 2008", .dayFirst, "2008-07-14"),
      ("14th of July 2008", .dayFirst, "2008-07-14"), ("14-Jul-2008", .dayFirst, "2008-07-14"),
      ("3. März 2014", .dayFirst, "2014-03-03"), ("Friday, 14 July 2008", .dayFirst, "2008-07-14"),
      ("03/04/2026", .dayFirst, "2026-04-03"), ("03/04/2026", .monthFirst, "2026-03-04"),
      ("05/05/2026", .iso, "2026-05-05"), ("2014/3/6", .iso, "2014-03-06"),
      ("2014.03.06", .dayFirst, "2014-03-06"),
      ("20140306", .iso, "2014-03-06"), ("2014-03-06T00:00:00Z", .iso, "2014-03-06"),
      ("06.03.2014 00:00", .dayFirst, "2014-03-06"), ("2014-03-06T00:00:00+02:00", .iso, "2014-03-06"),
      ("6. 11. 2013 г.", .dayFirst, "2013-11-06"), ("\u{A0}06.11.2013\u{A0}г.", .dayFirst, "2013-11-06"),
      ("46090", .excel, "2026-03-09"), ("29.02.2024", .dayFirst, "2024-02-29"), ("1", .excel, "1900-01-01"),
      ("59", .excel, "1900-02-28"), ("61", .excel, "1900-03-01"),
    ] as [(String, DayConvention, String)])
  func reads(_ row: (String, DayConvention, String)) {
    #expect(DayText.read(row.0, row.1) == .value(day(row.2)))
  }

  @Test(
    "reads with a note what a guess or an omission was needed for",
    arguments: [
      ("06.11.13 г.", "2013-11-06", .twoDigitYear(2013)), ("14-Jul-08", "2008-07-14", .twoDigitYear(2008)),
      ("01.01.85", "1985-01-01", .twoDigitYear(1985)), ("20//06/2011", "2011-06-20", .strayMark),
      ("2014-03-06 09:30", "2014-03-06", .timeDropped),
      ("02.07.2020 г., 09:00 ч.", "2020-07-02", .timeDropped),
      ("2014-03-06T00:00:01Z", "2014-03-06", .timeDropped), ("7/14/2008 12:00 PM", "2008-07-14", nil),
      ("46090", "2026-03-09", .serialDay(day("2026-03-09"))), ("01.03.0206", "0206-03-01", .sillyYear(206)),
      ("01.03.3025", "3025-03-01", .sillyYear(3025)),
      ("\u{200E}06.11.2013", "2013-11-06", .invisibleRemoved("\u{200E}")),
    ] as [(String, String, FieldProblem?)])
  func notes(_ row: (String, String, FieldProblem?)) {
    let convention: DayConvention = row.0.hasPrefix("7/14") ? .monthFirst : .dayFirst
    #expect(DayText.read(row.0, convention) == .noted(day(row.1), row.2 ?? .timeDropped))
  }

  // Sources: messages.md rows 23–26, rules.md §1 (a missing year stays missing), FACTS.md trap 3.
  @Test(
    "refuses what is no day, and says why",
    arguments: [
      ("31.02.2026", .dayFirst, .impossibleDay(year: 2026, month: 2, monthLength: 28)),
      ("30.02.2024", .dayFirst, .impossibleDay(year: 2024, month: 2, monthLength: 29)),
      ("2026-13-40", .iso, .impossibleDay(year: 2026, month: 13, monthLength: 0)),
      ("31 септември 2020 г.", .dayFirst, .impossibleDay(year: 2020, month: 9, monthLength: 30)),
      ("03/15/2026", .dayFirst, .otherDayOrder(day("2026-03-15"))),
      ("15/03/2026", .monthFirst, .otherDayOrder(day("2026-03-15"))),
      ("15/03/2026", .iso, .otherDayOrder(day("2026-03-15"))), ("03/04/2026", .iso, .ambiguousDayOrder),
      ("60", .excel, .notADay), ("18 лютого", .dayFirst, .yearMissing),
      ("12 septembrie", .dayFirst, .yearMissing), ("06.11.", .dayFirst, .yearMissing),
      ("Dez 17", .dayFirst, .periodNotDay), ("Aug 15", .dayFirst, .periodNotDay),
      ("март 2014 г.", .dayFirst, .periodNotDay), ("2014", .dayFirst, .periodNotDay),
      ("2018-2020", .dayFirst, .periodNotDay), ("Q1 2014", .dayFirst, .periodNotDay),
      ("03.2014", .dayFirst, .periodNotDay), ("2020 г.", .dayFirst, .periodNotDay),
      ("PNS", .dayFirst, .notADay),
      ("DOER", .iso, .notADay), ("FTK", .iso, .notADay), ("н/д", .dayFirst, .stateWord(.missing)),
      ("#REF!", .iso, .spreadsheetError(.reference)), ("06/11.2013", .dayFirst, .notADay),
      ("06.11.2013/", .dayFirst, .notADay), ("2014-03-06T25:00", .iso, .notADay),
      ("2014-03-06x", .iso, .notADay),
      ("12345678901234567890", .iso, .notADay), ("06 11 2013", .dayFirst, .notADay), ("-5", .iso, .notADay),
    ] as [(String, DayConvention, FieldProblem)])
  func refuses(_ row: (String, DayConvention, FieldProblem)) {
    #expect(DayText.read(row.0, row.1) == .problem(row.2))
  }

  @Test("blank cells are blank", arguments: ["", " ", "\u{A0}"])
  func blank(_ text: String) { #expect(DayText.read(text, .iso) == .blank) }

  // messages.md row 26: year 0206 is probably 2026.
  @Test("guesses the year that was meant among those of the column")
  func probableYear() {
    #expect(DayText.probableYear(206, among: 2020...2027) == 2026)
    #expect(DayText.probableYear(3025, among: 2020...2027) == 2025)
    #expect(DayText.probableYear(2108, among: 2010...2020) == 2018)
    #expect(DayText.probableYear(9999, among: 2020...2027) == nil)
  }

  @Test("every day of two centuries reads back from each numeric form")
  func roundTrip() {
    for number in stride(from: day("1900-01-01").number, through: day("2100-12-31").number, by: 7) {
      let expected = Day(number: number)
      let iso = expected.description
      let parts = iso.split(separator: "-")
      #expect(DayText.read(iso, .iso) == .value(expected))
      #expect(DayText.read("\(parts[2]).\(parts[1]).\(parts[0]) г.", .dayFirst) == .value(expected))
      #expect(DayText.read("\(parts[1])/\(parts[2])/\(parts[0])", .monthFirst) == .value(expected))
    }
  }
}

@Suite("Periods in cells") struct PeriodTextTests {
  // Sources: portfolio.md ("Spelling in files"), FACTS.md trap 3, the seeds ("2018-2020", "2014-2020 г.").
  @Test(
    "reads our spelling and what people write",
    arguments: [
      ("2014", "2014"), ("2014-H1", "2014-H1"), ("2014-Q4", "2014-Q4"), ("2014-03", "2014-03"),
      ("2014-03-06", "2014-03-06"), ("2014-01-01/2014-06-30", "2014-H1"),
      ("2014-01-01/2014-05-31", "2014-01-01/2014-05-31"), ("Q1 2014", "2014-Q1"), ("2014Q1", "2014-Q1"),
      ("1 тримесечие 2014", "2014-Q1"), ("I трим. 2014", "2014-Q1"), ("трим. I 2014 г.", "2014-Q1"),
      ("ІІІ тримесечие на 2014 г.", "2014-Q3"),  // Cyrillic І
      ("trimestrul IV 2014", "2014-Q4"), ("semestrul I 2014", "2014-H1"), ("2014 S1", "2014-H1"),
      ("I квартал 2014", "2014-Q1"), ("I півріччя 2014", "2014-H1"), ("2-ро полугодие 2014 г.", "2014-H2"),
      ("2018-2020", "2018-01-01/2020-12-31"), ("2014 – 2020 г.", "2014-01-01/2020-12-31"),
      ("2021/2022", "2021-01-01/2022-12-31"), ("март 2014", "2014-03"), ("2014 г.", "2014"),
      ("2014 р.", "2014"),
      ("anul 2014", "2014"), ("03.2014", "2014-03"), ("03/2014", "2014-03"), ("2014/03", "2014-03"),
      ("Jan-Mar 2014", "2014-Q1"), ("01.01.2014 - 30.06.2014", "2014-H1"), ("06.03.2014 г.", "2014-03-06"),
      ("luna martie 2014", "2014-03"), ("al doilea semestru 2014", "2014-H2"), ("H2/2014", "2014-H2"),
    ])
  func reads(_ row: (String, String)) {
    #expect(PeriodText.read(row.0).value?.description == row.1)
  }

  @Test(
    "refuses what is no period",
    arguments: [
      ("Aug 15", .notAPeriod), ("Dez 17", .notAPeriod), ("Q5 2014", .notAPeriod), ("Q1", .notAPeriod),
      ("2014-13", .notAPeriod), ("2020-2018", .notAPeriod), ("2014-06-30/2014-01-01", .notAPeriod),
      ("18 лютого", .yearMissing), ("31.02.2026", .impossibleDay(year: 2026, month: 2, monthLength: 28)),
      ("н/д", .stateWord(.missing)), ("PNS", .notAPeriod), ("14", .notAPeriod), ("2014 2015", .notAPeriod),
      ("1.2014", .notAPeriod),
    ] as [(String, FieldProblem)])
  func refuses(_ row: (String, FieldProblem)) {
    #expect(PeriodText.read(row.0) == .problem(row.1))
  }

  @Test("every period's own spelling reads back")
  func roundTrip() throws {
    for year in stride(from: 1900, through: 2100, by: 10) {
      var periods = [Period(year: year), Period(year: year, half: 1), Period(year: year, half: 2)]
      periods += (1...4).map { Period(year: year, quarter: $0) }
      periods += (1...12).map { Period(year: year, month: $0) }
      periods.append(Period(first: day("\(year)-01-02"), last: day("\(year)-11-03")))
      for period in periods {
        let expected = try #require(period)
        #expect(PeriodText.read(expected.description) == .value(expected))
      }
    }
  }
}
