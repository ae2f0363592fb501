/// The weights that suit a unit best in a group brought together by the benefit of the doubt (``BenefitOfTheDoubt``).
public struct UnitWeights: Sendable, Equatable {
  public let unit: String
  public let year: Int?
  /// The element that is computed, and those it is made of.
  public let parent: String
  public let children: [String]
  /// Its score, weights and shares, in the order of the children; or why there is none.
  public let score: Estimate<BenefitOfTheDoubt.Score>
  /// The units that are as good under its weights and keep its score down, with their multiples.
  public let benchmarks: [Benchmark]

  public struct Benchmark: Sendable, Equatable {
    public let unit: String
    public let share: Double
  }
}

extension CompositeIndex {
  /// The weights of each unit in every group whose method is the benefit of the doubt, by row and, within a row, from the lowest
  /// level up; empty where there is no such group.
  ///
  /// - Parameter run: Of this index.
  public func bestWeights(in run: IndexRun) -> [UnitWeights] {
    guard let table = run.aggregated, case .aggregate(let aggregation) = steps.last,
      let plan = try? AggregationPlan(aggregation, structure, compatibility)
    else { return [] }
    return table.slices.flatMap { slice -> [UnitWeights] in
      let groups = plan.groups.compactMap { group -> [UnitWeights]? in
        guard case .benefitOfTheDoubt(let shares) = group.method else { return nil }
        return weights(of: group, shares, table, slice)
      }
      return slice.indices.flatMap { row in groups.map { $0[row - slice.lowerBound] } }
    }
  }

  private func weights(
    of group: AggregationPlan.Group, _ shares: ClosedRange<Double>?, _ table: IndexTable, _ slice: Range<Int>
  ) -> [UnitWeights] {
    let codes = group.children.map { structure.elements[$0].code }
    let columns = group.children.map { child in slice.map { table.value($0, child) } }
    let scores = BenefitOfTheDoubt.scores(
      of: columns, bounds: shares.map { range in codes.map { _ in range } },
      isChecked: compatibility != .coinr)
    return slice.map { row in
      let score = scores[row - slice.lowerBound]
      return UnitWeights(
        unit: table.units[row], year: table.year(row), parent: structure.elements[group.parent].code,
        children: codes, score: score,
        benchmarks: score.found.map { found in
          found.benchmarks.map { .init(unit: table.units[slice.lowerBound + $0.unit], share: $0.share) }
        } ?? [])
    }
  }
}
