/// Bringing in the outermost values, one step at a time: where the skewness is not negative every value equal to the greatest
/// becomes the next lower one, else every value equal to the least the next higher. Equal values move together, so that the
/// number of points moved can pass the limit.
struct Winsorisation {
  /// Points moved at which it ends.
  let limit: Int

  struct Result {
    var points: [(index: Int, kind: TreatedPoint.Kind)] = []
    var moments: Moments
    var passes: Bool
  }

  /// Moves values in place until the column passes, the limit is reached or too few different values are left.
  func apply(to column: UnsafeMutableBufferPointer<Double>, passes: (Moments) -> Bool) -> Result {
    var result = Result(moments: Moments(UnsafeBufferPointer(column)), passes: false)
    result.passes = passes(result.moments)
    var (high, low): ([Int], [Int]) = ([], [])
    let untreated = Array(column)
    while !result.passes, high.count + low.count < limit {
      let isHigh = (result.moments.skewness ?? 0) >= 0
      guard let range = extent(UnsafeBufferPointer(column)) else { break }
      let edge = isHigh ? range.greatest : range.least
      var next: Double?
      for value in column where !value.isNaN && value != edge {
        guard let found = next else {
          next = value
          continue
        }
        next = isHigh ? max(found, value) : min(found, value)
      }
      guard let next else { break }
      // Where only one other value is left, moving to it would make the column constant: nothing is to be had this way.
      if !column.contains(where: { !$0.isNaN && $0 != edge && $0 != next }) {
        _ = column.update(fromContentsOf: untreated)
        return Result(moments: Moments(UnsafeBufferPointer(column)), passes: false)
      }
      for index in column.indices where column[index] == edge { column[index] = next }
      high = column.indices.filter { untreated[$0] > column[$0] }
      low = column.indices.filter { untreated[$0] < column[$0] }
      result.moments = Moments(UnsafeBufferPointer(column))
      result.passes = passes(result.moments)
    }
    result.points = (high.map { ($0, .high) } + low.map { ($0, .low) }).sorted { $0.index < $1.index }
    return result
  }
}
