/// Fewer points for outlines that share borders, so that neighbours still meet after it.
///
/// A border is cut where three or more outlines meet, or where two part; each piece between such places is simplified
/// once, in one direction, whichever area it belongs to. A point is kept where leaving it out would move the line by
/// more than the tolerance.
///
/// > D. H. Douglas, T. K. Peucker. "Algorithms for the reduction of the number of points required to represent a
/// > digitized line or its caricature." *Cartographica* 10 (1973), 112–122.
struct RingSimplifier {
  typealias Point = ChartScene.Point

  /// The greatest distance, in the unit of the points, by which a line may move.
  let tolerance: Double
  /// Points where borders meet or part.
  private let corners: Set<Point>

  /// - Parameter rings: Every ring of the drawing, closed or not; points that are one place must be equal.
  init(_ rings: [[Point]], tolerance: Double) {
    self.tolerance = tolerance
    var neighbours: [Point: (Point, Point)] = [:]
    var corners: Set<Point> = []
    for ring in rings.map(RingSimplifier.open) where ring.count >= 3 {
      for index in ring.indices {
        let point = ring[index]
        let before = ring[index == 0 ? ring.count - 1 : index - 1]
        let next = ring[index == ring.count - 1 ? 0 : index + 1]
        guard let known = neighbours[point] else {
          neighbours[point] = (before, next)
          continue
        }
        let isSame =
          (known.0 == before && known.1 == next) || (known.0 == next && known.1 == before)
        if !isSame { corners.insert(point) }
      }
    }
    self.corners = corners
  }

  /// A ring with fewer points, its last not the first again. A ring that would lose its area keeps its points.
  func simplified(_ ring: [Point]) -> [Point] {
    let ring = RingSimplifier.open(ring)
    guard ring.count > 3 else { return ring }
    let cuts = cuts(of: ring)
    var result: [Point] = []
    for (index, start) in cuts.enumerated() {
      let end = cuts[(index + 1) % cuts.count]
      let piece = start < end ? Array(ring[start...end]) : Array(ring[start...] + ring[...end])
      result += simplifiedLine(piece).dropLast()
    }
    return result.count >= 3 ? result : ring
  }

  /// A ring without its first point again at the end and without repetitions.
  private static func open(_ ring: [Point]) -> [Point] {
    var result: [Point] = []
    for point in ring where point != result.last { result.append(point) }
    if result.count > 1, result.first == result.last { result.removeLast() }
    return result
  }

  /// Places at which the ring is cut, ascending, at least two: the corners, or where there are fewer, points that do
  /// not depend on where the ring starts or in which direction it runs.
  private func cuts(of ring: [Point]) -> [Int] {
    let corners = ring.indices.filter { self.corners.contains(ring[$0]) }
    if corners.count >= 2 { return corners }
    let anchor = corners.first ?? ring.indices.min { RingSimplifier.isBefore(ring[$0], ring[$1]) } ?? 0
    let far =
      ring.indices.filter { $0 != anchor }.max { a, b in
        let (first, second) = (square(ring[a], ring[anchor]), square(ring[b], ring[anchor]))
        return first == second ? RingSimplifier.isBefore(ring[a], ring[b]) : first < second
      } ?? 0
    return [min(anchor, far), max(anchor, far)]
  }

  /// A piece of border between two corners; the same points whichever end it is given from.
  private func simplifiedLine(_ line: [Point]) -> [Point] {
    guard line.count > 2, let first = line.first, let last = line.last else { return line }
    let isTurned =
      first == last
      ? RingSimplifier.isBefore(line[line.count - 2], line[1]) : RingSimplifier.isBefore(last, first)
    let line = isTurned ? line.reversed() : line
    var isKept = [Bool](repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    var open = [(0, line.count - 1)]
    while let (start, end) = open.popLast() {
      var (farthest, most) = (start, tolerance * tolerance)
      for index in start + 1..<end {
        let distance = square(line[index], from: line[start], to: line[end])
        if distance > most { (farthest, most) = (index, distance) }
      }
      guard farthest > start else { continue }
      isKept[farthest] = true
      if farthest - start > 1 { open.append((start, farthest)) }
      if end - farthest > 1 { open.append((farthest, end)) }
    }
    let kept = zip(line, isKept).filter(\.1).map(\.0)
    return isTurned ? kept.reversed() : kept
  }

  private static func isBefore(_ a: Point, _ b: Point) -> Bool { (a.x, a.y) < (b.x, b.y) }

  private func square(_ a: Point, _ b: Point) -> Double {
    (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
  }

  /// The squared distance of a point from a straight line between two places.
  private func square(_ point: Point, from start: Point, to end: Point) -> Double {
    let length = square(start, end)
    guard length > 0 else { return square(point, start) }
    let along = (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)
    let share = max(0, min(1, along / length))
    return square(
      point, Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
  }
}
