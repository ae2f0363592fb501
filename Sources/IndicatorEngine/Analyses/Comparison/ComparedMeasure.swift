/// One thing in which places are compared: an indicator in one period, or money, or operations.
public struct ComparedMeasure: Sendable {
  /// The indicator's code, or one of ours such as `budget.paid`.
  public let code: String
  /// Where the figures come from.
  public let origin: Origin
  /// How a figure came about, which decides what is known of its uncertainty.
  public let kind: Kind
  /// Which way is better; nil where it is not stated: then nobody is ranked.
  public let direction: Direction?
  /// A quotient is multiplied by this: 100 for percentages, 1,000 for "per 1,000".
  public let scale: Double
  /// What counts and amounts were divided by.
  public let divisor: Divisor
  /// The unit of the figures before they were divided; nil where not stated.
  public let unit: String?
  /// The currency of amounts.
  public let currency: Currency?
  /// The period of the figures; nil for figures at the as-of day.
  public let period: Period?
  /// A figure a place, in the order of the places.
  public let figures: [ComparedFigure]
  /// What is counted where most places state an error of their own, so that the figures are levels; nil for all else.
  var countedAs: RateKind?

  /// Where figures come from.
  public enum Origin: Sendable, Equatable {
    /// Row of the indicators table.
    case indicator(Int)
    /// Amounts of operations by place.
    case money(MoneyMeasure)
    /// Numbers of operations by place.
    case operations(OperationMeasure)
    /// The composite index.
    case index
  }

  /// How a figure came about.
  public enum Kind: String, Sendable, CaseIterable {
    /// x of n counted: its chance variation is binomial.
    case proportion
    /// Counted events over a denominator: Poisson.
    case rate
    /// A quotient of amounts or measurements: nothing is known of its chance variation.
    case quotient
    /// A level as reported, with a standard error where one is stated.
    case level
  }

  /// What counts and amounts were divided by.
  public enum Divisor: Sendable, Equatable {
    /// The quotient was reported as one.
    case own
    case inhabitants(per: Double)
    case squareKilometre
    case indicator(String)
    /// Nothing.
    case none
  }

  /// Whether the mean stands for several places: figures that cannot be added up over them, or that were not divided.
  public var isCentredByMean: Bool { kind == .level || divisor == .none }

  /// Whether figures were divided for the comparison: those reported stand above the line.
  public var isDivided: Bool { divisor != .own && divisor != .none }

  /// Whether places may be ranked by it: a raw count says how large a place is, not how it does.
  public var isRankable: Bool {
    direction != nil && direction != .maintain && !(divisor == .none && kind != .level)
  }
}

extension ComparedMeasure {
  /// How much more of what is counted each place has than its size would give it, 1 = its share; nil without both parts.
  /// Source: method `comparison.location-quotient`.
  public var locationQuotients: [Double?] {
    if divisor == .none { return figures.map { _ in nil } }
    return IndicatorEngine.locationQuotients(
      of: figures.map { $0.value == nil ? nil : $0.numerator },
      among: figures.map { $0.value == nil ? nil : $0.denominator }
    ).map(\.found)
  }
}

/// What one place has in one measure.
public struct ComparedFigure: Sendable {
  /// The value compared; nil where there is none.
  public var value: Double?
  /// What stands above the line, in the measure's own unit.
  public var numerator: Double?
  /// What stands below it.
  public var denominator: Double?
  /// Standard error of the value, where one is stated.
  public var standardError: Double?
  /// How many cases it rests on: the denominator of a share of counts, the operations behind a sum of money; nil where that
  /// is not a question.
  public var cases: Double?
  public var state: ValueState
  /// Why there is no value.
  public var reason: UnavailableReason?
  /// Cells the figure was made from.
  public var sources: [SourceCell]
  public var isIllustrative: Bool
  /// Whether it was carried over from the borders before a merger or split.
  public var isCarried = false

  init(
    value: Double? = nil, numerator: Double? = nil, denominator: Double? = nil, standardError: Double? = nil,
    cases: Double? = nil, state: ValueState = .missing, reason: UnavailableReason? = .valueMissing,
    sources: [SourceCell] = [],
    isIllustrative: Bool = false
  ) {
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.standardError = standardError
    self.cases = cases
    self.state = state
    self.reason = reason
    self.sources = sources
    self.isIllustrative = isIllustrative
  }

  /// No figure, for a reason that is not a gap in the data.
  init(unavailable reason: UnavailableReason) { self.init(state: .reported, reason: reason) }

  /// The same figure over a denominator: a quotient, or the reason there is none.
  func divided(by denominator: Double?, scale: Double, cell: SourceCell?) -> ComparedFigure {
    guard let numerator = value else { return self }
    var figure = self
    figure.numerator = numerator
    figure.denominator = denominator
    figure.sources += [cell].compactMap { $0 }
    guard let denominator else {
      figure.value = nil
      figure.reason = .denominatorMissing
      return figure
    }
    let quotient: Estimate<Double> =
      denominator > 0
      ? .finite(numerator / denominator * scale)
      : .unavailable(denominator == 0 ? .denominatorZero : .notACount)
    figure.value = quotient.found
    figure.reason = quotient.reason
    figure.standardError = denominator > 0 ? standardError.map { $0 / denominator * scale } : nil
    return figure
  }
}
