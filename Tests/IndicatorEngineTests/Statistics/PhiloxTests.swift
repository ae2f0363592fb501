import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Random numbers by counter") struct PhiloxTests {
  /// The known answers that come with the authors' library (Random123, `kat_vectors`, philox4x32 10): a counter of zeros,
  /// one of ones, and the digits of π.
  @Test(
    "the block function gives the known answers of the paper's library",
    arguments: [
      (
        SIMD4<UInt32>(0, 0, 0, 0), SIMD2<UInt32>(0, 0),
        SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
      ),
      (
        SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max),
        SIMD4<UInt32>(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
      ),
      (
        SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        SIMD2<UInt32>(0xa409_3822, 0x299f_31d0),
        SIMD4<UInt32>(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
      ),
    ])
  func knownAnswers(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>, _ expected: SIMD4<UInt32>) {
    #expect(Philox.block(counter, key: key) == expected)
  }

  @Test("the first numbers of seed 0 and stream 0 are the block of the zero counter, low word first")
  func order() {
    var draws = Philox(seed: 0)
    #expect(draws.next() == 0xe169_c58d_6627_e8d5)
    #expect(draws.next() == 0x9b00_dbd8_bc57_ac4c)
    // The next block has the counter 1.
    let next = Philox.block(SIMD4(1, 0, 0, 0), key: SIMD2(0, 0))
    #expect(draws.next() == UInt64(next.y) << 32 | UInt64(next.x))
  }

  @Test("a stream gives the same numbers again, another stream or seed gives others")
  func streams() {
    func first(_ seed: UInt64, _ stream: UInt64) -> [UInt64] {
      var draws = Philox(seed: seed, stream: stream)
      return (0..<8).map { _ in draws.next() }
    }
    #expect(first(7, 3) == first(7, 3))
    #expect(Set(first(7, 3) + first(7, 4) + first(8, 3)).count == 24)
  }

  /// Means of n draws: ½ ± 5·√(1/12n) and 0 ± 5·√(1/n); the variance of a normal sample is 1 ± 5·√(2/n). Five standard
  /// errors are left by one seed in two million.
  @Test("uniform numbers lie within 0 and 1, normal ones have mean 0 and variance 1, indices are even")
  func moments() {
    var draws = Philox(seed: 1)
    let n = 100_000
    let uniform = (0..<n).map { _ in draws.nextUnit() }
    #expect(uniform.allSatisfy { $0 > 0 && $0 < 1 })
    #expect((uniform.reduce(0, +) / Double(n) - 0.5).magnitude < 5 * (1 / (12 * Double(n))).squareRoot())
    let normal = (0..<n).map { _ in draws.nextNormal() }
    #expect((normal.reduce(0, +) / Double(n)).magnitude < 5 / Double(n).squareRoot())
    #expect((normal.reduce(0) { $0 + $1 * $1 } / Double(n) - 1).magnitude < 5 * (2 / Double(n)).squareRoot())
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<n { counts[draws.nextIndex(below: 7)] += 1 }
    // n/7 ± 5·√(n·6/49)
    #expect(
      counts.allSatisfy { (Double($0) - Double(n) / 7).magnitude < 5 * (Double(n) * 6 / 49).squareRoot() })
  }
}
