import IndicatorEngine

extension ReferenceClasses {
  /// The day that the version of the file spells: `2025-06-30`, or `2025-06` for the last day of that month; nil where it spells none.
  public var versionDay: Day? { CaseFile.day(version) ?? lastDayOfMonth }

  private var lastDayOfMonth: Day? {
    let parts = version.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2], version.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
  }

  /// The first day on which the classes can have been known: that of their version, and behind the last freeze at which one of them was scored,
  /// for it was made later. Nil where the file tells neither.
  public var knownFrom: Day? {
    let scored = classes.compactMap { $0.scores.map { $0.lastFreeze + 1 } }
    return (scored + [versionDay].compactMap(\.self)).max()
  }
}
