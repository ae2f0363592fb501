internal import RealModule

/// A funnel: where the rates of units of each size would lie if all had the same true rate.
///
///     let funnel = Funnel(numerators: [12, 40, 7], denominators: [90, 310, 80], .proportion)
///     funnel.limits(at: 200, .usual, adjusted: false)   // 95 % of places of 200 lie within
///
/// Scores and limits are formed on a scale on which chance has one variance: arcsin √p of a proportion, with standard error
/// 1 ÷ 2√n; √(x ÷ n) of events, with 1 ÷ 2√n too. The target is the rate of all, Σx ÷ Σn, unless given.
///
/// > D. J. Spiegelhalter. "Funnel plots for comparing institutional performance." *Statistics in Medicine* 24 (2005),
/// > 1185–1202. doi:10.1002/sim.1970.
public struct Funnel: Sendable {
  /// A unit in the funnel.
  public struct Unit: Sendable, Hashable {
    public let rate: Double
    public let denominator: Double
    /// Standard errors from the target, by chance alone.
    public let score: Double
    /// The same with the variance between units: what is left to be called special.
    public let adjustedScore: Double
    /// The exact chance of a number as far from the expected one, or farther, on the side where the unit lies: binomial or Poisson; nil
    /// where events, other cases and what is expected of both are ``Funnel/fewest`` or more and the normal curve serves.
    public let exactChance: Double?
  }

  public let kind: RateKind
  /// The rate all are held against.
  public let target: Double
  /// How much more units differ than by chance; nil where they are too few to say.
  public let overdispersion: Overdispersion?
  /// Units as given; those without a rate keep their reason.
  public let units: [Estimate<Unit>]

  /// - Parameters:
  ///   - numerators, denominators: Shape `[unit]`; nil where missing.
  ///   - target: The rate to hold against; nil for that of all units.
  ///   - share: Of scores winsorised on either side before the over-dispersion is measured.
  /// - Returns: nil where no unit has a rate.
  /// - Precondition: As many numerators as denominators.
  public init?(
    numerators: [Double?], denominators: [Double?], _ kind: RateKind, target: Double? = nil,
    winsorising share: Double = 0.1
  ) {
    let rates = ObservedRate.rates(of: numerators, per: denominators, kind)
    let known = rates.compactMap(\.found)
    guard !known.isEmpty else { return nil }
    let base = known.reduce(0) { $0 + $1.denominator }
    let target = target ?? known.reduce(0) { $0 + $1.numerator } / base
    let middle = Funnel.transformed(target, kind)
    let errors = known.map { Funnel.standardError($0.denominator) }
    let scores = zip(known, errors).map { (Funnel.transformed($0.value, kind) - middle) / $1 }
    overdispersion = Overdispersion(scores: scores, standardErrors: errors, winsorising: share)
    let between = overdispersion?.betweenVariance ?? 0
    units = rates.map { rate in
      rate.map { rate in
        let error = Funnel.standardError(rate.denominator)
        let distance = Funnel.transformed(rate.value, kind) - middle
        return Unit(
          rate: rate.value, denominator: rate.denominator, score: distance / error,
          adjustedScore: distance / (error * error + between).squareRoot(),
          exactChance: Funnel.exactChance(rate, target: target, kind))
      }
    }
    self.kind = kind
    self.target = target
  }

  /// The limits for a unit of some size.
  ///
  /// - Parameter adjusted: Whether the variance between units widens them; without an estimate of it they stay.
  /// - Precondition: denominator > 0.
  public func limits(at denominator: Double, _ confidence: Confidence, adjusted: Bool) -> ConfidenceLimits {
    precondition(denominator > 0, "a funnel at \(denominator)")
    let error = Funnel.standardError(denominator)
    let between = adjusted ? overdispersion?.betweenVariance ?? 0 : 0
    let half = confidence.z * (error * error + between).squareRoot()
    let middle = Funnel.transformed(target, kind)
    return ConfidenceLimits(
      low: Funnel.restored(middle - half, kind), high: Funnel.restored(middle + half, kind))
  }

  /// The limits of a proportion by its own standard error, target ∓ z √(target (1 − target) ÷ n), cut at 0 and 1: the places
  /// where Wilson's limits of a unit begin to leave the target out. The form that public health in England prints.
  ///
  /// - Precondition: The funnel is one of proportions; denominator > 0.
  public func scoreLimits(at denominator: Double, _ confidence: Confidence) -> ConfidenceLimits {
    precondition(kind == .proportion && denominator > 0, "score limits of \(kind) at \(denominator)")
    let half = confidence.z * (target * (1 - target) / denominator).squareRoot()
    return ConfidenceLimits(low: max(0, target - half), high: min(1, target + half))
  }

  // MARK: Small numbers

  /// Of fewer events, other cases, or expected ones, chance is not normal on any scale.
  public static let fewest = 10.0

  /// Whether a unit lies beyond limits, and on which side: −1 below, 1 above, 0 within.
  ///
  /// A unit of small numbers is never beyond limits that its exact chance does not support; without over-dispersion the exact chance
  /// alone decides.
  public func side(of unit: Unit, _ confidence: Confidence) -> Int {
    let isAdjusted = (overdispersion?.betweenVariance ?? 0) > 0
    let isBeyond = unit.adjustedScore.magnitude > confidence.z
    let side = unit.rate > target ? 1 : unit.rate < target ? -1 : 0
    guard let chance = unit.exactChance else { return isBeyond ? side : 0 }
    return chance < confidence.tail && (isBeyond || !isAdjusted) ? side : 0
  }

  /// Numbers that are not whole (carried over borders) are taken a whole one nearer to what is expected.
  private static func exactChance(_ rate: ObservedRate, target: Double, _ kind: RateKind) -> Double? {
    let (x, n) = (rate.numerator, rate.denominator)
    let expected = n * target
    var numbers = [x, expected]
    if kind == .proportion { numbers += [n - x, n - expected] }
    guard target >= 0, x >= 0, n < 1e15, x < 1e15, numbers.contains(where: { $0 < fewest }) else {
      return nil
    }
    let isBelow = x < expected
    let count = Int(isBelow ? x.rounded(.up) : x.rounded(.down))
    guard kind == .proportion else {
      return isBelow
        ? Poisson.lowerTail(count, mean: expected) : Poisson.upperTail(count, mean: expected)
    }
    guard target <= 1 else { return nil }
    let trials = Int(n.rounded(.up))
    return isBelow
      ? Binomial.lowerTail(min(count, trials), trials: trials, chance: target)
      : Binomial.upperTail(min(count, trials), trials: trials, chance: target)
  }

  // MARK: The scale of equal variance

  private static func standardError(_ denominator: Double) -> Double { 1 / (2 * denominator.squareRoot()) }

  private static func transformed(_ rate: Double, _ kind: RateKind) -> Double {
    let root = max(0, rate).squareRoot()
    return kind == .proportion ? Double.asin(min(1, root)) : root
  }

  /// Back from the scale; beyond its ends the rate is 0 or, of a proportion, 1.
  private static func restored(_ value: Double, _ kind: RateKind) -> Double {
    if value <= 0 { return 0 }
    if kind == .events { return value * value }
    if value >= Double.pi / 2 { return 1 }
    let sine = Double.sin(value)
    return sine * sine
  }
}
