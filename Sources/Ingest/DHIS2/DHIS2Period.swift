import IndicatorEngine

/// Periods as DHIS2 writes them.
///
///     DHIS2Period.period(of: "202401")?.description      // "2024-01"
///     DHIS2Period.period(of: "2024S1")?.description      // "2024-H1"
///     DHIS2Period.period(of: "2024W05")?.description     // "2024-01-29/2024-02-04"
///     DHIS2Period.period(of: "2024April")?.description   // "2024-04-01/2025-03-31"
///
/// Known are days, weeks (of ISO 8601, and those that begin on another day), weeks in pairs, months, months in pairs,
/// quarters, half-years (also from April), years, and financial years from April, July and October. Those from November
/// are not: which calendar year they are called after is not documented alike everywhere.
///
/// > DHIS2 Developer Manual, "Date and period format".
enum DHIS2Period {
  /// The period of a code; nil where it is none.
  static func period(of code: String) -> Period? {
    let bytes = Array(code.utf8)
    guard bytes.count >= 4, bytes.count <= 16, let year = number(bytes[..<4]), DayText.years.contains(year)
    else { return nil }
    let rest = bytes[4...]
    if rest.isEmpty { return Period(year: year) }
    if rest.allSatisfy({ $0 &- 0x30 < 10 }) { return digits(year, rest) }
    return named(year, String(decoding: rest, as: UTF8.self))
  }

  /// `yyyyMM` and `yyyyMMdd`.
  private static func digits(_ year: Int, _ rest: ArraySlice<UInt8>) -> Period? {
    guard let month = number(rest.prefix(2)) else { return nil }
    if rest.count == 2 { return Period(year: year, month: month) }
    guard rest.count == 4, let day = number(rest.suffix(2)) else { return nil }
    return Day(year: year, month: month, day: day).map { Period(day: $0) }
  }

  private static func named(_ year: Int, _ rest: String) -> Period? {
    switch rest {
    case "April": return months(year, from: 4, count: 12)
    case "July": return months(year, from: 7, count: 12)
    case "Oct": return months(year, from: 10, count: 12)
    default: break
    }
    // Two months: the first of them and `B`.
    if rest.hasSuffix("B"), let month = number(rest.dropLast()), rest.utf8.count == 3 {
      return month % 2 == 1 && month <= 11 ? months(year, from: month, count: 2) : nil
    }
    let word = String(rest.prefix { !$0.isNumber })
    guard let number = number(rest.dropFirst(word.count)) else { return nil }
    switch word {
    case "Q": return Period(year: year, quarter: number)
    case "S": return Period(year: year, half: number)
    case "AprilS": return (1...2).contains(number) ? months(year, from: number * 6 - 2, count: 6) : nil
    case "BiW": return weeks(year, first: number * 2 - 1, count: 2, weekday: 1)
    default:
      guard let weekday = weekdays[word] else { return nil }
      return weeks(year, first: number, count: 1, weekday: weekday)
    }
  }

  /// The day on which weeks of a kind begin, 1 = Monday.
  private static let weekdays = ["W": 1, "WedW": 3, "ThuW": 4, "SatW": 6, "SunW": 7]

  private static func months(_ year: Int, from month: Int, count: Int) -> Period? {
    guard let first = Day(year: year, month: month, day: 1), let next = first.adding(months: count) else {
      return nil
    }
    return Period(first: first, last: next + -1)
  }

  /// Weeks of a year. The first is the one with most of its days in the year: that in which the fourth of January lies.
  private static func weeks(_ year: Int, first week: Int, count: Int, weekday: Int) -> Period? {
    guard (1...53).contains(week), let anchor = Day(year: year, month: 1, day: 4),
      let nextAnchor = Day(year: year + 1, month: 1, day: 4)
    else { return nil }
    let first = begin(of: anchor, weekday: weekday) + (week - 1) * 7
    // Not every year has a week 53.
    guard first < begin(of: nextAnchor, weekday: weekday) else { return nil }
    return Period(first: first, last: first + (count * 7 - 1))
  }

  /// The last such weekday that is not behind a day; 1970-01-01 was a Thursday.
  private static func begin(of day: Day, weekday: Int) -> Day {
    let behind = (Int(day.number) + 3 - (weekday - 1)) % 7
    return day + -(behind < 0 ? behind + 7 : behind)
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    var count = 0
    for byte in digits {
      guard byte &- 0x30 < 10, count < 4 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
      count += 1
    }
    return count == 0 ? nil : value
  }

  private static func number(_ digits: Substring) -> Int? { number(digits.utf8) }
}
