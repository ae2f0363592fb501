/// Ranks of one run after the other: 1 for the highest score of a year, equal scores share the better rank, 0 for none.
///
/// Scores are rounded to 41 binary digits first: sums of products may differ in the last digits from one way of computing
/// them to another, and what is equal must not be told apart by that.
struct RunRanks {
  /// Rows of each year.
  let slices: [Range<Int>]
  private var items: [Item] = []

  private struct Item {
    var score: Double
    var row: Int32
  }

  init(slices: [Range<Int>]) { self.slices = slices }

  /// Ranks of the rows.
  mutating func rank(_ scores: UnsafeBufferPointer<Double>, into ranks: UnsafeMutableBufferPointer<Int32>) {
    precondition(scores.count == ranks.count, "\(scores.count) scores, \(ranks.count) ranks")
    for slice in slices {
      if slice.count <= 160 { count(scores, ranks, slice) } else { sort(scores, ranks, slice) }
    }
  }

  /// Few rows: how many are better, row by row, without a branch.
  private func count(
    _ scores: UnsafeBufferPointer<Double>, _ ranks: UnsafeMutableBufferPointer<Int32>, _ slice: Range<Int>
  ) {
    for row in slice {
      let own = scores[row]
      var better = 0
      for other in slice { better &+= scores[other] > own ? 1 : 0 }
      ranks[row] = own.isNaN ? 0 : Int32(truncatingIfNeeded: better + 1)
    }
  }

  private mutating func sort(
    _ scores: UnsafeBufferPointer<Double>, _ ranks: UnsafeMutableBufferPointer<Int32>, _ slice: Range<Int>
  ) {
    items.removeAll(keepingCapacity: true)
    for row in slice {
      ranks[row] = 0
      if !scores[row].isNaN { items.append(Item(score: scores[row], row: Int32(truncatingIfNeeded: row))) }
    }
    items.sort { $0.score > $1.score }
    var rank: Int32 = 0
    for (place, item) in items.enumerated() {
      if place == 0 || item.score < items[place - 1].score { rank = Int32(truncatingIfNeeded: place + 1) }
      ranks[Int(item.row)] = rank
    }
  }
}

/// The mean absolute distance of ranks from the nominal ones, over the rows that have both; 0 where none has.
func meanShift(_ ranks: UnsafeBufferPointer<Int32>, from nominal: [Int32]) -> Double {
  var (sum, count) = (0, 0)
  for (row, rank) in ranks.enumerated() where rank > 0 && nominal[row] > 0 {
    sum += Int((rank - nominal[row]).magnitude)
    count += 1
  }
  return count > 0 ? Double(sum) / Double(count) : 0
}
