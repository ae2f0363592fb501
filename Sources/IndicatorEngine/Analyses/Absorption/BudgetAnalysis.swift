/// Absorption by operation, line, programme, fund or municipality.
///
///     BudgetAnalysis(portfolio, plan: plan).rows(by: .programme)
public struct BudgetAnalysis: Sendable {
  let delivery: DeliveryAnalysis
  var plan: EvaluationPlan { delivery.plan }
  var ledger: Ledger { delivery.ledger }

  /// Prepares the tables; the portfolio is cut at the plan's known-by day.
  public init(_ portfolio: Portfolio, plan: EvaluationPlan) {
    delivery = DeliveryAnalysis(portfolio, plan: plan)
  }

  /// The rows of the plan's level.
  public func rows() -> [BudgetRow] { rows(by: plan.level) }

  /// The rows of a level, by key and currency; what belongs to no key comes last.
  public func rows(by level: BudgetLevel) -> [BudgetRow] {
    switch level {
    case .operation:
      rows(of: delivery.performances())
    case .line:
      accounts().sorted { $0.operation < $1.operation }.flatMap(lineRows)
    case .programme: groups(.programme) { [(programme(of: $0.row), $0.original)] }
    case .fund: groups(.fund) { [(fund(of: $0.row), $0.original)] }
    case .municipality: municipalityRows()
    }
  }

  /// The rows of operations whose performance is known already.
  func rows(of performances: [OperationPerformance]) -> [BudgetRow] {
    performances.map(row).sorted { ($0.key ?? "") < ($1.key ?? "") }
  }

  func accounts() -> [OperationAccount] {
    let ranges = Parallel.ranges(of: delivery.portfolio.operations.count, size: 1 << 12)
    return Parallel.map(count: ranges.count, threads: plan.threads) { ranges[$0].map(ledger.account) }
      .flatMap { $0 }
  }

  // MARK: Operation

  private func row(_ performance: OperationPerformance) -> BudgetRow {
    let account = performance.account
    let cells =
      account.budgetCells + account.contractedCells + account.paidCells + performance.milestoneCells
    return BudgetRow(
      level: .operation, key: account.operation, operation: account.operation, currency: account.currency,
      budget: account.budget, budgetBasis: account.budgetBasis, contracted: account.contracted,
      isContractedEligible: account.isContractedEligible, paid: account.paid, remaining: account.remaining,
      basis: account.basis, absorption: account.absorption,
      members: BudgetRow.MemberCount(
        all: 1, budget: account.budget.found == nil ? 0 : 1,
        contracted: account.contracted.found == nil ? 0 : 1, paid: account.paid.found == nil ? 0 : 1),
      performance: performance, reasons: performance.reasons,
      sources: Array(cells.prefix(BudgetRow.sourceLimit)), sourceCount: cells.count,
      isIllustrative: performance.isIllustrative)
  }

  // MARK: Line

  /// A row for each budget line, and one without a key for payments that name no line of the operation.
  private func lineRows(_ account: OperationAccount) -> [BudgetRow] {
    let lines = ledger.lines[account.row].sorted { code(ofLine: $0) < code(ofLine: $1) }
    let paid = account.basis.map { ledger.paymentRows(of: ledger.payments[account.row], basis: $0) } ?? []
    var rest = paid
    var namesLines = false
    let codes = Set(lines.map(code))
    for row in ledger.payments[account.row] {
      if let line = ledger.allPayments.line[Int(row)], codes.contains(line) { namesLines = true }
    }
    var rows = lines.map { line -> BudgetRow in
      let code = code(ofLine: line)
      let own = rest.filter { ledger.allPayments.line[Int($0)] == code }
      rest.removeAll { ledger.allPayments.line[Int($0)] == code }
      let isKnown = account.basis != nil && namesLines
      return lineRow(account, line: line, payments: isKnown ? own : nil)
    }
    if !rest.isEmpty { rows.append(lineRow(account, line: nil, payments: rest)) }
    return rows
  }

  private func code(ofLine row: Int32) -> String { ledger.budgetLines.line[Int(row)] ?? "" }

