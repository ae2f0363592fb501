/// The standardised differences of units in many draws, and the pairs that step-down tests close: all pairs are looked at, as errors
/// that hang together need it. Independent normal errors have ``NormalDifferences``.
///
/// Units are kept in order of their values, greatest first. Only "the earlier is above the later" can ever be closed, since its
/// difference is not negative; the other direction stays open, and its greatest values are taken once.
struct PairwiseDifferences {
  private let count: Int
  private let draws: Int
  /// Places as given, in order of the values.
  private let order: [Int]
  /// 1 ÷ standard error of each pair, by places in order; 0 on the diagonal and where a difference never varies.
  private let inverse: [Double]
  /// The standardised difference of the values, earlier minus later.
  private let observed: [Double]
  /// Noise by places in order, a row of units a draw.
  private let noise: [Double]

  /// - Parameters:
  ///   - values: Greatest is best. Shape `[unit]`.
  ///   - pairErrors: Standard errors of differences. Shape `[unit][unit]`.
  ///   - noise: Shape `[unit, draw]`.
  init(values: [Double], pairErrors: [[Double]], noise: Matrix) {
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    count = values.count
    draws = noise.columns
    self.order = order
    inverse = order.flatMap { first in
      order.map { second in
        let error = pairErrors[first][second]
        return first == second || error == 0 ? 0 : 1 / error
      }
    }
    let ordered = order.map { values[$0] }
    observed = zip(inverse.indices, inverse).map { index, inverse in
      (ordered[index / ordered.count] - ordered[index % ordered.count]) * inverse
    }
    self.noise = (0..<noise.columns).flatMap { draw in order.map { noise[$0, draw] } }
  }

  // MARK: All pairs as one family

  /// Whether the first unit is surely above the second, `[first · count + second]` in the order given.
  func closedTogether(_ confidence: Double, threads: Int) -> [Bool] {
    // Weights of the pairs "earlier above later" that are open; behind the ends none is, below the diagonal none is looked at.
    var open = inverse
    var ends = [Int](repeating: count, count: count)
    var closed = [Bool](repeating: false, count: count * count)
    let opposite = greatestTogether(open, ends, .laterAbove, threads: threads)
    while true {
      let greatest = greatestTogether(open, ends, .earlierAbove, threads: threads)
      let critical = quantile(of: zip(greatest, opposite).map { max($0, $1) }, at: confidence) ?? .infinity
      var isChanged = false
      for first in 0..<count {
        let row = first * count
        for second in first + 1..<max(first + 1, ends[first]) {
          guard open[row + second] > 0, observed[row + second] > critical else { continue }
          open[row + second] = 0
          closed[order[first] * count + order[second]] = true
          isChanged = true
        }
        while ends[first] > first + 1, open[row + ends[first] - 1] == 0 { ends[first] -= 1 }
      }
      if !isChanged { return closed }
    }
  }

  /// The greatest weighted difference of each draw over pairs of an earlier and a later unit; at least 0.
  private func greatestTogether(
    _ weights: [Double], _ ends: [Int], _ direction: Direction, threads: Int
  ) -> [Double] {
    let ranges = Parallel.ranges(of: draws, size: 64)
    let parts = Parallel.map(count: ranges.count, threads: threads) { part in
      ranges[part].map { draw in
        weights.withUnsafeBufferPointer { weights in
          var greatest = 0.0
          for first in 0..<count {
            let others = first + 1..<max(first + 1, ends[first])
            greatest = max(
              greatest, greatestDifference(draw, first, others, weights, first * count, direction))
          }
          return greatest
        }
      }
    }
    return parts.flatMap { $0 }
  }

  // MARK: A family a unit

  /// Whether each unit is surely above and surely below the others by its own family, in the order given.
  func closedByUnit(_ confidence: Double, threads: Int) -> (above: [Bool], below: [Bool]) {
    let families = Parallel.map(count: count, threads: threads) { closed(by: $0, confidence) }
    var above = [Bool](repeating: false, count: count * count)
    var below = above
    for (unit, others) in families.enumerated() {
      for other in others {
        let pair = order[unit] * count + order[other]
        if unit < other { above[pair] = true } else { below[pair] = true }
      }
    }
    return (above, below)
  }

