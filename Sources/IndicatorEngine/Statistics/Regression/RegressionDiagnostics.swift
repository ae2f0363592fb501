/// How single rows fit a regression, and how much it rests on them.
///
/// > P. McCullagh, J. A. Nelder. *Generalized Linear Models*, 2nd ed. (1989), §2.4 and §12.7; R. D. Cook. *Technometrics* 19 (1977), 15–18.
public struct RegressionDiagnostics: Sendable {
  /// (outcome − mean) ÷ its standard deviation. Shape `[row]`.
  public let pearson: [Double]
  /// Signed roots of what each row adds to the deviance. Shape `[row]`.
  public let deviance: [Double]
  /// How much of its own mean each row decides, 0…1. Shape `[row]`.
  public let leverage: [Double]
  /// Cook's distance. Shape `[row]`.
  public let cook: [Double]
}

extension GeneralisedLinearModel {
  public func diagnostics() -> RegressionDiagnostics {
    let leverage = data.leverages(coefficients, covariance: covariance)
    var (pearson, deviances, cook) = ([Double](), [Double](), [Double]())
    for row in fitted.indices {
      let (outcome, mean, trials) = (data.outcomes[row], fitted[row], data.trial(row))
      let distance = (outcome - mean) * (trials / family.variance(mean, 1 - mean)).squareRoot()
      let size = (trials * family.deviance(outcome, mean, 1 - mean)).squareRoot()
      pearson.append(distance)
      deviances.append(outcome < mean ? -size : size)
      let rest = 1 - leverage[row]
      cook.append(distance * distance * leverage[row] / (rest * rest * Double(coefficients.count)))
    }
    return RegressionDiagnostics(pearson: pearson, deviance: deviances, leverage: leverage, cook: cook)
  }
}
