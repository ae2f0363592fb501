/// How a place stands against its peers taken together. The raw value is the code in CSV and JSON.
public enum PeerStanding: String, Sendable, Hashable, CaseIterable {
  case better
  case notDifferent = "not-different"
  case worse
  /// Of a measure without a direction.
  case higher
  case lower
  /// The place's own figure rests on a small number: shown, not judged.
  case smallNumber = "small-number"
  /// There is no figure, nobody to be held against, or the chance variation of either side is not known.
  case notJudged = "not-judged"

  /// - Parameters:
  ///   - chance: Of a difference as great, either way, if both were truly alike; nil where it is not known.
  ///   - isHigherBetter: nil where no direction is stated.
  init(
    _ value: Double?, against reference: Double?, chance: Double?, isSmall: Bool, isHigherBetter: Bool?,
    confidence: Double
  ) {
    guard let value, let reference else {
      self = .notJudged
      return
    }
    if isSmall {
      self = .smallNumber
    } else if let chance {
      let isHigher = value > reference
      if chance > 1 - confidence || value == reference {
        self = .notDifferent
      } else if let isHigherBetter {
        self = isHigher == isHigherBetter ? .better : .worse
      } else {
        self = isHigher ? .higher : .lower
      }
    } else {
      self = .notJudged
    }
  }
}

/// The chance that a place would differ from its peers together as much as it does, either way, if they were truly alike. Both vary.
///
/// - Counted events: given their sum, x of the place is binomial with a chance of its share of what the events happened among.
/// - Shares of counts: given how many of all are counted, x is hypergeometric (Fisher's exact test).
/// - Levels with standard errors: Φ of (value − mean of the peers) ÷ √(s² + Σt² ÷ k²).
///
/// Of the two exact tests the chance is twice the smaller tail, at most 1. Nothing else has one.
///
/// > J. Przyborowski, H. Wilenski. "Homogeneity of results in testing samples from Poisson series." *Biometrika* 31 (1940), 313–323.
/// > R. A. Fisher. *Statistical Methods for Research Workers*, 5th ed. (1934), §21.02.
struct PeerTest {
  let measure: ComparedMeasure
  /// Of the values; nil where nothing is known.
  let standardErrors: [Double?]

  /// - Parameter peers: Without the place itself; those without a figure do not count.
  /// - Returns: nil without a figure, without peers that have one, and where the chance variation of any of them is not known.
  func chance(of place: Int, against peers: [Int]) -> Double? {
    let figures = measure.figures
    let known = peers.filter { figures[$0].value != nil }
    guard let value = figures[place].value, !known.isEmpty else { return nil }
    guard let kind = measure.kind.rateKind else {
      return measure.kind == .level ? levels(value, place, known) : nil
    }
    guard let x = figures[place].numerator, let n = figures[place].denominator else { return nil }
    let (others, base) = known.reduce((0.0, 0.0)) {
      ($0.0 + (figures[$1].numerator ?? 0), $0.1 + (figures[$1].denominator ?? 0))
    }
    return PeerTest.chance(of: x, n, against: others, base, kind)
  }

  /// Of two counts with what they are of, or happened among. Counts that are not whole (carried over borders) are taken a whole one nearer
  /// to one another.
  ///
  /// - Returns: nil where the numbers are no counts of that kind.
  static func chance(
    of x: Double, _ n: Double, against others: Double, _ base: Double, _ kind: RateKind
  ) -> Double? {
    guard n > 0, base > 0, x >= 0, others >= 0, max(n + base, x + others) < 1e15 else { return nil }
    let isHigher = x * base > others * n
    let first = Int(x.rounded(isHigher ? .down : .up))
    let second = Int(others.rounded(isHigher ? .up : .down))
    let tails: (above: Double, below: Double)
    switch kind {
    case .events:
      let share = n / (n + base)
      tails = (
        Binomial.upperTail(first, trials: first + second, chance: share),
        Binomial.lowerTail(first, trials: first + second, chance: share)
      )
    case .proportion:
      let (size, rest) = (Int(n.rounded()), Int(base.rounded()))
      guard first <= size, second <= rest else { return nil }
      let marked = first + second
      tails = (
        Hypergeometric.upperTail(first, marked: marked, first: size, second: rest),
        Hypergeometric.upperTail(second, marked: marked, first: rest, second: size)
      )
    }
    return min(1, 2 * min(tails.above, tails.below))
  }

  private func levels(_ value: Double, _ place: Int, _ peers: [Int]) -> Double? {
    let values = peers.compactMap { measure.figures[$0].value }
    let errors = peers.compactMap { standardErrors[$0] }
    guard let own = standardErrors[place], errors.count == peers.count else { return nil }
    let count = Double(peers.count)
    let error = (own * own + errors.reduce(0) { $0 + $1 * $1 } / (count * count)).squareRoot()
    let difference = value - values.reduce(0, +) / count
    guard error > 0 else { return difference == 0 ? 1 : 0 }
    return 2 * Normal.cumulative(-(difference / error).magnitude)
  }
}
