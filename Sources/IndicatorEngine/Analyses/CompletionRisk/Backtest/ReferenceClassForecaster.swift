/// The class that fits the type of a case, alone: as somebody without history of one's own would be answered.
struct ReferenceClassForecaster: Forecaster {
  private let hazards: [String: CompletionHazard]

  /// nil before the classes were known.
  init?(_ known: [FrozenCase], freeze: Day, options: BacktestOptions) {
    guard let classes = options.classes, options.isClassKnown(on: freeze) else { return nil }
    hazards = Dictionary(grouping: known, by: \.type).compactMapValues { cases in
      guard let type = cases.first?.type, let found = classes.fitting([.type: type]).found else { return nil }
      return CompletionHazard.of(found, strength: .greatestFiniteMagnitude, draws: 0).found
    }
  }

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    hazards[item.type]?.chance(by: place, openAt: start).found?.probability
  }
}
