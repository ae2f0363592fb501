/// Will an operation be finished in time? Two views side by side, and their pool.
///
/// From outside: of comparable projects that were still open at this share of their plan, how many finished by its end. From inside: in
/// how many draws of the milestones the last one is reached. The pace of the work so far is a third, shown and not pooled unless it is
/// the only one.
struct DeadlineRisk: Sendable {
  let portfolio: Portfolio
  let evaluation: EvaluationPlan
  let plan: RiskPlan
  let outside: OutsideView
  let ends: OperationEnds
  let networks: NetworkViews

  /// What was found of one operation.
  struct Answer: Sendable {
    /// By its current end and, where that was moved, by its original one.
    let current: RiskForecast
    var original: RiskForecast?
    /// Days by which it is done; nil where nothing says.
    var days: PooledDays?
    var drawn: NetworkView?
  }

  func answer(of row: Int) -> Answer {
    let operations = portfolio.operations
    let network = networks.isEmpty(row) ? nil : networks.network(of: row)
    let current = operations.end[row] ?? operations.originalEnd[row] ?? networks.lastPlanned(row)
    if let over = over(row, due: current) { return Answer(current: over) }
    if case .failure(let found)? = network, found.fault.reason == .workComplete {
      return Answer(
        current: RiskForecast(
          row, .currentEnd, due: current, chance: .unavailable(.workComplete), method: .deadlineNetwork))
    }
    guard let current else {
      var forecast = RiskForecast(
        row, .currentEnd, chance: .unavailable(.endMissing), method: .completionHazard)
      forecast.fault = fault(.endMissing, row, Operations.Fields.end)
      return Answer(current: forecast)
    }
    let drawn = network.map { NetworkView($0, seed: seed(row), plan: plan, threads: 1) }
    let now = forecast(row, .currentEnd, due: current, drawn)
    var answer = Answer(current: now.forecast, days: now.days, drawn: drawn)
    if let original = operations.originalEnd[row], original != current {
      answer.original = forecast(row, .originalEnd, due: original, drawn).forecast
    }
    return answer
  }

  /// The end of what is over; nil where it goes on.
  private func over(_ row: Int, due: Day?) -> RiskForecast? {
    guard ends.isOver(row) else { return nil }
    let state = ends.state(row)
    let isCancelled = state == .terminated || state == .withdrawn
    return RiskForecast(
      row, .currentEnd, due: due, chance: .unavailable(isCancelled ? .notApplicable : .workComplete),
      method: .completionHazard)
  }

  private func fault(_ reason: UnavailableReason, _ row: Int, _ field: Field) -> OperationNetwork.Fault {
    OperationNetwork.Fault(reason: reason, cell: portfolio.operations.data.cell(row, field))
  }

  func seed(_ row: Int) -> UInt64 { plan.seed(of: portfolio.operations.code[row] ?? "", evaluation) }

  // MARK: One deadline

  private func forecast(
    _ row: Int, _ subject: RiskSubject, due: Day, _ drawn: NetworkView?
  ) -> (forecast: RiskForecast, days: PooledDays?) {
    var forecast = RiskForecast(
      row, subject, due: due, chance: .unavailable(.untestedClass), method: .completionHazard)
    let start = portfolio.operations.start[row]
    if let start, due <= start {
      forecast.chance = .unavailable(.endBeforeStart)
      let field = subject == .originalEnd ? Operations.Fields.originalEnd : Operations.Fields.end
      forecast.fault = fault(.endBeforeStart, row, field)
      return (forecast, nil)
    }
    let position = start.map {
      Position(
        start: $0, firstEnd: portfolio.operations.originalEnd[row], due: due, asOf: evaluation.asOf)
    }
    let group = outside.group(of: row)
    let outside = position.map { ClassView(group, at: $0) }
    forecast.classID = outside?.class?.history.map(\.id) ?? (outside?.class == nil ? nil : "own")
    forecast.count = outside?.cases ?? 0
    forecast.completions = outside?.completions ?? 0
    if outside?.class == nil { forecast.notes.append(.untestedClass) }
    if outside?.class?.isUntyped ?? false { forecast.notes.append(.untypedHistory) }
    if position?.isBefore ?? false { forecast.notes.append(.notBegun) }
    if due <= evaluation.asOf { passed(&forecast) }
    addNetwork(drawn, &forecast)
    if forecast.notes.contains(.deadlinePassed), drawn?.found != nil { forecast.method = .deadlineNetwork }
    if forecast.chance.found == nil { answer(&forecast, outside, drawn, row) }
    addDrivers(&forecast, outside, drawn)
    let days = addDates(&forecast, outside, drawn)
    if let position, forecast.chance.found != nil { addPosition(&forecast, group, position) }
    // Of thousands nobody reads the slips.
    if subject == .currentEnd, portfolio.operations.count <= 10_000 {
      forecast.slips = days.slips(after: due)
    }
    forecast.remedies = remedies(forecast, days, drawn?.found)
    return (forecast, days)
  }

