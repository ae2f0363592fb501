internal import RealModule

/// The chance of finishing, from a reference class and own history: hazards on relative time, with calling off as the other way to end.
///
///     let hazard = CompletionHazard.of(schools, own: ours).found
///     hazard?.chance(by: 1, openAt: 0.8).found?.probability   // still open at 0.8 of the plan: done by its end?
///     hazard?.quantile(0.8, openAt: 0.8).found                // u by which 80 of 100 such are done
///
/// Of each interval k the hazard of finishing is Gamma(w D + ε + d, w E + ε′ + e), D and E of the class, d and e of own history,
/// w = min(1, K ÷ size of the class): own history outweighs the class once it exceeds K projects. Calling off has a hazard of its own where
/// it was recorded. With aₖ the sum of both shapes, bₖ the rate and Δₖ the part of interval k between u₀ and u₁,
///
///     P(done by u₁ | open at u₀) = Σₖ Sₖ₋₁ (aₖ done ÷ aₖ) (1 − (bₖ ÷ (bₖ + Δₖ))^aₖ),   Sₖ = Π (b ÷ (b + Δ))^a
///
/// which is 1 − Π (b ÷ (b + Δ))^a where nothing is called off. Whoever is open until the planned day has a chance of its own to finish on it
/// (``PlannedDayCounts``): of those left at u = 1 that share is done, and S falls by it, where u₀ < 1 ≤ u₁.
///
/// > ``PiecewiseHazard`` for the posterior; R. L. Prentice et al. "The analysis of failure times in the presence of competing risks."
/// > *Biometrics* 34 (1978), 541–554; `methods/completion-risk.md` §4.1.
public struct CompletionHazard: Sendable {
  /// What own history is weighed against where nothing better is known: K projects of the class.
  public static let standardStrength = 60.0
  /// Among which ``likeliestStrength(of:own:)`` chooses.
  public static let strengths: [Double] = [0.5, 1, 2, 5, 10, 20, 60, 120, 240]

  /// Hazards of finishing, and the gamma shapes of calling off beside them (0 where it was not recorded). Shape `[interval]`.
  public let finishing: PiecewiseHazard
  public let cancellingShapes: [Double]
  /// The chance of the planned day; nil where nobody was seen open until it.
  let plannedDay: PlannedDayChance?
  /// Projects and completions the answer rests on, of the class and own together.
  public let cases: Int
  public let completions: Int
  private let exposure: [Double]
  /// Hazards drawn from what is known of them: `[draw][interval]` of finishing, then of calling off.
  private let draws: [[Double]]
  /// The chance of the planned day in each draw; none where there is none.
  private let plannedDayDraws: [Double]

  /// - Parameters:
  ///   - reference: nil for own history alone.
  ///   - own: What is known of comparable own projects.
  ///   - strength: K, above 0.
  ///   - draws: For the interval of a chance; 0 where no interval is asked for.
  /// - Returns: `untested-class` without a class and without a completion of one's own, or with a class that has none either.
  /// - Precondition: Class and own history are counted in the same intervals.
  public static func of(
    _ reference: ReferenceClass?, own: CompletionCounts? = nil, strength: Double = standardStrength,
    draws: Int = 1000, seed: UInt64 = 1
  ) -> Estimate<CompletionHazard> {
    precondition(strength > 0 && draws >= 0, "strength \(strength), \(draws) draws")
    let own = own ?? reference?.counts.nobody ?? .none
    let prior = reference?.counts ?? own.nobody
    precondition(prior.edges == own.edges, "edges \(prior.edges) and \(own.edges)")
    if prior.completions + own.completions == 0 { return .unavailable(.untestedClass) }
    let weight = prior.cases > 0 ? min(1, strength / Double(prior.cases)) : 0
    return .value(CompletionHazard(prior: prior, weight: weight, own: own, draws: draws, seed: seed))
  }

