/// Rings taken apart for drawing.
enum RingRepair {
  /// Closed rings that do not meet themselves and together go around the same area by the even-odd rule; none where the
  /// ring has no area. A ring that is too large to be looked over is only closed.
  static func simpleRings(of ring: [GeoPoint]) -> [[GeoPoint]] {
    let line = RingLine(ring)
    guard line.points.count >= 3 else { return [] }
    guard let meetings = RingMeetings(line, limit: RingCheck.pairLimit) else { return [closed(line.points)] }
    if meetings.all.isEmpty { return [closed(line.points)] }
    return loops(of: noded(line, meetings.all)).filter { RingLine(points: $0).doubledArea != 0 }.map(closed)
  }

  /// The points of the line with those where it meets itself put in.
  private static func noded(_ line: RingLine, _ meetings: [RingMeetings.Meeting]) -> [GridPoint] {
    var added: [Int: [GridPoint]] = [:]
    for meeting in meetings {
      added[meeting.first, default: []].append(meeting.point)
      added[meeting.second, default: []].append(meeting.point)
    }
    var points: [GridPoint] = []
    for segment in line.points.indices {
      let start = line.points[segment]
      points.append(start)
      func distance(_ point: GridPoint) -> Int64 { abs(point.x - start.x) + abs(point.y - start.y) }
      for point in (added[segment] ?? []).sorted(by: { (distance($0), $0) < (distance($1), $1) })
      where point != points.last && point != line.end(segment) {
        points.append(point)
      }
    }
    return points
  }

  /// The line taken apart at every point that it comes by again.
  private static func loops(of points: [GridPoint]) -> [[GridPoint]] {
    var loops: [[GridPoint]] = []
    var open: [GridPoint] = []
    var places: [GridPoint: Int] = [:]
    for point in points {
      if let place = places[point] {
        let loop = Array(open[place...])
        if loop.count >= 3 { loops.append(loop) }
        for passed in open[(place + 1)...] { places[passed] = nil }
        open.removeSubrange((place + 1)...)
      } else {
        places[point] = open.count
        open.append(point)
      }
    }
    if open.count >= 3 { loops.append(open) }
    return loops
  }

  private static func closed(_ points: [GridPoint]) -> [GeoPoint] {
    (points + points.prefix(1)).map(\.place)
  }
}
