/// The money of one operation at the as-of day: budget, contracted, paid. Exact, in one currency.
public struct OperationAccount: Sendable {
  /// Row of the operations table.
  public let row: Int
  /// The operation's code.
  public let operation: String
  /// The currency of all amounts; nil where the operation states no amount at all.
  public let currency: Currency?
  /// Budget at completion: Σ budget lines, else contracted, else eligible, else total.
  public let budget: Estimate<Int128>
  /// What the budget was taken from.
  public let budgetBasis: BudgetBasis?
  /// Contracted, else eligible amount: the denominator of absorption.
  public let contracted: Estimate<Int128>
  /// Whether the eligible amount stands for a contracted one.
  public let isContractedEligible: Bool
  /// Payments of one basis up to the as-of day. An operation without any payment row has no figure; with payments
  /// only after the day it is 0.
  public let paid: Estimate<Int128>
  /// The basis of `paid`.
  public let basis: PaymentBasis?
  /// Whether payments of other bases were left out.
  public let hasOtherBases: Bool
  /// Cells of the budget.
  public let budgetCells: [SourceCell]
  /// Cell of the contracted amount.
  public let contractedCells: [SourceCell]
  /// Cells of the payments.
  public let paidCells: [SourceCell]
  /// Whether made-up example data went into any of them.
  public let isIllustrative: Bool
  /// The same amounts in the currencies they were stated in: a total over operations is converted once, as a whole.
  let original: OriginalAmounts

  /// Budget − paid.
  public var remaining: Estimate<Int128> { budget.minus(paid) }

  /// Absorption: paid ÷ contracted, else eligible, of the amounts as they were stated.
  public let absorption: Estimate<Double>
  /// Paid ÷ budget, of the amounts as they were stated.
  public let paidShare: Estimate<Double>
  /// Budget and payments in the operation's own currency: what ratios are taken from, so that none depends on the
  /// currency that is asked for.
  let own: OwnAmounts
}

/// Amounts of an operation in its own currency, minor units.
struct OwnAmounts: Sendable {
  let currency: Currency?
  let budget: Estimate<Int128>
  let paid: Estimate<Int128>
}

/// Amounts in the currencies they were stated in; nil where nothing was stated.
struct OriginalAmounts: Sendable {
  var budget: CurrencySum?
  var contracted: CurrencySum?
  var paid: CurrencySum?
}

extension Estimate where Value == Int128 {
  /// The difference of two amounts; `out-of-range` where it does not fit.
  func minus(_ other: Estimate<Int128>) -> Estimate<Int128> {
    with(other) { a, b in
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .unavailable(.outOfRange) : .value(difference)
    }
  }
}
