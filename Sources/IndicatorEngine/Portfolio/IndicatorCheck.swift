/// Checks targets against baselines and directions, and cumulative series for falls.
enum IndicatorCheck {
  static func issues(_ tables: [TableName: TableData], threads: Int) -> [PortfolioIssue] {
    guard let data = tables[.indicators] else { return [] }
    let indicators = Indicators(data)
    let index = KeyIndex(indicators.code)
    return targetIssues(tables, indicators, index)
      + cumulativeIssues(tables, indicators, index, threads)
  }

  private static func targetIssues(
    _ tables: [TableName: TableData], _ indicators: Indicators, _ index: KeyIndex
  ) -> [PortfolioIssue] {
    guard let data = tables[.targets] else { return [] }
    let targets = Targets(data)
    let rows = index.rows(for: targets.indicator)
    // Yes/no and ordinal targets have no path; "keep it" is a proper target of a maintained indicator.
    let hasPath = (0..<indicators.count).map { row in
      !["yes/no", "ordinal", "narrative"].contains(indicators.measure[row])
    }
    let directions = (0..<indicators.count).map { indicators.direction[$0] }
    return data.rowIndices.compactMap { row in
      guard rows[row] >= 0, let baseline = targets.baseline[row], let value = targets.value[row],
        hasPath[Int(rows[row])]
      else { return nil }
      let direction = directions[Int(rows[row])]
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
        kind, table: .targets, origins: [data.origins[row]], field: Targets.Fields.value,
        quoted: direction.map { [$0] } ?? [])
    }
  }

  private static func cumulativeIssues(
    _ tables: [TableName: TableData], _ indicators: Indicators, _ index: KeyIndex, _ threads: Int
  ) -> [PortfolioIssue] {
    guard let data = tables[.observations] else { return [] }
    let observations = Observations(data)
    let isCumulative = index.rows(for: observations.indicator.dictionary).map { row in
      row >= 0 && indicators.accumulates[Int(row)] == "cumulative"
    }
    guard isCumulative.contains(true) else { return [] }
    let (values, periods) = (observations.value, observations.period)
    if values.validity.isEmpty || periods.validity.isEmpty { return [] }
    let codes = observations.indicator.codes
    let counted = Validity(count: codes.count, threads: threads) {
      codes.validity[$0] && isCumulative[Int(codes.values[$0])] && values.validity[$0] && periods.validity[$0]
    }
    let subjects = [
      observations.operation, observations.programme, observations.municipality,
      observations.disaggregation, observations.series,
    ]
    let indicator = GroupKey(
      codes: Column(values: codes.values, validity: counted),
      cardinality: observations.indicator.dictionary.count)
    let series = Grouping(
      [indicator] + subjects.filter { !$0.validity.isEmpty }.map(GroupKey.init(countingMissing:)),
      threads: threads)
    return falls(of: observations, series, recorded: data[.recorded].asDay)
  }

  /// Falls of every series. Most come in order of their periods: each row is then held against the one before.
  /// Series that do not are sorted.
  private static func falls(
    of observations: Observations, _ series: Grouping, recorded: Column<Day>
  ) -> [PortfolioIssue] {
    var newest: [(row: Int32, period: Period, value: Double)?] = Array(repeating: nil, count: series.count)
    var isOrdered = [Bool](repeating: true, count: series.count)
    var found: [(group: Int, issue: PortfolioIssue)] = []
    for (row, number) in series.groups.enumerated() where number != Grouping.none {
      let group = Int(number)
      let (period, value) = (observations.period.values[row], observations.value.values[row])
      if let before = newest[group] {
        if before.period >= period {
          isOrdered[group] = false
        } else if before.value > value {
          let pair = [
            (row: Int(before.row), period: before.period, value: before.value), (row, period, value),
          ]
          found += falls(of: observations, rows: pair).map { (group, $0) }
        }
      }
      newest[group] = (Int32(row), period, value)
    }
    let issues = found.filter { isOrdered[$0.group] }.map(\.issue)
    if !isOrdered.contains(false) { return issues }
    var rows: [Int: [Int]] = [:]
    for (row, group) in series.groups.enumerated() where group != Grouping.none && !isOrdered[Int(group)] {
      rows[Int(group), default: []].append(row)
    }
    return issues
      + rows.sorted { $0.key < $1.key }.flatMap { _, rows in
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
