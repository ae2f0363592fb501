/// One element of a composite index as its description names it: an indicator, or an aggregate of the elements below it.
public struct IndexElement: Sendable, Equatable {
  /// Its code, which no other element has.
  public var code: String
  /// The level: 1 for indicators, higher for what they are brought together in. Nil: told by the elements below.
  public var level: Int?
  /// The code of the element above, nil at the top.
  public var parent: String?
  /// 1 where more is better, −1 where less is.
  public var direction: Double
  /// Weight among the elements with the same parent; only the shares of a group count.
  public var weight: Double
  /// The column an indicator is divided by, nil for none.
  public var denominator: String?
  /// What one unit of the denominator counts for in this indicator, 1,000 for "per 1,000 inhabitants"; nil for that of the step.
  public var denominatorScale: Double?
  /// The value to be reached, in the indicator's own unit.
  public var target: Double?
  /// The values that stand for nothing and for all, in the indicator's own unit.
  public var goalposts: Goalposts?
  /// How this indicator alone is normalised, where it says so.
  public var normalisation: NormalisationMethod?

  public init(
    code: String, level: Int? = nil, parent: String? = nil, direction: Double = 1, weight: Double = 1,
    denominator: String? = nil, denominatorScale: Double? = nil, target: Double? = nil,
    goalposts: Goalposts? = nil,
    normalisation: NormalisationMethod? = nil
  ) {
    self.code = code
    self.level = level
    self.parent = parent
    self.direction = direction
    self.weight = weight
    self.denominator = denominator
    self.denominatorScale = denominatorScale
    self.target = target
    self.goalposts = goalposts
    self.normalisation = normalisation
  }
}

/// The range of an indicator that was agreed beforehand, in its own unit, and the score at its better end.
public struct Goalposts: Sendable, Equatable {
  public var low: Double
  public var high: Double
  /// The score of the better end.
  public var scale: Double
  /// Values beyond the posts score as the posts.
  public var isCut: Bool

  public init(low: Double, high: Double, scale: Double = 1, isCut: Bool = true) {
    self.low = low
    self.high = high
    self.scale = scale
    self.isCut = isCut
  }
}
