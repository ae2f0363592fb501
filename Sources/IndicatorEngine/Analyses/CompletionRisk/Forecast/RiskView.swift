/// A point of view from which a chance was judged. The raw value is the code in JSON.
public enum RiskViewKind: String, Sendable, CaseIterable {
  /// From outside: comparable projects in the same position.
  case referenceClass = "class"
  /// From inside: the milestones, their durations and risks.
  case network
  /// From the pace of the work done so far.
  case progress
  /// From the series reported so far.
  case trend
}

/// One view: its chance, and how sure it is of that.
public struct RiskView: Sendable, Equatable {
  public let kind: RiskViewKind
  public let chance: Double
  /// 80 % interval of the chance.
  public let interval: ClosedRange<Double>
  /// Standard error of the simulation; nil where nothing was simulated.
  public let simulationError: Double?

  init(
    _ kind: RiskViewKind, chance: Double, interval: ClosedRange<Double>, simulationError: Double? = nil
  ) {
    self.kind = kind
    self.chance = chance
    // An interval that was simulated apart from its chance may miss it by a hair.
    self.interval = min(interval.lowerBound, chance)...max(interval.upperBound, chance)
    self.simulationError = simulationError
  }
}

/// What moves a chance, exactly for its model; an association, never a cause.
public struct RiskDriver: Sendable, Equatable {
  public enum Name: Sendable, Equatable {
    /// Row of the milestones table.
    case milestone(Int)
    /// How much of the planned time is over.
    case position
  }

  public let name: Name
  /// By how many points the chance that is given rises without it: were the milestone to take its planned length; were nothing of the planned
  /// time over. Where two views were pooled it is the pool that rises. Negative: the chance falls.
  public let points: Double
  /// Share of the draws in which a delay of it delays the end.
  public var criticality: Double?
  /// Rank correlation of its length with the end.
  public var correlation: Double?
}
