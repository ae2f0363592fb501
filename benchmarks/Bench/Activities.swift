import IndicatorEngine

/// The figures of a portfolio of activities by which readers are compared.
struct Activities {
  let figures: String

  init(_ portfolio: Portfolio) {
    let counts: [(String, Int)] = [
      ("operations", portfolio.operations.count), ("payments", portfolio.payments.count),
      ("budget", portfolio.budget.count), ("indicators", portfolio.indicators.count),
      ("targets", portfolio.targets.count), ("observations", portfolio.observations.count),
    ]
    let sums = [("paid", portfolio.payments.amount), ("contracted", portfolio.operations.contracted)]
    figures =
      (counts.map { "\"\($0)\": \($1)" }
      + sums.map { "\"\($0)\": \"\(Activities.amount($1))\"" }).joined(separator: ", ")
  }

  /// The sum of a column as `12.34`.
  private static func amount(_ column: Column<Int64>) -> String {
    let sum = (0..<column.count).reduce(Int64(0)) { $0 + (column[$1] ?? 0) }
    let cents = sum % 100
    return "\(sum / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
