/// The way from coefficients of factors less their means to those of the factors as they came: only the intercept differs.
///
/// Fits are done on centred factors, whose information is well conditioned whatever the origin of a factor (a year, say).
struct Centring: Sendable {
  /// The mean of each factor; 0 for the intercept, which comes first. Shape `[1 + factor]`.
  let means: [Double]

  /// β₀ − Σ m β, β. What follows the factors (a scale) stays.
  func uncentred(_ coefficients: [Double]) -> [Double] {
    [coefficients[0] - shift(coefficients)] + coefficients.dropFirst()
  }

  /// The way back.
  func centred(_ coefficients: [Double]) -> [Double] {
    [coefficients[0] + shift(coefficients)] + coefficients.dropFirst()
  }

  private func shift(_ coefficients: [Double]) -> Double {
    means.indices.reduce(0) { $0 + means[$1] * coefficients[$1] }
  }

  /// T V Tᵀ, T the identity but for −m in its first row.
  func uncentred(_ covariance: Matrix) -> Matrix {
    let size = covariance.rows
    var result = covariance
    for column in 0..<size {
      result[0, column] -= means.indices.reduce(0) { $0 + means[$1] * covariance[$1, column] }
    }
    let half = result
    for row in 0..<size { result[row, 0] -= means.indices.reduce(0) { $0 + means[$1] * half[row, $1] } }
    return result
  }
}
