/// What a history says about finishing: how many finished, were called off and stood at risk in each interval of relative time.
///
///     // Three projects: finished at 1.2 of the plan, open at 0.8, called off at 0.6.
///     let counts = CompletionCounts.of(ends: [.finished(1.2), .open(0.8), .cancelled(0.6)]).found
///
/// Counts and exposures are all that a hazard needs: no row of any project is kept. Time before a project was first seen and after it was
/// last seen is no exposure; one that is still open counts for as long as it was. What finished exactly on the planned day is counted apart
/// (``plannedDay``) where the intervals have an edge there.
public struct CompletionCounts: Sendable, Equatable {
  /// How a project stood when it was last seen, at a place in relative time.
  public enum End: Sendable, Equatable {
    case finished(Double)
    case cancelled(Double)
    case open(Double)

    var place: Double {
      switch self {
      case .finished(let place), .cancelled(let place), .open(let place): place
      }
    }
  }

  /// Where the intervals begin, from 0; the last has no end. ``RelativeTime/edges`` but for counts that others made.
  public let edges: [Double]
  /// Completions by interval, by weight, without those of the planned day. Shape `[interval]`.
  public let finished: [Double]
  /// Cancellations by interval; nil where nobody recorded them.
  public let cancelled: [Double]?
  /// Time at risk by interval, in units of the plan. Shape `[interval]`.
  public let exposure: [Double]
  /// Those of the planned day; ``PlannedDayCounts/nobody`` where the intervals have no edge at 1.
  public let plannedDay: PlannedDayCounts
  /// Projects that were at risk at some time, and how many of them finished, on the planned day or another: whole projects, whatever their weights.
  public let cases: Int
  public let completions: Int

  /// - Returns: nil unless there is one number an interval, each finite and 0 or above, and no fewer cases than completions; nil for edges
  ///   that do not begin at 0 or do not rise, and for a planned day where there is no edge at 1.
  public init?(
    finished: [Double], cancelled: [Double]? = nil, exposure: [Double],
    plannedDay: PlannedDayCounts = .nobody, cases: Int, completions: Int, edges: [Double] = RelativeTime.edges
  ) {
    let size = edges.count
    let numbers = finished + (cancelled ?? []) + exposure
    guard CompletionCounts.areEdges(edges), finished.count == size, exposure.count == size,
      cancelled == nil || cancelled?.count == size,
      numbers.allSatisfy({ $0.isFinite && $0 >= 0 }), plannedDay == .nobody || edges.contains(1),
      completions >= 0, cases >= completions
    else { return nil }
    self.edges = edges
    self.finished = finished
    self.cancelled = cancelled
    self.exposure = exposure
    self.plannedDay = plannedDay
    self.cases = cases
    self.completions = completions
  }

  private init(
    checked finished: [Double], _ cancelled: [Double]?, _ exposure: [Double], _ plannedDay: PlannedDayCounts,
    edges: [Double], cases: Int, completions: Int
  ) {
    self.edges = edges
    self.finished = finished
    self.cancelled = cancelled
    self.exposure = exposure
    self.plannedDay = plannedDay
    self.cases = cases
    self.completions = completions
  }

  /// Nobody was ever seen.
  public static let none = CompletionCounts.nobody(edges: RelativeTime.edges)

  /// Nobody, in the same intervals.
  var nobody: CompletionCounts { .nobody(edges: edges) }

  private static func nobody(edges: [Double]) -> CompletionCounts {
    let zeros = [Double](repeating: 0, count: edges.count)
    return CompletionCounts(
      checked: zeros, nil, zeros, .nobody, edges: edges, cases: 0, completions: 0)
  }

  private static func areEdges(_ edges: [Double]) -> Bool {
    edges.first == 0 && edges.allSatisfy(\.isFinite) && zip(edges, edges.dropFirst()).allSatisfy(<)
  }

  /// The counts of a history.
  ///
  /// - Parameters:
  ///   - ends: How each project stood when last seen. Shape `[project]`.
  ///   - entries: Where each was first seen, in relative time; from its start where nil. Shape `[project]`.
  ///   - weights: How much each counts; 1 each where nil. Shape `[project]`.
  ///   - knowsCancellation: Whether a cancellation would have been recorded; by default whether there is one.
  ///   - edges: Where the intervals begin, from 0 and rising.
  /// - Returns: `not-finite` and `out-of-range` as ``ExposureTable`` has them. Projects that end before they are first seen do not count.
  /// - Precondition: One entry and weight a project.
  public static func of(
    ends: [End], entries: [Double]? = nil, weights: [Double]? = nil, knowsCancellation: Bool? = nil,
    edges: [Double] = RelativeTime.edges
  ) -> Estimate<CompletionCounts> {
    precondition(
      (entries == nil || entries?.count == ends.count) && (weights == nil || weights?.count == ends.count),
      "\(entries?.count ?? ends.count) entries, \(weights?.count ?? ends.count) weights, \(ends.count) ends")
    precondition(areEdges(edges), "edges \(edges)")
    let starts = entries ?? [Double](repeating: 0, count: ends.count)
    let seen = ends.indices.filter {
      !(ends[$0].place <= max(0, starts[$0])) && weights?[$0] != 0
    }
    if seen.isEmpty { return .value(nobody(edges: edges)) }
    let kept = seen.map { ends[$0] }
    // Both kinds of event share the exposure; two passes tell them apart.
    func table(_ events: [Bool]) -> Estimate<ExposureTable> {
      ExposureTable.of(
        Spells(
          entry: seen.map { starts[$0] }, exit: kept.map(\.place), event: events,
          weights: weights.map { weights in seen.map { weights[$0] } }), edges: edges)
    }
    var plannedDay = PlannedDayCounts.nobody
    if edges.contains(1) {
      for row in seen { plannedDay.add(ends[row], entry: starts[row], weight: weights?[row] ?? 1) }
    }
    let isFinished = kept.map { if case .finished = $0 { true } else { false } }
    let isEvent = kept.map {
      if case .finished(let place) = $0 { !(place == 1 && edges.contains(1)) } else { false }
    }
    let isCancelled = kept.map { if case .cancelled = $0 { true } else { false } }
    let knows = knowsCancellation ?? isCancelled.contains(true)
    return table(isEvent).with(table(isCancelled)) { finished, cancelled in
      .value(
        CompletionCounts(
          checked: finished.events, knows ? cancelled.events : nil, finished.exposure, plannedDay,
          edges: edges, cases: seen.count, completions: isFinished.count { $0 }))
    }
  }

  /// Two histories together; cancellations are known where either history knows them.
  ///
  /// - Precondition: The same edges.
  public static func + (a: CompletionCounts, b: CompletionCounts) -> CompletionCounts {
    func added(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
    precondition(a.edges == b.edges, "edges \(a.edges) and \(b.edges)")
    let zeros = [Double](repeating: 0, count: a.edges.count)
    let knows = a.cancelled != nil || b.cancelled != nil
    return CompletionCounts(
      checked: added(a.finished, b.finished),
      knows ? added(a.cancelled ?? zeros, b.cancelled ?? zeros) : nil, added(a.exposure, b.exposure),
      a.plannedDay + b.plannedDay, edges: a.edges, cases: a.cases + b.cases,
      completions: a.completions + b.completions)
  }
}
