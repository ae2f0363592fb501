/// How long an activity may take, in days or any other unit of time.
public enum ActivityDuration: Sendable, Equatable {
  /// Surely this long.
  case certain(Double)
  case triangular(TriangularDistribution)
  case pert(PERTDistribution)
  case lognormal(LognormalDistribution)
  /// One of a few lengths, each with its chance.
  case scenarios(Scenarios)

  /// A few lengths and their chances.
  public struct Scenarios: Sendable, Equatable {
    /// Lengths, ascending. Shape `[scenario]`.
    public let lengths: [Double]
    /// Chances, summing to 1. Same shape.
    public let chances: [Double]

    /// - Returns: nil unless there is a length, lengths are finite, not negative and ascending, chances above 0 and
    ///   their sum 1 to a millionth.
    public init?(lengths: [Double], chances: [Double]) {
      guard !lengths.isEmpty, lengths.count == chances.count, (lengths.first ?? -1) >= 0,
        lengths.allSatisfy(\.isFinite), zip(lengths, lengths.dropFirst()).allSatisfy({ $0 < $1 }),
        chances.allSatisfy({ $0 > 0 }), (chances.reduce(0, +) - 1).magnitude < 1e-6
      else { return nil }
      self.lengths = lengths
      self.chances = chances
    }
  }

  /// The shape that is drawn through three points.
  public enum Shape: String, Sendable, CaseIterable { case pert, triangular }

  /// A duration of three points; all equal: certain. Not in order or negative: `durations-disordered`.
  public static func threePoint(
    optimistic: Double, likely: Double, pessimistic: Double, shape: Shape = .pert
  ) -> Estimate<ActivityDuration> {
    guard optimistic >= 0, optimistic <= likely, likely <= pessimistic, pessimistic.isFinite else {
      return .unavailable(.durationsDisordered)
    }
    if optimistic == pessimistic { return .value(.certain(likely)) }
    let duration: ActivityDuration? =
      switch shape {
      case .pert:
        PERTDistribution(optimistic: optimistic, likely: likely, pessimistic: pessimistic).map { .pert($0) }
      case .triangular:
        TriangularDistribution(optimistic: optimistic, likely: likely, pessimistic: pessimistic)
          .map { .triangular($0) }
      }
    return Estimate(duration, else: .durationsDisordered)
  }

  /// A duration that is as often shorter as longer than `median` and longer than `ninetieth` once in ten times; both equal:
  /// certain. Not in order or not above 0: `durations-disordered`.
  public static func quantiles(median: Double, ninetieth: Double) -> Estimate<ActivityDuration> {
    if median == ninetieth, median > 0, median.isFinite { return .value(.certain(median)) }
    return Estimate(
      LognormalDistribution(median: median, ninetieth: ninetieth).map { .lognormal($0) },
      else: .durationsDisordered)
  }

  /// The mean.
  public var mean: Double {
    switch self {
    case .certain(let length): length
    case .triangular(let distribution): distribution.mean
    case .pert(let distribution): distribution.mean
    case .lognormal(let distribution): distribution.mean
    case .scenarios(let scenarios): zip(scenarios.lengths, scenarios.chances).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// What the plan would say: the most likely length, of a lognormal duration the median; of scenarios the first with the
  /// greatest chance.
  public var planned: Double {
    switch self {
    case .certain(let length): return length
    case .triangular(let distribution): return distribution.likely
    case .pert(let distribution): return distribution.likely
    case .lognormal(let distribution): return distribution.quantile(0.5) ?? distribution.mean
    case .scenarios(let scenarios):
      let greatest = scenarios.chances.max() ?? 0
      return zip(scenarios.lengths, scenarios.chances).first { $0.1 == greatest }?.0 ?? 0
    }
  }
}
