/// What a composite index came to: the data after each step.
public struct IndexRun: Sendable, Equatable {
  public let structure: IndexStructure
  /// The stages in the order they were reached, `raw` first.
  public internal(set) var stages: [IndexStage] = [.raw]
  /// The table at each of them, but the aggregated one.
  var tables: [IndexTable]
  /// All elements with their scores, indicators first; nil where nothing was aggregated.
  public internal(set) var aggregated: IndexTable?
  /// What the last treatment did, a column each; empty without one.
  public internal(set) var treated: [TreatedColumn] = []
  /// What a reader of the results should know, in the order it came up.
  public internal(set) var notes: [IndexNote] = []
  /// The data before aggregation.
  public internal(set) var data: IndexData

  init(structure: IndexStructure, data: IndexData) {
    self.structure = structure
    self.data = data
    tables = [data.table]
  }

  /// The table at a stage, of several with its name the last; nil where the stage was not reached. `aggregated` holds the
  /// aggregates from the top down, without the indicators.
  public func table(at stage: IndexStage) -> IndexTable? {
    if stage == .aggregated {
      guard let aggregated else { return nil }
      let places = structure.descending
      return IndexTable(
        ordered: aggregated.units, years: aggregated.years,
        columns: places.map { structure.elements[$0].code },
        values: places.flatMap(aggregated.raw))
    }
    return stages.lastIndex(of: stage).map { tables[$0] }
  }

  /// Scores of an element, nil where missing, in the order of the table's units; nil of a code that is not there or where
  /// nothing was aggregated.
  public func scores(of code: String) -> [Double?]? { aggregated?.column(code) }

  /// Ranks of an element within each year, 1 for the highest score; equal scores share the best place.
  public func ranks(of code: String) -> [Int?]? {
    guard let aggregated, let scores = aggregated.column(code) else { return nil }
    return aggregated.slices.flatMap { slice in
      IndicatorEngine.ranks(of: Array(scores[slice]), .highestFirst)
    }
  }

  /// Ranks inside each group of units, within each year; units without a group have none. Nil of a code or grouping that is
  /// not there.
  public func ranks(of code: String, inside grouping: String) -> [Int?]? {
    guard let aggregated, let scores = aggregated.column(code), let groups = data.groups[grouping] else {
      return nil
    }
    var result = [Int?](repeating: nil, count: scores.count)
    for slice in aggregated.slices {
      for name in Set(slice.compactMap { groups[$0] }) {
        let rows = slice.filter { groups[$0] == name }
        let ranked = IndicatorEngine.ranks(of: rows.map { scores[$0] }, .highestFirst)
        for (row, rank) in zip(rows, ranked) { result[row] = rank }
      }
    }
    return result
  }
}
