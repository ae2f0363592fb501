internal import RealModule

/// Durations by normal scores: the length F⁻¹(Φ(z)) that goes with a draw z, from a table.
///
/// The table stands at 128 places a standard deviation out to 6½ and is straight between: the error is below 1e-5 of the
/// spread, far below that of any simulation. Beyond its ends the end stands. Scenarios are steps, without a table.
///
/// A duration of an activity that has begun is drawn from what is left of its distribution beyond the time elapsed e:
/// 1 − F(d) = (1 − F(e)) (1 − Φ(z)).
struct DurationTable: Sendable {
  static let reach = 6.5
  static let density = 128.0

  /// Values at z = −6.5, …, 6.5 and one beyond; of scenarios the lengths.
  let values: [Double]
  /// Scores from which the next scenario applies; nil where the values are a table.
  let thresholds: [Double]?
  /// The time elapsed leaves nothing of the distribution: the duration is the elapsed one, the estimate was wrong.
  private(set) var isExceeded = false

  /// - Parameter elapsed: Time since the beginning, nil where the activity has not begun.
  /// - Returns: nil for a duration that is certain and not exceeded: nothing is to be drawn.
  init?(_ duration: ActivityDuration, elapsed: Double?) {
    let left = elapsed.map { DurationTable.upperTail(of: duration, at: $0) }
    if let elapsed, let left, left <= 0 {
      values = [elapsed]
      thresholds = []
      isExceeded = true
      return
    }
    switch duration {
    case .certain: return nil
    case .triangular(let distribution):
      values = DurationTable.table(left) {
        distribution.quantile($0)
      } upper: {
        distribution.quantile(upperTail: $0)
      }
      thresholds = nil
    case .lognormal(let distribution):
      values = DurationTable.table(left) {
        distribution.quantile($0)
      } upper: {
        distribution.quantile(upperTail: $0)
      }
      thresholds = nil
    case .pert(let distribution):
      let plain = PERTScores.table(of: distribution)
      values = left.map { DurationTable.beyond(plain, left: $0) } ?? plain
      thresholds = nil
    case .scenarios(let scenarios):
      let kept = zip(scenarios.lengths, scenarios.chances).filter { $0.0 > elapsed ?? -1 }
      let sum = kept.reduce(0) { $0 + $1.1 }
      var below = 0.0
      values = kept.map { $0.0 }
      thresholds = kept.dropLast().map { scenario in
        below += scenario.1 / sum
        return Normal.quantile(below) ?? .infinity
      }
    }
  }

  /// Puts durations in the place of scores.
  func replaceScores(_ scores: UnsafeMutableBufferPointer<Double>) {
    if let thresholds {
      for index in scores.indices {
        let z = scores[index]
        scores[index] = values[thresholds.reduce(0) { $0 + (z > $1 ? 1 : 0) }]
      }
    } else {
      DurationTable.look(up: scores, in: values)
    }
  }

  /// Puts what a table says in the place of scores.
  static func look(up scores: UnsafeMutableBufferPointer<Double>, in values: [Double]) {
    values.withUnsafeBufferPointer { table in
      for index in scores.indices {
        let place = (min(reach, max(-reach, scores[index])) + reach) * density
        let step = Int(place)
        scores[index] = table[step] + (place - Double(step)) * (table[step + 1] - table[step])
      }
    }
  }

  /// The places of a table.
  static let scores: [Double] = (0...Int(2 * reach * density) + 1).map { Double($0) / density - reach }
  /// Φ at these places: the grade of a draw among all.
  static let grades: [Double] = scores.map { Normal.cumulative($0) }

  private static func table(
    _ left: Double?, lower: (Double) -> Double?, upper: (Double) -> Double?
  ) -> [Double] {
    scores.indices.map { index in
      // The mirror image of a grade is exact where 1 less it would not be.
      let mirrored = index + 1 < scores.count ? grades[scores.count - 2 - index] : grades[0]
      if let left { return upper(left * mirrored) ?? 0 }
      return (scores[index] < 0 ? lower(grades[index]) : upper(mirrored)) ?? 0
    }
  }

