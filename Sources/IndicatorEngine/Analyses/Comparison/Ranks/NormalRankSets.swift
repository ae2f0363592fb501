extension RankSets {
  /// Rank sets of estimates with normal errors, by simulation of the greatest standardised difference.
  ///
  ///     RankSets.normal(values: rates, standardErrors: errors, draws: 1000, seed: 2026)
  ///
  /// Draws z of the errors give the distribution of the greatest (zᵢ − zₖ) ÷ √(sᵢ² + sₖ²) over the ordered pairs that are
  /// still open; a pair is closed where its own difference exceeds the quantile of that, and the quantile is taken again
  /// without the closed pairs until none is closed anew (step-down). The level holds as the errors become normal.
  ///
  /// Time: mostly that of drawing the numbers, and a pass over units² ÷ 2 pairs a step: of each draw only the pairs are visited
  /// that may have the greatest difference (``NormalDifferences``). Memory: draws × units numbers and units² bits.
  ///
  /// - Parameters:
  ///   - values: Estimates, shape `[unit]`; nil where missing.
  ///   - standardErrors: Their standard errors, same shape, above 0, independent between units; a unit without one has no
  ///     set.
  ///   - draws: R. The Monte Carlo error of a chance of 5 % is √(0.05 · 0.95 ÷ R): 0.7 % at 1,000.
  /// - Precondition: As many standard errors as values; errors that are known are above 0; draws ≥ 20.
  ///
  /// > Mogstad et al. (2024), section 3. J. P. Romano, M. Wolf. "Exact and approximate stepdown methods for multiple hypothesis
  /// > testing." *Journal of the American Statistical Association* 100 (2005), 94–108.
  public static func normal(
    values: [Double?], standardErrors: [Double?], _ order: RankOrder = .highestFirst,
    confidence: Double = 0.95,
    scope: Scope = .simultaneous, draws: Int = 10_000, seed: UInt64, threads: Int = 1
  ) -> RankSets {
    let count = zip(values, standardErrors).count { $0 != nil && $1 != nil }
    return normal(
      values: values, standardErrors: standardErrors, order, confidence: confidence, scope: scope,
      noise: standardDraws(units: count, draws: draws, seed: seed, threads: threads), threads: threads)
  }

  /// The same of numbers that are drawn already.
  ///
  /// - Parameter noise: Standard normal numbers of the units that have a value and an error, in their order. Shape
  ///   `[known unit, draw]`.
  /// - Precondition: A row of noise for each of them.
  static func normal(
    values: [Double?], standardErrors: [Double?], _ order: RankOrder, confidence: Double,
    scope: Scope = .simultaneous, noise: Matrix, threads: Int
  ) -> RankSets {
    precondition(
      values.count == standardErrors.count, "\(values.count) values, \(standardErrors.count) errors")
    precondition(confidence > 0 && confidence < 1, "a level of confidence of \(confidence)")
    precondition(noise.columns >= 20, "\(noise.columns) draws")
    let known = values.indices.filter { values[$0] != nil && standardErrors[$0] != nil }
    let errors = known.compactMap { standardErrors[$0] }
    precondition(errors.count == noise.rows, "\(errors.count) errors, \(noise.rows) rows of noise")
    precondition(errors.allSatisfy { $0 > 0 && $0.isFinite }, "a standard error of 0 or below")
    let found = known.compactMap { values[$0] }
    guard errors.allSatisfy(NormalDifferences.boundedErrors.contains) else {
      let pairs = errors.map { first in errors.map { (first * first + $0 * $0).squareRoot() } }
      let scaled = noise.values.indices.map { noise.values[$0] * errors[$0 % errors.count] }
      return steppedDown(
        known: known, values: found, pairErrors: pairs,
        noise: Matrix(rows: noise.rows, columns: noise.columns, values: scaled), units: values.count, order,
        confidence, scope, threads)
    }
    let differences = NormalDifferences(values: found.map { $0 * order.sign }, errors: errors, noise: noise)
    let (above, below): (PairSet, PairSet)
    switch scope {
    case .simultaneous:
      above = differences.closedTogether(confidence, threads: threads)
      below = above.mirrored
    case .marginal: (above, below) = differences.closedByUnit(confidence, threads: threads)
    }
    return RankSets(above: above, below: below, known: known, units: values.count, scope: scope)
  }

  /// The same from errors drawn by somebody else, a bootstrap say, correlated or not.
  ///
  /// - Parameters:
  ///   - values: Estimates, shape `[unit]`.
  ///   - noise: Estimates of the resamples minus those of the sample, shape `[unit, draw]`. The standard error of a
  ///     difference is the root of its mean square.
  /// - Returns: Pairs whose difference never varied are not told apart.
  /// - Precondition: A row of noise for each value; at least 20 draws.
  public static func resampled(
    values: [Double], noise: Matrix, _ order: RankOrder = .highestFirst, confidence: Double = 0.95,
    scope: Scope = .simultaneous, threads: Int = 1
  ) -> RankSets {
    precondition(values.count == noise.rows, "\(values.count) values, \(noise.rows) rows of noise")
    // Σ(zᵢ − zₖ)² ÷ R = cᵢᵢ + cₖₖ − 2cᵢₖ.
    let squares = BLAS.gram(noise)
    let pairs = values.indices.map { first in
      values.indices.map { second in
        let square = squares[first, first] + squares[second, second] - 2 * squares[first, second]
        return (max(0, square) / Double(max(1, noise.columns))).squareRoot()
      }
    }
    return steppedDown(
      known: Array(values.indices), values: values, pairErrors: pairs, noise: noise, units: values.count,
      order,
      confidence, scope, threads)
  }

  private static func steppedDown(
    known: [Int], values: [Double], pairErrors: [[Double]], noise: Matrix, units: Int, _ order: RankOrder,
    _ confidence: Double, _ scope: Scope, _ threads: Int
  ) -> RankSets {
    precondition(confidence > 0 && confidence < 1, "a level of confidence of \(confidence)")
    precondition(noise.columns >= 20, "\(noise.columns) draws")
    let differences = PairwiseDifferences(
      values: values.map { $0 * order.sign }, pairErrors: pairErrors, noise: noise)
    let (above, below): (PairSet, PairSet)
    switch scope {
    case .simultaneous:
      let closed = PairSet(differences.closedTogether(confidence, threads: threads), count: known.count)
      (above, below) = (closed, closed.mirrored)
    case .marginal:
      let closed = differences.closedByUnit(confidence, threads: threads)
      above = PairSet(closed.above, count: known.count)
      below = PairSet(closed.below, count: known.count)
    }
    return RankSets(above: above, below: below, known: known, units: units, scope: scope)
  }
}
