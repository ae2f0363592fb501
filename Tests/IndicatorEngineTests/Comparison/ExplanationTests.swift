import IndicatorEngine
import TestSupport
import Testing

@Suite("Why a score is what it is, and why it moved") struct ExplanationTests {
  /// Two causes: first alone 4, second alone 2, both 10. Orders: first then second 4 + 6; second then first 2 + 8. Means 6 and 4.
  @Test("Shapley's shares of two causes are worked by hand, and add to the change")
  func shapley() {
    let shares = shapleyShares(of: 2) { [0, 4, 2, 10][Int($0)] }
    #expect(isClose(shares[0], 6, within: 1e-15) && isClose(shares[1], 4, within: 1e-15))
    #expect(shapleyShares(of: 0) { _ in 3 }.isEmpty)
    var random = SeededGenerator(seed: 3)
    let factors = (0..<14).map { _ in Double.random(in: 0.5..<2, using: &random) }
    // Beyond 12 causes orders are drawn; the sum is exact all the same, and what changes nothing has no share.
    func product(_ set: UInt64) -> Double {
      factors.indices.reduce(1) { set >> UInt64($1) & 1 == 1 && $1 != 5 ? $0 * factors[$1] : $0 }
    }
    let drawn = shapleyShares(of: 14, orders: 50, product)
    #expect(isClose(drawn.reduce(0, +), product(1 << 14 - 1) - 1, within: 1e-12) && drawn[5] == 0)
    let few = shapleyShares(of: 6, product)
    #expect(isClose(few.reduce(0, +), product(63) - 1, within: 1e-13) && few[5].magnitude < 1e-15)
  }

  private func share(_ low: Double, _ high: Double) -> @Sendable (Double) -> Double {
    { ($0 - low) / (high - low) * 100 }
  }

