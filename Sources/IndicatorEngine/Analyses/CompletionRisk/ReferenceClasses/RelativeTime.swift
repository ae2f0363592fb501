/// Time of an operation in units of its plan: u = elapsed ÷ planned duration. 1 is the planned end.
///
///     // Planned from 1 January to 11 April 2025 (100 days): on 20 February half of the plan is over.
///     RelativeTime.place(of: february20, start: january1, plannedEnd: april11)   // 0.5
///
/// Projects of a month and of ten years become comparable by it: a reference class is counted in intervals of u.
public enum RelativeTime {
  /// Where the intervals begin; the last has no end. An end at an edge belongs to the interval below it, so that what finishes on the planned
  /// day lies in the one from 0.98 to 1, and nothing of it behind the plan.
  public static let edges: [Double] = [0, 0.25, 0.5, 0.75, 0.9, 0.98, 1, 1.02, 1.1, 1.25, 1.5, 2, 3]

  /// Nothing is said of a time beyond twenty times the plan.
  public static let horizon = 20.0

  /// u of a day.
  ///
  /// - Returns: `end-before-start` for a plan without length, `before-start` for a day before the start.
  public static func place(of day: Day, start: Day, plannedEnd: Day) -> Estimate<Double> {
    let length = plannedEnd - start
    if length <= 0 { return .unavailable(.endBeforeStart) }
    if day < start { return .unavailable(.beforeStart) }
    return .value(Double(day - start) / Double(length))
  }

  /// The first day on which at least u of the plan is over; nil for a plan without length or a u that is negative or beyond the horizon.
  public static func day(at place: Double, start: Day, plannedEnd: Day) -> Day? {
    let length = plannedEnd - start
    guard length > 0, place >= 0, place <= horizon else { return nil }
    // A day that is whole but for rounding is meant as whole.
    let days = (place * Double(length) - 1e-9).rounded(.up)
    return start + Int(days)
  }
}
