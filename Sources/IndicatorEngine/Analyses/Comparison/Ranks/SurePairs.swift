extension RankProbabilities {
  /// The pairs of which the first lies above the second in at least a share of the draws in which both have a value; equal values
  /// count half.
  ///
  /// Most pairs need no look at their draws, and most others only at some: with R draws, of which c(k) give the first and c′(k)
  /// the second a rank of at most k, the first lies above in c(k) − c′(k) draws or more, whatever k is; and who has lost too
  /// many draws cannot win enough in those that are left.
  ///
  /// - Parameters:
  ///   - chosen: Units, by whose places in this list pairs are told.
  ///   - confidence: ½ < share < 1.
  func surePairs(_ chosen: [Int], confidence: Double, threads: Int = 1) -> PairSet {
    let isWhole = chosen.allSatisfy { draws(of: $0) == draws }
    // A unit's draws side by side.
    let columns = Parallel.map(count: chosen.count, threads: threads) { place in
      (0..<draws).map { values[$0 * units + chosen[place]] }
    }
    let ends = chosen.map { unit in
      isWhole
        ? (rank(of: unit, at: (1 - confidence) / 2), rank(of: unit, at: (1 + confidence) / 2)) : (1, units)
    }
    let rows = Parallel.map(count: chosen.count, threads: threads) { first in
      (first + 1..<max(first + 1, chosen.count)).compactMap { second -> (Int, Int)? in
        let (one, other) = (chosen[first], chosen[second])
        if isWhole {
          if isSure(one, other, at: [ends[first].1, ends[second].0 - 1], confidence) {
            return (first, second)
          }
          if isSure(other, one, at: [ends[second].1, ends[first].0 - 1], confidence) {
            return (second, first)
          }
        }
        let found = PairCount(columns[first], columns[second], confidence, isWhole: isWhole)
        return found.isFirstSure ? (first, second) : found.isSecondSure ? (second, first) : nil
      }
    }
    var pairs = PairSet(count: chosen.count)
    for (first, second) in rows.joined() { pairs.insert(first, second) }
    return pairs
  }

  /// Whether counts of ranks alone say that a unit lies above another often enough.
  private func isSure(_ first: Int, _ second: Int, at ranks: [Int], _ confidence: Double) -> Bool {
    ranks.contains { rank in
      guard rank > 0 else { return false }
      let more = cumulative[first * units + rank - 1] - cumulative[second * units + rank - 1]
      return Double(more) / Double(draws) >= confidence
    }
  }
}

/// How often one of two units lies above the other, as far as needed to know whether it is often enough.
private struct PairCount {
  private(set) var isFirstSure = false
  private(set) var isSecondSure = false

  /// Draws between two looks at what can still be reached.
  private static let block = 128

  /// - Parameters:
  ///   - first, second: Values, NaN where there is none; as many.
  ///   - isWhole: Whether no value is missing.
  init(_ first: [Double], _ second: [Double], _ confidence: Double, isWhole: Bool) {
    let draws = min(first.count, second.count)
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        // Twice the draws won, once those that are equal: by the first, and by the second.
        var (halves, others) = (0, 0)
        var start = 0
        while start < draws {
          let end = min(draws, start + PairCount.block)
          for draw in start..<end {
            let (a, b) = (first[draw], second[draw])
            halves &+= (a > b ? 1 : 0) &+ (a >= b ? 1 : 0)
            others &+= (b > a ? 1 : 0) &+ (b >= a ? 1 : 0)
          }
          start = end
          let most = max(halves, others) + 2 * (draws - end)
          if isWhole, Double(most) / 2 / Double(draws) < confidence { return }
        }
        // A draw with both values is worth two halves, whoever wins it.
        let common = (halves + others) / 2
        guard common > 0 else { return }
        isFirstSure = Double(halves) / 2 / Double(common) >= confidence
        isSecondSure = Double(others) / 2 / Double(common) >= confidence
      }
    }
  }
}
