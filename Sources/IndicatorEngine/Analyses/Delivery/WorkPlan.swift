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
  }

  let parts: [Part]

  /// Fraction of the whole planned by a day, in the order of the parts.
  func fraction(by day: Day) -> Double {
    parts.reduce(0) { $0 + $1.share * $1.fraction(by: day) }
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
  /// - Returns: `weights-zero` where all weights are 0 or some are stated and negative, `start-missing` where a
  ///   milestone without a start belongs to an operation without one, `end-missing` where there is neither a
  ///   milestone nor a planned end.
  static func of(
    milestones rows: ArraySlice<Int32>, in milestones: Milestones, start: Day?, end: Day?
  ) -> Estimate<WorkPlan> {
    if rows.isEmpty {
      guard let start else { return .unavailable(.startMissing) }
      guard let end else { return .unavailable(.endMissing) }
      return .value(WorkPlan(parts: [Part(row: -1, share: 1, start: start, planned: end)]))
    }
    let shares = shares(of: rows, in: milestones)
    if shares.isEmpty { return .unavailable(.weightsZero) }
    var parts: [Part] = []
    for (row, share) in zip(rows, shares) {
      let row = Int(row)
      guard let planned = milestones.planned[row] else { continue }
      guard let start = milestones.start[row] ?? start else { return .unavailable(.startMissing) }
      parts.append(Part(row: row, share: share, start: start, planned: planned))
    }
    return .value(WorkPlan(parts: parts))
  }

  /// Weight ÷ Σ weights; equal shares where no milestone has a weight. A milestone without a weight among others
  /// with one has weight 0. Empty where the weights give nothing to divide by.
  static func shares(of rows: ArraySlice<Int32>, in milestones: Milestones) -> [Double] {
    let weights = rows.map { milestones.weight[Int($0)] }
    if weights.allSatisfy({ $0 == nil }) { return weights.map { _ in 1 / Double(weights.count) } }
    let sum = weights.reduce(0) { $0 + ($1 ?? 0) }
    guard sum > 0, sum.isFinite, weights.allSatisfy({ ($0 ?? 0) >= 0 }) else { return [] }
    return weights.map { ($0 ?? 0) / sum }
  }
}
