/// A composite index: its hierarchy, the steps that make it, and whose conventions hold.
///
///     let index = CompositeIndex(structure, steps: [
///       .normalise(Normalisation(.minMax(from: 0, to: 100))), .aggregate(Aggregation(.arithmetic)),
///     ])
///     let run = try index.run(on: IndexData(structure: structure, units: units, columns: columns))
///     run.scores(of: "Index")   // [Double?], a unit each
///
/// > OECD, European Commission JRC. *Handbook on Constructing Composite Indicators: Methodology and User Guide.* OECD 2008,
/// > doi:10.1787/533411815016. Definitions to the last digit: the project's `methods/comparison.md` §5.
public struct CompositeIndex: Sendable, Equatable {
  public var structure: IndexStructure
  public var steps: [IndexStep]
  public var compatibility: IndexCompatibility

  public init(_ structure: IndexStructure, steps: [IndexStep], compatibility: IndexCompatibility = .own) {
    self.structure = structure
    self.steps = steps
    self.compatibility = compatibility
  }

  /// Runs all steps.
  ///
  /// - Parameter data: Made with the same structure.
  /// - Returns: The data after each step, and what was noted on the way.
  /// - Throws: ``IndexError``, with the unit and the element at fault.
  /// - Precondition: At most one step aggregates, and it is the last.
  public func run(on data: IndexData) throws(IndexError) -> IndexRun {
    var run = IndexRun(structure: structure, data: data)
    var data = data
    for (place, step) in steps.enumerated() {
      if case .aggregate(let aggregation) = step {
        precondition(place + 1 == steps.count, "step \(place + 1) of \(steps.count) aggregates")
        run.aggregated = try aggregate(aggregation, data.table, &run.notes)
        run.stages.append(.aggregated)
      } else {
        if let treated = try apply(step, to: &data, &run.notes) { run.treated = treated }
        run.tables.append(data.table)
        run.stages.append(step.stage)
      }
    }
    run.data = data
    return run
  }

  /// Runs one step that does not aggregate, in place; what a treatment did comes back.
  func apply(
    _ step: IndexStep, to data: inout IndexData, _ notes: inout [IndexNote]
  ) throws(IndexError) -> [TreatedColumn]? {
    switch step {
    case .denominate(let method):
      try method.apply(
        to: &data.table, structure, denominators: data.denominators, compatibility, notes: &notes)
    case .impute(let method): try method.apply(to: &data, structure, compatibility, notes: &notes)
    case .screen(let method): try method.apply(to: &data, notes: &notes)
    case .treat(let method): return try method.apply(to: &data.table, structure, compatibility, notes: &notes)
    case .normalise(let method): try method.apply(to: &data, structure, compatibility, notes: &notes)
    case .aggregate: preconditionFailure("an aggregation is no step of the table")
    }
    return nil
  }

  /// Scores of all elements from the indicators of a table.
  private func aggregate(
    _ aggregation: Aggregation, _ table: IndexTable, _ notes: inout [IndexNote]
  ) throws(IndexError) -> IndexTable {
    let plan = try AggregationPlan(aggregation, structure, compatibility)
    let weights = structure.weights
    let rows = AggregationPlan.Rows(units: table.units, slices: table.slices)
    var values = table.values
    values.append(
      contentsOf: repeatElement(
        .nan, count: table.rows * (structure.elements.count - structure.indicatorCount)))
    try values.withUnsafeMutableBufferPointer {
      (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
      try weights.withUnsafeBufferPointer { (weights) throws(IndexError) in
        try plan.compute(scores, rows: rows, weights: weights, notes: &notes)
      }
    }
    return IndexTable(
      ordered: table.units, years: table.years, columns: structure.elements.map(\.code), values: values)
  }
}
