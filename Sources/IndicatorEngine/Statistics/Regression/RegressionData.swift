internal import RealModule

/// The rows of a regression, and its likelihood at some coefficients.
struct RegressionData: Sendable {
  let family: ResponseFamily
  let outcomes: [Double]
  let trials: [Double]?
  let offset: [Double]?
  /// A one and the factors less their means, one row after the other.
  private let rows: [Double]
  let width: Int
  private let centring: Centring
  /// Greatest less least value of each column; 1 for the intercept.
  private let ranges: [Double]

  /// - Precondition: One element a row.
  init(_ family: ResponseFamily, outcomes: [Double], factors: Matrix, trials: [Double]?, offset: [Double]?) {
    precondition(
      trials == nil || trials?.count == outcomes.count,
      "\(trials?.count ?? 0) trials, \(outcomes.count) outcomes")
    precondition(
      offset == nil || offset?.count == outcomes.count,
      "\(offset?.count ?? 0) offsets, \(outcomes.count) outcomes")
    self.family = family
    self.outcomes = outcomes
    self.trials = trials
    self.offset = offset
    let (count, width) = (outcomes.count, factors.columns + 1)
    self.width = width
    var (means, ranges) = ([0.0], [1.0])
    for column in 0..<factors.columns {
      let values = factors.values[column * count..<(column + 1) * count]
      means.append(values.reduce(0, +) / Double(max(1, count)))
      ranges.append((values.max() ?? 0) - (values.min() ?? 0))
    }
    centring = Centring(means: means)
    self.ranges = ranges
    rows = [Double](unsafeUninitializedCapacity: count * width) { buffer, initialized in
      for row in 0..<count {
        buffer[row * width] = 1
        for column in 1..<width {
          buffer[row * width + column] = factors.values[(column - 1) * count + row] - means[column]
        }
      }
      initialized = count * width
    }
  }

  /// Why there is nothing to fit.
  var fault: UnavailableReason? {
    guard rows.allSatisfy(\.isFinite), outcomes.allSatisfy(\.isFinite),
      trials?.allSatisfy(\.isFinite) ?? true,
      offset?.allSatisfy(\.isFinite) ?? true
    else { return .notFinite }
    if outcomes.count < 2 { return .tooFewObservations }
    if outcomes.contains(where: { $0 < 0 || family != .poisson && $0 > 1 })
      || trials?.contains(where: { $0 <= 0 }) ?? false
    {
      return .outOfRange
    }
    if outcomes.allSatisfy({ $0 == 0 }) || family != .poisson && outcomes.allSatisfy({ $0 == 1 }) {
      return .noEvents
    }
    return ranges.contains(0) ? .collinear : nil
  }

  @inline(__always)
  func trial(_ row: Int) -> Double { trials?[row] ?? 1 }

