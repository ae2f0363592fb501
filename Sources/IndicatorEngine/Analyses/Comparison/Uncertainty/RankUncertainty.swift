/// The scores and ranks that units of an index have over many runs.
///
///     let method = try IndexUncertainty(index, on: data, of: "Index", choices: choices, runs: 10_000, seed: 1).method
///     method.rank(of: 4, at: 0.05)                 // the rank that 5 % of the runs are at or above
///     method.probability(of: 4, rankAtMost: 10)    // with its Monte Carlo error
///
/// Rows are those of the data (a unit, or a unit in a year), and ranks are within a year. Shares are of the runs in which a unit has a
/// score; one that some choices screen out has fewer.
public struct RankUncertainty: Sendable {
  /// The index as it stands.
  let nominal: NominalScores
  private let runs: UncertaintyRuns
  private let choices: ResolvedChoices
  /// Ranks of each year.
  private let chances: [RankProbabilities]

  init(_ runs: UncertaintyRuns, _ choices: ResolvedChoices, _ nominal: NominalScores) {
    self.runs = runs
    self.choices = choices
    self.nominal = nominal
    let (rows, count) = (nominal.rows, runs.design.kept)
    chances = nominal.slices.map { slice in
      if slice.count == rows { return RankProbabilities(values: runs.scores, ranks: runs.ranks, units: rows) }
      var (scores, ranks) = ([Double](), [Int32]())
      scores.reserveCapacity(slice.count * count)
      ranks.reserveCapacity(slice.count * count)
      for run in 0..<count {
        scores += runs.scores[(run * rows + slice.lowerBound)..<(run * rows + slice.upperBound)]
        ranks += runs.ranks[(run * rows + slice.lowerBound)..<(run * rows + slice.upperBound)]
      }
      return RankProbabilities(values: scores, ranks: ranks, units: slice.count)
    }
  }

  // MARK: What was run

  /// Units and years of the rows.
  public var units: [String] { nominal.units }
  public var years: [Int]? { nominal.years }
  /// Rows of each year in turn; all rows where there are no years.
  public var slices: [Range<Int>] { nominal.slices }
  /// Runs that ranks are told from.
  public var runCount: Int { runs.design.kept }
  /// Whether these are all combinations of the choices: then nothing is simulated and every Monte Carlo error is 0.
  public var isExact: Bool { runs.design.isExact }
  /// Samples whose spread is the Monte Carlo error.
  public var scrambles: Int { isExact ? 1 : runs.design.scrambles.count }
  /// The share of runs in which a row has a score.
  public func coverage(of row: Int) -> Double { Double(known(row)) / Double(runCount) }

  // MARK: Ranks

  /// The rank r such that at least `share` of the runs have r or better: 0.5 is the median. Nil for a row that has no score in any
  /// run.
  ///
  /// - Precondition: 0 < share ≤ 1.
  public func rank(of row: Int, at share: Double) -> Int? {
    guard known(row) > 0 else { return nil }
    let (slice, unit) = place(of: row)
    return chances[slice].rank(of: unit, at: share)
  }

  /// The same with its error, from the spread over the scrambles.
  public func simulatedRank(of row: Int, at share: Double) -> SimulatedValue? {
    guard let value = rank(of: row, at: share) else { return nil }
    let parts = (isExact ? [] : scrambleRuns).compactMap { runs -> Double? in
      let ranks = runs.joined().map { rank(row, $0) }.filter { $0 > 0 }.sorted()
      // What rounding adds to a whole number of runs must not move the rank.
      let needed = Int((share * Double(ranks.count) - 1e-9 * Double(ranks.count)).rounded(.up))
      return ranks.isEmpty ? nil : Double(ranks[min(max(needed, 1), ranks.count) - 1])
    }
    return SimulatedValue(
      value: Double(value), monteCarloError: parts.isEmpty ? 0 : SimulatedValue(meanOf: parts).monteCarloError
    )
  }

  /// The mean rank over the runs.
  public func meanRank(of row: Int) -> SimulatedValue? {
    guard known(row) > 0 else { return nil }
    let (slice, unit) = place(of: row)
    return SimulatedValue(
      value: chances[slice].meanRank(of: unit),
      monteCarloError: error(row) { ranks, _ in ranks.reduce(0) { $0 + Double($1) } })
  }

  /// The share of the runs in which a row has rank k or better.
  public func probability(of row: Int, rankAtMost k: Int) -> SimulatedValue? {
    guard known(row) > 0 else { return nil }
    let (slice, unit) = place(of: row)
    return share(
      chances[slice].probability(of: unit, rankAtMost: k).value,
      error: error(row) { ranks, _ in Double(ranks.count { $0 <= k }) })
  }

