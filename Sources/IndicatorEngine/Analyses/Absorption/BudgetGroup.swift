/// The amounts of the operations of one programme, fund or municipality in one currency, as they are added up.
struct BudgetGroup {
  /// What a group is about.
  struct Key: Hashable, Comparable {
    let key: String?
    let currency: Currency?

    /// By key, then currency; without a key last.
    static func < (a: Key, b: Key) -> Bool {
      if a.key != b.key {
        guard let left = a.key else { return false }
        guard let right = b.key else { return true }
        return left < right
      }
      return (a.currency?.code ?? "") < (b.currency?.code ?? "")
    }
  }

  private let order: [PaymentBasis]
  private var budget = CurrencySum()
  private var contracted = CurrencySum()
  private var members = BudgetRow.MemberCount()
  private var isEligible = false
  private var isIllustrative = false
  private var hasOtherBases = false
  /// Payments by basis, with the contracted amounts of the same operations and the cells.
  private var paid: [PaymentBasis: Paid] = [:]
  private var cells: [SourceCell] = []
  private var cellCount = 0

  private struct Paid {
    var sum = CurrencySum()
    var count = 0
    /// Of the operations of which payments and contract are both known.
    var matched = CurrencySum()
    var contracted = CurrencySum()
    var matchedCount = 0
  }

  init(order: [PaymentBasis]) { self.order = order }

  /// Adds an operation, or the part of it that belongs here.
  mutating func add(_ account: OperationAccount, _ amounts: OriginalAmounts) {
    members.all += 1
    if let sum = amounts.budget {
      budget.add(sum)
      members.budget += 1
    }
    if let sum = amounts.contracted {
      contracted.add(sum)
      members.contracted += 1
      isEligible = isEligible || account.isContractedEligible
    }
    if let basis = account.basis, let sum = amounts.paid {
      var entry = paid[basis] ?? Paid()
      entry.sum.add(sum)
      entry.count += 1
      if let contract = amounts.contracted {
        entry.matched.add(sum)
        entry.contracted.add(contract)
        entry.matchedCount += 1
      }
      paid[basis] = entry
    }
    hasOtherBases = hasOtherBases || account.hasOtherBases
    isIllustrative = isIllustrative || account.isIllustrative
    let own = account.budgetCells + account.contractedCells + account.paidCells
    cellCount += own.count
    cells += own.prefix(max(0, BudgetRow.sourceLimit - cells.count))
  }

  /// The row of the group. Payments are those of one basis, the first in order that any member has; members without
  /// it are not reported.
  func row(_ level: BudgetLevel, _ key: Key, isMixed: Bool, _ ledger: Ledger) -> BudgetRow {
    let basis = order.first { paid[$0] != nil }
    let used = basis.flatMap { paid[$0] }
    var members = members
    members.paid = used?.count ?? 0
    let budget = ledger.total(
      members.budget == 0 ? nil : budget, in: key.currency, else: .budgetMissing)
    let contracted = ledger.total(
      members.contracted == 0 ? nil : contracted, in: key.currency, else: .contractedMissing)
    let paidTotal = ledger.total(used?.sum, in: key.currency, else: .paymentsMissing)
    let absorption = ledger.ratio(
      used?.matched, used.flatMap { $0.matchedCount == 0 ? nil : $0.contracted }, in: key.currency,
      else: .contractedMissing)
    let isWhole = members.paid == members.all && members.budget == members.all
    let remaining: Estimate<Int128> =
      isWhole || budget.found == nil || paidTotal.found == nil
      ? budget.minus(paidTotal) : .unavailable(.partial)
    let hasMixedBasis = hasOtherBases || paid.count > 1
    let reasons: [UnavailableReason?] = [
      budget.reason, contracted.reason, paidTotal.reason, absorption.reason,
      members.isPartial ? .partial : nil, hasMixedBasis ? .mixedBasis : nil, isMixed ? .mixedCurrency : nil,
    ]
    return BudgetRow(
      level: level, key: key.key, operation: nil, currency: key.currency, budget: budget, budgetBasis: nil,
      contracted: contracted, isContractedEligible: isEligible, paid: paidTotal, remaining: remaining,
      basis: basis, absorption: absorption, members: members, performance: nil,
      reasons: reasons.compactMap { $0 }.uniqued(), sources: cells, sourceCount: cellCount,
      isIllustrative: isIllustrative)
  }
}
