/// The chance of one replicate: normal scores of the activities, uniform numbers of the risks.
struct NetworkScores {
  /// A column an activity. Shape `[draw, activity]`.
  private var scores: [Double]
  /// A column a risk. Shape `[draw, risk]`.
  private var uniforms: [Double]

  init(_ plan: NetworkPlan, seed: UInt64) {
    let (count, draws) = (plan.steps.count, plan.drawsEach)
    var points = NetworkScores.points(axes: 1 + count + plan.risks, draws: draws, seed: seed)
    uniforms = Array(points[(1 + count) * draws..<(1 + count + plan.risks) * draws])
    points.removeLast(plan.risks * draws)
    points.withUnsafeMutableBufferPointer { NormalScores.replaceUniforms($0) }
    switch plan.correlation {
    case .independent: scores = Array(points[draws...])
    case .commonFactor(let share):
      scores = Array(points[draws...])
      let (common, own) = (share.squareRoot(), (1 - share).squareRoot())
      scores.withUnsafeMutableBufferPointer { scores in
        points.withUnsafeBufferPointer { points in
          for activity in 0..<count {
            for draw in 0..<draws {
              scores[activity * draws + draw] = common * points[draw] + own * scores[activity * draws + draw]
            }
          }
        }
      }
    case .full(let transpose):
      let own = Matrix(rows: draws, columns: count, values: Array(points[draws...]))
      scores = BLAS.product(own, transpose).values
    }
  }

  /// Lends the two blocks of memory to be written over.
  func withColumns<Result>(
    _ body: (UnsafeMutableBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Result
  ) -> Result {
    var (scores, uniforms) = (scores, uniforms)
    return scores.withUnsafeMutableBufferPointer { scores in
      uniforms.withUnsafeMutableBufferPointer { body(scores, $0) }
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
