internal import RealModule

/// How the forecasts of one method came true.
public struct BacktestScores: Sendable {
  /// A bin of the reliability diagram: mean forecast, observed share and its 90 % interval (Wilson).
  public struct Bin: Sendable, Equatable {
    public let count: Int
    public let forecast: Double
    public let observed: Double
    public let low: Double
    public let high: Double
  }

  public let count: Int
  /// Projects they belong to.
  public let projects: Int
  /// Share that came true, and mean forecast.
  public let observed: Double
  public let forecast: Double
  public let brier: Double
  public let logLoss: Double
  /// The chance that one that came true had the higher forecast.
  public let discrimination: Double?
  /// Harrell's C of the forecast against the time to the end, within freezes.
  public let concordance: Double?
  /// Where forecasts are calibrated, 0 and 1; nil where there is no such line.
  public let intercept: Double?
  public let slope: Double?
  /// Spiegelhalter's z: beyond ±1.96 the forecasts are not calibrated.
  public let spiegelhalter: Double?
  public let bins: [Bin]

  /// 1 − Brier score ÷ that of another method; nil where the other is as good as never wrong: a share of nothing is no comparison.
  public func skill(against other: BacktestScores) -> Double? {
    other.brier > BacktestOptions.leastChance ? 1 - brier / other.brier : nil
  }

  /// Mean forecast less observed share.
  public var bias: Double { forecast - observed }

  /// - Parameter projects: Of each forecast. Shape `[forecast]`.
  /// - Returns: `too-few-observations` without a forecast.
  static func of(
    _ chances: [Double], _ outcomes: [Bool], projects: [String], concordance: Double? = nil
  ) -> Estimate<BacktestScores> {
    Calibration.of(forecasts: chances, outcomes: outcomes, leastChance: BacktestOptions.leastChance).map {
      calibration in
      let line = LogitRecalibration.fit(forecasts: chances, outcomes: outcomes).found
      let (n, came) = (Double(chances.count), outcomes.count { $0 })
      return BacktestScores(
        count: chances.count, projects: Set(projects).count, observed: Double(came) / n,
        forecast: chances.reduce(0, +) / n, brier: calibration.brier, logLoss: calibration.logLoss,
        discrimination: calibration.discrimination, concordance: concordance, intercept: line?.intercept,
        slope: line?.slope, spiegelhalter: calibration.spiegelhalter,
        bins: calibration.bins.map(Backtest.bin))
    }
  }
}

extension Backtest {
  /// The scores of a method.
  ///
  /// - Parameters:
  ///   - mended: Forecasts after they were mended by earlier outcomes.
  ///   - freezes: Only those; all where nil.
  ///   - other: Only the forecasts to which this method has an answer too, so that both are scored on the same.
  /// - Returns: `too-few-observations` without a forecast; `not-applicable` for a method that was not asked for.
  public func scores(
    of method: ForecastMethod, _ question: BacktestQuestion = .deadline, mended: Bool = false,
    freezes: Set<Day>? = nil, answeredBy other: ForecastMethod? = nil
  ) -> Estimate<BacktestScores> {
    guard let column = options.methods.firstIndex(of: method) else { return .unavailable(.notApplicable) }
    let second = other.flatMap { options.methods.firstIndex(of: $0) } ?? column
    let rows = forecasts.filter {
      $0.question == question && $0.chances[column] != nil && $0.chances[second] != nil
        && freezes?.contains($0.freeze) ?? true
    }
    let chances = rows.compactMap { mended ? $0.mended[column] : $0.chances[column] }
    let outcomes = rows.map(\.outcome)
    return BacktestScores.of(
      chances, outcomes, projects: rows.map(\.project), concordance: Backtest.concordance(rows, chances))
  }

  private static func concordance(_ rows: [ResolvedForecast], _ chances: [Double]) -> Double? {
    // Spells of no length are at risk at no time.
    let kept = rows.indices.filter { rows[$0].remaining > 0 }
    let freezes = Set(rows.map(\.freeze)).sorted()
    guard !kept.isEmpty else { return nil }
    return Concordance.of(
      Spells(exit: kept.map { Double(rows[$0].remaining) }, event: kept.map { rows[$0].isEnded }),
      risk: kept.map { chances[$0] }, strata: kept.map { freezes.firstIndex(of: rows[$0].freeze) ?? 0 }
    ).found?.value
  }

  fileprivate static func bin(_ bin: Calibration.Bin) -> BacktestScores.Bin {
    let n = Double(bin.count)
    let z = Normal.quantile(0.95) ?? 0
    let (p, square) = (bin.observed, z * z / n)
    let centre = (p + square / 2) / (1 + square)
    let half = z / (1 + square) * (p * (1 - p) / n + square / (4 * n)).squareRoot()
    return BacktestScores.Bin(
      count: bin.count, forecast: bin.forecast, observed: p, low: max(0, centre - half),
      high: min(1, centre + half))
  }

  /// In how many of the cases the end came by the day that the class hazard gave for a share of them: equal to the share for honest forecasts.
  ///
  /// Open cases count as far as they were seen: the product-limit curve of the chance that was given to the end.
  ///
  /// - Precondition: 0 < share < 1.
  public func coverage(of share: Double) -> Estimate<Double> {
    precondition(share > 0 && share < 1, "a share of \(share)")
    let first = options.questions.first
    let rows = forecasts.filter { $0.question == first }
    let seen = rows.compactMap { row in row.place.map { ($0, row.isEnded) } }.filter { $0.0 > 0 }
    return KaplanMeier.of(Spells(exit: seen.map(\.0), event: seen.map(\.1))).map {
      1 - $0.survival(at: share)
    }
  }
}
