import IndicatorEngine
import TestSupport
import Testing

/// Expected values by mpmath 1.3 with 50 digits: `erfc(-mpf(z) / sqrt(2)) / 2`, and
/// `findroot(lambda z: log(Phi(z)) - log(p), …)` for the quantile, each printed as the nearest binary number.
@Suite("The normal distribution") struct NormalTests {
  private func relativeError(_ found: Double, _ expected: Double) -> Double {
    expected == 0 ? found.magnitude : ((found - expected) / expected).magnitude
  }

  @Test(
    "Φ agrees with fifty digits to 1e-15 of itself, deep in the tail too",
    arguments: [
      (0.0, 0.5),
      (0.5, 0.6914624612740131),
      (1.0, 0.8413447460685429),
      (1.5, 0.9331927987311419),
      (1.96, 0.9750021048517795),
      (3.0, 0.9986501019683699),
      (8.0, 0.9999999999999993),
      (-0.5, 0.3085375387259869),
      (-1.0, 0.15865525393145705),
      (-1.96, 0.024997895148220435),
      (-2.5, 0.006209665325776135),
      (-5.0, 2.866515718791939e-07),
      (-8.25, 7.919726314642477e-17),
      (-15.0, 3.670966199312751e-51),
      (-30.0, 4.906713927148187e-198),
      (-37.5, 4.605353009581955e-308),
    ])
  func cumulative(_ z: Double, _ expected: Double) {
    #expect(relativeError(Normal.cumulative(z), expected) <= 1e-15, "\(Normal.cumulative(z))")
  }

  @Test(
    "the quantile agrees with fifty digits to 1e-15 of itself",
    arguments: [
      (0.5, 0.0),
      (0.4, -0.2533471031357997),
      (0.25, -0.6744897501960817),
      (0.1, -1.2815515655446004),
      (0.075, -1.439531470938456),
      (0.05, -1.6448536269514726),
      (0.025, -1.9599639845400543),
      (0.6, 0.2533471031357997),
      (0.75, 0.6744897501960817),
      (0.9, 1.2815515655446006),
      (0.92, 1.4050715603096329),
      (0.975, 1.9599639845400538),
      (0.999, 3.090232306167813),
      (1e-05, -4.264890793922825),
      (1e-10, -6.361340902404057),
      (1e-100, -21.273453560965326),
      (1e-300, -37.0470962993612),
    ])
  func quantile(_ p: Double, _ expected: Double) throws {
    let found = try #require(Normal.quantile(p))
    #expect(relativeError(found, expected) <= 1e-15, "\(found)")
  }

  @Test("the quantile undoes Φ, and Φ(z) + Φ(−z) is 1")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 241)
    for _ in 0..<2000 {
      let z = Double.random(in: -30...0, using: &random)
      let p = Normal.cumulative(z)
      // An error of half a unit in p is one of p ÷ φ(z), about 1 ÷ |z|, times that in z.
      #expect(isClose(Normal.quantile(p), z, within: 2e-15))
      #expect(isClose(p + Normal.cumulative(-z), 1, within: 3e-16))
    }
  }

  @Test("the ends of the line are 0 and 1, and outside 0…1 there is no quantile")
  func edges() {
    #expect(Normal.cumulative(-.infinity) == 0 && Normal.cumulative(.infinity) == 1)
    #expect(Normal.cumulative(-60) == 0 && Normal.cumulative(1e300) == 1)
    #expect(Normal.cumulative(.nan).isNaN)
    for p in [0, 1, -0.1, 1.1, .nan, .infinity] { #expect(Normal.quantile(p) == nil) }
  }
}
