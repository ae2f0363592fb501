/// The milestones of one operation, with what planned and earned value need of them.
struct Work: Sendable {
  private let analysis: DeliveryAnalysis
  let rows: ArraySlice<Int32>
  /// `ev-method-unknown` where the method that is stated is none.
  let method: Estimate<EarnedValueMethod>
  let plan: Estimate<WorkPlan>
  /// The operation's start, else that of its earliest milestone.
  let start: Day?
  /// The operation's current end, else the original one, else the last planned milestone.
  let end: Day?
  private let actualEnd: Day?
  private let isReversed: Bool

  init(_ analysis: DeliveryAnalysis, operation: Int) {
    let rows = analysis.milestoneRows[operation]
    self.analysis = analysis
    self.rows = rows
    method = analysis.method(of: operation)
    let ledger = analysis.ledger
    let ownEnd = ledger.operations.end[operation] ?? ledger.operations.originalEnd[operation]
    plan = WorkPlan.of(
      milestones: rows, in: analysis.milestones, start: ledger.operations.start[operation], end: ownEnd)
    start =
      ledger.operations.start[operation] ?? rows.compactMap { analysis.milestones.start[Int($0)] }.min()
    end = ownEnd ?? rows.compactMap { analysis.milestones.planned[Int($0)] }.max()
    isReversed = WorkPlan.isReversed(start: ledger.operations.start[operation], end: ownEnd)
    actualEnd = ledger.operations.actualEnd[operation]
  }

  /// Months from the start; `end-before-start` where the operation is planned to end before it.
  var months: Estimate<MonthScale> {
    isReversed ? .unavailable(.endBeforeStart) : Estimate(start.map(MonthScale.init), else: .startMissing)
  }

  /// Fractions of the milestones earned by the end of a day. Percentages have no day of their own, so they count at
  /// the as-of day only (`isNow`); on earlier days of a curve, work that was not done by then earned what the 0/100
  /// rule gives.
  private func fractions(by day: Day, isNow: Bool) -> Estimate<[WeightedAmount.Fraction]> {
    if rows.isEmpty { return .unavailable(.noMilestones) }
    return method.with(plan) { stated, plan in
      let method = !isNow && stated == .percent ? .zeroHundred : stated
      var fractions: [WeightedAmount.Fraction] = []
      for part in plan.parts {
        switch method.fraction(of: part.row, in: analysis.milestones, by: day) {
        case .value(let fraction): fractions.append(fraction)
        case .unavailable(let reason): return .unavailable(reason)
        }
      }
      return .value(fractions)
    }
  }

  /// Fraction of the budget earned by the end of a day.
  func earned(by day: Day, isNow: Bool) -> Estimate<Double> {
    plan.with(fractions(by: day, isNow: isNow)) { plan, fractions in
      Estimate(plan.weights.fraction(fractions), else: .outOfRange)
    }
  }

  /// What is earned of an exact amount by the end of a day.
  func earned(of total: Int128, by day: Day) -> Estimate<Int128> {
    plan.with(fractions(by: day, isNow: true)) { plan, fractions in
      Estimate(plan.weights.amount(of: total, fractions), else: .outOfRange)
    }
  }

  /// Earned schedule on calendar months from the start.
  func schedule(budget: Estimate<Double>, earned: Estimate<Double>, asOf: Day) -> EarnedSchedule {
    let isComplete = budget.with(earned) { .value($1 >= $0) }.found ?? false
    let last = min(asOf, finish(isComplete: isComplete, asOf: asOf) ?? asOf)
    let curve = plan.flatMap(\.dated).with(months) { plan, months in
      budget.map { plan.values(at: months.days(until: plan.end ?? months.start), budget: $0) }
    }
    return EarnedSchedule(
      earned: !isReversed && asOf < (start ?? asOf)
        ? .unavailable(.beforeStart) : curve.with(earned) { EarnedSchedule.time(ofEarned: $1, on: $0) },
      actual: months.flatMap { months in
        if last < months.start { return .unavailable(.beforeStart) }
        return Estimate(months.position(of: last), else: .outOfRange)
      },
      planned: months.flatMap { months in
        guard let end else { return .unavailable(.endMissing) }
        return Estimate(months.position(of: end), else: .outOfRange)
      })
  }

  /// The real finish, if it is known by the as-of day: the operation's, else that of the last milestone where all
  /// is earned.
  func finish(isComplete: Bool, asOf: Day) -> Day? {
    if let actualEnd, actualEnd <= asOf { return actualEnd }
    return isComplete
      ? rows.compactMap { analysis.milestones.actual[Int($0)] }.filter { $0 <= asOf }.max() : nil
  }

  /// The cells that planned and earned value are made from.
  var cells: [SourceCell] {
    rows.flatMap { row in
      var fields = [Milestones.Fields.planned]
      if analysis.milestones.weight[Int(row)] != nil { fields.append(Milestones.Fields.weight) }
      if analysis.milestones.actual[Int(row)] != nil { fields.append(Milestones.Fields.actual) }
      if method.found == .percent, analysis.milestones.percent[Int(row)] != nil {
        fields.append(Milestones.Fields.percent)
      }
      if method.found == .fiftyFifty, analysis.milestones.actualStart[Int(row)] != nil {
        fields.append(Milestones.Fields.actualStart)
      }
      return fields.map { analysis.milestones.data.cell(Int(row), $0) }
    }
  }

  var isIllustrative: Bool { rows.contains { analysis.milestones.data.isIllustrative(Int($0)) } }
}
