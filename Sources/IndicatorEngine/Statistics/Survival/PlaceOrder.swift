/// Rows in the order of whole numbers that they bear, equal ones in the order they came in: a counting sort.
struct PlaceOrder {
  /// Rows, those of place 0 first.
  let rows: [Int32]
  /// Where the rows of each place begin; one more element than there are places.
  let starts: [Int]

  /// - Precondition: Places lie within 0..<count.
  init(_ places: [Int32], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for place in places { starts[Int(place) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var rows = [Int32](repeating: 0, count: places.count)
    for (row, place) in places.enumerated() {
      rows[next[Int(place)]] = Int32(row)
      next[Int(place)] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  /// The rows of a place.
  subscript(place: Int) -> ArraySlice<Int32> { rows[starts[place]..<starts[place + 1]] }
}
