/// How often each unit takes each rank when values are drawn anew: from sampling errors, from choices of method, or both.
///
///     let chances = RankProbabilities(draws: simulated, .highestFirst)
///     chances.probability(of: 3, rankAtMost: 10)   // a share, with its Monte Carlo error
///
/// Equal values share the better rank. Nothing is assumed about where the draws come from; where they are the exact
/// enumeration of all choices, the shares are exact.
public struct RankProbabilities: Sendable {
  /// A share of draws, with √(q(1 − q) ÷ R), where q = (p R + ½) ÷ (R + 1): a share of 0 or 1 has an error too.
  public struct Share: Sendable, Hashable {
    public let value: Double
    public let monteCarloError: Double
  }

  public let units: Int
  public let draws: Int
  /// Draws in which a unit has a rank of at most k, `[unit · units + k − 1]`.
  let cumulative: [Int32]
  /// The values drawn, turned so that the greatest comes first. Shape `[unit, draw]`.
  let values: [Double]

  /// - Parameter draws: Values of every unit in every draw, all finite. Shape `[unit, draw]`.
  /// - Precondition: At least one unit and one draw.
  public init(draws: Matrix, _ order: RankOrder, threads: Int = 1) {
    precondition(draws.rows > 0 && draws.columns > 0, "\(draws.rows) units in \(draws.columns) draws")
    precondition(draws.values.allSatisfy(\.isFinite), "a draw without a value")
    let units = draws.rows
    let values = order == .highestFirst ? draws.values : draws.values.map { -$0 }
    // Whole numbers are added, so that the cut into parts leaves no trace; few parts keep the squares of counts few.
    let ranges = Parallel.ranges(of: draws.columns, size: (draws.columns - 1) / max(1, threads) + 1)
    let parts = Parallel.map(count: ranges.count, threads: threads) { part in
      RankProbabilities.counts(values, units, ranges[part])
    }
    var counts = [Int32](repeating: 0, count: units * units)
    for part in parts { for (index, count) in part.enumerated() { counts[index] += count } }
    for index in counts.indices where index % units > 0 { counts[index] += counts[index - 1] }
    self.units = units
    self.draws = draws.columns
    self.values = values
    cumulative = counts
  }

  /// Of draws that are ranked already, the greatest first.
  ///
  /// - Parameters:
  ///   - values: NaN where a unit has no value in a draw: its shares are then of the draws in which it has one. Shape
  ///     `[unit, draw]`.
  ///   - ranks: From 1, 0 where there is no value. Same shape.
  /// - Precondition: At least one unit and one draw; both arrays have the same shape.
  init(values: [Double], ranks: [Int32], units: Int) {
    precondition(
      units > 0 && !values.isEmpty && values.count == ranks.count, "\(values.count), \(ranks.count)")
    var counts = [Int32](repeating: 0, count: units * units)
    var start = 0
    while start < ranks.count {
      for unit in 0..<units where ranks[start + unit] > 0 {
        counts[unit * units + Int(ranks[start + unit]) - 1] += 1
      }
      start += units
    }
    for index in counts.indices where index % units > 0 { counts[index] += counts[index - 1] }
    self.units = units
    draws = ranks.count / units
    self.values = values
    cumulative = counts
  }

  /// The draws in which a unit has a value.
  func draws(of unit: Int) -> Int { Int(cumulative[(unit + 1) * units - 1]) }

  /// The draws in which both units have a value.
  func commonDraws(_ first: Int, _ second: Int) -> Int {
    if draws(of: first) == draws, draws(of: second) == draws { return draws }
    return (0..<draws).count { !(values[$0 * units + first] + values[$0 * units + second]).isNaN }
  }

  /// How often each unit took each rank in some of the draws.
  private static func counts(_ values: [Double], _ units: Int, _ draws: Range<Int>) -> [Int32] {
    var counts = [Int32](repeating: 0, count: units * units)
    var order = Array(0..<units)
    values.withUnsafeBufferPointer { values in
      for draw in draws {
        let drawn = UnsafeBufferPointer(rebasing: values[draw * units..<(draw + 1) * units])
        // The order of the draw before is mostly near that of the next.
        order.sort { drawn[$0] > drawn[$1] }
        var rank = 0
        for (place, unit) in order.enumerated() {
          if place == 0 || drawn[unit] < drawn[order[place - 1]] { rank = place }
          counts[unit * units + rank] += 1
        }
      }
    }
    return counts
  }

