internal import RealModule

/// The factor of a symmetric positive definite matrix, A = L Lᵀ, and what is computed by it.
///
///     let factor = Cholesky(Matrix(rows: 2, columns: 2, values: [4, 2, 2, 3]))
///     factor?.solve([8, 7])   // [1.25, 1.5]
///
/// The matrix is brought to a diagonal of ones first, so that units of measure do not decide whether it counts as singular.
///
/// > N. J. Higham. *Accuracy and Stability of Numerical Algorithms*, 2nd ed. (2002), chapter 10 (the scaling is that of
/// > theorem 10.7).
struct Cholesky {
  /// Square roots of the diagonal, by which rows and columns were divided.
  private let scale: [Double]
  private let factor: Matrix

  /// The factor; nil where the matrix is not positive definite: one of its columns follows from those before it to about
  /// ten digits, is zero, or is not finite.
  ///
  /// - Precondition: `matrix` is square. Its lower triangle is read.
  init?(_ matrix: Matrix) {
    let n = matrix.rows
    precondition(matrix.columns == n, "factor of a \(n) × \(matrix.columns) matrix")
    scale = (0..<n).map { matrix[$0, $0].squareRoot() }
    guard scale.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var scaled = matrix
    for column in 0..<n {
      for row in column..<n { scaled[row, column] = matrix[row, column] / scale[row] / scale[column] }
    }
    guard scaled.values.allSatisfy(\.isFinite), let factor = BLAS.lowerFactor(scaled) else { return nil }
    // The square of a diagonal element is the share of its column that those before it leave unexplained.
    guard (0..<n).allSatisfy({ factor[$0, $0] > Cholesky.leastPivot }) else { return nil }
    self.factor = factor
  }

  /// 1e-10 of a column's variance.
  private static let leastPivot = 1e-5

  /// A⁻¹ b. Shape `[row]`.
  func solve(_ b: [Double]) -> [Double] {
    let scaled = zip(b, scale).map { $0 / $1 }
    let x = BLAS.solve(lowerFactor: factor, Matrix(rows: b.count, columns: 1, values: scaled))
    return zip(x.values, scale).map { $0 / $1 }
  }

  /// A⁻¹.
  var inverse: Matrix {
    var inverse = BLAS.inverse(lowerFactor: factor)
    for column in 0..<inverse.columns {
      for row in 0..<inverse.rows { inverse[row, column] /= scale[row] * scale[column] }
    }
    return inverse
  }

  /// ln |A|.
  var logDeterminant: Double {
    scale.indices.reduce(0) { $0 + 2 * Double.log(factor[$1, $1] * scale[$1]) }
  }

  /// bᵀ A⁻¹ b.
  func quadraticForm(_ b: [Double]) -> Double { BLAS.dot(b, solve(b)) }
}
