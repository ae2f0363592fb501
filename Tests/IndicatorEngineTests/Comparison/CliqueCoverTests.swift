import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Groups of places that cannot be told apart") struct CliqueCoverTests {
  private func cover(_ pairs: [(Int, Int)], count: Int, atMost limit: Int = .max) -> [[Int]]? {
    var joined = PairSet(count: count)
    for (a, b) in pairs {
      joined.insert(a, b)
      joined.insert(b, a)
    }
    return CliqueCover(of: joined, atMost: limit)?.cliques
  }

  // A path of three has two groups; a place joined to nobody is one by itself; a ring of four has no group of three.
  @Test("covers of small graphs are those that a reader would write")
  func byHand() {
    #expect(cover([(0, 1), (1, 2)], count: 3) == [[0, 1], [1, 2]])
    #expect(cover([(0, 1), (0, 2), (1, 2)], count: 4) == [[0, 1, 2], [3]])
    #expect(cover([(0, 1), (1, 2), (2, 3), (0, 3)], count: 4) == [[0, 1], [0, 3], [1, 2], [2, 3]])
    // The first and the last alike, and neither like the middle.
    #expect(cover([(0, 2)], count: 3) == [[0, 2], [1]])
    #expect(cover([], count: 0) == [])
    #expect(cover([(0, 1), (1, 2), (2, 3), (0, 3)], count: 4, atMost: 3) == nil)
  }

  /// Any graph, not only those that rank sets make.
  @Test("two stand in a common group if, and only if, they are joined, and no group is needless")
  func complete() throws {
    var random = SeededGenerator(seed: 8)
    for count in [2, 5, 12, 30] {
      for density in [0.1, 0.5, 0.9] {
        var joined = PairSet(count: count)
        for a in 0..<count {
          for b in (a + 1)..<count where Double.random(in: 0..<1, using: &random) < density {
            joined.insert(a, b)
            joined.insert(b, a)
          }
        }
        let cliques = try #require(CliqueCover(of: joined, atMost: .max)?.cliques)
        func isShared(_ a: Int, _ b: Int, in cliques: [[Int]]) -> Bool {
          cliques.contains { $0.contains(a) && $0.contains(b) }
        }
        for a in 0..<count {
          #expect(cliques.contains { $0.contains(a) })
          for b in (a + 1)..<count { #expect(isShared(a, b, in: cliques) == joined.contains(a, b)) }
        }
        for (index, clique) in cliques.enumerated() where clique.count > 1 {
          var others = cliques
          others.remove(at: index)
          #expect(
            clique.contains { a in clique.contains { b in a < b && !isShared(a, b, in: others) } })
        }
      }
    }
  }
}
