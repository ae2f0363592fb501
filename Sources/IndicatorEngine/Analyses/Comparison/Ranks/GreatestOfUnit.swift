/// The quantile of the greatest standardised difference between one unit and the others, either way round.
///
/// A quantile of R draws needs only the greatest few of them in full: a draw whose bound lies below those is passed over, and in
/// the others only units are visited whose bound lies above.
struct GreatestOfUnit: Sendable {
  private let differences: NormalDifferences
  /// Units of each draw, the greatest number first.
  private let order: [Int32]
  /// How many of the greatest differences the quantile needs, and how it lies between the two least of them.
  private let kept: Int
  private let share: Double

  init(_ differences: NormalDifferences, confidence: Double, threads: Int) {
    self.differences = differences
    let (count, draws) = (differences.count, differences.noise.columns)
    order = Parallel.map(count: draws, threads: threads) { draw in
      let numbers = differences.noise.values[draw * count..<(draw + 1) * count]
      return (0..<Int32(count)).sorted {
        numbers[numbers.startIndex + Int($0)] > numbers[numbers.startIndex + Int($1)]
      }
    }.flatMap { $0 }
    // Definition 7, as in `quantile(of:at:)`.
    let place = Double(draws - 1) * confidence
    let low = min(Int(place), draws - 1)
    kept = draws - low
    share = kept > 1 ? place - Double(low) : 0
  }

  /// The quantile over the pairs of a unit that are open.
  ///
  /// - Parameter limit: Pairs whose values differ by more are closed.
  func quantile(of unit: Int, limit: Double) -> Double {
    let count = differences.count
    return differences.noise.values.withUnsafeBufferPointer { noise in
      order.withUnsafeBufferPointer { order in
        // The greatest so far, the least first: what does not exceed the first of them changes nothing.
        var greatest = [Double](repeating: 0, count: kept)
        for draw in 0..<differences.noise.columns {
          let range = draw * count..<(draw + 1) * count
          let found = raised(
            greatest[0], unit, UnsafeBufferPointer(rebasing: noise[range]),
            UnsafeBufferPointer(rebasing: order[range]),
            limit)
          if found > greatest[0] { GreatestOfUnit.insert(found, into: &greatest) }
        }
        return share == 0 ? greatest[0] : greatest[0] + share * (greatest[1] - greatest[0])
      }
    }
  }

  /// The greatest difference of a draw, or the one that is given where none exceeds it.
  private func raised(
    _ given: Double, _ unit: Int, _ numbers: UnsafeBufferPointer<Double>, _ order: UnsafeBufferPointer<Int32>,
    _ limit: Double
  ) -> Double {
    var found = given
    let number = numbers[unit]
    var place = order.count - 1
    let above = max(number, 0) * max(number, 0)
    while place >= 0 {
      let other = Int(order[place])
      let reach = min(numbers[other], 0)
      if above + reach * reach < found * found * (1 - NormalDifferences.slack) { break }
      if other != unit {
        let value = differences.drawn(unit, other, numbers: (number, numbers[other]))
        if value > found, !(differences.observed(unit, other) > limit) { found = value }
      }
      place -= 1
    }
    let below = min(number, 0) * min(number, 0)
    place = 0
    while place < order.count {
      let other = Int(order[place])
      let reach = max(numbers[other], 0)
      if below + reach * reach < found * found * (1 - NormalDifferences.slack) { break }
      if other != unit {
        let value = differences.drawn(other, unit, numbers: (numbers[other], number))
        if value > found, !(differences.observed(other, unit) > limit) { found = value }
      }
      place += 1
    }
    return found
  }

  /// Puts a value at its place among the greatest; the least of them falls out.
  private static func insert(_ value: Double, into greatest: inout [Double]) {
    var place = 0
    while place + 1 < greatest.count, greatest[place + 1] < value {
      greatest[place] = greatest[place + 1]
      place += 1
    }
    greatest[place] = value
  }
}
