/// Finds the bytes that matter in CSV (delimiter, quote, LF, CR, and a backslash where it escapes), 64 at a time.
struct SeparatorIndex {
  /// Slots to spare behind the last index: they are written eight at a time.
  static let slack = 72

  private let first: SIMD16<UInt8>
  private let second: SIMD16<UInt8>
  private let third: SIMD16<UInt8>
  private let lineFeed = SIMD16<UInt8>(repeating: 0x0A)
  private let carriageReturn = SIMD16<UInt8>(repeating: 0x0D)
  private let hasThird: Bool
  private let isSeparator: [Bool]

  init(_ dialect: CSVDialect) {
    let delimiter = dialect.delimiter.first ?? 0x0A
    let quote = dialect.quote ?? 0x0A
    hasThird = dialect.quote != nil && dialect.escape == .backslash
    first = SIMD16(repeating: delimiter)
    second = SIMD16(repeating: quote)
    third = SIMD16(repeating: UInt8(ascii: "\\"))
    var table = [Bool](repeating: false, count: 256)
    for byte in [delimiter, quote, 0x0A, 0x0D] { table[Int(byte)] = true }
    if hasThird { table[Int(UInt8(ascii: "\\"))] = true }
    isSeparator = table
  }

  /// Writes the places of those bytes among the `count` bytes at `base`, counted from `base`, and returns how many.
  ///
  /// - Precondition: `places` has room for `count + slack` entries.
  func fill(_ base: UnsafeRawPointer, count: Int, into places: UnsafeMutablePointer<UInt32>) -> Int {
    var found = 0
    var offset = 0
    while offset + 64 <= count {
      var mask = bits(base + offset) | bits(base + offset + 16) << 16
      mask |= bits(base + offset + 32) << 32 | bits(base + offset + 48) << 48
      let total = mask.nonzeroBitCount
      var written = 0
      while written < total {
        // Eight at a time without a branch; those beyond `total` are overwritten later.
        for slot in 0..<8 {
          places[found + written + slot] = UInt32(truncatingIfNeeded: offset + mask.trailingZeroBitCount)
          mask &= mask &- 1
        }
        written += 8
      }
      found += total
      offset += 64
    }
    while offset < count {
      if isSeparator[Int(base.load(fromByteOffset: offset, as: UInt8.self))] {
        places[found] = UInt32(truncatingIfNeeded: offset)
        found += 1
      }
      offset += 1
    }
    return found
  }

  /// A bit for each of the 16 bytes at `place`.
  @inline(__always)
  private func bits(_ place: UnsafeRawPointer) -> UInt64 {
    let bytes = place.loadUnaligned(as: SIMD16<UInt8>.self)
    var hits = (bytes .== first) .| (bytes .== second) .| (bytes .== lineFeed) .| (bytes .== carriageReturn)
    if hasThird { hits = hits .| (bytes .== third) }
    let weights = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    let kept = SIMD16<UInt8>(repeating: 0).replacing(with: weights, where: hits)
    let halves = unsafeBitCast(kept, to: SIMD2<UInt64>.self)
    // The bits of eight bytes are distinct, so the top byte of the product is their union.
    let low = (halves[0] &* 0x0101_0101_0101_0101) &>> 56
    let high = (halves[1] &* 0x0101_0101_0101_0101) &>> 56
    return low | high << 8
  }
}