  /// Predictors of the rows for coefficients of the centred columns.
  private func predictors(_ coefficients: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: outcomes.count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      rows.withUnsafeBufferPointer { rows in
        if let rows = rows.baseAddress {
          BLAS.products(of: rows, count: outcomes.count, with: coefficients, width: width, into: base)
        }
      }
      if let offset { for row in offset.indices { base[row] += offset[row] } }
      initialized = outcomes.count
    }
  }

  /// Means of the rows.
  func means(_ coefficients: [Double]) -> [Double] {
    predictors(centring.centred(coefficients)).map { family.mean($0).mean }
  }

  /// The log-likelihood, less what does not depend on the coefficients.
  func logLikelihood(_ coefficients: [Double]) -> Double {
    likelihood(predictors(centring.centred(coefficients)))
  }

  private func likelihood(_ predictors: [Double]) -> Double {
    var sum = 0.0
    for row in outcomes.indices {
      let (mean, rest, _) = family.mean(predictors[row])
      sum += trial(row) * family.logLikelihood(outcomes[row], mean, rest)
    }
    return sum
  }

  /// Logarithms of binomial coefficients, or of the factorials of counts.
  var logLikelihoodConstant: Double {
    outcomes.indices.reduce(0) { sum, row in
      let (n, x) = (trial(row), trial(row) * outcomes[row])
      if family == .poisson { return sum - n * Double.logGamma(outcomes[row] + 1) }
      return sum + Double.logGamma(n + 1) - Double.logGamma(x + 1) - Double.logGamma(n - x + 1)
    }
  }

  func deviance(_ coefficients: [Double]) -> Double {
    let predictors = predictors(centring.centred(coefficients))
    return outcomes.indices.reduce(0) { sum, row in
      let (mean, rest, _) = family.mean(predictors[row])
      return sum + trial(row) * family.deviance(outcomes[row], mean, rest)
    }
  }

  /// Slope and expected information at some predictors, of centred columns.
  private func derivatives(_ predictors: [Double]) -> (score: [Double], information: Matrix) {
    var products = CrossProductSum(width: width)
    var score = [Double](repeating: 0, count: width)
    rows.withUnsafeBufferPointer { rows in
      for row in outcomes.indices {
        let (mean, rest, slope) = family.mean(predictors[row])
        let variance = family.variance(mean, rest)
        guard variance > 0 else { continue }
        let share = trial(row) * slope / variance
        let surprise = share * (outcomes[row] - mean)
        let root = (share * slope).squareRoot()
        let start = row * width
        for column in 0..<width { score[column] += surprise * rows[start + column] }
        products.add { block in
          for column in 0..<width { block[column] = root * rows[start + column] }
        }
      }
    }
    return (score, products.matrix())
  }

  /// The maximum of the likelihood less ½ Σ θ β².
  func maximum(_ ridge: [Double]) -> Estimate<(coefficients: [Double], covariance: Matrix, steps: Int)> {
    let total = outcomes.indices.reduce(0) { $0 + trial($1) }
    let share = outcomes.indices.reduce(0) { $0 + trial($1) * outcomes[$1] } / total
    let shift = offset.map { $0.reduce(0, +) / Double($0.count) } ?? 0
    var beta = [family.predictor(of: share) - shift] + [Double](repeating: 0, count: width - 1)
    var now = predictors(beta)
    for steps in 0..<100 {
      let value = likelihood(now) - penalty(beta, ridge)
      let (score, information) = derivatives(now)
      guard value.isFinite, let factor = Cholesky(penalised(information, ridge)) else {
        return .unavailable(steps == 0 ? .collinear : .separation)
      }
      let slope = beta.indices.map { score[$0] - ridge[$0] * beta[$0] }
      let step = factor.solve(slope)
      if BLAS.dot(slope, step) <= 1e-16 * (1 + value.magnitude) {
        // The likelihood no longer rises; where a step still goes somewhere, it rises towards infinity.
        if beta.indices.contains(where: { step[$0].magnitude * ranges[$0] > 1e-3 }) {
          return .unavailable(.separation)
        }
        return .value(
          (centring.uncentred(zip(beta, step).map { $0 + $1 }), centring.uncentred(factor.inverse), steps + 1)
        )
      }
      var length = 1.0
      while true {
        let trial = beta.indices.map { beta[$0] + length * step[$0] }
        let next = predictors(trial)
        let reached = likelihood(next) - penalty(trial, ridge)
        if reached >= value - 1e-12 * value.magnitude {
          (beta, now) = (trial, next)
          break
        }
        length /= 2
        if length < 1e-9 { return .unavailable(.notConverged) }
      }
    }
    return .unavailable(.separation)
  }

  private func penalty(_ beta: [Double], _ ridge: [Double]) -> Double {
    zip(beta, ridge).reduce(0) { $0 + $1.1 * $1.0 * $1.0 / 2 }
  }

  private func penalised(_ information: Matrix, _ ridge: [Double]) -> Matrix {
    var sum = information
    for column in ridge.indices { sum[column, column] += ridge[column] }
    return sum
  }

  /// w xᵀ V x of each row: how much of its own mean it decides.
  func leverages(_ coefficients: [Double], covariance: Matrix) -> [Double] {
    let predictors = predictors(centring.centred(coefficients))
    return outcomes.indices.map { row in
      let (mean, rest, slope) = family.mean(predictors[row])
      let x = [1] + (1..<width).map { rows[row * width + $0] + centring.means[$0] }
      return trial(row) * slope * slope / family.variance(mean, rest)
        * BLAS.dot(x, BLAS.product(covariance, x))
    }
  }
}
