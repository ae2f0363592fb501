/// One key of a grouping: a code below `cardinality` for each row that has a value.
public struct GroupKey: Sendable {
  @usableFromInline let codes: Column<UInt32>
  let cardinality: Int

  /// - Precondition: Every valid code is below `cardinality`.
  public init(codes: Column<UInt32>, cardinality: Int) {
    self.codes = codes
    self.cardinality = cardinality
  }

  /// The texts of a column as a key.
  public init(_ column: CategoryColumn) {
    self.init(codes: column.codes, cardinality: column.dictionary.count)
  }

  /// The texts of a column as a key in which rows without one are a group of their own.
  init(countingMissing column: CategoryColumn) {
    if column.validity.isComplete {
      self.init(column)
      return
    }
    let missing = UInt32(column.dictionary.count)
    let codes = (0..<column.count).map { column.codes[$0] ?? missing }
    self.init(codes: Column(values: codes), cardinality: column.dictionary.count + 1)
  }

  /// What each row of a column refers to, through a map from its codes: the join of a grouping key. An entry of -1
  /// has no group.
  public init(_ column: CategoryColumn, through map: [Int32], cardinality: Int, threads: Int = 1) {
    precondition(
      map.count == column.dictionary.count, "\(map.count) entries for \(column.dictionary.count) codes")
    if column.codes.values.isEmpty {
      self.init(codes: column.codes, cardinality: cardinality)
      return
    }
    let codes: [UInt32] = Parallel.array(count: column.count, threads: threads) { range, slots in
      map.withUnsafeBufferPointer { map in
        column.codes.values.withUnsafeBufferPointer { codes in
          for (slot, row) in range.enumerated() {
            // A slot without a value may hold any code.
            let code = Int(codes[row])
            (slots + slot).initialize(to: code < map.count ? UInt32(truncatingIfNeeded: map[code]) : 0)
          }
        }
      }
    }
    var validity = column.validity
    if map.contains(where: { $0 < 0 }) {
      validity = validity.narrowed { codes[$0] != UInt32(truncatingIfNeeded: -1) }
    }
    self.init(codes: Column(values: codes, validity: validity), cardinality: cardinality)
  }

  /// The distinct periods of a column, ordered, and the key that counts through them.
  public static func periods(of column: Column<Period>) -> (key: GroupKey, periods: [Period]) {
    // Neighbouring rows mostly share a period, so the last answer is tried first.
    var codeOf: [Period: UInt32] = [:]
    var last: (period: Period, code: UInt32)?
    let isComplete = column.validity.isComplete
    let codes = column.values.withUnsafeBufferPointer { values in
      [UInt32](unsafeUninitializedCapacity: values.count) { buffer, initialized in
        let base = buffer.baseAddress.unsafelyUnwrapped
        for (row, period) in values.enumerated() {
          var code: UInt32 = 0
          if let last, last.period == period {
            code = last.code
          } else if isComplete || column.validity[row] {
            code = codeOf[period] ?? UInt32(codeOf.count)
            codeOf[period] = code
            last = (period, code)
          }
          (base + row).initialize(to: code)
        }
        initialized = values.count
      }
    }
    let periods = codeOf.keys.sorted()
    var rank = [UInt32](repeating: 0, count: periods.count)
    for (index, period) in periods.enumerated() { rank[Int(codeOf[period] ?? 0)] = UInt32(index) }
    let isOrdered = rank.enumerated().allSatisfy { $0.offset == $0.element }
    let ordered = rank.isEmpty || isOrdered ? codes : codes.map { rank[Int($0)] }
    return (
      GroupKey(codes: Column(values: ordered, validity: column.validity), cardinality: periods.count), periods
    )
  }

  /// The key of these rows, in this order; a row of -1 has none.
  public func taking(_ rows: [Int32]) -> GroupKey {
    GroupKey(codes: codes.takingOrMissing(rows), cardinality: cardinality)
  }

  /// The code of a row, nil where it has none.
  @inlinable public subscript(row: Int) -> UInt32? { codes[row] }
}
