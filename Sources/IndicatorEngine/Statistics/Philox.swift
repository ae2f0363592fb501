/// Random numbers that are computed from their place, not from the number before: Philox4x32-10.
///
///     var draws = Philox(seed: 2026, stream: 17)  // the numbers of item 17, whoever asks first
///     draws.nextUnit()                            // within (0, 1)
///     draws.nextNormal()                          // standard normal
///
/// Every simulation of the engine draws from here. The 128-bit counter is the stream and, within it, the place; the key is
/// the seed: so each item (a run, a municipality, a resample) has a stream of its own, and results do not depend on
/// the number of threads or on the order of work. A stream holds 2⁶⁵ numbers of 64 bits and there are 2⁶⁴ streams.
///
/// > J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw. "Parallel Random Numbers: As Easy as 1, 2, 3." *SC11* (2011).
/// > doi:10.1145/2063384.2063405.
public struct Philox: RandomNumberGenerator, Sendable {
  private let key: SIMD2<UInt32>
  private let stream: SIMD2<UInt32>
  private var place: UInt64 = 0
  /// The second half of the last block, where it was not given out yet.
  private var spare: UInt64?

  /// The numbers of one stream, from its first.
  public init(seed: UInt64, stream: UInt64 = 0) {
    key = Philox.words(seed)
    self.stream = Philox.words(stream)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    if let number = spare {
      spare = nil
      return number
    }
    let words = Philox.block(SIMD4(lowHalf: Philox.words(place), highHalf: stream), key: key)
    place &+= 1
    spare = Philox.joined(words.highHalf)
    return Philox.joined(words.lowHalf)
  }

  /// A number within 0 < u < 1, on a grid of 2⁻⁵² that is symmetric about ½: neither end is ever met.
  public mutating func nextUnit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A standard normal number: the quantile of a uniform one, so that each takes one number of the stream.
  public mutating func nextNormal() -> Double { Normal.quantile(nextUnit()) ?? 0 }

  /// A whole number of 0..<count, each as likely to within count ÷ 2⁶⁴.
  ///
  /// - Precondition: `count` is above 0.
  public mutating func nextIndex(below count: Int) -> Int {
    precondition(count > 0, "an index below \(count)")
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  // MARK: The block function

  /// Ten rounds of the bijection on 128-bit counters that the key selects.
  @inline(__always)
  static func block(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(c0)
      let second = UInt64(0xCD9E_8D57) * UInt64(c2)
      (c0, c1, c2, c3) = (
        UInt32(second >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(first >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      // The Weyl sequence of the keys: the golden ratio and √3 − 1.
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }

  private static func words(_ number: UInt64) -> SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: number), UInt32(number >> 32))
  }

  private static func joined(_ words: SIMD2<UInt32>) -> UInt64 { UInt64(words.y) << 32 | UInt64(words.x) }
}
