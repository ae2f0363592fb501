/// Principal components of columns that were centred and divided by their standard deviation.
///
/// By the singular values of the standardised matrix, not by its correlation matrix: small components keep their digits.
/// Rows with a missing value are left out. The sign of a component is arbitrary in theory; here it is the one that makes the
/// sum of its loadings positive, so that results do not change with the library.
///
/// > I. T. Jolliffe. *Principal Component Analysis*, 2nd ed., Springer 2002, chapters 2 and 3.
public struct PrincipalComponents: Sendable, Equatable {
  /// Standard deviations along the components, greatest first: singular value ÷ √(n − 1). Shape `[component]`.
  public let standardDeviations: [Double]
  /// Loadings. Shape `[component][column]`, each of length 1.
  public let loadings: [[Double]]
  /// What was subtracted. Shape `[column]`.
  public let centres: [Double]
  /// What was divided by: standard deviations with n − 1. Shape `[column]`.
  public let scales: [Double]
  /// Rows that were complete.
  public let rows: Int

  /// Shares of the variance, summing to 1.
  public var shares: [Double] {
    let variances = standardDeviations.map { $0 * $0 }
    let whole = variances.reduce(0, +)
    return variances.map { $0 / whole }
  }

  /// The components of columns; nil of no columns, fewer than two complete rows or a column without spread over them.
  ///
  /// - Parameter columns: Shape `[column][row]`, NaN is missing.
  /// - Precondition: All columns have the same length.
  public init?(columns: [[Double]]) {
    guard let length = columns.first?.count else { return nil }
    precondition(columns.allSatisfy { $0.count == length }, "columns of \(columns.map(\.count)) rows")
    let complete = (0..<length).filter { row in columns.allSatisfy { !$0[row].isNaN } }
    rows = complete.count
    var (centres, scales, values): ([Double], [Double], [Double]) = ([], [], [])
    for column in columns {
      let kept = complete.map { column[$0] }
      let moments = Moments(of: kept)
      guard let mean = moments.mean, let deviation = moments.standardDeviation, deviation > 0,
        deviation.isFinite
      else { return nil }
      centres.append(mean)
      scales.append(deviation)
      for value in kept { values.append((value - mean) / deviation) }
    }
    let matrix = Matrix(rows: rows, columns: columns.count, values: values)
    guard let parts = BLAS.rightSingularVectors(matrix) else { return nil }
    self.centres = centres
    self.scales = scales
    let divisor = Double(rows - 1).squareRoot()
    standardDeviations = parts.values.map { $0 / divisor }
    loadings = (0..<parts.values.count).map { component in
      let row = (0..<columns.count).map { parts.vectors[component, $0] }
      return row.reduce(0, +) < 0 ? row.map { -$0 } : row
    }
  }
}
