internal import RealModule

/// Places and weights by which a sum stands for the mean over a standard normal number: Σ wᵢ g(zᵢ) ≈ E g(Z).
///
///     GaussHermite(3).points    // −√3, 0, √3
///     GaussHermite(3).weights   // 1/6, 2/3, 1/6
///
/// Exact for polynomials up to degree 2n − 1. The places are the roots of the orthonormal polynomials
/// √(k+1) p₍ₖ₊₁₎ = z pₖ − √k p₍ₖ₋₁₎, bracketed by counting changes of sign (Sturm), and wᵢ = 1 ÷ Σ pₖ(zᵢ)².
///
/// > G. H. Golub, J. H. Welsch. "Calculation of Gauss quadrature rules." *Mathematics of Computation* 23 (1969), 221–230.
public struct GaussHermite: Sendable, Equatable {
  /// zᵢ, ascending. Shape `[point]`.
  public let points: [Double]
  /// wᵢ, summing to 1. Shape `[point]`.
  public let weights: [Double]

  /// - Precondition: 1 ≤ count ≤ 200.
  public init(_ count: Int) {
    precondition((1...200).contains(count), "\(count) points of 1...200")
    let half = (0..<count / 2).map { GaussHermite.root($0, of: count) }
    points = half + (count % 2 == 1 ? [0] : []) + half.reversed().map { -$0 }
    let weights = points.map { 1 / GaussHermite.squares(count, at: $0) }
    let sum = weights.reduce(0, +)
    self.weights = weights.map { $0 / sum }
  }

  /// The mean of a function of a standard normal number.
  public func mean(of function: (Double) -> Double) -> Double {
    zip(points, weights).reduce(0) { $0 + $1.1 * function($1.0) }
  }

  /// The root with `index` roots below it.
  private static func root(_ index: Int, of count: Int) -> Double {
    // All roots lie within ±2√n.
    var (low, high) = (-2 * Double(count).squareRoot() - 1, 0.0)
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return middle }
      if rootsBelow(middle, of: count) > index { high = middle } else { low = middle }
    }
  }

  /// How many roots lie below z: the sequence of polynomials keeps its sign there where it alternated at −∞.
  private static func rootsBelow(_ z: Double, of count: Int) -> Int {
    var (before, now, kept) = (0.0, 1.0, 0)
    for k in 0..<count {
      let next = (z * now - Double(k).squareRoot() * before) / Double(k + 1).squareRoot()
      if next != 0, (next > 0) == (now > 0) { kept += 1 }
      (before, now) = (now, next == 0 ? -now * 1e-300 : next)
    }
    return kept
  }

  private static func squares(_ count: Int, at z: Double) -> Double {
    var (before, now, sum) = (0.0, 1.0, 1.0)
    for k in 0..<count - 1 {
      (before, now) = (now, (z * now - Double(k).squareRoot() * before) / Double(k + 1).squareRoot())
      sum += now * now
    }
    return sum
  }
}
