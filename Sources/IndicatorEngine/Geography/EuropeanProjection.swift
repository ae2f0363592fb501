internal import RealModule

/// ETRS89-LAEA Europe (EPSG:3035): Lambert's azimuthal equal-area projection of the ellipsoid GRS 1980 about 52° N 10° E.
///
///     EuropeanProjection.point(GeoPoint(longitude: 5, latitude: 50))   // E 3 962 799.45, N 2 999 718.85
///
/// Areas on the map are areas on the ground, so that a municipality is as large as it is. With e² the squared
/// eccentricity and a the semi-major axis,
///
///     q(φ) = (1 − e²)·[sin φ/(1 − e² sin² φ) − (1/2e)·ln((1 − e sin φ)/(1 + e sin φ))]
///     β = asin(q/q_P),  R_q = a·√(q_P/2),  D = a·cos φ₀/√(1 − e² sin² φ₀)/(R_q·cos β₀)
///     B = R_q·√(2/(1 + sin β₀ sin β + cos β₀ cos β cos(λ − λ₀)))
///     E = FE + B·D·cos β sin(λ − λ₀),  N = FN + (B/D)·(cos β₀ sin β − sin β₀ cos β cos(λ − λ₀))
///
/// ETRS89 and WGS 84 differ by less than a metre, which no map of municipalities shows: degrees of either are taken.
///
/// > IOGP Publication 373-7-2 (EPSG Guidance Note 7, part 2), "Lambert Azimuthal Equal Area"; J. P. Snyder, "Map
/// > Projections: A Working Manual", USGS Professional Paper 1395, 1987, pp. 187–190.
public enum EuropeanProjection {
  private static let semiMajorAxis = 6_378_137.0
  private static let flattening = 1 / 298.257222101
  private static let eccentricitySquared = flattening * (2 - flattening)
  private static let eccentricity = Double.sqrt(eccentricitySquared)
  static let falseEasting = 4_321_000.0
  static let falseNorthing = 3_210_000.0
  private static let originLongitude = 10 * degree
  private static let originLatitude = 52 * degree
  private static let degree = Double.pi / 180

  private static let qPole = q(1)
  static let radius = semiMajorAxis * .sqrt(qPole / 2)
  static let sinOrigin = q(.sin(originLatitude)) / qPole
  static let cosOrigin = Double.sqrt(1 - sinOrigin * sinOrigin)
  static let stretch: Double = {
    let sine = Double.sin(originLatitude)
    return semiMajorAxis * .cos(originLatitude) / .sqrt(1 - eccentricitySquared * sine * sine)
      / (radius * cosOrigin)
  }()

  /// The place on the map. The antipode of the centre has none; it comes out at the rim.
  public static func point(_ place: GeoPoint) -> MapPoint {
    let sinBeta = max(-1, min(1, q(.sin(place.latitude * degree)) / qPole))
    let cosBeta = Double.sqrt(1 - sinBeta * sinBeta)
    let turn = place.longitude * degree - originLongitude
    let depth = 1 + sinOrigin * sinBeta + cosOrigin * cosBeta * .cos(turn)
    let scale = radius * .sqrt(2 / max(depth, 1e-12))
    return MapPoint(
      easting: falseEasting + scale * stretch * cosBeta * .sin(turn),
      northing: falseNorthing + scale / stretch * (cosOrigin * sinBeta - sinOrigin * cosBeta * .cos(turn)))
  }

  /// The function q of the sine of a latitude.
  private static func q(_ sine: Double) -> Double {
    let e = eccentricity
    return (1 - eccentricitySquared)
      * (sine / (1 - eccentricitySquared * sine * sine)
        - .log((1 - e * sine) / (1 + e * sine)) / (2 * e))
  }
}
