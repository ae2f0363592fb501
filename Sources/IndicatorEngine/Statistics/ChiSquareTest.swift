/// A statistic that follows the chi-square distribution where nothing is to be found.
public struct ChiSquareTest: Sendable, Equatable {
  /// The statistic, 0 or above.
  public let statistic: Double
  /// Degrees of freedom, 1 or more.
  public let degrees: Int

  public init(statistic: Double, degrees: Int) {
    self.statistic = statistic
    self.degrees = degrees
  }

  /// The chance of a statistic at least as large where nothing is to be found.
  public var pValue: Double { ChiSquare.upperTail(statistic, degrees: Double(degrees)) }
}
