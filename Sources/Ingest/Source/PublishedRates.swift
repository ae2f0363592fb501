import IndicatorEngine

/// Holds rates of achievement that a list publishes against our own, row by row.
///
/// The list's column is an extra column of its targets. A published rate may be rounded, so a difference of up to a point
/// is none.
struct PublishedRates {
  /// The table of a file whose targets carry published rates.
  struct Table {
    let place: CellPlace
    /// The column, and its heading.
    let column: Int
    let heading: String
  }

  /// By the number under which the portfolio knows the table.
  let tables: [Int: Table]
  let portfolio: Portfolio

  /// The largest difference that rounding explains, in percent points.
  static let tolerance = 1.0

  /// Rates that the values of their rows do not give.
  func findings() -> [Finding] {
    if tables.isEmpty { return [] }
    let targets = portfolio.targets
    let values = observed()
    var findings: [Finding] = []
    for (heading, column) in columns() {
      for row in 0..<targets.count {
        let origin = targets.data.origins[row]
        guard let table = tables[origin.source], table.heading == heading, let text = column[row],
          let published = PublishedRates.percent(text), let value = values[key(of: row)],
          let baseline = targets.baseline[row], let target = targets.value[row],
          let rate = achievementRate(value: value, baseline: baseline, target: target).found
        else { continue }
        // A hair above the point is binary arithmetic, not another rate.
        guard abs(rate * 100 - published) > PublishedRates.tolerance + 1e-9 else { continue }
        findings.append(
          table.place.finding(
            .publishedRate, row: origin.row, column: table.column,
            [
              "found": .found(text), "baseline": .number(baseline), "target": .number(target),
              "value": .number(value), "computed": .number((rate * 10_000).rounded() / 100),
            ]))
      }
    }
    return findings
  }

  private func columns() -> [(heading: String, text: TextColumn)] {
    let headings = Set(tables.values.map(\.heading))
    return portfolio.targets.data.extras.filter { headings.contains($0.heading) }
      .map { ($0.heading, $0.text) }
  }

  /// The percentage in a text, in whichever way its decimals are written; nil where there is none.
  static func percent(_ text: String) -> Double? {
    let reading = PercentText.read(text, .english, scale: .hundred)
    return (reading.value ?? PercentText.read(text, .bulgarian, scale: .hundred).value).map { $0 * 100 }
  }

  private struct Key: Hashable {
    let indicator: String?
    let operation: String?
    let programme: String?
    let municipality: String?
  }

  private func key(of row: Int) -> Key {
    let targets = portfolio.targets
    return Key(
      indicator: targets.indicator[row], operation: targets.operation[row], programme: targets.programme[row],
      municipality: targets.municipality[row])
  }

  /// The latest value of each indicator and subject.
  private func observed() -> [Key: Double] {
    let observations = portfolio.observations
    var latest: [Key: (last: Day, value: Double)] = [:]
    for row in 0..<observations.count {
      guard let value = observations.value[row], let period = observations.period[row] else { continue }
      let key = Key(
        indicator: observations.indicator[row], operation: observations.operation[row],
        programme: observations.programme[row], municipality: observations.municipality[row])
      if latest[key].map({ period.last >= $0.last }) ?? true { latest[key] = (period.last, value) }
    }
    return latest.mapValues(\.value)
  }
}
