/// Counts of places that merged or split, carried to the borders of a later day.
///
///     let shares = SuccessionShares([.init(old: "A", new: "C", day: day, share: 1), .init(old: "B", new: "C", day: day, share: 1)])
///     shares.counts([("A", 120), ("B", 80)], from: before, to: after)   // C: 200
///
/// Steps of several days follow one another; a place without a step stays what it was. Only counts may be carried (people,
/// events, amounts): rates are formed anew from numerators and denominators that both were carried. Source: rules §10.
public struct SuccessionShares: Sendable {
  /// A row of the table: from a day on, a share of the old place belongs to the new one.
  public struct Step: Sendable, Hashable {
    public let old: String
    public let new: String
    public let day: Day
    public let share: Double

    public init(old: String, new: String, day: Day, share: Double) {
      self.old = old
      self.new = new
      self.day = day
      self.share = share
    }
  }

  /// Steps in order of days.
  private let steps: [Step]

  public init(_ steps: [Step]) {
    self.steps = steps.sorted { ($0.day, $0.old, $0.new) < ($1.day, $1.old, $1.new) }
  }

  /// The counts by the borders of a later day.
  ///
  /// - Parameters:
  ///   - counts: By code in the borders of the first day; nil where missing. A code may come once.
  ///   - first: Steps up to and including this day have been taken already.
  ///   - last: Steps up to and including this day are taken.
  /// - Returns: In order of codes. `value-missing` where a part is missing, `not-comparable` where the shares of an old place
  ///   do not add to 1: then nobody knows what its successors have of it.
  public func counts(
    _ counts: [(code: String, count: Double?)], from first: Day, to last: Day
  ) -> [(code: String, count: Estimate<Double>)] {
    var now = Dictionary(
      counts.map { ($0.code, Estimate($0.count, else: .valueMissing)) },
      uniquingKeysWith: SuccessionShares.sum)
    var taken = steps.filter { $0.day > first && $0.day <= last }[...]
    while let day = taken.first?.day {
      let today = taken.prefix { $0.day == day }
      taken = taken.dropFirst(today.count)
      now = SuccessionShares.moved(now, by: today)
    }
    return now.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The counts after the steps of one day, which happen at once.
  private static func moved(
    _ counts: [String: Estimate<Double>], by steps: ArraySlice<Step>
  ) -> [String: Estimate<Double>] {
    let totals = Dictionary(steps.map { ($0.old, $0.share) }, uniquingKeysWith: +)
    var moved = counts.filter { totals[$0.key] == nil }
    for step in steps {
      guard let count = counts[step.old] else { continue }
      let isWhole = ((totals[step.old] ?? 0) - 1).magnitude <= 1e-9 && step.share >= 0
      let part = isWhole ? count.map { $0 * step.share } : .unavailable(.notComparable)
      moved[step.new] = moved[step.new].map { sum($0, part) } ?? part
    }
    return moved
  }

  private static func sum(_ a: Estimate<Double>, _ b: Estimate<Double>) -> Estimate<Double> {
    a.with(b) { .finite($0 + $1) }
  }
}
