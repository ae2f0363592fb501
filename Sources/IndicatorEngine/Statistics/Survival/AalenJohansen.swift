/// The chance of each of several competing ends: finished, cancelled, or still open.
///
///     // Ends 1 at time 1, 2 at time 2, censored at 3: incidence 1/3 of the first, then 2/3 · 1/2 of the second.
///     AalenJohansen.of(exit: [1, 2, 3], cause: [1, 2, 0], causes: 2)
///
/// F_c(t) = Σ S(s−) d_c(s) ÷ n(s) over the times s up to t, S the survival of all causes together. Taking the other causes for
/// censoring would say too much.
///
/// > O. O. Aalen, S. Johansen. "An empirical transition matrix for non-homogeneous Markov chains based on censored observations."
/// > *Scandinavian Journal of Statistics* 5 (1978), 141–150.
public struct AalenJohansen: Sendable {
  /// Distinct times at which a spell ended, ascending.
  public let times: [Double]
  /// Spells at risk just before each time, by weight. Shape `[time]`.
  public let atRisk: [Double]
  /// The chance of being still open just after each time. Shape `[time]`.
  public let open: [Double]
  /// The chance of having ended by each cause, cause 1 first. Shape `[cause][time]`.
  public let incidence: [[Double]]
  /// Hazard increments d_c ÷ n. Shape `[cause][time]`.
  private let increments: [[Double]]
  private let grid: (exit: [Int32], entry: [Int32]?)
  private let cause: [Int]
  private let weights: [Double]?

  /// - Parameters:
  ///   - cause: How each spell ended: 0 for censored, else 1...causes. Shape `[spell]`.
  /// - Returns: Nothing to compute from where a number is not finite or an exit does not come after its entry.
  /// - Precondition: A cause for each spell, within 0...causes; at least one cause.
  public static func of(
    entry: [Double]? = nil, exit: [Double], cause: [Int], causes: Int, weights: [Double]? = nil
  ) -> Estimate<AalenJohansen> {
    precondition(causes > 0 && cause.allSatisfy { $0 >= 0 && $0 <= causes }, "causes beyond 0...\(causes)")
    let spells = Spells(entry: entry, exit: exit, event: cause.map { $0 > 0 }, weights: weights)
    if let fault = spells.fault { return .unavailable(fault) }
    return .value(AalenJohansen(spells, cause: cause, causes: causes))
  }

  private init(_ spells: Spells, cause: [Int], causes: Int) {
    let grid = TimeGrid(spells)
    let table = RiskTable(spells, grid)
    var events = [[Double]](repeating: [Double](repeating: 0, count: grid.times.count), count: causes)
    for row in 0..<spells.count where cause[row] > 0 {
      events[cause[row] - 1][Int(grid.exit[row])] += spells.weights?[row] ?? 1
    }
    let increments = events.map { events in zip(events, table.atRisk).map { $0 > 0 ? $0 / $1 : 0 } }
    var survival = 1.0
    var incidence = [[Double]](repeating: [], count: causes)
    var open: [Double] = []
    for place in grid.times.indices {
      for index in 0..<causes {
        incidence[index].append((incidence[index].last ?? 0) + survival * increments[index][place])
      }
      survival *= max(0, 1 - increments.reduce(0) { $0 + $1[place] })
      open.append(survival)
    }
    times = grid.times
    atRisk = table.atRisk
    self.open = open
    self.incidence = incidence
    self.increments = increments
    self.grid = (grid.exit, grid.entry)
    self.cause = cause
    weights = spells.weights
  }

  /// The chances at a time: of being open, and of each cause.
  public func chances(at time: Double) -> (open: Double, causes: [Double]) {
    guard let place = place(at: time) else { return (1, incidence.map { _ in 0 }) }
    return (open[place], incidence.map { $0[place] })
  }

  /// Standard errors of the chances at a time, by the infinitesimal jackknife.
  ///
  /// A spell of weight w changes an increment by w (its event − its share of the hazard) ÷ n; an increment of hazard at s changes what
  /// may still come after s in proportion, F_c(t) − F_c(s). Time is linear in the spells.
  public func standardErrors(at time: Double) -> (open: Double, causes: [Double]) {
    guard let last = place(at: time) else { return (0, incidence.map { _ in 0 }) }
    return (
      error(final: open[last], upTo: last, curve: open, own: nil),
      incidence.indices.map { index in
        error(final: incidence[index][last], upTo: last, curve: incidence[index], own: index)
      }
    )
  }

  /// - Parameter own: The cause whose events add to the curve at once; nil for the curve of being open, which each event ends.
  private func error(final: Double, upTo last: Int, curve: [Double], own: Int?) -> Double {
    // What one unit of extra hazard of each cause at a place does to the final chance.
    func effect(_ place: Int, _ index: Int) -> Double {
      let before = place == 0 ? 1 : open[place - 1]
      let total = increments.reduce(0) { $0 + $1[place] }
      let later = total < 1 ? (own == nil ? final : final - curve[place]) / (1 - total) : 0
      return (own == index ? before : 0) - later
    }
    // Up to each place: the sum of effects that being at risk has, per unit of weight.
    var risk = [0.0]
    for place in 0...last {
      let here = increments.indices.reduce(0) { $0 + increments[$1][place] * effect(place, $1) }
      risk.append((risk.last ?? 0) + (atRisk[place] > 0 ? here / atRisk[place] : 0))
    }
    var sum = 0.0
    for row in cause.indices {
      let exit = Int(grid.exit[row])
      let first = grid.entry.map { Int($0[row]) } ?? 0
      guard first <= last else { continue }
      var influence = risk[first] - risk[min(exit, last) + 1]
      if cause[row] > 0, exit <= last { influence += effect(exit, cause[row] - 1) / atRisk[exit] }
      influence *= weights?[row] ?? 1
      sum += influence * influence
    }
    return sum.squareRoot()
  }

  private func place(at time: Double) -> Int? {
    let place = times.partitioningIndex { $0 > time } - 1
    return place >= 0 ? place : nil
  }
}
