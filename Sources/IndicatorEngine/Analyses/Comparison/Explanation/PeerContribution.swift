internal import RealModule

/// Why a unit stands above or below its peers: what each indicator adds to the difference.
///
/// Of the arithmetic mean: contribution − mean contribution of the peers, whose sum is the score less the mean score of the
/// peers, missing indicators included (their contribution is 0 and the others carry their weight). Of the geometric mean the
/// peers are taken as one unit with the geometric mean of their scores, and logarithms are shared out by the logarithmic mean.
public struct PeerContribution: Sendable, Hashable {
  /// The score of the unit.
  public let score: Double
  /// The score of the peers: mean, or geometric mean.
  public let peers: Double
  /// By indicator; adds to score − peers.
  public let differences: [Double]

  /// - Parameters:
  ///   - aggregation: How the score is made of the parts.
  ///   - own: wᵣzᵣ of the unit by indicator, with weights over what it has; wᵣ ln zᵣ of a geometric mean.
  ///   - others: The same of each peer, `[peer][indicator]`.
  /// - Returns: nil without peers, or where a number is not finite.
  /// - Precondition: One number an indicator in each.
  public init?(_ aggregation: ScoreChange.Aggregation, own: [Double], peers others: [[Double]]) {
    precondition(
      others.allSatisfy { $0.count == own.count }, "\(own.count) indicators, peers \(others.map(\.count))")
    guard !others.isEmpty, (others.joined() + own).allSatisfy(\.isFinite) else { return nil }
    let means = own.indices.map { indicator in others.reduce(0) { $0 + $1[indicator] } / Double(others.count)
    }
    let (sum, peerSum) = (own.reduce(0, +), means.reduce(0, +))
    switch aggregation {
    case .arithmetic:
      (score, peers) = (sum, peerSum)
      differences = zip(own, means).map { $0 - $1 }
    case .geometric:
      let (a, b) = (Double.exp(sum), Double.exp(peerSum))
      let factor = ScoreChange.logarithmicMean(a, b)
      (score, peers) = (a, b)
      differences = zip(own, means).map { ($0 - $1) * factor }
    }
  }
}