  /// The values of a table at the scores that remain where a share `left` remains.
  private static func beyond(_ plain: [Double], left: Double) -> [Double] {
    var remaining = scores.indices.map { index in
      let mirrored = index + 1 < scores.count ? grades[scores.count - 2 - index] : grades[0]
      return Normal.quantile(left * mirrored).map { -$0 } ?? -reach
    }
    remaining.withUnsafeMutableBufferPointer { look(up: $0, in: plain) }
    return remaining
  }

  private static func upperTail(of duration: ActivityDuration, at time: Double) -> Double {
    switch duration {
    case .certain(let length): length > time ? 1 : 0
    case .triangular(let distribution): distribution.upperTail(time)
    case .pert(let distribution): distribution.upperTail(time)
    case .lognormal(let distribution): distribution.upperTail(time)
    case .scenarios(let scenarios):
      zip(scenarios.lengths, scenarios.chances).reduce(0) { $0 + ($1.0 > time ? $1.1 : 0) }
    }
  }
}

/// The table of a PERT duration, of which each quantile is a root: 27 roots on either side of the median, each found from
/// its neighbour, and cubic pieces between, whose slopes are known.
private enum PERTScores {
  private static let nodesPerDeviation = 4

  static func table(of distribution: PERTDistribution) -> [Double] {
    let beta = distribution.beta
    let mirrored = BetaDistribution(beta.b, beta.a) ?? beta
    // From the lower end to the median, then from the median to the upper end.
    let below = nodes(of: beta).reversed()
    let above = nodes(of: mirrored).dropFirst().map { (place: 1 - $0.place, slope: $0.slope) }
    let nodes = Array(below) + above
    let range = distribution.pessimistic - distribution.optimistic
    let stepsPerNode = Int(DurationTable.density) / nodesPerDeviation
    return DurationTable.scores.indices.map { index in
      let node = min(index / stepsPerNode, nodes.count - 2)
      let share = min(1, Double(index - node * stepsPerNode) / Double(stepsPerNode))
      return distribution.optimistic + range * piece(nodes[node], nodes[node + 1], share)
    }
  }

  /// Hermite's cubic between two nodes.
  private static func piece(
    _ left: (place: Double, slope: Double), _ right: (place: Double, slope: Double), _ t: Double
  ) -> Double {
    let h = 1 / Double(nodesPerDeviation)
    let rest = 1 - t
    return left.place * (1 + 2 * t) * rest * rest + right.place * t * t * (3 - 2 * t)
      + h * t * rest * (left.slope * rest - right.slope * t)
  }

  /// Quantiles at z = 0, −¼, … −6½ and their slopes dx/dz = φ(z) ÷ f(x).
  private static func nodes(of beta: BetaDistribution) -> [(place: Double, slope: Double)] {
    var logarithm = Double.log(beta.quantile(0.5) ?? beta.mean)
    var nodes: [(place: Double, slope: Double)] = []
    for node in 0...Int(DurationTable.reach) * nodesPerDeviation + nodesPerDeviation / 2 {
      let z = -Double(node) / Double(nodesPerDeviation)
      let target = Double.log(Normal.cumulative(z))
      // ln F bends downwards over ln x, so that Newton's steps settle from wherever the neighbour left off.
      for _ in 0..<30 {
        let x = Double.exp(logarithm)
        let chance = beta.cumulative(x)
        let step = (target - Double.log(chance)) * chance / (x * beta.density(x))
        guard step.isFinite else { break }
        logarithm = min(logarithm + step, -1e-12)
        if step.magnitude < 1e-9 { break }
      }
      let place = Double.exp(logarithm)
      let density = beta.density(place)
      nodes.append((place, density > 0 ? Normal.density(z) / density : 0))
    }
    return nodes
  }
}
