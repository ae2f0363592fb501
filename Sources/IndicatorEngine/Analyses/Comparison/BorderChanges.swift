/// Which places merged or split by the as-of day, and what the figures of older borders are by the present ones.
///
/// What a place reported before a change is about another territory. Counts are carried over by the shares of the table of
/// successions; a quotient is formed anew from the numerators and denominators; anything else is not comparable.
struct BorderChanges: Sendable {
  /// A place that went, or came of others, on a day.
  private struct Change {
    let day: Day
    let old: String
    let new: String
  }

  private let shares: SuccessionShares
  private let changes: [Change]

  init(_ table: Successions, asOf: Day) {
    var steps: [SuccessionShares.Step] = []
    for row in 0..<table.count {
      guard let old = table.old[row], let new = table.new[row], let day = table.day[row],
        let share = table.share[row], day <= asOf
      else { continue }
      steps.append(SuccessionShares.Step(old: old, new: new, day: day, share: share))
    }
    shares = SuccessionShares(steps)
    changes = steps.filter { $0.old != $0.new }.map { Change(day: $0.day, old: $0.old, new: $0.new) }
  }

  /// Codes that are named as old ones, in order.
  var oldCodes: [String] { Set(changes.map(\.old)).sorted() }

  /// The day of the first change; nil where there was none.
  var firstDay: Day? { changes.map(\.day).min() }

  /// Whether the borders of a place changed after a day.
  func changed(_ code: String, after day: Day) -> Bool {
    changes.contains { $0.day > day && ($0.old == code || $0.new == code) }
  }

  /// Whether the borders of a place changed on a day or after it.
  func changed(_ code: String, from day: Day) -> Bool {
    changes.contains { $0.day >= day && ($0.old == code || $0.new == code) }
  }

  /// The places that went into another within a period.
  func predecessors(of code: String, within period: Period) -> [String] {
    changes.filter { $0.new == code && period.first < $0.day && $0.day <= period.last }.map(\.old)
  }

  /// The one place that a place became as a whole; nil where it was split, or did not change.
  func successor(of code: String) -> String? {
    var (now, seen) = (code, Set<String>())
    while seen.insert(now).inserted {
      let next = Set(changes.filter { $0.old == now }.map(\.new))
      guard let only = next.first else { return now == code ? nil : now }
      if next.count > 1 { return nil }
      now = only
    }
    return nil
  }

  /// The counts that the places reported, by the borders of the as-of day.
  ///
  /// - Parameter counts: By code: a number, nil where the place existed and reported nothing.
  func carried(_ counts: [(code: String, count: Double?)], from day: Day, to asOf: Day) -> [String: Estimate<
    Double
  >] {
    let now = shares.counts(counts, from: day, to: asOf)
    return Dictionary(now.map { ($0.code, $0.count) }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes of which a place's territory was made on a day, itself among them where it was there already.
  func origins(of code: String, on day: Day) -> [String] {
    var (open, found) = ([code], Set<String>())
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += changes.filter { $0.new == next && $0.day > day }.map(\.old)
    }
    return found.sorted()
  }

  /// Whether a place may have come into being by a change after a day: then it is no gap that it reported nothing before.
  func mayBeNew(_ code: String, after day: Day) -> Bool {
    changes.contains { $0.new == code && $0.day > day }
  }
}
