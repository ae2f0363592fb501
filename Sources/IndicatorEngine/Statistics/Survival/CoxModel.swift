internal import RealModule

/// Proportional hazards: how factors multiply the chance of having the event next, whatever its course in time.
///
///     let model = CoxModel.fit(spells, factors: Matrix(rows: n, columns: 2, values: fund + logBudget)).found
///     model?.coefficients   // logarithms of hazard ratios
///
/// λ(t | x) = λ₀(t) exp(xᵀβ), λ₀ its own in each stratum. β maximises the partial likelihood, less half of Σ θⱼ βⱼ² where a ridge penalty is
/// given, by Newton's method with halved steps. What differs only in the unit of a factor gives the same risks.
///
/// > D. R. Cox. "Regression Models and Life-Tables." *JRSS B* 34 (1972), 187–220; T. M. Therneau, P. M. Grambsch. *Modeling Survival Data:
/// > Extending the Cox Model* (2000), chapter 3 and §5.3 (penalties).
public struct CoxModel: Sendable {
  /// β, the logarithm of the hazard ratio of one unit more. Shape `[factor]`.
  public let coefficients: [Double]
  /// The inverse of the (penalised) information. Shape `[factor, factor]`.
  public let covariance: Matrix
  /// Logarithms of the partial likelihood at β = 0 and at the estimate, without penalty.
  public let logLikelihood: (null: Double, fitted: Double)
  /// ½ Σ θ β².
  public let penalty: Double
  /// Whether all β are 0, by the slope at 0.
  public let scoreTest: ChiSquareTest
  /// The trace of information × covariance: the number of factors where there is no penalty.
  public let effectiveFactors: Double
  /// Steps taken.
  public let iterations: Int
  /// Information without penalty at the estimate.
  let information: Matrix
  let design: CoxDesign
  let ties: CoxTies

  /// The model of some spells, or why there is none.
  ///
  /// - Parameters:
  ///   - factors: Shape `[spell, factor]`.
  ///   - strata: Codes from 0; each has its own baseline and risk sets. Shape `[spell]`.
  ///   - offset: Added to xᵀβ. Shape `[spell]`.
  ///   - ridge: θ of each factor, 0 or above. Shape `[factor]`.
  /// - Returns: `no-events`; `too-few-observations`; `not-finite`; `collinear-factors` where a factor is constant within the risk sets or
  ///   follows from others; `separated-outcomes` where a coefficient grows without end (a ridge helps).
  /// - Precondition: One row, stratum and offset a spell, one θ a factor, at least one factor; no weights with exact ties.
  public static func fit(
    _ spells: Spells, factors: Matrix, strata: [Int]? = nil, offset: [Double]? = nil, ridge: [Double]? = nil,
    ties: CoxTies = .efron
  ) -> Estimate<CoxModel> {
    precondition(factors.rows == spells.count, "\(factors.rows) rows of factors, \(spells.count) spells")
    precondition(factors.columns > 0, "a regression on \(factors.columns) factors")
    precondition(
      strata == nil || strata?.count == spells.count, "\(strata?.count ?? 0) strata, \(spells.count) spells")
    precondition(
      offset == nil || offset?.count == spells.count, "\(offset?.count ?? 0) offsets, \(spells.count) spells")
    precondition(
      ridge == nil || ridge?.count == factors.columns,
      "\(ridge?.count ?? 0) penalties, \(factors.columns) factors")
    precondition(ties != .exact || spells.weights == nil, "exact ties know no weights")
    if let fault = spells.fault { return .unavailable(fault) }
    guard factors.values.allSatisfy(\.isFinite), offset?.allSatisfy(\.isFinite) ?? true else {
      return .unavailable(.notFinite)
    }
    let design = CoxDesign(spells, factors: factors, strata: strata, offset: offset)
    if design.events.weight <= 0 { return .unavailable(.noEvents) }
    if design.count < 2 { return .unavailable(.tooFewObservations) }
    return CoxFit(design: design, ties: ties, ridge: ridge ?? [Double](repeating: 0, count: factors.columns))
      .model()
  }

  /// Standard errors of the coefficients. Shape `[factor]`.
  public var standardErrors: [Double] { (0..<covariance.rows).map { covariance[$0, $0].squareRoot() } }

  /// The effective number of factors of each term: the trace of V⁻¹ (V I V) over its block, V the covariance and I the information
  /// without penalty. Terms that share information do not add up to ``effectiveFactors``, which is the trace over all of them.
  ///
  /// - Parameter terms: Factors that go together. An empty term counts 0.
  /// - Precondition: Factors of terms exist.
  ///
  /// > R. J. Gray. "Flexible methods for analyzing survival data using splines." *JASA* 87 (1992), 942–951.
  public func effectiveFactors(of terms: [[Int]]) -> [Double] {
    precondition(
      terms.allSatisfy { $0.allSatisfy { coefficients.indices.contains($0) } },
      "terms of \(coefficients.count) factors")
    let whole = BLAS.product(BLAS.product(covariance, information), covariance)
    return terms.map { term in
      guard !term.isEmpty, let own = Cholesky(CoxModel.block(term, of: covariance)) else { return 0 }
      let part = CoxModel.block(term, of: whole)
      return term.indices.reduce(0) { sum, column in
        sum + own.solve(term.indices.map { part[$0, column] })[column]
      }
    }
  }

