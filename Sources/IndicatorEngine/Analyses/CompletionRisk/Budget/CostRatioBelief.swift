internal import RealModule

/// What is known of r = final ÷ approved cost: the logarithm is normal, with a mean and a spread that a class and own projects tell.
///
///     let belief = CostRatioBelief(.developmentBank).updated([1.0, 1.1, 0.9])
///     belief.predictive?.cumulative(0)     // the chance that the next project stays within its cost
///
/// Normal–inverse-gamma: κₙ = κ₀ + n, μₙ = (κ₀ μ₀ + n r̄) ÷ κₙ, αₙ = α₀ + n/2,
/// βₙ = β₀ + ½ Σ (rᵢ − r̄)² + κ₀ n (r̄ − μ₀)² ÷ (2 κₙ); the next one follows Student's t with 2 αₙ degrees of freedom about μₙ with scale²
/// βₙ (κₙ + 1) ÷ (αₙ κₙ).
///
/// > A. Gelman et al. *Bayesian Data Analysis*, 3rd ed. (2013), §3.3; `methods/completion-risk.md` §4.5.
public struct CostRatioBelief: Sendable, Equatable {
  /// μ and κ: where the mean lies, and how many projects know it.
  public let mean: Double
  public let strength: Double
  /// α and β of the variance.
  public let shape: Double
  public let rate: Double

  /// What a class says.
  public struct Prior: Sendable, Equatable {
    /// Mean and standard deviation of ln r.
    public let logMean: Double
    public let logDeviation: Double
    /// For how many own projects the mean counts, and for how many the spread.
    public let meanStrength: Double
    public let spreadStrength: Double
    /// Projects it was taken from, and whose.
    public let count: Int
    public let source: String

    /// - Precondition: The deviation and both strengths are above 0.
    public init(
      logMean: Double, logDeviation: Double, meanStrength: Double, spreadStrength: Double, count: Int,
      source: String
    ) {
      precondition(logDeviation > 0 && meanStrength > 0 && spreadStrength > 0, "a belief without spread")
      self.logMean = logMean
      self.logDeviation = logDeviation
      self.meanStrength = meanStrength
      self.spreadStrength = spreadStrength
      self.count = count
      self.source = source
    }

    /// The ratio of a class: it counts for K projects at most; nil where its logarithms are not known.
    init?(_ summary: RatioSummary, strength: Double, source: String) {
      guard let mean = summary.logMean, let deviation = summary.logDeviation, deviation > 0,
        summary.count >= 2
      else { return nil }
      let known = min(Double(summary.count), strength)
      self.init(
        logMean: mean, logDeviation: deviation, meanStrength: known, spreadStrength: known,
        count: summary.count, source: source)
    }

    /// Projects of a development bank: median 0.95, a tenth below 0.58, a tenth above 1.15. An assumption for others: its mean counts
    /// for four projects only.
    public static let developmentBank = Prior(
      logMean: -0.0513, logDeviation: 0.267, meanStrength: 4, spreadStrength: 30, count: 1088,
      source: "Asian Development Bank, actual ÷ appraised total cost, aggregates")
  }

  public init(_ prior: Prior) {
    mean = prior.logMean
    strength = prior.meanStrength
    shape = prior.spreadStrength / 2
    rate = shape * prior.logDeviation * prior.logDeviation
  }

  private init(mean: Double, strength: Double, shape: Double, rate: Double) {
    self.mean = mean
    self.strength = strength
    self.shape = shape
    self.rate = rate
  }

  /// After some own projects; ratios that are not above 0 and finite do not count.
  public func updated(_ ratios: [Double]) -> CostRatioBelief {
    let logs = ratios.filter { $0 > 0 && $0.isFinite }.map { Double.log($0) }
    if logs.isEmpty { return self }
    let count = Double(logs.count)
    let average = logs.reduce(0, +) / count
    let squares = logs.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    let total = strength + count
    return CostRatioBelief(
      mean: (strength * mean + count * average) / total, strength: total, shape: shape + count / 2,
      rate: rate + squares / 2 + strength * count * (average - mean) * (average - mean) / (2 * total))
  }

  /// The logarithm of the next ratio, its mean moved by `shift`.
  public func predictive(shift: Double = 0) -> StudentTDistribution? {
    let scale = (rate * (strength + 1) / (shape * strength)).squareRoot()
    return StudentTDistribution(degrees: 2 * shape, location: mean + shift, scale: scale)
  }

  /// The standard deviation of what is not known of the mean.
  public var meanError: Double { (rate / (shape * strength)).squareRoot() }
}
