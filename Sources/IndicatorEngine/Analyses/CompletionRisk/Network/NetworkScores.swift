/// The chance of one replicate: normal scores of the activities, uniform numbers of the risks.
struct NetworkScores {
  /// A column an axis: the common factor, the activities, the risks. Shape `[draw, axis]`.
  private var columns: [Double]
  private let activities: Range<Int>
  private let risks: Range<Int>

  init(_ plan: NetworkPlan, seed: UInt64) {
    let (count, draws) = (plan.steps.count, plan.drawsEach)
    activities = draws..<(1 + count) * draws
    risks = activities.upperBound..<activities.upperBound + plan.risks * draws
    columns = NetworkScores.points(axes: 1 + count + plan.risks, draws: draws, seed: seed)
    let own = activities
    columns.withUnsafeMutableBufferPointer { columns in
      let drawn = UnsafeMutableBufferPointer(rebasing: columns[..<own.upperBound])
      NormalScores.replaceUniforms(drawn)
      let scores = UnsafeMutableBufferPointer(rebasing: columns[own])
      switch plan.correlation {
      case .independent: break
      case .commonFactor(let share):
        let (common, own) = (share.squareRoot(), (1 - share).squareRoot())
        for activity in 0..<count {
          let first = activity * draws
          for draw in 0..<draws { scores[first + draw] = common * drawn[draw] + own * scores[first + draw] }
        }
      case .full(let factor): BLAS.multiply(scores, rows: draws, byTransposeOfLower: factor)
      }
    }
  }

  /// Lends the two blocks of memory to be written over.
  mutating func withColumns<Result>(
    _ body: (UnsafeMutableBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Result
  ) -> Result {
    let (activities, risks) = (activities, risks)
    return columns.withUnsafeMutableBufferPointer { columns in
      body(
        UnsafeMutableBufferPointer(rebasing: columns[activities]),
        UnsafeMutableBufferPointer(rebasing: columns[risks]))
    }
  }

  /// Uniform points, a column an axis.
  private static func points(axes: Int, draws: Int, seed: UInt64) -> [Double] {
    let even = min(axes, SobolSequence.largestDimension)
    var points = SobolSequence(dimensions: even, scrambledBy: seed).points(0..<draws).values
    points.reserveCapacity(axes * draws)
    for axis in even..<axes {
      // Streams of the scrambling end before the number of axes does.
      var numbers = Philox(seed: seed, stream: UInt64(axis))
      for _ in 0..<draws { points.append(numbers.nextUnit()) }
    }
    return points
  }
}
