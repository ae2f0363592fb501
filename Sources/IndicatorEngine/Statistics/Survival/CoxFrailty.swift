internal import RealModule

/// Cox regression in which spells of a group (a municipality, a contractor) share an unknown factor of their hazard.
///
///     // λ(t | x, group) = λ₀(t) · u · exp(xᵀβ), u gamma distributed with mean 1 and variance θ
///
/// For each θ the logarithms of the frailties are coefficients with the penalty Σ (eʷ − 1 − w) ÷ θ, which gives what the EM algorithm gives; θ
/// maximises the likelihood over the frailties. Steps are Newton's, by conjugate gradients: no matrix of the groups is formed, a product with
/// the information takes time linear in the spells, however many groups there are.
///
/// > T. M. Therneau, P. M. Grambsch, V. S. Pankratz. "Penalized survival models and frailty." *Journal of Computational and Graphical
/// > Statistics* 12 (2003), 156–175; G. G. Nielsen et al. *Scandinavian Journal of Statistics* 19 (1992), 25–43; T. Steihaug. *SIAM
/// > Journal on Numerical Analysis* 20 (1983), 626–637 (Newton's steps by conjugate gradients).
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
      return FrailtySearch(model.design, groups: groups, count: count, events: spells.event).best(null: model)
    }
  }
}

/// The maximum over θ, and over frailties and β for each.
private struct FrailtySearch {
  private let design: CoxDesign
  private let count: Int
  /// The group of each position, and the weight of the events of each group.
  private let groups: [Int32]
  private let events: [Double]

  init(_ design: CoxDesign, groups: [Int], count: Int, events isEvent: [Bool]) {
    var events = [Double](repeating: 0, count: count)
    for (row, group) in groups.enumerated() where isEvent[row] {
      events[group] += design.spells.weights?[row] ?? 1
    }
    self.design = design
    self.count = count
    self.groups = design.rows.map { Int32(groups[Int($0)]) }
    self.events = events
  }

  private struct Point {
    /// Logarithms of the frailties, then β.
    let place: [Double]
    let state: FrailtyState
    let integrated: Double
  }

  func best(null model: CoxModel) -> Estimate<CoxFrailty> {
    var start = [Double](repeating: 0, count: count) + model.coefficients
    var isLost = false
    func at(_ logVariance: Double) -> Point? {
      let point = maximum(variance: Double.exp(logVariance), from: start)
      if let point { start = point.place }
      return point
    }
    let place = univariateMaximum(from: Double.log(1e-4), to: Double.log(1e2), tolerance: 1e-8) {
      guard let point = at($0) else {
        isLost = true
        return -.infinity
      }
      return point.integrated
    }
    guard !isLost, let point = at(place) else { return .unavailable(.notConverged) }
    if point.integrated <= model.logLikelihood.fitted {
      return .value(
        CoxFrailty(
          coefficients: model.coefficients, covariance: model.covariance, variance: 0,
          logFrailties: [Double](repeating: 0, count: count), logLikelihood: model.logLikelihood,
          integratedLogLikelihood: model.logLikelihood.fitted))
    }
    guard let covariance = covariance(point, Double.exp(place)) else { return .unavailable(.notConverged) }
    return .value(
      CoxFrailty(
        coefficients: Array(point.place[count...]), covariance: covariance, variance: Double.exp(place),
        logFrailties: Array(point.place[..<count]),
        logLikelihood: (model.logLikelihood.null, point.state.logLikelihood),
        integratedLogLikelihood: point.integrated))
  }

  /// Newton's method on the penalised likelihood for a given θ.
  private func maximum(variance: Double, from start: [Double]) -> Point? {
    var place = start
    var now = state(place)
    for _ in 0..<100 {
      let slope = self.slope(now, place, variance)
      guard let solver = FrailtySolver(now, frailties: place.prefix(count), variance: variance) else {
        return nil
      }
      let step = solver.solve(slope, within: 1e-8)
      let before = now.logLikelihood - penalty(place, variance)
      if BLAS.dot(slope, step) < 1e-13 * (1 + before.magnitude) {
        return Point(place: place, state: now, integrated: before + constant(variance))
      }
      var length = 1.0
      while true {
        let trial = zip(place, step).map { $0 + length * $1 }
        let next = state(trial)
        if next.logLikelihood - penalty(trial, variance) >= before - 1e-12 * (1 + before.magnitude) {
          (place, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-9 { return nil }
      }
    }
    return nil
  }

  private func state(_ place: [Double]) -> FrailtyState {
    FrailtyState(design, groups: groups, count: count, events: events, place)
  }

  private func slope(_ state: FrailtyState, _ place: [Double], _ variance: Double) -> [Double] {
    var slope = state.slope
    for group in 0..<count { slope[group] -= (Double.exp(place[group]) - 1) / variance }
    return slope
  }

  private func penalty(_ place: [Double], _ variance: Double) -> Double {
    place[..<count].reduce(0) { $0 + (Double.exp($1) - 1 - $1) } / variance
  }

  /// The block of β of the inverse information.
  private func covariance(_ point: Point, _ variance: Double) -> Matrix? {
    guard let solver = FrailtySolver(point.state, frailties: point.place.prefix(count), variance: variance)
    else { return nil }
    var covariance = Matrix(rows: design.width, columns: design.width)
    for column in 0..<design.width {
      var unit = [Double](repeating: 0, count: point.place.count)
      unit[count + column] = 1
      let solution = solver.solve(unit, within: 1e-12)
      for row in 0..<design.width { covariance[row, column] = solution[count + row] }
    }
    return covariance
  }

  /// What the likelihood over the gamma frailties at the Breslow hazard is above the penalised one, at the maximum of the latter (where
  /// Σ (eʷ − 1) is 0, so that small errors of w do not count): with ν = 1/θ and d events of a group
  /// ν ln ν − (ν + d) ln(ν + d) + ln Γ(ν + d) − ln Γ(ν) + d, 0 where θ is 0.
  private func constant(_ variance: Double) -> Double {
    let shape = 1 / variance
    return events.reduce(0) { sum, events in
      let total = shape + events
      return sum - shape * Double.log(onePlus: events / shape) - events * Double.log(total)
        + Double.logGamma(total) - Double.logGamma(shape) + events
    }
  }
}
