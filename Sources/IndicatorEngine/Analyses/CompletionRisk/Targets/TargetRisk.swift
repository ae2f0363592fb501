/// Will a target be reached on its day? By the number of observations: what became of own targets, then counts, then the series itself.
///
/// Not reported is not zero. An output of which nothing was reported may be booked when the operation is completed: then the chance of an end by that
/// day comes first.
struct TargetRisk: Sendable {
  let rows: [ProgressRow]
  private let rowsOf: [String: [Int]]
  private let analysis: ProgressAnalysis
  private let evaluation: EvaluationPlan
  private let aim: Double
  /// Own targets that are due: how many were met, of how many.
  let met: Int
  let decided: Int

  init(_ portfolio: Portfolio, evaluation: EvaluationPlan, aim: Double) {
    let analysis = ProgressAnalysis(portfolio, plan: evaluation)
    let rows = portfolio.targets.count == 0 ? [] : analysis.rows()
    self.analysis = analysis
    self.evaluation = evaluation
    self.aim = aim
    self.rows = rows
    rowsOf = rows.indices.reduce(into: [:]) { groups, index in
      // Totals only: their parts would be asked twice.
      guard let operation = rows[index].operation, rows[index].disaggregation == nil,
        rows[index].target != nil, rows[index].targetDue != nil
      else { return }
      groups[operation, default: []].append(index)
    }
    let verdicts = rows.compactMap { TargetRisk.isMet($0, analysis, asOf: evaluation.asOf) }
    decided = verdicts.count
    met = verdicts.count { $0 }
  }

  /// Whether a target whose day is over was met on its day, by the report for a period that holds the day; what only rises is met once it was reached,
  /// and missed where a later report is still below. Nil where the day is not over, and where no report says it: not reported is not missed.
  static func isMet(_ row: ProgressRow, _ analysis: ProgressAnalysis, asOf: Day) -> Bool? {
    guard let due = row.targetDue, due <= asOf, let target = row.target else { return nil }
    let direction = row.rules.direction ?? direction(row)
    guard row.rules.isNumeric else {
      guard row.value != nil, let last = row.valuePeriod?.last, last >= due else { return nil }
      return isReached(row)
    }
    let rises =
      direction == .increase && (row.rules.accumulates == .flow || row.rules.accumulates == .cumulative)
    var sum = 0.0
    var isReachedBefore = false
    for item in analysis.history(of: row) where item.period.last <= asOf {
      guard let value = item.value else { continue }
      sum = row.rules.timeRule == .sum ? sum + value : value
      let reaches = direction.reaches(target, sum)
      if item.period.last < due {
        isReachedBefore = isReachedBefore || reaches
        continue
      }
      if rises, isReachedBefore { return true }
      if item.period.first <= due { return reaches }
      // The first report after the day.
      return rises && !reaches ? false : nil
    }
    return rises && isReachedBefore ? true : nil
  }

  /// Whether the value of a row reaches its target.
  static func isReached(_ row: ProgressRow) -> Bool {
    guard let value = row.value, let target = row.target else { return false }
    return (row.rules.direction ?? direction(row)).reaches(target, value)
  }

  /// Which way is better, where nobody says: from the baseline to the target.
  static func direction(_ row: ProgressRow) -> Direction {
    guard let baseline = row.baseline, let target = row.target else { return .increase }
    return target < baseline ? .decrease : .increase
  }

  /// The forecasts of an operation's targets.
  ///
  /// - Parameter finish: The chance that it is finished by a day, and the interval of that; nil where nothing is known.
  func forecasts(
    of operation: Int, code: String, isOver: Bool, finish: (Day) -> (Double, ClosedRange<Double>)?
  ) -> [RiskForecast] {
    if isOver { return [] }
    return (rowsOf[code] ?? []).map { index in
      forecast(operation, index, finish: finish)
    }
  }

