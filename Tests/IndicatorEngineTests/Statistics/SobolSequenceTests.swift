import IndicatorEngine
import Testing

@Suite("Sobol' sequences") struct SobolSequenceTests {
  /// Axis 1 has the directions ½, ¼, ⅛: in Gray code order 0, ½, ¾, ¼, ⅜, ⅞, ⅝, ⅛.
  /// Axis 2 has x + 1 and m₁ = 1, so m₂ = 2·1 ⊕ 1 = 3 and m₃ = 2·3 ⊕ 3 = 5: directions ½, ¾, ⅝. Points: 0; ½;
  /// ½ ⊕ ¾ = ¼; ¼ ⊕ ½ = ¾; ¾ ⊕ ⅝ = ⅜ (.110 ⊕ .101 = .011); ⅜ ⊕ ½ = ⅞; ⅞ ⊕ ¾ = ⅛; ⅛ ⊕ ½ = ⅝.
  /// Axis 3 has x² + x + 1, m = 1, 3, so m₃ = 2·3 ⊕ 4·1 ⊕ 1 = 6 ⊕ 4 ⊕ 1 = 3: directions ½, ¾, ⅜. Points: 0; ½; ¼; ¾;
  /// ¾ ⊕ ⅜ = .110 ⊕ .011 = .101 = ⅝; ⅛; ⅛ ⊕ ¾ = ⅞; ⅜.
  @Test("the first points are those worked by hand")
  func handWorked() {
    let points = SobolSequence(dimensions: 3).points(0..<8)
    #expect(
      points.values == [
        0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125,
        0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625,
        0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375,
      ])
  }

  /// Point 123 456 789 of `scipy.stats.qmc.Sobol(256, scramble=False, bits=32)` (SciPy 1.17.1), which has the same
  /// direction numbers: `fast_forward(123456789); random(1)`.
  @Test("a far point agrees with SciPy's on every tenth of 256 axes")
  func farPoint() {
    let point = SobolSequence(dimensions: 256).points(123_456_789..<123_456_790).values
    #expect(SobolSequenceTests.farPoint.enumerated().allSatisfy { point[$0.offset * 10] == $0.element })
    #expect(SobolSequenceTests.farPoint.count == 26)
  }

  static let farPoint: [Double] = [
    0.9758977368474007, 0.7938740774989128, 0.238566093146801, 0.7768340036273003, 0.050859905779361725,
    0.25130531936883926, 0.1987406387925148, 0.5388505980372429, 0.840405784547329, 0.5933704301714897,
    0.5352772399783134, 0.04735635966062546, 0.6252532228827477, 0.07841899245977402, 0.8835075870156288,
    0.25108688324689865, 0.9606375321745872, 0.12554343789815903, 0.9200800433754921, 0.4943026676774025,
    0.21129205077886581, 0.25604578107595444, 0.4404272809624672, 0.5410752072930336, 0.3514898046851158,
    0.4928232654929161,
  ]

  @Test("points are the same one by one and in blocks")
  func blocks() {
    let sequence = SobolSequence(dimensions: 5, scrambledBy: 3)
    let whole = sequence.points(0..<100)
    for point in [0, 1, 31, 64, 99] {
      #expect(sequence.points(point..<point + 1).values == (0..<5).map { whole[point, $0] })
    }
    #expect(sequence.points(7..<7).values.isEmpty)
  }

  @Test(
    "every slice of every axis holds one point of 2ᵏ, plain and scrambled",
    arguments: [nil, 1, 2] as [UInt64?])
  func slices(_ seed: UInt64?) {
    let sequence =
      seed.map { SobolSequence(dimensions: 256, scrambledBy: $0) } ?? SobolSequence(dimensions: 256)
    // Any aligned block will do: here the second one of 1,024.
    let points = sequence.points(1024..<2048)
    for axis in 0..<256 {
      let slices = Set((0..<1024).map { Int(points[$0, axis] * 1024) })
      #expect(slices.count == 1024)
    }
    if seed != nil { #expect(points.values.allSatisfy { $0 > 0 && $0 < 1 }) }
  }

  /// Axes 1 and 2 are a (0, 2)-sequence: each of 2ᵏ rectangles of equal area and dyadic sides holds one point.
  @Test("the first two axes fill every dyadic rectangle, scrambled too", arguments: [4, 9] as [UInt64])
  func rectangles(_ seed: UInt64) {
    let points = SobolSequence(dimensions: 2, scrambledBy: seed).points(0..<256)
    for power in 0...8 {
      let (wide, high) = (Double(1 << power), Double(1 << (8 - power)))
      let cells = Set((0..<256).map { Int(points[$0, 0] * wide) * 1000 + Int(points[$0, 1] * high) })
      #expect(cells.count == 256)
    }
  }

  /// ∫∏(1 + (xᵢ − ½)/i²) over the cube is 1. Random points would err by about 0.3/√4096 = 0.005.
  @Test("a smooth mean is met a hundred times closer than by random points, and seeds agree about it")
  func integral() {
    for seed in [1, 2, 3, 4] as [UInt64] {
      let points = SobolSequence(dimensions: 8, scrambledBy: seed).points(0..<4096)
      let mean = (0..<4096).reduce(0.0) { sum, row in
        sum + (0..<8).reduce(1.0) { $0 * (1 + (points[row, $1] - 0.5) / Double(($1 + 1) * ($1 + 1))) }
      }
      #expect((mean / 4096 - 1).magnitude < 5e-5)
    }
  }
}
