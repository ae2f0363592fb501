/// Progress of all indicators of a portfolio towards their targets.
///
///     let progress = ProgressAnalysis(portfolio, plan: EvaluationPlan(asOf: day))
///     progress.rows().map(\.status)
///
/// Needs `indicators` and `targets` or `observations`. An indicator that was observed without a target has a row too,
/// with `target-missing`.
///
/// A class, so that handing it on costs one reference and not one for each column of every table.
public final class ProgressAnalysis: Sendable {
  let portfolio: Portfolio
  let plan: EvaluationPlan
  let index: SeriesIndex
  let targets: Targets
  let operations: Operations
  let choice: ObservationChoice
  let rules: [IndicatorRules]
  private let indicatorRows: [Int32]
  /// Number of the total of a subject and indicator, by its key.
  private let totals: [SeriesKey: Int]
  private let changes: [String: [Day]]
  let stages: [TargetStage?]
  let targetRecorded: Column<Day>

  /// Prepares the tables; the portfolio is cut at the plan's known-by day.
  public init(_ portfolio: Portfolio, plan: EvaluationPlan) {
    let known = plan.cut(portfolio)
    self.portfolio = known
    self.plan = plan
    let index = SeriesIndex(known, asOf: plan.asOf)
    self.index = index
    targets = known.targets
    operations = known.operations
    choice = ObservationChoice(known.observations, rejected: known.rejectedCells)
    rules = IndicatorRules.all(of: known.indicators)
    indicatorRows = index.keys.map { key in
      known.indicatorIndex.row(of: index.indicator(key)).map(Int32.init) ?? -1
    }
    let isDivided = index.keys.contains { !$0.isTotal }
    totals =
      isDivided
      ? Dictionary(
        uniqueKeysWithValues: index.keys.enumerated().filter { $0.element.isTotal }.map { ($1, $0) })
      : [:]
    changes = Successor.changeDays(in: known.successions)
    stages = known.targets.stage.decoded()
    targetRecorded = known.targets.data[.recorded].asDay
  }

  /// One row for each target in force, and one for each series without a target; by programme, operation,
  /// municipality, indicator, disaggregation and due day.
  public func rows() -> [ProgressRow] {
    let ranges = Parallel.ranges(of: index.keys.count, size: 1 << 12)
    return Parallel.map(count: ranges.count, threads: plan.threads) { chunk in
      ranges[chunk].flatMap(rows)
    }.flatMap { $0 }
  }

  /// What was reported of a row's series by the as-of day: the latest revision of each period, in order.
  public func history(of row: ProgressRow) -> [(period: Period, value: Double?, state: ValueState)] {
    guard row.series >= 0 else { return [] }
    return choice.latest(of: index.observations[row.series]).map { item in
      (item.period, choice.value(of: item.row, row.rules).found, choice.state(of: item.row))
    }
  }

  // MARK: One series

  func rules(of series: Int) -> IndicatorRules {
    indicatorRows[series] < 0 ? .undeclared : rules[Int(indicatorRows[series])]
  }

  private func rows(of series: Int) -> [ProgressRow] {
    let inForce = targetsInForce(of: series)
    if inForce.isEmpty { return [unplanned(series)] }
    let shared = sharedBaseline(of: inForce.map(\.row))
    return inForce.map { item in
      var row = blank(series)
      setTarget(of: &row, item.row, older: item.older, shared: shared)
      row.trajectory = trajectory(to: item.row, of: row, among: inForce.map(\.row))
      let used = choice.used(of: index.observations[series], rules: row.rules, since: since(row))
      setValue(of: &row, used)
      ProgressJudgement(asOf: plan.asOf, rule: StatusRule(thresholds: plan.thresholds))
        .judge(&row, used, isComparable: isComparable(row))
      return row
    }
  }

  /// The figure of a series at the as-of day, with what it is about.
  ///
  /// The window of a flow is that of its last target; a part without a target has the window of its whole, so that
  /// both can be held against each other.
  func figure(of series: Int) -> (row: ProgressRow, used: ObservationUsed) {
    var row = blank(series)
    row.baselineDay = baselineDay(of: series) ?? whole(of: series).flatMap(baselineDay)
    let used = choice.used(of: index.observations[series], rules: row.rules, since: since(row))
    return (row, used)
  }

