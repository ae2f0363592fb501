import IndicatorEngine
import TestSupport
import Testing

/// Values 2, 4, 5, 8 and a gap: least 2, greatest 8, mean 4.75, distances −2.75 −0.75 0.25 3.25 with squares 7.5625 + 0.5625 +
/// 0.0625 + 10.5625 = 18.75, s² = 6.25, s = 2.5. Where less is better the signed values are −2, −4, −5, −8.
@Suite("Scales") struct NormalisationTests {
  static let values: [Double?] = [2, 4, nil, 5, 8]

  static let cases: [(method: NormalisationMethod, more: [Double?], less: [Double?])] = [
    (.minMax(from: 0, to: 100), [0, 100.0 / 3, nil, 50, 100], [100, 200.0 / 3, nil, 50, 0]),
    (.minMax(from: 1, to: 10), [1, 4, nil, 5.5, 10], [10, 7, nil, 5.5, 1]),
    (.zScore(mean: 0, deviation: 1), [-1.1, -0.3, nil, 0.1, 1.3], [1.1, 0.3, nil, -0.1, -1.3]),
    (.zScore(mean: 100, deviation: 10), [89, 97, nil, 101, 113], [111, 103, nil, 99, 87]),
    (.rank, [1, 2, nil, 3, 4], [4, 3, nil, 2, 1]),
    (.borda, [0, 1, nil, 2, 3], [3, 2, nil, 1, 0]),
    (.percentRank, [0, 1.0 / 3, nil, 2.0 / 3, 1], [1, 2.0 / 3, nil, 1.0 / 3, 0]),
    (.distanceToMaximum, [0, 1.0 / 3, nil, 0.5, 1], [1, 2.0 / 3, nil, 0.5, 0]),
    (.fractionOfMaximum, [0.25, 0.5, nil, 0.625, 1], [1, 0.5, nil, 0.4, 0.25]),
    // Bounds 0 and 10 of the indicator's own unit.
    (.scaled(low: 0, high: 10, factor: 100), [20, 40, nil, 50, 80], [80, 60, nil, 50, 20]),
    // Posts 3 and 7, cut, scaled to 10: 4 is a quarter of the way.
    (.goalposts(Goalposts(low: 3, high: 7, scale: 10)), [0, 2.5, nil, 5, 10], [10, 7.5, nil, 5, 0]),
    (
      .goalposts(Goalposts(low: 3, high: 7, isCut: false)), [-0.25, 0.25, nil, 0.5, 1.25],
      [1.25, 0.75, nil, 0.5, -0.25]
    ),
    // u4 holds 5: (x − 2) ÷ 3; where less is better (8 − x) ÷ 3.
    (.distanceToReference(unit: "u4", isCapped: false), [0, 2.0 / 3, nil, 1, 2], [2, 4.0 / 3, nil, 1, 0]),
    (.distanceToReference(unit: "u4", isCapped: true), [0, 2.0 / 3, nil, 1, 1], [1, 1, nil, 1, 0]),
    // h = 3, mean 4.75: 100 + 10 (x − 4.75).
    (.aroundReference, [72.5, 92.5, nil, 102.5, 132.5], [127.5, 107.5, nil, 97.5, 67.5]),
  ]

  @Test("every method by hand, in both directions", arguments: cases.indices)
  func handWorked(_ place: Int) throws {
    let (method, more, less) = NormalisationTests.cases[place]
    let step = IndexStep.normalise(Normalisation(method))
    // Four values are too few for z-scores; the compatible run takes them.
    let isZ = if case .zScore = method { true } else { false }
    let whose: IndexCompatibility = isZ ? .coinr : .own
    let up = try Small.column(NormalisationTests.values, step, compatibility: whose)
    #expect(Small.agree(up, more), "\(method) \(up)")
    let down = try Small.column(NormalisationTests.values, step, direction: -1, compatibility: whose)
    #expect(Small.agree(down, less), "\(method) \(down)")
  }

