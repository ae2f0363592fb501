/// How many of many end in time: exactly for a few, by the normal distribution given the factor for many.
struct CountInTime: Sendable, Equatable {
  let expected: Double
  /// 80 % interval of the number.
  let interval: ClosedRange<Int>
  /// The chance that all do.
  let all: Double

  /// Up to so many the distribution is exact.
  static let exactLimit = 200

  /// - Parameter factors: What chances are given the factor, at the same correlation; made where it is nil.
  /// - Returns: nil where there is no chance, or one is out of range.
  init?(_ chances: [Double], correlation: Double, factors: OneFactorThousandths? = nil) {
    if chances.isEmpty { return nil }
    if chances.count <= CountInTime.exactLimit {
      guard let count = OnTimeCount(chances: chances, correlation: correlation) else { return nil }
      expected = count.expected
      interval = count.quantile(0.1)...max(count.quantile(0.1), count.quantile(0.9))
      all = count.probabilities.last ?? 0
      return
    }
    var counts = [Int](repeating: 0, count: 1001)
    for chance in chances {
      guard (0...1).contains(chance) else { return nil }
      counts[Int((chance * 1000).rounded())] += 1
    }
    let kept = counts.indices.filter { counts[$0] > 0 }
    let factors = factors ?? OneFactorThousandths(correlation: correlation)
    if factors.cases.isEmpty { return nil }
    expected = chances.reduce(0, +)
    let given = factors.cases.map { weight, chances in
      kept.reduce(into: (weight: weight, mean: 0.0, variance: 0.0)) { sum, place in
        let (count, chance) = (Double(counts[place]), chances[place])
        sum.mean += count * chance
        sum.variance += count * chance * (1 - chance)
      }
    }
    func cumulative(_ count: Int) -> Double {
      given.reduce(0) { sum, item in
        let distance = Double(count) + 0.5 - item.mean
        let spread = item.variance.squareRoot()
        return sum + item.weight * (spread > 0 ? Normal.cumulative(distance / spread) : distance > 0 ? 1 : 0)
      }
    }
    func quantile(_ share: Double) -> Int {
      var (low, high) = (-1, chances.count)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if cumulative(middle) >= share { high = middle } else { low = middle }
      }
      return high
    }
    let (low, high) = (quantile(0.1), quantile(0.9))
    interval = low...max(low, high)
    all = max(0, 1 - cumulative(chances.count - 1))
  }
}

/// Chances of 0, 0.001, … 1 given a common factor, at the places by which it is averaged: made once for all groups of a portfolio.
struct OneFactorThousandths: Sendable {
  /// Weight of a place, and the chances there; empty where the correlation is out of range.
  let cases: [(weight: Double, chances: [Double])]

  init(correlation: Double) {
    cases = OneFactorChances((0...1000).map { Double($0) / 1000 }, correlation)?.cases ?? []
  }
}
