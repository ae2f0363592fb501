extension Funnel {
  /// The rates beyond which a unit of some size lies outside the limits, by the rules of ``side(of:_:)``: where numbers are small the
  /// exact ones, else those of the normal curve.
  ///
  ///     funnel.edges(at: 12, .usual, adjusted: false)   // a curve that no mark contradicts
  ///
  /// Counts are whole, so an exact edge lies midway between the last count within and the first one beyond, and moves in steps with the
  /// size. Where no count is beyond, it lies at 0, or at 1 for a proportion.
  ///
  /// - Parameter adjusted: Whether a unit must be beyond limits widened by the variance between units, too.
  /// - Precondition: denominator > 0.
  ///
  /// > D. J. Spiegelhalter. "Funnel plots for comparing institutional performance." *Statistics in Medicine* 24 (2005), appendix A.1:
  /// > exact limits of counts; ours are not interpolated between counts, so that they agree with the verdict on each count.
  public func edges(at denominator: Double, _ confidence: Confidence, adjusted: Bool) -> ConfidenceLimits {
    let smooth = limits(at: denominator, confidence, adjusted: adjusted)
    // Beyond this no count is looked at one by one.
    guard denominator < 1e15, target >= 0, kind == .events || target <= 1 else { return smooth }
    let search = EdgeSearch(
      funnel: self, size: denominator, tail: confidence.tail, smooth, isAdjusted: adjusted)
    return ConfidenceLimits(low: search.low, high: search.high)
  }
}

/// The first counts beyond limits at one size.
private struct EdgeSearch {
  let kind: RateKind
  let target: Double
  /// n, and the whole number of trials.
  let size: Double
  let trials: Int
  let expected: Double
  let tail: Double
  let smooth: ConfidenceLimits
  let isAdjusted: Bool

  init(funnel: Funnel, size: Double, tail: Double, _ smooth: ConfidenceLimits, isAdjusted: Bool) {
    kind = funnel.kind
    target = funnel.target
    self.size = size
    trials = Int(size.rounded(.up))
    expected = size * funnel.target
    self.tail = tail
    self.smooth = smooth
    self.isAdjusted = isAdjusted
  }

  /// Whether every count is judged exactly, because few are expected.
  private var isFewExpected: Bool {
    expected < Funnel.fewest || (kind == .proportion && size - expected < Funnel.fewest)
  }

  var high: Double {
    let end = kind == .proportion ? size : .infinity
    // Of a proportion, other cases may be few although those counted are many.
    let beyond = (smooth.high * size).rounded(.down) + 1
    if !isFewExpected, beyond <= end - Funnel.fewest { return smooth.high }
    let last = kind == .proportion ? trials : Int.max
    var count = Int(max(0, isFewExpected ? expected : max(expected, end - Funnel.fewest)).rounded(.down)) + 1
    while count <= last {
      let rate = Double(count) / size
      if isBeyond(above: count), !isAdjusted || rate > smooth.high {
        // The wider limit stands as it is where it decides.
        let edge = (Double(count) - 0.5) / size
        return isAdjusted && smooth.high >= rate - 1 / size ? smooth.high : edge
      }
      count += 1
    }
    return 1
  }

  var low: Double {
    let beyond = (smooth.low * size).rounded(.up) - 1
    if !isFewExpected, beyond >= Funnel.fewest { return smooth.low }
    var count = Int((isFewExpected ? expected : min(expected, Funnel.fewest)).rounded(.up)) - 1
    while count >= 0 {
      let rate = Double(count) / size
      if isBeyond(below: count), !isAdjusted || rate < smooth.low {
        let edge = (Double(count) + 0.5) / size
        return isAdjusted && smooth.low <= rate + 1 / size ? smooth.low : edge
      }
      count -= 1
    }
    return 0
  }

  private func isBeyond(above count: Int) -> Bool {
    switch kind {
    case .events: Poisson.upperTail(count, mean: expected) < tail
    case .proportion: Binomial.upperTail(count, trials: trials, chance: target) < tail
    }
  }

  private func isBeyond(below count: Int) -> Bool {
    switch kind {
    case .events: Poisson.lowerTail(count, mean: expected) < tail
    case .proportion: Binomial.lowerTail(count, trials: trials, chance: target) < tail
    }
  }
}