  private func forecast(
    _ operation: Int, _ index: Int, finish: (Day) -> (Double, ClosedRange<Double>)?
  ) -> RiskForecast {
    let row = rows[index]
    var forecast = RiskForecast(
      operation, .indicator(index), due: row.targetDue, chance: .unavailable(.untestedClass),
      method: .targetBaseRate)
    guard let due = row.targetDue, let target = row.target else { return forecast }
    let direction = row.rules.direction ?? TargetRisk.direction(row)
    let keeps = row.rules.accumulates == .flow || row.rules.accumulates == .cumulative
    if due <= evaluation.asOf {
      switch TargetRisk.isMet(row, analysis, asOf: evaluation.asOf) {
      case true?: forecast.chance = .unavailable(.workComplete)
      case nil: forecast.chance = .unavailable(.valueMissing)
      case false?:
        forecast.chance = .value(0)
        forecast.notes.append(.deadlinePassed)
      }
      return forecast
    }
    // What is reached and can no longer be lost is over.
    if TargetRisk.isReached(row), keeps && direction == .increase {
      forecast.chance = .unavailable(.workComplete)
      return forecast
    }
    let series = series(row)
    forecast.notes.append(.untestedClass)
    if row.rules.isNumeric, series.count >= 3 {
      trend(&forecast, series, target, due, direction)
    } else if row.rules.measure == .count, keeps, direction == .increase, !series.isEmpty,
      let since = since(row)
    {
      count(&forecast, row, series, target, due, since)
    }
    if forecast.chance.found == nil { baseRate(&forecast, row, series.isEmpty, due, finish) }
    if let chance = forecast.chance.found, chance < aim {
      let remedy =
        row.rules.isNumeric && keeps && direction == .increase
        ? delivery(row, series, target, due) : level(row, series, target, due, direction)
      forecast.remedies = [remedy].compactMap { $0 }
    }
    return forecast
  }

  /// How a level has to move, or stay, to be at its target on the day; of what is met or not, that it is reported as met.
  private func level(
    _ row: ProgressRow, _ series: [(day: Day, value: Double)], _ target: Double, _ due: Day,
    _ direction: Direction
  ) -> RiskRemedy {
    guard row.rules.isNumeric, let last = series.last?.value else { return .met(by: due) }
    if direction.reaches(target, last) { return .hold(target, until: due) }
    return .monthlyChange((target - last) / (Double(due - evaluation.asOf) / 30.4375), until: due)
  }

  /// What has to be delivered a month, so that as many independent events as are missing come with the aim's chance.
  private func delivery(
    _ row: ProgressRow, _ series: [(day: Day, value: Double)], _ target: Double, _ due: Day
  ) -> RiskRemedy? {
    let (reached, months) = (series.last?.value ?? row.baseline ?? 0, Double(due - evaluation.asOf) / 30.4375)
    let last = series.last?.day
    let needed = target - reached
    guard needed > 0, months > 0 else { return nil }
    // A mean count of m reaches k with the chance that a gamma number of shape k stays below m; amounts are taken as even.
    let mean =
      row.rules.measure == .count
      ? GammaDistribution(shape: needed.rounded(.up), rate: 1)?.quantile(aim) : nil
    let soFar = since(row).flatMap { start -> Double? in
      guard let last, last > start, let added = added(row, series, since: start) else { return nil }
      return added / (Double(last - start) / 30.4375)
    }
    return .monthlyDelivery((mean ?? needed) / months, soFar: soFar, until: due)
  }

  /// Values so far, each at the last day of its period; flows added up.
  private func series(_ row: ProgressRow) -> [(day: Day, value: Double)] {
    var sum = 0.0
    return analysis.history(of: row).compactMap { item -> (day: Day, value: Double)? in
      guard let value = item.value, item.period.last <= evaluation.asOf else { return nil }
      sum = row.rules.timeRule == .sum ? sum + value : value
      return (item.period.last, sum)
    }
  }

