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
    let hashes = self.hashes()
    let partitions = Partitions(hashes, threads: threads)
    let pairs = Parallel.map(count: partitions.count, threads: threads) { partition in
      partitions.withRows(of: partition) { rows in repeats(in: rows, hashes: hashes) }
    }
    return pairs.flatMap { $0 }.sorted { $0.second < $1.second }
  }

  private func repeats(in rows: UnsafeBufferPointer<UInt32>, hashes: [UInt64]) -> [(first: Int, second: Int)]
  {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: .max, count: size)
    var pairs: [(first: Int, second: Int)] = []
    hashes.withUnsafeBufferPointer { hashes in
      slots.withUnsafeMutableBufferPointer { slots in
        for row in rows {
          let hash = hashes[Int(row)]
          var slot = Int(truncatingIfNeeded: hash) & (size - 1)
          while slots[slot] != .max {
            let other = slots[slot]
            if hashes[Int(other)] == hash, isSameKey(Int(other), Int(row)) {
              pairs.append((Int(other), Int(row)))
              break
            }
            slot = (slot + 1) & (size - 1)
          }
          if slots[slot] == .max { slots[slot] = row }
        }
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

  /// One hash a row, over all columns of the key; a missing value has a hash of its own.
  private func hashes() -> [UInt64] {
    var hashes = [UInt64](repeating: 0x243F_6A88_85A3_08D3, count: rowCount)
    for column in columns where !column.validity.isEmpty {
      switch column {
      case .category(let column): RowKeys.mix(column.codes, into: &hashes, threads) { UInt64($0) }
      case .number(let column): RowKeys.mix(column, into: &hashes, threads) { ($0 + 0).bitPattern }
      case .amount(let column): RowKeys.mix(column, into: &hashes, threads) { UInt64(bitPattern: $0) }
      case .day(let column):
        RowKeys.mix(column, into: &hashes, threads) { UInt64(truncatingIfNeeded: $0.number) }
      case .period(let column):
        RowKeys.mix(column, into: &hashes, threads) {
          UInt64(UInt32(bitPattern: $0.first.number)) << 32 | UInt64(UInt32(bitPattern: $0.last.number))
        }
      case .flag(let column): RowKeys.mix(column, into: &hashes, threads) { $0 ? 1 : 0 }
      case .text(let column):
        for row in 0..<rowCount {
          guard var text = column[row] else { continue }
          let hash = text.withUTF8 { CategoryDictionary.hash(UnsafeRawBufferPointer($0)) }
          hashes[row] = CategoryDictionary.mix(hashes[row] ^ hash)
        }
      }
    }
    return hashes
  }

  private static func mix<Element>(
    _ column: Column<Element>, into hashes: inout [UInt64], _ threads: Int,
    _ bits: @Sendable (Element) -> UInt64
  ) {
    let ranges = Parallel.ranges(of: column.count, size: 1 << 18)
    let isComplete = column.validity.isComplete
    column.values.withUnsafeBufferPointer { values in
      hashes.withUnsafeMutableBufferPointer { hashes in
        nonisolated(unsafe) let values = values
        nonisolated(unsafe) let hashes = hashes
        _ = Parallel.map(count: ranges.count, threads: threads) { index in
          for row in ranges[index] {
            let value = isComplete || column.validity[row] ? bits(values[row]) &+ 1 : 0
            hashes[row] = CategoryDictionary.mix(hashes[row] ^ value)
          }
        }
      }
    }
  }
}

/// Rows spread by the upper bits of their hash, in row order within each partition.
private struct Partitions {
  private let rows: [UInt32]
  private let starts: [Int]

  var count: Int { starts.count - 1 }

  init(_ hashes: [UInt64], threads: Int) {
    var bits: UInt64 = 0
    while hashes.count >> Int(bits) > 32_768, bits < 12 { bits += 1 }
    let shift = 64 - bits
    var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
    func partition(_ hash: UInt64) -> Int { bits == 0 ? 0 : Int(hash >> shift) }
    for hash in hashes { starts[partition(hash) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    rows = [UInt32](unsafeUninitializedCapacity: hashes.count) { buffer, initialized in
      let base = buffer.baseAddress.unsafelyUnwrapped
      hashes.withUnsafeBufferPointer { hashes in
        next.withUnsafeMutableBufferPointer { next in
          for row in 0..<hashes.count {
            let part = partition(hashes[row])
            (base + next[part]).initialize(to: UInt32(row))
            next[part] += 1
          }
        }
      }
      initialized = hashes.count
    }
    self.starts = starts
  }

  func withRows<Result>(of partition: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    rows.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[partition]..<starts[partition + 1]]))
    }
  }
}
