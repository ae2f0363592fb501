internal import RealModule

/// How far efficiencies are overrated because the frontier is made of the same few units, by a smoothed bootstrap.
///
/// Resampled efficiencies θ* are drawn from the estimates, reflected at 1, smoothed by a normal kernel and given their
/// variance back; inputs (or outputs) are moved as if those were the truth, and every unit is held against the moved
/// frontier. What the resamples overrate against the estimate, the estimate is taken to overrate against the truth.
///
/// > L. Simar, P. W. Wilson. "Sensitivity analysis of efficiency scores: how to bootstrap in nonparametric frontier models."
/// > *Management Science* 44 (1998), 49–61. Limits: L. Simar, P. W. Wilson. *Journal of Applied Statistics* 27 (2000), 779–802.
/// > Bandwidth: B. W. Silverman. *Density Estimation* (1986), 48.
public struct FrontierBootstrap: Sendable {
  public struct Unit: Sendable, Hashable {
    public let efficiency: Double
    /// 2 θ − mean θ*, within 0…1.
    public let corrected: Double
    /// mean θ* − θ; 0 or above, but for chance.
    public let bias: Double
    /// The standard deviation of θ*.
    public let standardError: Double
    public let limits: ConfidenceLimits
  }

  /// By unit; those without an efficiency keep their reason. `no-spread` for all where every unit is efficient.
  public let units: [Estimate<Unit>]
  public let resamples: Int
  /// h, the standard deviation of the kernel.
  public let bandwidth: Double

  /// - Parameters:
  ///   - resamples: B; 2,000 for limits.
  ///   - seed: Of the draws, a stream a resample.
  /// - Precondition: At least 20 resamples.
  public init(
    _ frontier: EfficiencyFrontier, resamples: Int = 2000, confidence: Double = 0.95, seed: UInt64,
    threads: Int = 1
  ) {
    precondition(resamples >= 20, "\(resamples) resamples")
    precondition(confidence > 0 && confidence < 1, "a level of confidence of \(confidence)")
    self.resamples = resamples
    let scores = frontier.known.compactMap { frontier.units[$0].found?.efficiency }
    let bandwidth = FrontierBootstrap.bandwidth(scores)
    self.bandwidth = bandwidth
    guard scores.count == frontier.known.count, bandwidth > 0 else {
      units = frontier.units.map { $0.flatMap { _ in .unavailable(.noSpread) } }
      return
    }
    let runs = Parallel.map(count: resamples, threads: threads) { run in
      FrontierBootstrap.resample(frontier, scores, bandwidth, Philox(seed: seed, stream: UInt64(run)))
    }
    var units = frontier.units.map { $0.flatMap { _ in Estimate<Unit>.unavailable(.notConverged) } }
    for (place, unit) in frontier.known.enumerated() {
      let drawn = runs.compactMap { $0[place] }
      units[unit] = Estimate(
        FrontierBootstrap.summary(scores[place], drawn, confidence), else: .notConverged)
    }
    self.units = units
  }

  /// 0.9 n^(−1/5) times the lesser of standard deviation and quartile distance ÷ 1.34 of the scores and their reflections.
  private static func bandwidth(_ scores: [Double]) -> Double {
    let both = scores + scores.map { 2 - $0 }
    guard scores.count > 1, let low = quantile(of: both, at: 0.25), let high = quantile(of: both, at: 0.75)
    else { return 0 }
    let spread = (both.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / Double(both.count - 1)).squareRoot()
    let least = high > low ? min(spread, (high - low) / 1.34) : spread
    return 0.9 * least * Double.exp(-Double.log(Double(scores.count)) / 5)
  }

  /// The efficiencies of all units against one moved frontier.
  private static func resample(
    _ frontier: EfficiencyFrontier, _ scores: [Double], _ bandwidth: Double, _ draws: consuming Philox
  ) -> [Double?] {
    var draws = draws
    let count = scores.count
    let picked = scores.map { _ in scores[draws.nextIndex(below: count)] }
    let mean = picked.reduce(0, +) / Double(count)
    let centre = scores.reduce(0, +) / Double(count)
    let variance = scores.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(count)
    let shrink = 1 / (1 + bandwidth * bandwidth / variance).squareRoot()
    let moved = picked.map { score in
      let smoothed = score + bandwidth * draws.nextNormal()
      let reflected = smoothed > 1 ? 2 - smoothed : smoothed
      return max(1e-6, mean + (reflected - mean) * shrink)
    }
    // Inputs grow, or outputs shrink, to where θ* would have put them.
    let factors = zip(scores, moved).map { frontier.orientation == .input ? $0 / $1 : $1 / $0 }
    let isInput = frontier.orientation == .input
    let inputs = isInput ? scaled(frontier.inputs, factors) : frontier.inputs
    let outputs = isInput ? frontier.outputs : scaled(frontier.outputs, factors)
    return (0..<count).map { place in
      EfficiencyFrontier.solved(
        place, (frontier.inputs, frontier.outputs), against: (inputs, outputs), frontier.orientation,
        frontier.returns
      )?.efficiency
    }
  }

  private static func scaled(_ matrix: Matrix, _ factors: [Double]) -> Matrix {
    Matrix(
      rows: matrix.rows, columns: matrix.columns,
      values: matrix.values.indices.map { matrix.values[$0] * factors[$0 % matrix.rows] })
  }

  /// Mean, spread, and limits θ − (quantiles of θ* − θ); nil where fewer than 20 resamples have an efficiency.
  private static func summary(_ score: Double, _ drawn: [Double], _ confidence: Double) -> Unit? {
    let tail = (1 - confidence) / 2
    guard drawn.count >= 20, let low = quantile(of: drawn, at: tail),
      let high = quantile(of: drawn, at: 1 - tail)
    else { return nil }
    let mean = drawn.reduce(0, +) / Double(drawn.count)
    let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(drawn.count - 1)
    func bounded(_ value: Double) -> Double { min(1, max(0, value)) }
    return Unit(
      efficiency: score, corrected: bounded(2 * score - mean), bias: mean - score,
      standardError: variance.squareRoot(),
      limits: ConfidenceLimits(low: bounded(2 * score - high), high: bounded(2 * score - low)))
  }
}
