/// When an unfinished milestone with a three-point duration will be reached, and the chance that its planned day is
/// kept.
///
/// Expected durations and variances are summed along the path of predecessors that decides; the finish is taken as
/// normal.
public struct MilestoneForecast: Sendable {
  /// Row of the milestones table.
  public let row: Int
  public let operation: String
  /// Code of the milestone.
  public let milestone: String
  public let title: String
  public let planned: Day
  /// Its own duration, days; `durations-disordered` where the three do not stand in order.
  public let duration: Estimate<ThreePointDuration>
  /// The finish in numbers of days since 1970-01-01; `start-missing` where nothing says when it begins,
  /// `predecessor-cycle` where it waits for itself.
  public let finish: Estimate<FinishTime>
  /// The chance that the planned day is kept, 0…1; 0 once the day is over.
  public let chance: Estimate<Double>
  /// Code of the predecessor whose expected finish decides when it begins; nil where none does.
  public let decidedBy: String?
  /// The cells of planned day and durations.
  public let sources: [SourceCell]
  public let isIllustrative: Bool

  /// The day on which it is expected: part of a day counts as the day.
  public var expectedDay: Estimate<Day> {
    // A millionth of a day is arithmetic, not work.
    finish.flatMap { finish in
      Estimate(
        Int32(exactly: (finish.expected - 1e-6).rounded(.up)).map { Day(number: $0) }, else: .outOfRange)
    }
  }
}

extension DeliveryAnalysis {
  /// Forecasts of all unfinished milestones with three-point durations, by operation, planned day and code.
  public func forecasts() -> [MilestoneForecast] {
    if [milestones.optimistic, milestones.likely, milestones.pessimistic].contains(where: \.validity.isEmpty)
    {
      return []
    }
    return (0..<portfolio.operations.count).flatMap { operation -> [MilestoneForecast] in
      let network = MilestoneNetwork(
        milestones, rows: milestoneRows[operation].map(Int.init),
        start: portfolio.operations.start[operation],
        asOf: plan.asOf)
      guard network.hasDurations else { return [] }
      let finishes = network.finishes()
      return network.open.compactMap { forecast(of: $0, network, finishes) }
    }.sorted { ($0.operation, $0.planned, $0.milestone) < ($1.operation, $1.planned, $1.milestone) }
  }

  private func forecast(
    of row: Int, _ network: MilestoneNetwork, _ finishes: [Int: MilestoneNetwork.Finish]
  ) -> MilestoneForecast? {
    guard let duration = network.duration(of: row), let planned = milestones.planned[row],
      let operation = milestones.operation[row], let code = milestones.code[row]
    else { return nil }
    let found = finishes[row]
    let finish = duration.flatMap { _ in found?.time ?? .unavailable(.predecessorCycle) }
    let fields = [
      Milestones.Fields.planned, Milestones.Fields.optimistic, Milestones.Fields.likely,
      Milestones.Fields.pessimistic,
    ]
    return MilestoneForecast(
      row: row, operation: operation, milestone: code, title: milestones.title[row] ?? "", planned: planned,
      duration: duration, finish: finish,
      chance: finish.map { planned < plan.asOf ? 0 : $0.chance(by: Double(planned.number)) },
      decidedBy: found?.decidedBy.flatMap { milestones.code[$0] },
      sources: fields.map { milestones.data.cell(row, $0) },
      isIllustrative: milestones.data.isIllustrative(row))
  }
}
