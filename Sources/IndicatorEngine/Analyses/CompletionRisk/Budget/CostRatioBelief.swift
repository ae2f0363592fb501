internal import RealModule

/// What is known of r = final ÷ approved cost: a measure of it is normal, with a mean and a spread that a class and own projects tell.
///
///     let belief = CostRatioBelief(.developmentBank).updated([1.0, 1.1, 0.9])
///     belief.predictive?.cumulative(0)     // the chance that the next project stays within its cost
///
/// Normal–inverse-gamma: κₙ = κ₀ + n, μₙ = (κ₀ μ₀ + n r̄) ÷ κₙ, αₙ = α₀ + n/2,
/// βₙ = β₀ + ½ Σ (rᵢ − r̄)² + κ₀ n (r̄ − μ₀)² ÷ (2 κₙ); the next one follows Student's t with 2 αₙ degrees of freedom about μₙ with scale²
/// βₙ (κₙ + 1) ÷ (αₙ κₙ).
///
/// Where a class states quantiles (``RatioQuantiles``) of thirty projects or more, or nothing else, the measure is the place of r in them, spread so
/// that without own projects the predictive distribution is that of the quantiles: what the class states comes back. Own ratios are measured alike,
/// so that they move the distribution and keep its shape. Else it is ln r with the mean and deviation that the class states.
///
/// > A. Gelman et al. *Bayesian Data Analysis*, 3rd ed. (2013), §3.3; `methods/completion-risk.md` §4.5.
public struct CostRatioBelief: Sendable, Equatable {
  /// μ and κ: where the mean of the measure lies, and how many projects know it.
  public let mean: Double
  public let strength: Double
  /// α and β of the variance.
  public let shape: Double
  public let rate: Double
  let measure: CostRatioMeasure

  /// What a class says.
  public struct Prior: Sendable, Equatable {
    /// Mean and standard deviation of ln r; 0 and 1, of the measure, where quantiles are stated.
    public let logMean: Double
    public let logDeviation: Double
    /// What is stated in place of them.
    public let quantiles: RatioQuantiles?
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
      quantiles = nil
      self.meanStrength = meanStrength
      self.spreadStrength = spreadStrength
      self.count = count
      self.source = source
    }

    /// - Precondition: Both strengths are above 0.
    public init(
      quantiles: RatioQuantiles, meanStrength: Double, spreadStrength: Double, count: Int, source: String
    ) {
      precondition(meanStrength > 0 && spreadStrength > 0, "a belief without strength")
      (logMean, logDeviation) = (0, 1)
      self.quantiles = quantiles
      self.meanStrength = meanStrength
      self.spreadStrength = spreadStrength
      self.count = count
      self.source = source
    }

    /// Projects from which on quantiles go before mean and deviation of ln r: a few projects far out make a deviation that few others have.
    static let fewestForQuantiles = 30

    /// The ratio of a class: it counts for K projects at most; nil where neither its logarithms nor two quantiles are known.
    init?(_ summary: RatioSummary, strength: Double, source: String) {
      guard summary.count >= 2 else { return nil }
      let known = min(Double(summary.count), strength)
      let quantiles = RatioQuantiles(summary)
      let deviation = summary.logDeviation.flatMap { $0 > 0 ? $0 : nil }
      if let quantiles,
        summary.count >= Prior.fewestForQuantiles || summary.logMean == nil || deviation == nil
      {
        self.init(
          quantiles: quantiles, meanStrength: known, spreadStrength: known, count: summary.count,
          source: source)
      } else if let mean = summary.logMean, let deviation {
        self.init(
          logMean: mean, logDeviation: deviation, meanStrength: known, spreadStrength: known,
          count: summary.count, source: source)
      } else {
        return nil
      }
    }

