/// A place on the ellipsoid, in degrees: longitude east of Greenwich, latitude north of the equator.
public struct GeoPoint: Hashable, Sendable, BitwiseCopyable {
  /// −180…180.
  public let longitude: Double
  /// −90…90.
  public let latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// A place on a map, in metres: easting to the right, northing upwards.
public struct MapPoint: Hashable, Sendable, BitwiseCopyable {
  public let easting: Double
  public let northing: Double

  public init(easting: Double, northing: Double) {
    self.easting = easting
    self.northing = northing
  }
}
