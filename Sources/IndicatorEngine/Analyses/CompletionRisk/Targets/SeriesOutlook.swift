internal import RealModule

/// A series looked at from its own past: which of a few simple models foresaw its own values best, and what that one says of a later day.
///
///     SeriesOutlook.of([2, 4, 7, 9], at: [0, 30, 60, 90]).found?.forecast(at: 180)
///
/// Three to seven values: a straight line or a random walk with drift; eight and more: a wandering level with a trend as well. The choice is by the
/// mean absolute error of one-step forecasts from the third value on (rolling origin), not by fit; on a draw the first stands.
///
/// > R. J. Hyndman, G. Athanasopoulos. *Forecasting: Principles and Practice*, 3rd ed. (2021), §5.10; `methods/completion-risk.md` §4.6.
public struct SeriesOutlook: Sendable, Equatable {
  /// The models. The raw value is the code in JSON.
  public enum Model: String, Sendable, CaseIterable {
    case line = "linear-trend"
    case walk = "random-walk"
    case level = "local-trend"
  }

  public let model: Model
  private let values: [Double]
  private let times: [Double]
  private let step: Double

  /// - Parameters:
  ///   - values: Any unit, oldest first.
  ///   - times: In days, ascending.
  /// - Returns: Fewer than three values: `too-few-observations`; times that do not ascend: `overlapping-periods`; a number that is not finite:
  ///   `not-finite`.
  /// - Precondition: As many times as values.
  public static func of(_ values: [Double], at times: [Double]) -> Estimate<SeriesOutlook> {
    precondition(values.count == times.count, "\(values.count) values at \(times.count) times")
    guard values.count >= 3 else { return .unavailable(.tooFewObservations) }
    guard (values + times).allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }), let first = times.first,
      let last = times.last
    else { return .unavailable(.overlappingPeriods) }
    let step = (last - first) / Double(times.count - 1)
    let models: [Model] = values.count >= 8 ? [.line, .walk, .level] : [.line, .walk]
    let errors = models.map { error($0, values, times, step) }
    let best = zip(models, errors).min { $0.1 < $1.1 }?.0 ?? .line
    return .value(SeriesOutlook(model: best, values: values, times: times, step: step))
  }

  private init(model: Model, values: [Double], times: [Double], step: Double) {
    self.model = model
    self.values = values
    self.times = times
    self.step = step
  }

  /// What the series is expected to be on a day after its last value; nil where the model cannot be fitted.
  public func forecast(at time: Double) -> SeriesForecast? {
    SeriesOutlook.forecast(model, values, times, step, at: time)
  }

  private static func forecast(
    _ model: Model, _ values: [Double], _ times: [Double], _ step: Double, at time: Double
  ) -> SeriesForecast? {
    let ahead = max(1, Int(((time - (times.last ?? 0)) / step).rounded()))
    switch model {
    case .line: return LinearTrend.of(values, at: times).found?.forecast(at: time)
    case .walk: return RandomWalkWithDrift.of(values).found?.forecast(ahead)
    case .level: return StructuralSeries.localLinearTrend(values).found?.forecast(ahead)
    }
  }

  /// The mean absolute error of forecasts of each value from those before it.
  private static func error(_ model: Model, _ values: [Double], _ times: [Double], _ step: Double) -> Double {
    let least = model == .level ? 7 : 3
    guard values.count > least else { return model == .line ? 0 : .infinity }
    var (sum, count) = (0.0, 0)
    for next in least..<values.count {
      guard
        let forecast = forecast(
          model, Array(values[..<next]), Array(times[..<next]), step, at: times[next])
      else { return .infinity }
      sum += (forecast.expected - values[next]).magnitude
      count += 1
    }
    return sum / Double(max(1, count))
  }
}
