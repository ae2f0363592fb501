import IndicatorEngine
import TestSupport
import Testing

/// X of weight 1: A 0, B 10, C 5 and a year later 5, 20, 0. Y of weight 3: 1, 2, 3 and then 3, 2, 1.
@Suite("Editions of an index taken apart, worked by hand") struct IndexEditionTests {
  private func edition(
    _ yardstick: Normalisation.Yardstick, _ year: Int?, aggregation: AggregationMethod = .arithmetic,
    method: NormalisationMethod = .minMax(from: 0, to: 100), compatibility: IndexCompatibility = .own
  ) throws -> IndexExplanation {
    let structure = try IndexStructure([
      IndexElement(code: "X", parent: "T", weight: 1), IndexElement(code: "Y", parent: "T", weight: 3),
      IndexElement(code: "T"),
    ])
    let data = try IndexData(
      structure: structure, units: ["A", "B", "C", "A", "B", "C"],
      years: [2021, 2021, 2021, 2022, 2022, 2022],
      columns: ["X": [0, 10, 5, 5, 20, 0], "Y": [1, 2, 3, 3, 2, 1]])
    let index = CompositeIndex(
      structure,
      steps: [.normalise(Normalisation(method, yardstick: yardstick)), .aggregate(Aggregation(aggregation))],
      compatibility: compatibility)
    let run = try index.run(on: data)
    #expect(IndexExplanation.years(of: run) == [2021, 2022])
    return try IndexExplanation(of: run, by: index, year: year)
  }

  // Each year by itself: A has 0 in 2021 and (25 + 3 · 100) ÷ 4 = 81.25 in 2022. X on the old scale 0…10 from 0 to 50, on the new one 0…20 from
  // 0 to 25: own 37.5 ÷ 4 = 9.375; the scale takes 0 at the old figure and 25 at the new one: −12.5 ÷ 4 = −3.125. Y: 75. Of all years the scale is
  // 0…20 throughout: 6.25 and 75. Frozen in 2021 it is 0…10: 12.5 and 75.
  @Test(
    "a change is shared out among figures and yardstick, whichever rows tell it",
    arguments: [
      (Normalisation.Yardstick.eachYear, 81.25, [9.375, 75], -3.125), (.allYears, 81.25, [6.25, 75], 0),
      (.baseYear(2021), 87.5, [12.5, 75], 0),
    ])
  func change(_ yardstick: Normalisation.Yardstick, _ after: Double, _ own: [Double], _ moved: Double) throws
  {
    let (before, now) = (try edition(yardstick, 2021), try edition(yardstick, 2022))
    let parts = try #require(now.change(of: 0, since: before, 0).found)
    #expect(parts.before == 0 && isClose(parts.after, after, within: 1e-12))
    for (part, expected) in zip(parts.own, own) { #expect(isClose(part, expected, within: 1e-12)) }
    #expect(isClose(parts.yardstick, moved, within: 1e-12) && parts.method == 0)
  }

  // 2022: A 81.25, B (100 + 150) ÷ 4 = 62.5, C 0. B passes A with 3y = 225, y = 75: Y = 2.5; its X is the best there is. C passes B by Y alone. Of
  // one year C is the least until it passes 2, then B is, with 25: 75 (Y − 2) ≥ 25, Y = 7/3. Of all years 1…3 stays: 75 (Y − 1) ÷ 2 ≥ 62.5,
  // Y = 8/3.
  @Test(
    "what gains a place is tried on the yardstick with that figure in it",
    arguments: [(Normalisation.Yardstick.eachYear, 7.0 / 3), (.allYears, 8.0 / 3)])
  func gains(_ yardstick: Normalisation.Yardstick, _ needed: Double) throws {
    let now = try edition(yardstick, 2022)
    #expect(now.gains(of: 0).isEmpty)
    let second = now.gains(of: 1)
    #expect(
      second.map(\.indicator) == [1] && second[0].from == 2 && isClose(second[0].to, 2.5, within: 1e-12))
    let last = now.gains(of: 2)
    #expect(last.map(\.indicator) == [1] && last[0].from == 1 && isClose(last[0].to, needed, within: 1e-12))
  }

  @Test("what is not taken apart says so")
  func obstacles() throws {
    #expect(throws: IndexExplanation.Obstacle.year(2020)) { try edition(.allYears, 2020) }
    #expect(throws: IndexExplanation.Obstacle.otherConventions) {
      try edition(.allYears, 2022, compatibility: .coinr)
    }
    // Scores that are comparisons with others have no parts and no figure that gains a place.
    let outranked = try edition(.allYears, 2022, aggregation: .copeland)
    #expect(outranked.gains(of: 2).isEmpty)
    #expect(
      outranked.change(of: 0, since: try edition(.allYears, 2021, aggregation: .copeland), 0).reason
        == .notAddable)
    let structure = try IndexStructure([IndexElement(code: "X", parent: "T"), IndexElement(code: "T")])
    let data = try IndexData(structure: structure, units: ["A", "B"], columns: ["X": [1, 2]])
    let bare = CompositeIndex(structure, steps: [.aggregate(Aggregation(.arithmetic))])
    #expect(throws: IndexExplanation.Obstacle.steps) {
      try IndexExplanation(of: try bare.run(on: data), by: bare, year: nil)
    }
  }

  // Of three units and two children nearly all come out best: (4, 1), (1, 4), (2, 2) have 1, 1 and 0.8; six are wanted.
  @Test("the benefit of the doubt of few units is computed and said to be weak")
  func fewUnits() throws {
    let structure = try IndexStructure([
      IndexElement(code: "X", parent: "T"), IndexElement(code: "Y", parent: "T"), IndexElement(code: "T"),
    ])
    func notes(_ x: [Double?], _ y: [Double?]) throws -> (scores: [Double?]?, notes: [IndexNote]) {
      let units = x.indices.map { "U\($0)" }
      let data = try IndexData(structure: structure, units: units, columns: ["X": x, "Y": y])
      let index = CompositeIndex(structure, steps: [.aggregate(Aggregation(.benefitOfTheDoubt(shares: nil)))])
      let run = try index.run(on: data)
      return (run.scores(of: "T"), run.notes)
    }
    let few = try notes([4, 1, 2], [1, 4, 2])
    #expect(isClose(few.scores?[2], 0.8, within: 1e-12))
    #expect(few.notes == [.fewUnits(.frontier, units: 3, wanted: 6)])
    #expect(try notes([4, 1, 2, 3, 2, 1], [1, 4, 2, 2, 1, 3]).notes.isEmpty)
  }
}
