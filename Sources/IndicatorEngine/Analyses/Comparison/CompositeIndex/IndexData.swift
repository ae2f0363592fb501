/// What a composite index is built from: the indicators, what they may be divided by, and the groups units belong to. All
/// three have the same rows in the same order.
public struct IndexData: Sendable, Equatable {
  /// The indicators, in the order of the structure.
  public internal(set) var table: IndexTable
  /// Other figures of the units, by code: what indicators are divided by.
  public let denominators: IndexTable
  /// The groups of each row by the name of the grouping; nil where a unit belongs to none.
  public let groups: [String: [String?]]
  /// Whether the values were normalised: from then on more is better in every column, and directions have been used.
  public internal(set) var isNormalised = false

  /// - Parameters:
  ///   - units: Codes, a row each, in any order.
  ///   - years: Nil, or a year for each row.
  ///   - columns: All columns of figures by code, values in the order of `units`. Indicators and denominators of the structure
  ///     are taken out of them; others do not matter.
  ///   - groups: Names of groups by grouping, in the order of `units`.
  /// - Throws: ``IndexError/columnMissing(element:column:)`` where an indicator or denominator has no column,
  ///   ``IndexError/columnWithoutValues(element:year:)``, ``IndexError/duplicateUnit(_:year:)``, ``IndexError/noUnits``,
  ///   ``IndexError/outOfRange(unit:element:)`` for a figure beyond 10⁶⁰, whose powers would be no numbers.
  public init(
    structure: IndexStructure, units: [String], years: [Int]? = nil, columns: [String: [Double?]],
    groups: [String: [String?]] = [:]
  ) throws(IndexError) {
    var taken: [(code: String, values: [Double?])] = []
    for element in structure.indicators {
      guard let values = columns[element.code] else {
        throw .columnMissing(element: element.code, column: element.code)
      }
      if !units.isEmpty, values.allSatisfy({ $0 == nil }) {
        throw .columnWithoutValues(element: element.code, year: nil)
      }
      taken.append((element.code, values))
    }
    var divisors: [(code: String, values: [Double?])] = []
    var seen: Set<String> = []
    for element in structure.indicators {
      guard let code = element.denominator, seen.insert(code).inserted else { continue }
      guard let values = columns[code] else { throw .columnMissing(element: element.code, column: code) }
      divisors.append((code, values))
    }
    table = try IndexTable(units: units, years: years, columns: taken)
    denominators = try IndexTable(units: units, years: years, columns: divisors)
    for (code, values) in taken + divisors {
      for (row, value) in values.enumerated() where (value?.magnitude ?? 0) > IndexTable.greatest {
        throw .outOfRange(unit: units[row], element: code)
      }
    }
    let order = try IndexTable.order(units: units, years: years)
    self.groups = groups.mapValues { names in
      precondition(names.count == units.count, "\(names.count) groups for \(units.count) rows")
      return order.map { names[$0] }
    }
  }

  private init(table: IndexTable, denominators: IndexTable, groups: [String: [String?]]) {
    self.table = table
    self.denominators = denominators
    self.groups = groups
  }

  /// The data of some rows, in order.
  func keeping(_ rows: [Int]) -> IndexData {
    var kept = IndexData(
      table: table.keeping(rows), denominators: denominators.keeping(rows),
      groups: groups.mapValues { names in rows.map { names[$0] } })
    kept.isNormalised = isNormalised
    return kept
  }
}
