/// The ranks of the places in a measure, the ranks that the data allow, the chance of the first places, and who can be told
/// from whom.
struct PlaceRanks {
  private let measure: ComparedMeasure
  private let error: SamplingError
  private let plan: ComparisonPlan
  private let threads: Int

  init(_ measure: ComparedMeasure, error: SamplingError, plan: ComparisonPlan, threads: Int) {
    self.measure = measure
    self.error = error
    self.plan = plan
    self.threads = threads
  }

  /// Fills them in; without a direction there is nothing to fill in.
  ///
  /// - Returns: How the possible ranks were found, and who can be told from whom; nil where there are none.
  func apply(to standings: inout [PlaceStanding]) -> (method: Method, sets: RankSets)? {
    guard let isHigherBetter = measure.isHigherBetter, measure.isRankable else { return nil }
    let order: RankOrder = isHigherBetter ? .highestFirst : .lowestFirst
    let ranked = standings.map { $0.unranked == nil ? $0.figure.value : nil }
    // One place alone stands nowhere.
    guard ranked.count(where: { $0 != nil }) >= 2 else {
      for place in standings.indices where ranked[place] != nil { standings[place].unranked = .onlyOne }
      return nil
    }
    let ranks = ranks(of: ranked, order)
    for place in standings.indices { standings[place].rank = ranks[place] }
    // Whose sampling error is not known takes no part: its rank is the rank of what was reported. An error of 0 is known: such a figure differs
    // from every other by more than chance, and is drawn with next to no spread.
    let least = max((ranked.compactMap { $0?.magnitude }.max() ?? 0) * 1e-12, 1e-100)
    let errors = standings.indices.map { place -> Double? in
      guard ranked[place] != nil, let error = error.standardErrors[place], error >= 0 else { return nil }
      return max(error, least)
    }
    let count = errors.count { $0 != nil }
    guard count >= 2 else { return nil }
    // Both ask the same draws.
    let noise = standardDraws(units: count, draws: plan.draws, seed: seed, threads: threads)
    fillChances(of: ranked, errors, order, noise, into: &standings)
    return fillSets(of: ranked, errors, order, noise, into: &standings)
  }

  private func fillSets(
    of values: [Double?], _ errors: [Double?], _ order: RankOrder,
    _ noise: Matrix, into standings: inout [PlaceStanding]
  ) -> (method: Method, sets: RankSets) {
    let exact = exactSets(of: values, order)
    let sets =
      exact
      ?? RankSets.normal(
        values: values, standardErrors: errors, order, confidence: plan.confidence, noise: noise,
        threads: threads)
    // Places without a known error may stand before all others: the sets count only who has one, and ranks count everybody.
    let unknown = values.count { $0 != nil } - sets.intervals.count { $0 != nil }
    for place in standings.indices {
      standings[place].ranks = sets.intervals[place].map { $0.low...max($0.low, $0.high) + unknown }
    }
    return (exact == nil ? .normalRankSets : .exactRankSets, sets)
  }

  /// Counts are compared by exact tests of every pair, up to a number of places; nil where nothing is counted.
  private func exactSets(of values: [Double?], _ order: RankOrder) -> RankSets? {
    guard values.count(where: { $0 != nil }) <= PlaceRanks.exactLimit, let kind = measure.kind.rateKind else {
      return nil
    }
    let numerators = values.indices.map { values[$0] == nil ? nil : measure.figures[$0].numerator }
    let counts = numerators.map { $0.flatMap { Int(exactly: $0) } }
    let denominators = values.indices.map { values[$0] == nil ? nil : measure.figures[$0].denominator }
    // A value without its parts has no known error and takes no part; parts that are no counts ask for the normal distribution.
    guard zip(numerators, counts).allSatisfy({ ($0 == nil) == ($1 == nil) }) else { return nil }
    switch kind {
    case .events: return RankSets.counts(counts, exposures: denominators, order, confidence: plan.confidence)
    case .proportion:
      let totals = denominators.map { $0.flatMap { Int(exactly: $0) } }
      guard zip(counts, totals).allSatisfy({ ($0 == nil) == ($1 == nil) }) else { return nil }
      return RankSets.proportions(counts, of: totals, order, confidence: plan.confidence)
    }
  }

  /// Beyond so many places pairs are too many for exact tests, and counts large enough for the normal distribution.
  static let exactLimit = 60

  /// Chances of the first k places; none where one of the ranked has no sampling error, for then the places are not known.
  ///
  /// Rates of counts are drawn from what the counts tell, all else from a normal distribution.
  private func fillChances(
    of values: [Double?], _ errors: [Double?], _ order: RankOrder, _ noise: Matrix,
    into standings: inout [PlaceStanding]
  ) {
    let known = values.indices.filter { values[$0] != nil }
    let normal = known.compactMap { place -> (value: Double, error: Double)? in
      guard let value = values[place], let error = errors[place] else { return nil }
      return (value, error)
    }
    guard normal.count == known.count else { return }
    let counted = known.compactMap { error.posteriors[$0] }
    let drawn =
      counted.count == known.count
      ? CountPosterior.draws(of: counted, count: plan.draws, seed: seed, threads: threads)
      : Matrix(
        rows: noise.rows, columns: noise.columns,
        values: noise.values.indices.map { place in
          let (value, error) = normal[place % normal.count]
          return error * noise.values[place] + value
        })
    let shares = RankProbabilities.topShares(
      drawn: drawn, order, rankAtMost: plan.topPlaces(of: known.count), threads: threads)
    for (place, share) in zip(known, shares) {
      standings[place].topChance = share
      standings[place].topChanceError = RankProbabilities.error(of: share, draws: plan.draws)
    }
  }

  /// A seed of the measure's own, so that its draws do not depend on what else is compared (FNV-1a of its code).
  private var seed: UInt64 {
    measure.code.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ plan.seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
