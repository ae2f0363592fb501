extension IndexExplanation {
  /// A change of one indicator that gains a place.
  public struct Gain: Sendable {
    /// Place of the indicator in the structure.
    public let indicator: Int
    /// The figure now and the one to reach, in the indicator's own unit.
    public let from: Double
    public let to: Double
    /// The change as a share of the indicator's scale.
    public let share: Double
  }

  /// For each indicator the change that alone gains a unit at least one rank, the smallest share of its scale first; empty for the
  /// first unit, without a score, where no single indicator gains one, and where scores are made of comparisons with others
  /// (Copeland, benefit of the doubt).
  ///
  /// The index is brought together anew with each figure tried, by its own scale and means. An indicator without a fixed scale draws its
  /// yardstick anew over all units with that figure, and the others are scored on it too: what was the least of all no longer is when it
  /// moves. An indicator can move to the best figure that its scale knows. Of a scale of ranks the figure is the first beyond
  /// that of another unit.
  public func gains(of unit: Int) -> [Gain] {
    guard let own = topScores[unit], replay.isOwn else { return [] }
    // Who is ahead by rounding alone is not ahead, but must be passed too.
    let above = topScores.count { ($0 ?? own).asRanked > own.asRanked }
    if above == 0 { return [] }
    let known = values.indices.filter { values[$0][unit] != nil }
    let now = known.map { scales[$0].turned(values[$0][unit] ?? 0) }
    let bounds = known.map { scales[$0].range(from: values[$0][unit] ?? 0) }
    // As a score: the units that stand above, less being better.
    let changes = PlaceGain.smallest(from: now, bounds: bounds, target: 1 - Double(above)) { moved in
      guard let number = moved.indices.first(where: { moved[$0] != now[$0] }) else { return -Double(above) }
      let indicator = known[number]
      let figure = scales[indicator].turned(moved[number])
      return unitsAbove(unit, with: figure, of: indicator).map { -Double($0) } ?? -.infinity
    }
    return changes.compactMap { change in
      let indicator = known[change.indicator]
      guard let from = values[indicator][unit] else { return nil }
      return Gain(
        indicator: indicator, from: from, to: scales[indicator].turned(change.value), share: change.share)
    }
  }

  /// Whether a unit would stand at least one rank higher with another figure of one indicator.
  public func gainsPlace(_ unit: Int, with figure: Double, of indicator: Int) -> Bool {
    guard let own = topScores[unit], replay.isOwn, scales.indices.contains(indicator) else { return false }
    let above = topScores.count { ($0 ?? own).asRanked > own.asRanked }
    return unitsAbove(unit, with: figure, of: indicator).map { $0 < above } ?? false
  }

  /// How many units would have a higher score than one if one of its figures were another; nil where some score would be undefined.
  private func unitsAbove(_ unit: Int, with figure: Double, of indicator: Int) -> Int? {
    if isFixed(indicator) {
      let score = scales[indicator].score(figure, of: unit)
      let own = replay.score(
        scores.indices.prefix(values.count).map {
          $0 == indicator ? score : scores[$0][unit] ?? .nan
        })
      return own.map { own in topScores.indices.count { $0 != unit && (topScores[$0] ?? own) > own } }
    }
    var figures = values[indicator]
    figures[unit] = figure
    guard let column = rescored(indicator, figures) else { return nil }
    let scored = topScores.indices.filter { topScores[$0] != nil }
    guard let place = scored.firstIndex(of: unit),
      let tops = replay.tops(
        rows: scored.count,
        { row, number in
          number == indicator ? column[scored[row]] : scores[number][scored[row]] ?? .nan
        })
    else { return nil }
    return tops.count { $0 > tops[place] }
  }
}
