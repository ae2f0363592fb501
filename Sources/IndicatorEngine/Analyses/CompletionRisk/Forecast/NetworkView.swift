/// The network of an operation, drawn: at the plan's ρ, and at the ends of what ρ may be.
struct NetworkView: Sendable {
  /// What was drawn.
  struct Drawn: Sendable {
    let network: OperationNetwork
    let forecast: NetworkForecast
    /// Ends at the other values of ρ, ascending. Shape `[ρ][draw]`.
    let others: [[Double]]
    /// Ends at the plan's ρ, ascending.
    let sorted: [Double]
    let plan: RiskPlan
    let seed: UInt64
  }

  let seed: UInt64
  let result: Result<Drawn, OperationNetwork.FaultFound>

  init(
    _ network: Result<OperationNetwork, OperationNetwork.FaultFound>, seed: UInt64, plan: RiskPlan,
    threads: Int
  ) {
    self.seed = seed
    result = network.flatMap { network in
      func draw(_ correlation: Double) -> Estimate<NetworkForecast> {
        network.simulation(correlation: correlation).forecast(
          seed: seed, replicates: plan.replicates, drawsEach: plan.drawsEach, threads: threads)
      }
      switch draw(plan.correlation) {
      case .unavailable(let reason):
        return .failure(
          OperationNetwork.FaultFound(fault: OperationNetwork.Fault(reason: reason, cell: nil)))
      case .value(let forecast):
        let others = RiskPlan.sensitivity.compactMap { draw($0).found?.finishes.sorted() }
        return .success(
          Drawn(
            network: network, forecast: forecast, others: others, sorted: forecast.finishes.sorted(),
            plan: plan, seed: seed))
      }
    }
  }

  var found: Drawn? { try? result.get() }

  /// The view of one deadline. Its interval is the range over ρ, widened by the error of the simulation.
  func view(by due: Day) -> RiskView? {
    guard let drawn = found else { return nil }
    let figure = drawn.forecast.chance(by: Double(due.number))
    let chances = drawn.others.map { Drawn.share(of: $0, by: due) } + [figure.value]
    // Φ⁻¹(0.9): the ends of an 80 % interval.
    let margin = 1.2815515655446004 * figure.standardError
    let (low, high) = (chances.min() ?? figure.value, chances.max() ?? figure.value)
    return RiskView(
      .network, chance: figure.value, interval: max(0, low - margin)...min(1, high + margin),
      simulationError: figure.standardError)
  }
}

extension NetworkView.Drawn {
  /// The share of ends, ascending, up to the end of a day.
  static func share(of sorted: [Double], by day: Day) -> Double {
    // A millionth of a day is arithmetic, not work.
    let limit = Double(day.number) + 1e-6
    return Double(sorted.partitioningIndex { $0 > limit }) / Double(max(1, sorted.count))
  }

  func chance(by day: Day) -> Double { Self.share(of: sorted, by: day) }

  /// The day on which a share of the draws has ended: part of a day counts as the day.
  func day(_ share: Double) -> Day? { Self.day(share, of: sorted) }

  /// The first day by which ``share(of:by:)`` is reached, so that the two never contradict each other.
  static func day(_ share: Double, of sorted: [Double]) -> Day? {
    if sorted.isEmpty { return nil }
    let rank = Int((share * Double(sorted.count) - 1e-9).rounded(.up))
    let end = sorted[min(max(rank, 1), sorted.count) - 1]
    return Int32(exactly: (end - 1e-6).rounded(.up)).map { Day(number: $0) }
  }

  /// The milestones that matter, the one with the most points first: how much higher the answer were if it took its planned length
  /// without its risks. One at a time, with the draws of the answer, so the parts need not add up.
  /// Where the day is over no length changes the chance.
  ///
  /// - Parameter answer: The chance that is given, from that of the network: itself, or pooled with the view from outside.
  func drivers(
    by due: Day, asOf: Day, atMost limit: Int = 5, answer: (Double) -> Double
  ) -> [RiskDriver] {
    func chance(_ simulation: MilestoneSimulation) -> Double? {
      var simulation = simulation
      simulation.wantsDrivers = false
      return simulation.forecast(seed: seed, replicates: plan.replicates, drawsEach: plan.drawsEach).found
        .map { answer($0.chance(by: Double(due.number)).value) }
    }
    let isOver = due <= asOf
    let base = isOver ? 0 : answer(forecast.chance(by: Double(due.number)).value)
    let ranked = network.open.filter { forecast.criticality[$0] > 0 }
      .sorted { (forecast.criticality[$0], $1) > (forecast.criticality[$1], $0) }
    return ranked.prefix(limit).compactMap { activity -> RiskDriver? in
      let planned = ActivityDuration.certain(network.plannedDays(activity))
      guard
        let freed = isOver
          ? 0
          : chance(
            network.simulation(correlation: plan.correlation, replacing: activity, with: planned))
      else { return nil }
      return RiskDriver(
        name: .milestone(network.rows[activity]), points: (freed - base) * 100,
        criticality: forecast.criticality[activity], correlation: forecast.drivers[activity])
    }.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }
}

/// Days by which an operation is done, from the views together: the pooled chance, turned round.
struct PooledDays {
  let outside: ClassView?
  let network: NetworkView.Drawn?
  let weight: Double
  let asOf: Day

  func day(_ share: Double) -> Day? {
    switch (network, outside?.class == nil ? nil : outside) {
    case (nil, nil): return nil
    case (let network?, nil): return network.day(share)
    case (nil, let outside?): return outside.day(share)
    case (let network?, let outside?):
      guard weight > 0 else { return outside.day(share) }
      guard weight < 1 else { return network.day(share) }
      return between(network, outside, share)
    }
  }

  /// Chances of ending by a day, within 3, 6 and 12 months after it, and later; empty where nothing says.
  func slips(after due: Day) -> [Double] {
    let days = [due] + [3, 6, 12].compactMap { due.adding(months: $0) }
    let reached = days.compactMap { $0 <= asOf ? 0 : chance(by: $0) }
    guard days.count == 4, reached.count == 4 else { return [] }
    // Pooled chances rise with the day; rounding may hide that.
    var (known, slips) = (0.0, [Double]())
    for chance in reached {
      slips.append(max(0, chance - known))
      known = max(known, chance)
    }
    return slips + [max(0, 1 - known)]
  }

  /// The chance of an end by a day; nil where nothing says.
  func chance(by day: Day) -> Double? {
    let outer = outside?.class == nil ? nil : outside?.chance(by: day).map { min(1, max(0, $0)) }
    switch (network?.chance(by: day), outer) {
    case (nil, nil): return nil
    case (let inside?, nil): return inside
    case (nil, let outside?): return outside
    case (let inside?, let outside?): return ViewPool(inside: inside, outside: outside, weight: weight).chance
    }
  }

  private func between(_ network: NetworkView.Drawn, _ outside: ClassView, _ share: Double) -> Day? {
    let length = outside.position.end - outside.position.start
    var (low, high) = (
      Int(asOf.number), Int(outside.position.start.number) + Int(RelativeTime.horizon) * length
    )
    func chance(_ number: Int) -> Double? {
      Int32(exactly: number).flatMap { self.chance(by: Day(number: $0)) }
    }
    guard low < high, let last = chance(high), last >= share else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let found = chance(middle) else { return nil }
      if found >= share { high = middle } else { low = middle }
    }
    return Int32(exactly: high).map { Day(number: $0) }
  }
}
