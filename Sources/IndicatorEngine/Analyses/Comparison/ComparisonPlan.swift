/// How places are compared: printed with every result, so that it can be made again.
public struct ComparisonPlan: Sendable, Equatable {
  /// What counts and amounts are divided by.
  public var divisor: DivisorChoice
  /// The period of every indicator; nil = for each indicator the newest that enough places reported.
  public var period: Period?
  /// Confidence of intervals and rank sets.
  public var confidence: Double
  /// The k of "chance to be among the first k"; nil = 1 of fewer than eight places, else 3.
  public var topPlaces: Int?
  /// Who a place is held against.
  public var peers: PeerChoice
  /// Variables by which the nearest are found: `population`, `density`, `area_km2`, `latitude`, `longitude`, or codes of
  /// indicators; empty = population and density, as far as they are stated.
  public var peerVariables: [String]
  /// Codes of the places to compare; nil = all of the municipalities table.
  public var members: [String]?
  /// Codes of the indicators to compare; nil = all.
  public var indicators: [String]?
  /// The share of an index's weight that must be observed before a place gets a score.
  public var minimumOverlap: Double
  /// How the index is built.
  public var index: ComparedIndexPlan
  /// Draws of a simulation, where one is needed.
  public var draws: Int
  /// Seed of every simulation.
  public var seed: UInt64

  public init(
    divisor: DivisorChoice = .standard, period: Period? = nil, confidence: Double = 0.95,
    topPlaces: Int? = nil, peers: PeerChoice = .all, peerVariables: [String] = [], members: [String]? = nil,
    indicators: [String]? = nil,
    minimumOverlap: Double = 2.0 / 3, index: ComparedIndexPlan = ComparedIndexPlan(), draws: Int = 1000,
    seed: UInt64 = 1
  ) {
    self.divisor = divisor
    self.period = period
    self.confidence = confidence
    self.topPlaces = topPlaces
    self.peers = peers
    self.peerVariables = peerVariables
    self.members = members
    self.indicators = indicators
    self.minimumOverlap = minimumOverlap
    self.index = index
    self.draws = draws
    self.seed = seed
  }

  /// The k for some places.
  public func topPlaces(of count: Int) -> Int { topPlaces ?? (count < 8 ? 1 : 3) }
}

/// What counts and amounts are divided by before places are compared. Quotients, indices and levels stay as they are.
public enum DivisorChoice: Sendable, Equatable {
  /// Counts per 1,000 inhabitants, amounts per inhabitant.
  case standard
  /// Per so many inhabitants.
  case inhabitants(per: Double)
  /// Per square kilometre.
  case squareKilometre
  /// By the figure of another indicator for the same place and period.
  case indicator(String)
  /// By nothing: figures as reported, which are then not ranked.
  case none
}

/// Who a place is held against.
public enum PeerChoice: Sendable, Equatable {
  /// All places compared.
  case all
  /// Places of the same `group`.
  case group
  /// So many places nearest on contextual variables.
  case nearest(Int)
  /// These places.
  case listed([String])
}
