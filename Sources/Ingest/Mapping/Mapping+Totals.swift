import IndicatorEngine

extension Mapping {
  /// Where a row of totals has its label, and which columns it adds.
  ///
  /// Amounts are added; in tables without amounts, counts of people and areas, and observed values. The total of a
  /// disaggregation is a value of its own, and quotations are no labels.
  var totalColumns: CSVTotalsJudge.Columns {
    var labels: [Int] = []
    var amounts: [Int] = []
    var figures: [Int] = []
    for column in columns {
      guard let index = column.index else { continue }
      guard let field = column.field else {
        labels.append(index)
        continue
      }
      switch field.kind {
      case .amount: amounts.append(index)
      case .number: if Mapping.added.contains(field) { figures.append(index) }
      case .category, .text: if !Mapping.neverLabels.contains(field.name) { labels.append(index) }
      default: break
      }
    }
    return CSVTotalsJudge.Columns(labels: labels, sums: amounts.isEmpty ? figures : amounts)
  }

  /// The same of a file that becomes several tables.
  static func totalColumns(of mappings: [Mapping]) -> CSVTotalsJudge.Columns {
    let parts = mappings.map(\.totalColumns)
    func joined(_ columns: [[Int]]) -> [Int] {
      columns.joined().reduce(into: []) { all, column in if !all.contains(column) { all.append(column) } }
    }
    let sums = joined(parts.map(\.sums))
    return CSVTotalsJudge.Columns(
      labels: joined(parts.map(\.labels)).filter { !sums.contains($0) }, sums: sums)
  }

  private static let added: Set<Field> = [
    Observations.Fields.value, Observations.Fields.numerator, Observations.Fields.denominator,
    Municipalities.Fields.population, Municipalities.Fields.areaKm2,
  ]

  private static let neverLabels: Set<String> = [
    "disaggregation", "source", "evidence", "text", "reason", "currency",
  ]
}
