internal import RealModule

/// Cox regression in which spells of a group (a municipality, a contractor) share an unknown factor of their hazard.
///
///     // λ(t | x, group) = λ₀(t) · u · exp(xᵀβ), u gamma distributed with mean 1 and variance θ
///
/// For each θ the logarithms of the frailties are coefficients with the penalty Σ (eʷ − w) ÷ θ, which gives what the EM algorithm gives; θ
/// maximises the likelihood over the frailties. All is dense: time grows with the third power of the number of groups.
///
/// > T. M. Therneau, P. M. Grambsch, V. S. Pankratz. "Penalized survival models and frailty." *Journal of Computational and Graphical
/// > Statistics* 12 (2003), 156–175; G. G. Nielsen et al. *Scandinavian Journal of Statistics* 19 (1992), 25–43.
public struct CoxFrailty: Sendable {
  /// β. Shape `[factor]`.
  public let coefficients: [Double]
  /// Of β, the frailties being estimated too. Shape `[factor, factor]`.
  public let covariance: Matrix
  /// θ, the variance of the frailty; 0 where groups differ no more than chance would make them.
  public let variance: Double
  /// Logarithms of the frailties; 0 for a group like the mean. Shape `[group]`.
  public let logFrailties: [Double]
  /// Partial log-likelihood at β = 0 without frailty, and at the estimates.
  public let logLikelihood: (null: Double, fitted: Double)
  /// The log-likelihood with frailties integrated out, on the scale of the partial one.
  public let integratedLogLikelihood: Double

  /// - Parameter groups: Codes from 0; each below the greatest occurs. Shape `[spell]`.
  /// - Returns: The reasons of a Cox regression; `too-few-observations` for a single group.
  /// - Precondition: A row of factors and a group a spell; at least one factor.
  public static func fit(_ spells: Spells, factors: Matrix, groups: [Int]) -> Estimate<CoxFrailty> {
    precondition(groups.count == spells.count, "\(groups.count) groups of \(spells.count) spells")
    return CoxModel.fit(spells, factors: factors).flatMap { model in
      let count = (groups.max() ?? 0) + 1
      if count < 2 { return .unavailable(.tooFewObservations) }
      return FrailtySearch(spells, factors: factors, groups: groups, count: count).best(null: model)
    }
  }
}

/// The maximum over θ, and over frailties and β for each.
private struct FrailtySearch {
  private let design: CoxDesign
  private let count: Int
  private let events: [Double]

  init(_ spells: Spells, factors: Matrix, groups: [Int], count: Int) {
    var values = [Double](repeating: 0, count: spells.count * count)
    var events = [Double](repeating: 0, count: count)
    for (row, group) in groups.enumerated() {
      values[group * spells.count + row] = 1
      if spells.event[row] { events[group] += spells.weights?[row] ?? 1 }
    }
    design = CoxDesign(
      spells,
      factors: Matrix(rows: spells.count, columns: count + factors.columns, values: values + factors.values),
      strata: nil,
      offset: nil)
    self.count = count
    self.events = events
  }

  typealias Point = (coefficients: [Double], value: Double, integrated: Double, covariance: Matrix)

  /// Golden sections on ln θ.
  func best(null model: CoxModel) -> Estimate<CoxFrailty> {
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (Double.log(1e-4), Double.log(1e2))
    var start = [Double](repeating: 0, count: count) + model.coefficients
    func at(_ place: Double) -> Point? {
      let point = maximum(variance: Double.exp(place), from: start)
      if let point { start = point.coefficients }
      return point
    }
    var (left, right) = (high - golden * (high - low), low + golden * (high - low))
    guard var leftPoint = at(left), var rightPoint = at(right) else { return .unavailable(.notConverged) }
    while high - low > 1e-7 {
      if leftPoint.integrated >= rightPoint.integrated {
        (high, right, rightPoint) = (right, left, leftPoint)
        left = high - golden * (high - low)
        guard let point = at(left) else { return .unavailable(.notConverged) }
        leftPoint = point
      } else {
        (low, left, leftPoint) = (left, right, rightPoint)
        right = low + golden * (high - low)
        guard let point = at(right) else { return .unavailable(.notConverged) }
        rightPoint = point
      }
    }
    let point = leftPoint.integrated >= rightPoint.integrated ? leftPoint : rightPoint
    if point.integrated <= model.logLikelihood.fitted {
      return .value(
        CoxFrailty(
          coefficients: model.coefficients, covariance: model.covariance, variance: 0,
          logFrailties: [Double](repeating: 0, count: count), logLikelihood: model.logLikelihood,
          integratedLogLikelihood: model.logLikelihood.fitted))
    }
    return .value(
      CoxFrailty(
        coefficients: Array(point.coefficients[count...]), covariance: point.covariance,
        variance: Double.exp((low + high) / 2),
        logFrailties: Array(point.coefficients[..<count]),
        logLikelihood: (model.logLikelihood.null, point.value),
        integratedLogLikelihood: point.integrated))
  }

  /// Newton's method on the penalised likelihood for a given θ.
  private func maximum(variance: Double, from start: [Double]) -> Point? {
    var point = start
    var now = CoxInformation(design, point, ties: .efron)
    for _ in 0..<100 {
      var (slope, information) = (now.score, now.information)
      for group in 0..<count {
        slope[group] -= (Double.exp(point[group]) - 1) / variance
        information[group, group] += Double.exp(point[group]) / variance
      }
      guard let factor = Cholesky(information) else { return nil }
      let step = factor.solve(slope)
      if BLAS.dot(slope, step) < 1e-14 * (1 + now.logLikelihood.magnitude) {
        return (
          point, now.logLikelihood, integrated(point, now.logLikelihood, variance), lower(factor.inverse)
        )
      }
      let before = now.logLikelihood - penalty(point, variance)
      var length = 1.0
      while true {
        let trial = zip(point, step).map { $0 + length * $1 }
        let next = CoxInformation(design, trial, ties: .efron)
        if next.logLikelihood - penalty(trial, variance) >= before - 1e-12 * (1 + before.magnitude) {
          (point, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-9 { return nil }
      }
    }
    return nil
  }

  private func penalty(_ point: [Double], _ variance: Double) -> Double {
    point[..<count].reduce(0) { $0 + (Double.exp($1) - 1 - $1) } / variance
  }

  /// The block of β.
  private func lower(_ inverse: Matrix) -> Matrix {
    let width = inverse.rows - count
    var block = Matrix(rows: width, columns: width)
    for column in 0..<width {
      for row in 0..<width { block[row, column] = inverse[count + row, count + column] }
    }
    return block
  }

  /// The likelihood over the gamma frailties at the Breslow hazard. With ν = 1/θ and d events of a group it adds
  /// ν w + ν ln ν − (ν + d) ln(ν + d) + ln Γ(ν + d) − ln Γ(ν) + d to the partial one: 0 where θ is 0.
  private func integrated(_ point: [Double], _ partial: Double, _ variance: Double) -> Double {
    let shape = 1 / variance
    return (0..<count).reduce(partial) { sum, group in
      let total = shape + events[group]
      return sum + shape * point[group] - shape * Double.log(onePlus: events[group] / shape)
        - events[group] * Double.log(total) + Double.logGamma(total) - Double.logGamma(shape) + events[group]
    }
  }
}
