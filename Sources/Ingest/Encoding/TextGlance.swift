/// What 16 bytes at a time tell of a stretch of text; what they leave open is for a look at each byte.
///
/// Comparisons are of vectors with vectors, and masks are combined as words: comparing with a single byte, or combining
/// `SIMDMask`s, is not compiled to vector instructions and a hundred times slower.
struct TextGlance {
  /// Every byte stands where UTF-8 allows it.
  let isSound: Bool
  /// Sound but for a lead byte whose followers have narrower bounds: the rule for all others does not tell.
  let isRare: Bool
  /// Damaged or lost letters, or NUL, may stand there, or begin in the three bytes before.
  let isSuspect: Bool
  /// Number of `"`.
  let quotes: Int

  private typealias Bytes = SIMD16<UInt8>
  /// 16 bytes, all bits of each set or none.
  private typealias Mask = SIMD2<UInt64>

  /// - Precondition: `count` is a multiple of 64, below 4096; three bytes before `offset` may be read.
  @inline(__always)
  init(_ base: UnsafeRawPointer, _ offset: Int, _ count: Int) {
    var (broken, rare, suspect) = (Mask(repeating: 0), Mask(repeating: 0), Mask(repeating: 0))
    var quoteLanes = Bytes(repeating: 0)
    for place in stride(from: offset, to: offset + count, by: 64) {
      if TextGlance.isASCII(base, place) {
        for step in stride(from: place, to: place + 64, by: 16) {
          let byte = TextGlance.bytes(base, step)
          let before = TextGlance.bytes(base, step - 1)
          suspect |= TextGlance.equal(byte, 0)
          suspect |= TextGlance.equal(byte, 0x3F) & TextGlance.equal(before, 0x3F)
          quoteLanes &-= TextGlance.lanes(TextGlance.equal(byte, QuoteCounts.quote))
        }
        continue
      }
      for step in stride(from: place, to: place + 64, by: 16) {
        let byte = TextGlance.bytes(base, step)
        let (first, second, third) = (
          TextGlance.bytes(base, step - 1), TextGlance.bytes(base, step - 2), TextGlance.bytes(base, step - 3)
        )
        broken |= TextGlance.broken(byte, first, second, third)
        rare |= TextGlance.rare(byte)
        suspect |= TextGlance.suspect(byte, first, second, third)
        quoteLanes &-= TextGlance.lanes(TextGlance.equal(byte, QuoteCounts.quote))
      }
    }
    let isBroken = TextGlance.any(broken)
    isRare = TextGlance.any(rare) && !isBroken
    isSound = !TextGlance.any(rare) && !isBroken
    isSuspect = TextGlance.any(suspect)
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
    let continues = above(byte, 0x7F) & ~above(byte, 0xBF)
    return continues ^ (above(first, 0xBF) | above(second, 0xDF) | above(third, 0xEF))
  }

  /// C0 and C1 would be overlong, F5…FF lie beyond U+10FFFF, and behind E0, ED and F0…F4 not every byte may follow.
  @inline(__always)
  private static func rare(_ byte: Bytes) -> Mask {
    above(byte, 0xEF) | equal(byte, 0xE0) | equal(byte, 0xED)
      | equal(byte & Bytes(repeating: 0xFE), 0xC0)
  }

  /// A little more than `TextFaults` takes for a fault: NUL, `???`, whatever begins with EF as U+FFFD does; Р or С
  /// before what is neither ASCII nor one of А…я; an accented capital before what is not ASCII.
  @inline(__always)
  private static func suspect(_ byte: Bytes, _ first: Bytes, _ second: Bytes, _ third: Bytes) -> Mask {
    let isUpper = above(byte, 0x8F)
    let isLetter = equal(first, 0xD0) & isUpper | equal(first, 0xD1) & ~isUpper
    let capital = equal(third, 0xD0) & equal(second & Bytes(repeating: 0xFE), 0xA0) & ~isLetter
    let accented = equal(third, 0xC3) & ~above(second &- Bytes(repeating: 0x83), 0x0E)
    let pair = (capital | accented) & above(first, 0x7F)
    let questions = equal(byte, 0x3F) & equal(first, 0x3F) & equal(second, 0x3F)
    return pair | questions | equal(byte, 0) | equal(first, 0xEF)
  }

  // MARK: Vectors

  @inline(__always)
  private static func bytes(_ base: UnsafeRawPointer, _ offset: Int) -> Bytes {
    base.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
  }

  @inline(__always)
  private static func equal(_ bytes: Bytes, _ byte: UInt8) -> Mask {
    unsafeBitCast(bytes .== Bytes(repeating: byte), to: Mask.self)
  }

  @inline(__always)
  private static func above(_ bytes: Bytes, _ byte: UInt8) -> Mask {
    unsafeBitCast(bytes .> Bytes(repeating: byte), to: Mask.self)
  }

  @inline(__always)
  private static func lanes(_ mask: Mask) -> Bytes { unsafeBitCast(mask, to: Bytes.self) }

  @inline(__always)
  private static func any(_ mask: Mask) -> Bool { mask[0] | mask[1] != 0 }

  /// Whether 64 bytes and the three before them are ASCII, so that nothing reaches in from before.
  @inline(__always)
  private static func isASCII(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    let all =
      bytes(base, offset) | bytes(base, offset + 16) | bytes(base, offset + 32) | bytes(base, offset + 48)
      | bytes(base, offset - 3)
    let words = unsafeBitCast(all, to: Mask.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0
  }
}