  /// What was added since a day: of a running total the rise above the baseline (0 where none is stated), of flows the reports after it.
  private func added(_ row: ProgressRow, _ series: [(day: Day, value: Double)], since: Day) -> Double? {
    let before = row.rules.timeRule == .sum ? series.last { $0.day <= since }?.value : row.baseline
    return series.last.map { $0.value - (before ?? 0) }
  }

  /// From when on is counted: the day of the baseline, else the start of the operation.
  private func since(_ row: ProgressRow) -> Day? {
    row.baselineDay
      ?? row.operation.flatMap { analysis.portfolio.operationIndex.row(of: $0) }
      .flatMap { analysis.portfolio.operations.start[$0] }
  }

  private func trend(
    _ forecast: inout RiskForecast, _ series: [(day: Day, value: Double)], _ target: Double, _ due: Day,
    _ direction: Direction
  ) {
    let outlook = SeriesOutlook.of(series.map(\.value), at: series.map { Double($0.day.number) })
    guard let later = outlook.found?.forecast(at: Double(due.number)) else { return }
    let above = later.chance(atLeast: target)
    let chance = direction == .decrease ? 1 - above : above
    forecast.chance = .value(chance)
    forecast.method = .targetTrend
    let range = later.chanceInterval(atLeast: target)
    let interval = direction == .decrease ? 1 - range.upperBound...1 - range.lowerBound : range
    forecast.interval = interval
    forecast.views = [RiskView(.trend, chance: chance, interval: interval)]
    let limits = later.interval(0.6)
    let far = later.interval(0.8)
    let isRising = direction != .decrease
    forecast.p50 = .number(later.expected)
    forecast.p80 = .number(isRising ? limits.lowerBound : limits.upperBound)
    forecast.p90 = .number(isRising ? far.lowerBound : far.upperBound)
  }

  private func count(
    _ forecast: inout RiskForecast, _ row: ProgressRow, _ series: [(day: Day, value: Double)],
    _ target: Double, _ due: Day, _ since: Day
  ) {
    // What was not reported yet is not zero: the time runs to the end of the last report, and what is to come begins there.
    guard let last = series.last, let added = added(row, series, since: since),
      let counts = CountForecast(counted: added, elapsed: Double(last.day - since))
    else { return }
    let (needed, time) = (target - last.value, Double(due - last.day))
    forecast.chance = .value(counts.chance(ofMore: needed, within: time))
    forecast.interval = counts.interval(ofMore: needed, within: time)
    forecast.method = .targetCount
    func total(_ share: Double) -> RiskQuantity? {
      counts.total(share, within: time).map { .number(last.value - added + $0) }
    }
    (forecast.p50, forecast.p80, forecast.p90) = (total(0.5), total(0.8), total(0.9))
  }

  /// The share of own targets that were met, with Jeffreys' prior; of what is booked at completion, times the chance of an end.
  private func baseRate(
    _ forecast: inout RiskForecast, _ row: ProgressRow, _ isEmpty: Bool, _ due: Day,
    _ finish: (Day) -> (Double, ClosedRange<Double>)?
  ) {
    guard decided > 0,
      let belief = BetaDistribution(Double(met) + 0.5, Double(decided - met) + 0.5),
      let low = belief.quantile(0.1), let high = belief.quantile(0.9)
    else { return }
    forecast.classID = "own"
    (forecast.count, forecast.completions) = (decided, decided)
    if decided >= ReferenceClass.fewestCompletions { forecast.notes.remove(.untestedClass) }
    guard isEmpty, row.rules.isOutput, let end = finish(due) else {
      (forecast.chance, forecast.interval) = (.value(belief.mean), low...high)
      return
    }
    forecast.chance = .value(belief.mean * end.0)
    forecast.interval = low * end.1.lowerBound...high * end.1.upperBound
    forecast.method = .targetBooked
    forecast.notes.append(.bookedAtCompletion)
  }
}
