/// Factors of the share that ends by one cause, with others competing: the regression of Fine and Gray.
///
/// A Cox regression in which spells that ended by another cause stay at risk, with a weight that falls as being still under observation
/// would have become less likely: G(t−) ÷ G(s−) after an end at s, G the Kaplan–Meier curve of censoring. exp(β) multiplies the hazard of
/// the subdistribution: it says how the share itself depends on a factor, not how the cause works.
///
/// > J. P. Fine, R. J. Gray. "A proportional hazards model for the subdistribution of a competing risk." *JASA* 94 (1999), 496–509;
/// > R. B. Geskus. "Cause-specific cumulative incidence estimation and the Fine and Gray model." *Biometrics* 67 (2011), 39–49.
public enum FineGray {
  /// The regression, in time linear in the spells but for sorting: nothing is cut into pieces.
  ///
  ///     let model = FineGray.fit(exit: u, cause: cause, interest: 1, factors: factors).found
  ///     model?.robustCovariance()   // of whole spells, weights taken as known
  ///
  /// Its baseline gives the share that ends by the cause, F(t | x) = 1 − S(t | x). Whoever ended otherwise at s counts G(t−) ÷ G(s−) at t.
  ///
  /// - Parameters:
  ///   - cause: 0 for censored, else a code. Shape `[spell]`.
  ///   - interest: The cause that is looked at.
  ///   - factors: Shape `[spell, factor]`.
  /// - Returns: The reasons of a Cox regression.
  /// - Precondition: A cause and a row of factors for each exit; at least one factor. Ties are not exact.
  public static func fit(
    exit: [Double], cause: [Int], interest: Int, factors: Matrix, ties: CoxTies = .efron
  ) -> Estimate<CoxModel> {
    precondition(cause.count == exit.count, "\(cause.count) causes of \(exit.count) exits")
    precondition(
      factors.rows == exit.count && factors.columns > 0,
      "\(factors.rows) × \(factors.columns) factors of \(exit.count) spells")
    precondition(ties != .exact, "no exact ties among ends that compete")
    let spells = Spells(exit: exit, event: cause.map { $0 == interest })
    if let fault = spells.fault { return .unavailable(fault) }
    guard factors.values.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    guard spells.event.contains(true) else { return .unavailable(.noEvents) }
    if spells.count < 2 { return .unavailable(.tooFewObservations) }
    let censoring = CensoringCurve(Spells(exit: exit, event: cause.map { $0 == 0 }))
    let design = CoxDesign(spells, factors: factors, strata: nil, offset: nil) { slotTimes in
      lingering(exit: exit, cause: cause, interest: interest, censoring: censoring, slotTimes: slotTimes)
    }
    return CoxFit(design: design, ties: ties, ridge: [Double](repeating: 0, count: factors.columns)).model()
  }

  /// Ends by other causes, by the first event of interest that comes after them.
  private static func lingering(
    exit: [Double], cause: [Int], interest: Int, censoring: CensoringCurve, slotTimes: [Double]
  ) -> LingeringSpells {
    let others = exit.indices.filter { cause[$0] != 0 && cause[$0] != interest }
    let slots = others.map { row in Int32(slotTimes.partitioningIndex { $0 > exit[row] }) }
    let order = PlaceOrder(slots, count: slotTimes.count + 1)
    let kept = order.rows.prefix(order.starts[slotTimes.count]).map { others[Int($0)] }
    return LingeringSpells(
      rows: kept.map { Int32($0) }, shares: kept.map { 1 / censoring.before(exit[$0]) },
      starts: Array(order.starts.prefix(slotTimes.count + 1)),
      slotFactors: slotTimes.map { censoring.before($0) })
  }

  /// Spells by which any Cox regression of a cause becomes that of its subdistribution, and the row each one comes from.
  ///
  /// There are up to (ends by other causes) × (times of censoring) of them: ``fit(exit:cause:interest:factors:ties:)`` does without.
  ///
  /// - Parameters:
  ///   - cause: 0 for censored, else a code. Shape `[spell]`.
  ///   - interest: The cause that is looked at.
  /// - Returns: `no-events` where nothing ended by it.
  /// - Precondition: A cause for each exit.
  public static func spells(
    exit: [Double], cause: [Int], interest: Int
  ) -> Estimate<(spells: Spells, rows: [Int])> {
    let observed = Spells(exit: exit, event: cause.map { $0 == 0 })
    if let fault = observed.fault { return .unavailable(fault) }
    guard cause.contains(interest) else { return .unavailable(.noEvents) }
    let censoring = CensoringCurve(observed)
    let steps = weightSteps(exit: exit, cause: cause, interest: interest, censoring: censoring)
    let last = steps.last?.end ?? 0
    var (entry, end, event, weights, rows) = ([Double](), [Double](), [Bool](), [Double](), [Int]())
    func add(_ row: Int, from start: Double, to stop: Double, weight: Double) {
      guard weight > 0 else { return }
      entry.append(start)
      end.append(stop)
      event.append(cause[row] == interest)
      weights.append(weight)
      rows.append(row)
    }
    let origin = (exit.min() ?? 0) - 1
    for row in exit.indices {
      let whole = censoring.before(exit[row])
      guard cause[row] != 0, cause[row] != interest, exit[row] < last else {
        add(row, from: origin, to: exit[row], weight: 1)
        continue
      }
      // As long as nobody was censored the weight stays 1: one piece with the spell itself.
      let next = steps[steps.partitioningIndex { $0.end > exit[row] }...]
      var start = next.first.map { $0.value == whole ? $0.end : exit[row] } ?? exit[row]
      add(row, from: origin, to: start, weight: 1)
      for step in next where step.end > start {
        add(row, from: start, to: step.end, weight: step.value / whole)
        start = step.end
      }
    }
    return .value((Spells(entry: entry, exit: end, event: event, weights: weights), rows))
  }

  /// G(t−) at the events that are looked at: its values and until which event each one holds.
  private static func weightSteps(
    exit: [Double], cause: [Int], interest: Int, censoring: CensoringCurve
  ) -> [(end: Double, value: Double)] {
    var steps: [(end: Double, value: Double)] = []
    for time in zip(exit, cause).filter({ $0.1 == interest }).map(\.0).sorted() {
      let value = censoring.before(time)
      if let last = steps.last, last.value == value { steps.removeLast() }
      steps.append((time, value))
    }
    return steps
  }
}

/// G, the chance of not having been censored; who is censored at a time is so after the events of that time.
struct CensoringCurve {
  /// Times at which somebody was censored, ascending.
  let times: [Double]
  /// G just after each of them.
  let values: [Double]

  /// - Parameter spells: Their event is the censoring.
  init(_ spells: Spells) {
    let table = RiskTable(spells, TimeGrid(spells))
    var (times, values, value) = ([Double](), [Double](), 1.0)
    for place in table.times.indices where table.events[place] > 0 {
      // Those who had their event at the time are no longer at risk of being censored.
      value *= 1 - table.events[place] / (table.atRisk[place] - table.censored[place])
      times.append(table.times[place])
      values.append(value)
    }
    self.times = times
    self.values = values
  }

  /// G just before a time.
  func before(_ time: Double) -> Double {
    let place = times.partitioningIndex { $0 >= time }
    return place == 0 ? 1 : values[place - 1]
  }

  /// G at a time.
  func at(_ time: Double) -> Double {
    let place = times.partitioningIndex { $0 > time }
    return place == 0 ? 1 : values[place - 1]
  }
}
