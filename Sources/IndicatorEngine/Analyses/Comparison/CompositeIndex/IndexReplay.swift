/// Running an index again and again with other choices: what comes before the first choice is computed once, and the memory
/// is made once.
///
///     var replay = try IndexReplay(index, on: data, choosingFrom: 4)   // steps 0…3 are done
///     try replay.run([.normalise(…), .aggregate(…)], weights: weights) { scores in … }
///
/// One replay is used by one thread; copies of it can be used by several.
public struct IndexReplay: Sendable {
  private let index: CompositeIndex
  /// The data before the first choice.
  public let prepared: IndexData
  /// The data a run works on.
  private var work: IndexData
  /// Scores of a run. Shape `[row, element]` by columns.
  private var scores: [Double] = []
  /// The plan of the last aggregation, kept as long as the same is asked for.
  private var plan: (aggregation: Aggregation, plan: AggregationPlan)?

  /// - Parameter first: The number of steps that no choice changes.
  /// - Throws: ``IndexError`` of those steps.
  /// - Precondition: `first` is at most the number of steps, and no step before it aggregates.
  public init(_ index: CompositeIndex, on data: IndexData, choosingFrom first: Int) throws(IndexError) {
    precondition(first >= 0 && first <= index.steps.count, "step \(first) of \(index.steps.count)")
    self.index = index
    var data = data
    var notes: [IndexNote] = []
    for step in index.steps[..<first] { _ = try index.apply(step, to: &data, &notes) }
    prepared = data
    work = data
  }

  /// Rows of the last run: fewer than prepared where a choice screened units out.
  public var units: [String] { work.table.units }
  /// The table of the last run, before it was brought together.
  var current: IndexTable { work.table }

  /// Runs the steps from the first choice on, the last of which aggregates, and hands out the scores of all elements.
  ///
  /// - Parameters:
  ///   - steps: What follows the prepared data.
  ///   - weights: A weight an element in the structure's order; nil for the structure's own.
  ///   - changing: Changes the prepared figures first, in the memory of the run.
  ///   - body: Gets the scores, shape `[row, element]` by columns, NaN where missing, and the number of rows.
  /// - Throws: ``IndexError``, where this choice has no result.
  public mutating func run<Result>(
    _ steps: [IndexStep], weights: [Double]? = nil,
    changing: ((UnsafeMutableBufferPointer<Double>) -> Void)? = nil,
    _ body: (_ scores: UnsafeBufferPointer<Double>, _ rows: Int) -> Result
  ) throws(IndexError) -> Result {
    var notes: [IndexNote] = []
    try apply(steps.dropLast(), &notes, changing)
    guard case .aggregate(let aggregation) = steps.last else {
      preconditionFailure("the last step aggregates")
    }
    if plan?.aggregation != aggregation {
      plan = (aggregation, try AggregationPlan(aggregation, index.structure, index.compatibility))
    }
    guard let plan = plan?.plan else { preconditionFailure("no plan") }
    let table = work.table
    let needed = table.rows * index.structure.elements.count
    if scores.count != needed { scores = [Double](repeating: .nan, count: needed) }
    let rows = AggregationPlan.Rows(units: table.units, slices: table.slices)
    let weights = weights ?? index.structure.weights
    try scores.withUnsafeMutableBufferPointer {
      (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
      _ = scores.update(fromContentsOf: table.values)
      try weights.withUnsafeBufferPointer { (weights) throws(IndexError) in
        try plan.compute(scores, rows: rows, weights: weights, notes: &notes)
      }
    }
    return scores.withUnsafeBufferPointer { body($0, table.rows) }
  }

  /// The table after some steps, none of which aggregates.
  ///
  /// - Throws: ``IndexError``, where this choice has no result.
  mutating func table(after steps: some Sequence<IndexStep>) throws(IndexError) -> IndexTable {
    var notes: [IndexNote] = []
    try apply(steps, &notes, nil)
    return work.table
  }

  private mutating func apply(
    _ steps: some Sequence<IndexStep>, _ notes: inout [IndexNote],
    _ changing: ((UnsafeMutableBufferPointer<Double>) -> Void)?
  ) throws(IndexError) {
    restore()
    if let changing { work.table.values.withUnsafeMutableBufferPointer { changing($0) } }
    for step in steps { _ = try index.apply(step, to: &work, &notes) }
  }

  /// Puts the prepared values back, into the memory that is there.
  private mutating func restore() {
    guard work.table.rows == prepared.table.rows else {
      work = prepared
      return
    }
    work.isNormalised = prepared.isNormalised
    work.table.values.withUnsafeMutableBufferPointer { _ = $0.update(fromContentsOf: prepared.table.values) }
  }
}
