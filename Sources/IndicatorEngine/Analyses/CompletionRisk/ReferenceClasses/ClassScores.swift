/// How forecasts of a class came true when they were tried on cases it had not seen.
///
/// A class without scores was never tried: its forecasts may be shown, with that said.
public struct ClassScores: Sendable, Equatable {
  /// First and last day on which forecasts were made.
  public let firstFreeze: Day
  public let lastFreeze: Day
  /// Forecasts that were resolved.
  public let count: Int
  /// Share that came true, and mean forecast.
  public let observed: Double
  public let forecast: Double
  /// Mean squared distance; and that of the share of the class as forecast for everyone.
  public let brier: Double
  public let brierOfBaseRate: Double
  public let logLoss: Double
  /// The chance that one that came true had the higher forecast; nil where all did, or none.
  public let discrimination: Double?

  public init(
    firstFreeze: Day, lastFreeze: Day, count: Int, observed: Double, forecast: Double, brier: Double,
    brierOfBaseRate: Double, logLoss: Double, discrimination: Double?
  ) {
    self.firstFreeze = firstFreeze
    self.lastFreeze = lastFreeze
    self.count = count
    self.observed = observed
    self.forecast = forecast
    self.brier = brier
    self.brierOfBaseRate = brierOfBaseRate
    self.logLoss = logLoss
    self.discrimination = discrimination
  }
}
