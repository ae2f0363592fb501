/// Times under observation, each of which ended with the event or was cut off before it: one element a spell.
///
///     // Three projects: finished after 1.2 of the planned time, open at 0.8, first seen at 0.5 and finished at 1.0.
///     Spells(entry: [0, 0, 0.5], exit: [1.2, 0.8, 1], event: [true, false, true])
///
/// A spell counts as at risk from after its entry up to and including its exit: (entry, exit]. A spell that ended without
/// the event is censored: it says that the event came later than its exit, not that it did not come.
public struct Spells: Sendable, Equatable {
  /// When observation began, where it did not begin at the origin of time (left truncation). Shape `[spell]`.
  public let entry: [Double]?
  /// When observation ended. Shape `[spell]`, any unit, the same for all.
  public let exit: [Double]
  /// Whether it ended with the event. Shape `[spell]`.
  public let event: [Bool]
  /// How many spells one stands for; 1 each where there are none. Shape `[spell]`, 0 or above.
  public let weights: [Double]?

  /// - Precondition: All arrays have one element a spell. A mismatch traps and prints both.
  public init(entry: [Double]? = nil, exit: [Double], event: [Bool], weights: [Double]? = nil) {
    precondition(exit.count == event.count, "\(exit.count) exits, \(event.count) events")
    precondition(
      entry == nil || entry?.count == exit.count, "\(entry?.count ?? 0) entries, \(exit.count) exits")
    precondition(
      weights == nil || weights?.count == exit.count, "\(weights?.count ?? 0) weights, \(exit.count) exits")
    precondition(exit.count < Int(Int32.max), "\(exit.count) spells of at most \(Int32.max - 1)")
    self.entry = entry
    self.exit = exit
    self.event = event
    self.weights = weights
  }

  /// Number of spells.
  public var count: Int { exit.count }

  /// Why nothing can be computed from these spells: none of them counts, a number is not finite, a weight is negative, an exit does not come
  /// after its entry; nil where something can.
  public var fault: UnavailableReason? {
    if exit.isEmpty { return .tooFewObservations }
    guard exit.allSatisfy(\.isFinite), entry?.allSatisfy(\.isFinite) ?? true,
      weights?.allSatisfy(\.isFinite) ?? true
    else { return .notFinite }
    if weights?.contains(where: { $0 < 0 }) ?? false { return .weightsNegative }
    if weights?.allSatisfy({ $0 == 0 }) ?? false { return .tooFewObservations }
    if let entry, zip(entry, exit).contains(where: { $0 >= $1 }) { return .endBeforeStart }
    return nil
  }

  /// The spells of some rows, in that order.
  public func rows(_ rows: [Int]) -> Spells {
    Spells(
      entry: entry.map { entry in rows.map { entry[$0] } }, exit: rows.map { exit[$0] },
      event: rows.map { event[$0] },
      weights: weights.map { weights in rows.map { weights[$0] } })
  }

  /// The rows of each group, in the order of the spells.
  ///
  /// - Precondition: A group for each spell, within 0..<`count`.
  static func rows(ofGroups groups: [Int], count: Int) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: count)
    for (row, group) in groups.enumerated() {
      precondition(group >= 0 && group < count, "group \(group) of \(count)")
      rows[group].append(row)
    }
    return rows
  }
}
