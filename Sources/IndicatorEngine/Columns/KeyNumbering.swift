/// Numbers for the combinations of codes that the rows of a table have in several keys, 0, 1, 2 … in the order of the
/// codes, the first key slowest.
///
/// Keys are folded in one after the other: the number so far × cardinality + code is a cell, and a bit for every cell
/// tells which there are. Where that would take too many bits, the cells so far are first renumbered; where it still
/// would, pairs are sorted.
struct KeyNumbering: Sendable {
  /// How one or several keys are folded into the number so far.
  private enum Stage: Sendable {
    case cells(cardinalities: [Int], members: RankedBits)
    /// Distinct numbers so far (upper half) and codes (lower half), ascending.
    case pairs([UInt64])

    var keyCount: Int {
      if case .cells(let cardinalities, _) = self { cardinalities.count } else { 1 }
    }
  }

  private let stages: [Stage]
  /// Number of combinations.
  let count: Int

  /// The numbering of the combinations in these keys, and the number of each row; `Grouping.none` where a key has no
  /// code.
  ///
  /// - Precondition: At least one key; all keys have as many rows.
  static func numbering(
    _ keys: [GroupKey], threads: Int
  ) -> (numbering: KeyNumbering, numbers: [UInt32]) {
    let rows = keys[0].codes.count
    if keys.contains(where: { $0.codes.validity.isEmpty }) {
      let none = [UInt32](repeating: Grouping.none, count: rows)
      return (KeyNumbering(stages: [], count: 0), none)
    }
    var builder = Builder(rows: rows, threads: threads)
    for key in keys { builder.fold(key) }
    builder.renumber()
    return (KeyNumbering(stages: builder.stages, count: builder.count), builder.numbers)
  }

  /// The numbers of rows of any table with the same keys in the same code spaces; `Grouping.none` where a combination
  /// is not among those numbered.
  func numbers(of keys: [GroupKey], threads: Int) -> [UInt32] {
    let rows = keys[0].codes.count
    if stages.isEmpty || keys.contains(where: { $0.codes.validity.isEmpty }) {
      return [UInt32](repeating: Grouping.none, count: rows)
    }
    var numbers = [UInt32](repeating: 0, count: rows)
    KeyNumbering.overChunks(of: &numbers, threads: threads) { range, numbers in
      var next = 0
      for stage in stages {
        let folded = keys[next..<next + stage.keyCount]
        next += stage.keyCount
        switch stage {
        case .cells(_, let members):
          for key in folded { key.fold(into: numbers, from: range.lowerBound) }
          members.replaceByRanks(numbers)
        case .pairs(let pairs):
          for key in folded { key.find(in: pairs, numbers, from: range.lowerBound) }
        }
      }
    }
    return numbers
  }

  /// Whether keys have the cardinalities that were numbered.
  func fits(_ keys: [GroupKey]) -> Bool {
    var next = 0
    for stage in stages {
      guard next + stage.keyCount <= keys.count else { return false }
      if case .cells(let cardinalities, _) = stage,
        cardinalities != keys[next..<next + stage.keyCount].map(\.cardinality)
      {
        return false
      }
      next += stage.keyCount
    }
    return stages.isEmpty || next == keys.count
  }

  fileprivate static func overChunks(
    of numbers: inout [UInt32], threads: Int,
    _ body: @Sendable (Range<Int>, UnsafeMutableBufferPointer<UInt32>) -> Void
  ) {
    let ranges = Parallel.ranges(of: numbers.count, size: 1 << 16)
    numbers.withUnsafeMutableBufferPointer { numbers in
      nonisolated(unsafe) let numbers = numbers
      _ = Parallel.map(count: ranges.count, threads: threads) { index in
        body(ranges[index], UnsafeMutableBufferPointer(rebasing: numbers[ranges[index]]))
      }
    }
  }

  /// The state while keys are folded in.
  private struct Builder {
    let rows: Int
    let threads: Int
    var stages: [Stage] = []
    var numbers: [UInt32]
    var count = 1
    /// Keys folded into the cells, but not yet into `numbers`.
    var waiting: [GroupKey] = []
    var cells = 1

    init(rows: Int, threads: Int) {
      self.rows = rows
      self.threads = threads
      numbers = [UInt32](repeating: 0, count: rows)
    }

    mutating func fold(_ key: GroupKey) {
      if !fits(key) { renumber() }
      if fits(key) {
        waiting.append(key)
        cells *= max(1, key.cardinality)
      } else {
        sort(key)
      }
    }

    /// As many bits as 8 bytes a row hold, and what an integer of 32 bits can count.
    private func fits(_ key: GroupKey) -> Bool {
      let (product, overflow) = cells.multipliedReportingOverflow(by: max(1, key.cardinality))
      return !overflow && product <= max(1 << 16, rows * 64) && product < Int(UInt32.max)
    }

