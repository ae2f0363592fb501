/// Checks that the shares of an operation over its places sum to 1, within a millionth.
enum ShareCheck {
  /// Leaves out all shares of an operation whose shares do not sum to 1 and reports it once.
  static func issues(_ tables: inout [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.shares] else { return [] }
    let shares = Shares(data)
    var sums = [Double](repeating: 0, count: shares.operation.dictionary.count)
    var rows = [[Int]](repeating: [], count: sums.count)
    for row in 0..<shares.count {
      guard let code = shares.operation.codes[row], let share = shares.share[row] else { continue }
      sums[Int(code)] += share
      rows[Int(code)].append(row)
    }
    let wrong = sums.indices.filter { !rows[$0].isEmpty && abs(sums[$0] - 1) > 1e-6 }
    if wrong.isEmpty { return [] }
    let dropped = Set(wrong.flatMap { rows[$0] })
    tables[.shares] = data.taking((0..<data.rowCount).filter { !dropped.contains($0) }.map(Int32.init))
    return wrong.map { code in
      PortfolioIssue(
        .sharesSum(operation: shares.operation.dictionary[UInt32(code)], sum: sums[code]), table: .shares,
        origins: rows[code].map { data.origins[$0] }, field: Shares.Fields.share, leftOut: true)
    }
  }
}
