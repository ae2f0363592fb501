/// The groups of a structure in the order they are computed, with the method of each: made once, used for any weights.
///
/// Scores lie in one block of memory, a column an element in the structure's order and a row a unit; indicators come first, so
/// that the table is copied in front and aggregates are filled behind.
struct AggregationPlan {
  /// One group.
  struct Group {
    /// The place of the element that is computed.
    let parent: Int
    /// The places of its children.
    let children: [Int]
    let method: AggregationMethod
    /// Least share of children that must be there.
    let threshold: Double?
  }

  let groups: [Group]
  let structure: IndexStructure
  let compatibility: IndexCompatibility

  /// - Throws: What is wrong with the hierarchy; ``IndexError/levelWithoutMethod(_:)``; ``IndexError/levelUnknown(_:levels:)``
  ///   for a method or threshold of a level that nothing is brought together from.
  init(
    _ aggregation: Aggregation, _ structure: IndexStructure, _ compatibility: IndexCompatibility
  ) throws(IndexError) {
    try structure.checkHierarchy()
    self.structure = structure
    self.compatibility = compatibility
    var groups: [Group] = []
    for parent in structure.ascending {
      let level = structure.levels[parent] - 1
      guard let method = aggregation.byLevel[level] ?? aggregation.method else {
        throw .levelWithoutMethod(level)
      }
      groups.append(
        Group(
          parent: parent, children: structure.children[parent], method: method,
          threshold: aggregation.thresholdByLevel[level] ?? aggregation.dataThreshold))
    }
    let known = groups.map { structure.levels[$0.parent] - 1 }
    let named = Set(aggregation.byLevel.keys).union(aggregation.thresholdByLevel.keys).sorted()
    if let level = named.first(where: { !known.contains($0) }) {
      throw .levelUnknown(level, levels: known.min().flatMap { low in known.max().map { low...$0 } })
    }
    self.groups = groups
  }

  /// Whose scores are computed: names for messages, and which rows are compared with one another.
  struct Rows {
    let units: [String]
    let slices: [Range<Int>]
  }

  /// Computes all aggregates.
  ///
  /// - Parameters:
  ///   - scores: Shape `[row, element]` by columns; those of the indicators are set, the others are written.
  ///   - weights: Shape `[element]`.
  ///   - notes: What a reader should know is added.
  /// - Throws: ``IndexError/weightsSumToZero(parent:)``, ``IndexError/meanUndefined(unit:element:parent:method:value:)``,
  ///   ``IndexError/tooFewUnits(_:units:fewest:element:)`` and ``IndexError/sharesImpossible(parent:elements:)`` of the benefit of
  ///   the doubt,
  ///   ``IndexError/penaltyUndefined(unit:parent:mean:)``, ``IndexError/outOfRange(unit:element:)``.
  func compute(
    _ scores: UnsafeMutableBufferPointer<Double>, rows: Rows, weights: UnsafeBufferPointer<Double>,
    notes: inout [IndexNote]
  ) throws(IndexError) {
    let count = rows.units.count
    precondition(scores.count == count * structure.elements.count, "\(scores.count) scores of \(count) rows")
    precondition(weights.count == structure.elements.count, "\(weights.count) weights")
    for group in groups {
      try checkWeights(of: group, weights)
      let columns = GroupColumns(group, scores: scores, rows: count, weights: weights)
      let result = UnsafeMutableBufferPointer(
        rebasing: scores[(group.parent * count)..<((group.parent + 1) * count)])
      switch group.method {
      case .arithmetic: columns.arithmeticMean(into: result)
      case .geometric, .harmonic, .generalised:
        try checkDomain(of: group, columns, rows)
        columns.transformedMean(MeanTransform(group.method), into: result)
        if case .generalised = group.method, compatibility == .coinr { columns.clearWhereMissing(result) }
      case .copeland:
        CopelandScore(isCompatible: compatibility == .coinr).compute(
          columns, into: result, rows: rows, parent: structure.elements[group.parent].code, notes: &notes)
      case .mazziottaPareto(let penalty):
        try columns.penalisedMean(penalty, isSample: true, into: result) { (row, mean) throws(IndexError) in
          throw .penaltyUndefined(
            unit: rows.units[row], parent: structure.elements[group.parent].code, mean: mean)
        }
      case .adjustedMazziottaPareto(let penalty):
        try columns.penalisedMean(penalty, isSample: false, into: result) { (row, mean) throws(IndexError) in
          throw .penaltyUndefined(
            unit: rows.units[row], parent: structure.elements[group.parent].code, mean: mean)
        }
      case .benefitOfTheDoubt(let shares):
        try checkDomain(of: group, columns, rows)
        let scores = BestWeights(
          parent: structure.elements[group.parent].code,
          children: group.children.map { structure.elements[$0].code }, isCompatible: compatibility == .coinr)
        try scores.compute(columns, into: result, rows: rows, shares: shares, notes: &notes)
      }
      if let threshold = group.threshold { columns.clear(result, below: threshold) }
      for row in result.indices where result[row].isInfinite {
        throw .outOfRange(unit: rows.units[row], element: structure.elements[group.parent].code)
      }
    }
  }

  private func checkWeights(of group: Group, _ weights: UnsafeBufferPointer<Double>) throws(IndexError) {
    var sum = 0.0
    for child in group.children { sum += weights[child] }
    if sum > 0 { return }
    throw .weightsSumToZero(parent: structure.elements[group.parent].code)
  }

  /// No value may lie where the mean is not defined.
  private func checkDomain(of group: Group, _ columns: GroupColumns, _ rows: Rows) throws(IndexError) {
    for (place, column) in columns.columns.enumerated() {
      guard let (least, _) = extent(column), group.method.refuses(least) else { continue }
      let row = column.firstIndex { group.method.refuses($0) } ?? 0
      throw .meanUndefined(
        unit: rows.units[row], element: structure.elements[group.children[place]].code,
        parent: structure.elements[group.parent].code, method: group.method.name, value: column[row])
    }
  }
}
