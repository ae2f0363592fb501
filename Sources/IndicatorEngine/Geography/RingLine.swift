/// A point to the billionth of a degree.
struct GridPoint: Hashable, Comparable {
  let x: Int64
  let y: Int64

  init(x: Int64, y: Int64) {
    self.x = x
    self.y = y
  }

  init(_ place: GeoPoint) {
    x = GridPoint.rounded(place.longitude)
    y = GridPoint.rounded(place.latitude)
  }

  private static func rounded(_ degrees: Double) -> Int64 {
    // Places on Earth are within ±360; anything else was refused before.
    Int64(max(-1e12, min(1e12, (degrees * 1e9).rounded())))
  }

  var place: GeoPoint { GeoPoint(longitude: Double(x) / 1e9, latitude: Double(y) / 1e9) }

  static func < (a: GridPoint, b: GridPoint) -> Bool { (a.x, a.y) < (b.x, b.y) }

  /// Twice the area of the triangle a, b, c: positive where it runs counter-clockwise.
  static func turn(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Int128 {
    Int128(b.x - a.x) * Int128(c.y - a.y) - Int128(b.y - a.y) * Int128(c.x - a.x)
  }
}

/// The points of a ring without repeats beside one another and without the closing one.
struct RingLine {
  let points: [GridPoint]

  init(_ ring: [GeoPoint]) {
    var points: [GridPoint] = []
    for place in ring {
      let point = GridPoint(place)
      if points.last != point { points.append(point) }
    }
    while points.count > 1, points.first == points.last { points.removeLast() }
    self.points = points
  }

  init(points: [GridPoint]) { self.points = points }

  /// The end of a segment that begins at a point.
  func end(_ segment: Int) -> GridPoint { points[segment + 1 < points.count ? segment + 1 : 0] }

  /// Twice the area that the line goes around, positive counter-clockwise.
  var doubledArea: Int128 {
    guard let origin = points.first else { return 0 }
    return points.indices.reduce(0) { $0 + GridPoint.turn(origin, points[$1], end($1)) }
  }
}
