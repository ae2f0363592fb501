/// Something a step did, or did not do, that a reader of the results should know.
public enum IndexNote: Sendable, Equatable {
  /// A method was used on fewer units than make it firm (``SmallNumberRule``): so many there are, and so many it wants.
  case fewUnits(SmallNumberRule, units: Int, wanted: Int)
  /// Too few values for a rule on outliers, so the indicator stays as it is; its greatest and its least are named.
  case untreated(element: String, values: Int, greatest: Extreme, least: Extreme)
  /// A value has no denominator, so nothing is left of it.
  case denominatorMissing(unit: String, element: String, column: String, year: Int?)
  /// The loading of an element on the first component is below 0, so it weighs nothing.
  case loadingNegative(element: String, loading: Double)
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

  /// A value at one end of a column, and whose it is.
  public struct Extreme: Sendable, Equatable {
    public let unit: String
    public let year: Int?
    public let value: Double

    public init(unit: String, year: Int? = nil, value: Double) {
      self.unit = unit
      self.year = year
      self.value = value
    }
  }

  /// The note on a method that is weak with so few units; nil where they are enough, or it is refused.
  static func few(_ rule: SmallNumberRule, units: Int, indicators: Int = 0) -> IndexNote? {
    guard rule.verdict(units: units, indicators: indicators) == .flagged,
      let wanted = rule.fewestUnflagged(indicators: indicators)
    else { return nil }
    return .fewUnits(rule, units: units, wanted: wanted)
  }
}
