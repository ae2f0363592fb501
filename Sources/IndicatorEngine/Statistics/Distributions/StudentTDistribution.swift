internal import RealModule

/// Student's t distribution, moved and stretched: what is predicted from a mean and a spread that were both estimated.
///
///     StudentTDistribution(degrees: 10)?.quantile(0.975)                                // 2.2281
///     StudentTDistribution(degrees: 17, location: 16_313, scale: 2353)?.upperTail(20_000)   // 0.0678
///
/// The quantile comes from that of the beta distribution: with p < ½ is 2p = I_x(ν/2, ½), x = ν ÷ (ν + t²).
///
/// > Student. "The probable error of a mean." *Biometrika* 6 (1908), 1–25; DLMF §8.17.
public struct StudentTDistribution: Sendable, Equatable {
  /// Degrees of freedom ν.
  public let degrees: Double
  public let location: Double
  public let scale: Double

  /// - Returns: nil unless degrees and scale are above 0 and all are finite.
  public init?(degrees: Double, location: Double = 0, scale: Double = 1) {
    guard degrees > 0, degrees.isFinite, location.isFinite, scale > 0, scale.isFinite else { return nil }
    self.degrees = degrees
    self.location = location
    self.scale = scale
  }

  /// The chance of a value of at most x; NaN of NaN.
  public func cumulative(_ x: Double) -> Double { chance((x - location) / scale) }
  /// The chance of a value above x, exact where it is small.
  public func upperTail(_ x: Double) -> Double { chance((location - x) / scale) }
  /// The value below which a share `p` lies; nil outside 0 < p < 1, or where it is no number any more.
  public func quantile(_ p: Double) -> Double? { standard(p).map { location + scale * $0 } }
  /// The value above which a share `q` lies; nil as above.
  public func quantile(upperTail q: Double) -> Double? { standard(q).map { location - scale * $0 } }

  private func chance(_ t: Double) -> Double {
    // Where the fraction does not settle (very many degrees) the distribution is the normal one.
    StudentT.cumulative(t, degrees: degrees) ?? Normal.cumulative(t)
  }

  private func standard(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    if p == 0.5 { return 0 }
    let tail = min(p, 1 - p)
    // 1 − 2p is exact near a half, where t is near 0; in the tails it is 2p that is exact.
    guard let inner = BetaDistribution(0.5, degrees / 2)?.place(lowerTail: 1 - 2 * tail),
      let outer = BetaDistribution(degrees / 2, 0.5)?.place(lowerTail: 2 * tail)
    else { return nil }
    let square = inner.value < 0.5 ? inner.value / inner.complement : outer.complement / outer.value
    let t = (degrees * square).squareRoot()
    guard t.isFinite else { return nil }
    return p < 0.5 ? -t : t
  }
}
