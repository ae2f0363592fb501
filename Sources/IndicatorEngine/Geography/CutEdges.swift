/// The segments of several rings, cut wherever two of them meet, so that pieces have nothing in common but their ends.
///
/// A crossing is taken to the billionth of a degree, which bends what it cuts by as much; pieces are looked over again until
/// no new crossing comes of that.
struct CutEdges {
  /// A piece of a ring, its ends in order: `a` before `b`.
  struct Edge: Hashable, Comparable {
    let a: GridPoint
    let b: GridPoint
    let ring: Int

    init(_ a: GridPoint, _ b: GridPoint, ring: Int) {
      (self.a, self.b) = a < b ? (a, b) : (b, a)
      self.ring = ring
    }

    static func < (one: Edge, other: Edge) -> Bool {
      (one.a, one.b, one.ring) < (other.a, other.b, other.ring)
    }
  }

  /// The pieces in order; one that a ring comes by twice stands twice.
  private(set) var all: [Edge]

  private static let passes = 4

  /// Nil where more pairs than `limit` would have to be looked at.
  init?(_ lines: [RingLine], limit: Int) {
    all = []
    for (ring, line) in lines.enumerated() {
      for segment in line.points.indices {
        all.append(Edge(line.points[segment], line.end(segment), ring: ring))
      }
    }
    all.sort()
    var pairs = 0
    for _ in 0..<CutEdges.passes {
      var cuts: [[GridPoint]] = Array(repeating: [], count: all.count)
      guard findCuts(&cuts, &pairs, limit) else { return nil }
      if cuts.allSatisfy(\.isEmpty) { return }
      cut(at: cuts)
    }
  }

  /// Sweeps over the edges by their western ends. False where there is too much to look at.
  private func findCuts(_ cuts: inout [[GridPoint]], _ pairs: inout Int, _ limit: Int) -> Bool {
    var active: [Int] = []
    var met = 0
    for (place, edge) in all.enumerated() {
      active.removeAll { all[$0].b.x < edge.a.x }
      pairs += active.count
      if pairs > limit || met > RingCheck.meetingLimit { return false }
      let (south, north) = (min(edge.a.y, edge.b.y), max(edge.a.y, edge.b.y))
      for other in active {
        let near = all[other]
        guard min(near.a.y, near.b.y) <= north, south <= max(near.a.y, near.b.y) else { continue }
        for point in SegmentMeeting.points(edge.a, edge.b, near.a, near.b) {
          if point != edge.a, point != edge.b { cuts[place].append(point) }
          if point != near.a, point != near.b { cuts[other].append(point) }
          met += 1
        }
      }
      active.append(place)
    }
    return true
  }

  private mutating func cut(at cuts: [[GridPoint]]) {
    var pieces: [Edge] = []
    pieces.reserveCapacity(all.count)
    for (edge, points) in zip(all, cuts) {
      var from = edge.a
      func distance(_ point: GridPoint) -> Int64 { abs(point.x - edge.a.x) + abs(point.y - edge.a.y) }
      for point in points.sorted(by: { (distance($0), $0) < (distance($1), $1) }) where point != from {
        pieces.append(Edge(from, point, ring: edge.ring))
        from = point
      }
      if from != edge.b { pieces.append(Edge(from, edge.b, ring: edge.ring)) }
    }
    all = pieces.sorted()
  }
}

/// Where two segments meet.
enum SegmentMeeting {
  /// The points that they have in common: none, one, or the two ends of a common piece.
  static func points(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint, _ d: GridPoint) -> [GridPoint] {
    let turns = [
      GridPoint.turn(a, b, c), GridPoint.turn(a, b, d), GridPoint.turn(c, d, a), GridPoint.turn(c, d, b),
    ].map { $0.signum() }
    if turns[0] * turns[1] < 0, turns[2] * turns[3] < 0 { return [crossing(a, b, c, d)] }
    return [(turns[0], a, b, c), (turns[1], a, b, d), (turns[2], c, d, a), (turns[3], c, d, b)]
      .compactMap { turn, from, to, point in turn == 0 && isBetween(from, to, point) ? point : nil }
  }

  /// Whether a point of the line through two others lies between them, ends included.
  static func isBetween(_ a: GridPoint, _ b: GridPoint, _ point: GridPoint) -> Bool {
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
