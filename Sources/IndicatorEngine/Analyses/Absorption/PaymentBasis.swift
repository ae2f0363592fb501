/// What a payment row records: cost as it arose, as it was declared, as it was certified, or money that left the
/// account. Amounts of different bases are never added.
public enum PaymentBasis: String, Sendable, CaseIterable {
  case paid, certified, declared, incurred

  /// The order in which a basis is chosen where several were reported: money that left the account first, since
  /// absorption is paid ÷ contracted, then the nearest to it.
  public static let defaultOrder: [PaymentBasis] = [.paid, .certified, .declared, .incurred]
}

/// What a budget was taken from.
public enum BudgetBasis: String, Sendable, CaseIterable {
  /// The sum of budget lines.
  case lines
  /// The operation's contracted amount.
  case contracted
  /// Its eligible amount.
  case eligible
  /// Its total amount.
  case total
}
