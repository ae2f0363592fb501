internal import COpenBLAS

/// The one door to OpenBLAS: products of checked shapes. Nobody else sees a pointer.
///
/// The library runs on one thread here. Its sums may be taken in another order on another processor, so what
/// comes out of it is rounded by its users to well above the last bit before it is compared or shown.
public enum BLAS {
  /// What library is linked, for `doctor`.
  public struct Library: Sendable, Equatable {
    /// The build, as the library describes itself: `OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH …`.
    public let configuration: String
    /// The kernels chosen for this processor: `SkylakeX`.
    public let core: String
    /// Threads the library would use by itself.
    public let threads: Int

    /// The version within the configuration, `0.3.21`; empty where it says none.
    public var version: String {
      let words = configuration.split(separator: " ")
      return words.dropFirst().first.map(String.init) ?? ""
    }
  }

  /// What library is linked.
  public static var library: Library {
    Library(
      configuration: openblas_get_config().map { String(cString: $0) } ?? "",
      core: openblas_get_corename().map { String(cString: $0) } ?? "",
      threads: availableThreads)
  }

  /// Threads the library found at start, read before it is set to one.
  private static let availableThreads: Int = {
    let threads = Int(openblas_get_num_threads())
    openblas_set_num_threads(1)
    return threads
  }()

