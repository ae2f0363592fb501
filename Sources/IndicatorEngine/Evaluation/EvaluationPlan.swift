/// What is to be evaluated, and with which parameters. Printed with every result, so that it can be made again.
public struct EvaluationPlan: Sendable, Equatable {
  /// The day everything is judged at, inclusive.
  public var asOf: Day
  /// Only facts recorded by the end of this day; nil = everything.
  public var knownBy: Day?
  /// The currency to report in; nil = every operation in its own, never added across currencies.
  public var currency: Currency?
  /// Limits of the status.
  public var thresholds: StatusThresholds
  /// Level of the budget rows.
  public var level: BudgetLevel
  /// Earned value method of operations that state none.
  public var earnedValueMethod: EarnedValueMethod
  /// Order in which the basis of payments is chosen where several were reported.
  public var basisOrder: [PaymentBasis]
  /// Upper bound of threads; no result depends on it.
  public var threads: Int

  public init(
    asOf: Day, knownBy: Day? = nil, currency: Currency? = nil, thresholds: StatusThresholds = .productDefault,
    level: BudgetLevel = .operation, earnedValueMethod: EarnedValueMethod = .zeroHundred,
    basisOrder: [PaymentBasis] = PaymentBasis.defaultOrder, threads: Int = 1
  ) {
    self.asOf = asOf
    self.knownBy = knownBy
    self.currency = currency
    self.thresholds = thresholds
    self.level = level
    self.earnedValueMethod = earnedValueMethod
    self.basisOrder = basisOrder
    self.threads = threads
  }

  /// The portfolio as it was known.
  func cut(_ portfolio: Portfolio) -> Portfolio {
    knownBy.map { portfolio.known(by: $0) } ?? portfolio
  }
}

/// Limits of the status by achievement ÷ expected.
///
/// The product's own default, 0.85 and 0.65, is borrowed from the 2014–2020 performance framework and always printed
/// as "product default": no regulation prescribes it here (`methods/rules.md` §2.3, §7).
public struct StatusThresholds: Sendable, Equatable {
  /// At or above: on track.
  public let green: Double
  /// At or above, but below green: at risk. Below: off track.
  public let amber: Double

  /// - Returns: nil unless 0 < amber ≤ green, both finite.
  public init?(amber: Double, green: Double) {
    guard amber > 0, amber <= green, green.isFinite else { return nil }
    self.green = green
    self.amber = amber
  }

  private init(unchecked amber: Double, _ green: Double) {
    self.amber = amber
    self.green = green
  }

  /// 0.85 and 0.65.
  public static let productDefault = StatusThresholds(unchecked: 0.65, 0.85)
}

/// The level on which budget rows are formed.
public enum BudgetLevel: String, Sendable, CaseIterable {
  case operation, line, programme, fund, municipality
}
