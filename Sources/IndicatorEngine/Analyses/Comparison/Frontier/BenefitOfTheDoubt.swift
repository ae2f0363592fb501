/// Each unit judged by the weights that suit it best: its benefit of the doubt.
///
///     let scores = BenefitOfTheDoubt.scores(of: columns)
///     scores[4].found?.benchmarks   // whom it is held against, and with what share
///
/// The score is max w·yᵢ over weights w ≥ 0 with w·yₖ ≤ 1 for every unit k: 1 for those whom nobody beats under weights of
/// their own choice. Of a unit below 1 the dual of the programme names its benchmarks: the units, with their multiples, whose
/// mixture is as good in every indicator and better by 1 ÷ score.
///
/// With bounds each indicator must make up a share of the unit's own score between the two: low ≤ wᵣyᵢᵣ ÷ w·yᵢ ≤ high.
///
/// Indicators point upwards, are not negative and may have any unit (weights adapt); time is a pass over units × indicators
/// a pivot, about two pivots an indicator and unit.
///
/// > L. Cherchye, W. Moesen, N. Rogge, T. Van Puyenbroeck. "An introduction to 'benefit of the doubt' composite
/// > indicators." *Social Indicators Research* 82 (2007), 111–145. doi:10.1007/s11205-006-9029-7. Bounds on shares: Y.-H. B.
/// > Wong, J. E. Beasley. *Journal of the Operational Research Society* 41 (1990), 829–835.
public enum BenefitOfTheDoubt {
  /// The score of a unit and how it came about.
  public struct Score: Sendable, Equatable {
    /// Within 0…1.
    public let value: Double
    /// The weights the unit would choose, a number per unit of each indicator. Where several sets do as well, one of them.
    public let weights: [Double]
    /// wᵣyᵢᵣ ÷ w·yᵢ: what each indicator makes up of the score. Adds to 1.
    public let shares: [Double]
    /// Units that are as good under these weights and keep the score down, with their multiples, in order of units; of a
    /// unit that scores 1 itself.
    public let benchmarks: [Multiple]
  }

  /// How much of a unit enters a mixture.
  public struct Multiple: Sendable, Hashable {
    public let unit: Int
    public let share: Double
  }

  /// The scores of all units.
  ///
  /// - Parameters:
  ///   - columns: Values, `[indicator][unit]`; nil where missing.
  ///   - bounds: The least and greatest share of each indicator in the score, `[indicator]`; nil for none.
  ///   - isChecked: Whether few units are refused.
  /// - Returns: By unit. `value-missing` where an indicator is missing (the unit is no benchmark either), `out-of-range`
  ///   for values below 0, `value-zero` for a unit that is 0 throughout, `too-few-units` by
  ///   ``SmallNumberRule/frontier``, `no-feasible-weights` where bounds contradict the unit's zeros.
  /// - Precondition: Columns of one length; bounds, where given, one an indicator, 0 ≤ low ≤ high ≤ 1 with Σ low ≤ 1 ≤ Σ high.
  public static func scores(
    of columns: [[Double?]], bounds: [ClosedRange<Double>]? = nil, isChecked: Bool = true, threads: Int = 1
  ) -> [Estimate<Score>] {
    let units = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == units }, "columns of \(columns.map(\.count)) units")
    if let bounds { check(bounds, columns.count) }
    let reasons = (0..<units).map { reason($0, columns) }
    let known = (0..<units).filter { reasons[$0] == nil }
    let rule = SmallNumberRule.frontier
    guard !isChecked || rule.verdict(units: known.count, indicators: columns.count) != .refused else {
      return reasons.map { .unavailable($0 ?? .tooFewUnits) }
    }
    // Everything near 1, whatever the units of measurement.
    let scales = columns.map { column in
      known.compactMap { column[$0] }.max().flatMap { $0 > 0 ? $0 : nil } ?? 1
    }
    let values = Matrix(
      rows: known.count, columns: columns.count,
      values: zip(columns, scales).flatMap { column, scale in known.map { (column[$0] ?? 0) / scale } })
    let found = Parallel.map(count: known.count, threads: threads) {
      score($0, values, scales, known, bounds)
    }
    var scores = reasons.map { Estimate<Score>.unavailable($0 ?? .valueMissing) }
    for (place, unit) in known.enumerated() { scores[unit] = found[place] }
    return scores
  }

  private static func check(_ bounds: [ClosedRange<Double>], _ indicators: Int) {
    precondition(bounds.count == indicators, "\(bounds.count) bounds of \(indicators) indicators")
    let (low, high) = (bounds.reduce(0) { $0 + $1.lowerBound }, bounds.reduce(0) { $0 + $1.upperBound })
    precondition(
      bounds.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 1 } && low <= 1 + 1e-12 && high >= 1 - 1e-12,
      "bounds that add to \(low)…\(high)")
  }

  private static func reason(_ unit: Int, _ columns: [[Double?]]) -> UnavailableReason? {
    let values = columns.map { $0[unit] }
    if values.contains(nil) { return .valueMissing }
    if values.contains(where: { ($0 ?? -1) < 0 || !($0 ?? 0).isFinite }) { return .outOfRange }
    return values.allSatisfy { $0 == 0 } ? .allZero : nil
  }

  private static func score(
    _ place: Int, _ values: Matrix, _ scales: [Double], _ known: [Int], _ bounds: [ClosedRange<Double>]?
  ) -> Estimate<Score> {
    let own = (0..<values.columns).map { values[place, $0] }
    let (constraints, limits) = constraints(values, own, bounds)
    let programme = LinearProgramme(objective: own, constraints: constraints, limits: limits)
    guard case .success(let best) = programme.solved() else { return .unavailable(.notConverged) }
    guard best.value > 1e-9 else { return .unavailable(.noFeasibleWeights) }
    let value = min(1, best.value)
    let benchmarks = known.indices.filter { best.duals[$0] > 1e-9 }
      .map { Multiple(unit: known[$0], share: best.duals[$0]) }
    return .value(
      Score(
        value: value, weights: zip(best.variables, scales).map { $0 / $1 },
        shares: zip(best.variables, own).map { $0 * $1 / best.value }, benchmarks: benchmarks))
  }

  /// w·yₖ ≤ 1 of every unit, and of bounds wᵣyᵢᵣ − high w·yᵢ ≤ 0 and low w·yᵢ − wᵣyᵢᵣ ≤ 0 where they bind at all.
  private static func constraints(
    _ values: Matrix, _ own: [Double], _ bounds: [ClosedRange<Double>]?
  ) -> (Matrix, [Double]) {
    guard let bounds else { return (values, .init(repeating: 1, count: values.rows)) }
    var extra: [(indicator: Int, share: Double, sign: Double)] = []
    for (indicator, range) in bounds.enumerated() {
      if range.upperBound < 1 { extra.append((indicator, range.upperBound, 1)) }
      if range.lowerBound > 0 { extra.append((indicator, range.lowerBound, -1)) }
    }
    var columns: [Double] = []
    for (indicator, value) in own.enumerated() {
      columns += values.values[indicator * values.rows..<(indicator + 1) * values.rows]
      for row in extra {
        columns.append(row.sign * value * ((row.indicator == indicator ? 1 : 0) - row.share))
      }
    }
    return (
      Matrix(rows: values.rows + extra.count, columns: own.count, values: columns),
      .init(repeating: 1, count: values.rows) + .init(repeating: 0, count: extra.count)
    )
  }
}
