/// Budget, contracted and paid amounts of an operation, a budget line, a programme, a fund or a municipality at the
/// as-of day. Exact, in one currency: members in different currencies have rows of their own unless a reporting
/// currency is asked for.
public struct BudgetRow: Sendable {
  public let level: BudgetLevel
  /// Code of the operation, line, programme, fund or municipality; nil for what belongs to none.
  public let key: String?
  /// The operation, on the levels operation and line.
  public let operation: String?
  public let currency: Currency?
  /// Minor units.
  public let budget: Estimate<Int128>
  /// What an operation's budget was taken from.
  public let budgetBasis: BudgetBasis?
  /// Contracted, else eligible amount, minor units.
  public let contracted: Estimate<Int128>
  /// Whether an eligible amount stands for a contracted one, anywhere in the sum.
  public let isContractedEligible: Bool
  /// Payments of one basis up to the as-of day, minor units.
  public let paid: Estimate<Int128>
  /// Budget − paid, minor units; `partial` where not every member's payments are known.
  public let remaining: Estimate<Int128>
  /// The basis of all payments of the row.
  public let basis: PaymentBasis?
  /// Paid ÷ contracted (else eligible) over the members of which both are known; of a budget line, which is not
  /// contracted by itself, paid ÷ its budget.
  public let absorption: Estimate<Double>
  /// How many members there are, and how many of them have each amount.
  public let members: MemberCount
  /// Earned value and earned schedule; on the level operation only.
  public let performance: OperationPerformance?
  /// Codes of what is absent or doubtful, each once.
  public let reasons: [UnavailableReason]
  /// Cells that the row was made from, at most `sourceLimit` of them.
  public let sources: [SourceCell]
  /// How many cells the row was made from.
  public let sourceCount: Int
  public let isIllustrative: Bool

  /// No row names more cells than this; a programme may have a million.
  public static let sourceLimit = 1000

  /// Members of a sum, and how many of them state each amount.
  public struct MemberCount: Sendable, Equatable {
    public var all = 0
    public var budget = 0
    public var contracted = 0
    public var paid = 0

    /// Whether some amount of the row covers only part of the members.
    public var isPartial: Bool {
      [budget, contracted, paid].contains { $0 > 0 && $0 < all }
    }
  }
}
