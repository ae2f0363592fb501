import Foundation
import IndicatorEngine

/// Writes the result tables as CSV, groups in the order of their codes.
struct Results {
  private let job: Job
  private let folder: String
  private let municipalities: Codes
  private let indicators: Codes
  private let periods: Codes

  init(_ job: Job, folder: String) {
    self.job = job
    self.folder = folder
    municipalities = Codes(job.portfolio.municipalities.code)
    indicators = Codes(job.portfolio.indicators.code)
    periods = Codes(CategoryColumn(job.periods.map(\.description)))
  }

  func write(_ sums: (grouping: Grouping, sums: [Double], counts: [UInt32])) throws {
    let rows = sums.grouping.firstRows
    try write("groups.csv", "municipality,indicator,period,sum,count", rows: sums.grouping.count) {
      group, text in
      let row = Int(rows[group])
      text.add(municipalities, job.municipality[row])
      text.add(indicators, job.indicator[row])
      text.add(periods, job.period[row])
      text.add(sums.counts[group] > 0 ? sums.sums[group] : nil)
      text.add(Int(sums.counts[group]), end: .newline)
    }
  }

  func write(_ found: (grouping: Grouping, quantiles: Column<Double>)) throws {
    let width = Job.probabilities.count
    try write("quantiles.csv", "indicator,quantile,rate", rows: found.grouping.count * width) { index, text in
      text.add(indicators, job.indicator[Int(found.grouping.firstRows[index / width])])
      text.add(Job.probabilities[index % width])
      text.add(found.quantiles[index], end: .newline)
    }
  }

  func write(_ places: Job.Places) throws {
    let header = "municipality,indicator,mean,median,count,budget"
    try write("places.csv", header, rows: places.grouping.count) { group, text in
      let row = Int(places.grouping.firstRows[group])
      let count = places.counts[group]
      text.add(municipalities, places.municipality[row])
      text.add(indicators, places.indicator[row])
      text.add(count > 0 ? places.sums[group] / Double(count) : nil)
      text.add(places.medians[group])
      text.add(Int(count))
      text.add(Money.decimal(ofMinorUnits: places.budgets[group]), end: .newline)
    }
  }

  /// Writes a header and rows; stretches of rows are made on all threads, a few at a time, and written in their order.
  private func write(
    _ name: String, _ header: String, rows: Int, _ row: @Sendable (Int, inout Lines) -> Void
  ) throws {
    let path = folder + "/" + name
    try Data((header + "\n").utf8).write(to: URL(fileURLWithPath: path))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seekToEnd()
    let ranges = Parallel.ranges(of: rows, size: 1 << 14)
    for batch in Parallel.ranges(of: ranges.count, size: 32) {
      let texts = Parallel.map(count: batch.count, threads: job.threads) { index in
        let range = ranges[batch.lowerBound + index]
        // Three codes at most, and four numbers of at most 40 bytes.
        let bound = municipalities.longest + indicators.longest + periods.longest + 200
        return [UInt8](unsafeUninitializedCapacity: range.count * bound) { buffer, count in
          guard let base = buffer.baseAddress else { return }
          var lines = Lines(end: base)
          for number in range { row(number, &lines) }
          count = lines.end - base
        }
      }
      for text in texts { try handle.write(contentsOf: text) }
    }
  }
}

extension UInt8 {
  fileprivate static var comma: UInt8 { 0x2C }
  fileprivate static var newline: UInt8 { 0x0A }
}

/// The codes of a table, row by row, side by side.
private struct Codes: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private(set) var longest = 0

  init(_ column: CategoryColumn) {
    for row in 0..<column.count {
      bytes += Array((column[row] ?? "").utf8)
      longest = max(longest, bytes.count - ends[row])
      ends.append(bytes.count)
    }
  }

  /// Copies a code and returns how many bytes it has.
  func copy(_ code: UInt32, to place: UnsafeMutablePointer<UInt8>) -> Int {
    let (start, end) = (ends[Int(code)], ends[Int(code) + 1])
    bytes.withUnsafeBufferPointer { bytes in
      guard start < end, let base = bytes.baseAddress else { return }
      place.initialize(from: base + start, count: end - start)
    }
    return end - start
  }
}

/// Lines of a CSV file as they are written into memory that is large enough.
private struct Lines {
  var end: UnsafeMutablePointer<UInt8>

  mutating func append(_ byte: UInt8) {
    end.initialize(to: byte)
    end += 1
  }

  mutating func add(_ codes: Codes, _ code: UInt32?) {
    if let code { end += codes.copy(code, to: end) }
    append(.comma)
  }

  mutating func add(_ text: String, end last: UInt8) {
    for byte in text.utf8 { append(byte) }
    append(last)
  }

  /// A number so that it reads back the same: with up to two decimals where that is exact, else the shortest.
  mutating func add(_ number: Double?, end last: UInt8 = .comma) {
    guard let number else { return append(last) }
    let hundredths = (number * 100).rounded()
    guard abs(hundredths) < 1e15, hundredths / 100 == number else { return add("\(number)", end: last) }
    if hundredths < 0 { append(0x2D) }
    let units = Int(abs(hundredths))
    add(digits: units / 100)
    if units % 100 > 0 {
      append(0x2E)
      append(0x30 + UInt8(units / 10 % 10))
      if units % 10 > 0 { append(0x30 + UInt8(units % 10)) }
    }
    append(last)
  }

  mutating func add(_ number: Int, end last: UInt8 = .comma) {
    add(digits: number)
    append(last)
  }

  private mutating func add(digits number: Int) {
    var (count, bound) = (1, 10)
    while count < 18, number >= bound { (count, bound) = (count + 1, bound * 10) }
    if number >= bound { count += 1 }
    var rest = number
    for place in stride(from: count - 1, through: 0, by: -1) {
      (end + place).initialize(to: 0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    end += count
  }
}
