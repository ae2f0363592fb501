/// Where a milestone stands at the as-of day.
public enum MilestoneStatus: String, Sendable, CaseIterable {
  /// Finished by its planned day.
  case done
  /// Finished after its planned day.
  case doneLate = "done-late"
  /// The planned day is over and it is not finished.
  case overdue
  /// Not due yet, and forecast for after its planned day.
  case forecastLate = "forecast-late"
  /// Not due yet, and nothing says that it will be late.
  case planned
}

/// One milestone at the as-of day, with its slip.
///
/// Slip = (actual, else forecast, else the as-of day where overdue) − planned, in days; negative is early. An actual
/// day after the as-of day is not known yet.
public struct MilestoneSlippage: Sendable {
  /// Row of the milestones table.
  public let row: Int
  public let operation: String
  /// Code of the milestone.
  public let milestone: String
  public let title: String
  /// The start planned for it; nil where none is stated (then it is the operation's).
  public let start: Day?
  public let planned: Day
  public let forecast: Day?
  /// The day it was finished, if that is known by the as-of day.
  public let actual: Day?
  /// Days; `not-due` where the planned day is not over and nothing is forecast.
  public let slip: Estimate<Int>
  public let status: MilestoneStatus
  /// Share of the work reported as done, 0…100.
  public let percent: Double?
  /// Codes of the predecessors.
  public let after: [String]
  /// The cells the slip is made from.
  public let sources: [SourceCell]
  public let isIllustrative: Bool

  /// All milestones, by operation, planned day and code.
  public static func rows(of portfolio: Portfolio, plan: EvaluationPlan) -> [MilestoneSlippage] {
    let milestones = plan.cut(portfolio).milestones
    return (0..<milestones.count).compactMap { MilestoneSlippage(milestones, row: $0, asOf: plan.asOf) }
      .sorted { ($0.operation, $0.planned, $0.milestone) < ($1.operation, $1.planned, $1.milestone) }
  }

  init?(_ milestones: Milestones, row: Int, asOf: Day) {
    guard let planned = milestones.planned[row], let operation = milestones.operation[row],
      let code = milestones.code[row]
    else { return nil }
    self.row = row
    self.operation = operation
    milestone = code
    title = milestones.title[row] ?? ""
    start = milestones.start[row]
    self.planned = planned
    forecast = milestones.forecast[row]
    actual = milestones.actual[row].flatMap { $0 <= asOf ? $0 : nil }
    percent = milestones.percent[row]
    after = (milestones.after[row] ?? "").split(separator: ";").map(String.init)
    isIllustrative = milestones.data.isIllustrative(row)
    let isOverdue = actual == nil && planned < asOf
    slip = Estimate(
      (actual ?? forecast ?? (isOverdue ? asOf : nil)).map { $0 - planned }, else: .notDue)
    if let actual {
      status = actual > planned ? .doneLate : .done
    } else if isOverdue {
      status = .overdue
    } else {
      status = forecast.map { $0 > planned } ?? false ? .forecastLate : .planned
    }
    let used = actual != nil ? Milestones.Fields.actual : Milestones.Fields.forecast
    sources =
      [milestones.data.cell(row, Milestones.Fields.planned)]
      + (actual != nil || forecast != nil ? [milestones.data.cell(row, used)] : [])
  }
}
