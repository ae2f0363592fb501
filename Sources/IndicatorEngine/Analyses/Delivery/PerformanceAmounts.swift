/// The amounts of earned value as they are shown: minor units of the account's currency, each converted once.
///
/// Ratios are never taken from these: they come from the operation's own currency, so that no rate and no rounding
/// reaches them.
public struct PerformanceAmounts: Sendable {
  /// Planned value (PV).
  public let planned: Estimate<Int128>
  /// Earned value (EV).
  public let earned: Estimate<Int128>
  /// CV = EV − AC.
  public let costVariance: Estimate<Int128>
  /// SV = EV − PV.
  public let scheduleVariance: Estimate<Int128>
  /// EAC = BAC ÷ CPI.
  public let estimateTypical: Estimate<Int128>
  /// EAC = AC + (BAC − EV).
  public let estimateRemaining: Estimate<Int128>
  /// EAC = AC + (BAC − EV) ÷ (CPI × SPI).
  public let estimateCombined: Estimate<Int128>
  /// ETC = typical EAC − AC.
  public let estimateToComplete: Estimate<Int128>
  /// VAC = BAC − typical EAC.
  public let varianceAtCompletion: Estimate<Int128>

  /// - Parameters:
  ///   - exact: The four amounts in millionths of the own currency.
  ///   - value: The same as binary numbers, for what is undefined and for the one product of four factors.
  ///   - show: Millionths of the own currency as minor units of the shown one.
  init(exact: ExactValue, value: EarnedValue, show: (Int128) -> Estimate<Int128>) {
    let (budget, earned, actual) = (exact.budget, exact.earned, exact.actual)
    planned = exact.planned.flatMap(show)
    self.earned = earned.flatMap(show)
    costVariance = earned.minus(actual).flatMap(show)
    scheduleVariance = earned.minus(exact.planned).flatMap(show)
    let typical = value.estimateTypical.flatMap { _ in
      budget.with(actual) { budget, actual in
        earned.flatMap { earned in
          // EV is not 0 here. The rounding keeps the sign of BAC alone; the quotient has that of BAC × AC × EV.
          let isNegative = ((budget < 0) != (actual < 0)) != (earned < 0)
          return CurrencyConverter.rounded(budget, times: actual, over: earned)
            .map { ($0 < 0) != isNegative ? 0 - $0 : $0 }
        }
      }
    }
    estimateTypical = typical.flatMap(show)
    let remaining = budget.minus(earned)
    estimateRemaining = actual.with(remaining) { actual, remaining in
      let (sum, overflow) = actual.addingReportingOverflow(remaining)
      return overflow ? .unavailable(.outOfRange) : show(sum)
    }
    estimateCombined = value.estimateCombined.flatMap { amount in
      Estimate(Int128(exactly: (amount * 1e6).rounded()), else: .outOfRange).flatMap(show)
    }
    estimateToComplete = typical.minus(actual).flatMap(show)
    varianceAtCompletion = budget.minus(typical).flatMap(show)
  }
}

/// BAC, PV, EV and AC of one day in whole millionths of the operation's own currency.
struct ExactValue: Sendable {
  let budget: Estimate<Int128>
  let planned: Estimate<Int128>
  /// `ev-exceeds-bac` where it lies above the budget.
  let earned: Estimate<Int128>
  let actual: Estimate<Int128>

  init(
    budget: Estimate<Int128>, planned: Estimate<Int128>, earned: Estimate<Int128>, actual: Estimate<Int128>
  ) {
    self.budget = budget
    self.planned = planned
    self.earned = earned.atMost(budget, else: .earnedExceedsBudget)
    self.actual = actual
  }

  /// Millionths of a currency unit from minor units.
  static func millionths(_ minorUnits: Int128) -> Estimate<Int128> {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: 10_000)
    return overflow ? .unavailable(.outOfRange) : .value(product)
  }

  /// The four as binary numbers of currency units, for ratios.
  var value: EarnedValue {
    EarnedValue(
      budget: budget.map(ExactValue.units), planned: planned.map(ExactValue.units),
      earned: earned.map(ExactValue.units), actual: actual.map(ExactValue.units))
  }

  private static func units(_ millionths: Int128) -> Double { Double(millionths) / 1e6 }
}
