internal import RealModule

/// Solves with the penalised information by conjugate gradients.
///
/// What makes them quick is the information of frailties if the shares of the groups in the risk sets were the same at all times,
/// D − a aᵀ ÷ Σ a with a the hazards the groups lived through, and the exact one of β.
///
/// > G. H. Golub, C. F. Van Loan. *Matrix Computations*, 4th ed. (2013), §11.5.
struct FrailtySolver {
  private let state: FrailtyState
  private let penalties: [Double]
  /// 1 ÷ (a + penalty), that times a, and what the common direction is divided by.
  private let inverse: [Double]
  private let common: [Double]
  private let commonScale: Double
  private let factor: Cholesky

  /// Nil where factors do not vary within the risk sets.
  init?(_ state: FrailtyState, frailties: ArraySlice<Double>, variance: Double) {
    guard let factor = Cholesky(state.factorInformation) else { return nil }
    self.state = state
    self.factor = factor
    penalties = frailties.map { Double.exp($0) / variance }
    inverse = zip(state.groupHazards, penalties).map { 1 / ($0 + $1) }
    common = zip(state.groupHazards, inverse).map { $0 * $1 }
    // Σ a − Σ a² ÷ (a + p) = Σ a p ÷ (a + p): no difference of near numbers.
    commonScale = zip(zip(state.groupHazards, penalties), inverse).reduce(0) { $0 + $1.0.0 * $1.0.1 * $1.1 }
  }

  func solve(_ right: [Double], within tolerance: Double) -> [Double] {
    var solution = [Double](repeating: 0, count: right.count)
    var rest = right
    var direction = preconditioned(rest)
    var size = BLAS.dot(rest, direction)
    let goal = tolerance * tolerance * size
    for _ in 0..<500 where size > goal {
      let image = product(direction)
      let bend = BLAS.dot(direction, image)
      guard bend > 0 else { break }
      let length = size / bend
      for index in rest.indices {
        solution[index] += length * direction[index]
        rest[index] -= length * image[index]
      }
      let next = preconditioned(rest)
      let nextSize = BLAS.dot(rest, next)
      let share = nextSize / size
      for index in direction.indices { direction[index] = next[index] + share * direction[index] }
      size = nextSize
    }
    return solution
  }

  private func product(_ vector: [Double]) -> [Double] {
    var result = state.product(vector)
    for group in penalties.indices { result[group] += penalties[group] * vector[group] }
    return result
  }

  private func preconditioned(_ vector: [Double]) -> [Double] {
    let count = state.groupCount
    // Sherman and Morrison: (E − a aᵀ/Σa)⁻¹ = E⁻¹ + E⁻¹ a aᵀ E⁻¹ ÷ (Σa − aᵀ E⁻¹ a).
    let along = (0..<count).reduce(0) { $0 + common[$1] * vector[$1] }
    let share = commonScale > 0 ? along / commonScale : 0
    var result = (0..<count).map { inverse[$0] * vector[$0] + share * common[$0] }
    result += factor.solve(Array(vector[count...]))
    return result
  }
}
