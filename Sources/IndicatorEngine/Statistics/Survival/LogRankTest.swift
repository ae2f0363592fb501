internal import RealModule

/// Whether groups have the same survival: events observed against those expected if they had.
///
/// At each time the d events are expected in the groups as those at risk are, d nᵢ ÷ n, with the variance of drawing without
/// replacement. Times may be weighted by S(t−)^ρ of all groups together: ρ = 0 is the log-rank test, ρ = 1 that of Peto and
/// Peto, which looks at early differences. Within strata each has its own expectation.
///
/// > N. Mantel. "Evaluation of survival data and two new rank order statistics arising in its consideration." *Cancer
/// > Chemotherapy Reports* 50 (1966), 163–170; D. P. Harrington, T. R. Fleming. "A class of rank test procedures for censored
/// > survival data." *Biometrika* 69 (1982), 553–566.
public struct LogRankTest: Sendable, Equatable {
  /// Events of each group, weighted. Shape `[group]`.
  public let observed: [Double]
  /// Events expected of each group, weighted. Shape `[group]`.
  public let expected: [Double]
  /// The covariance of observed − expected. Shape `[group, group]`.
  public let covariance: Matrix
  /// The test, with one degree less than there are groups of which an event was expected.
  public let test: ChiSquareTest

  /// - Parameters:
  ///   - groups: The group of each spell, from 0. Shape `[spell]`.
  ///   - strata: The stratum of each spell, from 0. Shape `[spell]`.
  ///   - rho: ρ, 0 or above.
  /// - Returns: `no-events` where nothing happened, `too-few-observations` where no two groups were at risk together.
  /// - Precondition: A group (and stratum) for each spell; none is negative.
  public static func of(
    _ spells: Spells, groups: [Int], strata: [Int]? = nil, rho: Double = 0
  ) -> Estimate<LogRankTest> {
    precondition(groups.count == spells.count, "\(groups.count) groups of \(spells.count) spells")
    precondition(
      strata == nil || strata?.count == spells.count, "\(strata?.count ?? 0) strata of \(spells.count) spells"
    )
    if let fault = spells.fault { return .unavailable(fault) }
    guard spells.event.contains(true) else { return .unavailable(.noEvents) }
    var sums = Sums(groups: (groups.max() ?? 0) + 1)
    let parts =
      strata.map { Spells.rows(ofGroups: $0, count: ($0.max() ?? 0) + 1) } ?? [Array(0..<spells.count)]
    for rows in parts where !rows.isEmpty {
      sums.add(spells.rows(rows), groups: rows.map { groups[$0] }, rho: rho)
    }
    return sums.result
  }

  private struct Sums {
    var observed: [Double]
    var expected: [Double]
    var covariance: Matrix

    init(groups: Int) {
      observed = [Double](repeating: 0, count: groups)
      expected = observed
      covariance = Matrix(rows: groups, columns: groups)
    }

    mutating func add(_ spells: Spells, groups: [Int], rho: Double) {
      let grid = TimeGrid(spells)
      let count = observed.count
      let places = grid.times.count
      // Shape [time, group], groups side by side.
      var events = [Double](repeating: 0, count: places * count)
      var change = [Double](repeating: 0, count: (places + 1) * count)
      for row in 0..<spells.count {
        let weight = spells.weights?[row] ?? 1
        let place = Int(grid.exit[row])
        if spells.event[row] { events[place * count + groups[row]] += weight }
        change[place * count + groups[row]] += weight
        // Who enters after a time was not at risk at it.
        if let entry = grid.entry, entry[row] > 0 {
          change[(Int(entry[row]) - 1) * count + groups[row]] -= weight
        }
      }
      let survival = rho == 0 ? [] : KaplanMeier(RiskTable(spells, grid)).survival
      var atRisk = [Double](repeating: 0, count: count)
      for place in stride(from: places - 1, through: 0, by: -1) {
        for group in 0..<count { atRisk[group] += change[place * count + group] }
        let now = events[place * count..<(place + 1) * count]
        let weight = rho == 0 || place == 0 ? 1 : Double.pow(survival[place - 1], rho)
        add(events: now, atRisk: atRisk, weight: weight)
      }
    }

    private mutating func add(events: ArraySlice<Double>, atRisk: [Double], weight: Double) {
      let (d, n) = (events.reduce(0, +), atRisk.reduce(0, +))
      guard d > 0, n > 0 else { return }
      let spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0
      for (group, own) in zip(atRisk.indices, events) {
        let share = atRisk[group] / n
        observed[group] += weight * own
        expected[group] += weight * d * share
        for other in atRisk.indices {
          covariance[group, other] += spread * share * ((group == other ? 1 : 0) - atRisk[other] / n)
        }
      }
    }

    var result: Estimate<LogRankTest> {
      // Groups of which nothing was expected say nothing; of the others one follows from the rest.
      let present = expected.indices.filter { expected[$0] > 0 }.dropLast()
      guard !present.isEmpty else { return .unavailable(.tooFewObservations) }
      var part = Matrix(rows: present.count, columns: present.count)
      for (row, group) in present.enumerated() {
        for (column, other) in present.enumerated() { part[row, column] = covariance[group, other] }
      }
      guard let factor = Cholesky(part) else { return .unavailable(.tooFewObservations) }
      let statistic = factor.quadraticForm(present.map { observed[$0] - expected[$0] })
      return .value(
        LogRankTest(
          observed: observed, expected: expected, covariance: covariance,
          test: ChiSquareTest(statistic: statistic, degrees: present.count)))
    }
  }
}
