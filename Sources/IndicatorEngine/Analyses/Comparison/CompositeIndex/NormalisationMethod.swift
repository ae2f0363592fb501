/// A formula that brings the values of an indicator to a common scale. x is the value times its direction, so that more is
/// better; least, greatest and mean are of these.
public enum NormalisationMethod: Sendable, Equatable {
  /// (x − least) ÷ (greatest − least) · (to − from) + from.
  case minMax(from: Double, to: Double)
  /// (x − mean) ÷ s · deviation + mean, s with n − 1.
  case zScore(mean: Double, deviation: Double)
  /// (x − low) ÷ (high − low) · factor, with bounds in the indicator's own unit.
  case scaled(low: Double, high: Double, factor: Double)
  /// 1 for the worst; equal values share the lowest of their places.
  case rank
  /// The rank less 1: how many units are worse.
  case borda
  /// (rank − 1) ÷ (n − 1).
  case percentRank
  /// 1 − (greatest − x) ÷ (greatest − least).
  case distanceToMaximum
  /// 1 − (x of the unit − x) ÷ (x of the unit − least); cut at 1 where asked.
  case distanceToReference(unit: String, isCapped: Bool)
  /// (x − least) ÷ (target − least), with the target of the structure; cut at 1 where asked.
  case distanceToTarget(isCapped: Bool)
  /// x ÷ greatest; where less is better, smallest ÷ x (``IndexCompatibility/coinr``: signed x ÷ signed greatest).
  case fractionOfMaximum
  /// (x − low) ÷ (high − low) · scale, cut to 0…scale where asked; nil: the goalposts of the structure.
  case goalposts(Goalposts?)
  /// 100 + 30 (x − g) ÷ h with g the mean over the yardstick and h half the range over all years: the scale of 70 to 130 of
  /// the adjusted Mazziotta–Pareto index, on which a year's mean is 100.
  ///
  /// > M. Mazziotta, A. Pareto. "On a generalized non-compensatory composite index for measuring socio-economic phenomena."
  /// > *Social Indicators Research* 127 (2016), 983–1003.
  case aroundReference
  /// What the structure names for the indicator; else its goalposts where there are any; else the distance to its target.
  case fromStructure
}
