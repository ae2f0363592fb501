/// One key of a grouping: a code below `cardinality` for each row that has a value.
public struct GroupKey: Sendable {
  let codes: Column<UInt32>
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

  /// What each row of a column refers to, through a map from its codes: the join of a grouping key. An entry of -1
  /// has no group.
  public init(_ column: CategoryColumn, through map: [Int32], cardinality: Int) {
    precondition(
      map.count == column.dictionary.count, "\(map.count) entries for \(column.dictionary.count) codes")
    let isTotal = map.allSatisfy { $0 >= 0 }
    if column.codes.values.isEmpty {
      self.init(codes: column.codes, cardinality: cardinality)
      return
    }
    let codes = map.withUnsafeBufferPointer { map in
      // A slot without a value may hold any code.
      column.codes.values.map { code -> UInt32 in
        Int(code) < map.count ? UInt32(truncatingIfNeeded: map[Int(code)]) : 0
      }
    }
    let validity =
      isTotal
      ? column.validity
      : Validity((0..<codes.count).map { column.validity[$0] && codes[$0] != UInt32(truncatingIfNeeded: -1) })
    self.init(codes: Column(values: codes, validity: validity), cardinality: cardinality)
  }

  /// The distinct periods of a column, ordered, and the key that counts through them.
  public static func periods(of column: Column<Period>) -> (key: GroupKey, periods: [Period]) {
    // Neighbouring rows mostly share a period, so the last answer is tried first.
    var codeOf: [Period: UInt32] = [:]
    var last: (period: Period, code: UInt32)?
    let codes = column.values.enumerated().map { row, period -> UInt32 in
      if let last, last.period == period { return last.code }
      if !column.validity[row] { return 0 }
      let code = codeOf[period] ?? UInt32(codeOf.count)
      codeOf[period] = code
      last = (period, code)
      return code
    }
    let periods = codeOf.keys.sorted()
    var rank = [UInt32](repeating: 0, count: periods.count)
    for (index, period) in periods.enumerated() { rank[Int(codeOf[period] ?? 0)] = UInt32(index) }
    let ordered = rank.isEmpty ? codes : codes.map { rank[Int($0)] }
    return (
      GroupKey(codes: Column(values: ordered, validity: column.validity), cardinality: periods.count), periods
    )
  }
}

/// Rows that share the same values of one or several keys, numbered in the order of the keys' codes.
///
///     let byPlace = Grouping([GroupKey(place), GroupKey(indicator)], threads: 2)
///     byPlace.sums(of: values)     // one sum a group
///
/// A row without a value in some key is in no group. Numbers of groups depend on codes only, not on the order of rows
/// nor on threads; sums add the rows of a group first to last.
public struct Grouping: Sendable {
  /// Group of each row; `Grouping.none` where it has none.
  public let groups: [UInt32]
  /// Number of groups.
  public let count: Int
  /// First row of each group.
  public let firstRows: [Int32]
  let threads: Int

  /// The group number of rows that are in no group.
  public static let none = UInt32.max

  /// Groups rows by keys of equal length.
  ///
  /// Where the product of cardinalities is small enough, a cell of a flat table stands for a group; else distinct
  /// keys are sorted.
  ///
  /// - Precondition: At least one key; all keys have as many rows.
  public init(_ keys: [GroupKey], threads: Int = 1) {
    precondition(
      !keys.isEmpty && keys.allSatisfy { $0.codes.count == keys[0].codes.count }, "keys of unequal length")
    let rows = keys[0].codes.count
    var cells = 1
    var isDense = true
    for key in keys {
      let (product, overflow) = cells.multipliedReportingOverflow(by: max(1, key.cardinality))
      cells = product
      if overflow || cells > max(1 << 16, rows * 4) { isDense = false; break }
    }
    let numbered: (groups: [UInt32], count: Int)
    if keys.contains(where: { $0.codes.validity.isEmpty }) {
      numbered = ([UInt32](repeating: Grouping.none, count: rows), 0)
    } else if isDense {
      numbered = Grouping.dense(keys, rows: rows, cells: cells, threads: threads)
    } else {
      numbered = Grouping.sparse(keys, rows: rows)
    }
    groups = numbered.groups
    count = numbered.count
    self.threads = threads
    var first = [Int32](repeating: -1, count: numbered.count)
    for row in stride(from: rows - 1, through: 0, by: -1) where numbered.groups[row] != Grouping.none {
      first[Int(numbered.groups[row])] = Int32(row)
    }
    firstRows = first
  }

  private static func dense(
    _ keys: [GroupKey], rows: Int, cells: Int, threads: Int
  ) -> (groups: [UInt32], count: Int) {
    var groups = cellNumbers(keys, rows: rows, threads: threads)
    var numbers = [UInt32](repeating: 0, count: cells)
    var count = 0
    groups.withUnsafeMutableBufferPointer { groups in
      numbers.withUnsafeMutableBufferPointer { numbers in
        for row in 0..<rows where groups[row] != none { numbers[Int(groups[row])] = 1 }
        for cell in 0..<cells where numbers[cell] == 1 {
          numbers[cell] = UInt32(count)
          count += 1
        }
        for row in 0..<rows where groups[row] != none { groups[row] = numbers[Int(groups[row])] }
      }
    }
    return (groups, count)
  }

