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

  /// Where a project stands among the forecasts, and what it is sorted by.
  private struct Span: Sendable {
    let key: Double
    let first: Int32
    let end: Int32
  }

  private let forecasts: [RiskForecast]
  /// What is listed: open projects, or where there is none those that are over.
  private let spans: [Span]
  /// How many projects are over and not listed.
  let left: Int

  /// - Parameter forecasts: By the code of the operation, then by question.
  /// - Precondition: Fewer than 2³¹ forecasts.
  init(_ forecasts: [RiskForecast]) {
    self.forecasts = forecasts
    var (open, finished) = ([Span](), [Span]())
    var first = 0
    while first < forecasts.count {
      var end = first + 1
      while end < forecasts.count, forecasts[end].operation == forecasts[first].operation { end += 1 }
      let key = RiskOrder.key(forecasts[first..<end])
      let span = Span(key: key ?? 0, first: Int32(first), end: Int32(end))
      if key == nil { finished.append(span) } else { open.append(span) }
      first = end
    }
    open.sort { ($0.key, $0.first) < ($1.key, $1.first) }
    spans = open.isEmpty ? finished : open
    left = open.isEmpty ? 0 : finished.count
  }

  /// What is listed.
  var listed: some RandomAccessCollection<Project> {
    spans.lazy.map { [forecasts] span in
      let own = forecasts[Int(span.first)..<Int(span.end)]
      return Project(row: own.first?.operation ?? 0, forecasts: own)
    }
  }

  /// The first forecasts of what is listed, and how many come after them.
  func forecasts(atMost limit: Int) -> (shown: [RiskForecast], more: Int) {
    let all = spans.reduce(0) { $0 + Int($1.end - $1.first) }
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
