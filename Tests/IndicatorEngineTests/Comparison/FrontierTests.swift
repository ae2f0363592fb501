import IndicatorEngine
import TestSupport
import Testing

@Suite("Benefit of the doubt and frontiers") struct FrontierTests {
  /// Three units on two indicators: (4, 1), (1, 4), (2, 2). w·y ≤ 1 of the first two meet at w = (1/5, 1/5): the third has 4/5. Its
  /// mixture is λ(4, 1) + μ(1, 4) ≥ (2, 2) with λ = μ = 2/5: together 4/5.
  @Test("three units are worked by hand, with weights and benchmarks")
  func benefit() throws {
    let scores = BenefitOfTheDoubt.scores(of: [[4, 1, 2], [1, 4, 2]])
    let third = try #require(scores[2].found)
    #expect(isClose(third.value, 0.8, within: 1e-14))
    #expect(zip(third.weights, [0.2, 0.2]).allSatisfy { isClose($0, $1, within: 1e-14) })
    #expect(zip(third.shares, [0.5, 0.5]).allSatisfy { isClose($0, $1, within: 1e-14) })
    #expect(
      third.benchmarks.map(\.unit) == [0, 1]
        && third.benchmarks.allSatisfy { isClose($0.share, 0.4, within: 1e-14) })
    #expect(scores[0].found?.value == 1 && scores[0].found?.benchmarks.map(\.unit) == [0])
  }

  /// Bounds of ½ on each share: of (4, 1) then 4w = u = ½s, so w = s/8, u = s/2; (1, 4) has s/8 + 2s = 17s/8 ≤ 1 and (2, 2) has
  /// s/4 + s = 5s/4: s = 8/17. The third: w = u = s/4, both corners 5s/4 ≤ 1: s = 4/5.
  @Test("bounds on the shares are kept, and lower the scores")
  func bounds() throws {
    let half: [ClosedRange<Double>] = [0.5...0.5, 0.5...0.5]
    let scores = BenefitOfTheDoubt.scores(of: [[4, 1, 2], [1, 4, 2]], bounds: half)
    #expect(isClose(scores[0].found?.value, 8.0 / 17, within: 1e-12))
    #expect(isClose(scores[2].found?.value, 0.8, within: 1e-12))
    var random = SeededGenerator(seed: 12)
    let columns = (0..<4).map { _ in (0..<30).map { _ in Double?(Double.random(in: 1..<9, using: &random)) } }
    let free = BenefitOfTheDoubt.scores(of: columns)
    let bound = BenefitOfTheDoubt.scores(
      of: columns, bounds: .init(repeating: 0.1...0.4, count: 4), threads: 2)
    for (free, bound) in zip(free, bound) {
      let (free, bound) = (try #require(free.found), try #require(bound.found))
      #expect(bound.value <= free.value + 1e-12)
      #expect(bound.shares.allSatisfy { $0 >= 0.1 - 1e-9 && $0 <= 0.4 + 1e-9 })
      #expect(isClose(bound.shares.reduce(0, +), 1, within: 1e-9))
    }
  }

  @Test("a unit with a gap, below 0 or 0 throughout has its reason and holds nobody down")
  func reasons() {
    let scores = BenefitOfTheDoubt.scores(of: [[4, 1, nil, -1, 0, 2], [1, 4, 9, 2, 0, 2]])
    #expect(scores.map(\.reason) == [nil, nil, .valueMissing, .outOfRange, .allZero, nil])
    #expect(isClose(scores[5].found?.value, 0.8, within: 1e-14))
    #expect(BenefitOfTheDoubt.scores(of: [[1, 2], [2, 1]]).allSatisfy { $0.reason == .tooFewUnits })
    // A share of at least a tenth of what is 0 cannot be.
    let zero = BenefitOfTheDoubt.scores(of: [[0, 1, 2], [1, 4, 2]], bounds: [0.1...1, 0...1])
    #expect(zero[0].reason == .noFeasibleWeights && zero[1].found != nil)
  }

  @Test("units of measurement change nothing, nor does the number of threads")
  func laws() throws {
    var random = SeededGenerator(seed: 2)
    let columns = (0..<5).map { _ in (0..<40).map { _ in Double?(Double.random(in: 1..<9, using: &random)) } }
    let scaled = columns.enumerated().map { index, column in
      column.map { $0.map { $0 * [1, 1000, 0.01, 7, 1e6][index] } }
    }
    for (a, b) in zip(BenefitOfTheDoubt.scores(of: columns), BenefitOfTheDoubt.scores(of: scaled, threads: 2))
    {
      #expect(isClose(a.found?.value, try #require(b.found?.value), within: 1e-12))
    }
    #expect(BenefitOfTheDoubt.scores(of: columns) == BenefitOfTheDoubt.scores(of: columns, threads: 2))
  }

  /// One input, one output: A 2 → 1, B 4 → 4, C 8 → 6, D 6 → 3. Output per input ½, 1, ¾, ½: with constant returns these over 1.
  /// Variable, input: A is the least input (1); D produces 3, which lies between A (1) and B (4) at a share of 2/3: input
  /// 2 + 2/3 · 2 = 10/3, so 10/18 = 5/9. Variable, output: at input 6 between B and C: (4 + 6)/2 = 5, so 3/5.
  @Test("one input and one output are worked by hand, in both orientations and returns")
  func envelopment() throws {
    func units(_ orientation: EfficiencyFrontier.Orientation, _ returns: EfficiencyFrontier.Returns) throws
      -> [EfficiencyFrontier.Unit]
    {
      let frontier = try #require(
        EfficiencyFrontier(inputs: [[2, 4, 8, 6]], outputs: [[1, 4, 6, 3]], orientation, returns))
      return frontier.units.compactMap(\.found)
    }
    for orientation in [EfficiencyFrontier.Orientation.input, .output] {
      let constant = try units(orientation, .constant).map(\.efficiency)
      #expect(zip(constant, [0.5, 1, 0.75, 0.5]).allSatisfy { isClose($0, $1, within: 1e-13) })
    }
    let input = try units(.input, .variable)
    #expect(zip(input.map(\.efficiency), [1, 1, 1, 5.0 / 9]).allSatisfy { isClose($0, $1, within: 1e-13) })
    #expect(input[3].benchmarks.map(\.unit) == [0, 1])
    #expect(
      zip(input[3].benchmarks.map(\.share), [1.0 / 3, 2.0 / 3]).allSatisfy { isClose($0, $1, within: 1e-13) })
    let output = try units(.output, .variable)
    #expect(zip(output.map(\.efficiency), [1, 1, 1, 0.6]).allSatisfy { isClose($0, $1, within: 1e-13) })
    #expect(output[3].benchmarks.map(\.unit) == [1, 2])
    #expect(zip(output[3].benchmarks.map(\.share), [0.5, 0.5]).allSatisfy { isClose($0, $1, within: 1e-13) })
  }

  /// Numbers within 1…10 by Knuth's linear congruential generator, so that another program can make the same.
  private func drawn(_ seed: UInt64) -> [Double?] {
    var state = seed
    return (0..<12).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + 9 * (Double(state >> 11) * 0x1p-53)
    }
  }

  /// Expected: the programme of mixtures (not that of weights, which we solve) by HiGHS through `scipy.optimize.linprog`, SciPy
  /// 1.17.1, to twelve decimals.
  @Test(
    "twelve units with two inputs and two outputs agree with HiGHS",
    arguments: [
      (
        EfficiencyFrontier.Orientation.input, EfficiencyFrontier.Returns.constant,
        [
          0.618818481874, 0.789305256744, 0.807009071327, 0.693374261694, 0.801502139838, 0.614288823956, 1,
          1,
          0.70739436169, 1, 0.869764848841, 1,
        ]
      ),
      (
        .input, .variable,
        [
          0.681607765699, 0.803133126751, 1, 0.93945314293, 1, 0.77796457951, 1, 1, 0.838035523026, 1, 1, 1,
        ]
      ),
      (
        .output, .variable,
        [
          0.634914699876, 0.824000929226, 1, 0.702614502226, 1, 0.625688893115, 1, 1, 0.98627681773, 1, 1, 1,
        ]
      ),
    ])
  func solver(
    _ orientation: EfficiencyFrontier.Orientation, _ returns: EfficiencyFrontier.Returns, _ expected: [Double]
  ) throws {
    let frontier = try #require(
      EfficiencyFrontier(inputs: [drawn(1), drawn(2)], outputs: [drawn(3), drawn(4)], orientation, returns))
    for (unit, expected) in zip(frontier.units, expected) {
      #expect(isClose(unit.found?.efficiency, expected, within: 1e-11))
    }
  }

  /// The same numbers as four indicators, each to make up 10 to 40 % of the score; HiGHS as above.
  @Test("bounded benefit of the doubt of twelve units agrees with HiGHS")
  func boundedSolver() {
    let scores = BenefitOfTheDoubt.scores(
      of: [1, 2, 3, 4].map(drawn), bounds: .init(repeating: 0.1...0.4, count: 4))
    let expected: [Double] = [
      0.675784458464, 0.952518564941, 1.0, 0.589304186612, 0.596661483644, 0.675526300652, 0.669200820182,
      0.592974528233, 0.947548186501, 0.868340130326, 0.840454333363, 0.707800770212,
    ]
    for (score, expected) in zip(scores, expected) {
      #expect(isClose(score.found?.value, expected, within: 1e-11))
    }
  }

  @Test("the mixture of a unit does what it says, and constant returns ask for no less than variable ones")
  func mixtures() throws {
    var random = SeededGenerator(seed: 44)
    func column(_ count: Int) -> [Double?] {
      (0..<count).map { _ in Double.random(in: 1..<10, using: &random) }
    }
    let (inputs, outputs) = ([column(30), column(30)], [column(30), column(30)])
    let constant = try #require(EfficiencyFrontier(inputs: inputs, outputs: outputs, .input, .constant))
    let variable = try #require(
      EfficiencyFrontier(inputs: inputs, outputs: outputs, .input, .variable, threads: 2))
    for unit in 0..<30 {
      let (loose, tight) = (
        try #require(constant.units[unit].found), try #require(variable.units[unit].found)
      )
      #expect(loose.efficiency <= tight.efficiency + 1e-10)
      #expect(isClose(tight.benchmarks.reduce(0) { $0 + $1.share }, 1, within: 1e-9))
      for column in inputs {
        let mixed = tight.benchmarks.reduce(0) { $0 + $1.share * (column[$1.unit] ?? 0) }
        #expect(mixed <= tight.efficiency * (column[unit] ?? 0) + 1e-9)
      }
      for column in outputs {
        #expect(
          tight.benchmarks.reduce(0) { $0 + $1.share * (column[$1.unit] ?? 0) } >= (column[unit] ?? 0) - 1e-9)
      }
    }
  }

  @Test("few units are refused, gaps have reasons")
  func frontierReasons() throws {
    #expect(EfficiencyFrontier(inputs: [[1, 2]], outputs: [[1, 2]], .input, .constant) == nil)
    let frontier = try #require(
      EfficiencyFrontier(
        inputs: [[2, 4, nil, 0, 5, 3, 6]], outputs: [[1, 4, 1, 1, 0, -1, 2]], .output, .constant))
    #expect(
      frontier.units.map(\.reason) == [nil, nil, .valueMissing, .allZero, .allZero, .outOfRange, nil]
        as [UnavailableReason?])
  }

  /// True efficiencies are e^(−u) of a known frontier y = √x: the estimates are too high, and the corrected ones nearer on
  /// the whole.
  @Test("the bootstrap brings efficiencies nearer to a known frontier, the same on any number of threads")
  func bootstrap() throws {
    var random = Philox(seed: 6)
    let x = (0..<40).map { _ in 1 + 9 * random.nextUnit() }
    let truth = (0..<40).map { _ in 1 / (1 + 0.3 * random.nextNormal().magnitude) }
    let y = zip(x, truth).map { ($0.squareRoot() * $1) as Double? }
    let frontier = try #require(EfficiencyFrontier(inputs: [x.map { $0 }], outputs: [y], .output, .variable))
    let corrected = FrontierBootstrap(frontier, resamples: 200, seed: 3)
    #expect(corrected.units == FrontierBootstrap(frontier, resamples: 200, seed: 3, threads: 2).units)
    let found = corrected.units.compactMap(\.found)
    #expect(found.count == 40 && corrected.bandwidth > 0)
    func error(_ values: [Double]) -> Double {
      zip(values, truth).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    #expect(error(found.map(\.corrected)) < error(found.map(\.efficiency)))
    #expect(found.reduce(0) { $0 + $1.bias } > 0)
    for unit in found {
      #expect(unit.limits.low <= unit.limits.high && unit.limits.high <= unit.efficiency + 1e-9)
    }
    // All on the frontier: there is no spread to resample.
    let alike = try #require(
      EfficiencyFrontier(inputs: [[1, 2, 3, 4]], outputs: [[1, 2, 3, 4]], .input, .constant))
    #expect(FrontierBootstrap(alike, resamples: 20, seed: 1).units.allSatisfy { $0.reason == .noSpread })
  }
}
