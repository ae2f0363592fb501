/// How the elements of a group become one figure. w are the weights of the children that are there; only their shares count.
///
/// > OECD, European Commission JRC. *Handbook on Constructing Composite Indicators.* OECD 2008, step 6.
public enum AggregationMethod: Sendable, Equatable {
  /// Σwx ÷ Σw.
  case arithmetic
  /// exp(Σw ln x ÷ Σw); every value above 0.
  case geometric
  /// Σw ÷ Σ(w ÷ x); every value above 0.
  case harmonic
  /// (Σw xᵖ ÷ Σw)^(1/p); p = 0 is the geometric mean. No value below 0, for p ≤ 0 none of 0.
  case generalised(power: Double)
  /// By how many units more a unit outranks than outrank it (``CopelandScore``).
  case copeland
  /// The mean less its penalty for imbalance, M(1 ∓ cv²) with the sample deviation (n − 1).
  case mazziottaPareto(ImbalancePenalty)
  /// The same with the deviation of all values (n), as the adjusted index has it.
  case adjustedMazziottaPareto(ImbalancePenalty)
  /// The weights that suit each unit best (``BenefitOfTheDoubt``), whatever weights are stated; with bounds of the share of
  /// each child in the score. 0…1; no value below 0.
  case benefitOfTheDoubt(shares: ClosedRange<Double>?)

  /// Its name in messages.
  public var name: String {
    switch self {
    case .arithmetic: "amean"
    case .geometric: "gmean"
    case .harmonic: "hmean"
    case .generalised: "genmean"
    case .copeland: "copeland"
    case .mazziottaPareto: "mpi"
    case .adjustedMazziottaPareto: "ampi"
    case .benefitOfTheDoubt: "bod"
    }
  }
}

/// Which way imbalance moves a score.
public enum ImbalancePenalty: Sendable, Equatable {
  /// Down: more is better.
  case lowers
  /// Up: more is worse.
  case raises
}

/// The step that brings indicators together, level by level.
public struct Aggregation: Sendable, Equatable {
  /// The method of every level that has none of its own, nil where each must.
  public var method: AggregationMethod?
  /// Methods by the level of the children: 1 brings level 1 into level 2.
  public var byLevel: [Int: AggregationMethod]
  /// Least share of a group's children that must be there, nil for any.
  public var dataThreshold: Double?
  /// The same by the level of the children.
  public var thresholdByLevel: [Int: Double]

  public init(
    _ method: AggregationMethod?, byLevel: [Int: AggregationMethod] = [:], dataThreshold: Double? = nil,
    thresholdByLevel: [Int: Double] = [:]
  ) {
    self.method = method
    self.byLevel = byLevel
    self.dataThreshold = dataThreshold
    self.thresholdByLevel = thresholdByLevel
  }
}
