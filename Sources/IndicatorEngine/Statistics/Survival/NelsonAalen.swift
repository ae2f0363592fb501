/// The cumulative hazard: the expected number of events of somebody who stays at risk up to a time.
///
///     // 3 events among 5 at risk, then 1 among 1: 0.6, 1.6; spread over the tie 1/5 + 1/4 + 1/3, then 1.
///
/// H(t) = Σ d ÷ n over the times up to t, its variance Σ d ÷ n². With ties spread, d events at once count as coming one after the
/// other, Σ 1 ÷ (n − j) for j below d: −ln of the survival of Fleming and Harrington.
///
/// > O. Aalen. "Nonparametric Inference for a Family of Counting Processes." *Annals of Statistics* 6 (1978), 701–726;
/// > T. R. Fleming, D. P. Harrington. "Nonparametric estimation of the survival distribution in censored data."
/// > *Communications in Statistics* 13 (1984), 2469–2486.
public struct NelsonAalen: Sendable, Equatable {
  /// Times, numbers at risk and events.
  public let table: RiskTable
  /// H just after each time. Shape `[time]`.
  public let hazard: [Double]
  /// The standard error of H. Shape `[time]`.
  public let standardErrors: [Double]

  /// The hazard of some spells, or why there is none.
  public static func of(_ spells: Spells, spreadingTies: Bool = false) -> Estimate<NelsonAalen> {
    RiskTable.of(spells).map { NelsonAalen($0, spreadingTies: spreadingTies) }
  }

  /// - Parameter spreadingTies: Only for tables of whole counts: events of fractional weight are taken together.
  public init(_ table: RiskTable, spreadingTies: Bool = false) {
    self.table = table
    var (hazard, variance) = (0.0, 0.0)
    var (hazards, errors) = ([Double](), [Double]())
    for (events, atRisk) in zip(table.events, table.atRisk) {
      if spreadingTies, events == events.rounded() {
        for earlier in stride(from: 0, to: events, by: 1) {
          hazard += 1 / (atRisk - earlier)
          variance += 1 / ((atRisk - earlier) * (atRisk - earlier))
        }
      } else if events > 0 {
        hazard += events / atRisk
        variance += events / (atRisk * atRisk)
      }
      hazards.append(hazard)
      errors.append(variance.squareRoot())
    }
    self.hazard = hazards
    standardErrors = errors
  }

  /// H at a time: 0 before the first event, the last value after the last time.
  public func hazard(at time: Double) -> Double { table.place(at: time).map { hazard[$0] } ?? 0 }
}
