internal import RealModule

/// Forecasts mended by what came of earlier ones, on the scale of ln(p ÷ (1 − p)).
public struct LogitRecalibration: Sendable {
  /// Added, and by how much forecasts are stretched: 0 and 1 for calibrated ones; a slope below 1 says they were too bold.
  public let intercept: Double
  public let slope: Double
  /// Standard errors of the two; 0 for a slope that was held at 1.
  public let standardErrors: [Double]

  /// logit p* = intercept + slope · logit p by logistic regression (Platt's scaling); with `slope: 1` the intercept only
  /// (calibration in the large).
  ///
  /// - Parameter leastChance: Forecasts are kept this far from 0 and 1.
  /// - Returns: The reasons of a logistic regression; `out-of-range` for a forecast outside 0…1.
  ///
  /// > J. C. Platt. "Probabilistic outputs for support vector machines." *Advances in Large Margin Classifiers* (1999), 61–74, without his
  /// > prior counts; D. R. Cox. *Biometrika* 45 (1958), 562–565.
  public static func fit(
    forecasts: [Double], outcomes: [Bool], isSlopeFixed: Bool = false, leastChance: Double = 1e-15
  ) -> Estimate<LogitRecalibration> {
    if let fault = Calibration.fault(forecasts) { return .unavailable(fault) }
    let logits = forecasts.map { logit($0, leastChance) }
    let factors = Matrix(
      rows: logits.count, columns: isSlopeFixed ? 0 : 1, values: isSlopeFixed ? [] : logits)
    return GeneralisedLinearModel.fit(
      .logistic, outcomes: outcomes.map { $0 ? 1 : 0 }, factors: factors, offset: isSlopeFixed ? logits : nil
    ).map { model in
      LogitRecalibration(
        intercept: model.coefficients[0], slope: isSlopeFixed ? 1 : model.coefficients[1],
        standardErrors: model.standardErrors + (isSlopeFixed ? [0] : []))
    }
  }

  /// A forecast mended.
  public func mended(_ forecast: Double, leastChance: Double = 1e-15) -> Double {
    ResponseFamily.logistic.mean(intercept + slope * LogitRecalibration.logit(forecast, leastChance)).mean
  }

  private static func logit(_ p: Double, _ least: Double) -> Double {
    let p = min(max(p, least), 1 - least)
    return Double.log(p) - Double.log(onePlus: -p)
  }
}
