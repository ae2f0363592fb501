/// What a series is expected to be at a later time, as a distribution: ask it for limits or for the chance of a target.
///
///     forecast.interval(0.9)          // lower and upper limit
///     forecast.chance(atLeast: 20_000)
public struct SeriesForecast: Sendable, Equatable {
  public let expected: Double
  /// Standard deviation of a new value about what is expected: the chance of the value and what is not known of the
  /// model; 0 where the series never left its path.
  public let standardError: Double
  /// Degrees of freedom of Student's t; nil: normal.
  public let degrees: Double?

  /// The part of it that is about the path itself: how far what is expected may be off. 0 where the path is known.
  public let pathError: Double

  init(expected: Double, standardError: Double, pathError: Double = 0, degrees: Double? = nil) {
    self.expected = expected
    self.standardError = standardError
    self.pathError = pathError
    self.degrees = degrees
  }

  /// The chance of a value of `target` or more.
  public func chance(atLeast target: Double) -> Double {
    if standardError <= 0 { return expected >= target ? 1 : 0 }
    if let degrees, let t = StudentTDistribution(degrees: degrees, location: expected, scale: standardError) {
      return t.upperTail(target)
    }
    return Normal.cumulative((expected - target) / standardError)
  }

  /// The 80 % interval of that chance, over what is not known of the path: at the tenth and the ninetieth percentile of the path, with the errors
  /// of a value about it alone. Holds the chance itself.
  public func chanceInterval(atLeast target: Double) -> ClosedRange<Double> {
    let reach = (degrees.flatMap { StudentTDistribution(degrees: $0)?.quantile(0.9) } ?? 1.2815515655446004)
    let rest = max(0, standardError * standardError - pathError * pathError).squareRoot()
    let ends = [-1.0, 1].map { side in
      SeriesForecast(
        expected: expected + side * reach * pathError, standardError: rest, degrees: degrees
      ).chance(atLeast: target)
    }
    let chance = chance(atLeast: target)
    return min(chance, ends[0], ends[1])...max(chance, ends[0], ends[1])
  }

  /// The limits that hold a share of what may come, as much left out above as below.
  ///
  /// - Precondition: 0 < share < 1.
  public func interval(_ share: Double) -> ClosedRange<Double> {
    precondition(share > 0 && share < 1, "a share of \(share)")
    let tail = (1 - share) / 2
    let quantile = degrees.flatMap { StudentTDistribution(degrees: $0)?.quantile(upperTail: tail) }
    let reach = (quantile ?? Normal.quantile(tail).map { -$0 } ?? 0) * standardError
    return expected - reach...expected + reach
  }
}

/// Whether numbers can be used, and are enough.
func seriesFault(_ values: [Double], atLeast count: Int) -> UnavailableReason? {
  if values.count < count { return .tooFewObservations }
  return values.allSatisfy(\.isFinite) ? nil : .notFinite
}
