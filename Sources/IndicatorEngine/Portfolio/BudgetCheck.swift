/// Finds budgets written in thousands beside totals that are not, and the other way round.
enum BudgetCheck {
  /// Reports operations whose budget lines sum to 1,000 times, or a thousandth of, their own total (within 0.5 %).
  static func issues(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.budget], let operationData = tables[.operations] else { return [] }
    let (budget, operations) = (Budget(data), Operations(operationData))
    let operationRows = KeyIndex(operations.code).rows(for: budget.operation)
    var sums = [Int128](repeating: 0, count: operations.count)
    var last = [Int](repeating: -1, count: operations.count)
    for row in 0..<budget.count where operationRows[row] >= 0 {
      guard let amount = budget.amount[row] else { continue }
      sums[Int(operationRows[row])] += Int128(amount)
      last[Int(operationRows[row])] = row
    }
    return operations.data.rowIndices.compactMap { operation in
      guard last[operation] >= 0, sums[operation] > 0,
        let total = operations.contracted[operation] ?? operations.total[operation], total > 0
      else { return nil }
      let ratio = Double(sums[operation]) / Double(total)
      guard abs(ratio / 1000 - 1) < 0.005 || abs(ratio * 1000 - 1) < 0.005 else { return nil }
      return PortfolioIssue(
        .thousandsSlip(sum: sums[operation], total: Int128(total)), table: .budget,
        origins: [operations.data.origins[operation], data.origins[last[operation]]],
        field: Budget.Fields.amount)
    }
  }
}

extension TableData {
  /// Row numbers, first to last.
  var rowIndices: Range<Int> { 0..<rowCount }
}
