internal import RealModule

/// A way to forecast, after it has learned from the cases of a freeze.
protocol Forecaster: Sendable {
  /// The chance that an open case is done by a later place in relative time; nil where the method has no answer.
  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double?
}

/// The ways to forecast that are scored side by side. The raw value is the code in tables.
public enum ForecastMethod: String, Sendable, CaseIterable {
  /// "The plan is right": everything open finishes in time.
  case plan = "plan-date"
  /// The share of completed cases that were in time: what is known only of those that have ended, and therefore wrong.
  case completedOnly = "completed-only"
  /// The chance of a new case of the phase to be in time, open ones counted, whatever its age.
  case baseRate = "class-base-rate"
  /// Kaplan and Meier's curve of relative time by phase, given that the case is open.
  case kaplanMeier = "kaplan-meier"
  /// Cox regression of days on phase, type, size and planned duration, given that the case is open.
  case cox
  /// Gamma hazards by phase, all phases as their class: ``CompletionHazard``.
  case classHazard = "class-hazard"
  /// Poisson regression of hazards on phase, type, size and planned duration.
  case hazardRegression = "hazard-regression"
  /// The class of a class file that fits the type, alone. It must not have learned from the cases.
  case referenceClass = "reference-class"

  /// Those that learn from the cases themselves.
  public static let learned = allCases.filter { $0 != .referenceClass }

  /// Whether earlier outcomes may mend it: baselines stay as they are.
  var isRecalibrated: Bool {
    switch self {
    case .cox, .classHazard, .hazardRegression: true
    case .plan, .completedOnly, .baseRate, .kaplanMeier, .referenceClass: false
    }
  }
}

/// Everything is done on the planned day: before it nothing, from it on all.
struct PlanForecaster: Forecaster {
  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    // A place that came from the planned day is 1 but for rounding.
    place >= 1 - 1e-9 ? 1 : 0
  }
}

/// The same answer for everyone.
struct ConstantForecaster: Forecaster {
  let share: Double

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? { share }

  /// The share of completed cases that were in time; nil where none is completed.
  static func completedOnly(_ known: [FrozenCase]) -> ConstantForecaster? {
    let done = known.filter(\.isFinished)
    if done.isEmpty { return nil }
    return ConstantForecaster(
      share: Double(done.count { $0.lastSeen <= $0.plannedEnd }) / Double(done.count))
  }
}

/// Curves of relative time by phase; a phase without cases has the curve of all.
struct KaplanMeierForecaster: Forecaster {
  private let curves: [String: KaplanMeier]
  private let all: KaplanMeier
  /// Whether the age of the case counts.
  private let isConditional: Bool

  init?(_ known: [FrozenCase], isConditional: Bool) {
    guard let all = KaplanMeierForecaster.curve(known) else { return nil }
    self.all = all
    self.isConditional = isConditional
    curves = Dictionary(grouping: known, by: \.phase).compactMapValues(KaplanMeierForecaster.curve)
  }

  private static func curve(_ cases: [FrozenCase]) -> KaplanMeier? {
    KaplanMeier.of(
      Spells(exit: cases.map { $0.place(of: $0.lastAtRisk) }, event: cases.map(\.isFinished))
    ).found
  }

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    let curve = curves[item.phase] ?? all
    guard isConditional else { return 1 - curve.survival(at: place) }
    let open = curve.survival(at: start)
    return open > 0 ? 1 - curve.survival(at: place) / open : nil
  }
}
