extension RankSets {
  /// Rank sets of counts, or of rates of events, from exact tests of every pair.
  ///
  ///     RankSets.counts([428, 381, 302, 43]).intervals[2]   // ranks 3 to 3
  ///
  /// Given their sum s, a count x of two with equal rates is binomial with s trials and a chance of n ÷ (n + n′), ½ where
  /// both were exposed alike. That x is surely above has p = P(X ≥ x); all ordered pairs (of one unit in the marginal scope)
  /// are one family for Holm's procedure, or Bonferroni's where asked for.
  ///
  /// - Parameters:
  ///   - counts: Events of each unit; nil where missing.
  ///   - exposures: What the events happened among, n > 0; nil where all were exposed alike. A unit without one has no set.
  /// - Returns: Sets of ranks of the counts ÷ exposures.
  /// - Precondition: Counts are not negative, exposures as many as counts and above 0.
  ///
  /// > J. Przyborowski, H. Wilenski. "Homogeneity of results in testing samples from Poisson series." *Biometrika* 31
  /// > (1940), 313–323: the test. Mogstad et al. (2024): the sets.
  public static func counts(
    _ counts: [Int?], exposures: [Double?]? = nil, _ order: RankOrder = .highestFirst,
    confidence: Double = 0.95,
    scope: Scope = .simultaneous, stepwise: Bool = true
  ) -> RankSets {
    let exposures = exposures ?? counts.map { _ in 1 }
    precondition(exposures.count == counts.count, "\(counts.count) counts, \(exposures.count) exposures")
    precondition(confidence > 0 && confidence < 1, "a level of confidence of \(confidence)")
    let units = counts.indices.compactMap { unit -> (place: Int, count: Int, exposure: Double)? in
      guard let count = counts[unit], let exposure = exposures[unit] else { return nil }
      precondition(count >= 0 && exposure > 0 && exposure.isFinite, "a count of \(count) among \(exposure)")
      return (unit, count, exposure)
    }
    let size = units.count
    // p of "the first is above the second", 1 where the second lies as high or higher: that is never rejected.
    var probabilities = [Double](repeating: 1, count: size * size)
    for first in 0..<size {
      for second in 0..<size {
        let (a, b) = (units[first], units[second])
        let isAhead = (Double(a.count) * b.exposure - Double(b.count) * a.exposure) * order.sign > 0
        guard isAhead else { continue }
        let (x, trials) = (a.count, a.count + b.count)
        let chance = a.exposure / (a.exposure + b.exposure)
        probabilities[first * size + second] =
          order == .highestFirst
          ? Binomial.upperTail(x, trials: trials, chance: chance)
          : Binomial.lowerTail(x, trials: trials, chance: chance)
      }
    }
    return sets(
      probabilities, known: units.map(\.place), units: counts.count, level: 1 - confidence, scope,
      stepwise: stepwise)
  }

  /// The sets that follow from the p-values of all ordered pairs.
  private static func sets(
    _ probabilities: [Double], known: [Int], units: Int, level: Double, _ scope: Scope, stepwise: Bool
  ) -> RankSets {
    let size = known.count
    func rejections(_ family: [Double], tests: Int) -> [Bool] {
      stepwise ? holmRejections(family, level: level, of: tests) : family.map { $0 <= level / Double(tests) }
    }
    var above = [Bool](repeating: false, count: size * size)
    var below = above
    switch scope {
    case .simultaneous:
      // The diagonal is listed but no test: its p is 1.
      above = rejections(probabilities, tests: size * (size - 1))
      for first in 0..<size {
        for second in 0..<size { below[second * size + first] = above[first * size + second] }
      }
    case .marginal:
      for unit in 0..<size {
        let others = (0..<size).filter { $0 != unit }
        let family =
          others.map { probabilities[unit * size + $0] } + others.map { probabilities[$0 * size + unit] }
        let rejected = rejections(family, tests: family.count)
        for (index, other) in others.enumerated() {
          above[unit * size + other] = rejected[index]
          below[unit * size + other] = rejected[others.count + index]
        }
      }
    }
    return RankSets(above: above, below: below, known: known, units: units, scope: scope)
  }
}
