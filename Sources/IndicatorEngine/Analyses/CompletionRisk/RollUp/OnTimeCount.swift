internal import RealModule

/// How many of several projects end in time, where a common factor makes them fail together.
///
///     let count = OnTimeCount(chances: [0.9, 0.75, 0.6, 0.4, 0.85], correlation: 0.2)
///     count?.expected             // 3.5
///     count?.probabilities[5]     // 0.198 that all do; 0.138 if they were independent
///
/// Given the factor f, each ends in time with chance Φ((Φ⁻¹(pᵢ) − √ρ f) ÷ √(1 − ρ)), independently; the chances of the
/// counts are convolved and then averaged over f by Gauss–Hermite.
///
/// > O. Vasicek. "The distribution of loan portfolio value." *Risk* 15 (2002), 160–162: the one-factor model.
public struct OnTimeCount: Sendable, Equatable {
  /// The chance of each count. Shape `[0 … projects]`.
  public let probabilities: [Double]
  /// The expected number in time.
  public let expected: Double
  /// The variance of that number.
  public let variance: Double
  private let model: OneFactorChances

  /// - Parameters:
  ///   - chances: Chance of each project to end in time, within 0…1. Shape `[project]`.
  ///   - correlation: ρ of the normal scores, 0 ≤ ρ < 1.
  /// - Returns: nil where a chance or the correlation is out of range.
  public init?(chances: [Double], correlation: Double) {
    guard let model = OneFactorChances(chances, correlation) else { return nil }
    self.model = model
    expected = chances.reduce(0, +)
    var probabilities = [Double](repeating: 0, count: chances.count + 1)
    for (weight, chances) in model.cases {
      for (count, chance) in OnTimeCount.convolved(chances).enumerated() {
        probabilities[count] += weight * chance
      }
    }
    self.probabilities = probabilities
    let mean = expected
    variance = probabilities.enumerated().reduce(0) {
      $0 + (Double($1.offset) - mean) * (Double($1.offset) - mean) * $1.element
    }
  }

  /// The chance of at most so many in time.
  public func chance(atMost count: Int) -> Double {
    min(1, probabilities.prefix(max(0, count + 1)).reduce(0, +))
  }

  /// The least count that the number stays at or below with chance p.
  public func quantile(_ p: Double) -> Int {
    var sum = 0.0
    for (count, chance) in probabilities.enumerated() {
      sum += chance
      // A sum of a few dozen products is right to about 1e-13.
      if sum >= p - 1e-12 { return count }
    }
    return probabilities.count - 1
  }

  /// Mean and variance of the amount in projects that end late.
  ///
  /// - Parameter amounts: One of each project, any unit.
  /// - Precondition: As many amounts as chances.
  public func lateAmount(_ amounts: [Double]) -> (mean: Double, variance: Double) {
    precondition(
      amounts.count + 1 == probabilities.count,
      "\(amounts.count) amounts of \(probabilities.count - 1) projects")
    let given = model.cases.map { weight, chances in
      zip(amounts, chances).reduce(into: (weight: weight, mean: 0.0, variance: 0.0)) { sum, project in
        sum.mean += project.0 * (1 - project.1)
        sum.variance += project.0 * project.0 * project.1 * (1 - project.1)
      }
    }
    let mean = given.reduce(0) { $0 + $1.weight * $1.mean }
    // The mean of the variances given f, and the variance of the means.
    let variance = given.reduce(0) { $0 + $1.weight * ($1.variance + ($1.mean - mean) * ($1.mean - mean)) }
    return (mean, variance)
  }

  /// The distribution of a count of independent events (Poisson-binomial).
  private static func convolved(_ chances: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: chances.count + 1)
    counts[0] = 1
    for (number, chance) in chances.enumerated() {
      for count in stride(from: number + 1, to: 0, by: -1) {
        counts[count] = counts[count] * (1 - chance) + counts[count - 1] * chance
      }
      counts[0] *= 1 - chance
    }
    return counts
  }
}

/// Chances given a common factor, at the places by which it is averaged.
struct OneFactorChances: Sendable, Equatable {
  /// Weight of a place, and the chances there.
  let cases: [(weight: Double, chances: [Double])]

  init?(_ chances: [Double], _ correlation: Double) {
    guard chances.allSatisfy({ (0...1).contains($0) }), correlation >= 0, correlation < 1 else { return nil }
    if correlation == 0 {
      cases = [(1, chances)]
      return
    }
    let (common, own) = (correlation.squareRoot(), (1 - correlation).squareRoot())
    let rule = OneFactorChances.rule
    // A chance of 0 or 1 stays what it is, whatever the factor.
    let scores = chances.map { Normal.quantile($0) }
    cases = zip(rule.points, rule.weights).map { factor, weight in
      let given = zip(scores, chances).map { score, chance in
        score.map { Normal.cumulative(($0 - common * factor) / own) } ?? chance
      }
      return (weight, given)
    }
  }

  /// 150 places: figures are right to 1e-9 up to correlations of about 0.7.
  private static let rule = GaussHermite(150)

  static func == (one: OneFactorChances, other: OneFactorChances) -> Bool {
    one.cases.count == other.cases.count
      && zip(one.cases, other.cases).allSatisfy { $0.weight == $1.weight && $0.chances == $1.chances }
  }
}