  private func lineRow(_ account: OperationAccount, line: Int32?, payments: [Int32]?) -> BudgetRow {
    let budgetSum = line.map { ledger.sum(lines: [$0]) }
    let paidSum = payments.map { ledger.sum(payments: $0) }
    let budget = ledger.total(budgetSum, in: account.currency, else: .notOnThisLevel)
    let paid = ledger.total(paidSum, in: account.currency, else: .paymentsMissing)
    let cells =
      (line.map { [ledger.budgetLines.data.cell(Int($0), Budget.Fields.amount)] } ?? [])
      + (payments ?? []).map { ledger.allPayments.data.cell(Int($0), Payments.Fields.amount) }
    let reasons = [budget.reason, paid.reason, .notOnThisLevel, account.hasOtherBases ? .mixedBasis : nil]
    return BudgetRow(
      level: .line, key: line.map(code), operation: account.operation, currency: account.currency,
      budget: budget, budgetBasis: line == nil ? nil : .lines, contracted: .unavailable(.notOnThisLevel),
      isContractedEligible: false, paid: paid,
      remaining: budget.minus(paid), basis: account.basis,
      absorption: ledger.ratio(paidSum, budgetSum, in: account.own.currency, else: .notOnThisLevel),
      members: BudgetRow.MemberCount(
        all: 1, budget: budget.found == nil ? 0 : 1, contracted: 0, paid: paid.found == nil ? 0 : 1),
      performance: nil, reasons: reasons.compactMap { $0 }.uniqued(),
      sources: Array(cells.prefix(BudgetRow.sourceLimit)), sourceCount: cells.count,
      isIllustrative: (line.map { ledger.budgetLines.data.isIllustrative(Int($0)) } ?? false)
        || (payments ?? []).contains { ledger.allPayments.data.isIllustrative(Int($0)) })
  }

  // MARK: Programme, fund, municipality

  private func programme(of operation: Int) -> String? { ledger.operations.programme[operation] }

  /// The operation's fund, else its programme's.
  private func fund(of operation: Int) -> String? {
    if let fund = ledger.operations.fund[operation] { return fund }
    return programme(of: operation).flatMap { delivery.portfolio.programmeIndex.row(of: $0) }
      .flatMap { delivery.portfolio.programmes.fund[$0] }
  }

  /// Operations over several places are split by their shares; without shares they belong to their municipality.
  /// A row for each municipality.
  ///
  /// - Parameter present: The code under which a municipality's operations count: that of the one it merged into, or its own.
  func municipalityRows(present: (String) -> String = { $0 }) -> [BudgetRow] {
    let shares = delivery.portfolio.shares
    let rows = RowGroups(
      shares.operation, by: delivery.portfolio.operationIndex, groups: delivery.portfolio.operations.count)
    return groups(.municipality) { account in
      let places = rows[account.row].compactMap { row -> (code: String, share: Double)? in
        guard let code = shares.municipality[Int(row)], let share = shares.share[Int(row)] else { return nil }
        return (present(code), share)
      }
      // Two parts of an operation may lie in what is one municipality now.
      let shares = Dictionary(places.map { ($0.code, $0.share) }, uniquingKeysWith: +)
        .sorted { $0.key < $1.key }
      guard let split = ShareSplit(shares.map(\.value)) else {
        return [(ledger.operations.municipality[account.row].map(present), account.original)]
      }
      let original = account.original
      let budget = original.budget.map(split.parts)
      let contracted = original.contracted.map(split.parts)
      let paid = original.paid.map(split.parts)
      return shares.enumerated().map { index, place in
        (
          place.key,
          OriginalAmounts(budget: budget?[index], contracted: contracted?[index], paid: paid?[index])
        )
      }
    }
  }

  private func groups(
    _ level: BudgetLevel, _ parts: (OperationAccount) -> [(String?, OriginalAmounts)]
  ) -> [BudgetRow] {
    var groups: [BudgetGroup.Key: BudgetGroup] = [:]
    for account in accounts() {
      for (key, amounts) in parts(account) {
        let groupKey = BudgetGroup.Key(key: key, currency: account.currency)
        groups[groupKey, default: BudgetGroup(order: plan.basisOrder)].add(account, amounts)
      }
    }
    let mixed = Dictionary(grouping: groups.keys, by: \.key).mapValues { $0.count > 1 }
    return groups.keys.sorted().compactMap { key in
      groups[key]?.row(level, key, isMixed: mixed[key.key] ?? false, ledger)
    }
  }
}

extension Array where Element: Equatable {
  /// The elements, each once, in order of first appearance.
  func uniqued() -> [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
