/// A step from raw figures to an index. Steps run in the order they are given, each on what the one before left.
public enum IndexStep: Sendable, Equatable {
  case denominate(Denomination)
  case impute(Imputation)
  case screen(Screening)
  case treat(Treatment)
  case normalise(Normalisation)
  case aggregate(Aggregation)

  /// What the data is called after this step.
  public var stage: IndexStage {
    switch self {
    case .denominate: .denominated
    case .impute: .imputed
    case .screen: .screened
    case .treat: .treated
    case .normalise: .normalised
    case .aggregate: .aggregated
    }
  }
}

/// The data at some point between raw figures and an index.
public enum IndexStage: String, Sendable, CaseIterable {
  case raw, denominated, imputed, screened, treated, normalised, aggregated
}
