/// Something a step did, or did not do, that a reader of the results should know.
public enum IndexNote: Sendable, Equatable {
  /// A rule that needs many units was used on few: its result says little.
  case fewUnits(FewUnitsRule, units: Int)
  /// A group holds no value of an indicator, so what is missing there stays missing.
  case groupWithoutValues(element: String, group: String)
  /// A unit was left out by the screening.
  case screenedOut(unit: String, year: Int?, available: Double, nonZero: Double?)
  /// Skewness and kurtosis do not pass and nothing tried brought them there.
  case stillSkewed(element: String)
  /// A transformation would have left the column further from normal than it was; the untreated values stand.
  case transformationRefused(element: String, before: Double, after: Double)
  /// A pair of units has no indicator in common, so neither outranks the other.
  case pairWithoutOverlap(units: String, String, parent: String)

  /// Rules that assume more than a dozen units.
  public enum FewUnitsRule: String, Sendable, CaseIterable {
    case outliers
    case zScores = "z-scores"
    case principalComponents = "principal-components"
    case alpha
    case balancedWeights = "balanced-weights"
  }

  /// Up to this many units such rules are told of.
  public static let few = 12

  /// The note on a rule, nil where there are units enough for it: more than a dozen, and more than the columns it looks at.
  static func few(_ rule: FewUnitsRule, units: Int, columns: Int = 0) -> IndexNote? {
    units <= max(few, columns) ? .fewUnits(rule, units: units) : nil
  }
}
