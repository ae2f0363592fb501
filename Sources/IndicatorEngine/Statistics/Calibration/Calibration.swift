internal import RealModule

/// How well forecasts of yes and no came true.
///
///     let found = Calibration.of(forecasts: [0.2, 0.8, 0.6], outcomes: [false, true, false]).found
///     found?.brier   // (0.04 + 0.04 + 0.36) ÷ 3
///
/// > G. W. Brier. *Monthly Weather Review* 78 (1950), 1–3; A. H. Murphy. *Journal of Applied Meteorology* 12 (1973), 595–600 (the parts);
/// > D. B. Stephenson et al. *Weather and Forecasting* 23 (2008), 752–757 (the two within bins); D. J. Spiegelhalter. *Statistics in Medicine* 5
/// > (1986), 421–433; D. R. Cox. *Biometrika* 45 (1958), 562–565 (intercept and slope); D. W. Hosmer, S. Lemeshow. *Communications in
/// > Statistics* A9 (1980), 1043–1069.
public struct Calibration: Sendable {
  /// A row of the reliability table: forecasts within [bin ÷ bins, (bin + 1) ÷ bins).
  public struct Bin: Sendable, Equatable {
    public let bin: Int
    public let count: Int
    /// Mean forecast and share that came true.
    public let forecast: Double
    public let observed: Double
  }

  /// The parts of the Brier score over the bins: brier = reliability − resolution + uncertainty + variance − 2 covariance.
  public struct Parts: Sendable, Equatable {
    public let reliability: Double
    public let resolution: Double
    public let uncertainty: Double
    /// Of forecasts within the bins, and of forecasts with outcomes within them.
    public let withinVariance: Double
    public let withinCovariance: Double
  }

  public let count: Int
  /// Mean squared distance, 0 is best.
  public let brier: Double
  /// Mean −ln of the chance given to what came; forecasts are kept `leastChance` away from 0 and 1.
  public let logLoss: Double
  /// The chance that one that came true had the higher forecast, ties half; nil where all came, or none.
  public let discrimination: Double?
  /// Bins that hold forecasts, in order.
  public let bins: [Bin]
  public let parts: Parts
  /// Mean distance of forecast and observed share over bins, by their size.
  public let expectedError: Double
  /// Σ (y − p)(1 − 2p) ÷ √Σ (1 − 2p)² p (1 − p): standard normal for honest forecasts; nil where all forecasts are 0, ½ or 1.
  public let spiegelhalter: Double?

  /// - Parameters:
  ///   - forecasts: Chances within 0…1. Shape `[forecast]`.
  ///   - outcomes: What came. Shape `[forecast]`.
  ///   - leastChance: Used by the log loss only.
  /// - Returns: `too-few-observations` for none, `not-finite`, `out-of-range`.
  /// - Precondition: An outcome a forecast; at least one bin.
  public static func of(
    forecasts: [Double], outcomes: [Bool], bins count: Int = 10, leastChance: Double = 1e-15
  ) -> Estimate<Calibration> {
    precondition(
      forecasts.count == outcomes.count && count > 0,
      "\(forecasts.count) forecasts, \(outcomes.count) outcomes")
    if let fault = fault(forecasts) { return .unavailable(fault) }
    let n = Double(forecasts.count)
    let values = outcomes.map { $0 ? 1.0 : 0 }
    let base = values.reduce(0, +) / n
    let groups = grouped(forecasts, count: count)
    let bins = groups.enumerated().filter { !$1.isEmpty }.map { bin, rows in
      Bin(bin: bin, count: rows.count, forecast: mean(rows, forecasts), observed: mean(rows, values))
    }
    func overBins(_ value: (Bin) -> Double) -> Double {
      bins.reduce(0) { $0 + Double($1.count) * value($1) } / n
    }
    var (variance, covariance, logLoss, excess, spread) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (bin, rows) in zip(bins, groups.filter { !$0.isEmpty }) {
      for row in rows {
        variance += (forecasts[row] - bin.forecast) * (forecasts[row] - bin.forecast) / n
        covariance += (forecasts[row] - bin.forecast) * (values[row] - bin.observed) / n
      }
    }
    for (p, y) in zip(forecasts, values) {
      let kept = min(max(p, leastChance), 1 - leastChance)
      logLoss -= (y * Double.log(kept) + (1 - y) * Double.log(onePlus: -kept)) / n
      excess += (y - p) * (1 - 2 * p)
      spread += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p)
    }
    let parts = Parts(
      reliability: overBins { ($0.forecast - $0.observed) * ($0.forecast - $0.observed) },
      resolution: overBins { ($0.observed - base) * ($0.observed - base) }, uncertainty: base * (1 - base),
      withinVariance: variance, withinCovariance: covariance)
    return .value(
      Calibration(
        count: forecasts.count,
        brier: zip(forecasts, values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / n,
        logLoss: logLoss, discrimination: discrimination(forecasts, outcomes), bins: bins, parts: parts,
        expectedError: overBins { ($0.forecast - $0.observed).magnitude },
        spiegelhalter: spread > 0 ? excess / spread.squareRoot() : nil))
  }

