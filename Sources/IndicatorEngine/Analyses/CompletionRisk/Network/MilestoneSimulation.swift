/// A network of activities, drawn many times: when it ends, with what chance by a day, and what decides that.
///
///     let simulation = MilestoneSimulation(activities: activities, risks: risks, correlation: .commonFactor(0.3))
///     let forecast = simulation.forecast(seed: 20_261_121)
///     forecast.found?.finish(0.8)          // the time by which four in five draws have ended
///     forecast.found?.chance(by: 430)      // 0.589, and its Monte Carlo error
///
/// A duration is F⁻¹(Φ(z)) of a normal score z (Gaussian copula); scores are correlated and not durations, so that each
/// duration keeps its own distribution. What has begun is drawn from what remains of its distribution; what has ended
/// stands. An activity begins when the last predecessor and its lag are over, and not before its earliest time; it ends a
/// duration later. A risk adds its impact to its activity, independently of all else.
///
/// Draws are scrambled Sobol' points, an axis a source of chance: the common factor, the activities in order, the risks.
/// There are 256 axes; what comes after them is drawn from streams of ``Philox``. The draws are cut into replicates, each
/// scrambled anew: their spread is the Monte Carlo error that is stated. Same seed, same result, on any number of threads.
///
/// > D. Vose. *Risk Analysis*, 3rd ed. (2008), chapters 13 and 19; A. B. Owen. "Monte Carlo variance of scrambled net
/// > quadrature." *SIAM Journal on Numerical Analysis* 34 (1997), 1884–1910: the error from replicates.
public struct MilestoneSimulation: Sendable {
  public let activities: [NetworkActivity]
  public let risks: [NetworkRisk]
  public let correlation: DurationCorrelation
  /// The present: what has begun took this long at least, and what has not begun does not begin before; nil where nothing
  /// has begun.
  public let asOf: Double?
  /// Costs that no duration changes.
  public let fixedCost: Double
  /// An activity whose own ends are kept beside those of the whole; nil: none.
  var watched: Int?
  /// Whether criticality and rank correlations are asked for: without them a run is several times as fast.
  var wantsDrivers = true

  public init(
    activities: [NetworkActivity], risks: [NetworkRisk] = [],
    correlation: DurationCorrelation = .commonFactor(0.3),
    asOf: Double? = nil, fixedCost: Double = 0
  ) {
    self.activities = activities
    self.risks = risks
    self.correlation = correlation
    self.asOf = asOf
    self.fixedCost = fixedCost
  }

  /// Draws the network.
  ///
  /// - Parameters:
  ///   - seed: One for a project and a state of its data.
  ///   - replicates: Independent scramblings, 2 at least.
  ///   - drawsEach: Draws of each; powers of two are drawn most evenly.
  /// - Returns: No activity: `no-milestones`; a circle: `predecessor-cycle`; a duration or an impact that is negative or a
  ///   chance outside 0…1: `durations-disordered`; a number that is not finite: `not-finite`; correlations that are not
  ///   positive definite: `collinear-factors`; an activity begun without a present, or after it: `before-start`.
  /// - Precondition: At least 2 replicates and 2 draws each; links and risks name activities that are there; a full
  ///   correlation has a row and a column for each.
  public func forecast(
    seed: UInt64, replicates: Int = 10, drawsEach: Int = 1024, threads: Int = 1
  ) -> Estimate<NetworkForecast> {
    precondition(replicates >= 2 && drawsEach >= 2, "\(replicates) replicates of \(drawsEach) draws")
    return NetworkPlan.of(self, drawsEach: drawsEach).map { plan in
      // The key of a replicate is a number of the project's stream: replicates of one seed never meet those of another.
      var keys = Philox(seed: seed, stream: 0)
      let seeds = (0..<replicates).map { _ in keys.next() }
      let parts = Parallel.map(count: replicates, threads: threads) {
        NetworkReplicate(plan, seed: seeds[$0])
      }
      return NetworkForecast(plan, parts)
    }
  }

  /// What is wrong with the numbers, nil where nothing is.
  var fault: UnavailableReason? {
    if activities.isEmpty { return .noMilestones }
    for risk in risks {
      precondition(
        activities.indices.contains(risk.activity), "activity \(risk.activity) of \(activities.count)")
      guard (0...1).contains(risk.probability), risk.impact.least >= 0 else { return .durationsDisordered }
    }
    for activity in activities {
      for link in activity.predecessors {
        precondition(
          activities.indices.contains(link.activity), "activity \(link.activity) of \(activities.count)")
        guard link.lag.isFinite else { return .notFinite }
      }
      guard activity.duration.least >= 0 else { return .durationsDisordered }
      guard activity.costRate.isFinite, activity.duration.mean.isFinite else { return .notFinite }
      switch activity.state {
      case .waiting(let earliest): if !earliest.isFinite { return .notFinite }
      case .finished(let end): if !end.isFinite { return .notFinite }
      case .started(let begin):
        guard begin.isFinite else { return .notFinite }
        guard let asOf, begin <= asOf else { return .beforeStart }
      }
    }
    if case .commonFactor(let share) = correlation, !(0...1).contains(share) { return .collinear }
    guard fixedCost.isFinite, asOf?.isFinite ?? true else { return .notFinite }
    return nil
  }
}

extension ActivityDuration {
  /// The shortest length that can be drawn; NaN where it is no number.
  var least: Double {
    switch self {
    case .certain(let length): length.isFinite ? length : .nan
    case .triangular(let distribution): distribution.optimistic
    case .pert(let distribution): distribution.optimistic
    case .lognormal: 0
    case .scenarios(let scenarios): scenarios.lengths.first ?? .nan
    }
  }
}
