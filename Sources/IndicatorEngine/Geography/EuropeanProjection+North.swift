internal import RealModule

extension EuropeanProjection {
  /// Where north lies at a place of the map: the angle in radians from grid north, positive to the right.
  ///
  ///     EuropeanProjection.north(at: MapPoint(easting: 4_321_000, northing: 2_000_000))   // 0: the central meridian
  ///
  /// A country far from 10° E lies askew in the projection; turned by this angle about any place it keeps its areas and
  /// has north above. With x, y the place from the origin on the authalic sphere of radius R, ρ² = x² + y² and
  /// c = 2·asin(ρ/2R), the place has
  ///
  ///     sin β = cos c sin β₀ + y sin c cos β₀/ρ,   tan Δ = x sin c/(ρ cos β₀ cos c − y sin β₀ sin c)
  ///
  /// and the meridian runs along the derivatives of x and y by β, with k = √(2/(1 + cos c)):
  ///
  ///     dx/dβ = k′ cos β sin Δ − k sin β sin Δ
  ///     dy/dβ = k′(cos β₀ sin β − sin β₀ cos β cos Δ) + k(cos β₀ cos β + sin β₀ sin β cos Δ)
  ///     k′ = −k(sin β₀ cos β − cos β₀ sin β cos Δ)/2(1 + cos c)
  ///
  /// > J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, pp. 185–187: the sphere,
  /// > oblique aspect, and its inverse; the derivatives are ours.
  public static func north(at place: MapPoint) -> Double {
    let (x, y) = (
      (place.easting - falseEasting) / stretch, (place.northing - falseNorthing) * stretch
    )
    let distance = Double.sqrt(x * x + y * y)
    guard distance > 0, distance.isFinite else { return 0 }
    let c = 2 * Double.asin(min(distance / (2 * radius), 1))
    let (sinC, cosC) = (Double.sin(c), Double.cos(c))
    let turn = Double.atan2(y: x * sinC, x: distance * cosOrigin * cosC - y * sinOrigin * sinC)
    let sinBeta = max(-1, min(1, cosC * sinOrigin + y * sinC * cosOrigin / distance))
    let cosBeta = Double.sqrt(1 - sinBeta * sinBeta)
    let (sinTurn, cosTurn) = (Double.sin(turn), Double.cos(turn))
    let depth = max(1 + cosC, 1e-12)
    let k = Double.sqrt(2 / depth)
    let slope = -k * (sinOrigin * cosBeta - cosOrigin * sinBeta * cosTurn) / (2 * depth)
    let east = slope * cosBeta * sinTurn - k * sinBeta * sinTurn
    let north =
      slope * (cosOrigin * sinBeta - sinOrigin * cosBeta * cosTurn)
      + k * (cosOrigin * cosBeta + sinOrigin * sinBeta * cosTurn)
    return Double.atan2(y: east * stretch, x: north / stretch)
  }
}
