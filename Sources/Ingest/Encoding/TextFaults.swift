import IndicatorEngine

/// Places in a text where letters may have been damaged or lost before it came to us.
struct TextFaults: Sendable {
  /// First bytes of what looks like UTF-8 read in an 8-bit encoding.
  var mojibake: [Int] = []
  /// First bytes of U+FFFD or of three and more question marks.
  var lostLetters: [Int] = []
  /// First NUL byte, and how many there are.
  var firstNUL: Int?
  var nulCount = 0

  /// So many places of a kind are kept.
  private static let kept = 1000
  private static let chunk = 16 << 20

  /// The places in `region[range]`; U+FFFD is passed over where `replacements` is false (our own decoder put them in).
  static func find(_ region: ByteRegion, in range: Range<Int>, replacements: Bool, threads: Int) -> TextFaults
  {
    let parts = Parallel.ranges(of: range.count, size: chunk)
    let found = Parallel.map(count: parts.count, threads: threads) { index in
      let part = parts[index]
      let stretch = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
      return withExtendedLifetime(region) {
        TextFaults(region.bytes, in: stretch, end: range.upperBound, replacements: replacements)
      }
    }
    var all = TextFaults()
    for part in found {
      all.mojibake += part.mojibake.prefix(kept - all.mojibake.count)
      all.lostLetters += part.lostLetters.prefix(kept - all.lostLetters.count)
      all.firstNUL = all.firstNUL ?? part.firstNUL
      all.nulCount += part.nulCount
    }
    return all
  }

  private init() {}

  /// Looks at what begins in `range`, up to `end`.
  private init(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, end: Int, replacements: Bool) {
    guard let base = bytes.baseAddress else { return }
    var offset = range.lowerBound
    while offset < range.upperBound {
      offset = TextFaults.nextOdd(base, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { return }
      let byte = bytes[offset]
      if byte == 0 {
        firstNUL = firstNUL ?? offset
        nulCount += 1
        offset += 1
      } else if byte == UInt8(ascii: "?") {
        var stop = offset
        while stop < end, bytes[stop] == byte { stop += 1 }
        if stop - offset >= 3 { add(offset, to: \.lostLetters) }
        offset = stop
      } else if byte == 0xEF, offset + 2 < end, bytes[offset + 1] == 0xBF, bytes[offset + 2] == 0xBD {
        if replacements { add(offset, to: \.lostLetters) }
        offset += 3
      } else if byte == 0xD0 || byte == 0xC3, TextFaults.isDamaged(base, offset, end) {
        add(offset, to: \.mojibake)
        // One place in a word is enough.
        while offset < range.upperBound, bytes[offset] >= 0x80 { offset += 1 }
      } else {
        offset += 1
      }
    }
  }

  private mutating func add(_ offset: Int, to list: WritableKeyPath<TextFaults, [Int]>) {
    if self[keyPath: list].count < TextFaults.kept { self[keyPath: list].append(offset) }
  }

  /// The next byte that is not ASCII, or is NUL or a question mark.
  @inline(__always)
  private static func nextOdd(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
    var offset = start
    let one = SIMD16<UInt8>(repeating: 1)
    while offset + 16 <= end {
      let bytes = base.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let odd = (bytes .>= 0x80) .| (bytes .== 0x3F) .| (bytes .== 0)
      let halves = unsafeBitCast(
        SIMD16<UInt8>(repeating: 0).replacing(with: one, where: odd), to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 { break }
      offset += 16
    }
    while offset < end {
      let byte = base.load(fromByteOffset: offset, as: UInt8.self)
      if byte >= 0x80 || byte == 0x3F || byte == 0 { return offset }
      offset += 1
    }
    return end
  }

  /// Whether two pairs of `Р` or `С` and a character no Cyrillic word has behind it, or one pair of an accented capital
  /// and a sign, stand at `offset`.
  private static func isDamaged(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Bool {
    if base.load(fromByteOffset: offset, as: UInt8.self) == 0xC3 {
      guard let first = scalar(base, offset, end), let second = scalar(base, offset + 2, end) else {
        return false
      }
      // Ã Ä Å È Ð Ñ in front of what Windows-1252 has for 80…BF.
      let leads: [UInt32] = [0xC3, 0xC4, 0xC5, 0xC8, 0xD0, 0xD1]
      return leads.contains(first.value) && isUpperHalfSign(second.value)
    }
    guard let length = pair(base, offset, end) else { return false }
    return pair(base, offset + length, end) != nil
  }

  /// Length of `Р` or `С` with a character behind it that is neither ASCII nor one of а…я, А…Я.
  private static func pair(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Int? {
    guard let first = scalar(base, offset, end), first.value == 0x420 || first.value == 0x421 else {
      return nil
    }
    guard let second = scalar(base, offset + 2, end), second.value >= 0x80 else { return nil }
    return (0x410...0x44F).contains(second.value) ? nil : 2 + second.length
  }

  private static func isUpperHalfSign(_ value: UInt32) -> Bool {
    (0x80...0xBF).contains(value) || (0x2013...0x2122).contains(value)
      || [0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC].contains(value)
  }

  private static func scalar(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> (
    value: UInt32, length: Int
  )? {
    guard offset < end else { return nil }
    func byte(_ index: Int) -> UInt32 { UInt32(base.load(fromByteOffset: offset + index, as: UInt8.self)) }
    if byte(0) < 0x80 { return (byte(0), 1) }
    switch UTF8Check.sequenceLength(base, at: offset, end: end) {
    case 2: return ((byte(0) & 0x1F) << 6 | byte(1) & 0x3F, 2)
    case 3: return ((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F, 3)
    case 4: return (0x10000, 4)
    default: return nil
    }
  }
}
