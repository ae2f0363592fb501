/// Decodes bytes of an encoding into UTF-8.
///
/// Undefined and malformed bytes become U+FFFD, are counted, and the first of them are kept with their places.
struct TextDecoder {
  /// A byte that the encoding does not define.
  struct Fault: Sendable, Equatable {
    var sourceOffset: Int
    var textOffset: Int
    var byte: UInt8
  }

  private(set) var faults: [Fault] = []
  private(set) var faultCount = 0
  private static let keptFaults = 100

  private var memory: UnsafeMutableRawBufferPointer
  private var count = 0

  /// A decoder with room for `capacity` bytes of UTF-8.
  init(capacity: Int) { memory = .allocate(byteCount: capacity + 16, alignment: 16) }

  /// Room that the bytes of a range need at most: three bytes of UTF-8 for each that is not ASCII, or for each unit of
  /// UTF-16.
  static func capacity(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, as encoding: TextEncoding)
    -> Int
  {
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return range.count / 2 * 3 + 3 }
    var high = 0
    for offset in range { high += Int(bytes[offset] >> 7) }
    return range.count + 2 * high
  }

  /// The text decoded so far, which ends the decoder's life.
  func finish() -> ByteRegion { ByteRegion(owning: memory, count: count) }

  /// Number of bytes of UTF-8 so far.
  var textOffset: Int { count }

  private mutating func fault(at offset: Int, _ byte: UInt8) {
    faultCount += 1
    if faults.count < TextDecoder.keptFaults {
      faults.append(Fault(sourceOffset: offset, textOffset: count, byte: byte))
    }
  }

  /// Decodes `range` of `bytes`. The room must suffice.
  mutating func append(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, as encoding: TextEncoding) {
    guard !range.isEmpty else { return }
    switch encoding {
    case .utf8: appendUTF8(bytes, in: range)
    case .utf16LittleEndian: appendUTF16(bytes, in: range, low: 0)
    case .utf16BigEndian: appendUTF16(bytes, in: range, low: 1)
    default:
      if let table = EightBitTable.table(of: encoding) { appendEightBit(bytes, in: range, table) }
    }
  }

  private mutating func appendEightBit(
    _ bytes: UnsafeRawBufferPointer, in range: Range<Int>, _ table: EightBitTable
  ) {
    guard let source = bytes.baseAddress, let target = memory.baseAddress else { return }
    precondition(memory.count - count >= range.count, "no room for decoded text")
    table.utf8.withUnsafeBufferPointer { utf8 in
      guard let map = utf8.baseAddress else { return }
      var offset = range.lowerBound
      let end = range.upperBound
      while offset < end {
        if offset + 8 <= end {
          let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 == 0 {
            target.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
            (offset, count) = (offset + 8, count + 8)
            continue
          }
        }
        let stop = min(offset + 8, end)
        while offset < stop {
          let byte = source.load(fromByteOffset: offset, as: UInt8.self)
          let entry = map[Int(byte)]
          if entry == 0x03BD_BFEF { fault(at: offset, byte) }
          target.storeBytes(of: entry, toByteOffset: count, as: UInt32.self)
          count += Int(entry >> 24)
          offset += 1
        }
      }
    }
  }

  private mutating func appendUTF8(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) {
    guard let base = bytes.baseAddress else { return }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let bad = UTF8Check.firstInvalid(bytes, in: offset..<range.upperBound) ?? range.upperBound
      copy(UnsafeRawBufferPointer(start: base + offset, count: bad - offset))
      guard bad < range.upperBound else { return }
      fault(at: bad, bytes[bad])
      copyReplacement()
      offset = bad + 1
    }
  }

  private mutating func appendUTF16(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, low: Int) {
    func unit(_ offset: Int) -> UInt32 { UInt32(bytes[offset + low]) | UInt32(bytes[offset + 1 - low]) << 8 }
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      let first = unit(offset)
      var scalar = first
      var length = 2
      if first >= 0xD800, first < 0xDC00, offset + 3 < range.upperBound, unit(offset + 2) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (first - 0xD800) << 10 + (unit(offset + 2) - 0xDC00)
        length = 4
      }
      if let scalar = Unicode.Scalar(scalar) {
        put(scalar)
      } else {
        fault(at: offset, bytes[offset])
        copyReplacement()
      }
      offset += length
    }
    if offset < range.upperBound {
      fault(at: offset, bytes[offset])
      copyReplacement()
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      memory[count] = UInt8(truncatingIfNeeded: scalar.value)
      count += 1
      return
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      memory[count] = byte
      count += 1
    }
  }

  private mutating func copy(_ part: UnsafeRawBufferPointer) {
    guard let target = memory.baseAddress, let source = part.baseAddress, !part.isEmpty else { return }
    precondition(memory.count - count >= part.count, "no room for decoded text")
    (target + count).copyMemory(from: source, byteCount: part.count)
    count += part.count
  }

  private mutating func copyReplacement() {
    for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
      memory[count] = byte
      count += 1
    }
  }
}
