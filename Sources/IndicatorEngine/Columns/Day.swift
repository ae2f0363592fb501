/// A calendar day of the proleptic Gregorian calendar, as whole days since 1970-01-01.
///
///     let contract = Day(year: 2013, month: 11, day: 6)!
///     Day(year: 2014, month: 8, day: 6)! - contract  // 273
///
/// A day is an integer, so no clock, time zone or locale reaches a figure. A date whose year is not known is
/// no `Day`: it stays missing.
///
/// > Algorithms: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil, civil from days).
public struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The day that lies `number` days after 1970-01-01.
  @inlinable
  public init(number: Int32) {
    self.number = number
  }

  /// The day with this year, month and day of the month; nil where the calendar has no such day or the year is
  /// outside 1…9999.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Number of days in a month.
  ///
  /// - Precondition: `month` lies in 1…12.
  @inlinable
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 29 February.
  @inlinable
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Year, month and day of the month.
  @inlinable
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// The day `months` calendar months later, clamped to the end of a shorter month.
  ///
  ///     Day(year: 2024, month: 12, day: 31)!.adding(months: 2)  // 2025-02-28
  ///
  /// Nil outside the years 1…9999.
  @inlinable
  public func adding(months: Int) -> Day? {
    let (year, month, day) = civil
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return nil }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  @inlinable
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Whole days from `b` to `a`; negative where `a` is earlier.
  @inlinable
  public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

  /// The day `days` later. Days outside the range of the type are clamped to it.
  @inlinable
  public static func + (a: Day, days: Int) -> Day {
    let (sum, overflow) = Int(a.number).addingReportingOverflow(days)
    if overflow { return Day(number: days > 0 ? .max : .min) }
    return Day(number: Int32(clamping: sum))
  }
}

extension Day: CustomStringConvertible {
  /// The ISO 8601 form, `2014-03-06`.
  public var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(abs(value))
      return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
