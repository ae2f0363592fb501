/// Correlations of the normal scores of durations that a user states: pairs of milestones of an operation.
///
/// Pairs that are not stated have the common ρ. Where no durations can have all of the correlations at once (the matrix is not positive
/// definite) the stated ones are moved towards the common ρ, all by the same share and no further than is needed, and that is noted.
///
/// > N. J. Higham, N. Strabić, V. Šego. "Restoring definiteness via shrinking, with an application to correlation matrices with a fixed block."
/// > *SIAM Review* 58 (2016), 245–263.
public struct StatedCorrelations: Sendable, Equatable {
  /// Two milestones of an operation, by code, and the correlation of their scores.
  public struct Pair: Sendable, Equatable {
    public let operation: String
    public let milestone: String
    public let other: String
    /// Within −1…1.
    public let correlation: Double

    public init(operation: String, milestone: String, other: String, correlation: Double) {
      self.operation = operation
      self.milestone = milestone
      self.other = other
      self.correlation = correlation
    }
  }

  public let pairs: [Pair]
  private let byOperation: [String: [Pair]]

  /// - Precondition: Correlations lie within −1…1.
  public init(_ pairs: [Pair]) {
    precondition(pairs.allSatisfy { (-1...1).contains($0.correlation) }, "a correlation beyond −1 and 1")
    self.pairs = pairs
    byOperation = Dictionary(grouping: pairs, by: \.operation)
  }

  func pairs(of operation: String) -> [Pair] { byOperation[operation] ?? [] }
}

/// The correlations of one network: what is stated of places, over a common ρ.
struct NetworkCorrelations: Sendable {
  struct Pair: Sendable, Equatable {
    let one: Int
    let other: Int
    let value: Double
  }

  /// Ascending by places; none: one factor for all.
  let pairs: [Pair]

  /// The copula of a network of so many activities at a common ρ, and the share by which what was stated had to be moved towards it: 0
  /// where it stands.
  ///
  /// - Precondition: Places of pairs are below the count; 0 ≤ ρ < 1.
  func copula(_ count: Int, common rho: Double) -> (correlation: DurationCorrelation, moved: Double) {
    if pairs.isEmpty { return (.commonFactor(rho), 0) }
    func matrix(_ moved: Double) -> Matrix {
      var matrix = Matrix(rows: count, columns: count, values: [Double](repeating: rho, count: count * count))
      for place in 0..<count { matrix[place, place] = 1 }
      for pair in pairs {
        let value = (1 - moved) * pair.value + moved * rho
        matrix[pair.one, pair.other] = value
        matrix[pair.other, pair.one] = value
      }
      return matrix
    }
    if NetworkCorrelations.isDefinite(matrix(0)) { return (.full(matrix(0)), 0) }
    // At 1 it is the common factor's own matrix, which is definite below ρ = 1.
    var (low, high) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if NetworkCorrelations.isDefinite(matrix(middle)) { high = middle } else { low = middle }
    }
    return (.full(matrix(high)), high)
  }

  /// Whether the least eigenvalue lies above a millionth: rounding must not decide.
  private static func isDefinite(_ matrix: Matrix) -> Bool {
    var lowered = matrix
    for place in 0..<matrix.rows { lowered[place, place] -= 1e-6 }
    return BLAS.lowerFactor(lowered) != nil
  }
}
