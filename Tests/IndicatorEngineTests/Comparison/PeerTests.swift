import IndicatorEngine
import TestSupport
import Testing

@Suite("Peers") struct PeerTests {
  /// First variable 0, 2, 4: mean 2, s² = 4. Second 0, 10, 50: mean 20, squares 400 + 100 + 900, s² = 700. Between the first two:
  /// 4/4 = 1 and 100/700 = 1/7.
  @Test("Euclid's distance of three units is worked by hand, with the part of each variable")
  func euclid() throws {
    let distances = try #require(PeerDistances(of: [[0, 2, 4], [0, 10, 50]], .euclid))
    let peer = try #require(distances.distance(0, 1))
    #expect(zip(peer.parts, [1, 1.0 / 7]).allSatisfy { isClose($0, $1, within: 1e-14) })
    #expect(isClose(peer.distance, (8.0 / 7).squareRoot(), within: 1e-14))
    #expect(distances.nearest(to: 1, count: 1).map(\.unit) == [0])
    // Weights 3 : 1 become 3/2 and 1/2.
    let weighted = try #require(PeerDistances(of: [[0, 2, 4], [0, 10, 50]], .euclid, weights: [3, 1]))
    #expect(
      zip(try #require(weighted.distance(0, 1)).parts, [1.5, 0.5 / 7]).allSatisfy {
        isClose($0, $1, within: 1e-14)
      })
    // Unit 2 is the farthest of 0: on the rebased scale it is 1.
    let rebased = distances.rebased(from: 0)
    #expect(rebased.last?.unit == 2 && isClose(rebased.last?.distance, 1, within: 1e-14))
    #expect(isClose(rebased.last?.parts.reduce(0, +), 1, within: 1e-14))
  }

  /// Five units (−1, −1), (−1, 1), (1, −1), (1, 1), (0, 0) with the second variable stretched and leaned: u = x, v = 3x + y. The
  /// covariance of x, y is the identity (4/4 each), and Mahalanobis' distance does not see a linear change: between units 0 and 3
  /// it is that of (2, 2), 8.
  @Test("Mahalanobis' distance does not see how variables are mixed")
  func mahalanobis() throws {
    let (x, y): ([Double], [Double]) = ([-1, -1, 1, 1, 0], [-1, 1, -1, 1, 0])
    let plain = try #require(PeerDistances(of: [x.map { $0 }, y.map { $0 }], .mahalanobis))
    let mixed = try #require(PeerDistances(of: [x.map { $0 }, zip(x, y).map { 3 * $0 + $1 }], .mahalanobis))
    #expect(isClose(plain.distance(0, 3)?.distance, 8.0.squareRoot(), within: 1e-13))
    for a in 0..<5 {
      for b in 0..<5 {
        #expect(
          isClose(mixed.distance(a, b)?.distance, try #require(plain.distance(a, b)).distance, within: 1e-12))
      }
    }
    // A variable that is twice another, and fewer units than two more than variables, have no such distance.
    #expect(PeerDistances(of: [x.map { $0 }, x.map { 2 * $0 }], .mahalanobis) == nil)
    #expect(PeerDistances(of: [[1, 2, 4], [2, 1, 5]], .mahalanobis) == nil)
  }

  @Test("units with gaps have no peers and are none; a variable that does not vary says nothing")
  func gaps() throws {
    let distances = try #require(PeerDistances(of: [[1, 2, nil, 4], [7, 7, 7, 7]], .euclid))
    #expect(distances.nearest(to: 2, count: 3).isEmpty && distances.distance(0, 2) == nil)
    #expect(distances.nearest(to: 0, count: 9).map(\.unit) == [1, 3])
    #expect(distances.distance(0, 1)?.parts[1] == 0)
    #expect(PeerDistances(of: [[3, 3, 3]], .euclid) == nil)
  }

  /// Two clusters far apart: the partner in the own cluster is nearest whatever is drawn; with all alike but for one variable
  /// each, the choice depends on the weights.
  @Test("a peer in the same cluster stays, others come and go")
  func stability() throws {
    let distances = try #require(
      PeerDistances(of: [[0, 0.1, 9, 9.1, 9.2, 8.9], [0, 0.1, 9, 9.1, 8.8, 9.3]], .euclid))
    let shares = distances.stability(of: 0, count: 1, resamples: 200, seed: 4)
    #expect(shares[1] == 1 && shares[0] == 0 && isClose(shares.reduce(0, +), 1, within: 1e-12))
    let open = distances.stability(of: 3, count: 2, resamples: 200, seed: 4, threads: 2)
    #expect(open.contains { $0 > 0.05 && $0 < 0.95 } && isClose(open.reduce(0, +), 2, within: 1e-12))
    #expect(open == distances.stability(of: 3, count: 2, resamples: 200, seed: 4))
  }
}
