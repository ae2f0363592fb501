/// The areas of places, by their codes: what a map is drawn from.
///
///     boundaries["SFO20"]?.polygons.count           // 1
///     boundaries.drawn().first?.rings.first         // metres of ETRS89-LAEA
///
/// The outlines are kept as they were given, faults included. What is drawn of them is repaired (`drawn()`), and only
/// that.
public struct Boundaries: Sendable {
  /// An area with its outer ring first, holes behind it. The last point of a ring is its first again.
  public typealias Polygon = [[GeoPoint]]

  /// What belongs to one code.
  public struct Shape: Sendable {
    public let code: String
    /// Its areas, in the order of the file.
    public internal(set) var polygons: [Polygon]

    public init(code: String, polygons: [Polygon]) {
      self.code = code
      self.polygons = polygons
    }
  }

  /// The shapes, by code.
  public let shapes: [Shape]
  private let index: [String: Int]

  /// Shapes with one code become one.
  public init(_ given: [Shape]) {
    var merged: [String: Shape] = [:]
    for shape in given {
      merged[shape.code, default: Shape(code: shape.code, polygons: [])].polygons += shape.polygons
    }
    shapes = merged.values.sorted { $0.code < $1.code }
    index = Dictionary(uniqueKeysWithValues: shapes.enumerated().map { ($1.code, $0) })
  }

  /// The shape of a code.
  public subscript(code: String) -> Shape? { index[code].map { shapes[$0] } }

  /// Codes, in order.
  public var codes: [String] { shapes.map(\.code) }

  /// The shapes on the map, repaired.
  public func drawn() -> [MapShape] { shapes.map(MapShape.init) }
}

/// A shape on the map in ETRS89-LAEA: closed rings that do not cross themselves, to be filled by the even-odd rule.
public struct MapShape: Sendable {
  public let code: String
  public let rings: [[MapPoint]]

  /// The shape with its rings closed, taken apart where they cross or touch themselves, and projected. Rings without an
  /// area are left out. Where holes leave their parts or parts overlap, the outline of what is within a part and in none
  /// of its holes stands for them (`AreaCheck`).
  init(_ shape: Boundaries.Shape) {
    code = shape.code
    let outline = AreaCheck(shape.polygons).outline
    rings = (outline ?? shape.polygons.joined().flatMap { RingRepair.simpleRings(of: $0) })
      .map { $0.map(EuropeanProjection.point) }
  }
}
