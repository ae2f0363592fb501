import IndicatorEngine

/// Everything a report says about one operation, gathered once.
struct OperationView: Sendable {
  /// Row in the portfolio's operations.
  var row: Int
  var code: String
  var title: String
  var performance: OperationPerformance
  var curve: Estimate<SCurve>
  var milestones: [MilestoneSlippage]
  var forecasts: [MilestoneForecast]
  var progress: [ProgressRow]
  /// Number of operations in the report: anchors of an only one need no code.
  var isOnly: Bool

  /// The name of a section, table or chart of this operation, unique in the report.
  func anchor(_ name: String) -> String {
    isOnly ? name : "\(name)-\(OperationView.slug(code))"
  }

  /// A code as part of an anchor: letters, digits and hyphens.
  static func slug(_ code: String) -> String {
    String(code.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// Days from the start to a day, and from the start to the planned end; nil where one is not known or the end
  /// does not come after the start.
  func time(at day: Day) -> (elapsed: Int, all: Int)? {
    guard let start = performance.start, let end = performance.plannedEnd, end > start else { return nil }
    return (day - start, end - start)
  }
}
