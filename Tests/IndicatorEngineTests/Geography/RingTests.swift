import Testing

@testable import IndicatorEngine

@Suite("Rings of polygons")
struct RingTests {
  private func ring(_ points: [(Double, Double)]) -> [GeoPoint] {
    points.map { GeoPoint(longitude: $0.0, latitude: $0.1) }
  }

  private func faults(_ points: [(Double, Double)]) -> [RingCheck.Fault] { RingCheck(ring(points)).faults }

  @Test("a square is sound, and its way round is told")
  func square() {
    let points: [(Double, Double)] = [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
    #expect(faults(points).isEmpty)
    #expect(RingCheck(ring(points)).isCounterClockwise == true)
    #expect(RingCheck(ring(points.reversed())).isCounterClockwise == false)
    // A position that stands twice is no fault.
    #expect(faults([(0, 0), (2, 0), (2, 0), (2, 2), (0, 2), (0, 0)]).isEmpty)
  }

  @Test("a ring that is open, or has no area")
  func openAndFlat() {
    #expect(faults([(0, 0), (2, 0), (2, 2)]) == [.unclosed])
    #expect(faults([(0, 0), (2, 0), (0, 0)]) == [.tooFewPoints(3)])
    #expect(faults([]) == [.tooFewPoints(0)])
    #expect(RingCheck([]).isCounterClockwise == nil)
  }

  @Test("lines that cross, touch a corner, touch a side, fold back")
  func meetings() {
    // The diagonals of a square cross in its middle.
    #expect(
      faults([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]) == [.meetsItself(GeoPoint(longitude: 1, latitude: 1))])
    // Two squares that share the corner (1, 1).
    #expect(
      faults([(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (1, 2), (1, 1), (0, 1), (0, 0)])
        == [.meetsItself(GeoPoint(longitude: 1, latitude: 1))])
    // A corner on the side y = 0 between (0, 0) and (4, 0).
    #expect(
      faults([(0, 0), (4, 0), (4, 2), (2, 0), (0, 2), (0, 0)])
        == [.meetsItself(GeoPoint(longitude: 2, latitude: 0))])
    // A spike from (2, 0) to (3, 0) and back.
    #expect(
      faults([(0, 0), (3, 0), (2, 0), (2, 2), (0, 2), (0, 0)])
        == [.meetsItself(GeoPoint(longitude: 2, latitude: 0))])
    // Decimals that binary numbers cannot hold: (0.2, 0.2) lies on the line from (0.1, 0.1) to (0.3, 0.3).
    #expect(
      faults([(0.1, 0.1), (0.3, 0.3), (0.3, 0.5), (0.2, 0.2), (0.1, 0.5), (0.1, 0.1)])
        == [.meetsItself(GeoPoint(longitude: 0.2, latitude: 0.2))])
  }

  /// Twice the area by the shoelace formula, whatever the way round.
  private func area(_ ring: [GeoPoint]) -> Double {
    abs(
      zip(ring, ring.dropFirst()).reduce(0) {
        $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude
      }) / 2
  }

  @Test("repair takes a ring apart where it meets itself, and closes it")
  func repair() {
    let bow = RingRepair.simpleRings(of: ring([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]))
    // Two triangles of base 2 and height 1.
    #expect(bow.count == 2 && bow.allSatisfy { area($0) == 1 && RingCheck($0).faults.isEmpty })
    let squares = RingRepair.simpleRings(
      of: ring([(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (1, 2), (1, 1), (0, 1)]))
    #expect(squares.count == 2 && squares.allSatisfy { area($0) == 1 && $0.first == $0.last })
    let spike = RingRepair.simpleRings(of: ring([(0, 0), (3, 0), (2, 0), (2, 2), (0, 2), (0, 0)]))
    #expect(spike.count == 1 && spike.allSatisfy { area($0) == 4 && RingCheck($0).faults.isEmpty })
    #expect(RingRepair.simpleRings(of: ring([(0, 0), (2, 0), (0, 0)])).isEmpty)
  }

  @Test("shapes of one code are one, and shapes come by code")
  func boundaries() {
    let square = ring([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])
    let boundaries = Boundaries([
      Boundaries.Shape(code: "B", polygons: [[square]]), Boundaries.Shape(code: "A", polygons: [[square]]),
      Boundaries.Shape(code: "B", polygons: [[square]]),
    ])
    #expect(boundaries.codes == ["A", "B"])
    #expect(boundaries["B"]?.polygons.count == 2 && boundaries["C"] == nil)
    // The same square twice is one area: filled by the even-odd rule two rings would leave nothing.
    #expect(boundaries.drawn().map(\.rings.count) == [1, 1])
  }
}
