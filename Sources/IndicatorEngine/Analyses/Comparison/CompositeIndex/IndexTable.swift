/// Figures of a composite index: a row a unit (and year), a column an element.
///
/// Columns are contiguous, one after the other, as BLAS reads them. **Inside this room NaN stands for a missing value, and
/// this is the one place that says so**: arithmetic carries it along without a branch. What leaves the room is optional,
/// ``value(_:_:)`` and ``column(_:)``, and infinities never come about: every step refuses what would give one.
///
/// Rows are in order of year and unit code (code points), whatever order they came in, so that results do not depend on it.
public struct IndexTable: Sendable, Equatable {
  /// Codes of the units, a row each.
  public let units: [String]
  /// Years, a row each; nil where the data has none.
  public let years: [Int]?
  /// Codes of the columns.
  public let columns: [String]
  /// Rows of each year in turn; all rows where there are no years.
  public let slices: [Range<Int>]
  /// Values, one column after the other. NaN is missing.
  public internal(set) var values: [Double]

  /// Number of rows.
  public var rows: Int { units.count }

  /// The greatest figure that goes into an index: its fourth power is still a number, and nobody has more of anything.
  static let greatest = 1e60

  /// A table of rows in any order.
  ///
  /// - Parameters:
  ///   - units: Codes, a row each.
  ///   - years: Nil, or a year for each row.
  ///   - columns: Codes, and values a row each in the order of `units`, nil where missing. Values that are not finite count as
  ///     missing.
  /// - Throws: ``IndexError/duplicateUnit(_:year:)``, ``IndexError/noUnits``.
  /// - Precondition: Every column and `years` have as many values as there are units. A mismatch traps and prints both.
  public init(
    units: [String], years: [Int]? = nil, columns: [(code: String, values: [Double?])]
  ) throws(IndexError) {
    let order = try IndexTable.order(units: units, years: years)
    var values: [Double] = []
    values.reserveCapacity(order.count * columns.count)
    for column in columns {
      precondition(
        column.values.count == units.count,
        "column \(column.code) has \(column.values.count) values for \(units.count) rows")
      for row in order {
        let value = column.values[row] ?? .nan
        values.append(value.isFinite ? value : .nan)
      }
    }
    self.init(
      ordered: order.map { units[$0] }, years: years.map { years in order.map { years[$0] } },
      columns: columns.map(\.code), values: values)
  }

  /// A table of rows that are in order already.
  init(ordered units: [String], years: [Int]?, columns: [String], values: [Double]) {
    precondition(values.count == units.count * columns.count, "\(values.count) values in \(units.count) rows")
    self.units = units
    self.years = years
    self.columns = columns
    self.values = values
    guard let years else {
      slices = [0..<units.count]
      return
    }
    var slices: [Range<Int>] = []
    var start = 0
    for row in years.indices where row + 1 == years.count || years[row + 1] != years[row] {
      slices.append(start..<(row + 1))
      start = row + 1
    }
    self.slices = slices
  }

  /// The order of rows by year and unit.
  static func order(units: [String], years: [Int]?) throws(IndexError) -> [Int] {
    precondition(
      years.map { $0.count == units.count } ?? true, "\(years?.count ?? 0) years, \(units.count) units")
    if units.isEmpty { throw .noUnits }
    func year(_ row: Int) -> Int { years?[row] ?? 0 }
    let order = units.indices.sorted { a, b in
      year(a) != year(b)
        ? year(a) < year(b) : units[a].unicodeScalars.lexicographicallyPrecedes(units[b].unicodeScalars)
    }
    for (a, b) in zip(order, order.dropFirst()) where units[a] == units[b] && year(a) == year(b) {
      throw .duplicateUnit(units[a], year: years?[a])
    }
    return order
  }

  /// A value, nil where it is missing.
  ///
  /// - Precondition: Row and column lie within the table.
  public func value(_ row: Int, _ column: Int) -> Double? {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns.count, "[\(row), \(column)]")
    let value = values[column * rows + row]
    return value.isNaN ? nil : value
  }

  /// The values of a column by its code, nil where missing; nil of a code that is not there.
  public func column(_ code: String) -> [Double?]? {
    columns.firstIndex(of: code).map { index in (0..<rows).map { value($0, index) } }
  }

  /// The year of a row, nil where there are no years.
  func year(_ row: Int) -> Int? { years?[row] }

  /// The values of a column as they lie in memory.
  func raw(_ column: Int) -> [Double] { Array(values[(column * rows)..<((column + 1) * rows)]) }

  /// Gives each column's memory to `body` in turn.
  mutating func forEachColumn(
    _ body: (Int, UnsafeMutableBufferPointer<Double>) throws(IndexError) -> Void
  ) throws(IndexError) {
    let (rows, count) = (rows, columns.count)
    try values.withUnsafeMutableBufferPointer {
      (all: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
      for column in 0..<count {
        try body(column, UnsafeMutableBufferPointer(rebasing: all[(column * rows)..<((column + 1) * rows)]))
      }
    }
  }

  /// The table of some rows, in order.
  func keeping(_ kept: [Int]) -> IndexTable {
    var values: [Double] = []
    values.reserveCapacity(kept.count * columns.count)
    for column in columns.indices {
      for row in kept { values.append(self.values[column * rows + row]) }
    }
    return IndexTable(
      ordered: kept.map { units[$0] }, years: years.map { years in kept.map { years[$0] } }, columns: columns,
      values: values)
  }
}
