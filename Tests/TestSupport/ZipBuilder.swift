/// Makes ZIP archives in memory, honest and hostile ones.
///
///     ZipBuilder().add("xl/workbook.xml", "<workbook/>").bytes
///
/// Entries are stored as they are, or packed as one long run of a byte, which is all a bomb needs.
public struct ZipBuilder {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  /// Adds an entry as it is.
  public func add(_ name: String, _ text: String, flags: UInt16 = 0) -> ZipBuilder {
    add(name, Array(text.utf8), flags: flags)
  }

  /// Adds an entry as it is.
  ///
  /// - Parameter offset: Where the directory says that it lies; nil for the truth.
  public func add(_ name: String, _ bytes: [UInt8], flags: UInt16 = 0, offset: Int? = nil) -> ZipBuilder {
    var copy = self
    copy.add(
      name, packed: bytes, size: bytes.count, crc: ZipBuilder.crc(bytes), method: 0, flags: flags,
      offset: offset)
    return copy
  }

  /// Adds an entry of `1 + 258 × runs` letters `letter`, packed to 13 bits a run.
  public func addRuns(_ name: String, _ runs: Int, of letter: UInt8 = 0x41) -> ZipBuilder {
    var bits = BitWriter()
    bits.write(1, 1)  // the last block,
    bits.write(1, 2)  // with fixed codes (RFC 1951, 3.2.6)
    bits.writeCode(0x30 + UInt32(letter), 8)
    for _ in 0..<runs {
      bits.writeCode(0b1100_0101, 8)  // length 258
      bits.writeCode(0, 5)  // distance 1
    }
    bits.writeCode(0, 7)
    let size = 1 + 258 * runs
    var copy = self
    copy.add(
      name, packed: bits.finish(), size: size, crc: ZipBuilder.crc(of: letter, count: size), method: 8,
      flags: 0, offset: nil)
    return copy
  }

  /// The archive.
  public var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    end.add16(count)
    end.add16(count)
    end.add32(directory.count)
    end.add32(entries.count)
    end.add16(0)
    return entries + directory + end
  }

  private mutating func add(
    _ name: String, packed: [UInt8], size: Int, crc: UInt32, method: Int, flags: UInt16, offset: Int?
  ) {
    let place = offset ?? entries.count
    var common: [UInt8] = []
    common.add16(20)
    common.add16(Int(flags))
    common.add16(method)
    common.add32(0)
    common.add32(Int(crc))
    common.add32(packed.count)
    common.add32(size)
    common.add16(name.utf8.count)
    common.add16(0)
    if offset == nil { entries += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + packed }
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
    directory.add32(place)
    directory += Array(name.utf8)
    count += 1
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  private static func crc(of letter: UInt8, count: Int) -> UInt32 {
    var value = UInt32.max
    for _ in 0..<count { value = table[Int(UInt8(truncatingIfNeeded: value) ^ letter)] ^ (value >> 8) }
    return ~value
  }
}

/// Bits as RFC 1951 packs them: numbers from their lowest bit, codes from their highest.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var count: UInt32 = 0

  mutating func write(_ value: UInt32, _ width: UInt32) {
    pending |= value << count
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  mutating func writeCode(_ code: UInt32, _ width: UInt32) {
    for bit in (0..<width).reversed() { write(code >> bit & 1, 1) }
  }

  mutating func finish() -> [UInt8] {
    if count > 0 { write(0, 8 - count) }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func add16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func add32(_ value: Int) {
    add16(value)
    add16(value >> 16)
  }
}