  private static func block(_ term: [Int], of matrix: Matrix) -> Matrix {
    Matrix(
      rows: term.count, columns: term.count,
      values: term.flatMap { column in term.map { matrix[$0, column] } })
  }

  /// Whether all β are 0, by the gain of likelihood.
  public var likelihoodRatioTest: ChiSquareTest {
    ChiSquareTest(statistic: 2 * (logLikelihood.fitted - logLikelihood.null), degrees: coefficients.count)
  }

  /// Whether all β are 0, by their distance from it in standard errors.
  public var waldTest: ChiSquareTest { waldTest(covariance) }

  /// The same with another covariance, a robust one.
  public func waldTest(_ covariance: Matrix) -> ChiSquareTest {
    ChiSquareTest(
      statistic: Cholesky(covariance)?.quadraticForm(coefficients) ?? 0, degrees: coefficients.count)
  }

  /// xᵀβ of a row of factors, as deviation from the mean row of the data.
  func centredPredictor(_ factors: [Double]) -> Double {
    precondition(factors.count == design.width, "\(factors.count) factors of \(design.width)")
    return factors.indices.reduce(0) { $0 + (factors[$1] - design.means[$1]) * coefficients[$1] }
  }
}

/// Newton's method on the partial likelihood.
struct CoxFit {
  let design: CoxDesign
  let ties: CoxTies
  let ridge: [Double]

  private static let mostSteps = 60

  func model() -> Estimate<CoxModel> {
    var beta = [Double](repeating: 0, count: design.width)
    let null = evaluate(beta)
    guard null.logLikelihood.isFinite else { return .unavailable(.outOfRange) }
    // What rounding left of a factor that does not vary within the risk sets is no information.
    for factor in beta.indices
    where ridge[factor] == 0 && null.information[factor, factor] <= 1e-10 * null.crude[factor] {
      return .unavailable(.collinear)
    }
    guard let start = Cholesky(penalised(null.information)) else { return .unavailable(.collinear) }
    let scoreTest = ChiSquareTest(statistic: start.quadraticForm(null.score), degrees: design.width)
    var (now, factor, steps) = (null, start, 0)
    while steps < CoxFit.mostSteps {
      let slope = beta.indices.map { now.score[$0] - ridge[$0] * beta[$0] }
      let step = factor.solve(slope)
      // What the step gains is half of this; a step of s standard errors changes the information by s ÷ √events.
      let gain = BLAS.dot(slope, step)
      let isLast = gain <= 1e-14 * Double(design.events.count)
      if isLast {
        // At a maximum steps are small in any unit. Where the likelihood no longer rises but a step does, there is none.
        if beta.indices.contains(where: { step[$0].magnitude * design.ranges[$0] > 0.01 }) {
          return .unavailable(.separation)
        }
        beta = beta.indices.map { beta[$0] + step[$0] }
        return .value(
          model(beta, now, gain: gain, null: null, scoreTest: scoreTest, steps: steps, factor: factor))
      }
      guard let next = improve(&beta, step, from: now) else { return .unavailable(.notConverged) }
      now = next
      guard let nextFactor = Cholesky(penalised(now.information)) else { return .unavailable(.separation) }
      factor = nextFactor
      steps += 1
    }
    return .unavailable(.separation)
  }

  /// Goes the step, or half of it, or half of that, until the likelihood does not fall.
  private func improve(_ beta: inout [Double], _ step: [Double], from now: CoxInformation) -> CoxInformation?
  {
    let before = now.logLikelihood - penalty(beta)
    var share = 1.0
    for _ in 0..<30 {
      let trial = beta.indices.map { beta[$0] + share * step[$0] }
      let next = evaluate(trial)
      if next.logLikelihood - penalty(trial) >= before - 1e-10 * before.magnitude {
        beta = trial
        return next
      }
      share /= 2
    }
    return nil
  }

  private func evaluate(_ beta: [Double]) -> CoxInformation {
    ties == .exact ? CoxInformation(exact: design, beta) : CoxInformation(design, beta, ties: ties)
  }

  private func penalty(_ beta: [Double]) -> Double {
    zip(ridge, beta).reduce(0) { $0 + $1.0 * $1.1 * $1.1 / 2 }
  }

  private func penalised(_ information: Matrix) -> Matrix {
    var sum = information
    for factor in ridge.indices { sum[factor, factor] += ridge[factor] }
    return sum
  }

  private func model(
    _ beta: [Double], _ now: CoxInformation, gain: Double, null: CoxInformation, scoreTest: ChiSquareTest,
    steps: Int,
    factor: Cholesky
  ) -> CoxModel {
    let covariance = factor.inverse
    let share = BLAS.product(covariance, now.information)
    return CoxModel(
      coefficients: beta, covariance: covariance,
      logLikelihood: (null.logLikelihood, now.logLikelihood + gain / 2),
      penalty: penalty(beta), scoreTest: scoreTest,
      effectiveFactors: beta.indices.reduce(0) { $0 + share[$1, $1] },
      iterations: steps + 1, information: now.information, design: design, ties: ties)
  }
}