  /// Target 6: (x − 2) ÷ 4. Where less is better target 3: (8 − x) ÷ 5.
  @Test("the distance to the target of the structure")
  func target() throws {
    let plain = IndexStep.normalise(Normalisation(.distanceToTarget(isCapped: false)))
    let capped = IndexStep.normalise(Normalisation(.distanceToTarget(isCapped: true)))
    #expect(
      try Small.agree(
        Small.column(NormalisationTests.values, plain) { $0.target = 6 }, [0, 0.5, nil, 0.75, 1.5]))
    #expect(
      try Small.agree(
        Small.column(NormalisationTests.values, capped) { $0.target = 6 }, [0, 0.5, nil, 0.75, 1]))
    let less = try Small.column(NormalisationTests.values, plain, direction: -1) { $0.target = 3 }
    #expect(Small.agree(less, [1.2, 0.8, nil, 0.6, 0]))
  }

  @Test("what the structure says: a method, else goalposts, else the target")
  func fromStructure() throws {
    let step = IndexStep.normalise(Normalisation(.fromStructure))
    let posts = Goalposts(low: 0, high: 10)
    #expect(
      try Small.column(NormalisationTests.values, step) { $0.normalisation = .borda } == [0, 1, nil, 2, 3])
    #expect(
      try Small.column(NormalisationTests.values, step) {
        $0.goalposts = posts
        $0.target = 6
      } == [0.2, 0.4, nil, 0.5, 0.8])
    #expect(try Small.column(NormalisationTests.values, step) { $0.target = 6 } == [0, 0.5, nil, 0.75, 1.5])
    #expect(throws: IndexError.methodMissing("a")) { try Small.column(NormalisationTests.values, step) }
    // Asked for a method, the structure's own is not used.
    let asked = IndexStep.normalise(Normalisation(.rank))
    #expect(
      try Small.column(NormalisationTests.values, asked) { $0.normalisation = .borda } == [1, 2, nil, 3, 4])
  }

  @Test("one indicator can have another scale")
  func exceptions() throws {
    let run = try Small.run(
      [[1, 3, 2], [1, 3, 2]],
      steps: [.normalise(Normalisation(.minMax(from: 0, to: 1), exceptions: ["b": .rank]))])
    #expect(run.table(at: .normalised)?.column("a") == [0, 1, 0.5])
    #expect(run.table(at: .normalised)?.column("b") == [1, 3, 2])
  }

  /// 2020 holds 1 and 3, 2021 holds 3 and 9. All years together run from 1 to 9; the base year from 1 to 3, so that 9 is four
  /// times as far as its best.
  @Test(
    "the yardstick: all years, each year, a year that is frozen",
    arguments: [
      (Normalisation.Yardstick.allYears, [0, 0.25, 0.25, 1]), (.eachYear, [0, 1, 0, 1]),
      (.baseYear(2020), [0, 1, 1, 4]),
    ] as [(Normalisation.Yardstick, [Double])])
  func yardsticks(_ yardstick: Normalisation.Yardstick, _ expected: [Double]) throws {
    let scaled = try Small.column(
      [1, 3, 3, 9], .normalise(Normalisation(.minMax(from: 0, to: 1), yardstick: yardstick)),
      years: [2020, 2020, 2021, 2021], units: ["x", "y", "x", "y"])
    #expect(Small.agree(scaled, expected), "\(scaled)")
  }

  @Test("a frozen year: earlier scores do not move when a year is added")
  func frozen() throws {
    let step = IndexStep.normalise(Normalisation(.zScore(mean: 0, deviation: 1), yardstick: .baseYear(2020)))
    let before = try Small.column(
      [1, 3, 3, 9], step, years: [2020, 2020, 2021, 2021], units: ["x", "y", "x", "y"], compatibility: .coinr)
    let after = try Small.column(
      [1, 3, 3, 9, 50, -7], step, years: [2020, 2020, 2021, 2021, 2022, 2022],
      units: ["x", "y", "x", "y", "x", "y"], compatibility: .coinr)
    #expect(Array(after.prefix(4)) == before)
    // Two values in the frozen year are too few, however many there are in all.
    #expect(throws: IndexError.tooFewUnits(.zScore, units: 2, fewest: 5, element: "a")) {
      try Small.column([1, 3, 3, 9], step, years: [2020, 2020, 2021, 2021], units: ["x", "y", "x", "y"])
    }
  }

  static let faults: [(values: [Double?], step: Normalisation, error: IndexError)] = [
    ([4, 4, nil], Normalisation(.minMax(from: 0, to: 1)), .constantColumn(element: "a", year: nil)),
    ([4, nil, nil], Normalisation(.minMax(from: 0, to: 1)), .constantColumn(element: "a", year: nil)),
    (
      [4, 4, 4, 4, 4], Normalisation(.zScore(mean: 0, deviation: 1)), .constantColumn(element: "a", year: nil)
    ),
    ([4, 4, 4], Normalisation(.distanceToMaximum), .constantColumn(element: "a", year: nil)),
    ([4, nil, nil], Normalisation(.percentRank), .constantColumn(element: "a", year: nil)),
    ([4, 5, 6], Normalisation(.distanceToTarget(isCapped: false)), .targetMissing("a")),
    ([4, 5, 6], Normalisation(.goalposts(nil)), .goalpostsMissing("a")),
    (
      [4, 5, 6], Normalisation(.goalposts(Goalposts(low: 5, high: 5))),
      .goalpostsEqual(element: "a", low: 5, high: 5)
    ),
    (
      [4, 5, 6], Normalisation(.scaled(low: 7, high: 2, factor: 1)),
      .goalpostsEqual(element: "a", low: 7, high: 2)
    ),
    ([4, 5, 6], Normalisation(.distanceToReference(unit: "u9", isCapped: false)), .referenceUnknown("u9")),
    (
      [4, 5, 6], Normalisation(.distanceToReference(unit: "u1", isCapped: false)),
      .referenceUnusable(element: "a", unit: "u1")
    ),
    (
      [4, nil, 6], Normalisation(.distanceToReference(unit: "u2", isCapped: false)),
      .referenceUnusable(element: "a", unit: "u2")
    ),
    ([-4, 0, -6], Normalisation(.fractionOfMaximum), .fractionUndefined(element: "a", unit: "u2")),
    ([4, 5, 6], Normalisation(.rank, yardstick: .baseYear(2020)), .yearsMissing),
  ]

  @Test("a scale without length is refused by name", arguments: faults.indices)
  func refused(_ place: Int) {
    let (values, step, error) = NormalisationTests.faults[place]
    #expect(throws: error) { try Small.column(values, .normalise(step)) }
  }

  @Test("a target at the worst value, or beyond it, is refused with both figures")
  func targets() {
    let step = IndexStep.normalise(Normalisation(.distanceToTarget(isCapped: false)))
    #expect(throws: IndexError.targetNotBeyondMinimum(element: "a", target: 2, minimum: 2)) {
      try Small.column([2, 4, 5], step) { $0.target = 2 }
    }
    #expect(throws: IndexError.targetNotBeyondMinimum(element: "a", target: 9, minimum: 5)) {
      try Small.column([2, 4, 5], step, direction: -1) { $0.target = 9 }
    }
  }

  @Test("base years that are not there, and ranks against one")
  func baseYears() {
    let years = [2020, 2020]
    #expect(throws: IndexError.baseYearMissing(2019)) {
      try Small.column(
        [1, 2], .normalise(Normalisation(.minMax(from: 0, to: 1), yardstick: .baseYear(2019))), years: years)
    }
    #expect(throws: IndexError.rankAgainstBaseYear("a")) {
      try Small.column([1, 2], .normalise(Normalisation(.borda, yardstick: .baseYear(2020))), years: years)
    }
    #expect(throws: IndexError.constantColumn(element: "a", year: 2021)) {
      try Small.column(
        [1, 2, 3, 3], .normalise(Normalisation(.minMax(from: 0, to: 1), yardstick: .eachYear)),
        years: [2020, 2020, 2021, 2021], units: ["x", "y", "x", "y"])
    }
  }

  /// b, where less is better, is 1, 0.5, 0 after min-max over 2, 4, 6: from then on more is better. Ranks of the scores are 3, 2, 1; the
  /// gap in a is filled from b as it stands then, ½ of the way from 0 to 1.
  @Test("directions are used once: later steps see that more is better")
  func directionsOnce() throws {
    let scale = IndexStep.normalise(Normalisation(.minMax(from: 0, to: 1)))
    let columns: [[Double?]] = [[1, nil, 3], [2, 4, 6]]
    let ranked = try Small.run(
      columns, directions: [1, -1], steps: [scale, .normalise(Normalisation(.rank))])
    #expect(ranked.table(at: .normalised)?.column("b") == [3, 2, 1])
    let filled = try Small.run(columns, directions: [1, -1], steps: [scale, .impute(.rowMean(level: nil))])
    #expect(filled.table(at: .imputed)?.column("a") == [0, 0.5, 1])
    let low = try Small.run(
      [[1, nil, 3], [2, 3, 6]], directions: [1, -1], steps: [scale, .impute(.rowMean(level: nil))])
    // b of the second is ¾ of the way to the best.
    #expect(low.table(at: .imputed)?.column("a") == [0, 0.75, 1])
  }
}
