/// Which places do the most with what they have, and whom the others could learn from.
///
///     let result = try PlaceEfficiency(comparison, inputs: ["STAFF"], outputs: ["VISITS", "COURSES"])
///     result.frontier.units[2].found?.benchmarks      // the places of the mixture it is held against
///
/// Counts and amounts enter as they were reported, before anything divides them: a frontier compares what went in with what
/// came out. Source: methods `comparison.frontier` and `comparison.frontier-bootstrap`.
public struct PlaceEfficiency: Sendable {
  /// Why there is no frontier.
  public enum Fault: Error, Sendable, Equatable {
    /// No measure of that code has figures of places.
    case unknown(code: String)
    /// An output of which less is better, or an input of which more is.
    case wrongDirection(code: String)
    /// Fewer places that can take part than the frontier needs: with all figures, none below 0, and an input and an output above 0.
    case tooFew(places: Int, needed: Int)
  }

  public let inputs: [String]
  public let outputs: [String]
  public let frontier: EfficiencyFrontier
  public let bootstrap: FrontierBootstrap
  /// Codes whose figures are quotients: under constant returns a multiple of a quotient means nothing.
  public let quotients: [String]
  /// How many places with all figures there are for so many inputs and outputs.
  public let verdict: SmallNumberRule.Verdict

  /// - Parameters:
  ///   - inputs: Codes of measures of which less is needed; at least one.
  ///   - outputs: Codes of measures that are produced; at least one.
  ///   - resamples: Of the bootstrap.
  public init(
    _ comparison: Comparison, inputs: [String], outputs: [String],
    orientation: EfficiencyFrontier.Orientation = .output, returns: EfficiencyFrontier.Returns = .variable,
    resamples: Int = 2000
  ) throws(Fault) {
    precondition(!inputs.isEmpty && !outputs.isEmpty, "\(inputs.count) inputs, \(outputs.count) outputs")
    var measures: [ComparedMeasure] = []
    for code in inputs + outputs {
      guard let found = comparison.measures.first(where: { $0.measure.code == code })?.measure else {
        throw .unknown(code: code)
      }
      measures.append(found)
    }
    let columns = measures.map(PlaceEfficiency.raw)
    for measure in measures.dropFirst(inputs.count) where measure.direction == .decrease {
      throw .wrongDirection(code: measure.code)
    }
    let count = comparison.places.count
    let threads = comparison.evaluation.threads
    let (x, y) = (Array(columns.prefix(inputs.count)), Array(columns.dropFirst(inputs.count)))
    guard let frontier = EfficiencyFrontier(inputs: x, outputs: y, orientation, returns, threads: threads)
    else {
      let known = (0..<count).count { EfficiencyFrontier.reason($0, x, y) == nil }
      throw .tooFew(places: known, needed: SmallNumberRule.frontier.fewest(indicators: columns.count))
    }
    self.inputs = inputs
    self.outputs = outputs
    self.frontier = frontier
    bootstrap = FrontierBootstrap(
      frontier, resamples: resamples, confidence: comparison.plan.confidence, seed: comparison.plan.seed,
      threads: threads)
    quotients = measures.filter { $0.divisor == .own || $0.divisor == .none && $0.kind == .level }.map(\.code)
    verdict = SmallNumberRule.frontier.verdict(units: frontier.known.count, indicators: columns.count)
  }

  /// What was reported: the figure before it was divided; a quotient of the data's own as it is.
  private static func raw(_ measure: ComparedMeasure) -> [Double?] {
    measure.figures.map { figure in
      switch measure.divisor {
      case .inhabitants, .squareKilometre, .indicator: figure.numerator
      case .own, .none: figure.value
      }
    }
  }
}
