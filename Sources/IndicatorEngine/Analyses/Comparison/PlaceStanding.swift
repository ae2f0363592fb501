/// Where one place stands in one measure.
public struct PlaceStanding: Sendable {
  /// What it has.
  public let figure: ComparedFigure
  /// Limits of the value at the plan's confidence; nil where nothing is known of its chance variation.
  public var low: Double?
  public var high: Double?
  /// The errors of limits that were simulated; nil where they were computed, or there are none.
  public var lowError: Double?
  public var highError: Double?
  /// The value drawn towards the group rate by as much as its smallness asks (empirical Bayes); nil where it has none.
  public var shrunk: Double?
  /// Whether the figure rests on too few cases to be ranked.
  public var isSmall = false
  /// Outside the funnel limits of the group rate: nil where there are none.
  public var funnel: FunnelPlace?
  /// 1 = best; places with equal values share a rank and the next is left out (1, 2, 2, 4).
  public var rank: Int?
  /// The first and last rank that the data allow.
  public var ranks: ClosedRange<Int>?
  /// Chance to be among the first k; nil where no sampling error is known.
  public var topChance: Double?
  /// The error of that chance, for it is simulated.
  public var topChanceError: Double?
  /// Numbers of the groups of places that cannot be told apart, 1 = best: two places have a number in common if, and only if, they cannot
  /// be told apart. None where the groups would be more than ``RankSets/mostGroups``.
  public var groups: [Int] = []
  /// The rate of the peers, Σ ÷ Σ; of levels and of the index their mean.
  public var peersMean: Double?
  /// The chance that a place would differ from that as much, either way, if it were truly alike; nil where it is not known.
  public private(set) var peerChance: Double?
  /// The error of a simulated chance; nil where it was computed.
  public private(set) var peerChanceError: Double?
  /// The chance with twice its error, adjusted for how many places are judged in the measure: what the verdict goes by.
  public private(set) var adjustedPeerChance: Double?
  /// How it stands against the peers at the plan's confidence.
  public private(set) var againstPeers = PeerStanding.notJudged
  /// Of an indicator of the index: by how much it lifts the place's score above that of its peers; nil outside an index.
  public var contribution: Double?
  /// Why there is no rank although there is a value.
  public var unranked: UnavailableReason?

  init(_ figure: ComparedFigure) { self.figure = figure }

  /// The limits of the value; nil where nothing is known of its chance variation.
  public var interval: ClosedRange<Double>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  /// The chance of a difference from the peers as great, before it is judged.
  ///
  /// - Parameter error: The Monte Carlo error of a simulated chance.
  mutating func setPeerChance(_ chance: Double?, error: Double?) {
    peerChance = peersMean == nil || isSmall ? nil : chance
    peerChanceError = peerChance == nil ? nil : error
  }

  /// Judges the place against its peers.
  ///
  /// - Parameter chance: The chance adjusted for the number of places; nil where nothing is tested.
  mutating func judge(adjusted chance: Double?, _ measure: ComparedMeasure, confidence: Double) {
    adjustedPeerChance = chance
    againstPeers = PeerStanding(
      figure.value, against: peersMean, chance: chance, isSmall: isSmall,
      isHigherBetter: measure.isHigherBetter, confidence: confidence)
  }

  /// Where a place lies against the limits of the group rate.
  public enum FunnelPlace: String, Sendable {
    case belowOuter = "below-99.8"
    case below = "below-95"
    case inside
    case above = "above-95"
    case aboveOuter = "above-99.8"
  }
}

extension [PlaceStanding] {
  /// Judges all places of a measure against their peers, with the chances that were set.
  ///
  /// Of those called better or worse no more than 5 % (1 − confidence) are so by chance, in expectation: the chances are adjusted for how many
  /// places are judged. Twice the error of a simulated chance is added before, so that no verdict hangs on the draws.
  mutating func judgeAgainstPeers(_ measure: ComparedMeasure, confidence: Double) {
    let adjusted = falseDiscoveryAdjusted(
      map { standing in
        standing.peerChance.map { Swift.min(1, $0 + 2 * (standing.peerChanceError ?? 0)) }
      })
    for place in indices { self[place].judge(adjusted: adjusted[place], measure, confidence: confidence) }
  }
}
