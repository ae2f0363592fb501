import IndicatorEngine

/// Forecasts by project in the order in which people want to see them: what is open first, the one most at risk at the top.
///
/// A day that is over comes first, then chances from low to high, bands in their middle so that no order is made within one, then projects without a
/// chance; what is equal by code. Projects that are finished or called off have nothing to forecast: they are counted.
struct RiskOrder: Sendable {
  /// A project and its forecasts by question.
  typealias Project = (row: Int, forecasts: [RiskForecast])

  let open: [Project]
  let finished: [Project]

  /// - Parameter forecasts: By the code of the operation, then by question.
  init(_ forecasts: [RiskForecast]) {
    var groups: [Project] = []
    for forecast in forecasts {
      if groups.last?.row == forecast.operation {
        groups[groups.count - 1].forecasts.append(forecast)
      } else {
        groups.append((forecast.operation, [forecast]))
      }
    }
    let keys = groups.map { RiskOrder.key($0.forecasts) }
    open = groups.indices.filter { keys[$0] != nil }
      .sorted { (keys[$0] ?? 2, $0) < (keys[$1] ?? 2, $1) }.map { groups[$0] }
    finished = groups.indices.filter { keys[$0] == nil }.map { groups[$0] }
  }

  /// What is listed: open projects, or where there is none those that are over.
  var listed: [Project] { open.isEmpty ? finished : open }

  /// How many projects are over and not listed.
  var left: Int { open.isEmpty ? 0 : finished.count }

  /// What is sorted by: below 0 where the day is over, 2 without a chance; nil where nothing is left to forecast.
  private static func key(_ forecasts: [RiskForecast]) -> Double? {
    let isDone = forecasts.allSatisfy { $0.reason == .workComplete || $0.reason == .notApplicable }
    if isDone { return nil }
    guard let first = forecasts.first(where: { $0.subject == .currentEnd }) ?? forecasts.first,
      first.chance.found != nil
    else { return 2 }
    if first.notes.contains(.deadlinePassed) { return -1 }
    return first.probability
      ?? first.band.map { band in
        switch band {
        case .low: 1.0 / 6
        case .open: 0.5
        case .high: 5.0 / 6
        }
      } ?? 2
  }
}
