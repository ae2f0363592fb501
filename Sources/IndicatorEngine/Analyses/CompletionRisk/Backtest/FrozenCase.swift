/// A case as it was known on the day of a freeze.
public struct FrozenCase: Sendable, Equatable {
  /// Its place among the cases.
  public let index: Int
  public let project: String
  public let phase: String
  public let type: String
  public let start: Day
  public let plannedEnd: Day
  /// The freeze, or the end where that was known.
  public let lastSeen: Day
  public let ending: OutcomeCase.Ending?
  public let size: Double?

  /// nil where nothing can be said of the case on that day: not started, not known, or planned for less than the shortest plan.
  init?(_ item: OutcomeCase, index: Int, freeze: Day, shortestPlan: Int) {
    guard item.start < freeze, item.recorded.map({ $0 <= freeze }) ?? true,
      let plan = item.plan(knownBy: freeze), plan - item.start >= max(1, shortestPlan)
    else { return nil }
    self.index = index
    project = item.project
    phase = item.phase
    type = item.type
    start = item.start
    plannedEnd = plan
    ending = item.ending(knownBy: freeze)
    lastSeen = max(ending?.day ?? freeze, item.start)
    size = item.size
  }

  /// An order by what is known of a case, so that the order of rows decides nothing: cases that are alike in all of it are alike.
  func precedes(_ other: FrozenCase) -> Bool {
    let (ours, theirs) = ((project, phase, type), (other.project, other.phase, other.type))
    if ours != theirs { return ours < theirs }
    let (days, others) = ((start, plannedEnd, lastSeen), (other.start, other.plannedEnd, other.lastSeen))
    if days != others { return days < others }
    if isFinished != other.isFinished { return isFinished }
    return (size ?? -.infinity) < (other.size ?? -.infinity)
  }

  /// Planned duration in days, above 0.
  public var plannedDays: Double { Double(plannedEnd - start) }

  /// A day in relative time.
  public func place(of day: Day) -> Double { Double(day - start) / plannedDays }

  /// The same, a day after the start at least: who ends on the first day was at risk on it.
  var lastAtRisk: Day { max(lastSeen, start + 1) }

  /// Whether it had finished.
  public var isFinished: Bool { if case .finished = ending { true } else { false } }

  /// How it stood, in relative time.
  public var end: CompletionCounts.End {
    let place = place(of: lastSeen)
    return switch ending {
    case .finished: .finished(place)
    case .cancelled: .cancelled(place)
    case nil: .open(place)
    }
  }
}

/// The cases that were known on a day: what forecasts of that day may learn from, and what they are about.
public struct Freeze: Sendable {
  public let day: Day
  /// All that had started by then.
  public let known: [FrozenCase]
  /// Those that were open: forecasts are made for them.
  public let open: [FrozenCase]

  /// - Parameter shortestPlan: Plans of fewer days are left out: relative time says nothing of them.
  public init(_ cases: [OutcomeCase], day: Day, shortestPlan: Int = 14) {
    self.day = day
    known = cases.enumerated().compactMap {
      FrozenCase($1, index: $0, freeze: day, shortestPlan: shortestPlan)
    }
    open = known.filter { $0.ending == nil }
  }

  private init(day: Day, known: [FrozenCase]) {
    self.day = day
    self.known = known
    open = known.filter { $0.ending == nil }
  }

  /// The same in an order that does not depend on that of the cases: for what is drawn by place.
  var ordered: Freeze { Freeze(day: day, known: known.sorted { $0.precedes($1) }) }

  /// Days at regular distances: `from`, and every so many months after it that do not lie behind `until`.
  ///
  ///     Freeze.days(from: 2020-12-31, every: 6, until: 2022-01-01)   // 2020-12-31, 2021-06-30, 2021-12-31
  ///
  /// - Precondition: At least one month.
  public static func days(from first: Day, every months: Int, until last: Day) -> [Day] {
    precondition(months > 0, "every \(months) months")
    var (days, step) = ([Day](), 0)
    while let day = first.adding(months: step), day <= last {
      days.append(day)
      step += months
    }
    return days
  }
}
