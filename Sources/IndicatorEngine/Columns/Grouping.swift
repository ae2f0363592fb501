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
  let numbering: KeyNumbering
  @usableFromInline let threads: Int

  /// The group number of rows that are in no group.
  public static let none = UInt32.max

  /// Groups rows by keys of equal length.
  ///
  /// - Precondition: At least one key; all keys have as many rows.
  public init(_ keys: [GroupKey], threads: Int = 1) {
    precondition(
      !keys.isEmpty && keys.allSatisfy { $0.codes.count == keys[0].codes.count }, "keys of unequal length")
    let (numbering, groups) = KeyNumbering.numbering(keys, threads: threads)
    self.numbering = numbering
    self.groups = groups
    self.threads = threads
    count = numbering.count
    firstRows = Grouping.firstRows(of: groups, count: numbering.count, threads: threads)
  }

  private static func firstRows(of groups: [UInt32], count: Int, threads: Int) -> [Int32] {
    var first = [Int32](repeating: -1, count: count)
    let lanes = max(1, min(threads, count >> 12))
    let ranges = Parallel.ranges(of: count, size: max(1, (count + lanes - 1) / lanes))
    first.withUnsafeMutableBufferPointer { first in
      nonisolated(unsafe) let first = first
      _ = Parallel.map(count: ranges.count, threads: lanes) { lane in
        let (low, size) = (UInt32(ranges[lane].lowerBound), UInt32(ranges[lane].count))
        groups.withUnsafeBufferPointer { groups in
          for row in stride(from: groups.count - 1, through: 0, by: -1) where groups[row] &- low < size {
            first[Int(groups[row])] = Int32(truncatingIfNeeded: row)
          }
        }
      }
    }
    return first
  }

  /// The group that each row of another table would be in by the same keys, `Grouping.none` where no row here has its
  /// codes.
  ///
  /// - Precondition: As many keys, of the same cardinalities, with the same meaning of codes; all of one length.
  public func groups(of keys: [GroupKey]) -> [UInt32] {
    precondition(
      !keys.isEmpty && keys.allSatisfy { $0.codes.count == keys[0].codes.count }, "keys of unequal length")
    precondition(numbering.fits(keys), "keys of other cardinalities than those grouped by")
    return numbering.numbers(of: keys, threads: threads)
  }

  /// The first row here that has the codes of each row of another table, -1 where none: joins two tables on several
  /// keys.
  ///
  ///     let byGoal = Grouping([operationOfTarget, indicatorOfTarget])
  ///     let goal = byGoal.rows(of: [operationOfValue, indicatorOfValue])
  ///     targets.value.takingOrMissing(goal)                        // the target of each value
  ///
  /// - Precondition: As `groups(of:)`.
  public func rows(of keys: [GroupKey]) -> [Int32] {
    let groups = groups(of: keys)
    return Parallel.array(count: groups.count, threads: threads) { range, slots in
      for (slot, index) in range.enumerated() {
        let group = groups[index]
        (slots + slot).initialize(to: group == Grouping.none ? -1 : firstRows[Int(group)])
      }
    }
  }

  /// Sum and number of the values of each group. A group without a value has count 0, and its sum is no figure.
  ///
  /// - Precondition: As many rows as were grouped.
  public func sums(of values: Column<Double>) -> (sums: [Double], counts: [UInt32]) {
    // Sum and count side by side: a group met at random costs one line of cache, not two.
    let parts = overGroups { range -> [(sum: Double, count: UInt32)] in
      var totals = [(sum: Double, count: UInt32)](repeating: (0, 0), count: range.count)
      totals.withUnsafeMutableBufferPointer { totals in
        forEachValue(of: values, in: range) { group, _, value in
          totals[group].sum += value
          totals[group].count &+= 1
        }
      }
      return totals
    }
    return (parts.flatMap { $0.lazy.map(\.sum) }, parts.flatMap { $0.lazy.map(\.count) })
  }

  /// Exact sum of the amounts of each group, in minor units, and their number.
  ///
  /// - Precondition: As many rows as were grouped, all of one currency a group (the caller's to see to).
  public func sums(ofAmounts amounts: Column<Int64>) -> (sums: [Int128], counts: [UInt32]) {
    let parts = overGroups { range -> (sums: [Int128], counts: [UInt32]) in
      var sums = [Int128](repeating: 0, count: range.count)
      var counts = [UInt32](repeating: 0, count: range.count)
      sums.withUnsafeMutableBufferPointer { sums in
        counts.withUnsafeMutableBufferPointer { counts in
          forEachValue(of: amounts, in: range) { group, _, amount in
            sums[group] += Int128(amount)
            counts[group] &+= 1
          }
        }
      }
      return (sums, counts)
    }
    return (parts.flatMap(\.sums), parts.flatMap(\.counts))
  }

  /// The row of each group whose value is greatest by `key`, the later row where two are equal; -1 where none has a
  /// value. With `key` made of period and day of recording this is the newest figure.
  @inlinable
  public func lastRows<Element>(by column: Column<Element>, key: @Sendable (Element) -> Int64) -> [Int32] {
    overGroups { range -> [Int32] in
      var best = [Int64](repeating: .min, count: range.count)
      var rows = [Int32](repeating: -1, count: range.count)
      best.withUnsafeMutableBufferPointer { best in
        rows.withUnsafeMutableBufferPointer { rows in
          forEachValue(of: column, in: range) { group, row, value in
            let value = key(value)
            if value >= best[group] {
              best[group] = value
              rows[group] = Int32(truncatingIfNeeded: row)
            }
          }
        }
      }
      return rows
    }.flatMap { $0 }
  }

  /// Each thread owns a range of groups and walks all rows: no two write to one group, and a group's rows are always
  /// met first to last.
  @usableFromInline
  func overGroups<Result: Sendable>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    let lanes = max(1, min(threads, count))
    let ranges = Parallel.ranges(of: count, size: max(1, (count + lanes - 1) / lanes))
    return Parallel.map(count: ranges.count, threads: lanes) { body(ranges[$0]) }
  }

  @inlinable @inline(__always)
  func forEachValue<Element>(
    of column: Column<Element>, in range: Range<Int>,
    _ body: (_ group: Int, _ row: Int, _ value: Element) -> Void
  ) {
    precondition(column.count == groups.count, "\(column.count) values for \(groups.count) grouped rows")
    if column.values.isEmpty { return }
    let (low, size) = (UInt32(range.lowerBound), UInt32(range.count))
    let isComplete = column.validity.isComplete
    groups.withUnsafeBufferPointer { groups in
      column.values.withUnsafeBufferPointer { values in
        column.validity.withBits { bits in
          for row in 0..<groups.count {
            // Below `low` wraps round to a large number, so one comparison tells both ends.
            let group = groups[row] &- low
            if group < size, isComplete || bits[row] { body(Int(group), row, values[row]) }
          }
        }
      }
    }
  }
}
