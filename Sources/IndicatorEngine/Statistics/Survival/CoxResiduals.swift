internal import RealModule

/// What a Cox regression leaves unexplained, spell by spell.
///
/// With exact ties they are those of Breslow's approximation at the estimate.
///
/// > T. M. Therneau, P. M. Grambsch. *Modeling Survival Data* (2000), chapter 4; D. Schoenfeld. *Biometrika* 69 (1982), 239–241.
public struct CoxResiduals: Sendable {
  /// Events less the hazard lived through. Shape `[spell]`, above −∞, at most 1.
  public let martingale: [Double]
  /// Martingale residuals made more symmetric: sign · √(−2 (M + δ ln(δ − M))). Shape `[spell]`.
  public let deviance: [Double]
  /// What each spell adds to the slope of the likelihood, before its weight. Shape `[spell, factor]`.
  public let score: Matrix
  /// The spells with events, by stratum and time. Shape `[event]`.
  public let eventRows: [Int]
  /// Their times. Shape `[event]`.
  public let eventTimes: [Double]
  /// Their factors less the mean of those at risk. Shape `[event, factor]`.
  public let schoenfeld: Matrix
}

extension CoxModel {
  /// The residuals of all spells; a spell at risk at no event has 0.
  public func residuals() -> CoxResiduals {
    let (sums, means) = slotMeans()
    let (rows, width) = (design.spells.count, design.width)
    let lived = sums.livedThrough(sums.hazards(times: nil), tied: sums.tiedHazards(times: nil))
    let isEvent = design.spells.event
    var martingale = isEvent.map { $0 ? 1.0 : 0 }
    let risks = sums.predictors.indices.map { design.share($0) * Double.exp(sums.predictors[$0]) }
    for (position, row) in design.rows.enumerated() {
      martingale[Int(row)] -= risks[position] * lived[position]
    }
    var score = Matrix(rows: rows, columns: width)
    for column in 0..<width {
      let livedMean = sums.livedThrough(
        means.column(means.hazard, column), tied: means.column(means.tied, column))
      for (position, row) in design.rows.enumerated() {
        let x = design.factors[position * width + column]
        score[Int(row), column] -= risks[position] * (x * lived[position] - livedMean[position])
      }
    }
    let events = eventPositions()
    var schoenfeld = Matrix(rows: events.count, columns: width)
    for (index, (position, slot)) in events.enumerated() {
      for column in 0..<width {
        let distance = design.factors[position * width + column] - means.average[slot * width + column]
        schoenfeld[index, column] = distance
        score[Int(design.riskSets.rows[position]), column] += distance
      }
    }
    return CoxResiduals(
      martingale: martingale, deviance: zip(martingale, isEvent).map { CoxModel.deviance($0, isEvent: $1) },
      score: score,
      eventRows: events.map { Int(design.riskSets.rows[$0.position]) },
      eventTimes: events.map { design.riskSets.slotTimes[$0.slot] }, schoenfeld: schoenfeld)
  }

  private static func deviance(_ martingale: Double, isEvent: Bool) -> Double {
    let inner = isEvent ? martingale + Double.log(1 - martingale) : martingale
    let size = max(0, -2 * inner).squareRoot()
    return martingale < 0 ? -size : size
  }

  /// Positions with an event and their slots, within a slot in the order of the spells.
  func eventPositions() -> [(position: Int, slot: Int)] {
    design.riskSets.slotTimes.indices.flatMap { slot in
      (0..<Int(design.riskSets.eventCounts[slot])).map { (design.riskSets.starts[slot] + $0, slot) }
    }
  }

  /// How much the coefficients would change without each spell, by its weight: score residuals × covariance. Shape `[spell, factor]`.
  public func influence(_ residuals: CoxResiduals) -> Matrix {
    var influence = BLAS.product(residuals.score, covariance)
    guard let weights = design.spells.weights else { return influence }
    for column in 0..<influence.columns {
      for row in 0..<influence.rows { influence[row, column] *= weights[row] }
    }
    return influence
  }

  /// The covariance of the coefficients that holds where spells of a cluster (a project seen repeatedly, a municipality) go together, or
  /// weights are not counts: Σ of the squared influence of clusters.
  ///
  /// - Parameter clusters: Codes from 0; each spell by itself where nil. Shape `[spell]`.
  ///
  /// > D. Y. Lin, L. J. Wei. "The robust inference for the Cox proportional hazards model." *JASA* 84 (1989), 1074–1078.
  public func robustCovariance(clusters: [Int]? = nil) -> Matrix {
    let influence = influence(residuals())
    let codes = clusters ?? Array(0..<influence.rows)
    precondition(codes.count == influence.rows, "\(codes.count) clusters of \(influence.rows) spells")
    let (count, width) = ((codes.max() ?? -1) + 1, influence.columns)
    var sums = [Double](repeating: 0, count: count * width)
    for column in 0..<width {
      for row in codes.indices { sums[codes[row] * width + column] += influence[row, column] }
    }
    var products = CrossProductSum(width: width)
    for cluster in 0..<count {
      products.add { row in
        for column in 0..<width { row[column] = sums[cluster * width + column] }
      }
    }
    return products.matrix()
  }

  /// The sums at the estimate and the mean factors of who is at risk at each slot.
  func slotMeans() -> (CoxSums, SlotMeans) {
    var means = SlotMeans(slots: design.riskSets.slotTimes.count, width: design.width)
    let sums = CoxSums(design, coefficients, ties: ties) { slot, terms, risk, tied in
      means.set(slot, terms, risk, tied)
    }
    return (sums, means)
  }
}

/// Mean factors of who is at risk, at each slot. Shapes `[slot][factor]`.
struct SlotMeans {
  let width: Int
  /// The means times the increments of hazard.
  private(set) var hazard: [Double]
  /// The same as the events of the slot see it.
  private(set) var tied: [Double]
  /// The mean over the events of a tie.
  private(set) var average: [Double]

  init(slots: Int, width: Int) {
    self.width = width
    hazard = [Double](repeating: 0, count: slots * width)
    tied = hazard
    average = hazard
  }

  mutating func set(
    _ slot: Int, _ terms: TieTerms, _ risk: UnsafePointer<Double>, _ own: UnsafePointer<Double>
  ) {
    let (one, phi, phiSquared) = terms.squares
    guard one > 0 else { return }
    for column in 0..<width {
      let index = slot * width + column
      hazard[index] = one * risk[column] - phi * own[column]
      tied[index] = (one - phi) * risk[column] - (phi - phiSquared) * own[column]
      average[index] =
        (terms.hazard * risk[column] - (terms.hazard - terms.tiedHazard) * own[column]) / terms.weight
    }
  }

  func column(_ values: [Double], _ column: Int) -> [Double] {
    stride(from: column, to: values.count, by: width).map { values[$0] }
  }
}
