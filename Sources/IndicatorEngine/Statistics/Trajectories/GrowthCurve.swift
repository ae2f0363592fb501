internal import RealModule

/// A curve that grows towards a ceiling, fitted by least squares.
///
///     let curve = GrowthCurve.of(.logistic, values, at: days).found
///     curve?.parameters                    // ceiling, middle, scale
///     curve?.forecast(at: 2000).interval(0.8)
///
/// Levenberg and Marquardt's method, begun from the straight line that the curve becomes for a ceiling a little above the
/// greatest value; the damping is scaled by the diagonal of JᵀJ, so that units do not matter. Covariance σ² (JᵀJ)⁻¹; the
/// standard error of a new value adds σ² to that of the curve (delta method).
///
/// > D. W. Marquardt. "An algorithm for least-squares estimation of nonlinear parameters." *SIAM Journal* 11 (1963),
/// > 431–441; D. M. Bates, D. G. Watts. *Nonlinear Regression Analysis and Its Applications* (1988).
public struct GrowthCurve: Sendable, Equatable {
  /// A family of curves of three parameters.
  public enum Shape: String, Sendable, CaseIterable {
    /// A ÷ (1 + e^((m − x) ÷ s)): ceiling, middle, scale.
    case logistic
    /// A e^(−b cˣ): ceiling, displacement, factor a unit of x.
    case gompertz
    /// A (1 − e^(−e^l (x − x₀))): ceiling, logarithm of the rate, where it begins.
    case asymptotic
  }

  public let shape: Shape
  /// In the order that the shape states. Shape `[3]`.
  public let parameters: [Double]
  /// Covariance of the parameters. Shape `[3, 3]`.
  public let covariance: Matrix
  /// Standard deviation about the curve.
  public let deviation: Double
  /// Σe².
  public let squares: Double
  /// n − 3.
  public let degrees: Double

  /// - Parameters:
  ///   - values: Any unit. Shape `[observation]`.
  ///   - times: Same shape, any order.
  /// - Returns: Fewer than four: `too-few-observations`; not finite: `not-finite`; nothing that grows towards a ceiling:
  ///   `not-converged`; a curve on which the parameters cannot be told apart: `collinear-factors`.
  /// - Precondition: As many times as values.
  public static func of(_ shape: Shape, _ values: [Double], at times: [Double]) -> Estimate<GrowthCurve> {
    precondition(values.count == times.count, "\(values.count) values at \(times.count) times")
    if let fault = seriesFault(values, atLeast: 4) ?? seriesFault(times, atLeast: 4) {
      return .unavailable(fault)
    }
    let search = GrowthSearch(shape: shape, values: values, times: times)
    // Ceilings from near to far: the nearest fit is kept.
    let found = [1.02, 1.2, 2, 5].compactMap { search.start(ceiling: $0) }.compactMap { search.run(from: $0) }
    guard let best = found.min(by: { $0.squares < $1.squares }) else { return .unavailable(.notConverged) }
    guard let factor = Cholesky(best.normal) else { return .unavailable(.collinear) }
    let degrees = Double(values.count - 3)
    let variance = best.squares / degrees
    var covariance = factor.inverse
    for column in 0..<3 { for row in 0..<3 { covariance[row, column] *= variance } }
    return .value(
      GrowthCurve(
        shape: shape, parameters: best.parameters, covariance: covariance, deviation: variance.squareRoot(),
        squares: best.squares, degrees: degrees))
  }

  /// The curve at a time, and the standard error of the curve there.
  public func curve(at time: Double) -> (value: Double, standardError: Double) {
    let (value, slopes) = shape.value(parameters, time)
    var variance = 0.0
    for column in 0..<3 {
      for row in 0..<3 { variance += slopes[row] * covariance[row, column] * slopes[column] }
    }
    return (value, max(0, variance).squareRoot())
  }

  /// A new value at a time.
  public func forecast(at time: Double) -> SeriesForecast {
    let (value, error) = curve(at: time)
    return SeriesForecast(
      expected: value, standardError: (error * error + deviation * deviation).squareRoot(), degrees: degrees)
  }
}

