internal import RealModule

/// Why a score moved between two editions of an index, in parts that add to the change.
///
///     ScoreChange(.arithmetic, terms: terms)?.own   // by indicator: what the municipality itself changed
///
/// Four causes: *revision*, the old data are no longer what was published; *own*, the unit's values changed, by indicator;
/// *yardstick*, the scales did (a new least or greatest value, another goalpost); *method*, the weights did. The old edition is first
/// restated with revised data; the other three come in every order (Shapley), each indicator by itself, so that no cause gains
/// from being taken last.
///
/// Exact for the arithmetic mean, Σ w n. For the geometric mean, Π nʷ, logarithms add, and shares of a difference of
/// logarithms become shares of the difference itself by the logarithmic mean L = (S₁ − S₀) ÷ ln(S₁ ÷ S₀) (LMDI). For any other
/// way of aggregation see ``init(indicators:score:)``.
///
/// > B. W. Ang. "The LMDI approach to decomposition analysis: a practical guide." *Energy Policy* 33 (2005), 867–871.
/// > Shapley's shares: F. de Boer. *Energy Economics* 31 (2009), 1–6.
public struct ScoreChange: Sendable, Hashable {
  public enum Aggregation: String, Sendable, Hashable { case arithmetic, geometric }

  /// An indicator of one unit in both editions.
  public struct Term: Sendable {
    /// The old value as published, as revised since, and the new one.
    public let published: Double
    public let revised: Double
    public let current: Double
    /// From a value to the score of the indicator, then and now: the yardstick.
    public let oldScale: @Sendable (Double) -> Double
    public let newScale: @Sendable (Double) -> Double
    /// Weights then and now, adding to 1 over the indicators.
    public let oldWeight: Double
    public let newWeight: Double

    public init(
      published: Double, revised: Double? = nil, current: Double,
      oldScale: @escaping @Sendable (Double) -> Double,
      newScale: (@Sendable (Double) -> Double)? = nil, oldWeight: Double, newWeight: Double? = nil
    ) {
      self.published = published
      self.revised = revised ?? published
      self.current = current
      self.oldScale = oldScale
      self.newScale = newScale ?? oldScale
      self.oldWeight = oldWeight
      self.newWeight = newWeight ?? oldWeight
    }

    /// The weighted score, or its logarithm, where some of own (1), yardstick (2) and method (4) have changed.
    fileprivate func part(_ causes: UInt64, _ isLogarithm: Bool) -> Double {
      let value = causes & 1 != 0 ? current : revised
      let score = causes & 2 != 0 ? newScale(value) : oldScale(value)
      let weight = causes & 4 != 0 ? newWeight : oldWeight
      return weight * (isLogarithm ? Double.log(score) : score)
    }
  }

  /// The score as published then, and now.
  public let before: Double
  public let after: Double
  /// What the revision of the old data changed.
  public let revision: Double
  /// What the unit's own values changed, by indicator.
  public let own: [Double]
  public let yardstick: Double
  public let method: Double

  init(before: Double, after: Double, revision: Double, own: [Double], yardstick: Double, method: Double) {
    self.before = before
    self.after = after
    self.revision = revision
    self.own = own
    self.yardstick = yardstick
    self.method = method
  }

  /// - Returns: nil where a score is not finite, or of a geometric mean not above 0.
  public init?(_ aggregation: Aggregation, terms: [Term]) {
    let isLogarithm = aggregation == .geometric
    func score(_ sum: Double) -> Double { isLogarithm ? Double.exp(sum) : sum }
    let published = terms.reduce(0) {
      let score = $1.oldScale($1.published)
      return $0 + $1.oldWeight * (isLogarithm ? Double.log(score) : score)
    }
    let restated = terms.reduce(0) { $0 + $1.part(0, isLogarithm) }
    let now = terms.reduce(0) { $0 + $1.part(7, isLogarithm) }
    let shares = terms.map { term in shapleyShares(of: 3) { term.part($0, isLogarithm) } }
    guard (shares.joined() + [published, restated, now]).allSatisfy(\.isFinite) else { return nil }
    before = score(published)
    after = score(now)
    revision = score(restated) - before
    let factor = isLogarithm ? ScoreChange.logarithmicMean(score(now), score(restated)) : 1
    own = shares.map { $0[0] * factor }
    yardstick = shares.reduce(0) { $0 + $1[1] } * factor
    method = shares.reduce(0) { $0 + $1[2] } * factor
  }

  /// The same for any aggregation: Shapley's shares over the indicators, the yardstick and the method together.
  ///
  /// - Parameters:
  ///   - indicators: How many.
  ///   - published: The score as published.
  ///   - score: The score where the indicators whose bits are set have their new values, and yardstick and method, the two bits
  ///     behind them, are new; with no bit set that of the old edition restated with revised data.
  /// - Precondition: At most 60 indicators.
  public init?(indicators: Int, published: Double, score: (UInt64) -> Double) {
    let shares = shapleyShares(of: indicators + 2, score)
    let restated = score(0)
    let now = score((1 << UInt64(indicators + 2)) - 1)
    guard (shares + [published, restated, now]).allSatisfy(\.isFinite) else { return nil }
    before = published
    after = now
    revision = restated - published
    own = Array(shares.prefix(indicators))
    yardstick = shares[indicators]
    method = shares[indicators + 1]
  }

  /// L(a, b) = (a − b) ÷ ln(a ÷ b), a where both are equal.
  ///
  /// With r = (a − b) ÷ (a + b) is ln(a ÷ b) = 2 artanh r, which keeps its digits where a is near b.
  static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
    let r = (a - b) / (a + b)
    return r == 0 ? a : (a - b) / (2 * Double.atanh(r))
  }
}

/// Why a rank moved: by the unit's own score, or by those of the others.
///
/// Own movement is what the rank would have done had the others kept their scores, and what the others did is the rest; the
/// mean of "own first" and "others first" is taken, so that halves are possible. Both add to the change.
public struct RankChange: Sendable, Hashable {
  /// Ranks then and now, 1 is best.
  public let before: Int
  public let after: Int
  /// Ranks gained (negative: lost) by the own score, and by those of the others.
  public let own: Double
  public let others: Double

  /// - Parameters:
  ///   - old, new: Scores of all units that are in both editions, greatest best. Shape `[unit]`.
  /// - Precondition: One shape; the unit is one of them.
  public init(of unit: Int, old: [Double], new: [Double]) {
    precondition(
      old.count == new.count && old.indices.contains(unit), "unit \(unit) of \(old.count) and \(new.count)")
    func rank(_ score: Double, among scores: [Double]) -> Int {
      1 + scores.indices.count { $0 != unit && scores[$0] > score }
    }
    before = rank(old[unit], among: old)
    after = rank(new[unit], among: new)
    let ownFirst = before - rank(new[unit], among: old)
    let ownLast = rank(old[unit], among: new) - after
    own = Double(ownFirst + ownLast) / 2
    others = Double(before - after) - own
  }
}
