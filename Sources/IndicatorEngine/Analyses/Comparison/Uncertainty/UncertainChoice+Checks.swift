internal import RealModule

/// −ln(1 − u): an exponential number from an even one.
func exponential(_ unit: Double) -> Double { -Double.log(onePlus: -unit) }

extension UncertainChoice {
  /// The elements whose weights the choice changes, an axis each; none where it changes steps.
  ///
  /// - Throws: What is wrong with the choice.
  func elements(of structure: IndexStructure) throws(UncertaintyError) -> [Int] {
    if let count = alternatives, count == 0 { throw .withoutAlternatives(choice: name) }
    switch subject {
    case .weights(let sets):
      for (place, set) in sets.enumerated()
      where set.count != structure.elements.count || !set.allSatisfy({ $0 >= 0 && $0.isFinite }) {
        throw .badWeights(choice: name, set: place + 1)
      }
      return []
    case .inclusion(let code): return [try place(of: code, structure)]
    case .weight(let code, let range):
      try check(range, within: 0...Double.greatestFiniteMagnitude)
      return [try place(of: code, structure)]
    case .weightNoise(let level, let factor):
      try check(factor...factor, within: 0...1)
      let found = structure.elements.indices.filter { structure.levels[$0] == level }
      if found.isEmpty { throw .emptyLevel(choice: name, level: level) }
      return found
    case .weightsOnSimplex(let code):
      let parent = try place(of: code, structure)
      if structure.children[parent].isEmpty { throw .unknownElement(choice: name, code: code) }
      return structure.children[parent]
    case .aggregation(let level, _), .dataThreshold(let level, _), .number(.power(let level), _),
      .number(.dataThreshold(let level), _):
      // The level of the children: somebody above them must be there.
      if let level, !structure.elements.indices.contains(where: { structure.levels[$0] - 1 == level }) {
        throw .emptyLevel(choice: name, level: level)
      }
    case .normalisation(let code, _, _), .number(.goalpostLow(let code, _), _),
      .number(.goalpostHigh(let code, _), _):
      _ = try place(of: code, structure)
    case .step, .extraStep, .number: break
    }
    try checkShares()
    return []
  }

  private func place(of code: String, _ structure: IndexStructure) throws(UncertaintyError) -> Int {
    guard let place = structure.place(of: code) else { throw .unknownElement(choice: name, code: code) }
    return place
  }

  private func check(_ range: ClosedRange<Double>, within allowed: ClosedRange<Double>)
    throws(UncertaintyError)
  {
    guard range.lowerBound.isFinite, range.upperBound.isFinite, allowed.contains(range.lowerBound),
      allowed.contains(range.upperBound)
    else { throw .outOfRange(choice: name, low: range.lowerBound, high: range.upperBound) }
  }

  private func checkShares() throws(UncertaintyError) {
    switch subject {
    case .number(.available, let range), .number(.nonZero, let range), .number(.dataThreshold, let range):
      try check(range, within: 0...1)
    case .number(_, let range):
      try check(range, within: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
    case .dataThreshold(_, let all):
      for value in all.compactMap(\.self) { try check(value...value, within: 0...1) }
    default: break
    }
  }
}

extension IndexStep {
  /// Changes the aggregation, where it is one.
  mutating func editAggregation(_ change: (inout Aggregation) -> Void) {
    guard case .aggregate(var aggregation) = self else { return }
    change(&aggregation)
    self = .aggregate(aggregation)
  }

  /// Sets a number where the step has it.
  mutating func set(_ number: UncertainChoice.StepNumber, to value: Double, _ structure: IndexStructure) {
    switch (self, number) {
    case (.normalise(var step), _):
      step.set(number, to: value, structure)
      self = .normalise(step)
    case (.screen(var step), .available):
      step.available = value
      self = .screen(step)
    case (.screen(var step), .nonZero):
      step.nonZero = value
      self = .screen(step)
    case (.treat(var step), .skewness):
      step.skewness = value
      self = .treat(step)
    case (.treat(var step), .kurtosis):
      step.kurtosis = value
      self = .treat(step)
    case (.aggregate, .power(let level)):
      editAggregation { $0.setPower(value, level) }
    case (.aggregate, .dataThreshold(let level)): editAggregation { $0.setThreshold(value, level) }
    default: break
    }
  }
}

extension Normalisation {
  fileprivate mutating func set(
    _ number: UncertainChoice.StepNumber, to value: Double, _ structure: IndexStructure
  ) {
    switch (number, method) {
    case (.minMaxFrom, .minMax(_, let to)): method = .minMax(from: value, to: to)
    case (.minMaxTo, .minMax(let from, _)): method = .minMax(from: from, to: value)
    case (.goalpostLow(let code, _), _):
      setPosts(of: code, structure) { $0.low = value }
    case (.goalpostHigh(let code, _), _):
      setPosts(of: code, structure) { $0.high = value }
    default: break
    }
  }

  /// Changes the goalposts of an indicator that has some: those set before, else those of the structure.
  private mutating func setPosts(
    of code: String, _ structure: IndexStructure, _ change: (inout Goalposts) -> Void
  ) {
    let set: Goalposts? = if case .goalposts(let posts) = exceptions[code] { posts } else { nil }
    let own = structure.place(of: code).flatMap { structure.elements[$0].goalposts }
    let general: Goalposts? = if case .goalposts(let posts) = method { posts } else { nil }
    guard var posts = set ?? general ?? own else { return }
    change(&posts)
    exceptions[code] = .goalposts(posts)
  }
}

extension Aggregation {
  /// The method of a level, or of all.
  fileprivate mutating func setPower(_ power: Double, _ level: Int?) {
    if let level {
      if case .generalised = byLevel[level] ?? method { byLevel[level] = .generalised(power: power) }
    } else {
      if case .generalised = method { method = .generalised(power: power) }
      for (level, method) in byLevel {
        if case .generalised = method { byLevel[level] = .generalised(power: power) }
      }
    }
  }

  mutating func set(_ method: AggregationMethod, _ level: Int?) {
    if let level {
      byLevel[level] = method
    } else {
      self.method = method
      byLevel = [:]
    }
  }

  mutating func setThreshold(_ share: Double?, _ level: Int?) {
    if let level {
      thresholdByLevel[level] = share ?? 0
    } else {
      dataThreshold = share
      thresholdByLevel = [:]
    }
  }
}
