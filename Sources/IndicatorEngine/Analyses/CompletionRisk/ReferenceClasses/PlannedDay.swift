internal import RealModule

/// Who finished exactly on the planned day (u = 1), of those who were open until it.
///
/// However narrow an interval is, a hazard that is constant over it says at most 1 − 1/e of what ends at its very end: many projects end on the
/// day that was planned, so that day is counted apart, and what ended on it is no event of the interval before it.
public struct PlannedDayCounts: Sendable, Equatable {
  /// By weight, like the counts of the intervals.
  public internal(set) var finished: Double
  /// First seen before the planned day and not over before it; who was called off on that very day had left before it.
  public internal(set) var atRisk: Double

  /// - Returns: nil unless 0 ≤ finished ≤ at risk, both finite.
  public init?(finished: Double, atRisk: Double) {
    guard finished >= 0, finished <= atRisk, atRisk.isFinite else { return nil }
    self.init(checked: finished, atRisk)
  }

  private init(checked finished: Double, _ atRisk: Double) {
    self.finished = finished
    self.atRisk = atRisk
  }

  /// Nobody was seen on the planned day, or nobody told it apart.
  public static let nobody = PlannedDayCounts(checked: 0, 0)

  static func + (a: PlannedDayCounts, b: PlannedDayCounts) -> PlannedDayCounts {
    PlannedDayCounts(checked: a.finished + b.finished, a.atRisk + b.atRisk)
  }

  /// One more project.
  mutating func add(_ end: CompletionCounts.End, entry: Double = 0, weight: Double) {
    guard entry < 1, end.place > 1 || end == .finished(1) || end == .open(1) else { return }
    atRisk += weight
    if end == .finished(1) { finished += weight }
  }
}

/// The chance to finish on the planned day of who is open until it: Beta(w A + a + ε, w (R − A) + r − a + ε), A of R of the class and a of r of own
/// history, ε = 0.002 as in ``PiecewiseHazard``.
///
/// > A. Gelman et al. *Bayesian Data Analysis* (2013), §2.4; J. G. Ibrahim, M.-H. Chen. *Statistical Science* 15 (2000), 46–60 (power priors).
struct PlannedDayChance: Sendable, Equatable {
  /// The shapes: of finishing on the day, and of going on behind it.
  let finishing: Double
  let goingOn: Double

  /// nil where nobody was seen open until the planned day.
  init?(_ reference: PlannedDayCounts, weight: Double, own: PlannedDayCounts) {
    guard weight * reference.atRisk + own.atRisk > 0 else { return nil }
    self.init(prior: reference, weight: weight, own: own)
  }

  private init(prior: PlannedDayCounts, weight: Double, own: PlannedDayCounts) {
    finishing = weight * prior.finished + own.finished + 0.002
    goingOn = weight * (prior.atRisk - prior.finished) + (own.atRisk - own.finished) + 0.002
  }

  var mean: Double { finishing / (finishing + goingOn) }

  func drawn(_ random: inout Philox) -> Double {
    let (day, later) = (random.nextGamma(shape: finishing), random.nextGamma(shape: goingOn))
    // Where next to nothing is known both may be too small for a number: then it is nearly sure to be one or the other.
    return day + later > 0 ? day / (day + later) : random.nextUnit() < mean ? 1 : 0
  }

  /// The logarithm of the chance of own history before it was seen, but for what does not depend on the weight of the class.
  static func marginalLogLikelihood(
    _ reference: PlannedDayCounts, weight: Double, own: PlannedDayCounts
  ) -> Double {
    func logBeta(_ chance: PlannedDayChance) -> Double {
      Double.logGamma(chance.finishing) + Double.logGamma(chance.goingOn)
        - Double.logGamma(chance.finishing + chance.goingOn)
    }
    return logBeta(PlannedDayChance(prior: reference, weight: weight, own: own))
      - logBeta(PlannedDayChance(prior: reference, weight: weight, own: .nobody))
  }
}
