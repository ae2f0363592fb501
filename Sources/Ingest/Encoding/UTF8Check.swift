import IndicatorEngine

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The first byte in `range` that cannot be UTF-8, nil where all of it is. Long ranges are checked in pieces that
  /// begin at a character, on at most `threads` threads.
  static func firstInvalid(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, threads: Int = 1) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    // The lines of a document are many, and none is worth the way to another thread.
    if range.count <= pieceSize { return firstInvalid(base, range.lowerBound, range.upperBound) }
    nonisolated(unsafe) let start = base
    let starts = stride(from: range.lowerBound, to: range.upperBound, by: pieceSize).map { target in
      target == range.lowerBound ? target : characterStart(base, from: target, end: range.upperBound)
    }
    let found = Parallel.map(count: starts.count, threads: threads) { index in
      firstInvalid(start, starts[index], index + 1 < starts.count ? starts[index + 1] : range.upperBound)
    }
    return found.lazy.compactMap { $0 }.first
  }

  /// Whether all bytes of a cell are UTF-8.
  static func isValid(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard let base = cell.baseAddress else { return true }
    return firstInvalid(base, 0, cell.count) == nil
  }

  private static let pieceSize = 8 << 20
  /// Bytes that are checked before the outcome is looked at.
  private static let stretch = 4096

  /// The next byte that continues no character, at most three bytes on: no character is longer.
  static func characterStart(_ base: UnsafeRawPointer, from offset: Int, end: Int) -> Int {
    let limit = min(offset + 3, end)
    var offset = offset
    while offset < limit, isContinuation(base, offset) { offset += 1 }
    return offset
  }

  private static func isContinuation(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    base.load(fromByteOffset: offset, as: UInt8.self) & 0xC0 == 0x80
  }

  /// 32 bytes at a time where all is well; the place of a fault is found byte by byte.
  private static func firstInvalid(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int? {
    var offset = start
    while offset < end {
      offset = skipASCII(base, from: offset, to: end)
      // The three bytes before must be of the range too.
      if offset - start >= 3, offset + stretch <= end, isWellFormed(base, offset, stretch) {
        offset += stretch
        // Back to where the last character begins: it may go on behind the stretch.
        while isContinuation(base, offset - 1) { offset -= 1 }
        offset -= 1
        continue
      }
      let limit = min(end, offset + stretch)
      if let fault = firstInvalid(base, from: offset, to: limit, end: end) { return fault }
      // Behind the character that holds the last byte.
      offset = limit - 1
      while isContinuation(base, offset) { offset -= 1 }
      offset += max(1, sequenceLength(base, at: offset, end: end))
    }
    return nil
  }

  /// The first byte that cannot be UTF-8 among the characters that begin in `offset..<stop`, found byte by byte.
  ///
  /// - Precondition: A character begins at `offset`; no byte at or behind `end` is read.
  static func firstInvalid(_ base: UnsafeRawPointer, from offset: Int, to stop: Int, end: Int) -> Int? {
    var offset = offset
    while offset < stop {
      if base.load(fromByteOffset: offset, as: UInt8.self) < 0x80 {
        offset += 1
        continue
      }
      let length = sequenceLength(base, at: offset, end: end)
      if length == 0 { return offset }
      offset += length
    }
    return nil
  }

  /// Whether `count` bytes from `offset` on follow each other as UTF-8 allows; a character that begins in them may be
  /// cut short by their end.
  ///
  /// A byte continues a character exactly where one of the three before it asks for that: a lead of two, three or four
  /// bytes just before, of three or four two before, of four three before.
  ///
  /// - Precondition: Three bytes before `offset` may be read; `count` is a multiple of 32.
  static func isWellFormed(_ base: UnsafeRawPointer, _ offset: Int, _ count: Int) -> Bool {
    var faults = Words(repeating: 0)
    for place in stride(from: offset, to: offset + count, by: 32) {
      let byte = base.loadUnaligned(fromByteOffset: place, as: Words.self)
      let before = base.loadUnaligned(fromByteOffset: place - 1, as: Words.self)
      let second = base.loadUnaligned(fromByteOffset: place - 2, as: Words.self)
      let third = base.loadUnaligned(fromByteOffset: place - 3, as: Words.self)
      let asked = before & before &<< 1 | leads3(second) | leads3(third) & third &<< 3
      faults |= asked ^ (byte & ~(byte &<< 1))
      faults |= rareFaults(byte, before)
    }
    // The upper bit of each byte tells; the others hold remains of neighbours.
    return faults & 0x8080_8080_8080_8080 == Words(repeating: 0)
  }

  /// 32 bytes. Shifting left brings a lower bit of every byte to its top, where it is compared; compiled to vector
  /// instructions, which comparisons of single bytes are not.
  private typealias Words = SIMD4<UInt64>

  /// Bytes from E0 on.
  @inline(__always)
  private static func leads3(_ bytes: Words) -> Words { bytes & bytes &<< 1 & bytes &<< 2 }

  /// What no lead byte asking for another tells.
  @inline(__always)
  private static func rareFaults(_ byte: Words, _ before: Words) -> Words {
    // C0 and C1 would be overlong: 11 and five zeros.
    let short = byte &<< 2 | byte &<< 3 | byte &<< 4 | byte &<< 5 | byte &<< 6
    var faults = byte & byte &<< 1 & ~short
    // F5…FF lie beyond U+10FFFF: 1111 1, or 1111 01 and a one.
    let fourth = leads3(byte) & byte &<< 3
    faults |= fourth & (byte &<< 4 | byte &<< 5 & (byte &<< 6 | byte &<< 7))
    // Behind a lead of three bytes: E0 (1110 0000) wants A0 on, ED (1110 1101) wants 9F at most.
    let (b4, b3, b2, b1, b0) = (before &<< 3, before &<< 4, before &<< 5, before &<< 6, before &<< 7)
    let (upper, next) = (byte &<< 2, byte &<< 3)
    let lead = leads3(before)
    faults |= lead & ~(b4 | b3 | b2 | b1 | b0) & ~upper
    faults |= lead & ~b4 & b3 & b2 & ~b1 & b0 & upper
    // Behind a lead of four: F0 (1111 0000) wants 90 on, F4 (1111 0100) wants 8F at most.
    faults |= lead & b4 & ~(b3 | b2 | b1 | b0) & ~(upper | next)
    faults |= lead & b4 & ~b3 & b2 & ~(b1 | b0) & (upper | next)
    return faults
  }

  /// The next byte at or after `offset` that is not ASCII, or `end`.
  @inline(__always)
  static func skipASCII(_ base: UnsafeRawPointer, from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset + 32 <= end {
      let chunk = base.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      if (chunk[0] | chunk[1] | chunk[2] | chunk[3]) & 0x8080_8080_8080_8080 != 0 { break }
      offset += 32
    }
    while offset < end, base.load(fromByteOffset: offset, as: UInt8.self) < 0x80 { offset += 1 }
    return offset
  }

  /// Length of the well-formed sequence of two to four bytes at `offset`, 0 where there is none.
  @inline(__always)
  static func sequenceLength(_ base: UnsafeRawPointer, at offset: Int, end: Int) -> Int {
    let first = base.load(fromByteOffset: offset, as: UInt8.self)
    let left = end - offset
    func next(_ index: Int) -> UInt8 { base.load(fromByteOffset: offset + index, as: UInt8.self) }
    func continues(_ index: Int) -> Bool { next(index) & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF:
      return left >= 2 && continues(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left >= 3, continues(1), continues(2) else { return 0 }
      if first == 0xE0, next(1) < 0xA0 { return 0 }
      if first == 0xED, next(1) > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left >= 4, continues(1), continues(2), continues(3) else { return 0 }
      if first == 0xF0, next(1) < 0x90 { return 0 }
      if first == 0xF4, next(1) > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }
}
