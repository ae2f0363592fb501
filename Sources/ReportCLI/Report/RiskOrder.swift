import IndicatorEngine

/// Forecasts by project in the order in which people want to see them: what is open first, the one most at risk at the top.
///
/// A day that is over comes first, then chances from low to high, bands in their middle so that no order is made within one, then projects without a
/// chance; what is equal by code. Projects that are finished or called off have nothing to forecast: they are counted.
struct RiskOrder: Sendable {
  /// A project and its forecasts by question.
  struct Project: Sendable {
    let row: Int
    let forecasts: ArraySlice<RiskForecast>
  }

  let open: [Project]
  let finished: [Project]

  /// - Parameter forecasts: By the code of the operation, then by question.
  init(_ forecasts: [RiskForecast]) {
    var (open, finished) = ([(key: Double, project: Project)](), [Project]())
    var first = 0
    while first < forecasts.count {
      var end = first + 1
      while end < forecasts.count, forecasts[end].operation == forecasts[first].operation { end += 1 }
      let project = Project(row: forecasts[first].operation, forecasts: forecasts[first..<end])
      if let key = RiskOrder.key(project.forecasts) {
        open.append((key, project))
      } else {
        finished.append(project)
      }
      first = end
    }
    let order = open.indices.sorted { (open[$0].key, $0) < (open[$1].key, $1) }
    self.open = order.map { open[$0].project }
    self.finished = finished
  }

  /// What is listed: open projects, or where there is none those that are over.
  var listed: [Project] { open.isEmpty ? finished : open }

  /// How many projects are over and not listed.
  var left: Int { open.isEmpty ? 0 : finished.count }

  /// The first forecasts of what is listed, and how many come after them.
  func forecasts(atMost limit: Int) -> (shown: [RiskForecast], more: Int) {
    let listed = listed
    let all = listed.reduce(0) { $0 + $1.forecasts.count }
    let shown = Array(listed.lazy.flatMap(\.forecasts).prefix(limit))
    return (shown, all - shown.count)
  }

  /// What is sorted by: below 0 where the day is over, 2 without a chance; nil where nothing is left to forecast.
  private static func key(_ forecasts: ArraySlice<RiskForecast>) -> Double? {
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
