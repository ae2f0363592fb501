/// Differences of units with independent normal errors, standardised: (a − b) ÷ √(s² + t²).
///
/// With standard normal numbers g the difference of two errors is cos θ · g − sin θ · g′, where tan θ = t ÷ s lies between 0 and
/// ∞. So it never exceeds √(max(g, 0)² + max(−g′, 0)²), whatever the standard errors are. By that the greatest of all pairs
/// is found among the few whose numbers lie far out (``GreatestDifference``, ``GreatestOfUnit``), and no other is looked at.
struct NormalDifferences: Sendable {
  /// Greatest is best. Shape `[unit]`.
  let values: [Double]
  let errors: [Double]
  /// Standard normal numbers. Shape `[unit, draw]`.
  let noise: Matrix
  /// s².
  private let squares: [Double]

  /// By how much rounding may lift the square of a difference above that of its bound: some 10⁻¹⁵ of it, and this is more.
  static let slack = 1e-12
  /// Standard errors whose squares are normal numbers: outside, rounding is no longer a small part of them, and bounds say nothing.
  static let boundedErrors = 1e-140...1e140

  init(values: [Double], errors: [Double], noise: Matrix) {
    self.values = values
    self.errors = errors
    self.noise = noise
    squares = errors.map { $0 * $0 }
  }

  var count: Int { values.count }

  /// 1 ÷ standard error of a difference.
  @inline(__always)
  func inverseError(_ first: Int, _ second: Int) -> Double {
    1 / (squares[first] + squares[second]).squareRoot()
  }

  /// The standardised difference of the values.
  @inline(__always)
  func observed(_ first: Int, _ second: Int) -> Double {
    (values[first] - values[second]) * inverseError(first, second)
  }

  /// The standardised difference of the errors in a draw.
  ///
  /// - Parameter numbers: The draw's numbers of both.
  @inline(__always)
  func drawn(_ first: Int, _ second: Int, numbers: (Double, Double)) -> Double {
    (errors[first] * numbers.0 - errors[second] * numbers.1) * inverseError(first, second)
  }

  // MARK: All pairs as one family

  /// The pairs of which the first is surely above the second.
  func closedTogether(_ confidence: Double, threads: Int) -> PairSet {
    let ranges = Parallel.ranges(of: noise.columns, size: 64)
    var greatest = [GreatestDifference](repeating: .none, count: noise.columns)
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    // Closed is what exceeds the least quantile so far: no list of pairs is needed.
    var limit = Double.infinity
    while true {
      let (before, known) = (limit, greatest)
      // The greatest of fewer pairs is the same as long as its own pair is open.
      greatest = Parallel.map(count: ranges.count, threads: threads) { part in
        var search = GreatestDifference.Search(self, limit: before)
        return ranges[part].map { draw in
          let last = known[draw]
          return last.isFound && observed(last.first, last.second) <= before
            ? last : search.greatest(in: draw)
        }
      }.flatMap { $0 }
      let critical = quantile(of: greatest.map(\.value), at: confidence) ?? .infinity
      limit = min(before, critical)
      guard isAnyObserved(above: limit, notAbove: before, order) else { return closed(above: limit, order) }
    }
  }

  /// Whether the difference of any two values lies above one limit but not above another.
  private func isAnyObserved(above limit: Double, notAbove before: Double, _ order: [Int]) -> Bool {
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] {
        let observed = observed(first, second)
        if observed > limit && observed <= before { return true }
      }
    }
    return false
  }

  private func closed(above limit: Double, _ order: [Int]) -> PairSet {
    var pairs = PairSet(count: count)
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] where observed(first, second) > limit {
        pairs.insert(first, second)
      }
    }
    return pairs
  }

  // MARK: A family a unit

  /// Which others each unit is surely above, and which it is surely below, by its own family.
  func closedByUnit(_ confidence: Double, threads: Int) -> (above: PairSet, below: PairSet) {
    let search = GreatestOfUnit(self, confidence: confidence, threads: threads)
    let limits = Parallel.map(count: count, threads: threads) { unit in
      var limit = Double.infinity
      while true {
        let before = limit
        limit = min(before, search.quantile(of: unit, limit: before))
        let isAnyClosed = values.indices.contains { other in
          guard other != unit else { return false }
          let observed = observed(unit, other).magnitude
          return observed > limit && observed <= before
        }
        if !isAnyClosed { return limit }
      }
    }
    var (above, below) = (PairSet(count: count), PairSet(count: count))
    for unit in values.indices {
      for other in values.indices where other != unit {
        let observed = observed(unit, other)
        if observed > limits[unit] { above.insert(unit, other) }
        if -observed > limits[unit] { below.insert(unit, other) }
      }
    }
    return (above, below)
  }
}
