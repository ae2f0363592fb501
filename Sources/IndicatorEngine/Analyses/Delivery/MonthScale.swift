/// Calendar months counted from a start day, with fractions by days: the time axis of earned schedule.
///
///     let months = MonthScale(start: day("2013-11-06"))
///     months.position(of: day("2014-03-06"))  // 4
///     months.position(of: day("2014-03-21"))  // 4.4839 (15 of 31 days)
struct MonthScale: Sendable {
  let start: Day

  /// Longest span that is counted, months: a project of over 200 years is a wrong date.
  static let limit = 2400

  /// The day `count` whole months after the start, clamped to the end of a shorter month.
  func day(_ count: Int) -> Day? { start.adding(months: count) }

  /// Months from the start to a day, with the days of the last, incomplete month as a fraction; negative before.
  func position(of day: Day) -> Double? {
    let (from, to) = (start.civil, day.civil)
    var whole = (to.year - from.year) * 12 + to.month - from.month
    if let reached = self.day(whole), reached > day { whole -= 1 }
    guard let low = self.day(whole), let high = self.day(whole + 1), low <= day, high > low else {
      return nil
    }
    return Double(whole) + Double(day - low) / Double(high - low)
  }

  /// The day that lies `months` after the start; nil beyond the calendar.
  ///
  /// The fraction is rounded up to a whole day: work that needs part of a day ends on it.
  func day(at months: Double) -> Day? {
    guard months.isFinite, months >= 0, months <= Double(MonthScale.limit) else { return nil }
    let whole = Int(months)
    guard let low = day(whole), let high = day(whole + 1) else { return nil }
    // A millionth of a day is arithmetic, not work.
    let days = (Double(high - low) * (months - Double(whole)) - 1e-6).rounded(.up)
    return low + max(0, Int(days))
  }

  /// Days 0, 1 … months from the start until one that is not before `end`.
  func days(until end: Day) -> [Day] {
    var days: [Day] = [start]
    while let last = days.last, last < end, days.count <= MonthScale.limit, let next = day(days.count) {
      days.append(next)
    }
    return days
  }
}
