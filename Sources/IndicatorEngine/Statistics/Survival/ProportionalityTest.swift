/// Whether the effects of a Cox regression stay the same over time: score tests of adding factor × g(t).
///
/// With g the transformed time of an event, U = Σ g (x − x̄) and the information of β and the added effects together; a small p-value
/// says that an effect changes with time, not how. What is shown beside it are the scaled Schoenfeld residuals.
///
/// > P. M. Grambsch, T. M. Therneau. "Proportional hazards tests and diagnostics based on weighted residuals." *Biometrika* 81 (1994),
/// > 515–526; the exact score form: T. M. Therneau, P. M. Grambsch. *Modeling Survival Data* (2000), §6.2.
public struct ProportionalityTest: Sendable {
  /// The test of each term, in the order they were given.
  public let terms: [ChiSquareTest]
  /// All factors together.
  public let all: ChiSquareTest
  /// g of each event, in the order of the residuals.
  public let transformedTimes: [Double]
  /// β + (number of events) × Schoenfeld residual × covariance: what β would be around each event. Shape `[event, factor]`.
  public let scaledSchoenfeld: Matrix

  /// How time is measured.
  public enum Time: Sendable, CaseIterable {
    /// 1 − S(t−) of all spells together: long times weigh little.
    case kaplanMeier
    /// t itself.
    case identity
  }
}

extension CoxModel {
  /// Tests of proportional hazards.
  ///
  /// - Parameter terms: Factors that are tested together, as the columns of one category; each alone where nil.
  /// - Returns: `collinear-factors` where events lie at one time only.
  /// - Precondition: Factors of terms exist. Ties are not exact.
  public func proportionalityTest(
    over time: ProportionalityTest.Time = .kaplanMeier, terms: [[Int]]? = nil
  ) -> Estimate<ProportionalityTest> {
    precondition(ties != .exact, "no test of proportionality with exact ties")
    let terms = terms ?? (0..<design.width).map { [$0] }
    precondition(
      terms.allSatisfy { $0.allSatisfy { (0..<design.width).contains($0) } },
      "terms of \(design.width) factors")
    let residuals = residuals()
    let slotTimes = transformed(time)
    let events = eventPositions()
    let transformedTimes = events.map { slotTimes[$0.slot] }
    // The tests do not change where g is shifted; from 0 on, it can weigh squares.
    let least = slotTimes.min() ?? 0
    let weights = slotTimes.map { $0 - least }
    var slope = [Double](repeating: 0, count: design.width)
    for (index, event) in events.enumerated() {
      let weight = weights[event.slot] * design.weights[event.position]
      for column in slope.indices { slope[column] += weight * residuals.schoenfeld[index, column] }
    }
    let once = information(slotFactors: weights)
    let twice = information(slotFactors: weights.map { $0 * $0 })
    var tests: [ChiSquareTest] = []
    for term in terms + [Array(0..<design.width)] {
      guard let test = scoreTest(of: term, slope: slope, once: once, twice: twice) else {
        return .unavailable(.collinear)
      }
      tests.append(test)
    }
    guard let all = tests.popLast() else { return .unavailable(.tooFewObservations) }
    return .value(
      ProportionalityTest(
        terms: tests, all: all, transformedTimes: transformedTimes,
        scaledSchoenfeld: scaled(residuals.schoenfeld)))
  }

  /// The statistic of the effects of some factors × g, β profiled out.
  private func scoreTest(of term: [Int], slope: [Double], once: Matrix, twice: Matrix) -> ChiSquareTest? {
    guard let own = Cholesky(information) else { return nil }
    var left = Matrix(rows: term.count, columns: term.count)
    for (column, factor) in term.enumerated() {
      let explained = own.solve((0..<design.width).map { once[$0, factor] })
      for (row, other) in term.enumerated() {
        let shared = (0..<design.width).reduce(0) { $0 + once[other, $1] * explained[$1] }
        left[row, column] = twice[other, factor] - shared
      }
    }
    guard let factor = Cholesky(left) else { return nil }
    return ChiSquareTest(statistic: factor.quadraticForm(term.map { slope[$0] }), degrees: term.count)
  }

  private func transformed(_ time: ProportionalityTest.Time) -> [Double] {
    let times = design.riskSets.slotTimes
    if time == .identity { return times }
    let spells = design.spells
    let curve = KaplanMeier(RiskTable(spells, TimeGrid(spells)))
    return times.map { time in
      let before = curve.table.times.partitioningIndex { $0 >= time }
      return before == 0 ? 0 : 1 - curve.survival[before - 1]
    }
  }

  private func information(slotFactors: [Double]) -> Matrix {
    var means = MeanProducts(width: design.width)
    let sums = CoxSums(design, coefficients, ties: ties) { slot, terms, risk, tied in
      means.add(terms, risk, tied, times: slotFactors[slot])
    }
    return CoxInformation(sums, means: &means, factor: slotFactors).information
  }

  private func scaled(_ schoenfeld: Matrix) -> Matrix {
    var scaled = BLAS.product(schoenfeld, covariance)
    for column in 0..<scaled.columns {
      for row in 0..<scaled.rows {
        scaled[row, column] = coefficients[column] + Double(design.events.count) * scaled[row, column]
      }
    }
    return scaled
  }
}
