/// The expected path of an indicator: straight from the baseline through each target to the last.
///
///     let path = Trajectory(start: day("2014-01-01"), baseline: 20, through: [(day("2014-12-31"), 40)])
///     path.expectedValue(at: day("2014-07-02"))  // 30: 182 of 364 days
public struct Trajectory: Sendable, Equatable {
  /// A point of the path.
  public struct Point: Sendable, Equatable {
    public let day: Day
    public let value: Double
  }

  /// Points by day; the first is the baseline.
  public let points: [Point]

  /// A path from the baseline through targets. Those due on or before the start, or on the day of a later one of the
  /// list, are passed over.
  public init(start: Day, baseline: Double, through targets: [(due: Day, value: Double)]) {
    var points = [Point(day: start, value: baseline)]
    // By day, and of one day in the order given: a stable sort.
    let ordered = targets.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
    for (_, target) in ordered {
      guard target.due > start else { continue }
      if points.count > 1, let last = points.last, last.day == target.due { points.removeLast() }
      points.append(Point(day: target.due, value: target.value))
    }
    self.points = points
  }

  /// The value expected at the end of a day: the baseline before the start, the last target after its day.
  public func expectedValue(at day: Day) -> Double {
    let segment = segment(at: day)
    return segment.from
      + (segment.to - segment.from) * (Double(segment.elapsed) / Double(segment.length))
  }

  /// The straight part of the path in which a day lies.
  func segment(at day: Day) -> Segment {
    guard let first = points.first, day > first.day else {
      let value = points.first?.value ?? 0
      return Segment(from: value, to: value, elapsed: 0, length: 1)
    }
    for (a, b) in zip(points, points.dropFirst()) where day <= b.day {
      return Segment(from: a.value, to: b.value, elapsed: day - a.day, length: b.day - a.day)
    }
    let value = points.last?.value ?? 0
    return Segment(from: value, to: value, elapsed: 0, length: 1)
  }

  /// A straight part: `elapsed` of `length` days from one value to another.
  struct Segment: Equatable {
    let from: Double
    let to: Double
    let elapsed: Int
    let length: Int
  }
}
