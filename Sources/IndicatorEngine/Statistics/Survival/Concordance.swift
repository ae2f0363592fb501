/// How often the spell with the higher risk score had its event first: pairs of which one had the event while the other was
/// still at risk.
///
///     // Exits 1, 2, 3, scores 3, 1, 2, all with events: pairs (1,2) and (1,3) agree, (2,3) does not.
///     Concordance.of(spells, risk: [3, 1, 2])   // 2/3
///
/// C = (concordant + ½ tied scores) ÷ (concordant + discordant + tied scores); pairs with events at the same time are counted
/// apart and left out. One spell at risk only from after the other's event (left truncation) makes no pair. Time n ln n.
///
/// > F. E. Harrell, K. L. Lee, D. B. Mark. *Statistics in Medicine* 15 (1996), 361–387; weights: T. M. Therneau,
/// > D. A. Watson. "The concordance statistic and the Cox model." Mayo Clinic Technical Report 85 (2015); H. Uno et al.
/// > *Statistics in Medicine* 30 (2011), 1105–1117 (n ÷ G²).
public struct Concordance: Sendable, Equatable {
  /// Pairs by weight: the earlier event had the higher score.
  public let concordant: Double
  /// The earlier event had the lower score.
  public let discordant: Double
  /// Their scores are equal.
  public let tiedScore: Double
  /// Both had their events at the same time, scores differ.
  public let tiedTime: Double
  /// Both had their events at the same time with equal scores.
  public let tiedBoth: Double
  /// The variance of ``value`` by the infinitesimal jackknife; nil where it was not asked for.
  public let variance: Double?

  /// C, within 0…1.
  public var value: Double { (concordant + tiedScore / 2) / (concordant + discordant + tiedScore) }

  /// - Parameters:
  ///   - risk: The score, higher for whom the event is expected sooner. Shape `[spell]`, finite.
  ///   - strata: Pairs are made within a stratum only. Shape `[spell]`, from 0.
  ///   - weight: What pairs count at the time of the earlier event.
  ///   - withVariance: Takes a second pass.
  ///   - clusters: Spells of a cluster (a project seen repeatedly) count as one where the variance is taken: codes from 0; each by itself
  ///     where nil. Shape `[spell]`.
  /// - Returns: `no-events` where there is no pair.
  /// - Precondition: A score (and stratum) for each spell.
  public static func of(
    _ spells: Spells, risk: [Double], strata: [Int]? = nil, weight: ConcordanceWeight = .pairs,
    withVariance: Bool = false, clusters: [Int]? = nil
  ) -> Estimate<Concordance> {
    precondition(risk.count == spells.count, "\(risk.count) scores of \(spells.count) spells")
    precondition(
      strata == nil || strata?.count == spells.count, "\(strata?.count ?? 0) strata of \(spells.count) spells"
    )
    precondition(
      clusters == nil || clusters?.count == spells.count,
      "\(clusters?.count ?? 0) clusters of \(spells.count) spells")
    if let fault = spells.fault { return .unavailable(fault) }
    guard risk.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    var pairs = PairSums()
    var parts: [PairCounter] = []
    var clustersOfParts: [[Int]?] = []
    if let strata {
      for rows in Spells.rows(ofGroups: strata, count: (strata.max() ?? 0) + 1) where !rows.isEmpty {
        parts.append(PairCounter(spells.rows(rows), risk: rows.map { risk[$0] }, weight: weight))
        clustersOfParts.append(clusters.map { clusters in rows.map { clusters[$0] } })
      }
    } else {
      parts.append(PairCounter(spells, risk: risk, weight: weight))
      clustersOfParts.append(clusters)
    }
    for index in parts.indices { pairs.add(parts[index].countPairs(keepingRows: withVariance)) }
    let compared = pairs.concordant + pairs.discordant + pairs.tiedScore
    guard compared > 0 else { return .unavailable(.noEvents) }
    let value = (pairs.concordant + pairs.tiedScore / 2) / compared
    var variance: Double?
    if withVariance {
      var (squares, sums) = (0.0, [Double](repeating: 0, count: (clusters?.max() ?? -1) + 1))
      for (part, codes) in zip(parts, clustersOfParts) {
        for (row, influence) in part.influences(on: value, pairs: compared).enumerated() {
          if let codes { sums[codes[row]] += influence } else { squares += influence * influence }
        }
      }
      variance = sums.reduce(squares) { $0 + $1 * $1 }
    }
    return .value(
      Concordance(
        concordant: pairs.concordant, discordant: pairs.discordant, tiedScore: pairs.tiedScore,
        tiedTime: pairs.tiedTime, tiedBoth: pairs.tiedBoth, variance: variance))
  }
}

/// What the pairs of an event count: n(t) at risk, S survival and G the chance of not being censored, both just before t.
public enum ConcordanceWeight: Sendable, CaseIterable {
  /// Each pair 1: times with many at risk count more.
  case pairs
  /// n S(0) S(t−) ÷ n(t), as the generalised test of Peto and Prentice.
  case survival
  /// n S(t−) ÷ (G(t−) n(t)): what the count would be without censoring, as Schemper's.
  case survivalOverCensoring
  /// 1 ÷ G(t−)²: Uno's, the same where there are no ties.
  case uno
  /// 1 ÷ n(t): each event counts the same.
  case events
}

/// Pairs by weight.
struct PairSums {
  var concordant = 0.0
  var discordant = 0.0
  var tiedScore = 0.0
  var tiedTime = 0.0
  var tiedBoth = 0.0

  mutating func add(_ other: PairSums) {
    concordant += other.concordant
    discordant += other.discordant
    tiedScore += other.tiedScore
    tiedTime += other.tiedTime
    tiedBoth += other.tiedBoth
  }
}
