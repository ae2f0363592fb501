/// The milestones of one operation as shares of its budget, each spread evenly over its days.
///
/// Planned value grows from a milestone's start (else the operation's) to its planned day. With no milestones the
/// whole budget is spread evenly over the operation.
struct WorkPlan: Sendable {
  /// One stretch of work.
  struct Part: Sendable {
    /// Row of the milestones table; -1 for the operation itself.
    let row: Int
    /// Fraction of the budget, Σ = 1.
    let share: Double
    let start: Day
    let planned: Day

    /// Fraction planned to be done by the end of a day.
    func fraction(by day: Day) -> Double {
      if day >= planned { return 1 }
      let length = planned - start
      return length <= 0 || day <= start ? 0 : Double(day - start) / Double(length)
    }

    /// The same in whole days.
    func days(by day: Day) -> WeightedAmount.Fraction {
      if day >= planned { return .whole }
      let length = planned - start
      return length <= 0 || day <= start
        ? .none : WeightedAmount.Fraction(Int128(day - start), Int128(length))
    }
  }

  let parts: [Part]
  /// The shares as whole numbers.
  let weights: WeightedAmount
  /// Why nothing can be said of days although the shares are known: `end-before-start`.
  let undated: UnavailableReason?

  /// The plan where its days are sound.
  var dated: Estimate<WorkPlan> { undated.map { .unavailable($0) } ?? .value(self) }

  /// Fraction of the whole planned by a day.
  func fraction(by day: Day) -> Estimate<Double> {
    if let undated { return .unavailable(undated) }
    return Estimate(weights.fraction(parts.map { $0.days(by: day) }), else: .outOfRange)
  }

  /// What is planned of an exact amount by a day.
  func amount(of total: Int128, by day: Day) -> Estimate<Int128> {
    if let undated { return .unavailable(undated) }
    return Estimate(weights.amount(of: total, parts.map { $0.days(by: day) }), else: .outOfRange)
  }

  /// Planned value at each of these days: the fractions of all parts as one matrix `[day, part]` times their budgets.
  ///
  /// Amounts are kept to a millionth of the currency unit, so that the order of sums in a library reaches no figure.
  func values(at days: [Day], budget: Double) -> [Double] {
    var fractions = Matrix(rows: days.count, columns: parts.count)
    for (column, part) in parts.enumerated() {
      for (row, day) in days.enumerated() { fractions[row, column] = part.fraction(by: day) }
    }
    return BLAS.product(fractions, parts.map { $0.share * budget }).map(WorkPlan.rounded)
  }

  /// The day by which everything is planned to be done.
  var end: Day? { parts.map(\.planned).max() }

  /// An amount to a millionth of the currency unit.
  static func rounded(_ amount: Double) -> Double { (amount * 1e6).rounded() / 1e6 }

  /// The parts of an operation's budget.
  ///
  /// - Returns: `weights-zero` where all weights are 0, `weights-negative` where one is below, `out-of-range` where
  ///   they do not fit, `start-missing` where a milestone without a start belongs to an operation without one,
  ///   `end-missing` where there is neither a milestone nor a planned end. Where an end lies before its start the shares
  ///   are known and the days are not (`undated`).
  static func of(
    milestones rows: ArraySlice<Int32>, in milestones: Milestones, start: Day?, end: Day?
  ) -> Estimate<WorkPlan> {
    let isReversed = isReversed(start: start, end: end)
    if rows.isEmpty {
      guard let start else { return .unavailable(.startMissing) }
      guard let end else { return .unavailable(.endMissing) }
      return plan(
        [Part(row: -1, share: 1, start: start, planned: end)], weights: [1], isReversed: isReversed)
    }
    return weights(of: rows, in: milestones).flatMap { weights in
      let sum = weights.reduce(0, +)
      var parts: [Part] = []
      var isUndated = false
      for (row, weight) in zip(rows, weights) {
        let row = Int(row)
        guard let planned = milestones.planned[row] else { return .unavailable(.endMissing) }
        guard let begin = milestones.start[row] ?? start else { return .unavailable(.startMissing) }
        // A milestone may come before its operation's start, but not before its own.
        isUndated = isUndated || milestones.start[row].map { planned < $0 } ?? isReversed
        parts.append(Part(row: row, share: weight / sum, start: begin, planned: planned))
      }
      return plan(parts, weights: weights, isReversed: isUndated)
    }
  }

  /// Whether an operation ends before it starts: one of the two days is wrong, and nobody can say which.
  static func isReversed(start: Day?, end: Day?) -> Bool {
    guard let start, let end else { return false }
    return end < start
  }

  private static func plan(
    _ parts: [Part], weights: [Double], isReversed: Bool
  ) -> Estimate<WorkPlan> {
    Estimate(
      WeightedAmount(weights).map {
        WorkPlan(parts: parts, weights: $0, undated: isReversed ? .endBeforeStart : nil)
      }, else: .outOfRange)
  }

  /// The weights, all 1 where no milestone has one. A milestone without a weight among others with one has weight 0.
  private static func weights(of rows: ArraySlice<Int32>, in milestones: Milestones) -> Estimate<[Double]> {
    let stated = rows.map { milestones.weight[Int($0)] }
    if stated.allSatisfy({ $0 == nil }) { return .value(stated.map { _ in 1 }) }
    let weights = stated.map { $0 ?? 0 }
    if weights.contains(where: { $0 < 0 }) { return .unavailable(.weightsNegative) }
    let sum = weights.reduce(0, +)
    if sum == 0 { return .unavailable(.weightsZero) }
    return sum.isFinite ? .value(weights) : .unavailable(.outOfRange)
  }
}
