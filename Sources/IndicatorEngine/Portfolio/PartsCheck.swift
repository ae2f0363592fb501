/// Checks that the parts of one dimension (women and men, say) make the total reported beside them for the same
/// period. Only counts and amounts can be added; a dimension of which a part is not reported is not judged.
enum PartsCheck {
  /// What a figure is about, without its disaggregation.
  private struct Whole: Hashable {
    let codes: [UInt32?]
    let period: Period
  }

  static func issues(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.observations], data.has(Observations.Fields.disaggregation),
      let indicatorData = tables[.indicators]
    else { return [] }
    let observations = Observations(data)
    let dimensions = observations.disaggregation.dictionary.texts.map(dimension)
    guard dimensions.contains(where: { $0 != nil }) else { return [] }
    let indicators = Indicators(indicatorData)
    let isAddable = KeyIndex(indicators.code).rows(for: observations.indicator.dictionary).map { row in
      row >= 0 && ["count", "amount"].contains(indicators.measure[Int(row)])
    }
    let subjects = [
      observations.indicator, observations.operation, observations.programme, observations.municipality,
      observations.series,
    ]
    func whole(_ row: Int) -> Whole? {
      guard let indicator = observations.indicator.codes[row], isAddable[Int(indicator)],
        let period = observations.period[row]
      else { return nil }
      return Whole(codes: subjects.map { $0.codes[row] }, period: period)
    }
    var parts: [Whole: [UInt32: Int]] = [:]
    let recorded = data[.recorded].asDay
    func isNewer(_ row: Int, than other: Int?) -> Bool {
      other.map { (recorded[$0]?.number ?? .min) <= (recorded[row]?.number ?? .min) } ?? true
    }
    for row in data.rowIndices {
      guard let code = observations.disaggregation.codes[row], dimensions[Int(code)] != nil,
        let key = whole(row), isNewer(row, than: parts[key]?[code])
      else { continue }
      parts[key, default: [:]][code] = row
    }
    if parts.isEmpty { return [] }
    var totals: [Whole: Int] = [:]
    for row in data.rowIndices where observations.disaggregation.codes[row] == nil {
      guard let key = whole(row), parts[key] != nil, isNewer(row, than: totals[key]) else { continue }
      totals[key] = row
    }
    return totals.sorted { $0.value < $1.value }.flatMap { key, total in
      issues(observations, total: total, parts: parts[key] ?? [:], dimensions)
    }
  }

  /// The one dimension of a disaggregation; nil for several, which overlap.
  private static func dimension(_ text: String) -> String? {
    guard !text.contains(";"), let end = text.firstIndex(of: "=") else { return nil }
    return String(text[..<end])
  }

  private static func issues(
    _ observations: Observations, total: Int, parts: [UInt32: Int], _ dimensions: [String?]
  ) -> [PortfolioIssue] {
    guard let whole = observations.value[total] else { return [] }
    let byDimension = Dictionary(grouping: parts.values.sorted()) { row in
      observations.disaggregation.codes[row].flatMap { dimensions[Int($0)] } ?? ""
    }
    return byDimension.sorted { $0.key < $1.key }.compactMap { dimension, rows in
      let values = rows.compactMap { observations.value[$0] }
      // One part alone is no division of the whole.
      guard rows.count > 1, values.count == rows.count else { return nil }
      let sum = values.reduce(0, +)
      guard (sum - whole).magnitude > 1e-9 * max(1, whole.magnitude) else { return nil }
      return PortfolioIssue(
        .partsNotWhole(dimension: dimension, sum: sum, total: whole), table: .observations,
        origins: (rows + [total]).map { observations.data.origins[$0] }, field: Observations.Fields.value)
    }
  }
}
