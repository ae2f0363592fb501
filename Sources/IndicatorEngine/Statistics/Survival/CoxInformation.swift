/// The likelihood of a Cox regression at some coefficients, its slope and its curvature.
struct CoxInformation {
  let logLikelihood: Double
  /// First derivatives. Shape `[factor]`.
  let score: [Double]
  /// Second derivatives, sign turned. Shape `[factor, factor]`.
  let information: Matrix
  /// The part of the diagonal before means are taken off: by it, what is left of a factor is known for rounding.
  let crude: [Double]

  init(_ design: CoxDesign, _ coefficients: [Double], ties: CoxTies) {
    var means = MeanProducts(width: design.width)
    let sums = CoxSums(design, coefficients, ties: ties) { _, terms, risk, tied in
      means.add(terms, risk, tied)
    }
    self.init(sums, means: &means, factor: nil)
  }

  /// - Parameter factor: What the information of each slot counts, 0 or above; 1 each where nil.
  init(_ sums: CoxSums, means: inout MeanProducts, factor: [Double]?) {
    let (design, width) = (sums.design, sums.design.width)
    logLikelihood = sums.logLikelihood
    let (hazards, tied) = (sums.hazards(times: factor), sums.tiedHazards(times: factor))
    let lived = sums.livedThrough(hazards, tied: tied)
    var products = CrossProductSum(width: width + 1)
    design.factors.withUnsafeBufferPointer { factors in
      for position in lived.indices where lived[position] > 0 {
        let root = (sums.risks[position] * lived[position]).squareRoot()
        products.add { row in
          for column in 0..<width { row[column] = root * factors[position * width + column] }
          row[width] = root
        }
      }
    }
    let all = products.matrix()
    score = (0..<width).map { design.eventSum[$0] - all[$0, width] }
    let taken = means.products.matrix()
    var information = Matrix(rows: width, columns: width)
    for column in 0..<width {
      for row in 0..<width { information[row, column] = all[row, column] - taken[row, column] }
    }
    self.information = information
    crude = (0..<width).map { all[$0, $0] }
  }
}

/// Σ over slots and events of the squares of means over risk sets.
struct MeanProducts {
  var products: CrossProductSum

  init(width: Int) { products = CrossProductSum(width: width) }

  /// Σᵣ (S₁ − φ D₁)(S₁ − φ D₁)ᵀ ÷ (S₀ − φ D₀)² of a slot: with the sums a, b, c of 1, φ, φ² it is a S₁S₁ᵀ − b (S₁D₁ᵀ + D₁S₁ᵀ) + c D₁D₁ᵀ, the
  /// sum of two squares: √a S₁ − b/√a D₁ and √(c − b²/a) D₁.
  @inline(__always)
  mutating func add(
    _ terms: TieTerms, _ risk: UnsafePointer<Double>, _ tied: UnsafePointer<Double>, times factor: Double = 1
  ) {
    let width = products.width
    let (one, phi, phiSquared) = terms.squares
    guard one > 0 else { return }
    let root = (one * factor).squareRoot()
    let share = phi / one
    products.add { row in
      for column in 0..<width { row[column] = root * (risk[column] - share * tied[column]) }
    }
    let rest = phiSquared - phi * share
    guard phi > 0, rest > 0 else { return }
    let restRoot = (rest * factor).squareRoot()
    products.add { row in
      for column in 0..<width { row[column] = restRoot * tied[column] }
    }
  }
}

extension CoxSums {
  /// The hazard increments of the slots, times a factor each.
  func hazards(times factor: [Double]?) -> [Double] {
    guard let factor else { return terms.map(\.hazard) }
    return zip(terms, factor).map { $0.hazard * $1 }
  }

  /// What the events of the slots see of the increments, times a factor each.
  func tiedHazards(times factor: [Double]?) -> [Double] {
    guard let factor else { return terms.map(\.tiedHazard) }
    return zip(terms, factor).map { $0.tiedHazard * $1 }
  }
}
