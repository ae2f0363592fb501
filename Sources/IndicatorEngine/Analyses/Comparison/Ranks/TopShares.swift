extension RankProbabilities {
  /// The share of draws in which each unit has rank k or better: what ``probability(of:rankAtMost:)`` tells of the same draws, without
  /// ranking those behind.
  ///
  /// A rank is at most k where the value is not below the k-th greatest of the draw, which is found without sorting: expected
  /// time is linear in draws × units.
  ///
  /// - Parameters:
  ///   - drawn: Values, all finite. Shape `[unit, draw]`.
  ///   - k: From 0.
  /// - Precondition: At least one draw; 0 ≤ k.
  static func topShares(drawn: Matrix, _ order: RankOrder, rankAtMost k: Int, threads: Int) -> [Double] {
    let units = drawn.rows
    precondition(k >= 0 && drawn.columns > 0, "rank \(k) in \(drawn.columns) draws")
    if k == 0 || units == 0 { return [Double](repeating: 0, count: units) }
    let ranges = Parallel.ranges(of: drawn.columns, size: 64)
    let parts = Parallel.map(count: ranges.count, threads: threads) { part in
      var counts = [Int32](repeating: 0, count: units)
      var turned = [Double](repeating: 0, count: units)
      for draw in ranges[part] {
        let row = draw * units
        for unit in 0..<units { turned[unit] = drawn.values[row + unit] * order.sign }
        let least = kthGreatest(of: turned, k)
        for unit in 0..<units { counts[unit] += turned[unit] >= least ? 1 : 0 }
      }
      return counts
    }
    // Whole numbers are added: how draws are cut into parts leaves no trace.
    let totals = parts.reduce(into: [Int](repeating: 0, count: units)) { totals, part in
      for unit in 0..<units { totals[unit] += Int(part[unit]) }
    }
    return totals.map { Double($0) / Double(drawn.columns) }
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
