/// How far chance could have moved the figures of a measure, place by place.
///
/// Shares of counts have Wilson's limits, counted events Byar's or the exact ones, levels the normal ones of their standard
/// error. Of money and measurements nothing is known. Small numbers are marked; where there are enough places, shares and
/// rates are also steadied towards the rate of all.
struct SamplingError {
  /// Limits at the confidence asked for; nil where nothing is known.
  let limits: [ConfidenceLimits?]
  /// Steadied values; nil where there are none.
  let shrunk: [Double?]
  /// Whether a figure rests on too few cases to be ranked.
  let isSmall: [Bool]
  /// Standard errors: stated, or the width of the limits ÷ 2z; nil where nothing is known.
  let standardErrors: [Double?]
  /// What counts tell of the rates; nil where nothing is counted.
  let posteriors: [CountPosterior?]

  init(_ measure: ComparedMeasure, confidence: Confidence) {
    let limits = measure.figures.map { SamplingError.limits(of: $0, measure, confidence) }
    self.limits = limits
    // A count of 0 has a standard error too: its limits do not meet.
    // Of what is counted the counts tell it.
    standardErrors = zip(measure.figures, limits).map { figure, limits in
      (measure.kind.isCounted ? nil : figure.standardError)
        ?? limits.map { ($0.high - $0.low) / (2 * confidence.z) }
    }
    posteriors = measure.figures.map { figure in
      guard figure.value != nil, let kind = measure.kind.rateKind,
        let x = figure.numerator, let n = figure.denominator
      else { return nil }
      return CountPosterior(x, of: n, kind)
    }
    isSmall = measure.figures.map { figure in
      figure.value != nil
        && SamplingError.counted(by: figure, of: measure).contains { $0.verdict(events: $1) == .refused }
    }
    shrunk = SamplingError.shrunk(measure)
  }

  private static func limits(
    of figure: ComparedFigure, _ measure: ComparedMeasure, _ confidence: Confidence
  ) -> ConfidenceLimits? {
    guard let value = figure.value else { return nil }
    let isStated = figure.standardError != nil
    if let kind = measure.kind.rateKind ?? (isStated ? nil : measure.countedAs) {
      return ObservedRate.rate(
        of: figure.numerator, per: figure.denominator, kind, factor: measure.scale, confidence: confidence
      ).found?.limits
    }
    guard measure.kind == .level, let error = figure.standardError, error >= 0 else { return nil }
    let reach = confidence.z * error
    // Nothing is counted below 0, and no share lies above the whole.
    switch measure.countedAs {
    case .proportion:
      return ConfidenceLimits(low: max(0, value - reach), high: min(measure.scale, value + reach))
    case .events: return ConfidenceLimits(low: max(0, value - reach), high: value + reach)
    case nil: return ConfidenceLimits(low: value - reach, high: value + reach)
    }
  }

  /// The numbers that a figure rests on, each with the rule that says how many are few.
  ///
  /// Operations, and shares of them, by rules §10; a rate by its events; a reported share by its cases; whatever is divided by
  /// inhabitants by those too.
  private static func counted(
    by figure: ComparedFigure, of measure: ComparedMeasure
  ) -> [(rule: SmallNumberRule, number: Double)] {
    var counted: [(SmallNumberRule, Double?)] = [(.ranking, figure.cases)]
    let kind = measure.kind.rateKind ?? measure.countedAs
    if kind == .events { counted.append((.rankedEvents, figure.numerator)) }
    switch (measure.origin, kind, measure.divisor) {
    case (.operations, _, _): counted.append((.ranking, figure.denominator))
    case (_, .proportion, _), (_, _, .inhabitants): counted.append((.rankedBase, figure.denominator))
    default: break
    }
    return counted.compactMap { rule, number in number.map { (rule, $0) } }
  }

  private static func shrunk(_ measure: ComparedMeasure) -> [Double?] {
    let figures = measure.figures
    guard let kind = measure.kind.rateKind,
      let bayes = EmpiricalBayes(
        numerators: figures.map { $0.value == nil ? nil : $0.numerator },
        denominators: figures.map { $0.value == nil ? nil : $0.denominator }, kind)
    else { return figures.map { _ in nil } }
    return bayes.units.map { $0.found.map { $0.shrunk * measure.scale } }
  }
}

extension ComparedMeasure.Kind {
  /// Whether something is counted.
  public var isCounted: Bool { rateKind != nil }

  /// What is counted; nil where nothing is.
  var rateKind: RateKind? {
    switch self {
    case .proportion: .proportion
    case .rate: .events
    case .quotient, .level: nil
    }
  }
}
