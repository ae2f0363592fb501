/// The keys of a table's rows as hashes, to find rows of the same key among millions.
///
/// Rows are spread over partitions by hash; a partition fits in cache and is probed alone, so both cores work and
/// the result is the same whatever their number.
struct RowKeys {
  private let columns: [ColumnData]
  private let rowCount: Int
  private let threads: Int

  init(_ data: TableData, fields: [Field], threads: Int) {
    columns = fields.map { data[$0] }
    rowCount = data.rowCount
    self.threads = threads
  }

  /// Pairs of rows with the same key: the first row that has it, and each later one, by the later row.
  func duplicates() -> [(first: Int, second: Int)] {
    guard rowCount > 1, !columns.isEmpty else { return [] }
    let partitions = Partitions(hashes(), threads: threads)
    let pairs = Parallel.map(count: partitions.count, threads: threads) { partition in
      partitions.withEntries(of: partition, repeats)
    }
    return pairs.flatMap { $0 }.sorted { $0.second < $1.second }
  }

  private func repeats(in entries: UnsafeBufferPointer<Partitions.Entry>) -> [(first: Int, second: Int)] {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var slots = [Partitions.Entry](repeating: .free, count: size)
    var pairs: [(first: Int, second: Int)] = []
    slots.withUnsafeMutableBufferPointer { slots in
      for entry in entries {
        var slot = Int(entry.tag) & (size - 1)
        while slots[slot].row != Partitions.Entry.free.row {
          let other = slots[slot]
          if other.tag == entry.tag, isSameKey(Int(other.row), Int(entry.row)) {
            pairs.append((Int(other.row), Int(entry.row)))
            break
          }
          slot = (slot + 1) & (size - 1)
        }
        if slots[slot].row == Partitions.Entry.free.row { slots[slot] = entry }
      }
    }
    return pairs
  }

  private func isSameKey(_ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { column in
      switch column {
      case .category(let column): column.codes[a] == column.codes[b]
      case .text(let column): column[a] == column[b]
      case .number(let column): column[a] == column[b]
      case .amount(let column): column[a] == column[b]
      case .day(let column): column[a] == column[b]
      case .period(let column): column[a] == column[b]
      case .flag(let column): column[a] == column[b]
      }
    }
  }

  /// One hash a row, over all columns of the key; a missing value has a hash of its own. A stretch of rows is taken
  /// through all columns while it is in the cache.
  private func hashes() -> [UInt64] {
    let columns = columns.filter { !$0.validity.isEmpty }
    return Parallel.array(count: rowCount, threads: threads) { range, hashes in
      hashes.initialize(repeating: 0x243F_6A88_85A3_08D3, count: range.count)
      for column in columns { RowKeys.mix(column, range, into: hashes) }
    }
  }

  private static func mix(
    _ column: ColumnData, _ range: Range<Int>, into hashes: UnsafeMutablePointer<UInt64>
  ) {
    switch column {
    case .category(let column): mix(column.codes, range, into: hashes) { UInt64($0) }
    case .number(let column): mix(column, range, into: hashes) { ($0 + 0).bitPattern }
    case .amount(let column): mix(column, range, into: hashes) { UInt64(bitPattern: $0) }
    case .day(let column): mix(column, range, into: hashes) { UInt64(truncatingIfNeeded: $0.number) }
    case .period(let column):
      mix(column, range, into: hashes) {
        UInt64(UInt32(bitPattern: $0.first.number)) << 32 | UInt64(UInt32(bitPattern: $0.last.number))
      }
    case .flag(let column): mix(column, range, into: hashes) { $0 ? 1 : 0 }
    case .text(let column):
      for (slot, row) in range.enumerated() {
        guard var text = column[row] else { continue }
        let hash = text.withUTF8 { CategoryDictionary.hash(UnsafeRawBufferPointer($0)) }
        hashes[slot] = CategoryDictionary.mix(hashes[slot] ^ hash)
      }
    }
  }

  @inline(__always)
  private static func mix<Element>(
    _ column: Column<Element>, _ range: Range<Int>, into hashes: UnsafeMutablePointer<UInt64>,
    _ bits: (Element) -> UInt64
  ) {
    column.values.withUnsafeBufferPointer { values in
      let values = UnsafeBufferPointer(rebasing: values[range])
      column.validity.withBits { valid in
        for slot in 0..<range.count {
          let value = valid[range.lowerBound + slot] ? bits(values[slot]) &+ 1 : 0
          hashes[slot] = CategoryDictionary.mix(hashes[slot] ^ value)
        }
      }
    }
  }
}

/// Rows spread by the upper bits of their hash, in row order within each partition.
private struct Partitions: Sendable {
  /// A row and the lower half of its hash: what is compared first lies beside it.
  struct Entry: BitwiseCopyable, Sendable {
    let tag: UInt32
    let row: UInt32
    static let free = Entry(tag: 0, row: .max)
  }

  private let entries: [Entry]
  private let starts: [Int]

  var count: Int { starts.count - 1 }

  init(_ hashes: [UInt64], threads: Int) {
    var bits: UInt64 = 0
    while hashes.count >> Int(bits) > 32_768, bits < 12 { bits += 1 }
    let shift = 64 - bits
    let parts = 1 << Int(bits)
    // Each lane spreads a stretch of rows; within a partition its rows come behind those of the lane before.
    let lanes = max(1, min(threads, hashes.count >> 16))
    let ranges = Parallel.ranges(of: hashes.count, size: max(1, (hashes.count + lanes - 1) / lanes))
    // Shifting all bits out leaves 0: one partition.
    @Sendable func partition(_ hash: UInt64) -> Int { Int(hash >> shift) }
    var next = Parallel.map(count: ranges.count, threads: lanes) { lane in
      var counts = [Int](repeating: 0, count: parts)
      for row in ranges[lane] { counts[partition(hashes[row])] += 1 }
      return counts
    }
    var starts = [0]
    for part in 0..<parts {
      var start = starts[part]
      for lane in ranges.indices {
        let count = next[lane][part]
        next[lane][part] = start
        start += count
      }
      starts.append(start)
    }
    self.starts = starts
    let firsts = next
    entries = [Entry](unsafeUninitializedCapacity: hashes.count) { buffer, initialized in
      nonisolated(unsafe) let base = buffer.baseAddress.unsafelyUnwrapped
      _ = Parallel.map(count: ranges.count, threads: lanes) { lane in
        var next = firsts[lane]
        next.withUnsafeMutableBufferPointer { next in
          hashes.withUnsafeBufferPointer { hashes in
            for row in ranges[lane] {
              let hash = hashes[row]
              let part = partition(hash)
              (base + next[part]).initialize(
                to: Entry(tag: UInt32(truncatingIfNeeded: hash), row: UInt32(row)))
              next[part] += 1
            }
          }
        }
      }
      initialized = hashes.count
    }
  }

  func withEntries<Result>(of partition: Int, _ body: (UnsafeBufferPointer<Entry>) -> Result) -> Result {
    entries.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[partition]..<starts[partition + 1]]))
    }
  }
}
