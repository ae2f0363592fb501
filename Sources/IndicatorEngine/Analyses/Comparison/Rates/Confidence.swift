/// How sure limits are to hold what is estimated: 95 % of such pairs of limits do.
///
///     Confidence(0.95).z    // 1.959963984540054
///     Confidence.high.tail  // 0.001: beyond each limit of 99.8 %
public struct Confidence: Sendable, Hashable {
  /// The share of limits that hold the truth.
  public let level: Double
  /// The chance beyond each of the two limits, (1 − level) ÷ 2.
  public let tail: Double
  /// How many standard errors that is where the distribution is normal.
  public let z: Double

  /// A level such as 0.95.
  ///
  /// - Precondition: 0 < level < 1.
  public init(_ level: Double) {
    precondition(level > 0 && level < 1, "a level of confidence of \(level)")
    self.level = level
    tail = (1 - level) / 2
    z = -(Normal.quantile(tail) ?? 0)
  }

  /// A number of standard errors, for those who state it and not the level.
  ///
  /// - Precondition: z > 0.
  public init(z: Double) {
    precondition(z > 0 && z < 38, "limits at \(z) standard errors")
    self.z = z
    tail = Normal.cumulative(-z)
    level = 1 - 2 * tail
  }

  /// 95 %: what is commonly called two standard errors.
  public static let usual = Confidence(0.95)
  /// 99.8 %: what is commonly called three standard errors.
  public static let high = Confidence(0.998)
}

/// The limits of a figure, in its unit; low ≤ high.
public struct ConfidenceLimits: Sendable, Hashable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Whether a value lies between the limits, or on one of them.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  func map(_ transform: (Double) -> Double) -> ConfidenceLimits {
    ConfidenceLimits(low: transform(low), high: transform(high))
  }
}
