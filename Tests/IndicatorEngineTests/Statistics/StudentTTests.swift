import IndicatorEngine
import TestSupport
import Testing

/// Expected values by mpmath with 40 digits: `betainc(a, b, 0, x, regularized=True)`, and the same at ν ÷ (ν + t²).
@Suite("The incomplete beta function and Student's t") struct StudentTTests {
  private func relativeError(_ found: Double?, _ expected: Double) -> Double {
    guard let found else { return .infinity }
    return ((found - expected) / expected).magnitude
  }

  @Test(
    "the incomplete beta function to 1e-12 of itself",
    arguments: [
      (0.5, 2.0, 3.0, 0.6875), (0.1, 0.5, 0.5, 0.20483276469913345), (0.9, 10, 0.5, 0.15164090963470997),
      (0.3, 24.5, 0.5, 2.079548826999247e-14), (0.999, 500, 0.5, 0.31731044730971714),
      (0.01, 3, 200, 0.32876182896161066), (0.5, 1500, 1480, 0.3570242595716172),
      (0.2, 12, 60, 0.7852974291314684), (1e-6, 0.25, 8, 0.05798437829078836),
      (0.75, 9.5, 11, 0.9969737455032364),
    ])
  func beta(_ x: Double, _ a: Double, _ b: Double, _ expected: Double) {
    let found = IncompleteBeta.regularised(x, a, b)
    #expect(relativeError(found, expected) <= 1e-12, "\(found ?? .nan)")
    // I_x(a, b) + I_{1−x}(b, a) = 1 (DLMF §8.17.4).
    let mirrored = IncompleteBeta.regularised(1 - x, b, a, complement: x)
    #expect(isClose(mirrored.map { $0 + expected }, 1, within: 1e-12))
  }

  @Test("ends, and what lies outside")
  func edges() {
    #expect(IncompleteBeta.regularised(0, 2, 3) == 0 && IncompleteBeta.regularised(1, 2, 3) == 1)
    for (x, a, b) in [(-0.1, 1.0, 1.0), (1.1, 1, 1), (0.5, 0, 1), (0.5, 1, -1), (.nan, 1, 1), (0.5, .nan, 1)]
    {
      #expect(IncompleteBeta.regularised(x, a, b) == nil)
    }
  }

  @Test(
    "two-sided chances of t to 1e-12 of themselves, deep in the tail too",
    arguments: [
      (2.0, 10.0, 0.07338803477074037), (2.228, 10, 0.05001177181711137), (0.5, 1, 0.7048327646991335),
      (12, 3, 0.0012450158007893367), (1.96, 1000, 0.05027318495574872), (5, 49, 7.736116446289055e-06),
      (-1, 4, 0.37390096630005887), (30, 200, 5.724161208827852e-76),
    ])
  func twoSided(_ t: Double, _ degrees: Double, _ expected: Double) {
    let found = StudentT.twoSided(t, degrees: degrees)
    #expect(relativeError(found, expected) <= 1e-12, "\(found ?? .nan)")
  }

  @Test("the distribution function: a half at 0, and Cauchy's arctangent with one degree")
  func cumulative() {
    #expect(StudentT.cumulative(0, degrees: 7) == 0.5)
    // P(T ≤ 1) = ½ + arctan(1) ÷ π = ¾ with one degree of freedom.
    #expect(isClose(StudentT.cumulative(1, degrees: 1), 0.75, within: 1e-14))
    #expect(isClose(StudentT.cumulative(-1, degrees: 1), 0.25, within: 1e-14))
    #expect(StudentT.twoSided(.infinity, degrees: 3) == 0)
    #expect(StudentT.twoSided(1, degrees: 0) == nil && StudentT.twoSided(.nan, degrees: 3) == nil)
  }
}
