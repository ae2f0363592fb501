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
  ///   - exposures: What the events happened among, n > 0; nil where all were exposed alike. A unit without one, with one
  ///     that is not above 0, or with a count below 0, has no set.
  /// - Returns: Sets of ranks of the counts ÷ exposures.
  /// - Precondition: As many exposures as counts.
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
    let units = zip(counts, exposures).map { count, exposure -> (count: Int, exposure: Double)? in
      guard let count, let exposure, count >= 0, exposure > 0, exposure.isFinite else { return nil }
      return (count, exposure)
    }
    return sets(of: units, confidence, scope, stepwise: stepwise) { a, b in
      let isAhead = (Double(a.count) * b.exposure - Double(b.count) * a.exposure) * order.sign > 0
      guard isAhead else { return nil }
      let (trials, chance) = (a.count + b.count, a.exposure / (a.exposure + b.exposure))
      return order == .highestFirst
        ? Binomial.upperTail(a.count, trials: trials, chance: chance)
        : Binomial.lowerTail(a.count, trials: trials, chance: chance)
    }
  }

  /// Rank sets of proportions, from Fisher's exact test of every pair.
  ///
  /// Given how many of both units' members have what is counted, x of n is hypergeometric where both have it alike. Families as for
  /// counts.
  ///
  /// - Parameters:
  ///   - numerators: x, shape `[unit]`; nil where missing.
  ///   - denominators: n, same shape. A unit that lacks one, or has x above n or n not above 0, has no set.
  /// - Precondition: As many numerators as denominators.
  ///
  /// > R. A. Fisher. *Statistical Methods for Research Workers*, 5th ed. (1934), §21.02: the test. Mogstad et al. (2024): the sets.
  public static func proportions(
    _ numerators: [Int?], of denominators: [Int?], _ order: RankOrder = .highestFirst,
    confidence: Double = 0.95,
    scope: Scope = .simultaneous, stepwise: Bool = true
  ) -> RankSets {
    precondition(
      numerators.count == denominators.count,
      "\(numerators.count) numerators, \(denominators.count) denominators")
    let units = zip(numerators, denominators).map { x, n -> (x: Int, n: Int)? in
      guard let x, let n, x >= 0, n > 0, x <= n else { return nil }
      return (x, n)
    }
    return sets(of: units, confidence, scope, stepwise: stepwise) { a, b in
      let isAhead = (Double(a.x) * Double(b.n) - Double(b.x) * Double(a.n)) * order.sign > 0
      guard isAhead else { return nil }
      // From the lowest: few of the first are many of the second.
      return order == .highestFirst
        ? Hypergeometric.upperTail(a.x, marked: a.x + b.x, first: a.n, second: b.n)
        : Hypergeometric.upperTail(b.x, marked: a.x + b.x, first: b.n, second: a.n)
    }
  }

  /// The sets of units by a test of pairs: p of "the first is above the second", nil where it does not lie higher, which is
  /// never rejected.
  private static func sets<Unit>(
    of units: [Unit?], _ confidence: Double, _ scope: Scope, stepwise: Bool, _ test: (Unit, Unit) -> Double?
  ) -> RankSets {
    precondition(confidence > 0 && confidence < 1, "a level of confidence of \(confidence)")
    let known = units.indices.filter { units[$0] != nil }
    let values = units.compactMap { $0 }
    var probabilities = [Double](repeating: 1, count: values.count * values.count)
    for (row, first) in values.enumerated() {
      for (column, second) in values.enumerated() {
        if let p = test(first, second) { probabilities[row * values.count + column] = p }
      }
    }
    return sets(
      probabilities, known: known, units: units.count, level: 1 - confidence, scope, stepwise: stepwise)
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
    return RankSets(
      above: PairSet(above, count: size), below: PairSet(below, count: size), known: known, units: units,
      scope: scope)
  }
}
