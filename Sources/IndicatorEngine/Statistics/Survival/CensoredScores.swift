/// Scores of survival forecasts where some spells are still open: what was seen stands for what was not, by its chance of being seen.
///
/// Each spell with its event weighs 1 ÷ G(T), each one still at risk at a horizon t weighs 1 ÷ G(t), G the chance of not being censored,
/// from the spells the forecast was trained on. G is taken at T itself, as scikit-survival does; in theory it is taken just before.
///
/// > E. Graf et al. "Assessment and comparison of prognostic classification schemes for survival data." *Statistics in Medicine* 18 (1999),
/// > 2529–2545; H. Uno et al. *Statistics in Medicine* 30 (2011), 1105–1117 (C); H. Uno et al. *JASA* 102 (2007), 527–537 and J. Lambert,
/// > S. Chevret. *Statistical Methods in Medical Research* 25 (2016), 2088–2102 (the area over time).
public struct CensoredScores: Sendable {
  private let spells: Spells
  private let censoring: CensoringCurve
  /// 1 ÷ G(T) of spells with events, 0 of others.
  private let weights: [Double]

  /// - Parameters:
  ///   - spells: Those that are scored; entries and weights are not used.
  ///   - training: Those from which G is taken.
  /// - Returns: `no-events`; `out-of-range` where an event lies beyond what the training spells were observed for.
  public static func of(_ spells: Spells, training: Spells) -> Estimate<CensoredScores> {
    if let fault = spells.fault ?? training.fault { return .unavailable(fault) }
    guard spells.event.contains(true) else { return .unavailable(.noEvents) }
    let censoring = CensoringCurve(Spells(exit: training.exit, event: training.event.map { !$0 }))
    let weights = spells.exit.indices.map { row in
      spells.event[row] ? 1 / censoring.at(spells.exit[row]) : 0
    }
    guard weights.allSatisfy(\.isFinite) else { return .unavailable(.outOfRange) }
    return .value(CensoredScores(spells: spells, censoring: censoring, weights: weights))
  }

  /// The mean squared distance of forecast survival and being without the event at a horizon.
  ///
  /// - Parameter survival: The forecast of S(t). Shape `[spell]`.
  /// - Returns: `out-of-range` where nobody was under observation at the horizon.
  public func brier(at time: Double, survival: [Double]) -> Estimate<Double> {
    precondition(survival.count == spells.count, "\(survival.count) forecasts of \(spells.count) spells")
    let still = censoring.at(time)
    guard still > 0 else { return .unavailable(.outOfRange) }
    var sum = 0.0
    for (row, forecast) in survival.enumerated() {
      if spells.exit[row] > time {
        sum += (1 - forecast) * (1 - forecast) / still
      } else {
        sum += forecast * forecast * weights[row]
      }
    }
    return .finite(sum / Double(spells.count))
  }

  /// The mean of the score over horizons, by trapezoids.
  ///
  /// - Parameter survival: Shape `[horizon][spell]`.
  /// - Precondition: At least two horizons, ascending.
  public func integratedBrier(times: [Double], survival: [[Double]]) -> Estimate<Double> {
    precondition(
      times.count > 1 && times.count == survival.count, "\(times.count) horizons, \(survival.count) forecasts"
    )
    var (scores, area) = ([Double](), 0.0)
    for (time, forecast) in zip(times, survival) {
      switch brier(at: time, survival: forecast) {
      case .value(let score): scores.append(score)
      case .unavailable(let reason): return .unavailable(reason)
      }
    }
    for index in 1..<times.count {
      precondition(times[index] > times[index - 1], "horizon \(times[index]) after \(times[index - 1])")
      area += (times[index] - times[index - 1]) * (scores[index] + scores[index - 1]) / 2
    }
    return .finite(area / (times[times.count - 1] - times[0]))
  }

  /// Uno's C: concordance as it would be without censoring, of events before a horizon. The weight of a pair is 1 ÷ G(T)² of its event.
  ///
  /// - Parameter risk: Higher for whom the event is expected sooner. Shape `[spell]`.
  public func concordance(risk: [Double], before horizon: Double) -> Estimate<Double> {
    precondition(risk.count == spells.count, "\(risk.count) scores of \(spells.count) spells")
    guard risk.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    let grid = TimeGrid(Spells(exit: spells.exit, event: spells.event))
    let order = PlaceOrder(grid.exit, count: grid.times.count)
    var later = RankCounts(risk)
    var (agreeing, all) = (0.0, 0.0)
    for place in grid.times.indices.reversed() {
      for row in order[place] where !spells.event[Int(row)] { later.add(Int(row)) }
      for row in order[place] where spells.event[Int(row)] && grid.times[place] < horizon {
        let weight = weights[Int(row)] * weights[Int(row)]
        let (below, equal, count) = later.counts(Int(row))
        agreeing += weight * (below + equal / 2)
        all += weight * count
      }
      for row in order[place] where spells.event[Int(row)] { later.add(Int(row)) }
    }
    return all > 0 ? .finite(agreeing / all) : .unavailable(.noEvents)
  }

  /// The chance that one who had the event by a time had a higher score than one who had not, at each time; and its mean over times, by how far
  /// survival falls between them.
  ///
  /// - Returns: `no-events` where at a time all, or none, had the event.
  public func dynamicAUC(risk: [Double], times: [Double]) -> Estimate<(areas: [Double], mean: Double)> {
    precondition(
      risk.count == spells.count && !times.isEmpty, "\(risk.count) scores of \(spells.count) spells")
    guard risk.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    let curve = KaplanMeier(RiskTable(spells, TimeGrid(spells)))
    var (areas, mean, before) = ([Double](), 0.0, 1.0)
    for time in times {
      var controls = RankCounts(risk)
      for row in risk.indices where spells.exit[row] > time { controls.add(row) }
      var (agreeing, all) = (0.0, 0.0)
      for row in risk.indices where spells.event[row] && spells.exit[row] <= time {
        let (below, equal, count) = controls.counts(row)
        agreeing += weights[row] * (below + equal / 2)
        all += weights[row] * count
      }
      guard all > 0 else { return .unavailable(.noEvents) }
      areas.append(agreeing / all)
      let survival = curve.survival(at: time)
      mean += (before - survival) * (agreeing / all)
      before = survival
    }
    return before < 1 ? .value((areas, mean / (1 - before))) : .unavailable(.noEvents)
  }
}

/// Counts of scores below and at one of them.
private struct RankCounts {
  private var ranks: [Int]
  private var tree: FenwickTree

  init(_ scores: [Double]) {
    ranks = [Int](repeating: 0, count: scores.count)
    var (rank, last) = (-1, Double.nan)
    for row in radixOrder(of: scores) {
      if scores[Int(row)] != last { rank += 1 }
      last = scores[Int(row)]
      ranks[Int(row)] = rank
    }
    tree = FenwickTree(count: rank + 1)
  }

  mutating func add(_ row: Int) { tree.add(1, at: ranks[row]) }

  func counts(_ row: Int) -> (below: Double, equal: Double, all: Double) {
    let below = tree.sum(before: ranks[row])
    return (below, tree.sum(before: ranks[row] + 1) - below, tree.total)
  }
}
