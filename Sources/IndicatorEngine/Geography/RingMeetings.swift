/// The places where a ring meets itself: segments that cross, touch or lie on one another.
struct RingMeetings {
  /// Two segments, the earlier first, and a point that both have.
  struct Meeting {
    let first: Int
    let second: Int
    let point: GridPoint
  }

  private(set) var all: [Meeting] = []

  /// Nil where more pairs than `limit` would have to be looked at, or too many meet.
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
      if pairs > limit || all.count > RingCheck.meetingLimit { return nil }
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
      let inner = SegmentMeeting.isBetween(before, shared, behind) ? behind : before
      if SegmentMeeting.isBetween(before, shared, behind) || SegmentMeeting.isBetween(behind, shared, before)
      {
        all.append(Meeting(first: first, second: second, point: inner))
      }
      return
    }
    for point in SegmentMeeting.points(a, b, c, d) {
      all.append(Meeting(first: first, second: second, point: point))
    }
  }
}
