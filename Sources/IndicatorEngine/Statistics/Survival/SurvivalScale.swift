internal import RealModule

/// The scale on which an interval of a survival share is symmetric.
public enum SurvivalScale: Sendable, CaseIterable {
  /// ln(−ln S): stays within 0…1 and suits small samples; the default.
  case logLog
  /// ln S.
  case log
  /// S itself.
  case plain
  /// ln(S ÷ (1 − S)).
  case logit
  /// arcsin √S.
  case arcsine

  /// The limits of a share, cut to 0…1; the share itself where it is certain: at 0, and at 1.
  ///
  /// - Parameters:
  ///   - survival: S, within 0…1.
  ///   - logError: The standard error of ln S.
  ///   - z: Normal quantile.
  func limits(of survival: Double, logError: Double, z: Double) -> (low: Double, high: Double) {
    guard survival > 0, survival < 1, logError.isFinite, logError > 0 else { return (survival, survival) }
    let width = z * logError
    switch self {
    case .logLog:
      let hazard = -Double.log(survival)
      return (
        Double.exp(-hazard * Double.exp(width / hazard)), Double.exp(-hazard * Double.exp(-width / hazard))
      )
    case .log:
      return (survival * Double.exp(-width), min(1, survival * Double.exp(width)))
    case .plain:
      return (max(0, survival * (1 - width)), min(1, survival * (1 + width)))
    case .logit:
      let odds = survival / (1 - survival)
      let half = width / (1 - survival)
      return (1 - 1 / (1 + odds * Double.exp(-half)), 1 - 1 / (1 + odds * Double.exp(half)))
    case .arcsine:
      let angle = Double.asin(survival.squareRoot())
      let half = width / 2 * (survival / (1 - survival)).squareRoot()
      let (low, high) = (Double.sin(max(0, angle - half)), Double.sin(min(Double.pi / 2, angle + half)))
      return (low * low, high * high)
    }
  }
}