    /// Projects of a development bank: a tenth below 0.58, half below 0.95, four fifths below 1.04, nine tenths below 1.15. An assumption
    /// for others: its middle counts for four projects only.
    public static let developmentBank: Prior = {
      let (count, source) = (1088, "Asian Development Bank, actual ÷ appraised total cost, aggregates")
      let stated = [(share: 0.1, ratio: 0.58), (0.5, 0.95), (0.8, 1.04), (0.9, 1.15)]
      guard let quantiles = RatioQuantiles(stated) else { preconditionFailure("quantiles \(stated)") }
      return Prior(quantiles: quantiles, meanStrength: 4, spreadStrength: 30, count: count, source: source)
    }()
  }

  public init(_ prior: Prior) {
    mean = prior.logMean
    strength = prior.meanStrength
    shape = prior.spreadStrength / 2
    rate = shape * prior.logDeviation * prior.logDeviation
    measure = CostRatioMeasure(prior)
  }

  private init(mean: Double, strength: Double, shape: Double, rate: Double, measure: CostRatioMeasure) {
    self.measure = measure
    self.mean = mean
    self.strength = strength
    self.shape = shape
    self.rate = rate
  }

  /// After some own projects; ratios that are not above 0 and finite do not count.
  public func updated(_ ratios: [Double]) -> CostRatioBelief {
    let logs = ratios.filter { $0 > 0 && $0.isFinite }.map { measure.place(ofProject: Double.log($0)) }
    if logs.isEmpty { return self }
    let count = Double(logs.count)
    let average = logs.reduce(0, +) / count
    let squares = logs.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    let total = strength + count
    return CostRatioBelief(
      mean: (strength * mean + count * average) / total, strength: total, shape: shape + count / 2,
      rate: rate + squares / 2 + strength * count * (average - mean) * (average - mean) / (2 * total),
      measure: measure)
  }

  /// The measure of the next ratio, its mean moved by `shift`.
  public func predictive(shift: Double = 0) -> StudentTDistribution? {
    let scale = (rate * (strength + 1) / (shape * strength)).squareRoot()
    return StudentTDistribution(degrees: 2 * shape, location: mean + shift, scale: scale)
  }

  /// ln r in the middle of what is believed.
  var middle: Double { measure.logarithm(at: mean) }

  /// The standard deviation of what is not known of the mean.
  public var meanError: Double { (rate / (shape * strength)).squareRoot() }
}

/// How ratios are measured: by their logarithm, or by their place in stated quantiles.
enum CostRatioMeasure: Sendable, Equatable {
  case logarithm
  /// `base`: the predictive distribution before any own project.
  case place(RatioQuantiles, base: StudentTDistribution)

  init(_ prior: CostRatioBelief.Prior) {
    let base = StudentTDistribution(
      degrees: prior.spreadStrength, location: 0, scale: (1 + 1 / prior.meanStrength).squareRoot())
    if let quantiles = prior.quantiles, let base {
      self = .place(quantiles, base: base)
    } else {
      self = .logarithm
    }
  }

  /// No place lies further out: beyond eight deviations a share is no number to count with.
  private static let farthest = 8.0

  /// The measure of ln r, up to which all that stand at one ratio count.
  func place(of logarithm: Double) -> Double { place(of: logarithm) { $0.score(of: logarithm) } }

  /// The measure of a project with ln r.
  func place(ofProject logarithm: Double) -> Double {
    place(of: logarithm) { $0.middleScore(of: logarithm) }
  }

  private func place(of logarithm: Double, _ found: (RatioQuantiles) -> Double) -> Double {
    switch self {
    case .logarithm: return logarithm
    case .place(let quantiles, let base):
      let score = min(CostRatioMeasure.farthest, max(-CostRatioMeasure.farthest, found(quantiles)))
      // By the smaller tail: close to 1 a share says nothing.
      let place = base.quantile(Normal.cumulative(-score.magnitude)) ?? 0
      return score < 0 ? place : -place
    }
  }

  /// ln r at a measure.
  func logarithm(at place: Double) -> Double {
    switch self {
    case .logarithm: return place
    case .place(let quantiles, let base):
      let score = Normal.quantile(base.cumulative(-place.magnitude)) ?? -CostRatioMeasure.farthest
      return quantiles.logarithm(at: place < 0 ? score : -score)
    }
  }
}
