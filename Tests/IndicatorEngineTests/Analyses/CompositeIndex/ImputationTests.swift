import IndicatorEngine
import TestSupport
import Testing

@Suite("Denominating, filling gaps, screening") struct ImputationTests {
  @Test("a value per thousand of its denominator; missing where either is, refused where it is 0")
  func denominated() throws {
    func run(_ values: [Double?], _ people: [Double?]) throws -> [Double?]? {
      let structure = try IndexStructure([
        IndexElement(code: "a", parent: "t", denominator: "people"), IndexElement(code: "b", parent: "t"),
        IndexElement(code: "t"),
      ])
      let data = try IndexData(
        structure: structure, units: ["x", "y", "z"],
        columns: ["a": values, "b": [1, 2, 3], "people": people])
      return try CompositeIndex(structure, steps: [.denominate(Denomination(scale: 1000))]).run(on: data)
        .table(at: .denominated)?.column("a")
    }
    // 12 ÷ (4,000 ÷ 1,000) = 3.
    #expect(try run([12, nil, 5], [4000, 100, nil]) == [3, nil, nil])
    #expect(throws: IndexError.denominatorZero(unit: "y", element: "a", column: "people", year: nil)) {
      try run([12, 1, 5], [4000, 0, 1])
    }
    // Where there is nothing to divide nothing is divided by 0.
    #expect(try run([12, nil, 5], [4000, 0, 1000]) == [3, nil, 5])
  }

  @Test("a denominator below 0 is refused, and one that is missing is told of")
  func badDenominators() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "t", denominator: "people"), IndexElement(code: "t"),
    ])
    func run(_ people: [Double?], _ compatibility: IndexCompatibility = .own) throws -> IndexRun {
      let data = try IndexData(
        structure: structure, units: ["x", "y"], columns: ["a": [4, 6], "people": people])
      return try CompositeIndex(
        structure, steps: [.denominate(Denomination())], compatibility: compatibility
      ).run(on: data)
    }
    #expect(
      throws: IndexError.denominatorNegative(
        unit: "y", element: "a", column: "people", year: nil, value: -2)
    ) { try run([2, -2]) }
    #expect(try run([2, -2], .coinr).table(at: .denominated)?.column("a") == [2, -3])
    let gap = try run([2, nil])
    #expect(gap.table(at: .denominated)?.column("a") == [2, nil])
    #expect(gap.notes == [.denominatorMissing(unit: "y", element: "a", column: "people", year: nil)])
  }

  @Test("a level without elements to fill within is refused", arguments: [0, 1, 3, 9])
  func rowMeanLevel(_ level: Int) {
    #expect(throws: IndexError.levelUnknown(level, levels: 2...2)) {
      try Small.run([[1, nil], [2, 3]], steps: [.impute(.rowMean(level: level))])
    }
  }

  @Test("means and medians fill gaps and leave what is there")
  func centres() throws {
    #expect(try Small.column([1, nil, 3, 8, nil], .impute(.mean)) == [1, 4, 3, 8, 4])
    #expect(try Small.column([1, nil, 3, 8, nil], .impute(.median)) == [1, 3, 3, 8, 3])
    #expect(try Small.column([1, nil, 2, 8], .impute(.median)) == [1, 2, 2, 8])
  }

  /// Group p holds 2 and 6, group q nothing; the fifth unit has no group.
  @Test("groups fill their own; a group without values is told of and keeps its gaps")
  func groups() throws {
    let run = try Small.run(
      [[2, 6, nil, nil, nil]], steps: [.impute(.groupMean("G"))], groups: ["G": ["p", "p", "p", "q", nil]])
    #expect(run.table(at: .imputed)?.column("a") == [2, 6, 4, nil, nil])
    #expect(run.notes == [.groupWithoutValues(element: "a", group: "q")])
    #expect(throws: IndexError.groupsMissing("H")) {
      try Small.run([[2, nil]], steps: [.impute(.groupMedian("H"))])
    }
  }

  /// 31 of the 51 countries have all 49 indicators: some mixture of 49 has no spread among 31, and what the search looks for does not exist.
  @Test(
    "a model of as many indicators as there are units without a gap, or more, is refused with their number")
  func undetermined() throws {
    let example = try ASEM()
    #expect(throws: IndexError.modelUndetermined(complete: 31, units: 51, indicators: 49)) {
      try CompositeIndex(example.structure, steps: [.impute(.model)]).run(on: example.data)
    }
  }

  /// On 0…1: a is 0, ½, 1 over 10, 15, 20; b, where less is better, is 1, 0 over 4, 8. The second unit has ½ on a, so its gap in
  /// b becomes ½ of the way from 8 to 4, 6. The third has 1 on a and no gap.
  @Test("the row's own standing fills a gap, by direction")
  func rowMean() throws {
    let run = try Small.run(
      [[10, 15, 20], [4, nil, 8]], directions: [1, -1], steps: [.impute(.rowMean(level: nil))])
    #expect(run.table(at: .imputed)?.column("b") == [4, 6, 8])
    #expect(run.table(at: .imputed)?.column("a") == [10, 15, 20])
  }

  /// Pillars p = {a, b} and q = {c}: the gap in c has nothing beside it within q.
  @Test("below a pillar only its own indicators count")
  func rowMeanByPillar() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "p"), IndexElement(code: "b", parent: "p"),
      IndexElement(code: "c", parent: "q"),
      IndexElement(code: "p", parent: "t"), IndexElement(code: "q", parent: "t"), IndexElement(code: "t"),
    ])
    let data = try IndexData(
      structure: structure, units: ["x", "y", "z"],
      columns: ["a": [0, 1, 4], "b": [10, nil, 20], "c": [5, nil, 9]])
    func imputed(_ level: Int?) throws -> IndexTable? {
      try CompositeIndex(structure, steps: [.impute(.rowMean(level: level))]).run(on: data).table(
        at: .imputed)
    }
    // a of y is ¼ of the way: b = 10 + ¼ · 10; over all indicators c = 5 + ¼ · 4.
    #expect(try imputed(2)?.column("b") == [10, 12.5, 20])
    #expect(try imputed(2)?.column("c") == [5, nil, 9])
    #expect(try imputed(nil)?.column("c") == [5, 6, 9])
  }

  /// One unit over the years 2018, 2019, 2020, 2022, 2023 with values in 2019 (4) and 2022 (10): a third of the way in 2020 is 6.
  @Test(
    "years fill years",
    arguments: [
      (SeriesImputation.latest(reach: nil), [nil, 4, 4, 10, 10]),
      (.latest(reach: 0), [nil, 4, nil, 10, nil]),
      (.linear, [4, 4, 6, 10, 10]), (.constant, [4, 4, 4, 10, 10]), (.linearOrConstant, [4, 4, 6, 10, 10]),
    ] as [(SeriesImputation, [Double?])])
  func series(_ method: SeriesImputation, _ expected: [Double?]) throws {
    let years = [2018, 2019, 2020, 2022, 2023]
    let filled = try Small.column(
      [nil, 4, nil, 10, nil], .impute(.series(method)), years: years, units: Array(repeating: "x", count: 5))
    #expect(Small.agree(filled, expected), "\(filled)")
  }

  @Test("one value alone makes no line, but stands for all where that is asked for; years are needed")
  func seriesOfOne() throws {
    func filled(_ method: SeriesImputation) throws -> [Double?] {
      try Small.column(
        [nil, 4, nil], .impute(.series(method)), years: [2018, 2019, 2020], units: ["x", "x", "x"])
    }
    #expect(try filled(.linear) == [nil, 4, nil])
    #expect(try filled(.linearOrConstant) == [4, 4, 4])
    #expect(throws: IndexError.yearsMissing) { try Small.column([1, nil], .impute(.series(.linear))) }
  }

  /// Three of four values there is 0.75; two of the three are 0, so a third is not.
  @Test("units are left out by what they lack")
  func screened() throws {
    let columns: [[Double?]] = [[1, 0, nil], [2, 0, nil], [3, 5, 1], [4, nil, nil]]
    let run = try Small.run(columns, steps: [.screen(Screening(available: 0.75))])
    #expect(run.table(at: .screened)?.units == ["u1", "u2"])
    #expect(run.notes == [.screenedOut(unit: "u3", year: nil, available: 0.25, nonZero: 1)])
    let strict = try Small.run(columns, steps: [.screen(Screening(available: 0.75, nonZero: 0.5))])
    #expect(strict.table(at: .screened)?.units == ["u1"])
    let forced = try Small.run(
      columns, steps: [.screen(Screening(available: 0.75, kept: ["u3"], dropped: ["u1"]))])
    #expect(forced.table(at: .screened)?.units == ["u2", "u3"])
    #expect(throws: IndexError.noUnits) {
      try Small.run(columns, steps: [.screen(Screening(available: 1.1))])
    }
  }
}