    /// Gives the cells that some row is in numbers without gaps.
    mutating func renumber() {
      if waiting.isEmpty { return }
      let (keys, bound) = (waiting, cells)
      let lanes = max(1, min(threads, rows >> 16))
      let ranges = Parallel.ranges(of: max(1, rows), size: max(1, (rows + lanes - 1) / lanes))
      let masks = numbers.withUnsafeMutableBufferPointer { numbers in
        nonisolated(unsafe) let numbers = numbers
        return Parallel.map(count: ranges.count, threads: lanes) { lane in
          let range = ranges[lane].clamped(to: 0..<numbers.count)
          return KeyNumbering.marks(
            of: keys, bound: bound, UnsafeMutableBufferPointer(rebasing: numbers[range]),
            from: range.lowerBound)
        }
      }
      let members = RankedBits(bound: bound, masks: masks)
      KeyNumbering.overChunks(of: &numbers, threads: threads) { members.replaceByRanks($1) }
      stages.append(.cells(cardinalities: keys.map(\.cardinality), members: members))
      waiting = []
      count = members.count
      cells = members.count
    }

    /// Folds in a key of so many codes that a bit for each pair would take too much: rows are ordered by code, then by
    /// number, and walked.
    private mutating func sort(_ key: GroupKey) {
      var order = (0..<UInt32(rows)).filter {
        numbers[Int($0)] != Grouping.none && key.codes.validity[Int($0)]
      }
      let codes = key.codes.values
      KeyNumbering.sort(&order) { codes[$0] }
      KeyNumbering.sort(&order) { [numbers] in numbers[$0] }
      var pairs: [UInt64] = []
      var numbered = [UInt32](repeating: Grouping.none, count: rows)
      for row in order {
        let pair = UInt64(numbers[Int(row)]) << 32 | UInt64(codes[Int(row)])
        if pairs.last != pair { pairs.append(pair) }
        numbered[Int(row)] = UInt32(pairs.count - 1)
      }
      numbers = numbered
      stages.append(.pairs(pairs))
      count = pairs.count
      cells = pairs.count
    }
  }

  /// Folds keys into numbers and marks the cells met.
  private static func marks(
    of keys: [GroupKey], bound: Int, _ numbers: UnsafeMutableBufferPointer<UInt32>, from row: Int
  ) -> [UInt64] {
    var marks = [UInt64](repeating: 0, count: (bound + 63) / 64)
    marks.withUnsafeMutableBufferPointer { marks in
      for chunk in Parallel.ranges(of: numbers.count, size: 1 << 14) {
        let part = UnsafeMutableBufferPointer(rebasing: numbers[chunk])
        for key in keys { key.fold(into: part, from: row + chunk.lowerBound) }
        for cell in part where cell != Grouping.none {
          precondition(Int(cell) < bound, "code beyond the cardinality of its key")
          marks[Int(cell >> 6)] |= 1 << UInt64(cell & 63)
        }
      }
    }
    return marks
  }

  /// Sorts rows by a whole number each, equal ones staying in order: counted, not compared.
  private static func sort(_ rows: inout [UInt32], by key: (Int) -> UInt32) {
    let bound = rows.reduce(0) { max($0, Int(key(Int($1))) + 1) }
    var starts = [UInt32](repeating: 0, count: bound + 1)
    for row in rows { starts[Int(key(Int(row))) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var sorted = rows
    for row in rows {
      let number = Int(key(Int(row)))
      sorted[Int(starts[number])] = row
      starts[number] += 1
    }
    rows = sorted
  }
}

extension GroupKey {
  /// Replaces each number by number × cardinality + code, `Grouping.none` where the row has no code. The first of
  /// `numbers` is that of `row`.
  fileprivate func fold(into numbers: UnsafeMutableBufferPointer<UInt32>, from row: Int) {
    let cardinality = UInt32(truncatingIfNeeded: max(1, self.cardinality))
    codes.values.withUnsafeBufferPointer { codes in
      let codes = UnsafeBufferPointer(rebasing: codes[row..<row + numbers.count])
      if validity.isComplete {
        for index in 0..<numbers.count {
          let number = numbers[index]
          numbers[index] = number == Grouping.none ? number : number &* cardinality &+ codes[index]
        }
      } else {
        validity.withBits { bits in
          for index in 0..<numbers.count {
            let number = numbers[index]
            numbers[index] =
              number == Grouping.none || !bits[row + index]
              ? Grouping.none : number &* cardinality &+ codes[index]
          }
        }
      }
    }
  }

  /// Replaces each number by the place of the number and the row's code among ascending pairs.
  fileprivate func find(
    in pairs: [UInt64], _ numbers: UnsafeMutableBufferPointer<UInt32>, from row: Int
  ) {
    for index in numbers.indices where numbers[index] != Grouping.none {
      guard let code = codes[row + index] else {
        numbers[index] = Grouping.none
        continue
      }
      let pair = UInt64(numbers[index]) << 32 | UInt64(code)
      var (low, high) = (0, pairs.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[middle] < pair { low = middle + 1 } else { high = middle }
      }
      numbers[index] = low < pairs.count && pairs[low] == pair ? UInt32(low) : Grouping.none
    }
  }

  private var validity: Validity { codes.validity }
}
