import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("ETRS89-LAEA")
struct EuropeanProjectionTests {
  @Test("the worked example of EPSG Guidance Note 7-2: 50° N 5° E is E 3962799.45, N 2999718.85")
  func workedExample() {
    let point = EuropeanProjection.point(GeoPoint(longitude: 5, latitude: 50))
    #expect(rounded(point.easting, 2) == 3_962_799.45)
    #expect(rounded(point.northing, 2) == 2_999_718.85)
  }

  @Test("the natural origin has the false easting and northing")
  func origin() {
    let point = EuropeanProjection.point(GeoPoint(longitude: 10, latitude: 52))
    #expect(abs(point.easting - 4_321_000) < 1e-6 && abs(point.northing - 3_210_000) < 1e-6)
  }

  @Test("north is straight up on the central meridian", arguments: [1_500_000.0, 3_210_000, 5_000_000])
  func centralMeridian(northing: Double) {
    #expect(EuropeanProjection.north(at: MapPoint(easting: 4_321_000, northing: northing)) == 0)
  }

  @Test("north is the direction to a place a little farther north", arguments: [-9.0, 5, 23.3, 25.5, 40])
  func north(longitude: Double) {
    for latitude in [36.0, 42.7, 49, 60, 69] {
      let here = EuropeanProjection.point(GeoPoint(longitude: longitude, latitude: latitude))
      let there = EuropeanProjection.point(GeoPoint(longitude: longitude, latitude: latitude + 1e-4))
      let angle = atan2(there.easting - here.easting, there.northing - here.northing)
      // The meridian bends by less than a millionth of a radian in these ten metres.
      #expect(abs(EuropeanProjection.north(at: here) - angle) < 1e-5)
    }
  }

  /// Between latitudes φ₁ and φ₂ and Δλ of longitude the ellipsoid has the area b²·Δλ/2·[s(φ₂) − s(φ₁)] with
  /// s(φ) = sin φ/(1 − e² sin² φ) + (1/2e)·ln((1 + e sin φ)/(1 − e sin φ)) (Snyder, equation 3-12 in other words).
  @Test(
    "areas on the map are areas on the ground, wherever they lie", arguments: [34.5, 42.7, 47.2, 52.0, 69.0])
  func equalArea(_ south: Double) {
    let (a, f) = (6_378_137.0, 1 / 298.257222101)
    let e2 = f * (2 - f)
    let e = e2.squareRoot()
    func s(_ degrees: Double) -> Double {
      let sine = sin(degrees * .pi / 180)
      return sine / (1 - e2 * sine * sine) + log((1 + e * sine) / (1 - e * sine)) / (2 * e)
    }
    let size = 0.01
    for west in [-9.0, 10.0, 23.3, 40.0] {
      let expected = a * a * (1 - e2) / 2 * (size * .pi / 180) * (s(south + size) - s(south))
      let corners = [(0, 0), (size, 0), (size, size), (0, size)].map { dx, dy in
        EuropeanProjection.point(GeoPoint(longitude: west + dx, latitude: south + dy))
      }
      var doubled = 0.0
      for (p, q) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
        doubled += (p.easting - 4e6) * (q.northing - 3e6) - (q.easting - 4e6) * (p.northing - 3e6)
      }
      #expect(abs(doubled / 2 / expected - 1) < 1e-6)
    }
  }
}
