internal import RealModule

/// The hazard of a Cox regression in time, and survival that follows for given factors.
///
///     let baseline = model.baseline()
///     baseline.chanceOfEvent(between: 0.8, and: 1, factors: [1, 6.2])   // still open at 0.8: what now?
///
/// H(t | x) = H₀(t) exp(xᵀβ), S = exp(−H). The variance of H joins that of the increments and that of β.
///
/// > A. A. Tsiatis. "A large sample study of Cox's regression model." *Annals of Statistics* 9 (1981), 93–108; T. M. Therneau, P. M. Grambsch.
/// > *Modeling Survival Data* (2000), §10.2 and §10.3.
public struct CoxBaseline: Sendable {
  private let model: CoxModel
  /// Cumulated per slot, at the mean factors: hazard, variance of the increments, hazard × mean factors of who is at risk.
  private let hazards: [Double]
  private let variances: [Double]
  private let means: [Double]

  init(_ model: CoxModel) {
    self.model = model
    let (sums, slots) = model.slotMeans()
    let width = model.design.width
    var (hazards, variances, means) = (sums.hazards(times: nil), sums.terms.map(\.squares.one), slots.hazard)
    for stratum in model.design.riskSets.strata {
      for slot in stratum.dropFirst() {
        hazards[slot] += hazards[slot - 1]
        variances[slot] += variances[slot - 1]
        for column in 0..<width { means[slot * width + column] += means[(slot - 1) * width + column] }
      }
    }
    self.hazards = hazards
    self.variances = variances
    self.means = means
  }

  /// A prediction at a time.
  public struct Prediction: Sendable, Equatable {
    /// H.
    public let hazard: Double
    /// S = exp(−H).
    public let survival: Double
    /// The standard error of S.
    public let standardError: Double
    /// The standard error of H, which is that of ln S.
    let logError: Double

    /// Limits of S.
    ///
    /// - Precondition: 0 < confidence < 1.
    public func limits(confidence: Double = 0.95, scale: SurvivalScale = .logLog) -> (
      low: Double, high: Double
    ) {
      precondition(confidence > 0 && confidence < 1, "confidence \(confidence)")
      return scale.limits(of: survival, logError: logError, z: Normal.quantile((1 + confidence) / 2) ?? 0)
    }
  }

  /// Times of events of a stratum, ascending.
  public func times(stratum: Int = 0) -> ArraySlice<Double> {
    model.design.riskSets.slotTimes[slots(of: stratum)]
  }

  /// Survival up to a time.
  ///
  /// - Parameter offset: Added to xᵀβ.
  /// - Precondition: One number a factor; the stratum was among the data.
  public func prediction(at time: Double, factors: [Double], stratum: Int = 0, offset: Double = 0)
    -> Prediction
  {
    let centred = zip(factors, model.design.means).map { $0 - $1 }
    let risk = Double.exp(model.centredPredictor(factors) + offset - model.design.offsetMean)
    guard let slot = slot(at: time, stratum: stratum) else {
      return Prediction(hazard: 0, survival: 1, standardError: 0, logError: 0)
    }
    let width = model.design.width
    let lever = (0..<width).map { hazards[slot] * centred[$0] - means[slot * width + $0] }
    let spread = BLAS.dot(lever, BLAS.product(model.covariance, lever))
    let (hazard, error) = (hazards[slot] * risk, risk * (variances[slot] + spread).squareRoot())
    return Prediction(
      hazard: hazard, survival: Double.exp(-hazard), standardError: Double.exp(-hazard) * error,
      logError: error)
  }

  /// The chance of the event up to a time of somebody who has not had it at an earlier one: 1 − exp(−(H₀(t₁) − H₀(t₀)) exp(xᵀβ)).
  ///
  /// - Precondition: The times are in order.
  public func chanceOfEvent(
    between start: Double, and end: Double, factors: [Double], stratum: Int = 0, offset: Double = 0
  ) -> Double {
    precondition(start <= end, "from \(start) to \(end)")
    let hazards = [start, end].map {
      prediction(at: $0, factors: factors, stratum: stratum, offset: offset).hazard
    }
    return -Double.expMinusOne(hazards[0] - hazards[1])
  }

  /// The time by which a share has had its event; nil where the data do not reach that far.
  ///
  /// - Precondition: 0 < p < 1.
  public func quantile(_ p: Double, factors: [Double], stratum: Int = 0, offset: Double = 0) -> Double? {
    precondition(p > 0 && p < 1, "quantile at \(p)")
    let risk = Double.exp(model.centredPredictor(factors) + offset - model.design.offsetMean)
    let slots = slots(of: stratum)
    let curve = slots.map { Double.exp(-hazards[$0] * risk) }
    return KaplanMeier.crossing(of: curve, at: 1 - p, times: Array(model.design.riskSets.slotTimes[slots]))
  }

  private func slots(of stratum: Int) -> Range<Int> {
    let strata = model.design.riskSets.strata
    precondition(strata.indices.contains(stratum), "stratum \(stratum) of \(strata.count)")
    return strata[stratum]
  }

  private func slot(at time: Double, stratum: Int) -> Int? {
    let slots = slots(of: stratum)
    let end = model.design.riskSets.slotTimes.partitioningIndex(in: slots) { $0 > time }
    return end > slots.lowerBound ? end - 1 : nil
  }
}

extension CoxModel {
  /// The baseline hazard and predictions.
  public func baseline() -> CoxBaseline { CoxBaseline(self) }

  /// xᵀβ of each spell less its mean: the score by which concordance is taken. Shape `[spell]`.
  public func predictors(_ factors: Matrix, offset: [Double]? = nil) -> [Double] {
    let values = BLAS.product(factors, coefficients)
    let mean = BLAS.dot(design.means, coefficients)
    return values.indices.map { row in values[row] - mean + (offset.map { $0[row] - design.offsetMean } ?? 0)
    }
  }
}
