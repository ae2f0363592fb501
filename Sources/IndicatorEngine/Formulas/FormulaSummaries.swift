/// The functions that sum up the values of an item. Of no values everything but the count and the sum is missing.
enum FormulaSummaries {
  static func call(
    _ function: FormulaFunction, _ arguments: [FormulaValue]
  ) throws(FormulaError) -> FormulaValue {
    let values: [Double]
    switch arguments[0] {
    case .list(let list): values = list
    case .missing: values = []
    default: values = [try arguments[0].number()].compactMap { $0 }
    }
    if function == .count { return .number(Double(values.count)) }
    guard !values.isEmpty else { return .missing }
    switch function {
    case .sum: return .number(values.reduce(0, +))
    case .average: return .number(values.reduce(0, +) / Double(values.count))
    case .max: return .number(values.max() ?? .nan)
    case .min: return .number(values.min() ?? .nan)
    case .median: return quantile(of: values, at: 0.5).map { .number($0) } ?? .missing
    case .percentile:
      guard let share = try arguments[1].number(), (0...1).contains(share) else {
        throw FormulaError.wrongArgument(function: function.rawValue)
      }
      return quantile(of: values, at: share).map { .number($0) } ?? .missing
    case .variance: return spread(values, degrees: 1).map { .number($0) } ?? .missing
    case .deviation, .sampleDeviation:
      return spread(values, degrees: 1).map { .number($0.squareRoot()) } ?? .missing
    case .populationDeviation: return spread(values, degrees: 0).map { .number($0.squareRoot()) } ?? .missing
    default: return .missing
    }
  }

  /// The mean squared distance from the mean, over n − `degrees`; nil for too few values.
  private static func spread(_ values: [Double], degrees: Int) -> Double? {
    guard values.count > degrees else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - degrees)
  }
}
