/// The places where a ring meets itself: segments that cross, touch or lie on one another.
struct RingMeetings {
  /// Two segments, the earlier first, and a point that both have.
  struct Meeting {
    let first: Int
    let second: Int
    let point: GridPoint
  }

  private(set) var all: [Meeting] = []

  /// Nil where more pairs than `limit` would have to be looked at.
  init?(_ line: RingLine, limit: Int) {
    let count = line.points.count
    let bounds = (0..<count).map { segment in
      let (a, b) = (line.points[segment], line.end(segment))
      return (west: min(a.x, b.x), east: max(a.x, b.x), south: min(a.y, b.y), north: max(a.y, b.y))
    }
    let order = bounds.indices.sorted { (bounds[$0].west, $0) < (bounds[$1].west, $1) }
    var active: [Int] = []
    var pairs = 0
    for segment in order {
      let own = bounds[segment]
      active.removeAll { bounds[$0].east < own.west }
      pairs += active.count
      if pairs > limit { return nil }
      for other in active where bounds[other].south <= own.north && own.south <= bounds[other].north {
        add(line, min(segment, other), max(segment, other))
      }
      active.append(segment)
    }
  }

  private mutating func add(_ line: RingLine, _ first: Int, _ second: Int) {
    let (a, b) = (line.points[first], line.end(first))
    let (c, d) = (line.points[second], line.end(second))
    let count = line.points.count
    if second == first + 1 || first == 0 && second == count - 1 {
      // Neighbours share a point; they meet elsewhere only where one folds back onto the other.
      let (before, shared, behind) = second == first + 1 ? (a, b, d) : (c, a, b)
      guard GridPoint.turn(before, shared, behind) == 0 else { return }
      let inner = RingMeetings.isBetween(before, shared, behind) ? behind : before
      if RingMeetings.isBetween(before, shared, behind) || RingMeetings.isBetween(behind, shared, before) {
        all.append(Meeting(first: first, second: second, point: inner))
      }
      return
    }
    let turns = [
      GridPoint.turn(a, b, c), GridPoint.turn(a, b, d), GridPoint.turn(c, d, a), GridPoint.turn(c, d, b),
    ].map { $0.signum() }
    if turns[0] * turns[1] < 0, turns[2] * turns[3] < 0 {
      all.append(Meeting(first: first, second: second, point: RingMeetings.crossing(a, b, c, d)))
      return
    }
    for (turn, from, to, point) in [
      (turns[0], a, b, c), (turns[1], a, b, d), (turns[2], c, d, a), (turns[3], c, d, b),
    ] where turn == 0 && RingMeetings.isBetween(from, to, point) {
      all.append(Meeting(first: first, second: second, point: point))
    }
  }

  /// Whether a point of the line through two others lies between them, ends included.
  private static func isBetween(_ a: GridPoint, _ b: GridPoint, _ point: GridPoint) -> Bool {
    min(a.x, b.x) <= point.x && point.x <= max(a.x, b.x) && min(a.y, b.y) <= point.y
      && point.y <= max(a.y, b.y)
  }

  /// Where two segments cross, to the billionth of a degree.
  private static func crossing(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint, _ d: GridPoint) -> GridPoint {
    let whole = Double(GridPoint.turn(c, d, a)) - Double(GridPoint.turn(c, d, b))
    let share = whole == 0 ? 0 : Double(GridPoint.turn(c, d, a)) / whole
    return GridPoint(
      x: a.x + Int64((share * Double(b.x - a.x)).rounded()),
      y: a.y + Int64((share * Double(b.y - a.y)).rounded()))
  }
}