  /// The share of the runs in which a row lies above another of the same year; where both are equal, half. Nil where they never
  /// have a score together, or are of two years.
  public func probability(of row: Int, above other: Int) -> SimulatedValue? {
    let ((slice, unit), (otherSlice, otherUnit)) = (place(of: row), place(of: other))
    guard slice == otherSlice, chances[slice].commonDraws(unit, otherUnit) > 0 else { return nil }
    let share = chances[slice].probability(of: unit, above: otherUnit)
    guard !isExact else { return SimulatedValue(value: share.value, monteCarloError: 0) }
    let parts = scrambleRuns.compactMap { runs -> Double? in
      var (above, count) = (0.0, 0)
      for run in runs.joined() {
        let (own, others) = (rank(row, run), rank(other, run))
        guard own > 0, others > 0 else { continue }
        above += own < others ? 1 : own == others ? 0.5 : 0
        count += 1
      }
      return count > 0 ? above / Double(count) : nil
    }
    return self.share(share.value, error: SimulatedValue(meanOf: parts).monteCarloError)
  }

  /// A share of runs with the spread of it over the scrambles. Where all say 0 or 1 that spread is none, and the error is that of as many draws.
  private func share(_ value: Double, error: Double) -> SimulatedValue {
    let isBlind = !isExact && error == 0
    return SimulatedValue(
      value: value, monteCarloError: isBlind ? RankProbabilities.error(of: value, draws: runCount) : error)
  }

  /// Who is surely above whom: in at least `confidence` of the runs, by the rows of a year, with groups of units of which no two
  /// can be told apart.
  ///
  /// - Precondition: ½ < confidence < 1.
  public func distinctions(inYearAt slice: Int = 0, confidence: Double = 0.95, threads: Int = 1) -> RankSets {
    precondition(confidence > 0.5 && confidence < 1, "confidence \(confidence)")
    let rows = nominal.slices[slice]
    let known = rows.indices.filter { self.known($0) > 0 }.map { $0 - rows.lowerBound }
    let above = chances[slice].surePairs(known, confidence: confidence, threads: threads)
    return RankSets(above: above, below: above.mirrored, known: known, units: rows.count, scope: .marginal)
  }

  // MARK: Scores

  /// The quantile of a row's scores over the runs, nil where it has none.
  ///
  /// - Precondition: 0 ≤ share ≤ 1.
  public func score(of row: Int, at share: Double) -> Double? {
    quantile(of: (0..<runCount).map { runs.scores[$0 * nominal.rows + row] }, at: share)
  }

  /// The same with its error, from the spread over the scrambles.
  func simulatedScore(of row: Int, at share: Double) -> SimulatedValue? {
    guard let value = score(of: row, at: share) else { return nil }
    let parts = (isExact ? [] : scrambleRuns).compactMap { runs -> Double? in
      let scores = runs.joined().map { self.runs.scores[$0 * nominal.rows + row] }.filter { !$0.isNaN }
      return quantile(of: scores, at: share)
    }
    return SimulatedValue(
      value: value, monteCarloError: parts.isEmpty ? 0 : SimulatedValue(meanOf: parts).monteCarloError)
  }

  /// Of each row, the chance that it would differ from the mean of other rows as much, either way, if it were truly alike: twice the
  /// smaller share of the runs in which it lies above or below that mean, equal ones as halves, at most 1. Nil where there is no run with
  /// both.
  ///
  /// - Parameter others: Rows by row, without the row itself.
  func chancesOfDiffering(fromMeanOf others: [[Int]]) -> [SimulatedValue?] {
    let rows = nominal.rows
    // Of all rows in a run: what they add to, and how many have a score.
    let totals = (0..<runCount).map { run in
      (0..<rows).reduce(into: (sum: 0.0, count: 0)) { total, row in
        let score = runs.scores[run * rows + row]
        if !score.isNaN { total = (total.sum + score, total.count + 1) }
      }
    }
    return others.enumerated().map { row, others in
      let halves = (0..<runCount).map { run -> Int8? in
        let own = runs.scores[run * rows + row]
        guard !own.isNaN else { return nil }
        var rest = (sum: totals[run].sum - own, count: totals[run].count - 1)
        if others.count < rows - 1 {
          rest = others.reduce(into: (sum: 0.0, count: 0)) { total, other in
            let score = runs.scores[run * rows + other]
            if !score.isNaN { total = (total.sum + score, total.count + 1) }
          }
        }
        guard rest.count > 0 else { return nil }
        let difference = own - rest.sum / Double(rest.count)
        // What the sum over all rounds is no difference.
        return difference.magnitude <= 1e-12 * own.magnitude ? 1 : difference > 0 ? 2 : 0
      }
      return chanceOfDiffering(halves)
    }
  }

