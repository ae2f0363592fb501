/// One edition of an index, as far as it can be said why its units stand where they do and why they moved: figures, the scales that made
/// them scores, and the means that brought these together.
///
///     let edition = try IndexExplanation(of: run, by: index, year: 2023)
///     edition.gains(of: 4)                          // what would gain a place
///     edition.change(of: 4, since: before, 4).found // what moved the score
///
/// Sources: methods `comparison.place-gain` and `comparison.score-change`.
public struct IndexExplanation: Sendable {
  public let structure: IndexStructure
  /// Codes of the units in their order.
  public let units: [String]
  /// The year of the edition; nil where the data has none.
  public let year: Int?
  /// Scores of the top, a unit each.
  public var topScores: [Double?] { scores[top] }

  /// The figures that were scored, in their own unit. Shape `[indicator][unit]`.
  let values: [[Double?]]
  /// Scores of every element, `[element][unit]`.
  let scores: [[Double?]]
  /// From a figure to its score, an indicator each.
  let scales: [ScoreScale]
  /// The aggregation for other scores of a unit.
  let replay: ScoreReplay
  /// The share of each element in each unit's score, over what the unit reported. Shape `[unit][element]`.
  let shares: [[Double]]
  let top: Int
  /// How each indicator was scaled.
  private let methods: [NormalisationMethod]
  /// Figures of other rows that the scales are drawn over too, as of other years, `[indicator][row]`, and whose they are.
  private let companions: [[Double?]]
  private let companionUnits: [String]
  /// Whether scales are drawn over the units themselves; else over the companions alone, as over a frozen year.
  private let isOwnYardstick: Bool

  /// - Parameters:
  ///   - companions: Nil where scales are drawn over the units alone; else with the codes of their units.
  /// - Throws: ``IndexError`` where a scale has no length.
  init(
    _ structure: IndexStructure, units: [String], year: Int? = nil, values: [[Double?]], scores: [[Double?]],
    methods: [NormalisationMethod], companions: [[Double?]]? = nil, companionUnits: [String] = [],
    isOwnYardstick: Bool = true, replay: ScoreReplay
  ) throws(IndexError) {
    self.structure = structure
    self.units = units
    self.year = year
    self.values = values
    self.scores = scores
    self.methods = methods
    self.isOwnYardstick = isOwnYardstick
    self.replay = replay
    top = replay.top
    let companions = companions ?? values.map { _ in [] }
    self.companions = companions
    self.companionUnits = companionUnits
    let scaled = (isOwnYardstick ? units : []) + companionUnits
    var scales: [ScoreScale] = []
    for (number, element) in structure.indicators.enumerated() {
      let figures = (isOwnYardstick ? values[number] : []) + companions[number]
      scales.append(
        try ScoreScale(element, methods[number], values: figures, units: scaled))
    }
    self.scales = scales
    shares = units.indices.map { unit in
      IndexExplanation.shares(structure, top: replay.top) { scores[$0][unit] != nil }
    }
  }

  /// The weight of each element in the top, over what is there.
  private static func shares(_ structure: IndexStructure, top: Int, has: (Int) -> Bool) -> [Double] {
    var shares = [Double](repeating: 0, count: structure.elements.count)
    shares[top] = 1
    for parent in structure.ascending.reversed() {
      let present = structure.children[parent].filter(has)
      let whole = present.reduce(0.0) { $0 + structure.elements[$1].weight }
      guard whole > 0 else { continue }
      for child in present { shares[child] = shares[parent] * structure.elements[child].weight / whole }
    }
    return shares
  }

  /// Whether the scale of an indicator stays where it is when a figure moves.
  func isFixed(_ indicator: Int) -> Bool {
    switch methods[indicator] {
    case .goalposts, .scaled: true
    default: !isOwnYardstick
    }
  }

  /// Scores of all units on the scale that is drawn anew with other figures; nil where it has no length.
  func rescored(_ indicator: Int, _ figures: [Double?]) -> [Double]? {
    do throws(IndexError) {
      let scale = try ScoreScale(
        structure.elements[indicator], methods[indicator], values: figures + companions[indicator],
        units: units + companionUnits)
      return Array(try scale.all().prefix(figures.count))
    } catch {
      return nil
    }
  }
}
