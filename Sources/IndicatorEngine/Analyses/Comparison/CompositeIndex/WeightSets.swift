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
    var blocks: [Int: [Double]] = [:]
    for group in plan.groups {
      let shares = try shares(of: group, sets)
      var block = [Double](repeating: 0, count: table.rows * sets.count)
      if let values = transformed[group.parent] {
        values.withUnsafeBufferPointer { values in
          shares.withUnsafeBufferPointer { shares in
            block.withUnsafeMutableBufferPointer {
              BLAS.product(
                values, shares, into: $0, rows: table.rows, inner: group.children.count, columns: sets.count)
            }
          }
        }
      } else {
        combine(group, blocks, shares, sets.count, into: &block)
      }
      if let transform = WeightSets.transform(group.method) {
        for place in block.indices { block[place] = transform.undo(block[place]) }
      }
      blocks[group.parent] = block
    }
    return blocks[element] ?? []
  }

  /// Weighted sums of blocks, set by set.
  private func combine(
    _ group: AggregationPlan.Group, _ blocks: [Int: [Double]], _ shares: [Double], _ sets: Int,
    into block: inout [Double]
  ) {
    let transform = WeightSets.transform(group.method)
    for (place, child) in group.children.enumerated() {
      guard let values = blocks[child] else { continue }
      for set in 0..<sets {
        let share = shares[set * group.children.count + place]
        for row in (set * table.rows)..<((set + 1) * table.rows) {
          block[row] += share * (transform?.apply(values[row]) ?? values[row])
        }
      }
    }
  }

  /// Shares of a group's children. Shape `[child, set]` by columns.
  private func shares(of group: AggregationPlan.Group, _ sets: [[Double]]) throws(IndexError) -> [Double] {
    var shares: [Double] = []
    shares.reserveCapacity(group.children.count * sets.count)
    for set in sets {
      precondition(set.count == plan.structure.elements.count, "\(set.count) weights")
      let whole = group.children.reduce(0) { $0 + set[$1] }
      guard whole > 0 else { throw .weightsSumToZero(parent: plan.structure.elements[group.parent].code) }
      for child in group.children { shares.append(set[child] / whole) }
    }
    return shares
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
