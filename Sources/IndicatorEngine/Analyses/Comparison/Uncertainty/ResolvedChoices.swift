/// What the choices of a run come to: its steps, and its weights.
struct ResolvedChoices: Sendable {
  let index: CompositeIndex
  let choices: [UncertainChoice]
  let design: UncertaintyDesign
  /// The first step that a choice changes, at most the aggregation.
  let first: Int
  /// Places of the choices that change steps.
  private let stepChoices: [Int]
  /// Whether any number of a step is a range, so that hardly two runs have the same steps.
  let hasOwnSteps: Bool
  /// Elements on whose coordinates each choice of weights with axes acts.
  private let weighted: [[Int]]
  private let leavesOut: Bool
  /// The weights of the structure.
  private let own: [Double]

  /// - Precondition: The index ends with its aggregation, and steps that choices name are there.
  /// - Throws: What is wrong with the choices.
  init(
    _ index: CompositeIndex, _ choices: [UncertainChoice], drawsFigures: Bool, runs: Int, isSensitive: Bool,
    seed: UInt64
  ) throws(UncertaintyError) {
    let steps = index.steps.count
    guard case .aggregate = index.steps.last else { preconditionFailure("the last step aggregates") }
    var weighted: [[Int]] = []
    for (place, choice) in choices.enumerated() {
      if choices[..<place].contains(where: { $0.name == choice.name }) { throw .duplicateChoice(choice.name) }
      precondition(
        (0..<steps).contains(choice.firstStep(of: steps)),
        "step \(choice.firstStep(of: steps)) of \(steps) in \(choice.name)")
      weighted.append(try choice.elements(of: index.structure))
    }
    try ResolvedChoices.checkScales(choices, index.steps)
    self.index = index
    self.choices = choices
    self.weighted = weighted
    own = index.structure.weights
    design = UncertaintyDesign(
      alternatives: choices.map(\.alternatives),
      axes: zip(choices, weighted).map { $0.alternatives == nil ? max(1, $1.count) : 1 },
      drawsFigures: drawsFigures, runs: runs, isSensitive: isSensitive, seed: seed)
    stepChoices = choices.indices.filter { choices[$0].changesSteps }
    let isHuge = stepChoices.reduce(1.0) { $0 * Double(choices[$1].alternatives ?? 1) } > 0x1p60
    hasOwnSteps = isHuge || stepChoices.contains { choices[$0].alternatives == nil }
    first = drawsFigures ? 0 : choices.map { $0.firstStep(of: steps) }.min() ?? steps - 1
    leavesOut = choices.contains { if case .inclusion = $0.subject { true } else { false } }
  }

  /// A scale whose greatest value may score no more than its least would turn the order round.
  private static func checkScales(
    _ choices: [UncertainChoice], _ steps: [IndexStep]
  ) throws(UncertaintyError) {
    for choice in choices {
      guard case .number(let number, let range) = choice.subject else { continue }
      let (step, isFrom): (Int, Bool)
      switch number {
      case .minMaxFrom(let at): (step, isFrom) = (at, true)
      case .minMaxTo(let at): (step, isFrom) = (at, false)
      default: continue
      }
      // The scales that the step may have, and the other end of each: as it is, or as far as another choice moves it.
      var scales = [steps[step]]
      for other in choices {
        if case .step(step, let all) = other.subject { scales += all.compactMap(\.self) }
      }
      for case .normalise(let normalisation) in scales {
        guard case .minMax(let from, let to) = normalisation.method else { continue }
        var (least, greatest) = (from...from, to...to)
        for other in choices {
          switch other.subject {
          case .number(.minMaxFrom(step), let range): least = range
          case .number(.minMaxTo(step), let range): greatest = range
          default: break
          }
        }
        if isFrom ? range.upperBound >= greatest.lowerBound : range.lowerBound <= least.upperBound {
          throw .scaleTurned(choice: choice.name, end: isFrom ? greatest.lowerBound : least.upperBound)
        }
      }
    }
  }

  /// The elements behind the axes of a choice, for results; none where it has one axis of its own.
  func axisElements(of choice: Int) -> [Int] { weighted[choice] }

  // MARK: Steps

