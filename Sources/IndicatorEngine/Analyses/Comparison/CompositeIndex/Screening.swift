/// Leaving out units with too few figures.
///
/// Available is the share of indicators that have a value; non-zero is the share of those that are not 0. A unit stays where
/// each share asked for reaches its threshold; units named stay, or go, whatever their shares.
public struct Screening: Sendable, Equatable {
  /// Least share of indicators with a value, nil where that does not count.
  public var available: Double?
  /// Least share of values that are not 0, nil where that does not count.
  public var nonZero: Double?
  /// Units that stay, and units that go, by code.
  public var kept: Set<String>
  public var dropped: Set<String>

  public init(
    available: Double? = 2.0 / 3, nonZero: Double? = nil, kept: Set<String> = [], dropped: Set<String> = []
  ) {
    self.available = available
    self.nonZero = nonZero
    self.kept = kept
    self.dropped = dropped
  }

  /// What a unit has and lacks.
  public struct Row: Sendable, Equatable {
    public let unit: String
    public let year: Int?
    public let missing: Int
    public let zeros: Int
    /// Share of indicators that have a value.
    public let available: Double
    /// Share of values that are not 0, nil where there is no value.
    public let nonZero: Double?
    public let isAvailable: Bool
    public let isNonZero: Bool
    public let isIncluded: Bool
  }

  /// What each row has and lacks, and whether it stays.
  public func summary(of table: IndexTable) -> [Row] {
    let count = table.columns.count
    var (missing, zeros) = ([Int](repeating: 0, count: table.rows), [Int](repeating: 0, count: table.rows))
    for column in 0..<count {
      for row in 0..<table.rows {
        let value = table.values[column * table.rows + row]
        if value.isNaN { missing[row] += 1 } else if value == 0 { zeros[row] += 1 }
      }
    }
    return table.units.indices.map { row in
      let there = count - missing[row]
      let available = count > 0 ? 1 - Double(missing[row]) / Double(count) : 0
      let nonZero = there > 0 ? 1 - Double(zeros[row]) / Double(there) : nil
      let isAvailable = self.available.map { available >= $0 } ?? true
      let isNonZero = self.nonZero.map { threshold in nonZero.map { $0 >= threshold } ?? false } ?? true
      let unit = table.units[row]
      return Row(
        unit: unit, year: table.year(row), missing: missing[row], zeros: zeros[row], available: available,
        nonZero: nonZero, isAvailable: isAvailable, isNonZero: isNonZero,
        isIncluded: kept.contains(unit) || !dropped.contains(unit) && isAvailable && isNonZero)
    }
  }

  /// Leaves rows out.
  ///
  /// - Throws: ``IndexError/noUnits`` where none stays.
  func apply(to data: inout IndexData, notes: inout [IndexNote]) throws(IndexError) {
    let summary = summary(of: data.table)
    let rows = summary.indices.filter { summary[$0].isIncluded }
    if rows.isEmpty { throw .noUnits }
    if rows.count == summary.count { return }
    for row in summary where !row.isIncluded {
      notes.append(
        .screenedOut(unit: row.unit, year: row.year, available: row.available, nonZero: row.nonZero))
    }
    data = data.keeping(rows)
  }
}
