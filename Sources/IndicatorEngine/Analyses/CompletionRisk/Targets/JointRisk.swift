internal import RealModule

/// Will all of it come true together? The same draws drive the end, the cost and the indicators.
///
/// Chances of one operation hang together: what is late tends to cost more and to deliver less. Each draw has a rank of the end (from the
/// network, where it was drawn), a cost and a delivery that share √ρ of it; a question comes true in a draw whose rank lies within its own chance, so that
/// the margins are the chances shown beside it. The chances are never multiplied.
///
/// > `methods/completion-risk.md` §4.7.
public struct JointRisk: Sendable, Equatable {
  /// The chance of all, never above the least of theirs, and its standard error.
  public let chance: Double
  public let standardError: Double

  /// - Parameters:
  ///   - end: Chance of an end in time.
  ///   - others: Chances of the other questions, each sharing √ρ of the end's score.
  ///   - correlation: ρ, 0 ≤ ρ < 1.
  ///   - ends: Drawn ends, whose ranks are used; empty: even draws.
  ///   - replicates: Independent sets that the drawn ends come in, one after the other: their spread is the standard error.
  ///   - draws: How many where nothing was drawn.
  /// - Precondition: Chances within 0…1.
  public init(
    end: Double, others: [Double], correlation: Double, ends: [Double] = [], replicates: Int = 1,
    draws: Int = 4096,
    seed: UInt64
  ) {
    precondition(([end] + others).allSatisfy { (0...1).contains($0) }, "chances outside 0…1")
    let count = ends.isEmpty ? draws : ends.count
    let ranks = JointRisk.ranks(ends, count: count)
    let (common, own) = (correlation.squareRoot(), (1 - correlation).squareRoot())
    let thresholds = others.map { chance in
      chance <= 0 ? -Double.infinity : chance >= 1 ? .infinity : Normal.quantile(chance) ?? 0
    }
    var random = Philox(seed: seed, stream: 1)
    let batches = ends.isEmpty ? 16 : max(4, replicates)
    var (hits, sizes) = ([Double](repeating: 0, count: batches), [Double](repeating: 0, count: batches))
    for draw in 0..<count {
      let score = Normal.quantile(ranks[draw]) ?? 0
      // Every draw takes as many numbers, so that one question more does not change the others.
      var isTrue = ranks[draw] < end
      for threshold in thresholds where !(common * score + own * random.nextNormal() <= threshold) {
        isTrue = false
      }
      // Even draws in turns, each part over the whole range; drawn ends by their sets.
      let batch = ends.isEmpty ? draw % batches : min(batches - 1, draw * batches / count)
      hits[batch] += isTrue ? 1 : 0
      sizes[batch] += 1
    }
    let shares = zip(hits, sizes).map { $1 > 0 ? $0 / $1 : 0 }
    let mean = shares.reduce(0, +) / Double(batches)
    // All of them together are never likelier than one of them; a share of draws may say so by its error.
    chance = min(hits.reduce(0, +) / Double(max(1, count)), ([end] + others).min() ?? 1)
    let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = (squares / Double(batches - 1) / Double(batches)).squareRoot()
  }

  /// Mean ranks within 0…1; without draws the middles of equal parts.
  private static func ranks(_ ends: [Double], count: Int) -> [Double] {
    if ends.isEmpty { return (0..<count).map { (Double($0) + 0.5) / Double(count) } }
    let order = ends.indices.sorted { ends[$0] < ends[$1] }
    var ranks = [Double](repeating: 0, count: count)
    for (place, draw) in order.enumerated() { ranks[draw] = (Double(place) + 0.5) / Double(count) }
    return ranks
  }
}
