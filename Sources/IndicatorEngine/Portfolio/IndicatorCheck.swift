/// Checks targets against baselines and directions, and cumulative series for falls.
enum IndicatorCheck {
  static func issues(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.indicators] else { return [] }
    let indicators = Indicators(data)
    let index = KeyIndex(indicators.code)
    return targetIssues(tables, indicators, index) + cumulativeIssues(tables, indicators, index)
  }

  private static func targetIssues(
    _ tables: [TableName: TableData], _ indicators: Indicators, _ index: KeyIndex
  ) -> [PortfolioIssue] {
    guard let data = tables[.targets] else { return [] }
    let targets = Targets(data)
    let rows = index.rows(for: targets.indicator)
    return data.rowIndices.compactMap { row in
      guard rows[row] >= 0, let baseline = targets.baseline[row], let value = targets.value[row] else {
        return nil
      }
      let measure = indicators.measure[Int(rows[row])]
      // Yes/no and ordinal targets have no path; "keep it" is a proper target of a maintained indicator.
      if measure == "yes/no" || measure == "ordinal" || measure == "narrative" { return nil }
      let direction = indicators.direction[Int(rows[row])]
      let kind: PortfolioIssue.Kind
      if value == baseline {
        if direction == "maintain" { return nil }
        kind = .targetEqualsBaseline(value)
      } else if let direction, direction != "maintain", (value > baseline) != (direction == "increase") {
        kind = .directionContradictsTarget(baseline: baseline, target: value, direction: direction)
      } else {
        return nil
      }
      return PortfolioIssue(
        kind, table: .targets, origins: [data.origins[row]], field: Targets.Fields.value)
    }
  }

  private static func cumulativeIssues(
    _ tables: [TableName: TableData], _ indicators: Indicators, _ index: KeyIndex
  ) -> [PortfolioIssue] {
    guard let data = tables[.observations] else { return [] }
    let observations = Observations(data)
    let isCumulative = index.rows(for: observations.indicator.dictionary).map { row in
      row >= 0 && indicators.accumulates[Int(row)] == "cumulative"
    }
    let columns = [
      observations.indicator, observations.operation, observations.programme, observations.municipality,
      observations.disaggregation, observations.series,
    ]
    var series: [[UInt32]: [Int]] = [:]
    for row in data.rowIndices {
      guard let code = observations.indicator.codes[row], isCumulative[Int(code)],
        observations.value[row] != nil, observations.period[row] != nil
      else { continue }
      series[columns.map { $0.codes[row] ?? .max }, default: []].append(row)
    }
    let recorded = data[.recorded].asDay
    return series.values.flatMap { rows in
      falls(of: observations, rows: latestRevisions(of: rows, observations, recorded))
    }
  }

  /// The rows of a series by period, of each period the one recorded last.
  private static func latestRevisions(
    of rows: [Int], _ observations: Observations, _ recorded: Column<Day>
  ) -> [(row: Int, period: Period, value: Double)] {
    var latest: [Period: Int] = [:]
    for row in rows {
      guard let period = observations.period[row] else { continue }
      if let other = latest[period], (recorded[other]?.number ?? .min) > (recorded[row]?.number ?? .min) {
        continue
      }
      latest[period] = row
    }
    return latest.sorted { $0.key < $1.key }.compactMap { period, row in
      observations.value[row].map { (row, period, $0) }
    }
  }

  private static func falls(
    of observations: Observations, rows: [(row: Int, period: Period, value: Double)]
  ) -> [PortfolioIssue] {
    zip(rows, rows.dropFirst()).filter { $0.value > $1.value }.map { before, after in
      PortfolioIssue(
        .cumulativeFalls(from: before.value, to: after.value, period: after.period), table: .observations,
        origins: [before.row, after.row].map { observations.data.origins[$0] },
        field: Observations.Fields.value)
    }
  }
}