  /// K by which own history would have been least of a surprise to who knew the class: the greatest marginal likelihood of completions.
  ///
  /// > `methods/completion-risk.md` §4.1.
  ///
  /// - Returns: One of ``strengths``, the least where several are alike; ``standardStrength`` where class or own history is empty.
  /// - Precondition: Class and own history are counted in the same intervals.
  public static func likeliestStrength(of reference: CompletionCounts, own: CompletionCounts) -> Double {
    precondition(reference.edges == own.edges, "edges \(reference.edges) and \(own.edges)")
    if reference.cases == 0 || own.cases == 0 { return standardStrength }
    func likelihood(_ strength: Double) -> Double {
      let weight = min(1, strength / Double(reference.cases))
      return PiecewiseHazard(
        edges: reference.edges, priorEvents: reference.finished, priorExposure: reference.exposure,
        weight: weight
      ).marginalLogLikelihood(events: own.finished, exposure: own.exposure)
        + PlannedDayChance.marginalLogLikelihood(reference.plannedDay, weight: weight, own: own.plannedDay)
    }
    return zip(strengths, strengths.map(likelihood)).max { $0.1 < $1.1 }?.0 ?? standardStrength
  }

  private init(prior: CompletionCounts, weight: Double, own: CompletionCounts, draws: Int, seed: UInt64) {
    finishing = PiecewiseHazard(
      edges: prior.edges, priorEvents: prior.finished, priorExposure: prior.exposure, weight: weight
    ).updated(events: own.finished, exposure: own.exposure)
    let zeros = [Double](repeating: 0, count: prior.edges.count)
    let knows = prior.cancelled != nil || own.cancelled != nil
    let cancelled = zip(prior.cancelled ?? zeros, own.cancelled ?? zeros).map { weight * $0 + $1 }
    cancellingShapes = knows ? cancelled.map { $0 + 0.002 } : zeros
    plannedDay = PlannedDayChance(prior.plannedDay, weight: weight, own: own.plannedDay)
    exposure = zip(prior.exposure, own.exposure).map { $0 + $1 }
    cases = prior.cases + own.cases
    completions = prior.completions + own.completions
    var random = Philox(seed: seed)
    let (shapes, rates) = (finishing.shapes + cancellingShapes, finishing.rates + finishing.rates)
    self.draws = (0..<draws).map { _ in
      zip(shapes, rates).map { shape, rate in shape > 0 ? random.nextGamma(shape: shape) / rate : 0 }
    }
    // A stream of its own: where there is no such chance the other draws are the same.
    var days = Philox(seed: seed, stream: 1)
    plannedDayDraws = plannedDay.map { chance in (0..<draws).map { _ in chance.drawn(&days) } } ?? []
  }

  /// The chance of being done by u₁ of a project that is open at u₀.
  ///
  /// - Returns: `before-start` for u₀ < 0; `time-exhausted` where u₁ ≤ u₀: the time is over and the project still open;
  ///   `too-few-observations` where nobody in class or own history was ever seen open that late; `not-finite`.
  public func chance(by end: Double, openAt start: Double) -> Estimate<CompletionChance> {
    if let fault = fault(start) { return .unavailable(fault) }
    if end.isNaN { return .unavailable(.notFinite) }
    if end <= start { return .unavailable(.timeExhausted) }
    let parts = parts(from: start, to: end)
    let (done, cancelled) = expected(parts)
    let chances = draws.indices.map { draw in
      CompletionHazard.done(
        parts, rates: draws[draw], onPlannedDay: plannedDayDraws.isEmpty ? 0 : plannedDayDraws[draw])
    }
    return .value(
      CompletionChance(
        probability: done, low: IndicatorEngine.quantile(of: chances, at: 0.1),
        high: IndicatorEngine.quantile(of: chances, at: 0.9),
        cancelled: cancellingShapes.contains { $0 > 0 } ? cancelled : nil, cases: cases,
        completions: completions))
  }

