/// Labels on a line, moved apart so that none covers another and each stays as near its place as may be.
///
/// With the labels in order of their places w and their centres at least half their heights apart, the centres y that
/// keep Σ(y − w)² smallest follow by pooling neighbours that want to pass each other (isotonic regression of
/// w − c, where c are the centres of the labels stacked without gaps).
enum LabelSpread {
  /// The centres of the labels, in the order given.
  ///
  /// - Parameters:
  ///   - wanted: Where each centre would best be.
  ///   - heights: The height of each label, gaps included; as many as places.
  ///   - range: The labels lie within; where they are too high together, they start at its lower bound.
  static func centres(wanted: [Double], heights: [Double], within range: ClosedRange<Double>) -> [Double] {
    precondition(wanted.count == heights.count, "\(wanted.count) places, \(heights.count) heights")
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var stacked: [Double] = []
    var edge = 0.0
    for index in order {
      stacked.append(edge + heights[index] / 2)
      edge += heights[index]
    }
    var pools: [(sum: Double, count: Int)] = []
    for (place, index) in order.enumerated() {
      pools.append((wanted[index] - stacked[place], 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let offsets = pools.flatMap { pool in
      repeatElement(pool.sum / Double(pool.count), count: pool.count)
    }
    var centres = wanted
    for (place, index) in order.enumerated() {
      let offset = max(min(offsets[place], range.upperBound - edge), range.lowerBound)
      centres[index] = stacked[place] + offset
    }
    return centres
  }
}
