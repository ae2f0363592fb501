import Testing

@testable import IndicatorEngine

@Suite("Rings of one area against one another")
struct AreaCheckTests {
  private typealias Points = [(Double, Double)]

  private func ring(_ points: Points) -> [GeoPoint] {
    (points + points.prefix(1)).map { GeoPoint(longitude: $0.0, latitude: $0.1) }
  }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> [GeoPoint] {
    ring([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
  }

  private func point(_ x: Double, _ y: Double) -> GeoPoint { GeoPoint(longitude: x, latitude: y) }

  /// The area within rings by the even-odd rule, where they do not cross: outer rings and holes by their depth.
  private func area(_ rings: [[GeoPoint]]) -> Double {
    rings.enumerated().reduce(0) { sum, item in
      let (own, ring) = item
      let size =
        abs(
          zip(ring, ring.dropFirst()).reduce(0) {
            $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude
          }) / 2
      // The middle of the first side, a little to either side, lies within the ring; how many others go around it?
      let (a, b) = (ring[0], ring[1])
      let middle = point((a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2)
      let around = rings.indices.filter { $0 != own && contains(rings[$0], middle) }.count
      return sum + (around % 2 == 0 ? size : -size)
    }
  }

  private func contains(_ ring: [GeoPoint], _ place: GeoPoint) -> Bool {
    zip(ring, ring.dropFirst()).reduce(false) { inside, side in
      let (a, b) = side
      guard (a.latitude > place.latitude) != (b.latitude > place.latitude) else { return inside }
      let share = (place.latitude - a.latitude) / (b.latitude - a.latitude)
      return place.longitude < a.longitude + share * (b.longitude - a.longitude) ? !inside : inside
    }
  }

  @Test(
    "sound areas: one ring, a hole, a hole that touches its ring in a point, parts apart, an island in a lake"
  )
  func sound() {
    let parts: [[Boundaries.Polygon]] = [
      [[square(0, 0, 4)]],
      [[square(0, 0, 4), square(1, 1, 2)]],
      // (0, 2) lies on the western side.
      [[square(0, 0, 4), ring([(0, 2), (1, 1), (1, 3)])]],
      [[square(0, 0, 1)], [square(2, 0, 1)]],
      [[square(0, 0, 4), square(1, 1, 2)], [square(1.5, 1.5, 1)]],
      // Two parts that share a side lie over one another nowhere.
      [[square(0, 0, 1)], [square(1, 0, 1)]],
      [],
    ]
    for polygons in parts {
      #expect(AreaCheck(polygons).fault == nil && AreaCheck(polygons).outline == nil)
    }
  }

  @Test("a hole that leaves its part takes away what it has of it, and no more")
  func holeLeaves() throws {
    // The square 0…4 and a hole from x = 3 to 5 and y = 1 to 3: of the hole 1 × 2 lies within. 16 − 2 = 14.
    let check = AreaCheck([[square(0, 0, 4), square(3, 1, 2)]])
    // Both rings have (4, 1) and (4, 3); the first from the west and south is told.
    #expect(check.fault == .overlaps(point(4, 1)))
    let outline = try #require(check.outline)
    #expect(area(outline) == 14)
    #expect(outline.allSatisfy { RingCheck($0).faults.isEmpty })
    // A hole beside its part takes nothing away.
    let apart = AreaCheck([[square(0, 0, 4), square(5, 1, 2)]])
    #expect(apart.fault == .overlaps(point(5, 1)))
    #expect(apart.outline.map(area) == 16)
  }

  @Test("parts that overlap are one, whatever they overlap in")
  func partsOverlap() throws {
    // Squares of side 2 at (0, 0) and (1, 1): 4 + 4 − 1 = 7, and their lines cross at (1, 2) and (2, 1).
    let check = AreaCheck([[square(0, 0, 2)], [square(1, 1, 2)]])
    #expect(check.fault == .overlaps(point(1, 2)))
    let outline = try #require(check.outline)
    #expect(outline.count == 1 && area(outline) == 7)
    // One within the other, and one twice: the larger, and one of them.
    #expect(AreaCheck([[square(0, 0, 4)], [square(1, 1, 2)]]).outline.map(area) == 16)
    #expect(AreaCheck([[square(0, 0, 4)], [square(0, 0, 4)]]).outline.map(area) == 16)
    // Lines that cross where no grid point is: triangles of base 3 and height 1 whose sides meet at thirds.
    let bent = AreaCheck([
      [ring([(0, 0), (3, 0), (1, 1)])], [ring([(0, 0.5), (3, 0.5), (2, -1)])],
    ])
    #expect(bent.fault != nil)
    #expect(bent.outline?.isEmpty == false)
    #expect(bent.outline?.allSatisfy { RingCheck($0).faults.isEmpty } ?? false)
  }

  @Test("holes that overlap are one hole")
  func holesOverlap() throws {
    // Holes of 2 × 2 at (1, 1) and (2, 2) in a square of 6: 36 − 7 = 29.
    let check = AreaCheck([[square(0, 0, 6), square(1, 1, 2), square(2, 2, 2)]])
    #expect(check.fault == .overlaps(point(2, 3)))
    #expect(check.outline.map(area) == 29)
  }

  @Test("what is drawn of a shape is its area, in metres, as often as a part is given")
  func drawn() throws {
    func metres(_ polygons: [Boundaries.Polygon]) throws -> Int {
      let shape = try #require(Boundaries([Boundaries.Shape(code: "A", polygons: polygons)]).drawn().first)
      let doubled = shape.rings.reduce(0.0) { sum, ring in
        sum
          + abs(
            zip(ring, ring.dropFirst()).reduce(0) {
              $0 + $1.0.easting * $1.1.northing - $1.1.easting * $1.0.northing
            })
      }
      return Int(doubled / 2 / 1e6)
    }
    let once = try metres([[square(23, 42, 1)]])
    #expect(try metres([[square(23, 42, 1)], [square(23, 42, 1)]]) == once)
    // A degree of longitude at 42.5° is about 82 km, one of latitude 111 km.
    #expect((9000...9300).contains(once))
  }

  @Test("scribbles that would take too long are left as they are, and told of")
  func limits() {
    // A comb of 12 000 teeth over itself: every tooth of one ring crosses every one of the other.
    let teeth = 6_000
    let upright = (0..<teeth).flatMap { [(Double($0) / 100, 0.0), (Double($0) / 100 + 0.005, 60.0)] }
    let lying = (0..<teeth).flatMap { [(0.0, Double($0) / 100), (60.0, Double($0) / 100 + 0.005)] }
    #expect(AreaCheck([[ring(upright)], [ring(lying)]]).fault == .notChecked)
  }
}