  /// One indicator of weight ½, goalposts 0…100 then, 0…200 now, value 40 (published as 30) then and 60 now; the other rests at 50.
  /// Published 15 + 25 = 40, restated 20 + 25 = 45: revision 5. Own and yardstick: old scale 20 → 30, new scale 10 → 15; own is the
  /// mean of 10 and 5, 7.5; yardstick the mean of −10 and −15, −12.5. Now 15 + 25 = 40.
  @Test("an arithmetic mean is taken apart exactly, worked by hand")
  func arithmetic() throws {
    let change = try #require(
      ScoreChange(
        .arithmetic,
        terms: [
          .init(
            published: 30, revised: 40, current: 60, oldScale: share(0, 100), newScale: share(0, 200),
            oldWeight: 0.5),
          .init(published: 50, current: 50, oldScale: share(0, 100), oldWeight: 0.5),
        ]))
    #expect(change.before == 40 && change.after == 40 && change.revision == 5)
    #expect(isClose(change.own[0], 7.5, within: 1e-14) && change.own[1] == 0)
    #expect(isClose(change.yardstick, -12.5, within: 1e-14) && change.method == 0)
  }

  /// Weights ½, ½ become ¾, ¼ on scores 40, 80 that rest: ¼ · 40 − ¼ · 80 = −10.
  @Test("what a change of weights does is the method's")
  func method() throws {
    let same: @Sendable (Double) -> Double = { $0 }
    let change = try #require(
      ScoreChange(
        .arithmetic,
        terms: [
          .init(published: 40, current: 40, oldScale: same, oldWeight: 0.5, newWeight: 0.75),
          .init(published: 80, current: 80, oldScale: same, oldWeight: 0.5, newWeight: 0.25),
        ]))
    #expect(isClose(change.method, -10, within: 1e-14) && change.own == [0, 0] && change.yardstick == 0)
  }

  /// √(4 · 9) = 6 becomes √(16 · 9) = 12: all of the change is the first indicator's. L = 6/ln 2, and its share ½ ln 4 = ln 2.
  @Test("a geometric mean is taken apart by the logarithmic mean")
  func geometric() throws {
    let same: @Sendable (Double) -> Double = { $0 }
    let change = try #require(
      ScoreChange(
        .geometric,
        terms: [
          .init(published: 4, current: 16, oldScale: same, oldWeight: 0.5),
          .init(published: 9, current: 9, oldScale: same, oldWeight: 0.5),
        ]))
    #expect(isClose(change.own[0], 6, within: 1e-13) && change.own[1] == 0)
    #expect(
      ScoreChange(.geometric, terms: [.init(published: 0, current: 2, oldScale: same, oldWeight: 1)]) == nil)
  }

  @Test(
    "the parts add to the change in both means, whatever changed",
    arguments: [ScoreChange.Aggregation.arithmetic, .geometric])
  func exact(_ aggregation: ScoreChange.Aggregation) throws {
    var random = SeededGenerator(seed: 15)
    for _ in 0..<100 {
      let terms = (0..<6).map { _ in
        let (low, high) = (
          Double.random(in: -5..<0, using: &random), Double.random(in: 110..<150, using: &random)
        )
        return ScoreChange.Term(
          published: .random(in: 10..<90, using: &random), revised: .random(in: 10..<90, using: &random),
          current: .random(in: 10..<90, using: &random), oldScale: share(-10, 100),
          newScale: share(low, high),
          oldWeight: .random(in: 0.1..<0.2, using: &random), newWeight: .random(in: 0.1..<0.2, using: &random)
        )
      }
      let change = try #require(ScoreChange(aggregation, terms: terms))
      let sum = change.revision + change.own.reduce(0, +) + change.yardstick + change.method
      #expect(isClose(sum, change.after - change.before, within: 1e-12))
    }
  }

  /// The least of two values, 20 and 50, becomes that of 60 and 50: own first 30, other causes nothing; any order is the same.
  @Test("any aggregation is taken apart by its score alone")
  func general() throws {
    let (old, new) = ([20.0, 50.0], [60.0, 50.0])
    let change = try #require(
      ScoreChange(indicators: 2, published: 18) { set in
        min(set & 1 != 0 ? new[0] : old[0], set & 2 != 0 ? new[1] : old[1])
      })
    #expect(change.before == 18 && change.after == 50 && change.revision == 2)
    #expect(isClose(change.own[0], 30, within: 1e-14) && change.own[1].magnitude < 1e-14)
    #expect(change.yardstick.magnitude < 1e-14 && change.method.magnitude < 1e-14)
  }

  /// Old scores 50, 60, 70, new 65, 55, 70 for unit 0: rank 3 → 2. Own first: 65 among 60, 70 is 2, so one gained; own last: 50 among
  /// 55, 70 is 3, then 2: one gained. All own. Unit 1: 2 → 3: own first 55 among 50, 70 stays 2; own last: 60 among 65, 70 is 3, 55
  /// too. All others'.
  @Test("a change of rank is split into own and others' movement")
  func rankChange() {
    let (old, new): ([Double], [Double]) = ([50, 60, 70], [65, 55, 70])
    let first = RankChange(of: 0, old: old, new: new)
    #expect(first.before == 3 && first.after == 2 && first.own == 1 && first.others == 0)
    let second = RankChange(of: 1, old: old, new: new)
    #expect(second.before == 2 && second.after == 3 && second.own == 0 && second.others == -1)
  }

  /// Contributions 20 + 10 = 30 against peers (10, 20) and (14, 18): means 12 and 19, so +8 and −9: −1 of 30 − 31.
  @Test("the difference to the peers is shared out by indicator")
  func peers() throws {
    let beside = try #require(PeerContribution(.arithmetic, own: [20, 10], peers: [[10, 20], [14, 18]]))
    #expect(beside.score == 30 && beside.peers == 31 && beside.differences == [8, -9])
    // Logarithms ½ ln 4, ½ ln 9 (score 6) against a peer of ½ ln 16, ½ ln 9 (12): all −6 is the first's.
    let logs = try #require(
      PeerContribution(
        .geometric, own: [0.6931471805599453, 1.0986122886681098],
        peers: [[1.3862943611198906, 1.0986122886681098]]))
    #expect(isClose(logs.differences[0], -6, within: 1e-13) && logs.differences[1] == 0)
    #expect(PeerContribution(.arithmetic, own: [1], peers: []) == nil)
  }

  /// (40 + 55)/2 = 47.5; 52 asks for 9 more in either. Of bounds 0…100 and 0…60 the second can give 5 only. With weights ¾, ¼ on 0…50 and
  /// 0…100 (43.75): 47.5 asks 5 of 50 or 15 of 100.
  @Test("the smallest change that gains a place is worked by hand")
  func placeGain() {
    func mean(_ v: [Double]) -> Double { (v[0] + v[1]) / 2 }
    let both = PlaceGain.smallest(from: [40, 55], bounds: [0...100, 0...100], target: 52, score: mean)
    #expect(both.map(\.indicator) == [0, 1] && both.allSatisfy { isClose($0.change, 9, within: 1e-13) })
    let one = PlaceGain.smallest(from: [40, 55], bounds: [0...100, 0...60], target: 52, score: mean)
    #expect(one.map(\.indicator) == [0] && isClose(one.first?.value, 49, within: 1e-13))
    let weighted = PlaceGain.smallest(from: [40, 55], bounds: [0...50, 0...100], target: 47.5) {
      $0[0] * 0.75 + $0[1] * 0.25
    }
    #expect(weighted.map(\.indicator) == [0, 1])
    #expect(zip(weighted.map(\.share), [0.1, 0.15]).allSatisfy { isClose($0, $1, within: 1e-13) })
    #expect(PlaceGain.smallest(from: [90, 90], bounds: [0...100, 0...100], target: 52, score: mean).isEmpty)
    // The change that is given does gain the place.
    #expect(
      both.allSatisfy { change in
        change.indicator == 0 ? mean([change.value, 55]) >= 52 : mean([40, change.value]) >= 52
      })
  }
}
