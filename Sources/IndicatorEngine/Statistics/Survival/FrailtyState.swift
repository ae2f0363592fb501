/// The partial likelihood of a frailty model at a place, its slope, and products with its information.
struct FrailtyState {
  let design: CoxDesign
  let groups: [Int32]
  let groupCount: Int
  let logLikelihood: Double
  /// By the logarithms of the frailties, then by β.
  let slope: [Double]
  /// Of β alone.
  let factorInformation: Matrix
  /// The hazard each group lived through.
  let groupHazards: [Double]
  private let sums: CoxSums
  /// The hazard each position lived through.
  private let lived: [Double]

  /// - Parameters:
  ///   - groups: The group of each position.
  ///   - events: The weight of the events of each group.
  ///   - place: Logarithms of the frailties, then β.
  init(_ design: CoxDesign, groups: [Int32], count: Int, events: [Double], _ place: [Double]) {
    self.design = design
    self.groups = groups
    groupCount = count
    var means = MeanProducts(width: design.width)
    let shift = groups.map { place[Int($0)] }
    let sums = CoxSums(design, Array(place[count...]), ties: .efron, adding: shift) { _, terms, risk, tied in
      means.add(terms, risk, tied)
    }
    self.sums = sums
    let information = CoxInformation(sums, means: &means, factor: nil)
    logLikelihood = sums.logLikelihood
    factorInformation = information.information
    let lived = sums.livedThrough(sums.hazards(times: nil), tied: sums.tiedHazards(times: nil))
    self.lived = lived
    var hazards = [Double](repeating: 0, count: count)
    for position in lived.indices { hazards[Int(groups[position])] += sums.risks[position] * lived[position] }
    groupHazards = hazards
    slope = zip(events, hazards).map { $0 - $1 } + information.score
  }

  /// The information times a vector: with q = v(group) + xᵀv of each position, Σ r (Λ q − M) z, M the means of q over the risk sets that a
  /// position lived through, and z the position's group and factors.
  func product(_ vector: [Double]) -> [Double] {
    let width = design.width
    let own = design.linear(Array(vector[groupCount...]))
    let q = own.indices.map { own[$0] + vector[Int(groups[$0])] }
    let (risk, tied) = sums.slotSums(of: q)
    var (means, tiedMeans) = (risk, tied)
    for slot in risk.indices {
      let (one, phi, phiSquared) = sums.terms[slot].squares
      means[slot] = one * risk[slot] - phi * tied[slot]
      tiedMeans[slot] = (one - phi) * risk[slot] - (phi - phiSquared) * tied[slot]
    }
    var left = sums.livedThrough(means, tied: tiedMeans)
    var result = [Double](repeating: 0, count: vector.count)
    for position in left.indices {
      left[position] = sums.risks[position] * (lived[position] * q[position] - left[position])
      result[Int(groups[position])] += left[position]
    }
    var factors = [Double](repeating: 0, count: width)
    design.factors.withUnsafeBufferPointer { rows in
      if let base = rows.baseAddress {
        BLAS.addWeightedSum(of: base, weights: left, count: left.count, width: width, to: &factors)
      }
    }
    for column in 0..<width { result[groupCount + column] = factors[column] }
    return result
  }
}
