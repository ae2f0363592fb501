internal import RealModule

/// Claims of a programme in the years to come, as a share of what remains: F grows by h (1 − F) a year, h of its own history and of other programmes.
///
///     let paths = AbsorptionPaths(allocation: 100, claimed: 20, history: [0.1, 0.12], yearPassed: 0.5, prior: .europe, seed: 1)
///     paths.quantile(0.5, after: 1)   // the median at the end of next year
///
/// logit h = b + ε, ε ~ N(0, s²) each year; b ~ N(m, t²) beforehand, and after the logits of the years seen, each with variance s², by precision. What is left of the
/// current year takes 1 − (1 − h)^rest. Shares of what remains were right to 4 to 9 points of the budget three years ahead for twelve programmes, ratios of
/// successive years to 23 to 27.
///
/// > `methods/completion-risk.md` §2 and §4.8.
public struct AbsorptionPaths: Sendable {
  /// What other programmes say of the yearly share of what remains.
  public struct Prior: Sendable, Equatable {
    /// m and t: mean and standard deviation of b between programmes.
    public let mean: Double
    public let deviation: Double
    /// s: of the years of one programme.
    public let yearDeviation: Double
    public let source: String

    /// - Precondition: Deviations above 0.
    public init(mean: Double, deviation: Double, yearDeviation: Double, source: String) {
      precondition(deviation > 0 && yearDeviation > 0, "no spread")
      self.mean = mean
      self.deviation = deviation
      self.yearDeviation = yearDeviation
      self.source = source
    }

    /// 25 % of 2014–2020 were paid by the end of 2018 and 52.5 % by the end of 2020: 1 − √(0.475 ÷ 0.75) = 20.4 % of what remained a year, logit −1.36. The two
    /// deviations are assumptions.
    public static let europe = Prior(
      mean: -1.36, deviation: 0.8, yearDeviation: 0.6,
      source: "European Parliament / ECORYS 2024: EU average of 2014–2020 by the end of 2018 and of 2020")
  }

  /// Claims at the end of this year and of those after it. Shape `[year][path]`.
  private let ends: [[Double]]
  private let claimed: Double

  /// - Parameters:
  ///   - allocation: All that can be claimed, above 0.
  ///   - claimed: What was claimed so far, 0…allocation.
  ///   - history: Shares of what remained that full years took, each within 0…1.
  ///   - yearPassed: How much of the current year is over, 0…1.
  ///   - years: How many years after the current one.
  /// - Precondition: As said.
  public init(
    allocation: Double, claimed: Double, history: [Double], yearPassed: Double, years: Int, prior: Prior,
    paths: Int = 5000, seed: UInt64
  ) {
    precondition(
      allocation > 0 && claimed >= 0 && claimed <= allocation, "claims of \(claimed) of \(allocation)")
    precondition(
      (0...1).contains(yearPassed) && years >= 0 && paths > 1,
      "\(yearPassed) of a year, \(years) years, \(paths) paths")
    let (between, within) = (
      1 / (prior.deviation * prior.deviation), 1 / (prior.yearDeviation * prior.yearDeviation)
    )
    // A year that took nothing or everything has no logit: a thousandth from the end stands for it.
    let logits = history.map { share -> Double in
      let bounded = min(0.999, max(0.001, share))
      return Double.log(bounded / (1 - bounded))
    }
    let precision = between + within * Double(logits.count)
    let mean = (between * prior.mean + within * logits.reduce(0, +)) / precision
    let deviation = (1 / precision).squareRoot()
    var ends = [[Double]](repeating: [], count: years + 1)
    for path in 0..<paths {
      var random = Philox(seed: seed, stream: UInt64(path))
      let level = mean + deviation * random.nextNormal()
      var left = allocation - claimed
      for year in 0...years {
        let odds = level + prior.yearDeviation * random.nextNormal()
        let kept = 1 / (1 + Double.exp(odds))
        left *= year == 0 ? Double.pow(kept, 1 - yearPassed) : kept
        ends[year].append(allocation - left)
      }
    }
    self.ends = ends
    self.claimed = claimed
  }

  /// Claims that are not exceeded with a chance, at the end of the year after so many.
  ///
  /// - Precondition: The year is one of those drawn; 0 ≤ share ≤ 1.
  public func quantile(_ share: Double, after years: Int) -> Double {
    IndicatorEngine.quantile(of: ends[years], at: share) ?? 0
  }

  /// What is lost where claims stay below an amount at the end of a year: its chance, its mean, and what it does not exceed in four of five paths.
  ///
  /// - Parameter moved: Added to every path, which never falls below what is claimed already.
  public func loss(
    below amount: Double, after years: Int, moved: Double = 0
  ) -> (chance: Double, mean: Double, p80: Double) {
    let losses = ends[years].map { max(0, amount - max($0 + moved, claimed)) }
    let count = Double(losses.count)
    return (
      losses.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } / count, losses.reduce(0, +) / count,
      IndicatorEngine.quantile(of: losses, at: 0.8) ?? 0
    )
  }
}
