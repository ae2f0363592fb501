/// Whether the parts of one dimension (women and men, say) make the whole that was reported beside them.
///
/// Only parts of a single dimension are added: `sex=female` and `sex=male`, never `sex=female` and `age=15-24`, which
/// overlap. Only counts and amounts are added, and only figures of the same period.
public struct DisaggregationCheck: Sendable {
  public let indicator: String
  public let operation: String?
  public let programme: String?
  public let municipality: String?
  /// `sex`.
  public let dimension: String
  public let period: Period
  /// The total as reported.
  public let total: Double
  /// Number of parts that were reported, and of all parts.
  public let partsReported: Int
  public let partsTotal: Int
  /// Sum of the parts; `partial` where one is not reported.
  public let sum: Estimate<Double>
  /// Sum − total.
  public let difference: Estimate<Double>
  /// Whether the parts make the whole, to a billionth of it; nil where a part is not reported.
  public let isWhole: Bool?
  /// The cells of total and parts.
  public let sources: [SourceCell]
}

extension ProgressAnalysis {
  /// The checks of all totals that have parts, in the order of the rows.
  public func disaggregationChecks() -> [DisaggregationCheck] {
    var parts: [SeriesKey: [Int]] = [:]
    for (series, key) in index.keys.enumerated() where !key.isTotal {
      parts[key.with(disaggregation: 0), default: []].append(series)
    }
    if parts.isEmpty { return [] }
    return index.keys.enumerated().flatMap { series, key -> [DisaggregationCheck] in
      guard key.isTotal, let own = parts[key], rules(of: series).measure?.isAddable ?? false else {
        return []
      }
      let total = figure(of: series)
      guard let value = total.used.value, let period = total.used.period else { return [] }
      return dimensions(of: own).compactMap { dimension, members in
        check(total.row, value, period, total.used.rows, dimension, members)
      }
    }
  }

  /// Series by the one dimension they are about, in order; series about several are left out.
  private func dimensions(of series: [Int]) -> [(dimension: String, series: [Int])] {
    var found: [(dimension: String, series: [Int])] = []
    for member in series {
      let text = index.disaggregation(index.keys[member]) ?? ""
      guard !text.contains(";"), let end = text.firstIndex(of: "=") else { continue }
      let dimension = String(text[..<end])
      if let place = found.firstIndex(where: { $0.dimension == dimension }) {
        found[place].series.append(member)
      } else {
        found.append((dimension, [member]))
      }
    }
    return found
  }

  private func check(
    _ row: ProgressRow, _ total: Double, _ period: Period, _ totalRows: [Int], _ dimension: String,
    _ members: [Int]
  ) -> DisaggregationCheck? {
    let parts = members.map { figure(of: $0).used }.filter { $0.period == period }
    // One part alone is no division of the whole.
    guard parts.count > 1 else { return nil }
    let values = parts.compactMap(\.value)
    let sum: Estimate<Double> =
      values.count == parts.count ? .finite(values.reduce(0, +)) : .unavailable(.partial)
    return DisaggregationCheck(
      indicator: row.indicator, operation: row.operation, programme: row.programme,
      municipality: row.municipality, dimension: dimension, period: period, total: total,
      partsReported: values.count, partsTotal: parts.count, sum: sum,
      difference: sum.flatMap { .finite($0 - total) },
      isWhole: sum.found.map { ($0 - total).magnitude <= 1e-9 * max(1, total.magnitude) },
      sources: (totalRows + parts.flatMap(\.rows)).flatMap(choice.cells))
  }
}
