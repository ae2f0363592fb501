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
}