  /// Places of the units that are surely above or below one.
  private func closed(by unit: Int, _ confidence: Double) -> [Int] {
    var open = Array(inverse[unit * count..<(unit + 1) * count])
    var range = 0..<count
    let opposite = greatestOfUnit(unit, open, range, .laterAbove)
    var closed: [Int] = []
    while true {
      let greatest = greatestOfUnit(unit, open, range, .earlierAbove)
      let critical = quantile(of: zip(greatest, opposite).map { max($0, $1) }, at: confidence) ?? .infinity
      let found = range.filter { open[$0] > 0 && observed[unit * count + $0].magnitude > critical }
      if found.isEmpty { return closed }
      for other in found { open[other] = 0 }
      closed += found
      // Behind the first and the last that are open nothing is left to look at.
      let first = (0..<unit).first { open[$0] > 0 } ?? unit
      let last = (unit + 1..<max(unit + 1, count)).last { open[$0] > 0 } ?? unit
      range = first..<last + 1
    }
  }

  /// The greatest weighted difference of each draw between a unit and those later, and those earlier and the unit; at least
  /// 0.
  private func greatestOfUnit(
    _ unit: Int, _ weights: [Double], _ range: Range<Int>, _ direction: Direction
  ) -> [Double] {
    let (later, earlier) = (unit + 1..<max(unit + 1, range.upperBound), min(unit, range.lowerBound)..<unit)
    return weights.withUnsafeBufferPointer { weights in
      (0..<draws).map { draw in
        max(
          greatestDifference(draw, unit, later, weights, 0, direction),
          greatestDifference(draw, unit, earlier, weights, 0, direction.turned))
      }
    }
  }

  // MARK: The kernel

  /// Which of two units is asked to lie above: of a unit and a later one.
  private enum Direction {
    case earlierAbove, laterAbove

    var turned: Direction { self == .earlierAbove ? .laterAbove : .earlierAbove }
  }

  /// The greatest weighted difference of a unit and some others in one draw; 0 where none is above it.
  private func greatestDifference(
    _ draw: Int, _ unit: Int, _ others: Range<Int>, _ weights: UnsafeBufferPointer<Double>, _ weightRow: Int,
    _ direction: Direction
  ) -> Double {
    noise.withUnsafeBufferPointer { noise in
      guard let noise = noise.baseAddress, let weights = weights.baseAddress else { return 0 }
      let (z, w) = (noise + draw * count, weights + weightRow)
      return direction == .earlierAbove
        ? PairwiseDifferences.greatest(z, w, others) {
          z[unit] - $0
        } four: {
          z[unit] - $0
        }
        : PairwiseDifferences.greatest(z, w, others) {
          $0 - z[unit]
        } four: {
          $0 - z[unit]
        }
    }
  }

  /// The greatest of difference(zₖ) · wₖ, at least 0: four at a time.
  @inline(__always)
  private static func greatest(
    _ z: UnsafePointer<Double>, _ w: UnsafePointer<Double>, _ others: Range<Int>,
    _ difference: (Double) -> Double, four: (SIMD4<Double>) -> SIMD4<Double>
  ) -> Double {
    var lanes = SIMD4<Double>(repeating: 0)
    var other = others.lowerBound
    while other + 4 <= others.upperBound {
      let values = UnsafeRawPointer(z + other).loadUnaligned(as: SIMD4<Double>.self)
      let scales = UnsafeRawPointer(w + other).loadUnaligned(as: SIMD4<Double>.self)
      let found = four(values) * scales
      lanes = lanes.replacing(with: found, where: found .> lanes)
      other += 4
    }
    var greatest = lanes.max()
    while other < others.upperBound {
      greatest = max(greatest, difference(z[other]) * w[other])
      other += 1
    }
    return greatest
  }
}
