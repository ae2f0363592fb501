internal import RealModule

/// By how much one method scored better than another on the same cases, and how sure that is.
///
/// Projects are drawn with replacement, with all their forecasts: forecasts of one project at several freezes are not independent.
///
/// > A. C. Davison, D. V. Hinkley. *Bootstrap Methods and their Application* (1997), §3.8.
public struct ScoreDifference: Sendable, Equatable {
  /// Mean loss of the other less that of the method: above 0 the method is better.
  public let gain: Double
  /// 90 % interval.
  public let low: Double
  public let high: Double
  public let count: Int

  /// Whether the interval excludes 0.
  public var isSure: Bool { low > 0 || high < 0 }

  public enum Loss: String, Sendable, CaseIterable {
    case brier
    case logLoss = "log-loss"

    func of(_ chance: Double, _ outcome: Bool) -> Double {
      switch self {
      case .brier: (chance - (outcome ? 1 : 0)) * (chance - (outcome ? 1 : 0))
      case .logLoss: -(outcome ? Double.log(chance) : Double.log(onePlus: -chance))
      }
    }
  }

  /// - Parameters:
  ///   - gains: By case. Shape `[case]`.
  ///   - clusters: Shape `[case]`.
  static func of(gains: [Double], clusters: [String], draws: Int, seed: UInt64) -> Estimate<ScoreDifference> {
    precondition(gains.count == clusters.count && draws > 0, "\(gains.count) gains of \(clusters.count)")
    var sums: [String: (gain: Double, count: Int)] = [:]
    for (gain, cluster) in zip(gains, clusters) {
      sums[cluster, default: (0, 0)].gain += gain
      sums[cluster, default: (0, 0)].count += 1
    }
    let ordered = sums.sorted { $0.key < $1.key }.map(\.value)
    if ordered.count < 2 { return .unavailable(.tooFewObservations) }
    let means = (0..<draws).map { draw in
      var random = Philox(seed: seed, stream: UInt64(draw))
      var (gain, count) = (0.0, 0)
      for _ in ordered.indices {
        let drawn = ordered[random.nextIndex(below: ordered.count)]
        gain += drawn.gain
        count += drawn.count
      }
      return gain / Double(count)
    }
    guard let low = quantile(of: means, at: 0.05), let high = quantile(of: means, at: 0.95) else {
      return .unavailable(.notFinite)
    }
    return .value(
      ScoreDifference(
        gain: gains.reduce(0, +) / Double(gains.count), low: low, high: high, count: gains.count))
  }
}

extension Backtest {
  /// How much better a method scored than another, on the forecasts that both made.
  public func difference(
    _ method: ForecastMethod, mended: Bool = false, from other: ForecastMethod,
    _ question: BacktestQuestion = .deadline, loss: ScoreDifference.Loss = .brier, draws: Int = 1000
  ) -> Estimate<ScoreDifference> {
    guard let a = options.methods.firstIndex(of: method), let b = options.methods.firstIndex(of: other) else {
      return .unavailable(.notApplicable)
    }
    var (gains, clusters) = ([Double](), [String]())
    for row in forecasts where row.question == question {
      guard let ours = mended ? row.mended[a] : row.chances[a], let theirs = row.chances[b] else { continue }
      gains.append(loss.of(theirs, row.outcome) - loss.of(ours, row.outcome))
      clusters.append(row.project)
    }
    return ScoreDifference.of(gains: gains, clusters: clusters, draws: draws, seed: options.seed)
  }
}
