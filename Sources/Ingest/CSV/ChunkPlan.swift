import IndicatorEngine

/// Cuts a text into stretches that begin at a record, so that several cores can read it.
///
/// Stretches have a fixed size, whatever the number of threads. Where records begin is told from the number of quotes
/// before a place: within quotes, line ends do not count. A stray quote makes that wrong; the reader notices, because
/// the stretch before does not end where the next one begins.
enum ChunkPlan {
  /// Bytes of a stretch.
  static let size = 16 << 20

  /// Where stretches of `text[range]` begin. The first begins where the range does.
  ///
  /// - Parameter counted: Quotes of the text, where they were counted before.
  static func starts(
    _ text: UnsafePointer<UInt8>, in range: Range<Int>, dialect: CSVDialect, threads: Int, size: Int = size,
    counted: QuoteCounts? = nil
  ) -> [Int] {
    guard range.count > size + size / 2, size > 0 else { return range.isEmpty ? [] : [range.lowerBound] }
    var targets = Array(stride(from: range.lowerBound, to: range.upperBound, by: size))
    var quotes = [Int](repeating: 0, count: targets.count)
    if let counted = usable(counted, in: range, dialect, size: size) {
      // On the grid of the counts.
      let first = (range.lowerBound - counted.start) / size + 1
      let later = Array(stride(from: counted.start + first * size, to: range.upperBound, by: size))
      targets = [range.lowerBound] + later
      quotes = later.indices.map { counted.count(in: first + $0 - 1, of: size) }
      quotes[0] -= countQuotes(
        text, counted.start + (first - 1) * size, range.lowerBound, QuoteCounts.quote, .doubled)
    } else if let quote = dialect.quote {
      nonisolated(unsafe) let text = text
      let places = targets
      quotes = Parallel.map(count: places.count, threads: threads) { index in
        let end = min(places[index] + size, range.upperBound)
        return countQuotes(text, places[index], end, quote, dialect.escape)
      }
    }
    var starts = [range.lowerBound]
    var before = 0
    for index in targets.indices.dropFirst() {
      before += quotes[index - 1]
      let start = recordStart(
        text, from: targets[index], range.upperBound, isQuoted: before % 2 == 1, dialect)
      if let start, start > starts[starts.count - 1], start < range.upperBound { starts.append(start) }
    }
    return starts
  }

  /// The counts, where they hold for this dialect, range and size of stretches.
  private static func usable(
    _ counted: QuoteCounts?, in range: Range<Int>, _ dialect: CSVDialect, size: Int
  ) -> QuoteCounts? {
    guard let counted, dialect.quote == QuoteCounts.quote, dialect.escape == .doubled,
      size % counted.size == 0, range.lowerBound >= counted.start
    else { return nil }
    return counted
  }

  private static func countQuotes(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ quote: UInt8, _ escape: CSVDialect.Escape
  ) -> Int {
    var count = 0
    var offset = start
    if escape == .backslash {
      for place in start..<end where text[place] == quote {
        if place == 0 || text[place - 1] != UInt8(ascii: "\\") { count += 1 }
      }
      return count
    }
    let raw = UnsafeRawPointer(text)
    let wanted = SIMD16<UInt8>(repeating: quote)
    let one = SIMD16<UInt8>(repeating: 1)
    while offset + 16 <= end {
      // At most 15 rounds of 16 lanes of at most 1 each before the lanes are added up.
      var lanes = SIMD16<UInt8>(repeating: 0)
      var round = 0
      while round < 240, offset + 16 <= end {
        let bytes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        lanes &+= SIMD16<UInt8>(repeating: 0).replacing(with: one, where: bytes .== wanted)
        offset += 16
        round += 1
      }
      for lane in 0..<16 { count += Int(lanes[lane]) }
    }
    while offset < end {
      if text[offset] == quote { count += 1 }
      offset += 1
    }
    return count
  }

  /// The first byte behind a line end outside quotes, at or after `offset`.
  private static func recordStart(
    _ text: UnsafePointer<UInt8>, from offset: Int, _ end: Int, isQuoted: Bool, _ dialect: CSVDialect
  ) -> Int? {
    var isQuoted = isQuoted
    var place = offset
    let backslash = UInt8(ascii: "\\")
    while place < end {
      let byte = text[place]
      if byte == dialect.quote, dialect.escape == .doubled || place == 0 || text[place - 1] != backslash {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == 0x0A { return place + 1 }
        if byte == 0x0D { return place + 1 < end && text[place + 1] == 0x0A ? place + 2 : place + 1 }
      }
      place += 1
    }
    return nil
  }
}

extension QuoteCounts {
  /// Quotes in a stretch of several pieces, by its number.
  fileprivate func count(in stretch: Int, of size: Int) -> Int {
    let pieces = size / self.size
    return counts.dropFirst(stretch * pieces).prefix(pieces).reduce(0, +)
  }
}