extension GrowthCurve.Shape {
  /// The curve and its slopes in the three parameters.
  func value(_ p: [Double], _ x: Double) -> (value: Double, slopes: [Double]) {
    switch self {
    case .logistic:
      let power = Double.exp((p[1] - x) / p[2])
      let share = 1 / (1 + power)
      let steep = power.isFinite ? p[0] * power * share * share : 0
      return (p[0] * share, [share, -steep / p[2], steep * (p[1] - x) / (p[2] * p[2])])
    case .gompertz:
      guard p[2] > 0 else { return (.nan, [.nan, .nan, .nan]) }
      let power = Double.exp(x * Double.log(p[2]))
      let share = Double.exp(-p[1] * power)
      return (p[0] * share, [share, -p[0] * share * power, -p[0] * share * p[1] * power * x / p[2]])
    case .asymptotic:
      let rate = Double.exp(p[1])
      let rest = Double.exp(-rate * (x - p[2]))
      return (p[0] * (1 - rest), [1 - rest, p[0] * rest * rate * (x - p[2]), -p[0] * rest * rate])
    }
  }

  /// What is a straight line over x for a share of the ceiling; nil where the share has none.
  fileprivate func line(_ share: Double) -> Double? {
    guard share < 1, share > 0 || self == .asymptotic else { return nil }
    switch self {
    case .logistic: return Double.log(share / (1 - share))
    case .gompertz: return Double.log(-Double.log(share))
    case .asymptotic: return Double.log(1 - share)
    }
  }

  /// The parameters of a ceiling and a line.
  fileprivate func parameters(_ ceiling: Double, _ line: LinearTrend) -> [Double]? {
    switch self {
    case .logistic: line.slope > 0 ? [ceiling, -line.intercept / line.slope, 1 / line.slope] : nil
    case .gompertz: line.slope < 0 ? [ceiling, Double.exp(line.intercept), Double.exp(line.slope)] : nil
    case .asymptotic:
      line.slope < 0 ? [ceiling, Double.log(-line.slope), -line.intercept / line.slope] : nil
    }
  }
}

/// The search for the least squares of one curve.
private struct GrowthSearch {
  struct Fit {
    var parameters: [Double]
    var squares: Double
    /// JᵀJ.
    var normal: Matrix
    /// Jᵀe.
    var gradient: [Double]
  }

  let shape: GrowthCurve.Shape
  let values: [Double]
  let times: [Double]

  /// Where to begin, for a ceiling of so many times the greatest value.
  func start(ceiling factor: Double) -> [Double]? {
    let ceiling = (values.max() ?? 0) * factor
    guard ceiling > 0 else { return nil }
    let points = zip(times, values).compactMap { time, value in
      shape.line(value / ceiling).map { (time: time, value: $0) }
    }
    guard let line = LinearTrend.of(points.map { $0.value }, at: points.map { $0.time }).found else {
      return nil
    }
    return shape.parameters(ceiling, line)
  }

  func run(from start: [Double]) -> Fit? {
    guard var fit = fit(start) else { return nil }
    var damping = 1e-3
    let size = values.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<500 {
      if fit.squares <= 1e-26 * size || isSettled(fit) { return fit }
      var damped = fit.normal
      for place in 0..<3 { damped[place, place] *= 1 + damping }
      let step = Cholesky(damped).map { $0.solve(fit.gradient) }
      if let step, let next = self.fit(zip(fit.parameters, step).map { $0 + $1 }), next.squares <= fit.squares
      {
        fit = next
        damping = max(1e-15, damping / 10)
      } else {
        damping *= 10
        if damping > 1e12 { return nil }
      }
    }
    return nil
  }

  /// Whether what is left to gain by moving along the curve is a 1e-14th of the sum of squares: the relative offset of Bates
  /// and Watts. The sum itself cannot say so: near the least it changes by rounding only.
  private func isSettled(_ fit: Fit) -> Bool {
    guard let factor = Cholesky(fit.normal) else { return false }
    return factor.quadraticForm(fit.gradient) <= 1e-14 * fit.squares
  }

  private func fit(_ parameters: [Double]) -> Fit? {
    var fit = Fit(
      parameters: parameters, squares: 0, normal: Matrix(rows: 3, columns: 3), gradient: [0, 0, 0])
    for (time, value) in zip(times, values) {
      let (expected, slopes) = shape.value(parameters, time)
      let error = value - expected
      fit.squares += error * error
      for column in 0..<3 {
        fit.gradient[column] += slopes[column] * error
        for row in 0..<3 { fit.normal[row, column] += slopes[row] * slopes[column] }
      }
    }
    return fit.squares.isFinite && fit.normal.values.allSatisfy(\.isFinite) ? fit : nil
  }
}