  static func fault(_ forecasts: [Double]) -> UnavailableReason? {
    if forecasts.isEmpty { return .tooFewObservations }
    guard forecasts.allSatisfy(\.isFinite) else { return .notFinite }
    return forecasts.allSatisfy { (0...1).contains($0) } ? nil : .outOfRange
  }

  private static func grouped(_ forecasts: [Double], count: Int) -> [[Int]] {
    var bins = [[Int]](repeating: [], count: count)
    for (row, p) in forecasts.enumerated() { bins[min(count - 1, Int(p * Double(count)))].append(row) }
    return bins
  }

  private static func mean(_ rows: [Int], _ values: [Double]) -> Double {
    rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
  }

  /// The share of pairs of one that came and one that did not in which the first had the higher score, from the sum of ranks.
  static func discrimination(_ scores: [Double], _ outcomes: [Bool]) -> Double? {
    let positives = outcomes.count(where: { $0 })
    guard positives > 0, positives < outcomes.count else { return nil }
    let order = radixOrder(of: scores)
    var (sum, index) = (0.0, 0)
    while index < order.count {
      var end = index
      while end < order.count, scores[Int(order[end])] == scores[Int(order[index])] { end += 1 }
      let came = order[index..<end].count(where: { outcomes[Int($0)] })
      sum += Double(came) * Double(index + end + 1) / 2
      index = end
    }
    let (p, q) = (Double(positives), Double(outcomes.count - positives))
    return (sum - p * (p + 1) / 2) / (p * q)
  }

  /// Hosmer and Lemeshow's statistic on groups of equal size by forecast, equal forecasts in the order they came in; nil where a group's
  /// forecasts are all 0 or all 1.
  ///
  /// - Precondition: At least one group, and no more than there are forecasts.
  public static func hosmerLemeshow(forecasts: [Double], outcomes: [Bool], groups: Int = 10) -> Double? {
    precondition(groups > 0 && groups <= forecasts.count, "\(groups) groups of \(forecasts.count)")
    let order = radixOrder(of: forecasts).map { Int($0) }
    var (sum, start) = (0.0, 0)
    for group in 0..<groups {
      // The first groups take what does not divide.
      let end = start + order.count / groups + (group < order.count % groups ? 1 : 0)
      let rows = order[start..<end]
      let expected = rows.reduce(0) { $0 + forecasts[$1] }
      let observed = Double(rows.count(where: { outcomes[$0] }))
      let spread = expected * (1 - expected / Double(rows.count))
      guard spread > 0 else { return nil }
      sum += (observed - expected) * (observed - expected) / spread
      start = end
    }
    return sum
  }
}