  /// The cell of each row in a flat table over all keys, the first key slowest.
  private static func cellNumbers(_ keys: [GroupKey], rows: Int, threads: Int) -> [UInt32] {
    let ranges = Parallel.ranges(of: rows, size: 1 << 18)
    return [UInt32](unsafeUninitializedCapacity: rows) { buffer, initialized in
      nonisolated(unsafe) let cells = buffer.baseAddress.unsafelyUnwrapped
      _ = Parallel.map(count: ranges.count, threads: threads) { index in
        let range = ranges[index]
        (cells + range.lowerBound).initialize(repeating: 0, count: range.count)
        for key in keys {
          let cardinality = UInt32(max(1, key.cardinality))
          key.codes.values.withUnsafeBufferPointer { codes in
            if key.codes.validity.isComplete {
              for row in range where cells[row] != none {
                cells[row] = cells[row] &* cardinality &+ codes[row]
              }
            } else {
              for row in range where cells[row] != none {
                cells[row] = key.codes.validity[row] ? cells[row] &* cardinality &+ codes[row] : none
              }
            }
          }
        }
      }
      initialized = rows
    }
  }

  private static func sparse(_ keys: [GroupKey], rows: Int) -> (groups: [UInt32], count: Int) {
    // Keys are folded in one after the other; after each, the pairs seen are numbered anew, so a pair always fits
    // 64 bits.
    var groups = [UInt32](repeating: 0, count: rows)
    var count = 1
    for key in keys {
      var pairs = [UInt64](repeating: .max, count: rows)
      for row in 0..<rows where groups[row] != none && key.codes.validity[row] {
        pairs[row] = UInt64(groups[row]) << 32 | UInt64(key.codes.values[row])
      }
      var numbers: [UInt64: UInt32] = [:]
      for pair in pairs where pair != .max { numbers[pair] = 0 }
      for (index, pair) in numbers.keys.sorted().enumerated() { numbers[pair] = UInt32(index) }
      for row in 0..<rows { groups[row] = pairs[row] == .max ? none : numbers[pairs[row]] ?? none }
      count = numbers.count
    }
    return (groups, count)
  }

  /// Sum and number of the values of each group. A group without a value has count 0, and its sum is no figure.
  ///
  /// - Precondition: As many rows as were grouped.
  public func sums(of values: Column<Double>) -> (sums: [Double], counts: [UInt32]) {
    let parts = overGroups { range -> (sums: [Double], counts: [UInt32]) in
      var sums = [Double](repeating: 0, count: range.count)
      var counts = [UInt32](repeating: 0, count: range.count)
      sums.withUnsafeMutableBufferPointer { sums in
        counts.withUnsafeMutableBufferPointer { counts in
          forEachValue(of: values, in: range) { group, value in
            sums[group] += value
            counts[group] += 1
          }
        }
      }
      return (sums, counts)
    }
    return (parts.flatMap(\.sums), parts.flatMap(\.counts))
  }

  /// Exact sum of the amounts of each group, in minor units, and their number.
  ///
  /// - Precondition: As many rows as were grouped, all of one currency a group (the caller's to see to).
  public func sums(ofAmounts amounts: Column<Int64>) -> (sums: [Int128], counts: [UInt32]) {
    let parts = overGroups { range -> (sums: [Int128], counts: [UInt32]) in
      var sums = [Int128](repeating: 0, count: range.count)
      var counts = [UInt32](repeating: 0, count: range.count)
      forEachValue(of: amounts, in: range) { group, amount in
        sums[group] += Int128(amount)
        counts[group] += 1
      }
      return (sums, counts)
    }
    return (parts.flatMap(\.sums), parts.flatMap(\.counts))
  }

  /// The row of each group whose value is greatest by `key`, the later row where two are equal; -1 where none has a
  /// value. With `key` made of period and day of recording this is the newest figure.
  public func lastRows<Element>(by column: Column<Element>, key: @Sendable (Element) -> Int64) -> [Int32] {
    overGroups { range -> [Int32] in
      var best = [Int64](repeating: .min, count: range.count)
      var rows = [Int32](repeating: -1, count: range.count)
      forEachValue(of: column, in: range) { group, row, value in
        let value = key(value)
        if value >= best[group] {
          best[group] = value
          rows[group] = Int32(truncatingIfNeeded: row)
        }
      }
      return rows
    }.flatMap { $0 }
  }

  /// Each thread owns a range of groups and walks all rows: no two write to one group, and a group's rows are always
  /// met first to last.
  private func overGroups<Result: Sendable>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    let lanes = max(1, min(threads, count))
    let ranges = Parallel.ranges(of: count, size: max(1, (count + lanes - 1) / lanes))
    return Parallel.map(count: ranges.count, threads: lanes) { body(ranges[$0]) }
  }

  @inline(__always)
  private func forEachValue<Element>(
    of column: Column<Element>, in range: Range<Int>, _ body: (_ group: Int, _ value: Element) -> Void
  ) {
    forEachValue(of: column, in: range) { group, _, value in body(group, value) }
  }

  @inline(__always)
  private func forEachValue<Element>(
    of column: Column<Element>, in range: Range<Int>,
    _ body: (_ group: Int, _ row: Int, _ value: Element) -> Void
  ) {
    precondition(column.count == groups.count, "\(column.count) values for \(groups.count) grouped rows")
    if column.values.isEmpty { return }
    let (low, size) = (UInt32(range.lowerBound), UInt32(range.count))
    let isComplete = column.validity.isComplete
    groups.withUnsafeBufferPointer { groups in
      column.values.withUnsafeBufferPointer { values in
        for row in 0..<groups.count {
          // Below `low` wraps round to a large number, so one comparison tells both ends.
          let group = groups[row] &- low
          if group < size, isComplete || column.validity[row] { body(Int(group), row, values[row]) }
        }
      }
    }
  }
}
