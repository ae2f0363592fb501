/// Filling a gap with what the unit's other indicators let expect: the expectation of a normal distribution of all indicators, fitted
/// to what is there (``MultivariateNormal``).
///
/// Rows of all years are taken together. Indicators whose values are all the same take no part, and their gaps take that value; a
/// unit without any value keeps its gaps. The values are expectations: they scatter less than real ones would.
///
/// > R. J. A. Little, D. B. Rubin. *Statistical Analysis with Missing Data* (Wiley 2002), chapter 11; OECD, European Commission JRC.
/// > *Handbook on Constructing Composite Indicators.* OECD 2008, step 3 (expectation maximisation).
enum ModelImputation {
  /// Fills in place.
  ///
  /// - Throws: ``IndexError/tooFewUnits(_:units:fewest:element:)`` by ``SmallNumberRule/modelImputation``;
  ///   ``IndexError/modelUndetermined(complete:units:indicators:)`` where it does not settle and no more units are without a gap than
  ///   there are indicators: then some mixture of indicators has no spread among them, and the likelihood no greatest value;
  ///   ``IndexError/modelUndefined(element:)`` where an indicator follows from others or has too little in common with one.
  static func apply(
    to table: inout IndexTable, _ compatibility: IndexCompatibility, notes: inout [IndexNote]
  ) throws(IndexError) {
    var (columns, places): ([[Double]], [Int]) = ([], [])
    for place in table.columns.indices {
      let column = table.raw(place)
      guard let (least, greatest) = column.withUnsafeBufferPointer(extent) else { continue }
      if least == greatest {
        fill(&table, place, column.map { _ in least })
      } else {
        columns.append(column)
        places.append(place)
      }
    }
    guard columns.contains(where: { $0.contains(where: \.isNaN) }) else { return }
    let rows = (0..<table.rows).count { row in columns.contains { !$0[row].isNaN } }
    let rule = SmallNumberRule.modelImputation
    if compatibility != .coinr, rule.verdict(units: rows, indicators: columns.count) == .refused {
      throw .tooFewUnits(rule, units: rows, fewest: rule.fewest(indicators: columns.count), element: nil)
    }
    guard let fit = MultivariateNormal(columns: columns) else {
      let complete = (0..<table.rows).count { row in columns.allSatisfy { !$0[row].isNaN } }
      if complete <= columns.count, MultivariateNormal.areTiedTogether(columns, Array(0..<table.rows)) {
        throw .modelUndetermined(complete: complete, units: rows, indicators: columns.count)
      }
      let gaps = columns.map { $0.count(where: \.isNaN) }
      let most = gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0
      throw .modelUndefined(element: table.columns[places[most]])
    }
    if let note = IndexNote.few(rule, units: rows, indicators: columns.count) { notes.append(note) }
    for (place, column) in zip(places, fit.filled) { fill(&table, place, column) }
  }

  /// Puts values into the gaps of a column.
  private static func fill(_ table: inout IndexTable, _ place: Int, _ values: [Double]) {
    for (row, value) in values.enumerated() where table.values[place * table.rows + row].isNaN {
      table.values[place * table.rows + row] = value
    }
  }
}