  /// The place in relative time by which a share of projects open at u₀ is done; 1 where that share is passed on the planned day.
  ///
  /// - Returns: `out-of-range` where so many are never done, or not within ``RelativeTime/horizon``; the reasons of ``chance(by:openAt:)``.
  /// - Precondition: 0 < share < 1.
  public func quantile(_ share: Double, openAt start: Double) -> Estimate<Double> {
    precondition(share > 0 && share < 1, "a share of \(share)")
    if let fault = fault(start) { return .unavailable(fault) }
    var (done, left) = (0.0, 1.0)
    for part in parts(from: start, to: RelativeTime.horizon) {
      let (shape, rate) = (finishing.shapes[part.interval], finishing.rates[part.interval])
      let total = shape + cancellingShapes[part.interval]
      let survived = Double.exp(-total * Double.log(onePlus: part.length / rate))
      let next = done + left * shape / total * (1 - survived)
      if next >= share {
        // Of those that enter the interval a share x must leave it: x = 1 − (b ÷ (b + Δ))^a.
        let x = (share - done) * total / (left * shape)
        let length = rate * Double.expMinusOne(-Double.log(onePlus: -min(x, 1)) / total)
        return .value(part.start + min(length, part.length))
      }
      (done, left) = (next, left * survived)
      if part.endsOnPlannedDay, let chance = plannedDay?.mean {
        done += left * chance
        if done >= share { return .value(1) }
        left *= 1 - chance
      }
    }
    return .unavailable(.outOfRange)
  }

  private func fault(_ start: Double) -> UnavailableReason? {
    guard start.isFinite else { return .notFinite }
    if start < 0 { return .beforeStart }
    let interval = finishing.edges.partitioningIndex { $0 > start } - 1
    return exposure[interval] > 0 ? nil : .tooFewObservations
  }

  /// What an interval has of the time between two places.
  private struct Part {
    let interval: Int
    let start: Double
    let length: Double
    /// Whether the planned day comes at its end.
    let endsOnPlannedDay: Bool
  }

  private func parts(from start: Double, to end: Double) -> [Part] {
    let edges = finishing.edges
    return edges.indices.compactMap { interval in
      let next = interval + 1 < edges.count ? edges[interval + 1] : .infinity
      let first = max(start, edges[interval])
      return min(end, next) > first
        ? Part(
          interval: interval, start: first, length: min(end, next) - first,
          endsOnPlannedDay: next == 1 && end >= 1) : nil
    }
  }

  /// The mean of the chances of finishing and of being called off over all that the hazards may be.
  private func expected(_ parts: [Part]) -> (done: Double, cancelled: Double) {
    var (done, cancelled, log) = (0.0, 0.0, 0.0)
    for part in parts {
      let (a, b) = (finishing.shapes[part.interval], cancellingShapes[part.interval])
      let step = -(a + b) * Double.log(onePlus: part.length / finishing.rates[part.interval])
      let leaving = -Double.exp(log) * Double.expMinusOne(step)
      done += leaving * a / (a + b)
      cancelled += leaving * b / (a + b)
      log += step
      if part.endsOnPlannedDay, let chance = plannedDay?.mean {
        done += Double.exp(log) * chance
        log += Double.log(onePlus: -chance)
      }
    }
    return (done, cancelled)
  }

  /// The same where the hazards and the chance of the planned day are known.
  private static func done(_ parts: [Part], rates: [Double], onPlannedDay chance: Double) -> Double {
    var (done, hazard) = (0.0, 0.0)
    let other = rates.count / 2
    for part in parts {
      let (a, b) = (rates[part.interval], rates[other + part.interval])
      let step = (a + b) * part.length
      if a > 0 { done -= Double.exp(-hazard) * Double.expMinusOne(-step) * a / (a + b) }
      hazard += step
      if part.endsOnPlannedDay {
        done += Double.exp(-hazard) * chance
        hazard -= Double.log(onePlus: -chance)
      }
    }
    return done
  }
}
