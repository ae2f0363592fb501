/// A distribution of a number that may take any value of a range.
///
///     let duration = PERTDistribution(optimistic: 10, likely: 20, pessimistic: 45)
///     duration?.quantile(0.8)     // 28.13
///     duration?.cumulative(25)    // 0.664
public protocol ContinuousDistribution: Sendable {
  /// The mean, in the unit of the values.
  var mean: Double { get }
  /// The variance, in the square of that unit.
  var variance: Double { get }
  /// The chance of a value of at most x, within 0…1; NaN of NaN.
  func cumulative(_ x: Double) -> Double
  /// The chance of a value above x, exact where it is small.
  func upperTail(_ x: Double) -> Double
  /// The value below which a share `p` lies; nil outside 0 < p < 1.
  func quantile(_ p: Double) -> Double?
  /// The value above which a share `q` lies, exact where q is small; nil outside 0 < q < 1.
  func quantile(upperTail q: Double) -> Double?
}

extension ContinuousDistribution {
  /// The standard deviation, in the unit of the values.
  public var deviation: Double { variance.squareRoot() }
}
