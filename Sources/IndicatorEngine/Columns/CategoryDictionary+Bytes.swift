/// Hashing and comparing short stretches of bytes, eight at a time. Words at the end overlap those before, so no byte
/// outside the stretch is read.
extension CategoryDictionary {
  /// A 64-bit hash, the same on every run.
  @inline(__always)
  static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    let count = text.count
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    if count < 8 { return mix(state ^ shortWord(text)) }
    var offset = 0
    while offset &+ 8 < count {
      state = mix(state ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    return mix(state ^ text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
  }

  /// Up to seven bytes in one word; words of equal length differ where the bytes do.
  @inline(__always)
  private static func shortWord(_ text: UnsafeRawBufferPointer) -> UInt64 {
    let count = text.count
    if count >= 4 {
      let low = text.loadUnaligned(as: UInt32.self)
      let high = text.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(high) << 32 | UInt64(low)
    }
    if count == 0 { return 0 }
    return UInt64(text[0]) | UInt64(text[count / 2]) << 8 | UInt64(text[count &- 1]) << 16
  }

  /// Whether `bytes`, from `start` on, begin with `text`.
  ///
  /// - Precondition: So many bytes are there.
  @inline(__always)
  static func isEqual(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    let count = text.count
    let own = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    if count < 8 { return shortWord(own) == shortWord(text) }
    var offset = 0
    while offset &+ 8 < count {
      if own.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    return own.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      == text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  }

  /// A step of hashing: both halves of a full product.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
