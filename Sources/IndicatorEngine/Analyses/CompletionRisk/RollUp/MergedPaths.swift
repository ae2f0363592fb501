/// Parallel paths that meet: the end is that of the slowest, so later than each of them is expected.
///
///     let paths = MergedPaths(paths)      // four paths whose means are 16.0 days at most
///     paths.quantile(0.5)                 // 18.6: the merge bias
///
/// Independent: F(t) = Π Fᵢ(t); with a common factor of share ρ in the normal scores, the mean of that product over it.
///
/// > K. R. MacCrimmon, C. A. Ryavec. "An analytical study of the PERT assumptions." *Operations Research* 12 (1964), 16–37.
public struct MergedPaths: Sendable {
  private let paths: [any ContinuousDistribution]
  private let correlation: Double

  /// - Precondition: There is a path; 0 ≤ correlation < 1.
  public init(_ paths: [any ContinuousDistribution], correlation: Double = 0) {
    precondition(!paths.isEmpty, "no path")
    precondition(correlation >= 0 && correlation < 1, "correlation \(correlation)")
    self.paths = paths
    self.correlation = correlation
  }

  /// The chance that all paths have ended by a time.
  public func cumulative(_ time: Double) -> Double {
    let chances = paths.map { $0.cumulative(time) }
    guard let given = OneFactorChances(chances, correlation) else { return .nan }
    return given.cases.reduce(0) { $0 + $1.weight * $1.chances.reduce(1, *) }
  }

  /// The time by which all have ended with chance p; nil outside 0 < p < 1.
  public func quantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    // Not before the slowest path alone; by Boole's inequality not after each is late with its part of the chance only.
    let each = Double(paths.count)
    let low = paths.compactMap { $0.quantile(p) }.max()
    let high = paths.compactMap { $0.quantile(upperTail: (1 - p) / each) }.max()
    guard let low, let high else { return nil }
    if low >= high { return low }
    return increasingRoot(
      between: low - (high - low) * 1e-9, and: high + (high - low) * 1e-9, from: (low + high) / 2
    ) {
      // The slope is not known: without one the root is halved to.
      (cumulative($0) - p, 0)
    }
  }
}
