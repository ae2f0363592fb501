internal import RealModule

/// The chain ladder as a regression: increments are over-dispersed Poisson, μᵢⱼ = xᵢ yⱼ.
///
///     OverdispersedPoissonReserve.of(triangle).found?.totalPredictionError   // 2,945,646 of Taylor and Ashe
///
/// The likelihood is greatest at the figures of the chain ladder, so nothing is iterated: fitted increments come back from
/// the newest diagonal by its factors. φ is Pearson's χ² over the degrees of freedom; the prediction error is
/// √(φ Σμ + φ gᵀ(XᵀWX)⁻¹g) with g = Σ μ x over the future cells.
///
/// > A. E. Renshaw, R. J. Verrall. "A stochastic model underlying the chain-ladder technique." *British Actuarial Journal* 4
/// > (1998), 903–923; P. D. England, R. J. Verrall. "Analytic and bootstrap estimates of prediction errors in claims
/// > reserving." *Insurance: Mathematics and Economics* 25 (1999), 281–293.
public struct OverdispersedPoissonReserve: Sendable, Equatable {
  /// ln μ₁₁, ln xᵢ ÷ x₁ of the later cohorts, ln yⱼ ÷ y₁ of the later ages.
  public let coefficients: [Double]
  /// φ, in the unit of the amounts.
  public let dispersion: Double
  /// Deviance of the increments that are known.
  public let deviance: Double
  /// What is still to come and its prediction error. Shape `[cohort]`.
  public let outstanding: [Double]
  public let predictionErrors: [Double]
  public let totalOutstanding: Double
  public let totalPredictionError: Double

  /// - Returns: An increment below 0, or an age at which nobody claimed: `out-of-range`, the model has no logarithm of it;
  ///   no more cells than coefficients: `too-few-observations`.
  public static func of(_ triangle: RunOffTriangle) -> Estimate<OverdispersedPoissonReserve> {
    guard triangle.increments.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
      return .unavailable(.outOfRange)
    }
    let cells = triangle.rows.reduce(0) { $0 + $1.count }
    let degrees = cells - triangle.rows.count - triangle.ages + 1
    guard degrees > 0 else { return .unavailable(.tooFewObservations) }
    let fit = CrossClassifiedFit(triangle)
    guard fit.means.allSatisfy({ $0.allSatisfy { $0 > 0 && $0.isFinite } }) else {
      return .unavailable(.outOfRange)
    }
    guard let factor = Cholesky(fit.information) else { return .unavailable(.collinear) }
    return .value(OverdispersedPoissonReserve(triangle, fit, factor, Double(degrees)))
  }

  private init(_ triangle: RunOffTriangle, _ fit: CrossClassifiedFit, _ factor: Cholesky, _ degrees: Double) {
    var (pearson, deviance) = (0.0, 0.0)
    for (increments, means) in zip(triangle.increments, fit.means) {
      for (amount, mean) in zip(increments, means) {
        pearson += (amount - mean) * (amount - mean) / mean
        deviance += 2 * ((amount > 0 ? amount * Double.log(amount / mean) : 0) - (amount - mean))
      }
    }
    let dispersion = pearson / degrees
    func error(_ sum: Double, _ gradient: [Double]) -> Double {
      (dispersion * (sum + factor.quadraticForm(gradient))).squareRoot()
    }
    self.dispersion = dispersion
    self.deviance = deviance
    let first = fit.means[0]
    let cohorts = fit.means.dropFirst().map { Double.log($0[0] / first[0]) }
    let ages = first.dropFirst().map { Double.log($0 / first[0]) }
    coefficients = [Double.log(first[0])] + cohorts + ages
    outstanding = triangle.rows.indices.map { fit.outstanding($0) }
    predictionErrors = triangle.rows.indices.map { error(fit.outstanding($0), fit.gradient([$0])) }
    totalOutstanding = outstanding.reduce(0, +)
    totalPredictionError = error(totalOutstanding, fit.gradient(Array(triangle.rows.indices)))
  }
}

/// Fitted increments of cohorts and ages.
private struct CrossClassifiedFit {
  /// Means of all cells, known and future. Shape `[cohort][age]`.
  let means: [[Double]]
  private let known: [Int]

  init(_ triangle: RunOffTriangle) {
    // The cumulated share of the ultimate amount by age, from the plain factors.
    var shares = [Double](repeating: 1, count: triangle.ages)
    for age in stride(from: triangle.ages - 2, through: 0, by: -1) {
      let rows = triangle.rows.prefix(triangle.known(after: age))
      shares[age] = shares[age + 1] * rows.reduce(0) { $0 + $1[age] } / rows.reduce(0) { $0 + $1[age + 1] }
    }
    means = triangle.rows.map { row in
      let ultimate = row[row.count - 1] / shares[row.count - 1]
      return shares.indices.map { ultimate * ($0 == 0 ? shares[0] : shares[$0] - shares[$0 - 1]) }
    }
    known = triangle.rows.map(\.count)
  }

  func outstanding(_ cohort: Int) -> Double { means[cohort].dropFirst(known[cohort]).reduce(0, +) }

  /// Σ μ x over the future cells of some cohorts.
  func gradient(_ cohorts: [Int]) -> [Double] {
    var gradient = [Double](repeating: 0, count: means.count + means[0].count - 1)
    for cohort in cohorts {
      for age in known[cohort]..<means[cohort].count {
        for place in places(cohort, age) { gradient[place] += means[cohort][age] }
      }
    }
    return gradient
  }

  /// XᵀWX over the known cells, W = μ.
  var information: Matrix {
    let size = means.count + means[0].count - 1
    var matrix = Matrix(rows: size, columns: size)
    for cohort in means.indices {
      for age in 0..<known[cohort] {
        let places = places(cohort, age)
        for row in places { for column in places { matrix[row, column] += means[cohort][age] } }
      }
    }
    return matrix
  }

  /// The coefficients that a cell has: all the first, a later cohort and a later age their own.
  private func places(_ cohort: Int, _ age: Int) -> [Int] {
    [0] + (cohort > 0 ? [cohort] : []) + (age > 0 ? [means.count - 1 + age] : [])
  }
}
