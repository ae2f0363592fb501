/// Σ w xᵢ xᵢᵀ of rows that come one by one, added in blocks by one product each.
struct CrossProductSum {
  /// Numbers of a row.
  let width: Int
  private var block: [Double]
  private var count = 0
  private var sum: [Double]

  private static let blockRows = 512

  init(width: Int) {
    self.width = width
    block = [Double](repeating: 0, count: CrossProductSum.blockRows * width)
    sum = [Double](repeating: 0, count: width * width)
  }

  /// Adds a row that `fill` writes: it is multiplied with itself.
  @inline(__always)
  mutating func add(_ fill: (UnsafeMutablePointer<Double>) -> Void) {
    if count == CrossProductSum.blockRows { flush() }
    let start = count * width
    block.withUnsafeMutableBufferPointer { block in
      if let base = block.baseAddress { fill(base + start) }
    }
    count += 1
  }

  private mutating func flush() {
    let (count, width) = (count, width)
    block.withUnsafeBufferPointer { block in
      sum.withUnsafeMutableBufferPointer { sum in
        guard let rows = block.baseAddress, let total = sum.baseAddress else { return }
        BLAS.addCrossProduct(of: rows, count: count, width: width, to: total)
      }
    }
    self.count = 0
  }

  /// The sum of all rows so far, both triangles filled.
  mutating func matrix() -> Matrix {
    flush()
    var matrix = Matrix(rows: width, columns: width)
    for column in 0..<width {
      for row in column..<width {
        matrix[row, column] = sum[column * width + row]
        matrix[column, row] = sum[column * width + row]
      }
    }
    return matrix
  }
}
