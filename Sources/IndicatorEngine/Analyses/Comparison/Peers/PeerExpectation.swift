/// A unit's value beside those of its peers: what they let expect, and how far it lies from that.
///
///     let beside = PeerExpectation(value: 12, peers: [8, 9, nil, 10, 9])
///     beside?.difference   // 3 above the mean of 9
///
/// With a handful of peers no distribution is claimed: mean, spread and place among them are told as they are.
public struct PeerExpectation: Sendable, Hashable {
  /// The mean of the peers' values.
  public let mean: Double
  public let median: Double
  /// Standard deviation of the peers (n − 1); nil for a single one.
  public let spread: Double?
  public let least: Double
  public let greatest: Double
  /// Peers that have a value.
  public let peers: Int
  /// Value − mean.
  public let difference: Double
  /// Peers that lie below, and above, the value.
  public let below: Int
  public let above: Int

  /// - Parameter weights: Of the peers for the mean, 1 ÷ distance say; equal without. A weight of 0 leaves a peer out of the mean.
  /// - Returns: nil where the value is missing, no peer has one, or all weights are 0.
  /// - Precondition: As many weights as peers, none below 0.
  public init?(value: Double?, peers: [Double?], weights: [Double]? = nil) {
    let weights = weights ?? peers.map { _ in 1 }
    precondition(
      weights.count == peers.count && weights.allSatisfy { $0 >= 0 },
      "\(weights.count) weights of \(peers.count) peers")
    let known = zip(peers, weights).compactMap { peer, weight in peer.map { (value: $0, weight: weight) } }
    let total = known.reduce(0) { $0 + $1.weight }
    let values = known.map(\.value)
    guard let value, total > 0, let least = values.min(), let greatest = values.max(),
      let median = quantile(of: values, at: 0.5)
    else { return nil }
    mean = known.reduce(0) { $0 + $1.weight * $1.value } / total
    self.median = median
    self.least = least
    self.greatest = greatest
    self.peers = values.count
    difference = value - mean
    below = values.count { $0 < value }
    above = values.count { $0 > value }
    let centre = values.reduce(0, +) / Double(values.count)
    spread =
      values.count > 1
      ? (values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count - 1)).squareRoot()
      : nil
  }
}
