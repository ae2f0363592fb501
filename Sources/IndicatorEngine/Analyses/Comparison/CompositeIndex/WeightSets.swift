internal import RealModule

/// The scores of an index under many sets of weights at once.
///
/// Where a group's children are indicators without gaps and its mean is an arithmetic one on some scale (logarithms for the
/// geometric mean, and so on), the scores of all sets are one product of matrices, `[row, child] · [child, set]`. Groups of
/// aggregates follow set by set over contiguous memory. Everything else, gaps, Copeland and penalties, goes the way of a
/// single run, set by set; results are the same to rounding.
struct WeightSets {
  private let plan: AggregationPlan
  private let table: IndexTable
  /// Whether every group is a mean that can be had as a product.
  private let isLinear: Bool
  /// The indicators of each group of indicators on the scale of its mean, by the place of the parent. Shape `[row, child]`.
  private let transformed: [Int: [Double]]

  /// - Parameter table: The indicators as they are brought together.
  /// - Throws: ``IndexError/meanUndefined(unit:element:parent:method:value:)`` where a mean is not defined.
  init(_ plan: AggregationPlan, _ table: IndexTable) throws(IndexError) {
    self.plan = plan
    self.table = table
    isLinear =
      !table.values.contains(where: \.isNaN)
      && plan.groups.allSatisfy { group in
        switch group.method {
        case .copeland, .mazziottaPareto, .adjustedMazziottaPareto: false
        default:
          group.children.allSatisfy { $0 < plan.structure.indicatorCount }
            || group.children.allSatisfy { $0 >= plan.structure.indicatorCount }
        }
      }
    var transformed: [Int: [Double]] = [:]
    if isLinear {
      // One run on the structure's own weights refuses what no mean is defined of.
      let own = plan.structure.weights.map { $0 > 0 ? $0 : 1 }
      _ = try WeightSets.single(plan, table, own)
      for group in plan.groups where group.children.allSatisfy({ $0 < plan.structure.indicatorCount }) {
        let values = group.children.flatMap(table.raw)
        if let transform = WeightSets.transform(group.method) {
          transformed[group.parent] = values.map(transform.apply)
        } else {
          transformed[group.parent] = values
        }
      }
    }
    self.transformed = transformed
  }

  /// Scores of one element. Shape `[row, set]` by columns, NaN where missing.
  ///
  /// - Parameter sets: Weights of all elements in the structure's order, a set each.
  /// - Throws: ``IndexError/weightsSumToZero(parent:)`` and what a single run throws.
  func scores(of element: Int, _ sets: [[Double]]) throws(IndexError) -> [Double] {
    guard isLinear else {
      var result: [Double] = []
      result.reserveCapacity(sets.count * table.rows)
      for set in sets {
        let scores = try WeightSets.single(plan, table, set)
        result += scores[(element * table.rows)..<((element + 1) * table.rows)]
      }
      return result
    }
    // So many sets at a time that the blocks of all groups stay in the cache.
    let size = max(1, min(sets.count, WeightSets.blockSize / max(1, table.rows * plan.groups.count)))
    var result = [Double](repeating: 0, count: table.rows * sets.count)
    var blocks = [Double](repeating: 0, count: plan.groups.count * table.rows * size)
    var shares = [Double](repeating: 0, count: (plan.groups.map(\.children.count).max() ?? 0) * size)
    guard let wanted = plan.groups.firstIndex(where: { $0.parent == element }) else {
      // An indicator is what it is under all weights.
      return sets.flatMap { _ in table.raw(element) }
    }
    for chunk in Parallel.ranges(of: sets.count, size: size) {
      let cells = table.rows * chunk.count
      for (slot, group) in plan.groups.enumerated() {
        try fill(&shares, of: group, sets[chunk])
        blocks.withUnsafeMutableBufferPointer { blocks in
          shares.withUnsafeBufferPointer { shares in
            compute(group, slot, blocks, shares, sets: chunk.count, stride: table.rows * size)
          }
        }
        if slot == wanted { break }
      }
      let start = wanted * table.rows * size
      result.replaceSubrange(
        (table.rows * chunk.lowerBound)..<(table.rows * chunk.upperBound),
        with: blocks[start..<(start + cells)])
    }
    return result
  }

