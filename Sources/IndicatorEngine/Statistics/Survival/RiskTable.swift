/// Who was at risk at each time, and what happened: the table from which the estimators of survival are computed.
///
///     let table = RiskTable(of: Spells(exit: [3, 5, 5], event: [true, true, false]))
///     table.found?.atRisk   // [3, 2]
public struct RiskTable: Sendable, Equatable {
  /// Distinct times at which a spell ended, ascending.
  public let times: [Double]
  /// Spells at risk just before each time, by weight. Shape `[time]`.
  public let atRisk: [Double]
  /// Events at each time, by weight. Shape `[time]`.
  public let events: [Double]
  /// Spells that ended without the event, by weight; they were at risk at their time. Shape `[time]`.
  public let censored: [Double]

  /// The table of some spells, or why there is none: no spell, a number that is not finite, a negative weight, an exit that
  /// does not come after its entry. Time is linear for whole numbers and nearly so for others.
  public static func of(_ spells: Spells) -> Estimate<RiskTable> {
    if let fault = spells.fault { return .unavailable(fault) }
    return .value(RiskTable(spells, TimeGrid(spells)))
  }

  init(_ spells: Spells, _ grid: TimeGrid) {
    let count = grid.times.count
    // Events at 2·place + 1, others at 2·place.
    var ended = [Double](repeating: 0, count: 2 * count)
    var entered = [Double](repeating: 0, count: count + 1)
    for row in 0..<spells.count {
      ended[2 * Int(grid.exit[row]) + (spells.event[row] ? 1 : 0)] += spells.weights?[row] ?? 1
    }
    if let entry = grid.entry {
      for row in 0..<spells.count { entered[Int(entry[row])] += spells.weights?[row] ?? 1 }
    }
    var (atRisk, sum) = ([Double](repeating: 0, count: count), 0.0)
    for place in stride(from: count - 1, through: 0, by: -1) {
      // Who enters after this time was not at risk at it.
      sum += ended[2 * place] + ended[2 * place + 1] - entered[place + 1]
      atRisk[place] = sum
    }
    times = grid.times
    self.atRisk = atRisk
    events = (0..<count).map { ended[2 * $0 + 1] }
    censored = (0..<count).map { ended[2 * $0] }
  }

  /// The last place whose time is at most `time`; nil before the first.
  func place(at time: Double) -> Int? {
    let place = times.partitioningIndex { $0 > time } - 1
    return place >= 0 ? place : nil
  }
}