  private func passed(_ forecast: inout RiskForecast) {
    forecast.chance = .value(0)
    forecast.interval = 0...0
    forecast.notes.append(.deadlinePassed)
  }

  private func addNetwork(_ drawn: NetworkView?, _ forecast: inout RiskForecast) {
    guard let drawn else { return }
    forecast.seed = drawn.seed
    switch drawn.result {
    case .success(let network):
      if !network.forecast.exceeded.isEmpty { forecast.notes.append(.estimateExceeded) }
      if network.network.namesUnknown { forecast.notes.append(.unknownPredecessor) }
      if network.network.movedCorrelations(plan.correlation) > 0.001 {
        forecast.notes.append(.movedCorrelations)
      }
      if !network.network.assumed.isEmpty { forecast.notes.append(.assumedDurations) }
    case .failure(let found):
      // No milestones, or all of them reached, is nothing wrong with the plan.
      let reason = found.fault.reason
      forecast.fault = reason == .noMilestones || reason == .workComplete ? nil : found.fault
    }
  }

  /// The chance, from the views there are.
  private func answer(
    _ forecast: inout RiskForecast, _ outside: ClassView?, _ drawn: NetworkView?, _ row: Int
  ) {
    guard let due = forecast.due else { return }
    let inside = drawn?.view(by: due)
    // A plan that contradicts itself says nothing of the pace either.
    let pace = forecast.fault == nil ? networks.pace(of: row, by: due, ratio: plan.ratio) : nil
    if inside != nil || pace != nil {
      forecast.views = [outside?.view, inside, pace?.view].compactMap { $0 }
    }
    if pace?.isProxy ?? false { forecast.notes.append(.proxyProgress) }
    switch (inside, outside?.view) {
    case (let inside?, let outside?):
      let weight = plan.poolWeight
      func pool(_ a: Double, _ b: Double) -> ViewPool { ViewPool(inside: a, outside: b, weight: weight) }
      let pooled = pool(inside.chance, outside.chance)
      forecast.chance = .value(pooled.chance)
      forecast.interval =
        pool(inside.interval.lowerBound, outside.interval.lowerBound)
        .chance...pool(
          inside.interval.upperBound, outside.interval.upperBound
        ).chance
      forecast.method = .viewPool
      if pooled.isWide { forecast.notes.append(.viewsDisagree) }
    case (let only?, nil):
      (forecast.chance, forecast.interval) = (.value(only.chance), only.interval)
      forecast.method = .deadlineNetwork
    case (nil, let only?):
      if pace == nil {
        forecast.answer(by: only)
      } else {
        (forecast.chance, forecast.interval) = (.value(only.chance), only.interval)
      }
    case (nil, nil):
      if let pace = pace?.view {
        (forecast.chance, forecast.interval) = (.value(pace.chance), pace.interval)
        forecast.method = .progressSignal
      } else {
        forecast.chance = .unavailable(forecast.fault?.reason ?? outside?.fault ?? .startMissing)
      }
    }
  }

  private func addDates(
    _ forecast: inout RiskForecast, _ outside: ClassView?, _ drawn: NetworkView?
  ) -> PooledDays {
    let days = PooledDays(
      outside: outside, network: drawn?.found, weight: plan.poolWeight, asOf: evaluation.asOf)
    func day(_ share: Double) -> RiskQuantity? { days.day(share).map { .day($0) } }
    (forecast.p50, forecast.p80, forecast.p90) = (day(0.5), day(0.8), day(0.9))
    let speaks = forecast.chance.found != nil && (outside?.class != nil || drawn?.found != nil)
    if speaks, forecast.p50 == nil || forecast.p80 == nil || forecast.p90 == nil {
      forecast.notes.append(.daysUnknown)
    }
    return days
  }

