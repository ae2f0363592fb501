internal import RealModule

/// A linear regression in which rows of a group (a municipality, a contractor) share an unknown shift.
///
///     // y = β₀ + xᵀβ + γ(group) + e, γ ~ N(0, τ²), e ~ N(0, σ²)
///     let model = LinearMixedModel.fit(outcomes: logRatios, factors: factors, groups: municipality).found
///     model?.shifts[3]   // drawn towards 0 the more, the less is known of the group
///
/// For each τ² ÷ σ² coefficients and σ² have closed forms from sums over groups; the ratio maximises the likelihood of what the coefficients
/// leave (REML), on its logarithm. Time is linear in the rows.
///
/// > H. D. Patterson, R. Thompson. "Recovery of inter-block information when block sizes are unequal." *Biometrika* 58 (1971), 545–554;
/// > N. M. Laird, J. H. Ware. "Random-effects models for longitudinal data." *Biometrics* 38 (1982), 963–974.
public struct LinearMixedModel: Sendable {
  /// The intercept and β. Shape `[1 + factor]`.
  public let coefficients: [Double]
  /// Of the coefficients, the ratio of variances taken as known. Shape `[1 + factor, 1 + factor]`.
  public let covariance: Matrix
  /// τ, the standard deviation of the shifts; 0 where groups differ no more than chance makes them.
  public let groupDeviation: Double
  /// σ, that of rows about their group.
  public let deviation: Double
  /// The restricted log-likelihood at the estimate.
  public let logLikelihood: Double
  /// What is expected of γ given the data. Shape `[group]`; 0 for a group without rows.
  public let shifts: [Double]

  /// Standard errors of the coefficients. Shape `[1 + factor]`.
  public var standardErrors: [Double] { (0..<covariance.rows).map { covariance[$0, $0].squareRoot() } }

  /// - Parameters:
  ///   - factors: Without a column of ones. Shape `[row, factor]`; no factor is allowed.
  ///   - groups: Codes from 0. Shape `[row]`.
  /// - Returns: `too-few-observations` with a single group, a row a group, or fewer rows than coefficients and two more; `not-finite`;
  ///   `collinear-factors`; `no-events` where nothing varies about the regression.
  /// - Precondition: A row of factors and a group a row.
  public static func fit(outcomes: [Double], factors: Matrix, groups: [Int]) -> Estimate<LinearMixedModel> {
    precondition(
      factors.rows == outcomes.count && groups.count == outcomes.count,
      "\(factors.rows) rows of factors, \(groups.count) groups, \(outcomes.count) outcomes")
    precondition(groups.allSatisfy { $0 >= 0 }, "a group below 0")
    guard outcomes.allSatisfy(\.isFinite), factors.values.allSatisfy(\.isFinite) else {
      return .unavailable(.notFinite)
    }
    let distinct = Set(groups).count
    guard distinct >= 2, distinct < outcomes.count, outcomes.count >= factors.columns + 3 else {
      return .unavailable(.tooFewObservations)
    }
    let sums = MixedSums(outcomes: outcomes, factors: factors, groups: groups)
    guard let alone = sums.state(ratio: 0) else { return .unavailable(.collinear) }
    if alone.squares <= 1e-20 * sums.size { return .unavailable(.noEvents) }
    // τ up to e⁸ σ: beyond that rows of a group are alike for all purposes.
    let best = univariateMaximum(from: -16, to: 16, tolerance: 1e-9) {
      sums.state(ratio: Double.exp($0))?.value ?? -.infinity
    }
    guard let found = sums.state(ratio: Double.exp(best)) else { return .unavailable(.notConverged) }
    let state = found.value > alone.value ? found : alone
    return .value(LinearMixedModel(sums, state))
  }

  private init(_ sums: MixedSums, _ state: MixedSums.State) {
    let variance = state.squares / sums.degrees
    coefficients = sums.centring.uncentred(state.coefficients)
    var scaled = state.factor.inverse
    for column in 0..<scaled.columns {
      for row in 0..<scaled.rows { scaled[row, column] *= variance }
    }
    covariance = sums.centring.uncentred(scaled)
    groupDeviation = (state.ratio * variance).squareRoot()
    deviation = variance.squareRoot()
    logLikelihood = state.value
    shifts = sums.shifts(state)
  }
}