  /// Runs with the same number have the same steps.
  func stepKey(of run: Int) -> Int {
    stepChoices.reduce(0) { $0 * (choices[$1].alternatives ?? 1) + design.alternative(run, choice: $1) }
  }

  /// The steps of a run from the first that any choice changes.
  func steps(of run: Int) -> [IndexStep] {
    var steps: [IndexStep?] = index.steps
    var extra: [Int: [IndexStep]] = [:]
    for place in stepChoices {
      switch choices[place].subject {
      case .step(let at, let all): steps[at] = all[design.alternative(run, choice: place)]
      case .extraStep(let before, let all):
        if let step = all[design.alternative(run, choice: place)] { extra[before, default: []].append(step) }
      default: break
      }
    }
    for place in stepChoices { edit(&steps, choices[place].subject, run, place) }
    return (first..<steps.count).flatMap { at in (extra[at] ?? []) + [steps[at]].compactMap(\.self) }
  }

  /// Sets what lies within a step.
  private func edit(
    _ steps: inout [IndexStep?], _ subject: UncertainChoice.Subject, _ run: Int, _ choice: Int
  ) {
    let last = steps.count - 1
    switch subject {
    case .aggregation(let level, let all):
      steps[last]?.editAggregation { $0.set(all[design.alternative(run, choice: choice)], level) }
    case .dataThreshold(let level, let all):
      steps[last]?.editAggregation { $0.setThreshold(all[design.alternative(run, choice: choice)], level) }
    case .normalisation(let code, let at, let all):
      guard case .normalise(var step) = steps[at] else { return }
      step.exceptions[code] = all[design.alternative(run, choice: choice)]
      steps[at] = .normalise(step)
    case .number(let number, let range):
      let value = ResolvedChoices.value(design.coordinate(run, choice: choice, axis: 0), range)
      steps[number.place ?? last]?.set(number, to: value, index.structure)
    default: break
    }
  }

  private static func value(_ coordinate: Double, _ range: ClosedRange<Double>) -> Double {
    range.lowerBound + coordinate * (range.upperBound - range.lowerBound)
  }

  // MARK: Weights

  /// The weights of a run, shape `[element]`.
  func weights(of run: Int, into weights: UnsafeMutableBufferPointer<Double>) {
    _ = weights.update(fromContentsOf: own)
    for (place, choice) in choices.enumerated() {
      guard case .weights(let sets) = choice.subject else { continue }
      _ = weights.update(fromContentsOf: sets[design.alternative(run, choice: place)])
    }
    for (place, choice) in choices.enumerated() {
      switch choice.subject {
      case .weightNoise(_, let factor):
        for (axis, element) in weighted[place].enumerated() {
          weights[element] *= 1 + (2 * design.coordinate(run, choice: place, axis: axis) - 1) * factor
        }
      case .weightsOnSimplex:
        // Exponential numbers, divided by their sum, are even over the simplex; shares are all that counts.
        for (axis, element) in weighted[place].enumerated() {
          weights[element] = exponential(design.coordinate(run, choice: place, axis: axis))
        }
      case .weight(_, let range):
        guard let element = weighted[place].first else { continue }
        weights[element] = ResolvedChoices.value(design.coordinate(run, choice: place, axis: 0), range)
      default: break
      }
    }
    if leavesOut { leaveOut(run, weights) }
  }

  private func leaveOut(_ run: Int, _ weights: UnsafeMutableBufferPointer<Double>) {
    for (place, choice) in choices.enumerated() {
      guard case .inclusion = choice.subject, let element = weighted[place].first else { continue }
      if design.alternative(run, choice: place) == 1 { weights[element] = 0 }
    }
    let structure = index.structure
    for parent in structure.ascending where structure.parents[parent] != nil {
      let children = structure.children[parent]
      guard children.allSatisfy({ weights[$0] == 0 }) else { continue }
      // Nothing of it is left: its score, of whatever it is made, weighs nothing.
      for child in children { weights[child] = 1 }
      weights[parent] = 0
    }
  }

  /// What a run chose, for messages.
  func chosen(in run: Int) -> [UncertaintyError.ChosenAlternative] {
    choices.enumerated().map { place, choice in
      UncertaintyError.ChosenAlternative(
        choice: choice.name,
        alternative: choice.alternatives == nil ? nil : choice.labels[design.alternative(run, choice: place)])
    }
  }
}