  /// By how many points the answer would be higher at the start of the plan: what the position tells.
  private func addPosition(
    _ forecast: inout RiskForecast, _ group: OutsideView.Group, _ position: Position
  ) {
    guard position.place > 0, position.place < position.due,
      let now = group.share(by: position.due, openAt: position.place),
      let first = group.shareAtStart(by: position.due)
    else { return }
    func answer(_ outside: Double) -> Double {
      guard forecast.method == .viewPool, let inside = forecast.views.first(where: { $0.kind == .network })
      else { return outside }
      return ViewPool(
        inside: inside.chance, outside: min(1, max(0, outside)), weight: plan.poolWeight
      ).chance
    }
    forecast.drivers.append(RiskDriver(name: .position, points: (answer(first) - answer(now)) * 100))
  }

  /// The milestones that move the answer, in points of the answer: where the views are pooled, of the pool.
  private func addDrivers(_ forecast: inout RiskForecast, _ outside: ClassView?, _ drawn: NetworkView?) {
    guard let drawn = drawn?.found else { return }
    let other = forecast.method == .viewPool ? outside?.view?.chance : nil
    forecast.drivers = drawn.drivers(by: forecast.due ?? evaluation.asOf, asOf: evaluation.asOf) { inside in
      other.map { ViewPool(inside: inside, outside: $0, weight: plan.poolWeight).chance } ?? inside
    }
  }
}

/// Where an operation and the day that is asked about stand in relative time: that of the plan as it first stood, which is the scale on
/// which history was learned. An extension does not set the clock back.
struct Position: Sendable {
  let start: Day
  /// u = 1: the original end, or the day that is asked about where there is none after the start.
  let end: Day
  /// u₀; 0 before the start.
  let place: Double
  /// u₁ of the day that is asked about.
  let due: Double
  /// Whether it has not begun.
  let isBefore: Bool

  init(start: Day, firstEnd: Day?, due: Day, asOf: Day) {
    let end = firstEnd.flatMap { $0 > start ? $0 : nil } ?? due
    self.start = start
    self.end = end
    isBefore = asOf < start
    place = isBefore ? 0 : RelativeTime.place(of: asOf, start: start, plannedEnd: end).found ?? 0
    self.due = RelativeTime.place(of: due, start: start, plannedEnd: end).found ?? 1
  }
}

/// The view of a class at a position.
struct ClassView: Sendable {
  /// nil where no class fits, or none has outcomes.
  let `class`: OutsideView.Group?
  let view: RiskView?
  /// The size of the class, and the finished ones of own history: what is still open, the operation itself among it, has no outcome to compare
  /// with.
  let cases: Int
  /// The completions of the class and of own history.
  let completions: Int
  let fault: UnavailableReason?
  let position: Position

  init(_ group: OutsideView.Group, at position: Position) {
    self.position = position
    let found = group.chance(by: position.due, openAt: position.place)
    let prior = group.history?.counts ?? .none
    cases = group.hazard.found.map { prior.cases + ($0.completions - prior.completions) } ?? 0
    completions = group.hazard.found.map(\.completions) ?? 0
    `class` = group.hazard.found == nil ? nil : group
    fault = found.reason
    view = found.found.map { chance, interval in
      RiskView(
        .referenceClass, chance: chance.probability,
        interval: interval ?? chance.probability...chance.probability)
    }
  }

  /// The chance of an end by a day.
  func chance(by day: Day) -> Double? {
    guard let group = self.class,
      let end = RelativeTime.place(of: day, start: position.start, plannedEnd: position.end).found
    else { return nil }
    return end <= position.place ? 0 : group.share(by: end, openAt: position.place)
  }

  /// The day by which a share is done.
  func day(_ share: Double) -> Day? {
    self.class?.quantile(share, openAt: position.place).found.flatMap {
      RelativeTime.day(at: $0, start: position.start, plannedEnd: position.end)
    }
  }
}
