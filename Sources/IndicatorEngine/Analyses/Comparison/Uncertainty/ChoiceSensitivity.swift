/// What share of the movement of ranks is due to a choice: Sobol' indices of the mean absolute rank shift.
///
/// y is the mean over units of |rank − nominal rank| of a run, V its variance over the runs.
/// - `firstOrder` is V(E[y | choice]) ÷ V, the share of the choice by itself;
/// - `total` is E[V(y | all others)] ÷ V, its share with all its interactions.
///
/// Over all combinations both are exact. Else, with y of the samples A and B and of A with the choice from B,
/// S = mean (y_B − m)(y_AB − y_A) ÷ V and S_T = mean (y_A − y_AB)² ÷ 2V, with m the mean over A and B: without taking it off, as
/// others leave it, the first is off by the square of the mean (0.893 where 0.509 is right).
///
/// > I. M. Sobol'. "Sensitivity estimates for nonlinear mathematical models." *Mathematical Modelling and Computational Experiment*
/// > 1 (1993), 407–414; A. Saltelli et al. *Computer Physics Communications* 181 (2010), 259–270; M. J. W. Jansen. "Analysis of
/// > variance designs for model output." *Computer Physics Communications* 117 (1999), 35–43; M. Saisana, A. Saltelli, S. Tarantola.
/// > "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators." *JRSS A* 168
/// > (2005), 307–323: the mean rank shift.
public struct ChoiceSensitivity: Sendable, Equatable {
  /// The name of the choice; of the draw of the figures ``figures``.
  public let choice: String
  public let firstOrder: SimulatedValue
  public let total: SimulatedValue

  /// What the draw of the figures is called among the choices.
  public static let figures = "figures"
}

/// A figure from runs, with its Monte Carlo error: 0 where it is exact.
public struct SimulatedValue: Sendable, Equatable {
  public let value: Double
  /// Standard error, from the spread over the scrambles.
  public let monteCarloError: Double
}

/// Variance, its parts, and their shares.
struct SensitivityShares {
  /// Of each factor; nil where no run differs from another.
  let shares: [(first: SimulatedValue, total: SimulatedValue)]?

  /// - Parameter y: The shift of every run of the design.
  init(_ y: [Double], _ design: UncertaintyDesign) {
    precondition(y.count == design.total, "\(y.count) shifts of \(design.total) runs")
    if design.isExact {
      shares = SensitivityShares.exact(y, design)
    } else if design.hasPairs {
      shares = SensitivityShares.estimated(y, design)
    } else if design.factors == 1, SensitivityShares.variance(y[...]) > 0 {
      // One factor explains everything.
      let all = SimulatedValue(value: 1, monteCarloError: 0)
      shares = [(all, all)]
    } else {
      shares = nil
    }
  }

  /// Variances of conditional means over all combinations, each of which is one run.
  private static func exact(
    _ y: [Double], _ design: UncertaintyDesign
  ) -> [(first: SimulatedValue, total: SimulatedValue)]? {
    let whole = variance(y[...])
    guard whole > 0 else { return nil }
    return design.alternatives.indices.map { choice in
      let (count, stride) = (design.alternatives[choice] ?? 1, design.stride(of: choice))
      var means = [Double](repeating: 0, count: count)
      for (run, value) in y.enumerated() { means[run / stride % count] += value }
      for place in means.indices { means[place] *= Double(count) / Double(y.count) }
      // What is left within the runs that differ in this choice only.
      var within = 0.0
      for run in y.indices where run / stride % count == 0 {
        let family = (0..<count).map { y[run + $0 * stride] }
        within += variance(family[...]) * Double(count)
      }
      return (
        SimulatedValue(value: variance(means[...]) / whole, monteCarloError: 0),
        SimulatedValue(value: within / Double(y.count) / whole, monteCarloError: 0)
      )
    }
  }

  /// Σ(x − mean)² ÷ n: these are all values there are.
  private static func variance(_ values: ArraySlice<Double>) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    // Values that are all the same differ by rounding at most.
    let variance = squares / Double(values.count)
    return variance > 1e-24 * mean * mean ? variance : 0
  }

  private static func estimated(
    _ y: [Double], _ design: UncertaintyDesign
  ) -> [(first: SimulatedValue, total: SimulatedValue)]? {
    let base = design.base
    let whole = variance(y[..<(2 * base)])
    guard whole > 0 else { return nil }
    let mean = y[..<(2 * base)].reduce(0, +) / Double(2 * base)
    return (0..<design.factors).map { factor in
      let start = (2 + factor) * base
      // Of each scramble by itself; all have as many points.
      let parts = design.scrambles.map { runs in
        var (first, total) = (0.0, 0.0)
        for run in runs {
          let change = y[start + run] - y[run]
          first += (y[base + run] - mean) * change
          total += change * change
        }
        return (first: first / Double(runs.count) / whole, total: total / Double(2 * runs.count) / whole)
      }
      return (simulated(parts.map(\.first)), simulated(parts.map(\.total)))
    }
  }

  private static func simulated(_ parts: [Double]) -> SimulatedValue { SimulatedValue(meanOf: parts) }
}

extension SimulatedValue {
  /// The mean of independent estimates, with its standard error s ÷ √k.
  init(meanOf parts: [Double]) {
    let count = Double(parts.count)
    let mean = parts.reduce(0, +) / count
    let squares = parts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(
      value: mean, monteCarloError: parts.count > 1 ? (squares / (count - 1) / count).squareRoot() : 0)
  }
}
