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

  /// The effects of all alternatives, the strongest first; alternatives that never are, or always are, have none.
  ///
  /// - Parameter ranks: The unit's rank in each run, 0 where it has none.
  static func all(of ranks: [Int], _ choices: ResolvedChoices) -> [ChoiceEffect] {
    var effects: [ChoiceEffect] = []
    for (place, choice) in choices.choices.enumerated() {
      if choice.alternatives != nil {
        let taken = ranks.indices.map { choices.design.alternative($0, choice: place) }
        for (alternative, label) in choice.labels.enumerated() {
          guard let difference = difference(ranks, { taken[$0] == alternative }) else { continue }
          effects.append(ChoiceEffect(choice: choice.name, alternative: label, rankDifference: difference))
        }
        continue
      }
      let elements = choices.axisElements(of: place)
      for axis in 0..<max(1, elements.count) {
        let isUpper = { choices.design.coordinate($0, choice: place, axis: axis) >= 0.5 }
        guard let difference = difference(ranks, isUpper) else { continue }
        let code = axis < elements.count ? choices.index.structure.elements[elements[axis]].code : nil
        effects.append(ChoiceEffect(choice: choice.name, alternative: code, rankDifference: difference))
      }
    }
    // Equal ones stay in the order of the choices.
    return effects.enumerated().sorted {
      ($1.element.rankDifference.magnitude, $0.offset) < ($0.element.rankDifference.magnitude, $1.offset)
    }.map(\.element)
  }

  private static func difference(_ ranks: [Int], _ isWith: (Int) -> Bool) -> Double? {
    var (with, without) = ((sum: 0, count: 0), (sum: 0, count: 0))
    for (run, rank) in ranks.enumerated() where rank > 0 {
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
