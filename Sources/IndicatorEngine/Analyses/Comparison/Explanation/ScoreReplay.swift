/// An index brought together again for one place with other scores of its indicators: the aggregation that made the index, with its
/// means by level, thresholds and weights.
///
///     replay.score([50, .nan, 80])   // the top score; a missing indicator drops out with its weight
struct ScoreReplay: Sendable {
  private let plan: AggregationPlan
  let structure: IndexStructure
  private let weights: [Double]
  let top: Int

  init(_ structure: IndexStructure, _ aggregation: Aggregation, top: Int) throws(IndexError) {
    plan = try AggregationPlan(aggregation, structure, .own)
    self.structure = structure
    self.top = top
    weights = structure.weights
  }

  /// One group by itself: its children as indicators, and the mean that they are brought together in. Without a threshold: all
  /// children are there.
  ///
  /// - Returns: nil of an element that is no group.
  func group(_ parent: Int) -> ScoreReplay? {
    guard let group = plan.groups.first(where: { $0.parent == parent }) else { return nil }
    let children = group.children.enumerated().map { number, child in
      IndexElement(code: "\(number)", parent: "", weight: structure.elements[child].weight)
    }
    do throws(IndexError) {
      return try ScoreReplay(
        IndexStructure(children + [IndexElement(code: "")]), Aggregation(group.method), top: children.count)
    } catch {
      return nil
    }
  }

  /// The methods in use, each group's.
  var methods: [AggregationMethod] { plan.groups.map(\.method) }

  /// Whether a score is made of the place's own figures alone: Copeland's and the benefit of the doubt look at the others.
  var isOwn: Bool {
    methods.allSatisfy { method in
      switch method {
      case .copeland, .benefitOfTheDoubt: false
      default: true
      }
    }
  }

  /// Whether all means are of one kind.
  func isAll(_ method: AggregationMethod) -> Bool { methods.allSatisfy { $0 == method } }

  /// Scores of all elements, NaN where missing.
  ///
  /// - Parameters:
  ///   - rows: How many profiles of indicators.
  ///   - indicator: The score of an indicator in a row, NaN where missing.
  /// - Returns: Shape `[row, element]` by columns; nil where a mean is not defined of these scores.
  func elements(rows: Int, _ indicator: (_ row: Int, _ indicator: Int) -> Double) -> [Double]? {
    let count = structure.elements.count
    var scores = [Double](repeating: .nan, count: rows * count)
    for number in 0..<structure.indicatorCount {
      for row in 0..<rows { scores[number * rows + row] = indicator(row, number) }
    }
    let names = AggregationPlan.Rows(units: [String](repeating: "", count: rows), slices: [0..<rows])
    var notes: [IndexNote] = []
    do throws(IndexError) {
      try scores.withUnsafeMutableBufferPointer {
        (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
        try weights.withUnsafeBufferPointer { (weights) throws(IndexError) in
          try plan.compute(scores, rows: names, weights: weights, notes: &notes)
        }
      }
    } catch {
      return nil
    }
    return scores
  }

  /// The top score of a profile; nil where a mean is not defined of it, or has no value.
  func score(_ profile: [Double]) -> Double? { tops(rows: 1) { profile[$1] }?.first }

  /// Top scores of several profiles; nil where one of them has none.
  func tops(rows: Int, _ indicator: (_ row: Int, _ indicator: Int) -> Double) -> [Double]? {
    guard let all = elements(rows: rows, indicator) else { return nil }
    let column = Array(all[(top * rows)..<((top + 1) * rows)])
    return column.allSatisfy(\.isFinite) ? column : nil
  }
}
