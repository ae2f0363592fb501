import IndicatorEngine
internal import RealModule

/// From metres of ETRS89-LAEA to places on the drawing, as large as fits, turned so that north lies above at the middle.
struct MapProjection {
  private let middle: MapPoint
  private let sine: Double
  private let cosine: Double
  private let west: Double
  private let north: Double
  private let scale: Double
  private let left: Double
  private let top: Double
  /// The lower edge of the map on the drawing.
  let bottom: Double

  /// - Parameters:
  ///   - points: What must have room; not finite ones do not count.
  ///   - width: Width of the drawing.
  ///   - height: The greatest height of the map.
  ///   - top: Where the map begins.
  init(_ points: some Sequence<MapPoint>, width: Double, height: Double, top: Double) {
    let points = points.filter { $0.easting.isFinite && $0.northing.isFinite }
    let all = Bounds(points.map { ($0.easting, $0.northing) })
    let middle = MapPoint(easting: (all.west + all.east) / 2, northing: (all.south + all.north) / 2)
    let angle = EuropeanProjection.north(at: middle)
    let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
    let turned = Bounds(points.map { MapProjection.turned($0, about: middle, sine, cosine) })
    (self.middle, self.sine, self.cosine) = (middle, sine, cosine)
    (west, north, self.top) = (turned.west, turned.north, top)
    let (across, down) = (max(turned.east - turned.west, 1), max(turned.north - turned.south, 1))
    scale = min((width - 4) / across, height / down)
    left = (width - across * scale) / 2
    bottom = points.isEmpty ? top : top + down * scale
  }

  func place(_ point: MapPoint) -> ChartScene.Point {
    let (x, y) = MapProjection.turned(point, about: middle, sine, cosine)
    return ChartScene.Point(x: left + (x - west) * scale, y: top + (north - y) * scale)
  }

  private static func turned(
    _ point: MapPoint, about middle: MapPoint, _ sine: Double, _ cosine: Double
  ) -> (Double, Double) {
    let (x, y) = (point.easting - middle.easting, point.northing - middle.northing)
    return (x * cosine - y * sine, x * sine + y * cosine)
  }

  /// The extent of places; all zero where there are none.
  private struct Bounds {
    let west: Double
    let east: Double
    let south: Double
    let north: Double

    init(_ places: [(Double, Double)]) {
      west = places.map(\.0).min() ?? 0
      east = places.map(\.0).max() ?? 0
      south = places.map(\.1).min() ?? 0
      north = places.map(\.1).max() ?? 0
    }
  }
}
