/// The digits of a plain number, `-?digits` or `-?digits mark digits`, at most 15 of them: what most cells hold, read
/// byte by byte. (Reading eight bytes as one word was tried and is no faster: cells are short and of mixed length.)
@usableFromInline
struct PlainDigits {
  @usableFromInline let isNegative: Bool
  /// All digits as one whole number, below 10^15.
  @usableFromInline let mantissa: UInt64
  /// How many of them stand behind the mark.
  @usableFromInline let decimals: Int

  /// Nil for any other text. Mark 0: whole numbers only.
  @inlinable @inline(__always)
  init?(_ cell: UnsafeRawBufferPointer, mark: UInt8) {
    let count = cell.count
    guard count > 0, count <= 17, let start = cell.baseAddress else { return nil }
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    isNegative = bytes[0] == 0x2D
    var offset = isNegative ? 1 : 0
    let first = offset
    var mantissa: UInt64 = 0
    while offset < count {
      let digit = bytes[offset] &- 0x30
      if digit > 9 { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      offset &+= 1
    }
    let whole = offset &- first
    if whole == 0 { return nil }
    var decimals = 0
    if offset < count {
      if bytes[offset] != mark || mark == 0 { return nil }
      offset &+= 1
      decimals = count &- offset
      if decimals == 0 { return nil }
      while offset < count {
        let digit = bytes[offset] &- 0x30
        if digit > 9 { return nil }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        offset &+= 1
      }
    }
    if whole &+ decimals > 15 { return nil }
    self.mantissa = mantissa
    self.decimals = decimals
  }
}
