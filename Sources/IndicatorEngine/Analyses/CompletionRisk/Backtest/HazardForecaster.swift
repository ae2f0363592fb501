/// Gamma hazards of each phase, with all phases as their reference class: Tier A.
struct HazardForecaster: Forecaster {
  private let phases: [String: CompletionHazard]
  private let all: CompletionHazard

  init?(_ known: [FrozenCase], freeze: Day, options: BacktestOptions) {
    let everything = HazardForecaster.reference(
      AgedPieces.counts(known, freeze: freeze, halfLife: options.halfLife))
    guard let all = CompletionHazard.of(everything, draws: 0).found else { return nil }
    self.all = all
    phases = Dictionary(grouping: known, by: \.phase).compactMapValues { cases in
      CompletionHazard.of(
        everything, own: AgedPieces.counts(cases, freeze: freeze, halfLife: options.halfLife),
        strength: options.strength, draws: 0
      ).found
    }
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