  /// Twice the smaller share of the runs above or below, with the spread of it over the scrambles.
  ///
  /// - Parameter halves: 2 above, 0 below, 1 equal, nil of a run that says nothing. Shape `[run]`.
  private func chanceOfDiffering(_ halves: [Int8?]) -> SimulatedValue? {
    func shareAbove(_ halves: some Sequence<Int8?>) -> Double? {
      let (sum, count) = halves.reduce(into: (0, 0)) { total, half in
        if let half { total = (total.0 + Int(half), total.1 + 1) }
      }
      return count > 0 ? Double(sum) / Double(2 * count) : nil
    }
    guard let above = shareAbove(halves) else { return nil }
    // Of the side that is the smaller of all runs: a scramble by itself may have the other.
    let parts = (isExact ? [] : scrambleRuns).compactMap { runs in
      shareAbove(runs.joined().lazy.map { halves[$0] }).map { 2 * (above <= 0.5 ? $0 : 1 - $0) }
    }
    return share(
      min(1, 2 * min(above, 1 - above)),
      error: parts.isEmpty ? 0 : SimulatedValue(meanOf: parts).monteCarloError)
  }

  // MARK: The choices

  /// Names of the choices, with ``ChoiceSensitivity/figures`` last where figures were drawn.
  public var choiceNames: [String] {
    choices.choices.map(\.name)
      + (runs.design.factors > choices.choices.count ? [ChoiceSensitivity.figures] : [])
  }

  /// Sobol' indices of the choices on the mean absolute rank shift; nil where ranks move as far in every run, or where the runs
  /// for it were not made.
  public var sensitivity: [ChoiceSensitivity]? {
    SensitivityShares(runs.shifts, runs.design).shares.map { shares in
      zip(choiceNames, shares).map {
        ChoiceSensitivity(choice: $0, firstOrder: $1.first, total: $1.total)
      }
    }
  }

  /// The mean over runs of how far ranks move from the nominal ones, on average over units.
  public var meanShift: SimulatedValue {
    let all = runs.shifts[..<runCount].reduce(0, +) / Double(runCount)
    if isExact { return SimulatedValue(value: all, monteCarloError: 0) }
    let parts = scrambleRuns.map { runs in
      let places = Array(runs.joined())
      return places.reduce(0) { $0 + self.runs.shifts[$1] } / Double(places.count)
    }
    return SimulatedValue(value: all, monteCarloError: SimulatedValue(meanOf: parts).monteCarloError)
  }

  /// What each alternative does to the rank of a row, the strongest first.
  public func effects(on row: Int) -> [ChoiceEffect] {
    ChoiceEffect.all(
      of: (0..<runCount).map { rank(row, $0) }, choices, scrambles: isExact ? [] : scrambleRuns)
  }

  // MARK: Runs

  private func rank(_ row: Int, _ run: Int) -> Int { Int(runs.ranks[run * nominal.rows + row]) }

  private func known(_ row: Int) -> Int {
    precondition(row >= 0 && row < nominal.rows, "row \(row) of \(nominal.rows)")
    let (slice, unit) = place(of: row)
    return chances[slice].draws(of: unit)
  }

  /// The year of a row, and its place within it.
  private func place(of row: Int) -> (slice: Int, unit: Int) {
    let slice = nominal.slices.firstIndex { $0.contains(row) } ?? 0
    return (slice, row - nominal.slices[slice].lowerBound)
  }

  /// The kept runs of each scramble: those of A, and those of B.
  private var scrambleRuns: [[Range<Int>]] {
    let design = runs.design
    return design.scrambles.map { runs in
      [runs] + (design.hasPairs ? [(design.base + runs.lowerBound)..<(design.base + runs.upperBound)] : [])
    }
  }

  /// The Monte Carlo error of a mean over a row's ranks, from its spread over the scrambles.
  private func error(_ row: Int, _ sum: ([Int], Int) -> Double) -> Double {
    if isExact { return 0 }
    let parts = scrambleRuns.compactMap { runs -> Double? in
      let ranks = runs.joined().map { rank(row, $0) }.filter { $0 > 0 }
      return ranks.isEmpty ? nil : sum(ranks, row) / Double(ranks.count)
    }
    return SimulatedValue(meanOf: parts).monteCarloError
  }
}
