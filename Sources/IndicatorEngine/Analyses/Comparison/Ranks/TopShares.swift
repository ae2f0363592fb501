extension RankProbabilities {
  /// The share of draws in which each unit has rank k or better, of estimates with independent normal errors: what
  /// ``probability(of:rankAtMost:)`` tells of the same draws, without ranking those behind.
  ///
  /// A rank is at most k where the value is not below the k-th greatest of the draw, which is found without sorting: expected
  /// time is linear in draws × units.
  ///
  /// - Parameters:
  ///   - values, standardErrors: Shape `[unit]`; errors of 0 or above.
  ///   - k: From 0.
  ///   - noise: Standard normal numbers, shape `[unit, draw]`: each draw is value + error · number.
  /// - Precondition: A value and an error for each row of noise; at least one draw; 0 ≤ k.
  static func topShares(
    values: [Double], standardErrors: [Double], _ order: RankOrder, rankAtMost k: Int, noise: Matrix,
    threads: Int
  ) -> [Double] {
    let units = values.count
    precondition(
      units == standardErrors.count && units == noise.rows,
      "\(units) values, \(standardErrors.count) errors, \(noise.rows) rows")
    precondition(k >= 0 && noise.columns > 0, "rank \(k) in \(noise.columns) draws")
    if k == 0 || units == 0 { return [Double](repeating: 0, count: units) }
    let ranges = Parallel.ranges(of: noise.columns, size: 64)
    let parts = Parallel.map(count: ranges.count, threads: threads) { part in
      var counts = [Int32](repeating: 0, count: units)
      var drawn = [Double](repeating: 0, count: units)
      for draw in ranges[part] {
        let row = draw * units
        for unit in 0..<units {
          drawn[unit] = (standardErrors[unit] * noise.values[row + unit] + values[unit]) * order.sign
        }
        let least = kthGreatest(of: drawn, k)
        for unit in 0..<units { counts[unit] += drawn[unit] >= least ? 1 : 0 }
      }
      return counts
    }
    // Whole numbers are added: how draws are cut into parts leaves no trace.
    let totals = parts.reduce(into: [Int](repeating: 0, count: units)) { totals, part in
      for unit in 0..<units { totals[unit] += Int(part[unit]) }
    }
    return totals.map { Double($0) / Double(noise.columns) }
  }

  /// The k-th greatest of some values, the least where there are fewer.
  private static func kthGreatest(of values: [Double], _ k: Int) -> Double {
    var values = values
    let place = max(0, values.count - k)
    return values.withUnsafeMutableBufferPointer {
      $0.select(place, from: 0)
      return $0[place]
    }
  }
}
