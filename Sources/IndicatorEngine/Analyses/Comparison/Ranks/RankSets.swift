/// The ranks that each unit may truly have, and who can be told apart from whom.
///
/// A set of ranks holds the true rank with the level of confidence asked for: of each unit by itself (`marginal`) or of all
/// units at once (`simultaneous`). Who is surely above a unit pushes its best rank down, who is surely below keeps
/// its worst rank up.
///
/// > M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm. "Inference for Ranks with Applications to Mobility across
/// > Neighbourhoods and Academic Achievement across Countries." *Review of Economic Studies* 91 (2024), 476–518.
/// > doi:10.1093/restud/rdad006.
public struct RankSets: Sendable, Hashable {
  /// For what the confidence holds.
  public enum Scope: String, Sendable, Hashable {
    /// The rank of one unit, whichever the reader looks at.
    case marginal
    /// The ranks of all units at once: for a league table.
    case simultaneous
  }

  /// Best and worst rank.
  public struct Interval: Sendable, Hashable {
    /// The best rank, from 1.
    public let low: Int
    public let high: Int
  }

  /// The sets of the units as given; nil for a unit without a value, which takes no rank from the others.
  public let intervals: [Interval?]
  public let scope: Scope
  /// Known units of which the first is told from the second.
  private let toldApart: PairSet
  /// Places of known units among all.
  private let known: [Int]
  /// Place of each unit among the known.
  private let places: [Int?]

  /// - Parameters:
  ///   - above: Known units of which the first is surely above the second, by the family of the first.
  ///   - below: Those of which it is surely below, likewise. In the simultaneous scope that is the mirror of `above`; in the marginal
  ///     one each unit has a family of its own, so that a pair has two answers.
  ///   - known: Places of the known units among all, in order.
  init(above: PairSet, below: PairSet, known: [Int], units: Int, scope: Scope) {
    let count = known.count
    precondition(
      above.count == count && below.count == count,
      "pairs of \(above.count) and \(below.count) of \(count) units")
    var intervals = [Interval?](repeating: nil, count: units)
    var places = [Int?](repeating: nil, count: units)
    for (place, unit) in known.enumerated() {
      intervals[unit] = Interval(low: 1 + below.count(from: place), high: count - above.count(from: place))
      places[unit] = place
    }
    self.intervals = intervals
    self.scope = scope
    toldApart = above.union(below)
    self.known = known
    self.places = places
  }

  /// Whether two units can be told apart, in the family of the first; false where either has no value.
  public func areDistinguishable(_ first: Int, _ second: Int) -> Bool {
    guard let a = places[first], let b = places[second] else { return false }
    return toldApart.contains(a, b)
  }

  /// The other units that cannot be told from one, in the order of units.
  public func notDistinguishable(from unit: Int) -> [Int] {
    guard places[unit] != nil else { return [] }
    return known.filter { $0 != unit && !areDistinguishable(unit, $0) }
  }

  /// Groups of units of which no two can be told apart: as large as they can be, from the first ranks on, in the order of
  /// the ranks given. A unit may stand in several, as between two neighbours that differ from one another.
  ///
  /// Groups are stretches of the order. Two units of no common group may be indistinguishable all the same, where one of them is known
  /// worse than those between: of a pair ``areDistinguishable(_:_:)`` tells.
  ///
  /// - Parameter ranks: The ranks as estimated; nil where there is none.
  public func groups(by ranks: [Int?]) -> [[Int]] {
    let order = known.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
    var groups: [[Int]] = []
    var start = 0
    for (end, unit) in order.enumerated() {
      let last = order[start..<end].lastIndex {
        areDistinguishable(unit, $0) || areDistinguishable($0, unit)
      }
      guard let last else { continue }
      groups.append(Array(order[start..<end]))
      start = last + 1
    }
    if !order.isEmpty { groups.append(Array(order[start...])) }
    return groups
  }
}
