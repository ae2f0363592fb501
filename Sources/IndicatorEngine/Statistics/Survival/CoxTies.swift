internal import RealModule

/// How a Cox regression reckons with events at the same time.
public enum CoxTies: Sendable, CaseIterable {
  /// Each event of a tie leaves an average share of the others behind: the default, close to exact where ties are few.
  case efron
  /// All events of a tie see the whole risk set.
  case breslow
  /// Time is discrete: which d of those at risk have the event, given that d do. Without weights and entries within a slot it is
  /// conditional logistic regression. Time grows with risk set × events of each tie.
  case exact
}

/// What the events of one slot contribute, S₀ the risk set's and D₀ the events' own sum of weighted risks: with the r-th of d events
/// seeing S₀ − φ D₀, φ = r/d (Efron) or 0 (Breslow), sums over r of
struct TieTerms {
  /// The sum of the weights of the events.
  let weight: Double
  /// 1 ÷ (S₀ − φ D₀), the increment of the cumulative hazard;
  var hazard = 0.0
  /// (1 − φ) ÷ (S₀ − φ D₀), what the events themselves see of it;
  var tiedHazard = 0.0
  /// 1, φ and φ² ÷ (S₀ − φ D₀)²;
  var squares = (one: 0.0, phi: 0.0, phiSquared: 0.0)
  /// ln(S₀ − φ D₀); all of them times the mean weight of the events.
  var logRisk = 0.0

  /// - Parameter count: d, at least 1.
  init(count: Int, weight: Double, risk: Double, tiedRisk: Double, ties: CoxTies) {
    self.weight = weight
    if count == 1 || ties != .efron {
      let inverse = 1 / risk
      hazard = weight * inverse
      tiedHazard = hazard
      squares.one = hazard * inverse
      logRisk = weight * Double.log(risk)
      return
    }
    let (mean, step, share) = (weight / Double(count), 1 / Double(count), tiedRisk / risk)
    // Logarithms of products of some factors of 1/d…1 at a time: each would cost more than all else here.
    var (product, log) = (1.0, 0.0)
    for r in 0..<count {
      let phi = Double(r) * step
      let factor = 1 - phi * share
      let inverse = 1 / factor
      let square = inverse * inverse
      hazard += inverse
      tiedHazard += (1 - phi) * inverse
      squares.one += square
      squares.phi += phi * square
      squares.phiSquared += phi * phi * square
      product *= factor
      if r & 15 == 15 {
        log += Double.log(product)
        product = 1
      }
    }
    logRisk = mean * (Double(count) * Double.log(risk) + log + Double.log(product))
    let (one, two) = (mean / risk, mean / risk / risk)
    hazard *= one
    tiedHazard *= one
    squares = (squares.one * two, squares.phi * two, squares.phiSquared * two)
  }
}
