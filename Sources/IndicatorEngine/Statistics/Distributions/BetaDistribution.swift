internal import RealModule

/// The beta distribution on 0…1, of shapes a and b.
///
///     BetaDistribution(2, 3)?.cumulative(0.5)   // 0.6875
///     BetaDistribution(2, 3)?.quantile(0.6875)  // 0.5
///
/// The quantile is the root of ln I_x(a, b) − ln p by Newton's method within a bracket, taken on the side where the
/// probability is the smaller one, so that small tails keep their relative accuracy (about 1e-12).
///
/// > NIST *Digital Library of Mathematical Functions*, §8.17.
public struct BetaDistribution: ContinuousDistribution, Equatable {
  public let a: Double
  public let b: Double
  private let logarithmOfBeta: Double

  /// - Returns: nil unless both shapes are above 0 and finite.
  public init?(_ a: Double, _ b: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    self.a = a
    self.b = b
    logarithmOfBeta = IncompleteBeta.logarithmOfBeta(a, b)
  }

  public var mean: Double { a / (a + b) }
  public var variance: Double { a / (a + b) * (b / (a + b)) / (a + b + 1) }

  public func cumulative(_ x: Double) -> Double { lower(x, complement: 1 - x) }
  public func upperTail(_ x: Double) -> Double { mirrored.lower(1 - x, complement: x) }
  public func quantile(_ p: Double) -> Double? { place(lowerTail: p)?.value }
  public func quantile(upperTail q: Double) -> Double? { mirrored.place(lowerTail: q)?.complement }

  /// The density at a place; 0 on and beyond the ends.
  public func density(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return 0 }
    return Double.exp((a - 1) * Double.log(x) + (b - 1) * Double.log(onePlus: -x) - logarithmOfBeta)
  }

  /// The distribution of 1 − x.
  private var mirrored: BetaDistribution { BetaDistribution(mirroring: self) }

  private init(mirroring other: BetaDistribution) {
    a = other.b
    b = other.a
    logarithmOfBeta = other.logarithmOfBeta
  }

  private func lower(_ x: Double, complement: Double) -> Double {
    if x.isNaN { return .nan }
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The fraction settles for shapes up to many millions; beyond them the distribution is the normal one to 1e-3.
    return IncompleteBeta.regularised(x, a, b, complement: complement)
      ?? Normal.cumulative((x - mean) / deviation)
  }

  /// The quantile and its distance from 1, each to its own relative accuracy; nil outside 0 < p < 1.
  func place(lowerTail p: Double) -> (value: Double, complement: Double)? {
    guard p > 0, p < 1 else { return nil }
    let x: Double
    if p <= cumulative(mean) {
      x = smaller(p)
      return (x, 1 - x)
    }
    x = mirrored.smaller(1 - p)
    return (1 - x, x)
  }

  /// The quantile where it lies at or below the mean.
  private func smaller(_ p: Double) -> Double {
    // Near 0 is I_x nearly xᵃ ÷ (a B(a, b)).
    let end = min(1, mean * (1 + 1e-9))
    let low = Double.exp((Double.log(p) + Double.log(a) + logarithmOfBeta) / a)
    let start = min(max(low, 1e-300), end * 0.999)
    return increasingRoot(between: 0, and: end, from: start) { x in
      let chance = lower(x, complement: 1 - x)
      return (Double.log(chance / p), density(x) / chance)
    }
  }
}
