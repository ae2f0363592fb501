/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The first byte in `range` that cannot be UTF-8, nil where all of it is.
  static func firstInvalid(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let end = range.upperBound
    var offset = range.lowerBound
    while offset < end {
      offset = skipASCII(base, from: offset, to: end)
      if offset >= end { return nil }
      let length = sequenceLength(base, at: offset, end: end)
      if length == 0 { return offset }
      offset += length
    }
    return nil
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
