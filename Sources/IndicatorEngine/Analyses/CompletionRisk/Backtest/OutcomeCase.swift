/// A project, or a phase of one, with what is recorded of its plan and its end.
///
/// Every fact has the day on which it was recorded, where that is known: a forecast made at a freeze may use what was recorded by then and
/// nothing else. A fact without that day counts as always known, which flatters forecasts where plans were revised later.
public struct OutcomeCase: Sendable, Equatable {
  /// A planned end, and since when it was known to be the plan.
  public struct Plan: Sendable, Equatable {
    public let end: Day
    public let recorded: Day?

    public init(end: Day, recorded: Day? = nil) {
      self.end = end
      self.recorded = recorded
    }
  }

  /// How it ended.
  public enum Ending: Sendable, Equatable {
    case finished(Day)
    case cancelled(Day)

    /// The day of it.
    public var day: Day {
      switch self {
      case .finished(let day), .cancelled(let day): day
      }
    }
  }

  /// What it is called: a code.
  public let id: String
  /// What it belongs to: cases of one project share their fate, so they are never split between training and test.
  public let project: String
  /// The stage of work: phases of different kinds have curves of their own.
  public let phase: String
  /// The kind of project.
  public let type: String
  public let start: Day
  /// Since when the case was known at all; nil: always.
  public let recorded: Day?
  /// Plans in the order in which they were recorded; at least one.
  public let plans: [Plan]
  public let ending: Ending?
  /// When the end was recorded; nil: on its day.
  public let endingRecorded: Day?
  /// An amount known at the start, in one currency for all cases; nil where it is not known.
  public let size: Double?
  /// Final ÷ approved cost, where both are known.
  public let costRatio: Double?

  /// - Returns: nil without a plan.
  public init?(
    id: String, project: String, phase: String = "", type: String = "", start: Day, recorded: Day? = nil,
    plans: [Plan], ending: Ending? = nil, endingRecorded: Day? = nil, size: Double? = nil,
    costRatio: Double? = nil
  ) {
    if plans.isEmpty { return nil }
    self.id = id
    self.project = project
    self.phase = phase
    self.type = type
    self.start = start
    self.recorded = recorded
    self.plans = plans
    self.ending = ending
    self.endingRecorded = endingRecorded
    self.size = size
    self.costRatio = costRatio
  }

  /// The plan that was known on a day: the last one recorded by then.
  public func plan(knownBy day: Day) -> Day? {
    plans.last { $0.recorded.map { $0 <= day } ?? true }?.end
  }

  /// Whether it ran on a day without anybody having recorded it.
  func isUnrecorded(on day: Day) -> Bool {
    guard let recorded, start < day, day < recorded else { return false }
    return ending.map { day < $0.day } ?? true
  }

  /// How it had ended, as far as that was known on a day.
  public func ending(knownBy day: Day) -> Ending? {
    guard let ending, ending.day <= day, (endingRecorded ?? ending.day) <= day else { return nil }
    return ending
  }

  /// The planned duration that was known last, in days; and actual ÷ that, where it finished.
  var lastRatio: Double? {
    guard case .finished(let day) = ending, let plan = plans.last?.end, plan > start, day > start else {
      return nil
    }
    return Double(day - start) / Double(plan - start)
  }
}
