/// What 16 bytes at a time tell of a stretch of text; what they leave open is for a look at each byte.
struct TextGlance {
  /// Every byte stands where UTF-8 allows it.
  let isSound: Bool
  /// Sound but for a lead byte whose followers have narrower bounds: the rule for all others does not tell.
  let isRare: Bool
  /// Damaged or lost letters, or NUL, may stand there, or begin in the three bytes before.
  let isSuspect: Bool
  /// Number of `"`.
  let quotes: Int

  private typealias Bytes = ByteVector.Bytes
  private typealias Mask = ByteVector.Mask

  /// - Precondition: `count` is a multiple of 64, below 4096; three bytes before `offset` may be read.
  @inline(__always)
  init(_ base: UnsafeRawPointer, _ offset: Int, _ count: Int) {
    var (broken, rare, suspect) = (Mask(repeating: 0), Mask(repeating: 0), Mask(repeating: 0))
    var quoteLanes = Bytes(repeating: 0)
    for place in stride(from: offset, to: offset + count, by: 64) {
      if TextGlance.isASCII(base, place) {
        for step in stride(from: place, to: place + 64, by: 16) {
          let byte = ByteVector.bytes(base, step)
          let before = ByteVector.bytes(base, step - 1)
          suspect |= ByteVector.equal(byte, 0)
          suspect |= ByteVector.equal(byte, 0x3F) & ByteVector.equal(before, 0x3F)
          quoteLanes &-= ByteVector.lanes(ByteVector.equal(byte, QuoteCounts.quote))
        }
        continue
      }
      for step in stride(from: place, to: place + 64, by: 16) {
        let byte = ByteVector.bytes(base, step)
        let (first, second, third) = (
          ByteVector.bytes(base, step - 1), ByteVector.bytes(base, step - 2), ByteVector.bytes(base, step - 3)
        )
        broken |= TextGlance.broken(byte, first, second, third)
        rare |= TextGlance.rare(byte)
        suspect |= TextGlance.suspect(byte, first, second, third)
        quoteLanes &-= ByteVector.lanes(ByteVector.equal(byte, QuoteCounts.quote))
      }
    }
    let isBroken = ByteVector.any(broken)
    isRare = ByteVector.any(rare) && !isBroken
    isSound = !ByteVector.any(rare) && !isBroken
    isSuspect = ByteVector.any(suspect)
    // A lane meets one byte in 16 of a stretch: fewer than 256.
    var sum = 0
    for lane in 0..<16 { sum &+= Int(quoteLanes[lane]) }
    quotes = sum
  }

  // MARK: Rules

  /// A byte continues a character exactly where one of the three before it asks for that: a lead of two, three or four
  /// bytes just before, of three or four two before, of four three before.
  @inline(__always)
  private static func broken(_ byte: Bytes, _ first: Bytes, _ second: Bytes, _ third: Bytes) -> Mask {
    let continues = ByteVector.above(byte, 0x7F) & ~ByteVector.above(byte, 0xBF)
    return continues
      ^ (ByteVector.above(first, 0xBF) | ByteVector.above(second, 0xDF) | ByteVector.above(third, 0xEF))
  }

  /// C0 and C1 would be overlong, F5…FF lie beyond U+10FFFF, and behind E0, ED and F0…F4 not every byte may follow.
  @inline(__always)
  private static func rare(_ byte: Bytes) -> Mask {
    ByteVector.above(byte, 0xEF) | ByteVector.equal(byte, 0xE0) | ByteVector.equal(byte, 0xED)
      | ByteVector.equal(byte & Bytes(repeating: 0xFE), 0xC0)
  }

  /// A little more than `TextFaults` takes for a fault: NUL, `???`, whatever begins with EF as U+FFFD does; Р or С
  /// before what is neither ASCII nor one of А…я; an accented capital before what is not ASCII.
  @inline(__always)
  private static func suspect(_ byte: Bytes, _ first: Bytes, _ second: Bytes, _ third: Bytes) -> Mask {
    let isUpper = ByteVector.above(byte, 0x8F)
    let isLetter = ByteVector.equal(first, 0xD0) & isUpper | ByteVector.equal(first, 0xD1) & ~isUpper
    let capital =
      ByteVector.equal(third, 0xD0) & ByteVector.equal(second & Bytes(repeating: 0xFE), 0xA0) & ~isLetter
    let accented = ByteVector.equal(third, 0xC3) & ~ByteVector.above(second &- Bytes(repeating: 0x83), 0x0E)
    let pair = (capital | accented) & ByteVector.above(first, 0x7F)
    let questions =
      ByteVector.equal(byte, 0x3F) & ByteVector.equal(first, 0x3F) & ByteVector.equal(second, 0x3F)
    return pair | questions | ByteVector.equal(byte, 0) | ByteVector.equal(first, 0xEF)
  }

  // MARK: Vectors

  /// Whether 64 bytes and the three before them are ASCII, so that nothing reaches in from before.
  @inline(__always)
  private static func isASCII(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    let all =
      ByteVector.bytes(base, offset) | ByteVector.bytes(base, offset + 16)
      | ByteVector.bytes(base, offset + 32) | ByteVector.bytes(base, offset + 48)
      | ByteVector.bytes(base, offset - 3)
    let words = unsafeBitCast(all, to: Mask.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0
  }
}