  /// Numbers in all blocks of a chunk.
  private static let blockSize = 1 << 16

  /// The scores of a group under the sets of a chunk, into its own block.
  private func compute(
    _ group: AggregationPlan.Group, _ slot: Int, _ blocks: UnsafeMutableBufferPointer<Double>,
    _ shares: UnsafeBufferPointer<Double>, sets: Int, stride: Int
  ) {
    let cells = table.rows * sets
    let result = UnsafeMutableBufferPointer(rebasing: blocks[(slot * stride)..<(slot * stride + cells)])
    let transform = WeightSets.transform(group.method)
    if let values = transformed[group.parent] {
      values.withUnsafeBufferPointer {
        BLAS.product($0, shares, into: result, rows: table.rows, inner: group.children.count, columns: sets)
      }
    } else {
      result.update(repeating: 0)
      for (place, child) in group.children.enumerated() {
        guard let below = plan.groups.firstIndex(where: { $0.parent == child }) else { continue }
        let values = UnsafeBufferPointer(rebasing: blocks[(below * stride)..<(below * stride + cells)])
        for set in 0..<sets {
          let share = shares[set * group.children.count + place]
          let rows = (set * table.rows)..<((set + 1) * table.rows)
          if let transform {
            for row in rows { result[row] += share * transform.apply(values[row]) }
          } else {
            for row in rows { result[row] += share * values[row] }
          }
        }
      }
    }
    if let transform { for place in result.indices { result[place] = transform.undo(result[place]) } }
  }

  /// Shares of a group's children. Shape `[child, set]` by columns.
  private func fill(
    _ shares: inout [Double], of group: AggregationPlan.Group, _ sets: ArraySlice<[Double]>
  ) throws(IndexError) {
    var place = 0
    for set in sets {
      precondition(set.count == plan.structure.elements.count, "\(set.count) weights")
      var whole = 0.0
      for child in group.children { whole += set[child] }
      guard whole > 0 else { throw .weightsSumToZero(parent: plan.structure.elements[group.parent].code) }
      for child in group.children {
        shares[place] = set[child] / whole
        place += 1
      }
    }
  }

  /// The scale of a mean, nil for the values themselves.
  private static func transform(_ method: AggregationMethod) -> MeanTransform? {
    switch method {
    case .geometric, .harmonic, .generalised: MeanTransform(method)
    default: nil
    }
  }

  /// All scores under one set.
  private static func single(
    _ plan: AggregationPlan, _ table: IndexTable, _ weights: [Double]
  ) throws(IndexError) -> [Double] {
    var scores = table.values
    scores.append(
      contentsOf: repeatElement(.nan, count: table.rows * plan.structure.elements.count - table.values.count))
    let rows = AggregationPlan.Rows(units: table.units, slices: table.slices)
    var notes: [IndexNote] = []
    try scores.withUnsafeMutableBufferPointer {
      (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
      try weights.withUnsafeBufferPointer { (weights) throws(IndexError) in
        try plan.compute(scores, rows: rows, weights: weights, notes: &notes)
      }
    }
    return scores
  }
}

extension CompositeIndex {
  /// The scores of one element under many sets of weights: shape `[set][row]`, nil where missing.
  ///
  /// - Parameters:
  ///   - element: Its code.
  ///   - weightSets: Weights of all elements in the structure's order, a set each.
  ///   - run: A run of this index, whose last table is brought together anew.
  /// - Throws: ``IndexError``.
  /// - Precondition: The last step aggregates and the element is one of the structure.
  public func scores(
    of element: String, under weightSets: [[Double]], in run: IndexRun
  ) throws(IndexError) -> [[Double?]] {
    guard case .aggregate(let aggregation) = steps.last else {
      preconditionFailure("the last step aggregates")
    }
    guard let place = structure.place(of: element) else { preconditionFailure("no element \(element)") }
    let sets = try WeightSets(AggregationPlan(aggregation, structure, compatibility), run.data.table)
    let scores = try sets.scores(of: place, weightSets)
    let rows = run.data.table.rows
    return weightSets.indices.map { set in
      scores[(set * rows)..<((set + 1) * rows)].map { $0.isNaN ? nil : $0 }
    }
  }
}
