extension IndexExplanation {
  /// Why an index cannot be explained from its run.
  public enum Obstacle: Error, Sendable, Equatable {
    /// Scores are explained of an index that was normalised once and then brought together, without a step between.
    case steps
    /// Other programs' conventions are computed and not taken apart.
    case otherConventions
    /// There is no such year with scores.
    case year(Int)
    /// A scale has no length.
    case scale(IndexError)
  }

  /// The years that have a score, ascending; empty where the data has no years.
  public static func years(of run: IndexRun) -> [Int] {
    guard let table = run.aggregated, let top = run.structure.descending.first else { return [] }
    return table.slices.compactMap { slice in
      slice.contains { table.value($0, top) != nil } ? table.year(slice.lowerBound) : nil
    }
  }

  /// One year of an index that was run, or all of it where the data has no years.
  ///
  /// - Parameter year: Nil where the data has none.
  public init(of run: IndexRun, by index: CompositeIndex, year: Int?) throws(Obstacle) {
    guard index.compatibility == .own else { throw .otherConventions }
    let stages = run.stages
    guard let table = run.aggregated, let top = run.structure.descending.first,
      case .aggregate(let aggregation) = index.steps.last,
      stages.count(where: { $0 == .normalised }) == 1, stages.count > 2,
      stages[stages.count - 2] == .normalised,
      case .normalise(let normalisation) = index.steps[index.steps.count - 2],
      run.tables.indices.contains(stages.count - 3)
    else { throw .steps }
    guard let slice = table.slices.first(where: { table.year($0.lowerBound) == year }) else {
      throw .year(year ?? 0)
    }
    // Rows are the same before and after: nothing was left out between.
    let figures = run.tables[stages.count - 3]
    let indicators = run.structure.indicators.indices
    func column(_ indicator: Int, _ rows: some Sequence<Int>) -> [Double?] {
      rows.map { figures.value($0, indicator) }
    }
    var others: [Int] = []
    var isOwnYardstick = true
    switch normalisation.yardstick {
    case .eachYear: break
    case .allYears: others = (0..<table.rows).filter { !slice.contains($0) }
    case .baseYear(let base) where base != year:
      others = (0..<table.rows).filter { table.year($0) == base }
      isOwnYardstick = false
    case .baseYear: break
    }
    do throws(IndexError) {
      try self.init(
        run.structure, units: Array(table.units[slice]), year: year,
        values: indicators.map { column($0, slice) },
        scores: run.structure.elements.indices.map { element in slice.map { table.value($0, element) } },
        methods: run.structure.indicators.map(normalisation.method),
        companions: indicators.map { column($0, others) },
        companionUnits: others.map { table.units[$0] },
        isOwnYardstick: isOwnYardstick, replay: ScoreReplay(run.structure, aggregation, top: top))
    } catch {
      throw .scale(error)
    }
    // A scale that looks farther than these rows is not taken apart.
    guard repeatsScores else { throw .otherConventions }
  }

  /// Whether scales and means give the scores that the run has.
  private var repeatsScores: Bool {
    units.indices.allSatisfy { unit in
      values.indices.allSatisfy { indicator in
        guard let value = values[indicator][unit], let score = scores[indicator][unit] else { return true }
        return (scales[indicator].score(value, of: unit) - score).magnitude <= 1e-9 * max(1, score.magnitude)
      }
    }
  }
}
