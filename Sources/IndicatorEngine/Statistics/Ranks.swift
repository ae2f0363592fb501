/// How equal values share a rank.
public enum TiedRanks: Sendable {
  /// All take the best of the places they share: 1, 2, 2, 4.
  case minimum
  /// All take the mean of the places they share: 1, 2.5, 2.5, 4.
  case mean
}

/// The ranks of values, 1 for the first in order.
///
///     ranks(of: [3, 1, 1, nil, 2])                            // [4, 1, 1, nil, 3]
///     ranks(of: [3, 1, 1, nil, 2], descending: true)          // [1, 3, 3, nil, 2]
///     ranks(of: [3, 1, 1, nil, 2], ties: .mean)               // [4, 1.5, 1.5, nil, 3]
///
/// Values are equal where they are the same number: no tolerance joins what differs. What is missing has no rank.
///
/// - Parameters:
///   - values: Shape `[item]`, any unit; nil is missing.
///   - descending: The greatest is first.
/// - Returns: Same shape.
public func ranks(of values: [Double?], descending: Bool = false, ties: TiedRanks = .minimum) -> [Double?] {
  var result = values.map { $0 ?? .nan }
  result.withUnsafeMutableBufferPointer { replaceByRanks($0, descending: descending, ties: ties) }
  return result.map { $0.isNaN ? nil : $0 }
}

/// Puts ranks in the place of values; NaN, which is missing, stays.
func replaceByRanks(
  _ values: UnsafeMutableBufferPointer<Double>, descending: Bool = false, ties: TiedRanks = .minimum
) {
  withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, values.count)) { places in
    var count = 0
    for index in values.indices where !values[index].isNaN {
      places.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
      count += 1
    }
    var order = UnsafeMutableBufferPointer(rebasing: places[..<count])
    if descending {
      order.sort { values[Int($0)] > values[Int($1)] }
    } else {
      order.sort { values[Int($0)] < values[Int($1)] }
    }
    var start = 0
    while start < count {
      let value = values[Int(order[start])]
      var end = start + 1
      while end < count, values[Int(order[end])] == value { end += 1 }
      let rank =
        switch ties {
        case .minimum: Double(start + 1)
        case .mean: Double(start + end + 1) / 2
        }
      for place in start..<end { values[Int(order[place])] = rank }
      start = end
    }
  }
}
