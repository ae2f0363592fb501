import IndicatorEngine
import TestSupport
import Testing

/// Why a place's index moved.
extension IndexExplanationTests {
  // √(4·9) = 6 becomes √(16·9) = 12. 2 ÷ (1/20 + 1/20) = 20 becomes 40: first alone 30, second alone 24: ½(10 + 16) and ½(4 + 10).
  @Test("a score's change: by logarithms where all is geometric, by Shapley's shares elsewhere")
  func change() throws {
    let others: [[Double]] = [[50, 60], [70, 80]]
    let first = comparison([[16, 9]] + others, earlier: [[4, 9]] + others)
    let before = try #require(first.earlierIndex).index
    let product = try #require(first.index?.change(of: 0, since: before))
    #expect(areClose(product.own, [6, 0]) && product.yardstick == 0 && product.method == 0)
    let second = comparison(
      [[60, 30]] + others, earlier: [[20, 20]] + others, aggregation: Aggregation(.harmonic))
    let then = try #require(second.earlierIndex).index
    let change = try #require(second.index?.change(of: 0, since: then))
    #expect(areClose(change.own, [13, 7]))
    #expect(areClose([change.before, change.after, change.yardstick, change.method], [20, 40, 0, 0]))
  }

  @Test(
    "the parts of a change add to it, with a yardstick that moves, of few indicators and of many",
    arguments: [
      Aggregation(.arithmetic), Aggregation(.geometric), Aggregation(.harmonic),
      Aggregation(.mazziottaPareto(.lowers)),
    ], [3, 11, 13])
  func changes(_ aggregation: Aggregation, _ count: Int) throws {
    var random = SeededGenerator(seed: 11)
    let editions = (0..<2).map { _ in
      (0..<6).map { _ in (0..<count).map { _ in Double.random(in: 0..<50, using: &random).rounded() } }
    }
    let result = comparison(
      editions[1], earlier: editions[0], aggregation: aggregation,
      yardstick: .goalpostsElse(.zScore(mean: 100, deviation: 10)), weights: [1, 2])
    let (index, earlier) = (try #require(result.index), try #require(result.earlierIndex).index)
    let change = try #require(index.change(of: 2, since: earlier))
    #expect(isClose(earlier.topScores[2], change.before, within: 1e-12))
    #expect(isClose(index.topScores[2], change.after, within: 1e-12))
    let sum = change.own.reduce(0, +) + change.yardstick + change.method + change.revision
    #expect(isClose(sum, change.after - change.before, within: 1e-12))
    #expect(change.yardstick != 0 && change.revision == 0 && change.own.allSatisfy { $0 != 0 })
  }

  @Test(
    "other weights and another mean are the method's part, and the parts still add", arguments: [2, 10, 13])
  func methods(_ count: Int) throws {
    var random = SeededGenerator(seed: 12)
    let editions = (0..<2).map { _ in
      (0..<6).map { _ in (0..<count).map { _ in Double.random(in: 0..<50, using: &random).rounded() } }
    }
    let scale = ComparedIndexPlan.Yardstick.goalpostsElse(.zScore(mean: 100, deviation: 10))
    let before = try #require(
      comparison(editions[0], aggregation: Aggregation(.harmonic), yardstick: scale, weights: [1, 4]).index)
    let after = try #require(
      comparison(editions[1], aggregation: Aggregation(.geometric), yardstick: scale, weights: [3, 1]).index)
    let change = try #require(after.change(of: 1, since: before))
    let sum = change.own.reduce(0, +) + change.yardstick + change.method
    let (first, last) = (try #require(before.topScores[1]), try #require(after.topScores[1]))
    #expect(isClose(sum, last - first, within: 1e-12) && change.method != 0)
    // With the same figures in both editions nothing but the method moves the score.
    let same = try #require(
      comparison(editions[0], aggregation: Aggregation(.geometric), yardstick: scale, weights: [3, 1]).index)
    let method = try #require(same.change(of: 1, since: before))
    let moved = try #require(same.topScores[1]) - first
    #expect(isClose(method.method, moved, within: 1e-12) && isClose(method.yardstick, 0, within: 1e-12))
    #expect(method.own.allSatisfy { isClose($0, 0, within: 1e-12) })
  }

  // The first figure of A for 2021 was 4 (6 by √(4·9)) and was corrected to 16 (12) after those of all others were there, on the 1st of March;
  // C's had been corrected before. 2022 is 2021 as corrected: all of the change is revision.
  @Test("what was corrected after publication is revision, not the place's own change")
  func revision() throws {
    let indicators = [
      "T|t|index|increase|stock|none||||", "I10|x|index|increase|stock|none|T|1|0|100",
      "I11|y|index|increase|stock|none|T|1|0|100",
    ]
    let now = [
      "I10|A|2022|16|", "I11|A|2022|9|", "I10|B|2022|50|", "I11|B|2022|60|", "I10|C|2022|70|",
      "I11|C|2022|80|",
    ]
    let then = [
      "I10|A|2021|4|2022-02-01", "I10|A|2021|16|2022-09-01", "I11|A|2021|9|2022-02-01",
      "I10|B|2021|50|2022-03-01", "I11|B|2021|60|2022-02-01", "I10|C|2021|7|2022-02-01",
      "I10|C|2021|70|2022-02-15", "I11|C|2021|80|",
    ]
    var plan = ComparisonPlan()
    plan.index.aggregation = Aggregation(.geometric)
    let result = comparison(now + then, indicators, plan)
    let (index, earlier) = (try #require(result.index), try #require(result.earlierIndex).index)
    let published = try #require(earlier.published)
    #expect(published.day == SampleBuilder.day("2022-03-01"))
    #expect(
      isClose(published.topScores[0], 6, within: 1e-12) && isClose(earlier.topScores[0], 12, within: 1e-12))
    let change = try #require(index.change(of: 0, since: earlier))
    #expect(
      areClose(
        [change.before, change.after, change.revision, change.yardstick, change.method], [6, 12, 6, 0, 0]))
    #expect(areClose(change.own, [0, 0]))
    #expect(try #require(index.change(of: 2, since: earlier)).revision == 0)
    // Nothing corrected, nothing to tell.
    let whole = comparison(now + then.filter { !$0.contains("2022-09") }, indicators, plan)
    #expect(try #require(whole.earlierIndex).index.published == nil)
    // Figures that were always known, and one that was corrected on a day.
    let known = [
      "I10|A|2021|4|", "I11|A|2021|9|", "I10|B|2021|50|", "I11|B|2021|60|", "I10|C|2021|70|",
      "I11|C|2021|80|",
    ]
    let late = comparison(now + known + ["I10|A|2021|16|2022-09-01"], indicators, plan)
    #expect(isClose(late.earlierIndex?.index.published?.topScores[0], 6, within: 1e-12))
  }
}
