/// The scores of an index under many sets of weights at once.
///
/// Where all groups are means, each on some scale (logarithms for the geometric mean, and so on), the children that are indicators
/// are one product of matrices a group, `[row, child] · [child, set]`; where there are gaps, one more for the weights that
/// are there. Children that are aggregates are added set by set over contiguous memory. Copeland and penalties go the way of a single
/// run, set by set; results are the same to rounding.
struct WeightSets {
  private let plan: AggregationPlan
  private let table: IndexTable
  private let element: Int
  /// The groups that the element is made of, from the lowest up; nil where one is no mean.
  private let means: [GroupProduct]?

  /// - Parameters:
  ///   - table: The indicators as they are brought together.
  ///   - element: Whose scores are asked for.
  /// - Throws: ``IndexError/meanUndefined(unit:element:parent:method:value:)`` where a mean of indicators is not defined.
  init(_ plan: AggregationPlan, _ table: IndexTable, of element: Int) throws(IndexError) {
    self.plan = plan
    self.table = table
    self.element = element
    var asked = Set([element])
    var groups: [AggregationPlan.Group] = []
    for group in plan.groups.reversed() where asked.contains(group.parent) {
      asked.formUnion(group.children)
      groups.append(group)
    }
    let areMeans = groups.allSatisfy { $0.method.isMean }
    let clears = plan.compatibility == .coinr
    guard areMeans, !clears, element >= plan.structure.indicatorCount else {
      means = nil
      return
    }
    var means: [GroupProduct] = []
    for group in groups.reversed() {
      let above = plan.structure.parents[group.parent]
      // What the group above takes on the same scale is left on it.
      let next = group.parent == element ? nil : groups.first { $0.parent == above }
      means.append(
        try GroupProduct(
          group, table, plan.structure, scaleAbove: next.flatMap { MeanTransform.of($0.method) }))
    }
    self.means = means
  }

  /// Memory that blocks are computed in, to be used again.
  struct Room {
    fileprivate var blocks: [Int: GroupProduct.Block] = [:]
    fileprivate var shares: [Double] = []
    fileprivate var scores: [Double] = []
    init() {}
  }

  /// Scores of the element, NaN where missing.
  ///
  /// - Parameters:
  ///   - weights: Shape `[element, set]` by columns.
  ///   - result: Shape `[row, set]` by columns.
  /// - Throws: ``IndexError/weightsSumToZero(parent:)`` and what a single run throws; `set` is then the first at fault, or
  ///   the first of the block where only the block is known.
  func fill(
    _ result: UnsafeMutableBufferPointer<Double>, weights: UnsafeBufferPointer<Double>, sets: Int,
    room: inout Room, failing: inout Int
  ) throws(IndexError) {
    let elements = plan.structure.elements.count
    precondition(weights.count == elements * sets, "\(weights.count) weights in \(sets) sets")
    precondition(result.count == table.rows * sets, "\(result.count) scores in \(sets) sets")
    failing = 0
    guard let means else {
      for set in 0..<sets {
        failing = set
        let part = UnsafeBufferPointer(rebasing: weights[(set * elements)..<((set + 1) * elements)])
        try single(part, &room.scores)
        for row in 0..<table.rows { result[set * table.rows + row] = room.scores[element * table.rows + row] }
      }
      return
    }
    for group in means {
      var block = room.blocks.removeValue(forKey: group.parent) ?? GroupProduct.Block()
      try group.compute(
        &block, room.blocks, weights: weights, elements: elements, sets: sets, shares: &room.shares,
        failing: &failing)
      room.blocks[group.parent] = block
    }
    guard let block = room.blocks[element] else { preconditionFailure("no scores of element \(element)") }
    for place in result.indices { result[place] = block.values[place] }
    if let place = result.firstIndex(where: \.isInfinite) {
      failing = place / table.rows
      throw .outOfRange(unit: table.units[place % table.rows], element: plan.structure.elements[element].code)
    }
  }

  /// All scores under one set.
  private func single(_ weights: UnsafeBufferPointer<Double>, _ scores: inout [Double]) throws(IndexError) {
    let count = table.rows * plan.structure.elements.count
    if scores.count != count { scores = [Double](repeating: .nan, count: count) }
    let rows = AggregationPlan.Rows(units: table.units, slices: table.slices)
    var notes: [IndexNote] = []
    try scores.withUnsafeMutableBufferPointer {
      (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
      _ = scores.update(fromContentsOf: table.values)
      try plan.compute(scores, rows: rows, weights: weights, notes: &notes)
    }
  }

  /// Sets that are computed together: as many as keep a block within the nearer memory.
  static func setsAtOnce(rows: Int) -> Int { max(16, min(256, (1 << 16) / max(1, rows))) }
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
    let table = run.data.table
    let sets = try WeightSets(AggregationPlan(aggregation, structure, compatibility), table, of: place)
    var (room, failing) = (WeightSets.Room(), 0)
    var result: [[Double?]] = []
    result.reserveCapacity(weightSets.count)
    for part in Parallel.ranges(of: weightSets.count, size: WeightSets.setsAtOnce(rows: table.rows)) {
      let weights = Array(weightSets[part].joined())
      var scores = [Double](repeating: 0, count: table.rows * part.count)
      try scores.withUnsafeMutableBufferPointer {
        (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
        try weights.withUnsafeBufferPointer { (weights) throws(IndexError) in
          try sets.fill(scores, weights: weights, sets: part.count, room: &room, failing: &failing)
        }
      }
      for set in 0..<part.count {
        result.append(scores[(set * table.rows)..<((set + 1) * table.rows)].map { $0.isNaN ? nil : $0 })
      }
    }
    return result
  }
}
