/// Bringing indicators to a common scale on which more is better.
///
/// Each value is first multiplied by the direction of its indicator; "least" and "greatest" below are of these signed values, over
/// the yardstick's rows. What is given in the indicator's own unit (targets, goalposts, bounds) is turned in the same way.
///
/// > OECD, European Commission JRC. *Handbook on Constructing Composite Indicators.* OECD 2008, step 5.
public struct Normalisation: Sendable, Equatable {
  /// How all indicators are normalised that say nothing else.
  public var method: NormalisationMethod
  /// Indicators that are normalised otherwise, by code.
  public var exceptions: [String: NormalisationMethod]
  /// Which rows tell the least, the greatest, the mean.
  public var yardstick: Yardstick

  /// Which years a scale is taken from.
  public enum Yardstick: Sendable, Equatable {
    /// All years together: scores can be compared over time, and history changes with each new year.
    case allYears
    /// Each year its own: scores say how a unit stands in its year.
    case eachYear
    /// One year for all, frozen: a score moves only when the unit moves.
    case baseYear(Int)
  }

  public init(
    _ method: NormalisationMethod, exceptions: [String: NormalisationMethod] = [:],
    yardstick: Yardstick = .allYears
  ) {
    self.method = method
    self.exceptions = exceptions
    self.yardstick = yardstick
  }

  /// Normalises in place.
  ///
  /// - Throws: ``IndexError``, with the indicator, where a scale has no length, or a z-score too few values
  ///   (``SmallNumberRule/zScore``).
  func apply(
    to data: inout IndexData, _ structure: IndexStructure, _ compatibility: IndexCompatibility,
    notes: inout [IndexNote]
  ) throws(IndexError) {
    let parts = try parts(of: data.table)
    var fewest = Int.max
    let (units, isNormalised) = (data.table.units, data.isNormalised)
    try data.table.forEachColumn { (place, column) throws(IndexError) in
      var element = structure.elements[place]
      // Values that were normalised before have been turned already.
      if isNormalised { element.direction = 1 }
      let method = method(of: element)
      if element.direction < 0 { for row in column.indices { column[row] = -column[row] } }
      // The scale of every part is read before any part is changed: parts may share a yardstick.
      var scaled: [ColumnScale] = []
      for part in parts {
        if case .zScore = method {
          let count = column[part.scale].count { !$0.isNaN }
          fewest = min(fewest, try Normalisation.checked(count, element.code, compatibility))
        }
        scaled.append(
          try ColumnScale(
            method, element: element, column: UnsafeBufferPointer(column), rows: part.scale, units: units,
            year: part.year, isBaseYear: part.isBaseYear, compatibility))
      }
      for (part, scale) in zip(parts, scaled) {
        try scale.apply(to: UnsafeMutableBufferPointer(rebasing: column[part.rows])) {
          (row) throws(IndexError) in
          throw .outOfRange(unit: units[part.rows.lowerBound + row], element: element.code)
        }
      }
    }
    if let note = IndexNote.few(.zScore, units: fewest) { notes.append(note) }
    data.isNormalised = true
  }

  /// How many values a z-score rests on; fewer than it needs are refused.
  private static func checked(
    _ count: Int, _ element: String, _ compatibility: IndexCompatibility
  ) throws(IndexError) -> Int {
    let rule = SmallNumberRule.zScore
    if compatibility != .coinr, rule.verdict(units: count) == .refused {
      throw .tooFewUnits(rule, units: count, fewest: rule.fewest(), element: element)
    }
    return count
  }

  /// What an indicator is normalised by: the structure is asked only where the method says so.
  func method(of element: IndexElement) -> NormalisationMethod {
    let stated = method == .fromStructure ? element.normalisation : nil
    return exceptions[element.code] ?? stated ?? method
  }

  /// Rows that are normalised together, and the rows their scale is taken from.
  private struct Part {
    var rows: Range<Int>
    var scale: Range<Int>
    var year: Int?
    var isBaseYear = false
  }

  private func parts(of table: IndexTable) throws(IndexError) -> [Part] {
    let all = 0..<table.rows
    switch yardstick {
    case .allYears: return [Part(rows: all, scale: all)]
    case .eachYear: return table.slices.map { Part(rows: $0, scale: $0, year: table.year($0.lowerBound)) }
    case .baseYear(let year):
      guard table.years != nil else { throw .yearsMissing }
      guard let base = table.slices.first(where: { table.year($0.lowerBound) == year }) else {
        throw .baseYearMissing(year)
      }
      return [Part(rows: all, scale: base, year: year, isBaseYear: true)]
    }
  }
}
