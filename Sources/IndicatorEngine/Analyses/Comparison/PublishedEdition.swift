/// An earlier edition of the index as it could first be published: with the figures of its period as they were recorded by the first
/// day on which all of them were there.
///
/// What was recorded for the period after that day is revision: it changes the earlier score, the yardstick of that edition with it,
/// though nothing changed in the place since.
public struct PublishedEdition: Sendable {
  /// The first day on which each figure of the period was recorded.
  public let day: Day
  /// Scores of the top, in the order of the places.
  public let topScores: [Double?]
}

extension PublishedEdition {
  /// The day of publication of a period's figures, where some of them were revised since.
  ///
  /// A figure's first record counts if it held something. Rows without a day of recording have always been known.
  ///
  /// - Returns: nil where nothing was recorded after the day, or no row has a day.
  static func day(
    of period: Period, indicators: Set<String>, _ portfolio: Portfolio, _ places: ComparedPlaces, asOf: Day
  ) -> Day? {
    let observations = portfolio.observations
    guard observations.data.has(.recorded) else { return nil }
    let recorded = observations.data[.recorded].asDay
    let choice = ObservationChoice(observations, rejected: portfolio.rejectedCells)
    let series = SeriesIndex(portfolio, asOf: asOf)
    var published: Day?
    var days: [Day] = []
    for (number, key) in series.keys.enumerated()
    where key.isTotal && indicators.contains(series.indicator(key)) {
      guard let code = series.municipality(key), places.series(of: code) != nil else { continue }
      let rows = series.observations[number].map(Int.init).filter { observations.period[$0] == period }
      days += rows.compactMap { recorded[$0] }
      let held = rows.filter { choice.state(of: $0) == .reported }.map { recorded[$0] }
      // One that was always known came before all days.
      guard !held.contains(nil), let first = held.compactMap(\.self).min() else { continue }
      published = max(first, published ?? first)
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    // Where all figures were always known, what has a day revised them.
    guard let published else { return Day(number: first.number - 1) }
    return last > published ? published : nil
  }
}
