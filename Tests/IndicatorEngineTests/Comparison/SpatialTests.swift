import IndicatorEngine
import TestSupport
import Testing

@Suite("Neighbours and successors") struct SpatialTests {
  /// Four places in a row with 1, 2, 3, 4: z = −1.5, −0.5, 0.5, 1.5, Σz² = 5. Means of neighbours: −0.5; 0·(…): (−1.5 + 0.5)/2 = −0.5;
  /// (−0.5 + 1.5)/2 = 0.5; 0.5. Σ z · mean = 0.75 + 0.25 + 0.25 + 0.75 = 2, I = 0.4. Of the 24 orders only this and its reverse reach
  /// it: 2/24. From what is expected, −1/3, it lies 11/15.
  @Test("Moran's I of four places in a row is worked by hand, its chance by all orders")
  func moran() throws {
    let row = NeighbourList(units: 4, pairs: [(0, 1), (1, 2), (3, 2), (2, 3), (1, 1)])
    #expect(row.of(1) == [0, 2] && row.of(3) == [2])
    let moran = try #require(MoransI(of: [1, 2, 3, 4], row, seed: 1))
    #expect(isClose(moran.statistic, 0.4, within: 1e-14) && isClose(moran.expected, -1.0 / 3, within: 1e-15))
    #expect(moran.isExact && moran.permutations == 24 && isClose(moran.upperChance, 2.0 / 24, within: 1e-15))
    // All orders by plain recursion.
    func orders(_ rest: [Double]) -> [[Double]] {
      rest.isEmpty
        ? [[]]
        : rest.indices.flatMap { i in
          orders(Array(rest[..<i] + rest[(i + 1)...])).map { [rest[i]] + $0 }
        }
    }
    func statistic(_ z: [Double]) -> Double {
      (z[0] * z[1] + z[1] * (z[0] + z[2]) / 2 + z[2] * (z[1] + z[3]) / 2 + z[3] * z[2]) / 5
    }
    let all = orders([-1.5, -0.5, 0.5, 1.5]).map(statistic)
    let farther = all.count { ($0 + 1.0 / 3).magnitude >= 11.0 / 15 - 1e-12 }
    #expect(all.count == 24 && isClose(moran.twoSidedChance, Double(farther) / 24, within: 1e-15))
  }

  @Test("places without a value or a neighbour do not take part; equal values have no I")
  func moranGaps() throws {
    let row = NeighbourList(units: 6, pairs: [(0, 1), (1, 2), (2, 3), (3, 4)])
    let moran = try #require(MoransI(of: [1, 2, 3, 4, nil, 9], row, seed: 1))
    #expect(moran.units == 4 && isClose(moran.statistic, 0.4, within: 1e-14))
    #expect(MoransI(of: [2, 2, 2, 2, 2, 2], row, seed: 1) == nil)
    #expect(MoransI(of: [1, 2, nil, nil, nil, nil], row, seed: 1) == nil)
  }

  /// A chain of 30 rising values is as alike as can be; shuffled ones are not.
  @Test("a smooth map is told from a shuffled one by permutations")
  func permutations() throws {
    let chain = NeighbourList(units: 30, pairs: (0..<29).map { ($0, $0 + 1) })
    let smooth = try #require(MoransI(of: (0..<30).map { Double($0) }, chain, permutations: 999, seed: 5))
    #expect(!smooth.isExact && smooth.permutations == 1000 && smooth.upperChance == 0.001)
    let shuffled = try #require(
      MoransI(of: (0..<30).map { Double($0 * 7 % 30) }, chain, permutations: 999, seed: 5))
    #expect(shuffled.upperChance > 0.05)
  }

  /// Squares A (0…1, 0…1), B to its right with which it shares a side, C above B's right corner that it touches in a point, D
  /// apart.
  @Test("shared borders make neighbours, and single points where they are enough")
  func borders() {
    func square(_ x: Double, _ y: Double) -> [GeoPoint] {
      [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { GeoPoint(longitude: x + $0.0, latitude: y + $0.1) }
    }
    let boundaries = Boundaries([
      .init(code: "A", polygons: [[square(0, 0)]]), .init(code: "B", polygons: [[square(1, 0)]]),
      .init(code: "C", polygons: [[square(2, 1)]]), .init(code: "D", polygons: [[square(8, 8)]]),
    ])
    let codes = ["A", "B", "C", "D", "nowhere"]
    let border = NeighbourList(of: codes, in: boundaries)
    #expect((0..<5).map { border.of($0) } == [[1], [0], [], [], []])
    let point = NeighbourList(of: codes, in: boundaries, .point)
    #expect((0..<5).map { point.of($0) } == [[1], [0, 2], [1], [], []])
  }

  /// A (120) and B (80) become C on day 10; C splits into D (¾) and E (¼) on day 20: 200 · ¾ = 150 and 50.
  @Test("counts follow mergers and splits in order of days")
  func succession() throws {
    let shares = SuccessionShares([
      .init(old: "C", new: "D", day: Day(number: 20), share: 0.75),
      .init(old: "C", new: "E", day: Day(number: 20), share: 0.25),
      .init(old: "A", new: "C", day: Day(number: 10), share: 1),
      .init(old: "B", new: "C", day: Day(number: 10), share: 1),
    ])
    func carried(_ counts: [(String, Double?)], _ from: Int32, _ to: Int32) -> [String: Estimate<Double>] {
      Dictionary(
        uniqueKeysWithValues: shares.counts(
          counts.map { ($0.0, $0.1) }, from: Day(number: from), to: Day(number: to)
        ).map { ($0.code, $0.count) })
    }
    #expect(carried([("A", 120), ("B", 80), ("F", 5)], 1, 15) == ["C": .value(200), "F": .value(5)])
    #expect(carried([("A", 120), ("B", 80)], 1, 30) == ["D": .value(150), "E": .value(50)])
    // On the day itself the step has been taken.
    #expect(carried([("C", 200)], 10, 20) == ["D": .value(150), "E": .value(50)])
    #expect(carried([("C", 200)], 10, 19) == ["C": .value(200)])
    // Half of a sum is no sum.
    #expect(carried([("A", 120), ("B", nil)], 1, 15) == ["C": .unavailable(.valueMissing)])
    let loose = SuccessionShares([.init(old: "A", new: "C", day: Day(number: 10), share: 0.6)])
    #expect(
      loose.counts([("A", 120)], from: Day(number: 1), to: Day(number: 15)).first?.count
        == .unavailable(.notComparable))
  }
}
