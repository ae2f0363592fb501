/// The quantile of a sample, straight between neighbours: of n values in order that at (n − 1)·p, counted from 0.
///
///     quantile(of: [15, 20, 35, 40, 50], at: 0.4)   // 29: place 1.6, so 20 + 0.6·(35 − 20)
///
/// Definition 7 of Hyndman and Fan, that of SQL's `percentile_cont` and of R's default. Expected time is linear: the
/// values are not sorted.
///
/// - Parameters:
///   - values: Shape `[item]`, any order and unit. NaN does not count.
///   - probability: p, within 0…1.
/// - Returns: In the unit of the values; nil where there is none.
/// - Precondition: 0 ≤ p ≤ 1.
///
/// > R. J. Hyndman, Y. Fan. "Sample quantiles in statistical packages." *The American Statistician* 50 (1996),
/// > 361–365, definition 7.
public func quantile(of values: [Double], at probability: Double) -> Double? {
  precondition((0...1).contains(probability), "probability \(probability)")
  var values = values.filter { !$0.isNaN }
  if values.isEmpty { return nil }
  var settled = 0
  return values.withUnsafeMutableBufferPointer { $0.quantile(probability, settledBefore: &settled) }
}

extension UnsafeMutableBufferPointer<Double> {
  /// The quantile, moving values about. Those before `settled` are already the smallest, in any order but the last,
  /// which is the greatest of them.
  func quantile(_ probability: Double, settledBefore settled: inout Int) -> Double {
    let place = Double(count - 1) * probability
    let low = Swift.min(Int(place), count - 1)
    if low >= settled {
      select(low, from: settled)
      settled = low + 1
    }
    let share = place - Double(low)
    if share == 0 || low + 1 >= count { return self[low] }
    // The next in order is the least of those behind.
    var next = low + 1
    for index in low + 1..<count where self[index] < self[next] { next = index }
    swapAt(low + 1, next)
    if settled == low + 1 { settled = low + 2 }
    return self[low] + share * (self[low + 1] - self[low])
  }

  /// Puts the value that belongs at `place` there, smaller ones before it and greater ones behind, looking only at
  /// those from `start` on. Expected time is linear.
  func select(_ place: Int, from start: Int) {
    var (low, high) = (start, count)
    while high - low > 24 {
      let pivot = median(self[low], self[low + (high - low) / 2], self[high - 1])
      let below = partition(low..<high) { $0 < pivot }
      if place < below {
        high = below
        continue
      }
      // All equal to the pivot come next: without this, equal values would take quadratic time.
      let upTo = partition(below..<high) { $0 <= pivot }
      if place < upTo { return }
      low = upTo
    }
    for index in low..<high {
      var hole = index
      while hole > low, self[hole - 1] > self[hole] {
        swapAt(hole - 1, hole)
        hole -= 1
      }
    }
  }

  /// Moves the values that pass a test to the front of a range and returns the end of them: without a branch.
  @inline(__always)
  private func partition(_ range: Range<Int>, _ passes: (Double) -> Bool) -> Int {
    var end = range.lowerBound
    for index in range {
      let value = self[index]
      self[index] = self[end]
      self[end] = value
      end += passes(value) ? 1 : 0
    }
    return end
  }

  private func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
  }
}
