import IndicatorEngine

/// Scores that `merilo index` wrote once, or anybody: `uCode`, `Time` where there are several years, and a column of scores.
public enum CompositeEdition {
  /// The scores of an element.
  ///
  /// - Throws: ``CompositeFault`` for what stands in the file.
  public static func read(
    _ path: String, element: String, reading: CompositeReading = CompositeReading()
  ) throws -> IndexEdition {
    let table = try CompositeTable(path: path, reading)
    for heading in ["uCode", element] { try table.require(heading) }
    var units: [String] = []
    for record in table.records.indices { units.append(try table.code(record, "uCode")) }
    let years = try CompositePair.years(table)
    try CompositePair.checkUnits(units, years, table)
    return IndexEdition(units: units, years: years, scores: try table.numbers(element))
  }
}
