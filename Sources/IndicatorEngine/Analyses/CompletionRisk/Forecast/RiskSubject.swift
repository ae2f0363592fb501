/// What is asked of an operation. The raw value is the code in JSON.
public enum RiskQuestion: String, Sendable, CaseIterable {
  /// Will it be finished in time?
  case deadline
  /// Will the money do, and will it be used?
  case budget
  /// Will the target be reached?
  case target
  /// Will all of it come true together?
  case joint
}

/// What exactly a forecast is about.
public enum RiskSubject: Sendable, Equatable {
  /// An end by the plan as it stands.
  case currentEnd
  /// An end by the plan as it first stood: an extension is no success.
  case originalEnd
  /// Costs that do not exceed the approved total.
  case cost
  /// An eligible claim of at least 95 % of the grant: under-spending is a risk as well.
  case claim
  /// An indicator at its target, by its row among the progress rows.
  case indicator(Int)
  /// All of the operation's questions together.
  case all

  public var question: RiskQuestion {
    switch self {
    case .currentEnd, .originalEnd: .deadline
    case .cost, .claim: .budget
    case .indicator: .target
    case .all: .joint
    }
  }
}

/// A question without a chance, and why it has none.
public struct MissingPart: Sendable, Equatable {
  public let subject: RiskSubject
  public let reason: UnavailableReason
}
