/// Planned, earned and actual amounts of an operation, cumulated, for a chart: one point a month from the start, the
/// as-of day and the planned end among them.
public struct SCurve: Sendable, Equatable {
  /// One day of the curve.
  public struct Point: Sendable, Equatable {
    /// End of this day.
    public let day: Day
    /// Planned value, currency units.
    public let planned: Double
    /// Earned value; nil after the as-of day.
    public let earned: Double?
    /// Actual cost of one basis; nil after the as-of day, and everywhere without payments.
    public let actual: Double?
  }

  /// Points by day.
  public let points: [Point]
  /// The currency of all amounts.
  public let currency: Currency
  /// The basis of the actual cost.
  public let basis: PaymentBasis?
}

extension DeliveryAnalysis {
  /// The S-curve of the operation in a row.
  ///
  /// Earned value before the as-of day follows the actual days of milestones; percentages of unfinished ones, which
  /// have no day of their own, are added at the as-of day.
  public func curve(of operation: Int) -> Estimate<SCurve> {
    let account = ledger.account(of: operation)
    guard let currency = account.currency else { return .unavailable(.budgetMissing) }
    let work = Work(self, operation: operation)
    return account.budget.map { Double($0) / 100 }.with(work.plan.flatMap(\.dated)) { budget, workPlan in
      work.months.flatMap { months in
        let days = self.days(of: months, workPlan, until: work.end)
        let planned = workPlan.values(at: days, budget: budget)
        let costs = self.costs(of: operation, account: account, currency: currency, at: days)
        let points = days.enumerated().map { index, day in
          SCurve.Point(
            day: day, planned: planned[index], earned: earned(of: work, budget: budget, at: day),
            actual: day <= plan.asOf ? costs?[index] : nil)
        }
        return .value(SCurve(points: points, currency: currency, basis: account.basis))
      }
    }
  }

  private func days(of months: MonthScale, _ workPlan: WorkPlan, until end: Day?) -> [Day] {
    let last = max(workPlan.end ?? months.start, end ?? months.start)
    var days = months.days(until: max(last, min(plan.asOf, last + 3660)))
    days.removeAll { $0 > last && $0 > plan.asOf }
    days.append(last)
    if plan.asOf > months.start, plan.asOf <= last + 3660 { days.append(plan.asOf) }
    return days.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func earned(of work: Work, budget: Double, at day: Day) -> Double? {
    guard day <= plan.asOf else { return nil }
    return work.earned(by: day, isNow: day == plan.asOf).found.map { WorkPlan.rounded($0 * budget) }
  }

  /// Cumulated payments at the end of each day, exact to the minor unit; nil without payments or without a rate.
  private func costs(
    of operation: Int, account: OperationAccount, currency: Currency, at days: [Day]
  ) -> [Double]? {
    guard let basis = account.basis else { return nil }
    let rows = ledger.paymentRows(of: ledger.payments[operation], basis: basis)
    let column = ledger.allPayments.day
    var costs: [Double] = []
    for day in days {
      let sum = ledger.sum(payments: rows.filter { column[Int($0)].map { $0 <= day } ?? false })
      guard let minorUnits = sum.total(in: currency, ledger.converter).found else { return nil }
      costs.append(Double(minorUnits) / 100)
    }
    return costs
  }
}