  /// Σ xᵢyᵢ; 0 for empty vectors.
  ///
  /// - Precondition: Both vectors have the same length. A mismatch traps and prints both.
  public static func dot(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "dot product of \(x.count) and \(y.count) numbers")
    guard availableThreads >= 0, let length = blasint(exactly: x.count), length > 0 else { return 0 }
    return cblas_ddot(length, x, 1, y, 1)
  }

  /// The matrix–vector product `a x`. Shape `[row]`.
  ///
  /// - Precondition: `x` has one number for each column of `a`. A mismatch traps and prints both.
  public static func product(_ a: Matrix, _ x: [Double]) -> [Double] {
    precondition(a.columns == x.count, "\(a.rows) × \(a.columns) matrix times \(x.count) numbers")
    var y = [Double](repeating: 0, count: a.rows)
    guard availableThreads >= 0, let rows = blasint(exactly: a.rows),
      let columns = blasint(exactly: a.columns), rows > 0, columns > 0
    else { return y }
    cblas_dgemv(CblasColMajor, CblasNoTrans, rows, columns, 1, a.values, rows, x, 1, 0, &y, 1)
    return y
  }

  /// The matrix product `a b`. Shape `[row of a, column of b]`.
  ///
  /// - Precondition: `a` has as many columns as `b` rows. A mismatch traps and prints both.
  public static func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "\(a.rows) × \(a.columns) matrix times \(b.rows) × \(b.columns)")
    var c = [Double](repeating: 0, count: a.rows * b.columns)
    guard availableThreads >= 0, let m = blasint(exactly: a.rows), let n = blasint(exactly: b.columns),
      let k = blasint(exactly: a.columns), m > 0, n > 0, k > 0
    else { return Matrix(rows: a.rows, columns: b.columns) }
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a.values, m, b.values, k, 0, &c, m)
    return Matrix(rows: a.rows, columns: b.columns, values: c)
  }

  // MARK: Positive definite matrices

  /// The lower factor L of a = L Lᵀ, zeros above the diagonal; nil where `a` is not positive definite.
  ///
  /// - Precondition: `a` is square. Its lower triangle is read.
  static func lowerFactor(_ a: Matrix) -> Matrix? {
    precondition(a.rows == a.columns, "factor of a \(a.rows) × \(a.columns) matrix")
    guard availableThreads >= 0, var n = blasint(exactly: a.rows), n > 0 else { return a }
    var (values, side) = (a.values, CChar(UInt8(ascii: "L")))
    var info: blasint = 0
    dpotrf_(&side, &n, &values, &n, &info)
    guard info == 0 else { return nil }
    for column in 1..<max(1, a.columns) {
      for row in 0..<column { values[column * a.rows + row] = 0 }
    }
    return Matrix(rows: a.rows, columns: a.columns, values: values)
  }

  /// The solution x of L Lᵀ x = b. Shape as `b`.
  ///
  /// - Precondition: `b` has as many rows as the factor.
  static func solve(lowerFactor factor: Matrix, _ b: Matrix) -> Matrix {
    precondition(factor.rows == b.rows, "factor of \(factor.rows) rows, right side of \(b.rows)")
    guard availableThreads >= 0, var n = blasint(exactly: factor.rows),
      var columns = blasint(exactly: b.columns),
      n > 0, columns > 0
    else { return b }
    var (values, side) = (b.values, CChar(UInt8(ascii: "L")))
    var info: blasint = 0
    dpotrs_(&side, &n, &columns, factor.values, &n, &values, &n, &info)
    return Matrix(rows: b.rows, columns: b.columns, values: values)
  }

  /// (L Lᵀ)⁻¹, both triangles filled.
  static func inverse(lowerFactor factor: Matrix) -> Matrix {
    guard availableThreads >= 0, var n = blasint(exactly: factor.rows), n > 0 else { return factor }
    var (values, side) = (factor.values, CChar(UInt8(ascii: "L")))
    var info: blasint = 0
    dpotri_(&side, &n, &values, &n, &info)
    for column in 0..<factor.columns {
      for row in 0..<column { values[column * factor.rows + row] = values[row * factor.rows + column] }
    }
    return Matrix(rows: factor.rows, columns: factor.columns, values: values)
  }

  // MARK: Blocks in the caller's memory

  /// Puts B Lᵀ in the place of B, with half the work of a whole product.
  ///
  /// - Parameters:
  ///   - block: B, one column after the other. Shape `[row, column of L]`.
  ///   - factor: L, lower triangular; what lies above its diagonal is not read.
  /// - Precondition: The block has `rows` numbers for each column of a square factor.
  static func multiply(
    _ block: UnsafeMutableBufferPointer<Double>, rows: Int, byTransposeOfLower factor: Matrix
  ) {
    precondition(
      factor.rows == factor.columns && block.count == rows * factor.columns,
      "block of \(block.count) numbers, \(rows) rows, factor of \(factor.rows) × \(factor.columns)")
    guard availableThreads >= 0, let m = blasint(exactly: rows), let n = blasint(exactly: factor.columns),
      m > 0, n > 0, let base = block.baseAddress
    else { return }
    cblas_dtrmm(
      CblasColMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, m, n, 1, factor.values, n, base, m)
  }

  /// Adds Σ xᵢ xᵢᵀ over rows to the lower triangle of `sum`.
  ///
  /// - Parameters:
  ///   - rows: `count` rows of `width` numbers, one row after the other.
  ///   - sum: A `width × width` matrix, one column after the other.
  static func addCrossProduct(
    of rows: UnsafePointer<Double>, count: Int, width: Int, to sum: UnsafeMutablePointer<Double>
  ) {
    guard availableThreads >= 0, let n = blasint(exactly: count), let p = blasint(exactly: width), n > 0,
      p > 0
    else { return }
    // Rows one after the other are the columns of the transpose: C += A Aᵀ.
    cblas_dsyrk(CblasColMajor, CblasLower, CblasNoTrans, p, n, 1, rows, p, 1, sum, p)
  }

  /// Adds Σ wᵢ xᵢ over rows to `sum`.
  static func addWeightedSum(
    of rows: UnsafePointer<Double>, weights: UnsafePointer<Double>, count: Int, width: Int,
    to sum: UnsafeMutablePointer<Double>
  ) {
    guard availableThreads >= 0, let n = blasint(exactly: count), let p = blasint(exactly: width), n > 0,
      p > 0
    else { return }
    cblas_dgemv(CblasColMajor, CblasNoTrans, p, n, 1, rows, p, weights, 1, 1, sum, 1)
  }

  /// Writes xᵢᵀ b for each row.
  static func products(
    of rows: UnsafePointer<Double>, count: Int, with b: UnsafePointer<Double>, width: Int,
    into products: UnsafeMutablePointer<Double>
  ) {
    guard availableThreads >= 0, let n = blasint(exactly: count), let p = blasint(exactly: width), n > 0,
      p > 0
    else { return }
    cblas_dgemv(CblasColMajor, CblasTrans, p, n, 1, rows, p, b, 1, 0, products, 1)
  }

  /// The products of the rows of a matrix with one another, `a aᵀ`. Shape `[row, row]`, symmetric.
  public static func gram(_ a: Matrix) -> Matrix {
    var c = [Double](repeating: 0, count: a.rows * a.rows)
    guard availableThreads >= 0, let n = blasint(exactly: a.rows), let k = blasint(exactly: a.columns), n > 0,
      k > 0
    else { return Matrix(rows: a.rows, columns: a.rows) }
    cblas_dsyrk(CblasColMajor, CblasLower, CblasNoTrans, n, k, 1, a.values, n, 0, &c, n)
    // The routine fills one triangle.
    for column in 0..<a.rows {
      for row in column + 1..<max(column + 1, a.rows) { c[row * a.rows + column] = c[column * a.rows + row] }
    }
    return Matrix(rows: a.rows, columns: a.rows, values: c)
  }

  // MARK: Products and singular values

  /// Many products in one call: `c = a b` on memory of the caller, columns one after the other, leading dimension the rows.
  ///
  /// - Precondition: Each memory holds at least its matrix. A mismatch traps and prints both.
  static func product(
    _ a: UnsafeBufferPointer<Double>, _ b: UnsafeBufferPointer<Double>,
    into c: UnsafeMutableBufferPointer<Double>,
    rows: Int, inner: Int, columns: Int
  ) {
    precondition(a.count >= rows * inner, "\(rows) × \(inner) matrix in \(a.count) numbers")
    precondition(b.count >= inner * columns, "\(inner) × \(columns) matrix in \(b.count) numbers")
    precondition(c.count >= rows * columns, "\(rows) × \(columns) matrix in \(c.count) numbers")
    guard availableThreads >= 0, let m = blasint(exactly: rows), let n = blasint(exactly: columns),
      let k = blasint(exactly: inner), m > 0, n > 0
    else { return }
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a.baseAddress, m, b.baseAddress, max(1, k), 0,
      c.baseAddress, m)
  }

  /// The singular values of a matrix, greatest first, and the right singular vectors, a row each. Shapes `[component]` and
  /// `[component, column]`, with as many components as the smaller side of the matrix.
  ///
  /// By LAPACK's `dgesdd`. Nil for an empty matrix and where the method did not converge or met a number that is not finite.
  public static func rightSingularVectors(_ a: Matrix) -> (values: [Double], vectors: Matrix)? {
    guard availableThreads >= 0, var m = blasint(exactly: a.rows), var n = blasint(exactly: a.columns), m > 0,
      n > 0,
      a.values.allSatisfy(\.isFinite)
    else { return nil }
    let components = min(a.rows, a.columns)
    guard var k = blasint(exactly: components) else { return nil }
    var (input, values) = (a.values, [Double](repeating: 0, count: components))
    var left = [Double](repeating: 0, count: a.rows * components)
    var right = [Double](repeating: 0, count: components * a.columns)
    var indices = [blasint](repeating: 0, count: 8 * components)
    var job = CChar(UInt8(ascii: "S"))
    var info: blasint = 0
    // The first call asks how much room the second needs.
    var (room, size): ([Double], blasint) = ([0], -1)
    for _ in 0..<2 {
      dgesdd_(&job, &m, &n, &input, &m, &values, &left, &m, &right, &k, &room, &size, &indices, &info)
      guard info == 0 else { return nil }
      if size == -1 {
        guard let asked = blasint(exactly: (room.first ?? 0).rounded(.up)), asked > 0 else { return nil }
        size = asked
        room = [Double](repeating: 0, count: Int(asked))
      }
    }
    return (values, Matrix(rows: components, columns: a.columns, values: right))
  }
}
