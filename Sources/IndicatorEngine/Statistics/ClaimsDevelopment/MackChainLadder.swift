internal import RealModule

/// The chain ladder with the standard errors of Mack: what cohorts will claim, and how sure that is.
///
///     let reserve = MackChainLadder.of(triangle)
///     reserve.found?.totalOutstanding       // 18,680,856 of the triangle of Taylor and Ashe
///     reserve.found?.totalStandardError     // 2,447,095
///
/// With individual factors Fᵢₖ = Cᵢ,ₖ₊₁ ÷ Cᵢₖ: fₖ = Σ Cᵢₖ^α Fᵢₖ ÷ Σ Cᵢₖ^α, σₖ² = Σ Cᵢₖ^α (Fᵢₖ − fₖ)² ÷ (n − 1), s.e.(fₖ)² =
/// σₖ² ÷ Σ Cᵢₖ^α. From age to age: process² ← C^(2−α) σ² + f² process²; parameter² ← C² s.e.(f)² + f² parameter², of the
/// total with C summed over the cohorts that are developed. α = 1 is the chain ladder, 0 the plain mean of factors, 2 the
/// regression through the origin.
///
/// > T. Mack. "Distribution-free calculation of the standard error of chain ladder reserve estimates." *ASTIN Bulletin* 23
/// > (1993), 213–225; T. Mack. "The standard error of chain ladder reserve estimates: recursive calculation and inclusion
/// > of a tail factor." *ASTIN Bulletin* 29 (1999), 361–366.
public struct MackChainLadder: Sendable, Equatable {
  /// How σ is found where only one factor is known.
  public enum LastDeviation: Sendable {
    /// Mack's rule: σ² = min(σ⁴₍ₖ₋₁₎ ÷ σ²₍ₖ₋₂₎, σ²₍ₖ₋₂₎, σ²₍ₖ₋₁₎).
    case mack
    /// ln σ straight over the age.
    case logLinear
  }

  /// fₖ from an age to the next. Shape `[age − 1]`.
  public let factors: [Double]
  /// Their standard errors. Same shape.
  public let factorErrors: [Double]
  /// σₖ. Same shape.
  public let deviations: [Double]
  /// All amounts, known and developed. Shape `[cohort][age]`.
  public let developed: [[Double]]
  /// What is still to come, and the standard error of it. Shape `[cohort]`.
  public let outstanding: [Double]
  public let standardErrors: [Double]
  /// The parts of the total's standard error: the chance of the process, and that the factors are estimated.
  public let totalProcessError: Double
  public let totalParameterError: Double

  public var totalOutstanding: Double { outstanding.reduce(0, +) }
  public var totalStandardError: Double {
    (totalProcessError * totalProcessError + totalParameterError * totalParameterError).squareRoot()
  }

  /// - Parameter alpha: 0, 1 or 2.
  /// - Returns: Two ages only: `too-few-observations`, for no σ can be found.
  /// - Precondition: 0 ≤ alpha ≤ 2.
  public static func of(
    _ triangle: RunOffTriangle, lastDeviation: LastDeviation = .mack, alpha: Double = 1
  ) -> Estimate<MackChainLadder> {
    precondition((0...2).contains(alpha), "alpha \(alpha)")
    var columns = (0..<triangle.ages - 1).map { DevelopmentFactor(triangle, age: $0, alpha: alpha) }
    for age in columns.indices where columns[age].variance == nil {
      guard let variance = extrapolated(columns.prefix(age).map { $0.variance }, lastDeviation) else {
        return .unavailable(.tooFewObservations)
      }
      columns[age].variance = variance
    }
    let result = MackChainLadder(triangle, columns, alpha)
    let figures = result.outstanding + result.standardErrors + [result.totalStandardError]
    return figures.allSatisfy(\.isFinite) ? .value(result) : .unavailable(.outOfRange)
  }

  private init(_ triangle: RunOffTriangle, _ columns: [DevelopmentFactor], _ alpha: Double) {
    factors = columns.map(\.factor)
    factorErrors = columns.map { (($0.variance ?? 0) / $0.weight).squareRoot() }
    deviations = columns.map { ($0.variance ?? 0).squareRoot() }
    developed = triangle.developed(by: factors)
    outstanding = zip(developed, triangle.latest).map { $0[$0.count - 1] - $1 }
    var process = [Double](repeating: 0, count: triangle.rows.count)
    var parameter = process
    var total = 0.0
    for (age, column) in columns.enumerated() {
      let variance = column.variance ?? 0
      let error = variance / column.weight
      let square = column.factor * column.factor
      var sum = 0.0
      for cohort in triangle.rows.indices where triangle.rows[cohort].count <= age + 1 {
        let amount = developed[cohort][age]
        process[cohort] = Double.pow(amount, 2 - alpha) * variance + square * process[cohort]
        parameter[cohort] = amount * amount * error + square * parameter[cohort]
        sum += amount
      }
      total = sum * sum * error + square * total
    }
    standardErrors = zip(process, parameter).map { ($0 + $1).squareRoot() }
    totalProcessError = process.reduce(0, +).squareRoot()
    totalParameterError = total.squareRoot()
  }

  /// σ² of a column of one factor from those before it; nil where there are too few.
  private static func extrapolated(_ known: [Double?], _ rule: LastDeviation) -> Double? {
    let variances = known.compactMap { $0 }
    switch rule {
    case .mack:
      guard variances.count >= 2 else { return nil }
      let (last, before) = (variances[variances.count - 1], variances[variances.count - 2])
      // Where nothing varied before, nothing varies after.
      return before > 0 ? min(last * last / before, min(before, last)) : 0
    case .logLinear:
      let points = variances.enumerated().filter { $0.element > 0 }
        .map { (x: Double($0.offset), y: Double.log($0.element) / 2) }
      guard points.count >= 2 else { return nil }
      let n = Double(points.count)
      let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
      var (products, squares) = (0.0, 0.0)
      for point in points {
        products += (point.x - meanX) * (point.y - meanY)
        squares += (point.x - meanX) * (point.x - meanX)
      }
      let slope = products / squares
      return Double.exp(2 * (meanY + slope * (Double(known.count) - meanX)))
    }
  }
}

/// One factor of development and what is known of its spread.
private struct DevelopmentFactor {
  let factor: Double
  /// Σ Cᵢₖ^α.
  let weight: Double
  /// σ², nil where one cohort is known only.
  var variance: Double?

  init(_ triangle: RunOffTriangle, age: Int, alpha: Double) {
    let pairs = triangle.rows.prefix(triangle.known(after: age)).map { (from: $0[age], to: $0[age + 1]) }
    var (weight, sum) = (0.0, 0.0)
    for pair in pairs {
      weight += Double.pow(pair.from, alpha)
      sum += Double.pow(pair.from, alpha - 1) * pair.to
    }
    let factor = sum / weight
    let squares = pairs.reduce(0.0) { sum, pair in
      let distance = pair.to / pair.from - factor
      return sum + Double.pow(pair.from, alpha) * distance * distance
    }
    self.factor = factor
    self.weight = weight
    variance = pairs.count > 1 ? squares / Double(pairs.count - 1) : nil
  }
}
