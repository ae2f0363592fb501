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

  init() {}

  /// What was found in the pieces of a text, in their order.
  init(joining pieces: [TextFaults]) {
    for piece in pieces {
      mojibake += piece.mojibake.prefix(TextFaults.kept - mojibake.count)
      lostLetters += piece.lostLetters.prefix(TextFaults.kept - lostLetters.count)
      firstNUL = firstNUL ?? piece.firstNUL
      nulCount += piece.nulCount
    }
  }

  /// Looks at what begins in `offset..<stop`, no further than `end`, and returns the first byte not done with.
  mutating func search(
    _ base: UnsafeRawPointer, from offset: Int, to stop: Int, end: Int, replacements: Bool
  ) -> Int {
    TextFaults.marks.withUnsafeBufferPointer { marks in
      guard let marks = marks.baseAddress else { return stop }
      var offset = offset
      while offset < stop {
        if offset + 8 <= stop, TextFaults.isPlain(base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        {
          offset += 8
          continue
        }
        let last = min(offset + 8, stop)
        while offset < last {
          let byte = base.load(fromByteOffset: offset, as: UInt8.self)
          offset += marks[Int(byte)] ? look(base, at: offset, byte, end: end, replacements: replacements) : 1
        }
      }
      return offset
    }
  }

  /// Bytes at which there may be something to see: NUL, `?`, and the first bytes of U+FFFD, Р, С and Ã Ä Å È Ð Ñ.
  private static let marks: [Bool] = (0..<256).map { [0x00, 0x3F, 0xEF, 0xD0, 0xC3].contains($0) }

  /// Whether none of eight bytes is NUL, `?` or above 7F.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let question = word ^ 0x3F3F_3F3F_3F3F_3F3F
    // A byte that is 0 borrows from its own top bit.
    return (word | (word &- ones) & ~word | (question &- ones) & ~question) & tops == 0
  }

  /// Looks at a byte, takes note, and returns how many bytes are done with.
  private mutating func look(
    _ base: UnsafeRawPointer, at offset: Int, _ byte: UInt8, end: Int, replacements: Bool
  ) -> Int {
    func next(_ index: Int) -> UInt8 {
      offset + index < end ? base.load(fromByteOffset: offset + index, as: UInt8.self) : 0
    }
    switch byte {
    case 0:
      firstNUL = firstNUL ?? offset
      nulCount += 1
    case UInt8(ascii: "?"):
      var stop = offset
      while stop < end, base.load(fromByteOffset: stop, as: UInt8.self) == byte { stop += 1 }
      if stop - offset >= 3 { add(offset, to: \.lostLetters) }
      return stop - offset
    case 0xEF:
      guard next(1) == 0xBF, next(2) == 0xBD else { return 1 }
      if replacements { add(offset, to: \.lostLetters) }
      return 3
    case 0xD0:
      guard next(1) == 0xA0 || next(1) == 0xA1 else { return 2 }
      fallthrough
    default:
      guard TextFaults.isDamaged(base, offset, end) else { return 1 }
      add(offset, to: \.mojibake)
      // One place in a word is enough.
      var stop = offset
      while stop < end, base.load(fromByteOffset: stop, as: UInt8.self) >= 0x80 { stop += 1 }
      return stop - offset
    }
    return 1
  }

  private mutating func add(_ offset: Int, to list: WritableKeyPath<TextFaults, [Int]>) {
    if self[keyPath: list].count < TextFaults.kept { self[keyPath: list].append(offset) }
  }

  /// Whether two pairs of `Р` or `С` and a character no Cyrillic word has behind it, or one pair of an accented capital
  /// and a sign, stand at `offset`.
  private static func isDamaged(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Bool {
    if base.load(fromByteOffset: offset, as: UInt8.self) == 0xC3 {
      guard let first = scalar(base, offset, end), let second = scalar(base, offset + 2, end) else {
        return false
      }
      // Ã Ä Å È Ð Ñ in front of what Windows-1252 has for 80…BF.
      switch first.value {
      case 0xC3, 0xC4, 0xC5, 0xC8, 0xD0, 0xD1: return isUpperHalfSign(second.value)
      default: return false
      }
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
    switch value {
    case 0x80...0xBF, 0x2013...0x2122: true
    case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC: true
    default: false
    }
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
