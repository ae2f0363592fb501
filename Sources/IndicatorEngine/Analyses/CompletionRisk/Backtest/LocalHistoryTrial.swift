internal import RealModule

/// What a handful of one's own projects adds to a reference class: a few cases of one type are drawn as the local history, the class learns from all
/// other projects, and the open cases of that type are forecast by the class alone, by the class and the local history, and by the local history
/// alone.
///
/// > `methods/completion-risk.md` §6.6.
public struct LocalHistoryTrial: Sendable, Equatable {
  /// Forecasts scored, over all freezes, types and repeats.
  public let count: Int
  /// Log loss of the class alone, of the class with local history, and of local history alone (Kaplan and Meier's curve of it).
  public let classOnly: Double
  public let withLocal: Double
  public let localOnly: Double
  /// Types that had enough cases.
  public let types: [String]

  /// - Parameters:
  ///   - local: Size of the local history.
  ///   - repeats: How often it is drawn for each type and freeze.
  /// - Returns: `too-few-observations` where no type has that many known cases and an open one.
  public static func of(
    _ cases: [OutcomeCase], options: BacktestOptions, local: Int = 5, repeats: Int = 50
  ) -> Estimate<LocalHistoryTrial> {
    precondition(local > 0 && repeats > 0, "\(local) local cases, \(repeats) repeats")
    var sums = Sums()
    for (place, day) in options.freezes.enumerated() {
      let freeze = Freeze(cases, day: day, shortestPlan: options.shortestPlan).ordered
      let kinds = Set(freeze.open.map(\.type)).sorted()
      for (kind, type) in kinds.enumerated() {
        let own = freeze.known.filter { $0.type == type }
        let asked = freeze.open.filter { item in
          guard item.type == type, let deadline = BacktestQuestion.deadline.deadline(of: item, frozen: day)
          else { return false }
          return deadline <= options.dataDay
        }
        guard own.count > local, !asked.isEmpty else { continue }
        for repetition in 0..<repeats {
          let stream = UInt64((place * kinds.count + kind) * repeats + repetition)
          var random = Philox(seed: options.seed, stream: stream)
          let drawn = Set(
            (0..<local).reduce(into: Array(own.indices)) { order, position in
              // The first places of a shuffle.
              order.swapAt(position, position + random.nextIndex(below: order.count - position))
            }.prefix(local))
          let history = drawn.sorted().map { own[$0] }
          sums.add(cases, freeze, history: history, asked: asked, type: type, options: options)
        }
      }
    }
    return sums.trial
  }

  /// What adds up over the draws.
  private struct Sums {
    var (count, classOnly, withLocal, localOnly) = (0, 0.0, 0.0, 0.0)
    var types: Set<String> = []

    var trial: Estimate<LocalHistoryTrial> {
      guard count > 0 else { return .unavailable(.tooFewObservations) }
      let n = Double(count)
      return .value(
        LocalHistoryTrial(
          count: count, classOnly: classOnly / n, withLocal: withLocal / n, localOnly: localOnly / n,
          types: types.sorted()))
    }

    mutating func add(
      _ cases: [OutcomeCase], _ freeze: Freeze, history: [FrozenCase], asked: [FrozenCase], type: String,
      options: BacktestOptions
    ) {
      let day = freeze.day
      let strength = options.strength ?? CompletionHazard.standardStrength
      let projects = Set(history.map(\.project))
      let asked = asked.filter { !projects.contains($0.project) }
      let own = AgedPieces.counts(history, freeze: day, halfLife: options.halfLife)
      let curve = KaplanMeierForecaster(history, isConditional: true)
      // Neither the local projects nor the ones that are asked about teach the class.
      let hidden = projects.union(asked.map(\.project))
      let taught = freeze.known.filter { !hidden.contains($0.project) }
      let phases = Dictionary(grouping: taught, by: \.phase)
      var hazards: [String: (alone: CompletionHazard, joined: CompletionHazard)] = [:]
      for phase in Set(asked.map(\.phase)).sorted() {
        let counts = AgedPieces.counts(phases[phase] ?? taught, freeze: day, halfLife: options.halfLife)
        let reference = HazardForecaster.reference(counts)
        guard let alone = CompletionHazard.of(reference, strength: strength, draws: 0).found,
          let joined = CompletionHazard.of(reference, own: own, strength: strength, draws: 0).found
        else { continue }
        hazards[phase] = (alone, joined)
      }
      for item in asked {
        let (start, end) = (item.place(of: day), 1.0)
        guard let pair = hazards[item.phase], let curve,
          let outcome = BacktestQuestion.outcome(
            cases[item.index], by: item.plannedEnd, dataDay: options.dataDay),
          let alone = pair.alone.chance(by: end, openAt: start).found?.probability,
          let joined = pair.joined.chance(by: end, openAt: start).found?.probability
        else { continue }
        // Where all of the few had finished earlier, their curve knows nothing: even odds.
        let local = curve.chance(item, by: end, openAt: start) ?? 0.5
        count += 1
        classOnly += ScoreDifference.Loss.logLoss.of(Backtest.kept(alone), outcome)
        withLocal += ScoreDifference.Loss.logLoss.of(Backtest.kept(joined), outcome)
        localOnly += ScoreDifference.Loss.logLoss.of(Backtest.kept(local), outcome)
        types.insert(type)
      }
    }
  }
}
