/// A dense matrix of numbers in column-major order, as BLAS reads it.
///
///     let m = Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])
///     m[1, 2]  // 6
///
/// Every element is a number: whoever has missing values decides about them before a matrix is made.
public struct Matrix: Sendable, Equatable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// Elements, one column after the other.
  public private(set) var values: [Double]

  /// A matrix from its elements, one column after the other.
  ///
  /// - Precondition: `rows × columns` elements.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(rows >= 0 && columns >= 0, "\(rows) × \(columns) matrix")
    precondition(values.count == rows * columns, "\(values.count) elements for \(rows) × \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, values: [Double](repeating: 0, count: rows * columns))
  }

  /// The element in a row and column, both from 0.
  ///
  /// - Precondition: Row and column lie within the matrix.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(contains(row, column), "[\(row), \(column)] of a \(rows) × \(columns) matrix")
      return values[column * rows + row]
    }
    set {
      precondition(contains(row, column), "[\(row), \(column)] of a \(rows) × \(columns) matrix")
      values[column * rows + row] = newValue
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }
}