/// Sums over rows and over groups, by which everything is computed.
private struct MixedSums {
  let centring: Centring
  /// Rows less coefficients.
  let degrees: Double
  /// Σ (y − ȳ)².
  let size: Double
  private let width: Int
  /// Σ z zᵀ over rows, z a one, the centred factors and, last, the centred outcome. Shape `[width + 1, width + 1]`.
  private let products: Matrix
  /// Σ z over the rows of each group; the first is the number of rows. Shape `[group][width + 1]`.
  private let groupSums: [Double]
  private let groupCount: Int
  private let meanOutcome: Double

  struct State {
    let ratio: Double
    let value: Double
    let squares: Double
    let coefficients: [Double]
    let factor: Cholesky
  }

  init(outcomes: [Double], factors: Matrix, groups: [Int]) {
    let (count, columns) = (outcomes.count, factors.columns)
    let means = (0..<columns).map { column in
      factors.values[column * count..<(column + 1) * count].reduce(0, +) / Double(count)
    }
    centring = Centring(means: [0] + means)
    let width = columns + 1
    self.width = width
    degrees = Double(count - width)
    let meanOutcome = outcomes.reduce(0, +) / Double(count)
    self.meanOutcome = meanOutcome
    groupCount = (groups.max() ?? -1) + 1
    var sums = [Double](repeating: 0, count: groupCount * (width + 1))
    var products = CrossProductSum(width: width + 1)
    for row in 0..<count {
      let start = groups[row] * (width + 1)
      products.add { z in
        z[0] = 1
        for column in 0..<columns { z[column + 1] = factors.values[column * count + row] - means[column] }
        z[width] = outcomes[row] - meanOutcome
        for column in 0...width { sums[start + column] += z[column] }
      }
    }
    self.products = products.matrix()
    groupSums = sums
    size = self.products[width, width]
  }

  /// The fit for a ratio λ = τ² ÷ σ²: V⁻¹ of a group is I − λ 11ᵀ ÷ (1 + λ n).
  func state(ratio: Double) -> State? {
    var products = products
    var logDeterminant = 0.0
    for group in 0..<groupCount {
      let start = group * (width + 1)
      let count = groupSums[start]
      guard count > 0 else { continue }
      let share = ratio / (1 + ratio * count)
      logDeterminant += Double.log(onePlus: ratio * count)
      for column in 0...width {
        for row in 0...width {
          products[row, column] -= share * groupSums[start + row] * groupSums[start + column]
        }
      }
    }
    var left = Matrix(rows: width, columns: width)
    for column in 0..<width { for row in 0..<width { left[row, column] = products[row, column] } }
    guard let factor = Cholesky(left) else { return nil }
    let right = (0..<width).map { products[$0, width] }
    let coefficients = factor.solve(right)
    let squares = max(0, products[width, width] - BLAS.dot(coefficients, right))
    let value =
      -0.5
      * (degrees * (Double.log(2 * Double.pi * squares / degrees) + 1) + logDeterminant
        + factor.logDeterminant)
    // The coefficients of what the outcome is above its mean.
    let own = [coefficients[0] + meanOutcome] + coefficients.dropFirst()
    return State(ratio: ratio, value: value, squares: squares, coefficients: own, factor: factor)
  }

  /// λ × (sum of what the regression leaves in a group) ÷ (1 + λ n).
  func shifts(_ state: State) -> [Double] {
    (0..<groupCount).map { group in
      let start = group * (width + 1)
      let count = groupSums[start]
      var left = groupSums[start + width] - (state.coefficients[0] - meanOutcome) * count
      for column in 1..<max(1, width) { left -= state.coefficients[column] * groupSums[start + column] }
      return state.ratio / (1 + state.ratio * count) * left
    }
  }
}