  private func baselineDay(of series: Int) -> Day? {
    let inForce = targetsInForce(of: series)
    guard let last = inForce.last?.row else { return nil }
    if targets.baselineDay[last] != nil || targets.baseline[last] != nil { return targets.baselineDay[last] }
    return sharedBaseline(of: inForce.map(\.row)).flatMap { targets.baselineDay[$0] }
  }

  /// The total that a part belongs to.
  private func whole(of series: Int) -> Int? {
    let key = index.keys[series]
    return key.isTotal ? nil : totals[key.with(disaggregation: 0)]
  }

  /// A row without a target.
  private func unplanned(_ series: Int) -> ProgressRow {
    let figure = figure(of: series)
    var row = blank(series)
    setValue(of: &row, figure.used)
    row.status = figure.used.state == .missing && figure.used.reason == nil ? .noData : .notAssessable
    // Why there is no value says more than that there is no target.
    row.reason = figure.used.reason ?? .targetMissing
    return row
  }

  private func blank(_ series: Int) -> ProgressRow {
    let key = index.keys[series]
    var row = ProgressRow(indicator: index.indicator(key), rules: rules(of: series))
    row.series = series
    row.operation = index.operation(key)
    row.programme = index.programme(key)
    row.municipality = index.municipality(key)
    row.disaggregation = index.disaggregation(key)
    row.unit = row.rules.row.flatMap { portfolio.indicators.unit[$0] }
    return row
  }

  // MARK: Values

  private func setValue(of row: inout ProgressRow, _ used: ObservationUsed) {
    row.value = used.value
    row.valueText = used.text
    row.valuePeriod = used.period
    row.state = used.state
    row.absence = used.value == nil ? used.absence : nil
    row.periodsReported = used.reported
    row.periodsTotal = used.total
    row.observationRows = used.rows
    row.sources += used.rows.flatMap(choice.cells)
    row.isIllustrative =
      row.isIllustrative || used.rows.contains { portfolio.observations.data.isIllustrative($0) }
    if used.value != nil, used.reported < used.total { row.notes.append(.partial) }
    if used.beginsBeforeBaseline { row.notes.append(.beginsBeforeBaseline) }
  }

  /// From when flows are summed: the baseline day, else the operation's start.
  private func since(_ row: ProgressRow) -> (day: Day, isBaseline: Bool)? {
    if let day = row.baselineDay { return (day, true) }
    return start(of: row).map { ($0, false) }
  }

  /// The start of the row's operation.
  func start(of row: ProgressRow) -> Day? {
    row.operation.flatMap { portfolio.operationIndex.row(of: $0) }
      .flatMap { operations.start[$0] }
  }

  /// Whether the baseline of an output may be taken as 0: the fund is ESF or ESF+.
  func isSocialFundOutput(_ row: ProgressRow) -> Bool {
    guard row.rules.isOutput, row.rules.isNumeric else { return false }
    let operation = row.operation.flatMap { portfolio.operationIndex.row(of: $0) }
    let programme = (row.programme ?? operation.flatMap { operations.programme[$0] })
      .flatMap { portfolio.programmeIndex.row(of: $0) }
    let fund =
      operation.flatMap { operations.fund[$0] }
      ?? programme.flatMap { portfolio.programmes.fund[$0] }
    return fund.map { ProgressAnalysis.socialFunds.contains(TextFolding.key($0)) } ?? false
  }

  /// The European Social Fund in the languages of the files.
  private static let socialFunds = Set(
    ["ESF", "ESF+", "FSE", "FSE+", "ЕСФ", "ЕСФ+", "ЄСФ", "ЄСФ+"].map { TextFolding.key($0) })

  /// Whether baseline and value are about the same territory: no merger or split of the place lies between them.
  ///
  /// Where the day of the baseline is not known, any change up to the value's period counts as between.
  private func isComparable(_ row: ProgressRow) -> Bool {
    guard let place = row.municipality, let period = row.valuePeriod, let days = changes[place] else {
      return true
    }
    let from = row.baselineDay ?? start(of: row)
    return !days.contains { day in day <= period.last && (from.map { day > $0 } ?? true) }
  }
}
