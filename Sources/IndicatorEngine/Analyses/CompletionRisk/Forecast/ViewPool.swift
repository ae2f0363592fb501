internal import RealModule

/// Two chances of one event made one: the mean of their log odds.
///
///     ViewPool(inside: 0.9, outside: 0.4, weight: 0.3).chance   // 0.593: logit = 0.3 · 2.197 − 0.7 · 0.405
///
/// The weight is a policy until a hundred forecasts and more were resolved. Both inputs are shown beside the pool, and a gap
/// above 25 points is itself a warning: the plan and the experience with comparable projects contradict each other.
///
/// > `methods/completion-risk.md` §4.4; R. T. Clemen, R. L. Winkler. *Risk Analysis* 19 (1999), 187–203 (logarithmic pools).
public struct ViewPool: Sendable, Equatable {
  /// A gap above this many points is a warning.
  public static let wideGap = 25.0

  public let chance: Double
  /// How far the two lie apart, in points.
  public let gap: Double

  /// - Parameter weight: That of the inside view, 0…1.
  /// - Precondition: Chances and weight lie within 0…1.
  public init(inside: Double, outside: Double, weight: Double) {
    precondition((0...1).contains(inside) && (0...1).contains(outside), "chances \(inside), \(outside)")
    precondition((0...1).contains(weight), "a weight of \(weight)")
    gap = (inside - outside).magnitude * 100
    chance =
      switch weight {
      case 0: outside
      case 1: inside
      default: ViewPool.logistic(weight * ViewPool.logit(inside) + (1 - weight) * ViewPool.logit(outside))
      }
  }

  public var isWide: Bool { gap > ViewPool.wideGap }

  /// Log odds; a chance below 3 or above 97 of 100 counts as those: no view is told to be surer, and so the pool follows from what is shown.
  private static func logit(_ chance: Double) -> Double {
    let bounded = RiskForecast.bounded(chance)
    return Double.log(bounded / (1 - bounded))
  }

  private static func logistic(_ odds: Double) -> Double { 1 / (1 + Double.exp(-odds)) }
}
