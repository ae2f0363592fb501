/// Sums over the first places of a table that changes: adding and asking both take logarithmic time.
///
/// > P. M. Fenwick. "A new data structure for cumulative frequency tables." *Software: Practice and Experience* 24 (1994),
/// > 327–336.
struct FenwickTree {
  /// Element i (from 1) holds the sum of as many places as its lowest set bit says, up to and including place i − 1.
  private var sums: [Double]
  /// The sum of all places.
  private(set) var total = 0.0

  init(count: Int) { sums = [Double](repeating: 0, count: count + 1) }

  /// Adds to a place.
  ///
  /// - Precondition: 0 ≤ place < count.
  mutating func add(_ value: Double, at place: Int) {
    precondition(place >= 0 && place < sums.count - 1, "place \(place) of \(sums.count - 1)")
    total += value
    let count = sums.count
    sums.withUnsafeMutableBufferPointer { sums in
      var index = place + 1
      while index < count {
        sums[index] += value
        index += index & -index
      }
    }
  }

  /// The sum of the places before `end`.
  ///
  /// - Precondition: 0 ≤ end ≤ count.
  func sum(before end: Int) -> Double {
    precondition(end >= 0 && end < sums.count, "sum before \(end) of \(sums.count - 1)")
    return sums.withUnsafeBufferPointer { sums in
      var (sum, index) = (0.0, end)
      while index > 0 {
        sum += sums[index]
        index &= index - 1
      }
      return sum
    }
  }
}
