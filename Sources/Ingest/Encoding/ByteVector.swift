/// Comparing 16 bytes at a time.
///
/// Comparisons are of vectors with vectors, and masks are combined as words: comparing with a single byte, or combining
/// `SIMDMask`s, is not compiled to vector instructions and a hundred times slower.
enum ByteVector {
  typealias Bytes = SIMD16<UInt8>
  /// 16 bytes, all bits of each set or none.
  typealias Mask = SIMD2<UInt64>

  @inline(__always)
  static func bytes(_ base: UnsafeRawPointer, _ offset: Int) -> Bytes {
    base.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
  }

  /// Set where a byte is this one.
  @inline(__always)
  static func equal(_ bytes: Bytes, _ byte: UInt8) -> Mask {
    unsafeBitCast(bytes .== Bytes(repeating: byte), to: Mask.self)
  }

  /// Set where a byte is greater than this one.
  @inline(__always)
  static func above(_ bytes: Bytes, _ byte: UInt8) -> Mask {
    unsafeBitCast(bytes .> Bytes(repeating: byte), to: Mask.self)
  }

  /// Set where a byte is one of `first…last`.
  @inline(__always)
  static func within(_ bytes: Bytes, _ first: UInt8, _ last: UInt8) -> Mask {
    ~above(bytes &- Bytes(repeating: first), last &- first)
  }

  /// The mask as bytes: a set one is 255, which is −1.
  @inline(__always)
  static func lanes(_ mask: Mask) -> Bytes { unsafeBitCast(mask, to: Bytes.self) }

  @inline(__always)
  static func any(_ mask: Mask) -> Bool { mask[0] | mask[1] != 0 }
}
