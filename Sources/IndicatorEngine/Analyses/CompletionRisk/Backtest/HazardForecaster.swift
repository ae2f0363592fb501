/// Gamma hazards of each phase, with the other phases as their reference class: Tier A.
///
/// How much the others count (K) follows from what is known at the freeze: phases that finish alike lend one another more than those that do not.
struct HazardForecaster: Forecaster {
  private let phases: [String: CompletionHazard]
  private let all: CompletionHazard

  init?(_ known: [FrozenCase], freeze: Day, options: BacktestOptions) {
    let everything = HazardForecaster.reference(
      AgedPieces.counts(known, freeze: freeze, halfLife: options.halfLife))
    guard let all = CompletionHazard.of(everything, draws: 0).found else { return nil }
    self.all = all
    let names = Set(known.map(\.phase)).sorted()
    let parts = Dictionary(grouping: known, by: \.phase)
    let counts = names.map {
      AgedPieces.counts(parts[$0] ?? [], freeze: freeze, halfLife: options.halfLife)
    }
    // The others of each: the sum of those before it and of those behind it.
    let before = HazardForecaster.runningSums(counts)
    let behind = Array(HazardForecaster.runningSums(counts.reversed()).reversed())
    var phases: [String: CompletionHazard] = [:]
    for (place, phase) in names.enumerated() {
      let others = before[place] + behind[place + 1]
      let strength =
        options.strength ?? CompletionHazard.likeliestStrength(of: others, own: counts[place])
      phases[phase] =
        CompletionHazard.of(
          HazardForecaster.reference(others), own: counts[place], strength: strength, draws: 0
        ).found
    }
    self.phases = phases
  }

  /// Nobody, the first, the first two, and so on.
  private static func runningSums(_ counts: [CompletionCounts]) -> [CompletionCounts] {
    counts.reduce(into: [.none]) { sums, item in sums.append(sums[sums.count - 1] + item) }
  }

  static func reference(_ counts: CompletionCounts) -> ReferenceClass {
    ReferenceClass(
      id: "known-at-freeze", names: ["en": "cases known at the freeze"], version: "", origin: "", licence: "",
      scope: nil, counts: counts)
  }

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    (phases[item.phase] ?? all).chance(by: place, openAt: start).found?.probability
  }

  /// The place in relative time by which a share of such cases is done.
  func quantile(_ share: Double, _ item: FrozenCase, openAt start: Double) -> Double? {
    (phases[item.phase] ?? all).quantile(share, openAt: start).found
  }
}
