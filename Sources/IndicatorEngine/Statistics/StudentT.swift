internal import RealModule

/// Student's t distribution.
///
///     StudentT.cumulative(2, degrees: 10)     // 0.963305982632
///     StudentT.twoSided(2.228, degrees: 10)   // 0.0500
///
/// By the incomplete beta function: P(|T| > t) = I_{ν/(ν+t²)}(ν/2, ½).
///
/// > Student. "The probable error of a mean." *Biometrika* 6 (1908), 1–25; the form is DLMF §8.17.
public enum StudentT {
  /// The chance of a value at most t; nil where the degrees of freedom are not above 0 or t is not a number.
  public static func cumulative(_ t: Double, degrees: Double) -> Double? {
    twoSided(t, degrees: degrees).map { t > 0 ? 1 - $0 / 2 : $0 / 2 }
  }

  /// The chance of a value at least as far from 0 as t, on either side.
  public static func twoSided(_ t: Double, degrees: Double) -> Double? {
    guard degrees > 0, degrees.isFinite, !t.isNaN else { return nil }
    if t.isInfinite { return 0 }
    let square = t * t
    if square.isInfinite { return 0 }
    let whole = degrees + square
    return IncompleteBeta.regularised(degrees / whole, degrees / 2, 0.5, complement: square / whole)
  }
}
