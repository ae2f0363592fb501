internal import RealModule

/// The final cost of an operation that runs: what was spent, and the rest of the work at a pace of cost that is not known.
///
///     // 100 approved; 40 spent for 30 of work: 70 are left, and cost so far 1.33 a unit.
///     let forecast = CostForecast(spent: 40, earned: 30, budget: 100, committed: 40, belief: belief)
///     forecast.chance(atMost: 110)
///
/// final = max(committed, AC + (BAC − EV) exp η); η is centred at (1 − f) μ + f (−ln CPI), f = EV ÷ BAC: from what a class says towards the
/// operation's own cost performance, as far as the work has come; μ is the middle of what is believed of ln r. Any unit of money.
///
/// > `methods/completion-risk.md` §4.5.
public struct CostForecast: Sendable, Equatable {
  public let spent: Double
  public let remaining: Double
  public let committed: Double
  /// Of the measure of η less what it is moved by.
  private let distribution: StudentTDistribution
  private let measure: CostRatioMeasure
  private let moved: Double
  private let meanError: Double

  /// - Parameters:
  ///   - spent: AC.
  ///   - earned: EV.
  ///   - budget: BAC, above 0.
  ///   - committed: What is spent or owed already: no final cost is below it.
  ///   - isMeasured: Whether the work was measured. Where payments stand for it, cost so far tells nothing of the rest.
  /// - Returns: `budget-missing` for a budget of 0 or below, `ev-exceeds-bac`, `not-finite`.
  public static func of(
    spent: Double, earned: Double, budget: Double, committed: Double, belief: CostRatioBelief,
    isMeasured: Bool = true
  ) -> Estimate<CostForecast> {
    guard [spent, earned, budget, committed].allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    if budget <= 0 { return .unavailable(.budgetMissing) }
    if earned > budget { return .unavailable(.earnedExceedsBudget) }
    let share = isMeasured ? max(0, earned / budget) : 0
    // Without work or without spending there is no performance: the class speaks alone.
    let middle = belief.middle
    let own = earned > 0 && spent > 0 ? Double.log(spent / earned) : middle
    let shift = share * (own - middle)
    // Logarithms are moved as they are; places in quantiles have no logarithm of their own to move.
    let isLogarithm = belief.measure == .logarithm
    guard let distribution = belief.predictive(shift: isLogarithm ? shift : 0) else {
      return .unavailable(.outOfRange)
    }
    return .value(
      CostForecast(
        spent: spent, remaining: budget - max(0, earned), committed: committed, distribution: distribution,
        measure: belief.measure, moved: isLogarithm ? 0 : shift, meanError: belief.meanError * (1 - share)))
  }

  private init(
    spent: Double, remaining: Double, committed: Double, distribution: StudentTDistribution,
    measure: CostRatioMeasure, moved: Double, meanError: Double
  ) {
    self.measure = measure
    self.moved = moved
    self.spent = spent
    self.remaining = remaining
    self.committed = committed
    self.distribution = distribution
    self.meanError = meanError
  }

  /// The chance that the final cost does not exceed an amount.
  public func chance(atMost amount: Double) -> Double { chance(atMost: amount, shift: 0) }

  /// The 80 % interval of that chance, over what is not known of the mean.
  public func interval(atMost amount: Double) -> ClosedRange<Double> {
    let reach = 1.2815515655446004 * meanError
    let ends = [chance(atMost: amount, shift: reach), chance(atMost: amount, shift: -reach)]
    return (ends.min() ?? 0)...(ends.max() ?? 1)
  }

  private func chance(atMost amount: Double, shift: Double) -> Double {
    if amount < committed || amount < spent { return 0 }
    if remaining <= 0 { return 1 }
    if amount == spent { return 0 }
    let logarithm = Double.log((amount - spent) / remaining) - moved
    return distribution.cumulative(measure.place(of: logarithm) - shift)
  }

  /// The cost that is not exceeded with a chance; nil outside 0 < share < 1.
  public func cost(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    if remaining <= 0 { return max(committed, spent) }
    return distribution.quantile(share).map {
      max(committed, spent + remaining * Double.exp(measure.logarithm(at: $0) + moved))
    }
  }
}
