/// Reading marks in the UTF-8 of one cell.
enum CellBytes {
  /// Length in bytes of the space that starts at `offset`: ASCII white space, no-break, figure, thin, narrow or
  /// ideographic space, every one of `TextFolding.isSpace`; 0 where none does.
  @inline(__always)
  static func space(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let first = bytes[offset]
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) { return 1 }
    if first < 0x80 { return 0 }
    return wideSpace(bytes, at: offset)
  }

  private static func wideSpace(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let left = bytes.count - offset
    if left >= 2, bytes[offset] == 0xC2, bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0x85 { return 2 }
    guard left >= 3 else { return 0 }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80):
      return 3
    default: return 0
    }
  }

  /// Length in bytes of the minus that starts at `offset`: `-` or U+2212; 0 where none does.
  @inline(__always)
  static func minus(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    if bytes[offset] == 0x2D { return 1 }
    guard bytes[offset] == 0xE2, bytes.count - offset >= 3 else { return 0 }
    return bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92 ? 3 : 0
  }

  /// Length in bytes of the apostrophe that starts at `offset`; 0 where none does.
  @inline(__always)
  static func apostrophe(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    if bytes[offset] == 0x27 { return 1 }
    guard bytes[offset] == 0xE2, bytes.count - offset >= 3 else { return 0 }
    return bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99 ? 3 : 0
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The part from `start` to before `end`.
  @inline(__always)
  static func part(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    guard start < end else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// The cell without the spaces around it.
  @inline(__always)
  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let first = bytes.first, let last = bytes.last else { return bytes }
    // What starts and ends with printable ASCII has no space around it.
    if first &- 0x21 < 0x5E, last &- 0x21 < 0x5E { return bytes }
    return trimmedSlowly(bytes)
  }

  private static func trimmedSlowly(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = bytes.count
    while start < end {
      let length = space(bytes, at: start)
      if length == 0 { break }
      start += length
    }
    while end > start {
      if space(bytes, at: end - 1) == 1 {
        end -= 1
      } else if end - start >= 2, space(bytes, at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3, space(bytes, at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return part(bytes, start, min(end, bytes.count))
  }

  /// Whether the bytes are these ASCII ones.
  @inline(__always)
  static func equals(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    bytes.count == text.utf8CodeUnitCount
      && zip(bytes, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)).allSatisfy(==)
  }

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Calls `body` with the UTF-8 of a text.
  static func with<Result>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
