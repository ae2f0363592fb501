/// The least value of a function of few variables, by the simplex method, without derivatives.
///
///     minimum(of: { ($0[0] - 1) * ($0[0] - 1) + $0[1] * $0[1] }, from: [0, 0]).point   // ≈ [1, 0]
///
/// What comes back is the best point that was seen, not the last that was tried. The simplex is set up anew at the best point
/// until a new start no longer gains anything, which takes it out of corners into which it may shrink.
///
/// - Parameters:
///   - function: Finite everywhere, or infinite where a point is not allowed.
///   - start: Shape `[variable]`.
///   - step: Size of the first simplex.
///   - tolerance: The search ends where the values at its corners differ by less, relatively.
///   - limit: Evaluations at most.
/// - Returns: The best point and its value.
///
/// > J. A. Nelder, R. Mead. "A simplex method for function minimization." *The Computer Journal* 7 (1965), 308–313.
public func minimum(
  of function: ([Double]) -> Double, from start: [Double], step: Double = 0.5, tolerance: Double = 1e-12,
  limit: Int = 20_000
) -> (point: [Double], value: Double, evaluations: Int) {
  var search = SimplexSearch(start: start, value: function(start), limit: limit)
  var size = step
  for _ in 0..<12 {
    let before = search.best.value
    search.run(function, step: size, tolerance: tolerance)
    if search.evaluations >= limit || before - search.best.value <= tolerance * (before.magnitude + tolerance)
    {
      break
    }
    size /= 2
  }
  return (search.best.point, search.best.value, search.evaluations)
}

private struct SimplexSearch {
  var best: (point: [Double], value: Double)
  var evaluations = 1
  let limit: Int

  init(start: [Double], value: Double, limit: Int) {
    best = (start, value)
    self.limit = limit
  }

  mutating func value(_ function: ([Double]) -> Double, _ point: [Double]) -> Double {
    evaluations += 1
    let value = function(point)
    if value < best.value { best = (point, value) }
    return value.isNaN ? .infinity : value
  }

  /// One search from the best point.
  mutating func run(_ function: ([Double]) -> Double, step: Double, tolerance: Double) {
    let n = best.point.count
    guard n > 0 else { return }
    var corners = [best]
    for axis in 0..<n {
      var point = corners[0].point
      point[axis] += step
      corners.append((point, value(function, point)))
    }
    while evaluations < limit {
      corners.sort { $0.value < $1.value }
      let (low, high) = (corners[0].value, corners[n].value)
      if high - low <= tolerance * (low.magnitude + tolerance) { return }
      let centre = (0..<n).map { axis in corners[..<n].reduce(0) { $0 + $1.point[axis] } / Double(n) }
      func along(_ share: Double) -> [Double] {
        (0..<n).map { centre[$0] + share * (corners[n].point[$0] - centre[$0]) }
      }
      let reflected = along(-1)
      let there = value(function, reflected)
      if there < low {
        let far = along(-2)
        let further = value(function, far)
        corners[n] = further < there ? (far, further) : (reflected, there)
      } else if there < corners[n - 1].value {
        corners[n] = (reflected, there)
      } else {
        let near = along(there < high ? -0.5 : 0.5)
        let contracted = value(function, near)
        if contracted < min(there, high) {
          corners[n] = (near, contracted)
        } else {
          for corner in 1...n {
            let point = zip(corners[0].point, corners[corner].point).map { ($0 + $1) / 2 }
            corners[corner] = (point, value(function, point))
          }
        }
      }
    }
  }
}
