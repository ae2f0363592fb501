/// A forecast that was made at a freeze, beside what came.
public struct ResolvedForecast: Sendable, Equatable {
  /// The place of the case among the cases, and its project.
  public let index: Int
  public let project: String
  public let phase: String
  public let freeze: Day
  public let question: BacktestQuestion
  public let deadline: Day
  public let outcome: Bool
  /// The chance that each method gave, kept 0.001 away from 0 and 1; nil where it had no answer. Shape `[method]`.
  public let chances: [Double?]
  /// The same mended by outcomes that were known at the freeze, where there were enough of them and the method is mended. Same shape.
  public internal(set) var mended: [Double?]
  /// Days from the freeze to the end, or to the last day of the data; and whether it was the end.
  public let remaining: Int
  public let isEnded: Bool
  /// The chance that the class hazard gave to an end by then: uniform for honest forecasts. nil where it had no answer.
  public let place: Double?

  /// Whether the outcome was known on a day: then later forecasts may learn from it.
  func isResolved(by day: Day) -> Bool { deadline <= day }
}
