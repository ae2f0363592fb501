/// Time left in months, as people count it: from the end of one month to the end of another they are whole.
///
///     MonthsLeft.from(november30, to: december31)   // 1
///     MonthsLeft.from(june15, to: december31)       // 6.5: half of June, and six
enum MonthsLeft {
  /// Months from the end of a day to the end of another: whole ones, and of the two days' own months the share that lies between.
  static func from(_ day: Day, to end: Day) -> Double {
    let (first, last) = (day.civil, end.civil)
    func over(_ civil: (year: Int, month: Int, day: Int)) -> Double {
      Double(civil.day) / Double(Day.length(ofMonth: civil.month, year: civil.year))
    }
    return Double((last.year - first.year) * 12 + last.month - first.month) + over(last) - over(first)
  }
}
