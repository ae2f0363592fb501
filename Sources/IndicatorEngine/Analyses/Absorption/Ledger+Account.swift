extension Ledger {
  /// The money of an operation at the as-of day.
  func account(of operation: Int) -> OperationAccount {
    let operations = portfolio.operations
    let currency = currency(of: operation)
    let lineRows = lines[operation]
    let (basis, hasOthers) = basis(of: payments[operation])
    let paymentRows = basis.map { self.paymentRows(of: payments[operation], basis: $0) } ?? []
    let (budget, budgetBasis, budgetCells) = budget(of: operation, in: currency)
    let isEligible = operations.contracted[operation] == nil && operations.eligible[operation] != nil
    let contractedField = isEligible ? Operations.Fields.eligible : Operations.Fields.contracted
    let contracted: Estimate<Int128>
    let paid: Estimate<Int128>
    if let currency {
      contracted = amount(
        isEligible ? operations.eligible : operations.contracted, operation, in: currency,
        else: .contractedMissing)
      paid =
        basis == nil ? .unavailable(.paymentsMissing) : sum(payments: paymentRows, in: currency)
    } else {
      contracted = .unavailable(.contractedMissing)
      paid = .unavailable(.paymentsMissing)
    }
    return OperationAccount(
      row: operation, operation: operations.code[operation] ?? "", currency: currency, budget: budget,
      budgetBasis: budgetBasis, contracted: contracted, isContractedEligible: isEligible, paid: paid,
      basis: basis, hasOtherBases: hasOthers, budgetCells: budgetCells,
      contractedCells: contracted.found == nil ? [] : [operations.data.cell(operation, contractedField)],
      paidCells: paymentRows.map { portfolio.payments.data.cell(Int($0), Payments.Fields.amount) },
      isIllustrative: operations.data.isIllustrative(operation)
        || lineRows.contains { portfolio.budget.data.isIllustrative(Int($0)) }
        || paymentRows.contains { portfolio.payments.data.isIllustrative(Int($0)) })
  }

  /// Budget at completion: Σ budget lines, else contracted, else eligible, else total.
  private func budget(
    of operation: Int, in currency: Currency?
  ) -> (Estimate<Int128>, BudgetBasis?, [SourceCell]) {
    guard let currency else { return (.unavailable(.budgetMissing), nil, []) }
    let rows = lines[operation]
    if !rows.isEmpty {
      return (
        sum(lines: rows, in: currency), .lines,
        rows.map { portfolio.budget.data.cell(Int($0), Budget.Fields.amount) }
      )
    }
    let operations = portfolio.operations
    let choices: [(BudgetBasis, Column<Int64>, Field)] = [
      (.contracted, operations.contracted, Operations.Fields.contracted),
      (.eligible, operations.eligible, Operations.Fields.eligible),
      (.total, operations.total, Operations.Fields.total),
    ]
    for (basis, column, field) in choices where column[operation] != nil {
      return (
        amount(column, operation, in: currency, else: .budgetMissing), basis,
        [operations.data.cell(operation, field)]
      )
    }
    return (.unavailable(.budgetMissing), nil, [])
  }
}
