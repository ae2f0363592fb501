/// Groups of places in an order, of which each two are joined, such that each two that are joined stand in one of them.
///
/// Finding the fewest is hard for graphs at large; these are few, for graphs of intervals the fewest, and always enough. Time is about
/// the square of the places for each group.
struct CliqueCover {
  /// Places, ascending in each; by their first places.
  private(set) var cliques: [[Int]] = []

  /// - Parameters:
  ///   - joined: Pairs in both directions, without those of a place and itself.
  ///   - limit: The greatest number of groups.
  /// - Returns: nil where more are needed.
  init?(of joined: PairSet, atMost limit: Int) {
    let count = joined.count
    var covered = PairSet(count: count)
    var isMember = [Bool](repeating: false, count: count)
    for first in 0..<count {
      for last in (first + 1..<max(first + 1, count)).reversed()
      where joined.contains(first, last) && !covered.contains(first, last) {
        let clique = CliqueCover.grown(from: first, last, joined)
        for place in clique { isMember[place] = true }
        CliqueCover.eachPair(of: clique) { covered.insert($0, $1) }
        cliques.append(clique)
        // The needless ones go at the end: a few more than asked for may still be enough.
        if cliques.count / 4 > limit { return nil }
      }
      if !isMember[first] { cliques.append([first]) }
    }
    dropNeedless(count)
    if cliques.count > limit { return nil }
    cliques.sort { $0.lexicographicallyPrecedes($1) }
  }

  /// Two joined places with whoever is joined to all: those between them first, then those behind, then those before.
  private static func grown(from first: Int, _ last: Int, _ joined: PairSet) -> [Int] {
    var clique = [first, last]
    let others = [Array(first + 1..<last), Array(last + 1..<joined.count), (0..<first).reversed()]
    for place in others.joined() where clique.allSatisfy({ joined.contains($0, place) }) {
      clique.append(place)
    }
    return clique.sorted()
  }

  private static func eachPair(of clique: [Int], _ body: (Int, Int) -> Void) {
    for (index, first) in clique.enumerated() {
      for second in clique[(index + 1)...] { body(first, second) }
    }
  }

  /// Leaves out, from the last on, groups each of whose pairs stands in another one too.
  private mutating func dropNeedless(_ count: Int) {
    var times: [Int: Int] = [:]
    for clique in cliques {
      CliqueCover.eachPair(of: clique) { times[$0 * count + $1, default: 0] += 1 }
    }
    for index in cliques.indices.reversed() where cliques[index].count > 1 {
      var isNeeded = false
      CliqueCover.eachPair(of: cliques[index]) {
        if times[$0 * count + $1] == 1 { isNeeded = true }
      }
      if isNeeded { continue }
      CliqueCover.eachPair(of: cliques[index]) { times[$0 * count + $1, default: 0] -= 1 }
      cliques.remove(at: index)
    }
  }
}
