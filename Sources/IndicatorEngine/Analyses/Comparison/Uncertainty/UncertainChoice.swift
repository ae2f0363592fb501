/// A choice in the making of an index that could have been made otherwise: what it is about, and what else could be chosen.
///
///     UncertainChoice("normalisation", .step(at: 4, [.normalise(Normalisation(.rank)), .normalise(Normalisation(.percentRank))]))
///     UncertainChoice("weights", .weightNoise(level: 2, 0.25))
///
/// What the index itself says is its nominal choice; it stands among the alternatives only where it is named there. All
/// alternatives are as likely, and so are all points of a range.
public struct UncertainChoice: Sendable, Equatable {
  /// What it is called in results.
  public var name: String
  public var subject: Subject
  /// What its alternatives are called; numbers from 1 where nothing is said. Of choices with a range none.
  public var labels: [String]

  /// What is chosen.
  public enum Subject: Sendable, Equatable {
    // Discrete.

    /// A step of the index: another one in its place, nil leaves it out.
    case step(at: Int, [IndexStep?])
    /// A step that comes before one of the index, nil for none.
    case extraStep(before: Int, [IndexStep?])
    /// How children of a level are brought together; nil: of every level, whatever they have of their own.
    case aggregation(level: Int?, [AggregationMethod])
    /// The share of a group's children that must be there, nil for any; by the level of the children, nil: of every level.
    case dataThreshold(level: Int?, [Double?])
    /// How one indicator is normalised, in the step at a place.
    case normalisation(of: String, at: Int, [NormalisationMethod])
    /// Weights of all elements in the structure's order, a set each.
    case weights([[Double]])
    /// Whether an element counts: left out it weighs nothing, and a group of which all are left out goes with them. Steps before
    /// the aggregation see it all the same.
    case inclusion(of: String)

    // Continuous.

    /// Weights of a level times 1 + U f, with U even over −1…1 for each element by itself. 0 ≤ f ≤ 1.
    case weightNoise(level: Int, Double)
    /// Weights of the children of an element: any shares, each as likely.
    case weightsOnSimplex(below: String)
    /// The weight of an element.
    case weight(of: String, ClosedRange<Double>)
    /// A number within a step.
    case number(StepNumber, ClosedRange<Double>)
  }

  /// A number that a step holds. It is set where the step, after all other choices, has it; else the choice has no effect.
  public enum StepNumber: Sendable, Hashable {
    /// The score of the least value in min-max, by the place of the step.
    case minMaxFrom(at: Int)
    /// The score of the greatest.
    case minMaxTo(at: Int)
    /// The least share of indicators with a value.
    case available(at: Int)
    /// The least share of values that are not 0.
    case nonZero(at: Int)
    /// Limits of the rule for outliers.
    case skewness(at: Int)
    case kurtosis(at: Int)
    /// The goalposts of an indicator, in its own unit.
    case goalpostLow(of: String, at: Int)
    case goalpostHigh(of: String, at: Int)
    /// The power of generalised means, by the level of the children; nil: of every level.
    case power(level: Int?)
    /// The share of a group's children that must be there.
    case dataThreshold(level: Int?)
  }

  public init(_ name: String, _ subject: Subject, labels: [String] = []) {
    self.name = name
    self.subject = subject
    self.labels = labels
    if let count = alternatives {
      precondition(labels.isEmpty || labels.count == count, "\(labels.count) labels of \(count) alternatives")
      if labels.isEmpty { self.labels = UncertainChoice.labels(subject, count) }
    } else {
      precondition(labels.isEmpty, "\(labels.count) labels of a range")
    }
  }

  /// How many alternatives there are, nil where it is a range.
  public var alternatives: Int? {
    switch subject {
    case .step(_, let all), .extraStep(_, let all): all.count
    case .aggregation(_, let all): all.count
    case .dataThreshold(_, let all): all.count
    case .normalisation(_, _, let all): all.count
    case .weights(let all): all.count
    case .inclusion: 2
    case .weightNoise, .weightsOnSimplex, .weight, .number: nil
    }
  }

  private static func labels(_ subject: Subject, _ count: Int) -> [String] {
    switch subject {
    case .aggregation(_, let all) where Set(all.map(\.name)).count == count: all.map(\.name)
    case .inclusion: ["in", "out"]
    default: (0..<count).map { String($0 + 1) }
    }
  }

  /// Whether it changes the table before the aggregation or how that is done: weights do not.
  var changesSteps: Bool {
    switch subject {
    case .step, .extraStep, .aggregation, .dataThreshold, .normalisation, .number: true
    case .weights, .inclusion, .weightNoise, .weightsOnSimplex, .weight: false
    }
  }

  /// The first step it changes, of `count`.
  func firstStep(of count: Int) -> Int {
    switch subject {
    case .step(let place, _), .extraStep(let place, _), .normalisation(_, let place, _): place
    case .number(let number, _): number.place ?? count - 1
    default: count - 1
    }
  }
}

extension UncertainChoice.StepNumber {
  /// The place of its step, nil for the aggregation.
  var place: Int? {
    switch self {
    case .minMaxFrom(let place), .minMaxTo(let place), .available(let place), .nonZero(let place),
      .skewness(let place), .kurtosis(let place), .goalpostLow(_, let place), .goalpostHigh(_, let place):
      place
    case .power, .dataThreshold: nil
    }
  }
}
