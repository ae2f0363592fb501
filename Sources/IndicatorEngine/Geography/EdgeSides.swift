/// On which sides of the pieces of rings an area lies, by the rule of parts and holes and by the even-odd rule.
///
/// A ray goes up from the middle of a piece, close beside it on either side; how often it meets a ring says whether it
/// began within. Middles have doubled coordinates, so that all of it is exact.
struct EdgeSides {
  /// Pieces with the area on one side only, each once.
  private(set) var outline: [CutEdges.Edge] = []
  /// The first place, west before east, where the rules differ; one where two rings meet, if there is one.
  private(set) var faultyPlace: GridPoint?

  /// The part to which a ring belongs, and whether it is its outer one.
  private let roles: [(part: Int, isShell: Bool)]
  private let buckets: EdgeBuckets
  private let edges: [CutEdges.Edge]

  /// - Parameters:
  ///   - edges: Pieces in order, of rings that are numbered part by part.
  ///   - parts: Numbers of rings of each part, its outer ring first.
  ///   - limit: Pairs of pieces that are looked at; nil where there are more.
  init?(_ edges: [CutEdges.Edge], parts: [Int], limit: Int) {
    self.edges = edges
    roles = parts.enumerated().flatMap { part, count in (0..<count).map { (part, $0 == 0) } }
    buckets = EdgeBuckets(edges)
    var pairs = 0
    var (faulty, shared): (GridPoint?, GridPoint?) = (nil, nil)
    let ringsAt = EdgeSides.pointsOfSeveralRings(edges)
    var start = 0
    while start < edges.count {
      let edge = edges[start]
      var end = start + 1
      while end < edges.count, edges[end].a == edge.a, edges[end].b == edge.b { end += 1 }
      start = end
      pairs += buckets.places(at: edge).count + roles.count
      if pairs > limit { return nil }
      let left = within(edge, isWest: true)
      let right = within(edge, isWest: false)
      if left.byParts != right.byParts { outline.append(edge) }
      guard left.byParts != left.evenOdd || right.byParts != right.evenOdd else { continue }
      for point in [edge.a, edge.b] {
        faulty = min(faulty ?? point, point)
        if ringsAt.contains(point) { shared = min(shared ?? point, point) }
      }
    }
    faultyPlace = shared ?? faulty
  }

  /// Whether a place close to the middle of an edge is within the area: west of it or, where the edge is not upright,
  /// above it; else east of it, or below.
  private func within(_ edge: CutEdges.Edge, isWest: Bool) -> (byParts: Bool, evenOdd: Bool) {
    let x = edge.a.x + edge.b.x
    let isUpright = edge.a.x == edge.b.x
    var isOdd = [Bool](repeating: false, count: roles.count)
    for place in buckets.places(at: edge) {
      let other = edges[place]
      let (from, to) = (2 * other.a.x, 2 * other.b.x)
      // An upright ray beside an upright edge comes by the edges that end or begin there on its side only.
      let isPassed = isUpright && isWest ? from < x && x <= to : from <= x && x < to
      guard isPassed else { continue }
      let turn = EdgeSides.turn(other, middleOf: edge)
      // The middle below the edge: the ray meets it. On it: one side of the edge itself.
      if turn < 0 || turn == 0 && !isWest { isOdd[other.ring].toggle() }
    }
    var shells = Set<Int>()
    var holes = Set<Int>()
    for (ring, role) in roles.enumerated() where isOdd[ring] {
      if role.isShell { shells.insert(role.part) } else { holes.insert(role.part) }
    }
    return (!shells.subtracting(holes).isEmpty, isOdd.count(where: { $0 }) % 2 == 1)
  }

  /// Positive where the middle of an edge lies above another one, which runs from west to east.
  private static func turn(_ other: CutEdges.Edge, middleOf edge: CutEdges.Edge) -> Int {
    let (ax, ay) = (2 * other.a.x, 2 * other.a.y)
    let (bx, by) = (2 * other.b.x, 2 * other.b.y)
    let (mx, my) = (edge.a.x + edge.b.x, edge.a.y + edge.b.y)
    let turn = Int128(bx - ax) * Int128(my - ay) - Int128(by - ay) * Int128(mx - ax)
    return Int(turn.signum())
  }

  private static func pointsOfSeveralRings(_ edges: [CutEdges.Edge]) -> Set<GridPoint> {
    var ring: [GridPoint: Int] = [:]
    var several: Set<GridPoint> = []
    for edge in edges {
      for point in [edge.a, edge.b] {
        if ring[point, default: edge.ring] != edge.ring { several.insert(point) }
        ring[point] = edge.ring
      }
    }
    return several
  }
}

/// Edges by where they lie between west and east, for finding those above and below a place.
struct EdgeBuckets {
  private let west: Int64
  private let width: Int64
  private var buckets: [[Int]]

  init(_ edges: [CutEdges.Edge]) {
    let (west, east) = (edges.first?.a.x ?? 0, edges.map(\.b.x).max() ?? 0)
    let count = Int64(max(1, min(1024, edges.count / 32)))
    self.west = west
    width = (east - west) / count + 1
    buckets = Array(repeating: [], count: Int(count) + 1)
    for (place, edge) in edges.enumerated() {
      for bucket in self.bucket(edge.a.x)...self.bucket(edge.b.x) { buckets[bucket].append(place) }
    }
  }

  private func bucket(_ x: Int64) -> Int { max(0, min(buckets.count - 1, Int((x - west) / width))) }

  /// Places of the edges that a ray up or down from the middle of an edge may meet.
  func places(at edge: CutEdges.Edge) -> [Int] { buckets[bucket((edge.a.x + edge.b.x) >> 1)] }
}
