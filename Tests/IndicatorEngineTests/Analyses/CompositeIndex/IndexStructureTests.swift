import IndicatorEngine
import TestSupport
import Testing

@Suite("The hierarchy of an index") struct IndexStructureTests {
  @Test("levels follow from the tree where they are not stated, to any depth")
  func levels() throws {
    let structure = try IndexStructure([
      IndexElement(code: "top"), IndexElement(code: "mid", parent: "top"),
      IndexElement(code: "low", parent: "mid"),
      IndexElement(code: "x", parent: "low"), IndexElement(code: "y", parent: "low"),
      IndexElement(code: "z", parent: "top"),
    ])
    // Indicators first, in the order given, then aggregates.
    #expect(structure.elements.map(\.code) == ["x", "y", "z", "top", "mid", "low"])
    #expect(structure.indicatorCount == 3)
    #expect(structure.levels == [1, 1, 1, 4, 3, 2])
    #expect(structure.ascending.map { structure.elements[$0].code } == ["low", "mid", "top"])
    #expect(structure.descending.map { structure.elements[$0].code } == ["top", "mid", "low"])
  }

  /// x and y share low evenly, 1 : 3 in mid's place: low has all of mid, mid a quarter of top (weights 1 and 3): each of x, y
  /// counts ⅛, z ¾.
  @Test("effective weights are products of shares")
  func effective() throws {
    let structure = try IndexStructure([
      IndexElement(code: "x", parent: "low", weight: 2), IndexElement(code: "y", parent: "low", weight: 2),
      IndexElement(code: "z", parent: "top", weight: 3), IndexElement(code: "top"),
      IndexElement(code: "mid", parent: "top"), IndexElement(code: "low", parent: "mid", weight: 0.5),
    ])
    let weights = try structure.effectiveWeights()
    #expect(Small.agree(weights, [0.125, 0.125, 0.75, 1, 0.25, 0.25]))
  }

  static let faults: [(elements: [IndexElement], error: IndexError)] = [
    (
      [IndexElement(code: "a", parent: "t"), IndexElement(code: "a", parent: "t"), IndexElement(code: "t")],
      .duplicateElement("a")
    ),
    ([IndexElement(code: "a", parent: "b")], .unknownParent(element: "a", parent: "b")),
    (
      [
        IndexElement(code: "a", parent: "b"), IndexElement(code: "b", parent: "c"),
        IndexElement(code: "c", parent: "b"),
      ], .cycle(["b", "c"])
    ),
    ([IndexElement(code: "a", parent: "a")], .cycle(["a"])),
    (
      [IndexElement(code: "a", level: 2, parent: "t"), IndexElement(code: "t", level: 2)],
      .levelNotAbove(element: "a", parent: "t")
    ),
    (
      [IndexElement(code: "a", parent: "t", direction: 0), IndexElement(code: "t")],
      .directionUnknown(element: "a", direction: 0)
    ),
    (
      [IndexElement(code: "a", parent: "t", weight: -2), IndexElement(code: "t")],
      .negativeWeight(element: "a", weight: -2)
    ),
  ]

  @Test("a hierarchy that cannot be is refused by name", arguments: faults.indices)
  func refused(_ place: Int) {
    let fault = IndexStructureTests.faults[place]
    #expect(throws: fault.error) { try IndexStructure(fault.elements) }
  }

  @Test("without parents nothing can be brought together; a lone indicator or an empty aggregate is named")
  func incomplete() throws {
    let flat = try IndexStructure([IndexElement(code: "a"), IndexElement(code: "b")])
    #expect(throws: IndexError.missingHierarchy) { try flat.checkHierarchy() }
    let lone = try IndexStructure([
      IndexElement(code: "a", parent: "t"), IndexElement(code: "b"), IndexElement(code: "t"),
    ])
    #expect(throws: IndexError.withoutParent("b")) { try lone.checkHierarchy() }
    let empty = try IndexStructure([
      IndexElement(code: "a", parent: "t"), IndexElement(code: "t"), IndexElement(code: "e", level: 2),
    ])
    #expect(throws: IndexError.withoutChildren("e")) { try empty.checkHierarchy() }
    // Steps before the last need none.
    let data = try IndexData(structure: flat, units: ["x", "y"], columns: ["a": [1, 2], "b": [3, 5]])
    let scaled = try CompositeIndex(flat, steps: [.normalise(Normalisation(.minMax(from: 0, to: 1)))]).run(
      on: data)
    #expect(scaled.table(at: .normalised)?.column("b") == [0, 1])
    #expect(scaled.table(at: .aggregated) == nil)
  }

  @Test("a chain of any length is climbed, and one that bites its tail is found")
  func long() throws {
    var chain = (0..<50_000).map { IndexElement(code: "e\($0)", parent: "e\($0 + 1)") }
    chain.append(IndexElement(code: "e50000"))
    #expect(try IndexStructure(chain).height == 50_001)
    chain[50_000].parent = "e1"
    #expect(throws: IndexError.cycle((1...50_000).map { "e\($0)" })) { try IndexStructure(chain) }
  }

  @Test("weights are replaced by code, and only those of elements that are there")
  func weighted() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "t"), IndexElement(code: "b", parent: "t"), IndexElement(code: "t"),
    ])
    #expect(try structure.weighted([("b", 3)]).weights == [1, 3, 1])
    #expect(throws: IndexError.weightOfUnknown("c")) { try structure.weighted([("c", 1)]) }
    #expect(throws: IndexError.weightsSumToZero(parent: "t")) {
      try structure.weighted([("a", 0), ("b", 0)]).effectiveWeights()
    }
  }

  @Test("noise stays within its share, level by level, and the same seed gives the same sets")
  func noise() throws {
    let structure = try IndexStructure([
      IndexElement(code: "a", parent: "t", weight: 2), IndexElement(code: "b", parent: "t"),
      IndexElement(code: "t"),
    ])
    let sets = structure.noisyWeights([1: 0.25], count: 500, seed: 3)
    #expect(sets.allSatisfy { (1.5...2.5).contains($0[0]) && (0.75...1.25).contains($0[1]) && $0[2] == 1 })
    // Even over the range: the mean of 500 numbers of deviation 0.5 ÷ √3 lies within five of its own deviations of 2.
    let mean = sets.reduce(0) { $0 + $1[0] } / 500
    #expect((mean - 2).magnitude < 5 * 0.5 / 3.0.squareRoot() / 500.0.squareRoot())
    #expect(Array(sets.prefix(3)) == structure.noisyWeights([1: 0.25], count: 3, seed: 3))
    #expect(sets != structure.noisyWeights([1: 0.25], count: 500, seed: 4))
  }
}
