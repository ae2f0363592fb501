/// Who borders on whom.
///
///     NeighbourList(units: 3, pairs: [(0, 1), (1, 2)]).of(1)   // 0 and 2
public struct NeighbourList: Sendable, Hashable {
  /// Neighbours of each unit, in order.
  private let lists: [[Int]]

  /// Neighbourhood is mutual: a pair counts both ways, once however often it is named; nobody is a neighbour of itself.
  ///
  /// - Precondition: Pairs are of units 0..<units.
  public init(units: Int, pairs: [(Int, Int)]) {
    var sets = [Set<Int>](repeating: [], count: units)
    for (a, b) in pairs where a != b {
      precondition((0..<units).contains(a) && (0..<units).contains(b), "units \(a) and \(b) of \(units)")
      sets[a].insert(b)
      sets[b].insert(a)
    }
    lists = sets.map { $0.sorted() }
  }

  public var units: Int { lists.count }

  /// The neighbours of a unit, in order.
  public func of(_ unit: Int) -> [Int] { lists[unit] }

  /// What two shapes must share to be neighbours.
  public enum Contact: String, Sendable, Hashable {
    /// A stretch of border.
    case border
    /// A point is enough.
    case point
  }

  /// The neighbours among some places, by their shapes.
  ///
  /// Shapes touch where their rings have points in common, to a billionth of a degree, as they do in maps that are cut from one
  /// cover. A common stretch is one between two points that both rings have next to one another.
  ///
  /// - Parameter codes: The units in order; one without a shape has no neighbours.
  public init(of codes: [String], in boundaries: Boundaries, _ contact: Contact = .border) {
    var owners: [BorderPart: [Int]] = [:]
    for (unit, code) in codes.enumerated() {
      var parts: Set<BorderPart> = []
      let polygons = boundaries[code]?.polygons ?? []
      for ring in polygons.joined() {
        let line = RingLine(ring)
        for (index, point) in line.points.enumerated() {
          parts.insert(contact == .point ? BorderPart(point, point) : BorderPart(point, line.end(index)))
        }
      }
      for part in parts { owners[part, default: []].append(unit) }
    }
    // Which pairs come out does not depend on the order of the dictionary.
    let pairs = owners.values.flatMap { units in
      units.indices.flatMap { first in units[(first + 1)...].map { (units[first], $0) } }
    }
    self.init(units: codes.count, pairs: pairs)
  }

  /// A stretch between two points, whichever way it is walked.
  private struct BorderPart: Hashable {
    let from: GridPoint
    let to: GridPoint

    init(_ a: GridPoint, _ b: GridPoint) { (from, to) = a < b ? (a, b) : (b, a) }
  }
}
