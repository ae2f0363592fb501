extension Ledger {
  /// The money of an operation at the as-of day.
  func account(of operation: Int) -> OperationAccount {
    let own = currency(of: operation)
    let currency = reporting ?? own
    let lineRows = lines[operation]
    let (basis, hasOthers) = basis(of: payments[operation])
    let paymentRows = basis.map { self.paymentRows(of: payments[operation], basis: $0) } ?? []
    let budget = budget(of: operation)
    let isEligible = operations.contracted[operation] == nil && operations.eligible[operation] != nil
    let original = OriginalAmounts(
      budget: budget.sum,
      contracted: amount(isEligible ? operations.eligible : operations.contracted, operation),
      paid: basis == nil ? nil : sum(payments: paymentRows))
    return OperationAccount(
      row: operation, operation: operations.code[operation] ?? "", currency: currency,
      budget: total(original.budget, in: currency, else: .budgetMissing), budgetBasis: budget.basis,
      contracted: total(original.contracted, in: currency, else: .contractedMissing),
      isContractedEligible: isEligible,
      paid: total(original.paid, in: currency, else: .paymentsMissing), basis: basis,
      hasOtherBases: hasOthers, budgetCells: budget.cells,
      contractedCells: original.contracted == nil
        ? []
        : [
          operations.data.cell(
            operation, isEligible ? Operations.Fields.eligible : Operations.Fields.contracted)
        ],
      paidCells: paymentRows.map { allPayments.data.cell(Int($0), Payments.Fields.amount) },
      isIllustrative: operations.data.isIllustrative(operation)
        || lineRows.contains { budgetLines.data.isIllustrative(Int($0)) }
        || paymentRows.contains { allPayments.data.isIllustrative(Int($0)) }, original: original,
      absorption: ratio(original.paid, original.contracted, in: own, else: .contractedMissing),
      paidShare: ratio(original.paid, original.budget, in: own, else: .budgetMissing),
      own: OwnAmounts(
        currency: own, budget: total(original.budget, in: own, else: .budgetMissing),
        paid: total(original.paid, in: own, else: .paymentsMissing)))
  }

  /// Payments ÷ another sum. Where all amounts are in one currency no rate is needed and nothing is rounded;
  /// otherwise both are brought to `currency`, to a ten-thousandth of the minor unit.
  func ratio(
    _ paid: CurrencySum?, _ whole: CurrencySum?, in currency: Currency?, else reason: UnavailableReason
  ) -> Estimate<Double> {
    guard let paid else { return .unavailable(.paymentsMissing) }
    guard let whole else { return .unavailable(reason) }
    let currencies = (paid.totals + whole.totals).map(\.currency).uniqued()
    guard let common = currencies.count == 1 ? currencies.first : currency else {
      return .unavailable(reason)
    }
    return paid.fineTotal(in: common, converter).with(whole.fineTotal(in: common, converter)) {
      .ratio(Double($0), Double($1), ifZero: .denominatorZero)
    }
  }

  /// A sum in one currency, or why there is none.
  func total(
    _ sum: CurrencySum?, in currency: Currency?, else reason: UnavailableReason
  ) -> Estimate<Int128> {
    guard let sum, let currency else { return .unavailable(reason) }
    return sum.total(in: currency, converter)
  }

  /// Budget at completion: Σ budget lines, else contracted, else eligible, else total.
  private func budget(
    of operation: Int
  ) -> (sum: CurrencySum?, basis: BudgetBasis?, cells: [SourceCell]) {
    let rows = lines[operation]
    if !rows.isEmpty {
      return (
        sum(lines: rows), .lines, rows.map { budgetLines.data.cell(Int($0), Budget.Fields.amount) }
      )
    }
    let choices: [(BudgetBasis, Column<Int64>, Field)] = [
      (.contracted, operations.contracted, Operations.Fields.contracted),
      (.eligible, operations.eligible, Operations.Fields.eligible),
      (.total, operations.total, Operations.Fields.total),
    ]
    for (basis, column, field) in choices where column[operation] != nil {
      return (amount(column, operation), basis, [operations.data.cell(operation, field)])
    }
    return (nil, nil, [])
  }
}
