/// How surely one place stands before another in a measure.
public struct PlacePair: Sendable, Hashable {
  /// Places by number; the first has the better rank, of equal ones the first code.
  public let first: Int
  public let second: Int
  /// The chance that the first truly stands before the second; of equal places a half.
  public let chance: Double
  /// The error of a simulated chance; nil where it was computed.
  public let monteCarloError: Double?
  /// Whether chance does not explain that the first stands before the second: at the plan's confidence for all pairs of a measure at
  /// once, in the index for each pair by itself.
  public let isToldApart: Bool
}

extension Comparison {
  /// Every pair of ranked places of a measure, the better first.
  ///
  /// Rates of counts: the chance under what each count tells of its rate (Jeffreys' prior). Independent figures with a normal error:
  /// Φ((a − b) ÷ √(s² + t²)). The index: the share of its runs, where a run is a draw of figures and a choice of method. Pairs of
  /// which one place has no error are left out: nothing says how surely it stands where it does. Source: method
  /// `comparison.rank-probabilities`.
  public func pairs(of measure: MeasureComparison) -> [PlacePair] {
    let ranked = measure.order.filter { measure.standings[$0].rank != nil }
    let chance = chances(of: measure)
    var pairs: [PlacePair] = []
    for (place, first) in ranked.enumerated() {
      for second in ranked[(place + 1)...] {
        guard let found = chance(first, second) else { continue }
        let isToldApart = measure.sets.map {
          $0.areDistinguishable(first, second) || $0.areDistinguishable(second, first)
        }
        pairs.append(
          PlacePair(
            first: first, second: second, chance: found.value, monteCarloError: found.error,
            isToldApart: isToldApart ?? false))
      }
    }
    return pairs
  }

  private func chances(of measure: MeasureComparison) -> (Int, Int) -> (value: Double, error: Double?)? {
    if case .index = measure.measure.origin {
      guard let found = index?.uncertainty.flatMap({ $0.both ?? $0.sampling ?? $0.method }) else {
        return { _, _ in nil }
      }
      return { first, second in
        found.probability(of: first, above: second).map {
          ($0.value, found.isExact ? nil : $0.monteCarloError)
        }
      }
    }
    let error = SamplingError(measure.measure, confidence: Confidence(plan.confidence))
    let (errors, posteriors) = (error.standardErrors, error.posteriors)
    let isHigherBetter = measure.measure.isHigherBetter != false
    let sign: Double = isHigherBetter ? 1 : -1
    return { first, second in
      if let one = posteriors[first], let other = posteriors[second] {
        let chance = isHigherBetter ? one.chanceOfLyingAbove(other) : other.chanceOfLyingAbove(one)
        // Beyond 10¹¹ the normal distribution is as good.
        if let chance { return (chance, nil) }
      }
      guard let a = measure.standings[first].figure.value, let b = measure.standings[second].figure.value,
        let s = errors[first], let t = errors[second]
      else { return nil }
      return (chanceOfLyingAbove(a * sign, standardError: s, b * sign, standardError: t), nil)
    }
  }
}
