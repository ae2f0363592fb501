import IndicatorEngine
import Ingest

/// The rows of `schedule`: every milestone with its days, its slip and where it stands.
enum ScheduleTable {
  /// The rows, in the order of the analysis.
  static func table(_ milestones: [MilestoneSlippage], asOf: Day, words: Words) -> DataTable {
    DataTable(
      name: "schedule", asOf: asOf,
      columns: [
        .init(
          "operation", words(ColumnText.operation), isPrinted: Set(milestones.map(\.operation)).count > 1),
        .init("milestone", words(ColumnText.milestone)),
        .init("title", words(ColumnText.title)), .init("planned", words(ColumnText.planned), .trailing),
        .init("forecast", words(ColumnText.forecast), .trailing),
        .init("actual", words(ColumnText.actual), .trailing),
        .init("slip_days", words(ColumnText.slip), .trailing), .init("status", words(ColumnText.status)),
        .init("reason", isPrinted: false),
      ],
      rows: milestones.map(row), notes: [words(NoteText.slipMeaning)], needs: [.milestones])
  }

  private static func row(_ milestone: MilestoneSlippage) -> [DataTable.Cell] {
    [
      .value(.code(milestone.operation)), .value(.code(milestone.milestone)), .value(.text(milestone.title)),
      .value(.day(milestone.planned)), .value(.day(milestone.forecast)), .value(.day(milestone.actual)),
      .value(milestone.slip.reported { .number(Double($0), digits: 0...0) }),
      .value(.status(Report.Status(milestone.status))), .reason(milestone.slip.reason?.rawValue),
    ]
  }
}

extension Report.Status {
  /// The verdict on a milestone, in the words of all outputs.
  init(_ status: MilestoneStatus) {
    self =
      switch status {
      case .done: .complete
      case .doneLate: .completeLate
      case .overdue: .overdue
      case .forecastLate: .delayed
      case .planned: .upcoming
      }
  }
}
