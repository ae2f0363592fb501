/// Which runs are made: every combination of alternatives once, or points of scrambled Sobol' sequences.
///
/// Where all choices are discrete and their combinations are no more than the runs asked for, each combination is one run and
/// all results are exact. Else runs are points of the unit cube, each choice having axes of its own, in four to eight
/// scrambles of 2ᵏ points, the fewest that give the runs asked for: each scramble is an estimate by itself, and how far they
/// spread is the Monte Carlo error. A discrete choice cuts 0…1 into equal parts (not the range of the points drawn, as others
/// do, which favours some).
///
/// For the indices of sensitivity there are two such samples, A and B, and for each factor the points of A with the axes
/// of that factor from B. A and B together are the runs that ranks are told from.
///
/// > A. Saltelli et al. "Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity
/// > index." *Computer Physics Communications* 181 (2010), 259–270. doi:10.1016/j.cpc.2009.09.018.
struct UncertaintyDesign: Sendable {
  /// Alternatives of each choice, nil for a range.
  let alternatives: [Int?]
  /// The axes of each choice; none where combinations are counted through.
  let axes: [Range<Int>]
  /// Whether every combination is one run.
  let isExact: Bool
  /// Factors of the sensitivity: the choices and, last, the draw of the figures where there is one.
  let factors: Int
  /// Whether there are the samples B and those between A and B.
  let hasPairs: Bool
  /// Runs of A alone, or all combinations.
  let base: Int
  /// The runs of A of each scramble.
  let scrambles: [Range<Int>]
  /// Coordinates of A, then of B. Shape `[point, axis]`.
  private let points: [Double]
  private let axisCount: Int

  /// Runs that ranks are told from.
  var kept: Int { hasPairs && !isExact ? 2 * base : base }
  /// All runs.
  var total: Int { hasPairs && !isExact ? base * (2 + factors) : base }

  /// - Parameters:
  ///   - alternatives: Of each choice, nil for a range.
  ///   - axes: How many axes each choice takes.
  ///   - drawsFigures: Whether the figures are drawn anew in each run: then nothing is exact.
  ///   - runs: How many are asked for.
  init(
    alternatives: [Int?], axes: [Int], drawsFigures: Bool, runs: Int, isSensitive: Bool, seed: UInt64
  ) {
    precondition(runs > 0, "\(runs) runs")
    self.alternatives = alternatives
    factors = alternatives.count + (drawsFigures ? 1 : 0)
    if !drawsFigures, let product = UncertaintyDesign.combinations(alternatives, upTo: runs) {
      isExact = true
      hasPairs = false
      base = product
      scrambles = [0..<product]
      self.axes = axes.map { _ in 0..<0 }
      (points, axisCount) = ([], 0)
      return
    }
    isExact = false
    // One factor alone explains everything.
    hasPairs = isSensitive && factors > 1
    var end = 0
    self.axes = axes.map { count in
      defer { end += count }
      return end..<end + count
    }
    axisCount = end
    let (count, size) = UncertaintyDesign.scrambles(for: hasPairs ? (runs + 1) / 2 : runs)
    base = count * size
    scrambles = (0..<count).map { $0 * size..<($0 + 1) * size }
    points = UncertaintyDesign.points(scrambles, axes: hasPairs ? 2 * end : end, seed: seed)
  }

  /// The product of the numbers of alternatives, nil where one is a range or they are more.
  private static func combinations(_ alternatives: [Int?], upTo limit: Int) -> Int? {
    var product = 1
    for count in alternatives {
      guard let count, case let (next, isOver) = product.multipliedReportingOverflow(by: count), !isOver,
        next <= limit
      else { return nil }
      product = next
    }
    return product
  }

  /// Four to eight scrambles of a power of two points: the fewest points in all that are enough.
  private static func scrambles(for runs: Int) -> (count: Int, size: Int) {
    var size = 1
    while 8 * size < runs { size *= 2 }
    return (max(4, (runs + size - 1) / size), size)
  }

  private static func points(_ scrambles: [Range<Int>], axes: Int, seed: UInt64) -> [Double] {
    if axes == 0 { return [] }
    let count = scrambles.last?.upperBound ?? 0
    let even = min(axes, SobolSequence.largestDimension)
    var points = [Double](repeating: 0, count: axes * count)
    var seeds = Philox(seed: seed, stream: 1 << 63)
    for runs in scrambles {
      let matrix = SobolSequence(dimensions: even, scrambledBy: seeds.next()).points(0..<runs.count)
      for axis in 0..<even {
        for place in 0..<runs.count {
          points[axis * count + runs.lowerBound + place] = matrix.values[axis * runs.count + place]
        }
      }
    }
    // Beyond the axes that there are direction numbers for, numbers are random.
    for axis in even..<axes {
      var random = Philox(seed: seed, stream: 1 << 63 + UInt64(axis))
      for place in 0..<count { points[axis * count + place] = random.nextUnit() }
    }
    return points
  }

  /// The point of A and B that a run stands at, and the factor that comes from B: -1 for none, `factors` for all.
  @inline(__always)
  private func place(of run: Int) -> (point: Int, swapped: Int) {
    if run < base { return (run, -1) }
    if run < 2 * base { return (run - base, factors) }
    return (run % base, run / base - 2)
  }

  private func isFromB(_ factor: Int, _ swapped: Int) -> Bool { swapped == factor || swapped == factors }

  /// The coordinate of a run on an axis of a choice, counted within the choice.
  func coordinate(_ run: Int, choice: Int, axis: Int) -> Double {
    let (point, swapped) = place(of: run)
    let column = axes[choice].lowerBound + axis + (isFromB(choice, swapped) ? axisCount : 0)
    return points[column * base + point]
  }

  /// The alternative that a run takes of a discrete choice.
  ///
  /// - Precondition: The choice is discrete.
  func alternative(_ run: Int, choice: Int) -> Int {
    guard let count = alternatives[choice] else { preconditionFailure("choice \(choice) is a range") }
    if isExact { return run / stride(of: choice) % count }
    return UncertaintyDesign.alternative(coordinate(run, choice: choice, axis: 0), of: count)
  }

  /// Where a coordinate falls when 0…1 is cut into equal parts.
  static func alternative(_ coordinate: Double, of count: Int) -> Int {
    min(count - 1, Int(coordinate * Double(count)))
  }

  /// Combinations from one alternative of a choice to the next: the last choice changes first.
  func stride(of choice: Int) -> Int {
    alternatives[(choice + 1)...].reduce(1) { $0 * ($1 ?? 1) }
  }

  /// The stream of random numbers that the figures of a run are drawn from.
  func figureStream(_ run: Int) -> Int {
    let (point, swapped) = place(of: run)
    return isFromB(factors - 1, swapped) ? base + point : point
  }
}
