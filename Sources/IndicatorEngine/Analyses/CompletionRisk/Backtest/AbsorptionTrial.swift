/// Three ways to forecast the share of a budget that will be paid, tried on programmes whose course is known: each is forecast from how the others
/// went on from the same year.
///
/// With x the share paid at the freeze and y the share at the target, of the others: the ratio (chain ladder) Σ b y ÷ Σ b x by budget b; the mean
/// increment of y − x; the mean share of the remaining budget (y − x) ÷ (1 − x), of those with x < 1.
///
/// > `methods/completion-risk.md` §4.8; T. Mack. *ASTIN Bulletin* 23 (1993), 213–225 (chain ladder).
public struct AbsorptionTrial: Sendable, Equatable {
  /// A programme, or a fund of one: its budget, and what was paid of it by the freeze and by the target, in one currency.
  public struct Course: Sendable, Equatable {
    public let budget: Double
    public let paidAtFreeze: Double
    public let paidAtTarget: Double

    public init(budget: Double, paidAtFreeze: Double, paidAtTarget: Double) {
      self.budget = budget
      self.paidAtFreeze = paidAtFreeze
      self.paidAtTarget = paidAtTarget
    }
  }

  public enum Way: String, Sendable, CaseIterable {
    case ratio = "ratio-chain-ladder"
    case increment = "mean-increment"
    case shareOfRemaining = "share-of-remaining"
  }

  /// Mean size of the error and root of its mean square, in shares of the budget.
  public struct Errors: Sendable, Equatable {
    public let way: Way
    public let mean: Double
    public let rootMeanSquare: Double
  }

  public let count: Int
  public let errors: [Errors]

  /// - Returns: `too-few-observations` for fewer than three courses; `budget-missing` for a budget of 0 or below; `denominator-zero` where a way
  ///   has nothing to divide by: nothing paid by the others, or all of it.
  public static func of(_ courses: [Course]) -> Estimate<AbsorptionTrial> {
    guard courses.count > 2 else { return .unavailable(.tooFewObservations) }
    guard courses.allSatisfy({ $0.budget > 0 }) else { return .unavailable(.budgetMissing) }
    var errors: [Errors] = []
    for way in Way.allCases {
      var misses: [Double] = []
      for place in courses.indices {
        var others = courses
        let asked = others.remove(at: place)
        guard let forecast = forecast(asked, by: way, others) else { return .unavailable(.denominatorZero) }
        misses.append(forecast - asked.paidAtTarget / asked.budget)
      }
      let n = Double(misses.count)
      errors.append(
        Errors(
          way: way, mean: misses.reduce(0) { $0 + $1.magnitude } / n,
          rootMeanSquare: (misses.reduce(0) { $0 + $1 * $1 } / n).squareRoot()))
    }
    return .value(AbsorptionTrial(count: courses.count, errors: errors))
  }

  /// The share that is foretold; nil where there is nothing to divide by.
  private static func forecast(_ asked: Course, by way: Way, _ others: [Course]) -> Double? {
    let share = asked.paidAtFreeze / asked.budget
    switch way {
    case .ratio:
      let paid = others.reduce(0) { $0 + $1.paidAtFreeze }
      return paid > 0 ? share * others.reduce(0) { $0 + $1.paidAtTarget } / paid : nil
    case .increment:
      return share
        + others.reduce(0) { $0 + ($1.paidAtTarget - $1.paidAtFreeze) / $1.budget } / Double(others.count)
    case .shareOfRemaining:
      let open = others.filter { $0.paidAtFreeze < $0.budget }
      if open.isEmpty { return nil }
      let rates = open.map { ($0.paidAtTarget - $0.paidAtFreeze) / ($0.budget - $0.paidAtFreeze) }
      return share + (1 - share) * rates.reduce(0, +) / Double(rates.count)
    }
  }
}
