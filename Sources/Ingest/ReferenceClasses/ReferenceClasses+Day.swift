import IndicatorEngine

extension ReferenceClasses {
  /// The day that the version of the file spells (`2025-06-30`); nil where it spells none.
  public var versionDay: Day? { CaseFile.day(version) }

  /// The first day on which the classes can have been known: that of their version, and behind the last freeze at which one of them was scored,
  /// for it was made later. Nil where the file tells neither.
  public var knownFrom: Day? {
    let scored = classes.compactMap { $0.scores.map { $0.lastFreeze + 1 } }
    return (scored + [versionDay].compactMap(\.self)).max()
  }
}
