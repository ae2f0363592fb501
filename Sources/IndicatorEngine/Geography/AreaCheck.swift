/// Whether the rings of an area say together what it is: a hole stays within its part, and parts do not lie over one
/// another.
///
/// A place belongs to the area where it lies within the outer ring of a part and within none of that part's holes. A map
/// fills by the even-odd rule, which says the same as long as the rings are sound: where the two differ, a hole leaves
/// its part, or parts overlap. Both rules are asked on both sides of every piece of every ring; a piece that has the area
/// on one side only is part of its true outline.
///
/// Each ring by itself is read by the even-odd rule, as `RingRepair` reads it. Cost: pieces times those that lie above or
/// below them.
///
/// > OGC 06-103r4, "Simple Feature Access", 6.1.11.1 and 6.1.14.
public struct AreaCheck: Sendable {
  /// What is wrong.
  public enum Fault: Sendable, Equatable {
    /// A place at which a ring leaves its part or enters another.
    case overlaps(GeoPoint)
    /// There are too many pairs of segments to look at.
    case notChecked
  }

  /// Nil where the rings are sound.
  public let fault: Fault?
  /// Rings that go around the area by the even-odd rule; nil where its own do.
  let outline: [[GeoPoint]]?

  /// - Parameter polygons: The parts of one area.
  public init(_ polygons: [Boundaries.Polygon]) {
    let lines = polygons.map { $0.map { RingLine($0) } }
    guard lines.joined().count(where: { $0.points.count >= 3 }) > 1 else {
      (fault, outline) = (nil, nil)
      return
    }
    guard let edges = CutEdges(Array(lines.joined()), limit: RingCheck.pairLimit),
      let sides = EdgeSides(edges.all, parts: lines.map(\.count), limit: RingCheck.pairLimit)
    else {
      (fault, outline) = (.notChecked, nil)
      return
    }
    guard let place = sides.faultyPlace else {
      (fault, outline) = (nil, nil)
      return
    }
    fault = .overlaps(place.place)
    outline = AreaCheck.rings(of: sides.outline)
  }

  /// Edges linked to closed rings; nil where they do not close, which rounding could bring about.
  private static func rings(of edges: [CutEdges.Edge]) -> [[GeoPoint]]? {
    var around: [GridPoint: [Int]] = [:]
    for (place, edge) in edges.enumerated() {
      around[edge.a, default: []].append(place)
      around[edge.b, default: []].append(place)
    }
    guard around.values.allSatisfy({ $0.count % 2 == 0 }) else { return nil }
    var isUsed = [Bool](repeating: false, count: edges.count)
    var rings: [[GeoPoint]] = []
    for first in edges.indices where !isUsed[first] {
      var walk: [GridPoint] = []
      var (place, point) = (first, edges[first].a)
      while true {
        isUsed[place] = true
        walk.append(point)
        point = edges[place].a == point ? edges[place].b : edges[place].a
        // All counts are even: a walk ends only where it began.
        guard let next = around[point]?.first(where: { !isUsed[$0] }) else { break }
        place = next
      }
      rings += RingRepair.simpleRings(of: walk.map(\.place))
    }
    return rings
  }
}
