import IndicatorEngine
import Testing

@Suite("Day") struct DayTests {
  // Worked: 1970-01-01 is day 0 by definition; 2000-03-01 is 11,017 days later (30 years of 365, 7 leap days, 31 + 29
  // days of 2000); the contract of the Ihtiman project runs 06.11.2013–06.08.2014 = 273 days (press release).
  @Test(
    "counts days from 1970-01-01",
    arguments: [
      (1970, 1, 1, 0), (2000, 3, 1, 11_017), (1969, 12, 31, -1), (1900, 1, 1, -25_567), (2013, 11, 6, 16_015),
    ])
  func numbers(year: Int, month: Int, day: Int, number: Int32) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }

  @Test("has 273 days from the contract to the end of the Ihtiman project")
  func difference() throws {
    let start = try #require(Day(year: 2013, month: 11, day: 6))
    let end = try #require(Day(year: 2014, month: 8, day: 6))
    #expect(end - start == 273)
    #expect(start + 120 == Day(year: 2014, month: 3, day: 6))
  }

  @Test("knows no day that the calendar does not have")
  func impossible() {
    #expect(Day(year: 2026, month: 2, day: 31) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
  }

  @Test("returns the date it was made from, day after day")
  func roundTrip() throws {
    var number = try #require(Day(year: 1, month: 1, day: 1)).number
    let last = try #require(Day(year: 9999, month: 12, day: 31)).number
    while number <= last {
      let (year, month, day) = Day(number: number).civil
      #expect(Day(year: year, month: month, day: day)?.number == number)
      number += 97
    }
  }

  @Test("adds months and stays within the month")
  func months() throws {
    // OGP: a commitment completed on 2025-01-31 is assessed within a month, by 2025-02-28 (methods, §6.1).
    let completed = try #require(Day(year: 2025, month: 1, day: 31))
    #expect(completed.adding(months: 1)?.description == "2025-02-28")
    #expect(completed.adding(months: -2)?.description == "2024-11-30")
    #expect(completed.adding(months: 12)?.description == "2026-01-31")
    #expect(completed.adding(months: .max) == nil)
  }
}

@Suite("Period") struct PeriodTests {
  @Test("is written in its shortest form")
  func spelling() throws {
    #expect(Period(year: 2014)?.description == "2014")
    #expect(Period(year: 2014, half: 2)?.description == "2014-H2")
    #expect(Period(year: 2014, quarter: 1)?.description == "2014-Q1")
    #expect(Period(year: 2014, month: 3)?.description == "2014-03")
    let first = try #require(Day(year: 2014, month: 1, day: 1))
    #expect(Period(day: first).description == "2014-01-01")
    #expect(Period(first: first, last: first + 180)?.description == "2014-H1")
    #expect(Period(first: first, last: first + 10)?.description == "2014-01-01/2014-01-11")
  }

  @Test("does not end before it starts")
  func order() {
    #expect(Period(first: Day(number: 1), last: Day(number: 0)) == nil)
    #expect(Period(year: 2014, quarter: 5) == nil)
    #expect(Period(year: 2014, month: 0) == nil)
  }

  @Test("orders by the last day, so the newest figure comes last")
  func newest() throws {
    let (year, quarter) = (try #require(Period(year: 2014)), try #require(Period(year: 2014, quarter: 4)))
    #expect(year < quarter)
    #expect(try #require(Period(year: 2013)) < year)
  }
}

@Suite("Money") struct MoneyTests {
  @Test(
    "is written as an exact decimal",
    arguments: [(6_066_000, "60660.00"), (-5, "-0.05"), (0, "0.00"), (199, "1.99")])
  func decimal(minorUnits: Int, text: String) {
    #expect(Money(minorUnits: Int128(minorUnits), currency: .bgn).decimal == text)
  }

  @Test("sums beyond 64 bits without overflow")
  func wide() {
    let sum = (0..<4).reduce(Int128(0)) { sum, _ in sum + Int128(Int64.max) }
    #expect(Money(minorUnits: sum, currency: .eur).decimal == "368934881474191032.28")
  }

  @Test("knows a currency by three capital Latin letters only")
  func currency() {
    #expect(Currency(code: "BGN") == .bgn)
    #expect(Currency(code: "BGN")?.code == "BGN")
    #expect(Currency(code: "bgn") == nil)
    #expect(Currency(code: "ВGN") == nil)
  }
}
