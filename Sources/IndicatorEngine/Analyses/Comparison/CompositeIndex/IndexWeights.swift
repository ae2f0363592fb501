/// Weights of an index that follow from others: what each element really counts for, and the same weights with noise.
extension IndexStructure {
  /// The share of each element in the top of its tree: the product of the shares within groups on the way up. Shape
  /// `[element]`; the elements of a level below one top sum to 1 where the tree is even.
  ///
  /// - Throws: ``IndexError/weightsSumToZero(parent:)``.
  public func effectiveWeights() throws(IndexError) -> [Double] { try effectiveWeights(of: weights) }

  /// The same for other weights.
  ///
  /// - Precondition: A weight an element.
  public func effectiveWeights(of weights: [Double]) throws(IndexError) -> [Double] {
    precondition(weights.count == elements.count, "\(weights.count) weights for \(elements.count) elements")
    var result = [Double](repeating: 1, count: elements.count)
    // From the top down: a parent is done before its children.
    for parent in ascending.reversed() {
      let whole = children[parent].reduce(0) { $0 + weights[$1] }
      if children[parent].isEmpty { continue }
      guard whole > 0 else { throw .weightsSumToZero(parent: elements[parent].code) }
      for child in children[parent] { result[child] = result[parent] * (weights[child] / whole) }
    }
    return result
  }

  /// Weights with noise, w (1 + U f) with U even over −1…1: how results hang on weights that nobody knows to the digit.
  ///
  /// - Parameters:
  ///   - noise: f by level; levels that are not named keep their weights. Within 0…1, so that no weight falls below 0.
  ///   - count: How many sets.
  ///   - seed: The same seed gives the same sets; set k is the same however many are asked for.
  /// - Returns: Shape `[set][element]`.
  public func noisyWeights(_ noise: [Int: Double], count: Int, seed: UInt64) -> [[Double]] {
    precondition(
      noise.values.allSatisfy { (0...1).contains($0) }, "noise \(noise.sorted { $0.key < $1.key })")
    return (0..<count).map { set in
      var random = Philox(seed: seed, stream: UInt64(set))
      return elements.indices.map { place in
        let unit = random.nextUnit()
        let factor = noise[levels[place]] ?? 0
        return elements[place].weight * (1 + (2 * unit - 1) * factor)
      }
    }
  }

  /// The structure with the weights of the first principal component: within each group whose children are on a level, the
  /// loadings of the children.
  ///
  /// A loading can be negative: then the element runs against the others of its group and no weight stands for that. Its
  /// weight is 0 here; `loadings` holds the figures as they come, `notes` says where the units make them weak.
  ///
  /// - Parameters:
  ///   - table: Scores of all elements (``IndexRun/aggregated``).
  ///   - level: Whose weights are replaced.
  ///   - compatibility: ``IndexCompatibility/coinr`` takes components of however few units.
  /// - Returns: Nil where a group has no components (a column without spread, fewer than two complete rows).
  /// - Throws: ``IndexError/tooFewUnits(_:units:fewest:element:)`` by ``SmallNumberRule/principalComponents``.
  public func principalWeights(
    _ table: IndexTable, level: Int, _ compatibility: IndexCompatibility = .own
  ) throws(IndexError) -> (
    structure: IndexStructure, loadings: [(code: String, loading: Double)], notes: [IndexNote]
  )? {
    var loadings: [(code: String, loading: Double)] = []
    var notes: [IndexNote] = []
    for parent in ascending {
      let group = children[parent].filter { levels[$0] == level }
      if group.isEmpty { continue }
      let columns = group.compactMap { place in
        table.columns.firstIndex(of: elements[place].code).map(table.raw)
      }
      let rows = (0..<table.rows).count { row in columns.allSatisfy { !$0[row].isNaN } }
      let rule = SmallNumberRule.principalComponents
      if compatibility != .coinr, rule.verdict(units: rows, indicators: group.count) == .refused {
        throw .tooFewUnits(
          rule, units: rows, fewest: rule.fewest(indicators: group.count), element: elements[parent].code)
      }
      guard columns.count == group.count, let parts = PrincipalComponents(columns: columns),
        let first = parts.loadings.first
      else { return nil }
      // A component may be turned round as a whole. Where its loadings are as much below 0 as above, neither way is the right one, and
      // the order of rows would decide whose weight is 0.
      let (sum, size) = (first.reduce(0, +), first.reduce(0) { $0 + $1.magnitude })
      if compatibility != .coinr, group.count > 1, sum.magnitude <= 1e-9 * size {
        throw .componentWithoutDirection(elements[parent].code)
      }
      for (place, loading) in zip(group, first) { loadings.append((elements[place].code, loading)) }
      let note = IndexNote.few(.principalComponents, units: parts.rows, indicators: group.count)
      if let note, !notes.contains(note) { notes.append(note) }
    }
    let weights = loadings.map { (code: $0.code, weight: max(0, $0.loading)) }
    return (try weighted(weights), loadings, notes)
  }
}