  /// The share of draws in which a unit has rank k or better.
  ///
  /// - Precondition: The unit is one of them; 0 ≤ k.
  public func probability(of unit: Int, rankAtMost k: Int) -> Share {
    precondition(unit >= 0 && unit < units && k >= 0, "rank \(k) of unit \(unit) of \(units)")
    let count = k == 0 ? 0 : Double(cumulative[unit * units + min(k, units) - 1])
    return share(count, of: draws(of: unit))
  }

  /// The share of draws in which the first unit lies above the second; where both are equal, half.
  ///
  /// - Precondition: Both are units.
  public func probability(of first: Int, above second: Int) -> Share {
    precondition(
      first >= 0 && first < units && second >= 0 && second < units, "\(first), \(second) of \(units)")
    var (halves, common) = (0, 0)
    for draw in 0..<draws {
      let (a, b) = (values[draw * units + first], values[draw * units + second])
      if a.isNaN || b.isNaN { continue }
      halves += a > b ? 2 : a == b ? 1 : 0
      common += 1
    }
    return share(Double(halves) / 2, of: common)
  }

  /// The least rank r of which a share of at least `share` of the draws is at most r: the quantile of the ranks.
  ///
  /// - Precondition: 0 < share ≤ 1.
  public func rank(of unit: Int, at share: Double) -> Int {
    precondition(share > 0 && share <= 1 && unit >= 0 && unit < units, "share \(share) of unit \(unit)")
    let row = unit * units..<(unit + 1) * units
    let needed = share * Double(draws(of: unit))
    // What rounding adds to a whole number of draws must not move the rank.
    let place = row.first { Double(cumulative[$0]) >= needed - 1e-9 * Double(draws) }
    return (place ?? row.upperBound - 1) - row.lowerBound + 1
  }

  /// The ranks between which the middle share of the draws lies: 0.9 leaves 5 % on either side.
  public func interval(of unit: Int, holding share: Double = 0.9) -> RankSets.Interval {
    precondition(share > 0 && share < 1, "an interval of \(share)")
    return RankSets.Interval(
      low: rank(of: unit, at: (1 - share) / 2), high: rank(of: unit, at: (1 + share) / 2))
  }

  /// The mean rank over the draws.
  public func meanRank(of unit: Int) -> Double {
    precondition(unit >= 0 && unit < units, "unit \(unit) of \(units)")
    // Σ over k of P(rank > k), k from 0.
    let below = cumulative[unit * units..<(unit + 1) * units].dropLast().reduce(0.0) {
      $0 + Double(draws - Int($1))
    }
    return 1 + below / Double(draws)
  }

  /// The standard error of a share of draws, by what as many draws tell of it under Jeffreys' prior.
  static func error(of share: Double, draws: Int) -> Double {
    let likely = (share * Double(draws) + 0.5) / Double(draws + 1)
    return (likely * (1 - likely) / Double(draws)).squareRoot()
  }

  private func share(_ count: Double, of draws: Int) -> Share {
    precondition(draws > 0, "a share of no draws")
    let p = count / Double(draws)
    return Share(value: p, monteCarloError: RankProbabilities.error(of: p, draws: draws))
  }
}

extension RankProbabilities {
  /// The ranks of estimates with independent normal errors: each draw is value + error.
  ///
  /// - Parameters:
  ///   - values, standardErrors: Shape `[unit]`; errors of 0 or above.
  public static func normal(
    values: [Double], standardErrors: [Double], _ order: RankOrder, draws: Int, seed: UInt64, threads: Int = 1
  ) -> RankProbabilities {
    precondition(
      values.count == standardErrors.count, "\(values.count) values, \(standardErrors.count) errors")
    let noise = normalDraws(standardErrors: standardErrors, draws: draws, seed: seed, threads: threads)
    let drawn = noise.values.indices.map { noise.values[$0] + values[$0 % values.count] }
    return RankProbabilities(
      draws: Matrix(rows: values.count, columns: draws, values: drawn), order, threads: threads)
  }
}

/// The chance that the first of two independent normal estimates truly lies above the second, Φ((a − b) ÷ √(s² + t²)), with
/// nothing known beforehand; a half where they are equal and certain.
public func chanceOfLyingAbove(
  _ a: Double, standardError s: Double, _ b: Double, standardError t: Double
) -> Double {
  let error = (s * s + t * t).squareRoot()
  if error == 0 { return a > b ? 1 : a < b ? 0 : 0.5 }
  return Normal.cumulative((a - b) / error)
}
