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

  /// Groups of units such that two stand in a common one if, and only if, they cannot be told apart, from the first ranks on. A unit may
  /// stand in several, as between two neighbours that differ from one another.
  ///
  /// The groups are cliques of the graph that joins who is not told apart, as many as cover each of its lines: of each unit, the one
  /// farthest down the order that no common group holds yet begins a new group, which takes in whoever fits, from the nearest on. Groups
  /// that the others make needless are left out again. Where each unit fits all between two of a group, groups are stretches of the order.
  ///
  /// > H.-P. Piepho. "An algorithm for a letter-based representation of all-pairwise comparisons." *Journal of Computational and
  /// > Graphical Statistics* 13 (2004), 456–466: displays that are complete. J. Gramm, J. Guo, F. Hüffner, R. Niedermeier, H.-P. Piepho,
  /// > R. Schmid. "Algorithms for compact letter displays." *Computational Statistics & Data Analysis* 52 (2007), 725–736: as covers by cliques.
  ///
  /// - Parameters:
  ///   - ranks: The ranks as estimated; nil where there is none.
  ///   - limit: The greatest number of groups.
  /// - Returns: nil where more groups are needed: then only pairs tell.
  public func groups(by ranks: [Int?], atMost limit: Int = .max) -> [[Int]]? {
    let order = known.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
    var alike = PairSet(count: order.count)
    for (place, unit) in order.enumerated() {
      for other in order.indices where other != place {
        let isToldApart = areDistinguishable(unit, order[other]) || areDistinguishable(order[other], unit)
        if !isToldApart { alike.insert(place, other) }
      }
    }
    return CliqueCover(of: alike, atMost: limit)?.cliques.map { $0.map { order[$0] } }
  }

  /// As many groups as there are letters: beyond, a list of them says less than the pairs.
  public static let mostGroups = 26
}
