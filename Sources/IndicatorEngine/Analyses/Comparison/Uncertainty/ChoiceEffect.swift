/// What an alternative does to the rank of one unit: its mean rank with the alternative less its mean rank without.
///
/// Below 0 it helps (the rank is nearer to 1), above 0 it hurts. Of a range the upper half stands against the lower; of weights,
/// element by element. Over all combinations this is exact; else what differs besides evens out over the runs.
public struct ChoiceEffect: Sendable, Equatable {
  public let choice: String
  /// The alternative as it is called; of a range nil, of weights the element that weighs more.
  public let alternative: String?
  /// Places: mean rank with less mean rank without.
  public let rankDifference: Double
  /// The standard error of the difference, from its spread over the scrambles; 0 where it is exact.
  public let monteCarloError: Double

  public init(choice: String, alternative: String?, rankDifference: Double, monteCarloError: Double = 0) {
    self.choice = choice
    self.alternative = alternative
    self.rankDifference = rankDifference
    self.monteCarloError = monteCarloError
  }

  /// The effects of all alternatives, the strongest first; alternatives that never are, or always are, have none.
  ///
  /// - Parameters:
  ///   - ranks: The unit's rank in each run, 0 where it has none.
  ///   - scrambles: The runs of each independent sample.
  static func all(
    of ranks: [Int], _ choices: ResolvedChoices, scrambles: [[Range<Int>]]
  ) -> [ChoiceEffect] {
    var effects: [ChoiceEffect] = []
    func effect(_ choice: String, _ alternative: String?, _ isWith: (Int) -> Bool) -> ChoiceEffect? {
      guard let whole = difference(ranks, ranks.indices, isWith) else { return nil }
      let parts = scrambles.compactMap { difference(ranks, $0.joined(), isWith) }
      let error = parts.count > 1 ? SimulatedValue(meanOf: parts).monteCarloError : 0
      return ChoiceEffect(
        choice: choice, alternative: alternative, rankDifference: whole, monteCarloError: error)
    }
    for (place, choice) in choices.choices.enumerated() {
      if choice.alternatives != nil {
        let taken = ranks.indices.map { choices.design.alternative($0, choice: place) }
        for (alternative, label) in choice.labels.enumerated() {
          effects += [effect(choice.name, label) { taken[$0] == alternative }].compactMap(\.self)
        }
        continue
      }
      let elements = choices.axisElements(of: place)
      for axis in 0..<max(1, elements.count) {
        let isUpper = { choices.design.coordinate($0, choice: place, axis: axis) >= 0.5 }
        let code = axis < elements.count ? choices.index.structure.elements[elements[axis]].code : nil
        effects += [effect(choice.name, code, isUpper)].compactMap(\.self)
      }
    }
    // Equal ones stay in the order of the choices.
    return effects.enumerated().sorted {
      ($1.element.rankDifference.magnitude, $0.offset) < ($0.element.rankDifference.magnitude, $1.offset)
    }.map(\.element)
  }

  private static func difference(
    _ ranks: [Int], _ runs: some Sequence<Int>, _ isWith: (Int) -> Bool
  ) -> Double? {
    var (with, without) = ((sum: 0, count: 0), (sum: 0, count: 0))
    for run in runs where ranks[run] > 0 {
      let rank = ranks[run]
      if isWith(run) {
        with = (with.sum + rank, with.count + 1)
      } else {
        without = (without.sum + rank, without.count + 1)
      }
    }
    guard with.count > 0, without.count > 0 else { return nil }
    return Double(with.sum) / Double(with.count) - Double(without.sum) / Double(without.count)
  }
}
