import IndicatorEngine

/// How an indicator is to be scaled or treated, as the description writes it: `minmax:0,100`, `goalposts`; `winsorise:3`, `none`.
public struct CompositeSpelling: Sendable, Equatable {
  /// The indicator.
  public let code: String
  /// What is written.
  public let text: String
  /// Where.
  public let place: CompositePlace
}

/// A composite index from a pair of plain files: units and figures (`iData`), and what the columns are (`iMeta`).
///
///     let pair = try CompositePair(data: "iData.csv", meta: "iMeta.csv")
///     let index = CompositeIndex(pair.structure, steps: steps)
///     let run = try index.run(on: pair.data)
///
/// `iMeta` has a row an element: `iCode`, `Type` (`Indicator`, `Aggregate`, `Group`, `Denominator`, `Other`), `Direction` (1, −1),
/// and where wanted `Level`, `Parent`, `Weight`, `Denominator`, `ScaleFactor` (what one denominator counts for), `Target`,
/// `goalpost_lower`, `goalpost_upper`, `goalpost_scale`, `goalpost_trunc2posts`, and `Treat` and `Normalise`, the treatment and the
/// scale of an indicator in the spelling of the command. `iData` has a row a unit, or a unit and year: `uCode`, where wanted `uName`
/// and `Time`, and a column for every indicator, denominator and group. Other columns do not matter.
///
/// > W. Becker et al., "COINr: An R package for developing composite indicators", JOSS 7(78), 2022: `iData`, `iMeta`.
public struct CompositePair: Sendable {
  /// The hierarchy.
  public let structure: IndexStructure
  /// The figures.
  public let data: IndexData
  /// Names of units by code; those without one are left out.
  public let names: [String: String]
  /// Scales that the description writes beside indicators.
  public let scales: [CompositeSpelling]
  /// Treatments of outliers that the description writes beside indicators.
  public let treatments: [CompositeSpelling]
  /// Columns of the figures that the description does not name, in the order of the file: nothing is done with them.
  public let unused: [String]
  /// Whether there is more than one year.
  public let isPanel: Bool
  /// Units and years in the order of the file.
  public let units: [String]
  public let years: [Int]?
  /// The file of the figures, and that of what they are.
  let figures: CompositeTable
  let meta: CompositeTable

  /// Reads both files.
  ///
  /// - Parameters:
  ///   - weights: Weights in a third file, with `iCode` and `Weight`; nil for those of `iMeta`.
  ///   - reading: How all of them are written.
  /// - Throws: ``CompositeFault`` for what stands in the files, `IndexError` for what does not fit together.
  public init(
    data: String, meta: String, weights: String? = nil, reading: CompositeReading = CompositeReading()
  ) throws {
    let meta = try CompositeTable(path: meta, reading)
    let figures = try CompositeTable(path: data, reading)
    let description = try CompositeDescription(meta)
    self.meta = meta
    var structure: IndexStructure
    do throws(IndexError) { structure = try IndexStructure(description.elements) } catch {
      throw CompositePair.located(error, meta: meta, figures: figures)
    }
    if let weights {
      structure = try structure.weighted(try CompositeWeights.read(weights, reading: reading))
    }
    self.structure = structure
    scales = description.scales
    treatments = description.treatments
    let named = description.codes.union(["uCode", "uName", "Time"]).union(
      description.elements.compactMap(\.denominator))
    unused = figures.headings.filter { !$0.isEmpty && !named.contains($0) }
    try figures.require("uCode")
    var units: [String] = []
    for record in figures.records.indices { units.append(try figures.code(record, "uCode")) }
    let years = try CompositePair.years(figures)
    try CompositePair.checkUnits(units, years, figures)
    (self.units, self.years, self.figures) = (units, years, figures)
    isPanel = years != nil
    var columns: [String: [Double?]] = [:]
    for code in structure.indicators.map(\.code) + structure.indicators.compactMap(\.denominator)
    where columns[code] == nil && figures.has(code) {
      columns[code] = try figures.numbers(code)
    }
    var groups: [String: [String?]] = [:]
    for code in description.groups where figures.has(code) {
      groups[code] = figures.records.indices.map { figures.name($0, code) }
    }
    do throws(IndexError) {
      self.data = try IndexData(
        structure: structure, units: units, years: years, columns: columns, groups: groups)
    } catch {
      throw CompositePair.located(error, meta: meta, figures: figures)
    }
    var names: [String: String] = [:]
    if figures.has("uName") {
      for record in figures.records.indices { names[units[record]] = figures.name(record, "uName") }
    }
    self.names = names
  }

  /// Any column of the figures, in the order of the file; nil where there is none of this heading.
  ///
  /// - Throws: ``CompositeFault/notANumber(_:found:)``.
  public func column(_ heading: String) throws(CompositeFault) -> [Double?]? {
    figures.has(heading) ? try figures.numbers(heading) : nil
  }

  /// Refuses a unit that stands twice, or twice in a year.
  static func checkUnits(
    _ units: [String], _ years: [Int]?, _ table: CompositeTable
  ) throws(CompositeFault) {
    var rows: [String: Int] = [:]
    for (record, unit) in units.enumerated() {
      let found = years.map { "\(unit) (\($0[record]))" } ?? unit
      if let first = rows.updateValue(table.records[record].row, forKey: found) {
        let place = table.place(record, "uCode")
        // Perhaps the years stand under another heading.
        if years == nil { throw .index(.duplicateUnit(unit, year: nil), place) }
        throw .codeTwice(place, found: found, first: first)
      }
    }
  }

  /// The years of the rows; nil where there is one for all, or none.
  static func years(_ table: CompositeTable) throws -> [Int]? {
    guard table.has("Time") else { return nil }
    let years = try table.records.indices.map { try table.whole($0, "Time") }
    if Set(years).count < 2 { return nil }
    return try years.enumerated().map { record, year in
      guard let year else { throw CompositeFault.valueMissing(table.place(record, "Time")) }
      return year
    }
  }
}
