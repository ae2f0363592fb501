/// A span of whole days, first and last included: a year, half-year, quarter, month, day, or any other.
///
///     Period(year: 2014)?.description                     // "2014"
///     Period(year: 2014, quarter: 1)?.last                // 2014-03-31
///     Period(first: a, last: b)?.description              // "2014-01-01/2014-05-31"
///
/// Two periods are equal where both days are; `description` prefers the shortest spelling.
public struct Period: Hashable, Sendable, BitwiseCopyable {
  /// First day.
  public let first: Day
  /// Last day, inclusive.
  public let last: Day

  /// The span from `first` to `last`; nil where it would end before it starts.
  @inlinable
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// One day.
  @inlinable
  public init(day: Day) {
    first = day
    last = day
  }

  /// A calendar year.
  public init?(year: Int) {
    self.init(year: year, firstMonth: 1, months: 12)
  }

  /// A half-year, 1 or 2.
  public init?(year: Int, half: Int) {
    guard (1...2).contains(half) else { return nil }
    self.init(year: year, firstMonth: half * 6 - 5, months: 6)
  }

  /// A quarter, 1…4.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    self.init(year: year, firstMonth: quarter * 3 - 2, months: 3)
  }

  /// A month, 1…12.
  public init?(year: Int, month: Int) {
    self.init(year: year, firstMonth: month, months: 1)
  }

  init?(year: Int, firstMonth: Int, months: Int) {
    guard let first = Day(year: year, month: firstMonth, day: 1),
      let last = Day(
        year: year, month: firstMonth + months - 1,
        day: Day.length(ofMonth: firstMonth + months - 1, year: year))
    else { return nil }
    self.init(first: first, last: last)
  }

  /// Length in days, at least 1.
  @inlinable
  public var days: Int { last - first + 1 }

  /// Whether a day lies in the period.
  @inlinable
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

extension Period: Comparable {
  /// Periods are ordered by their last day, then by their first: the last of a list is the newest figure.
  @inlinable
  public static func < (a: Period, b: Period) -> Bool {
    (a.last, a.first) < (b.last, b.first)
  }
}

extension Period: CustomStringConvertible {
  /// `2014`, `2014-H1`, `2014-Q1`, `2014-03`, `2014-03-06` or `2014-01-01/2014-05-31`.
  public var description: String {
    let (year, month, day) = first.civil
    if first == last { return first.description }
    if day == 1 {
      if self == Period(year: year) { return first.description.prefix4 }
      if self == Period(year: year, half: month / 6 + 1) {
        return "\(first.description.prefix4)-H\(month / 6 + 1)"
      }
      if self == Period(year: year, quarter: month / 3 + 1) {
        return "\(first.description.prefix4)-Q\(month / 3 + 1)"
      }
      if self == Period(year: year, month: month) { return String(first.description.prefix(7)) }
    }
    return "\(first)/\(last)"
  }
}

extension String {
  /// The year of an ISO date.
  fileprivate var prefix4: String { String(prefix(4)) }
}
