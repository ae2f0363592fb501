/// What can be said of a column before it goes into an index: where its values lie, what is missing, and what to look at.
public struct IndexStatistics: Sendable, Equatable {
  public let code: String
  /// Rows of the table.
  public let rows: Int
  public let least: Double?
  public let greatest: Double?
  public let median: Double?
  /// Mean, deviation, skewness and kurtosis; its count is the number of values there.
  public let moments: Moments
  /// Values that are not 0.
  public let nonZero: Int
  /// Different values.
  public let unique: Int
  /// How often the commonest value is there.
  public let same: Int

  /// Values there.
  public var available: Int { moments.count }

  /// What to look at: availability below 0.65 of the rows, fewer than half of the rows not 0, fewer than half different, or
  /// |G1| above 2 with G2 above 3.5.
  public var flags: Set<Flag> {
    var flags: Set<Flag> = []
    let all = Double(max(1, rows))
    if Double(available) / all < 0.65 { flags.insert(.available) }
    if Double(nonZero) / all < 0.5 { flags.insert(.nonZero) }
    if Double(unique) / Double(max(1, available)) < 0.5 { flags.insert(.unique) }
    if let skew = moments.skewness, let kurt = moments.kurtosis, skew.magnitude > 2, kurt > 3.5 {
      flags.insert(.outliers)
    }
    return flags
  }

  public enum Flag: String, Sendable, CaseIterable {
    case available, nonZero = "non-zero", unique, outliers
  }

  /// The statistics of each column of a table.
  public static func all(of table: IndexTable) -> [IndexStatistics] {
    table.columns.indices.map { IndexStatistics(table.columns[$0], table.raw($0)) }
  }

  private init(_ code: String, _ values: [Double]) {
    self.code = code
    rows = values.count
    let there = values.filter { !$0.isNaN }.sorted()
    least = there.first
    greatest = there.last
    median = there.withUnsafeBufferPointer(IndicatorEngine.median)
    moments = Moments(of: values)
    nonZero = there.count { $0 != 0 }
    var (unique, same, run) = (0, 0, 0)
    for (place, value) in there.enumerated() {
      let isNew = place == 0 || there[place - 1] != value
      unique += isNew ? 1 : 0
      run = isNew ? 1 : run + 1
      same = max(same, run)
    }
    self.unique = unique
    self.same = same
  }
}
