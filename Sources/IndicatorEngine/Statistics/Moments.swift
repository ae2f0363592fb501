internal import RealModule

/// Moments of a sample: mean, standard deviation, skewness and kurtosis of the values that are there.
///
///     let moments = Moments(of: [1, 2, 3, 4, 10])
///     moments.mean                // 4
///     moments.standardDeviation   // √12.5
///     moments.skewness            // 1.6971
///
/// Two passes: the mean is corrected by the mean of what is left of it, so that sums of large like numbers lose nothing;
/// powers are taken of the distances from it. A moment that the number of values does not allow, or that needs a spread
/// where there is none, is nil.
///
/// - G1 = √n Σd³ ÷ (Σd²)^1.5 · √(n(n−1)) ÷ (n−2), from 3 values;
/// - G2 = ((n+1)(r−3) + 6)(n−1) ÷ ((n−2)(n−3)) with r = n Σd⁴ ÷ (Σd²)², from 4 values.
///
/// > D. N. Joanes, C. A. Gill. "Comparing measures of sample skewness and kurtosis." *The Statistician* 47 (1998), 183–189
/// > (G1 and G2; type 2 of other programs).
public struct Moments: Sendable, Equatable {
  /// Values that are there.
  public private(set) var count = 0
  /// Arithmetic mean, nil of no values.
  public private(set) var mean: Double?
  /// Standard deviation with n − 1, nil of fewer than two values.
  public private(set) var standardDeviation: Double?
  /// Adjusted skewness G1, nil of fewer than three values or without spread.
  public private(set) var skewness: Double?
  /// Adjusted excess kurtosis G2, nil of fewer than four values or without spread.
  public private(set) var kurtosis: Double?

  /// The moments of values of any unit; NaN does not count.
  public init(of values: [Double]) {
    self = values.withUnsafeBufferPointer(Moments.init)
  }

  /// The same of values in memory.
  init(_ values: UnsafeBufferPointer<Double>) {
    var sum = 0.0
    for value in values where !value.isNaN {
      sum += value
      count += 1
    }
    guard count > 0 else { return }
    let n = Double(count)
    let first = sum / n
    var rest = 0.0
    for value in values where !value.isNaN { rest += value - first }
    let mean = first + rest / n
    self.mean = mean
    guard count > 1 else { return }
    var (second, third, fourth) = (0.0, 0.0, 0.0)
    for value in values where !value.isNaN {
      let distance = value - mean
      let square = distance * distance
      second += square
      third += square * distance
      fourth += square * square
    }
    standardDeviation = (second / (n - 1)).squareRoot()
    guard second > 0 else { return }
    if count > 2 {
      skewness =
        n.squareRoot() * third / (second * second.squareRoot()) * (n * (n - 1)).squareRoot() / (n - 2)
    }
    if count > 3 {
      let ratio = n * fourth / (second * second)
      kurtosis = ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    }
    // Distances so small or so great that their powers left the range of numbers say nothing of the shape.
    if skewness?.isFinite == false { skewness = nil }
    if kurtosis?.isFinite == false { kurtosis = nil }
  }
}

/// The least and the greatest of the values that are there, nil of none.
func extent(_ values: UnsafeBufferPointer<Double>) -> (least: Double, greatest: Double)? {
  var (least, greatest) = (Double.infinity, -Double.infinity)
  for value in values {
    // A comparison with NaN is false: what is missing passes by.
    if value < least { least = value }
    if value > greatest { greatest = value }
  }
  return least <= greatest ? (least, greatest) : nil
}

/// The median of the values that are there, nil of none.
func median(_ values: UnsafeBufferPointer<Double>) -> Double? {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, values.count)) { scratch in
    var count = 0
    for value in values where !value.isNaN {
      scratch.initializeElement(at: count, to: value)
      count += 1
    }
    guard count > 0 else { return nil }
    var settled = 0
    return UnsafeMutableBufferPointer(rebasing: scratch[..<count]).quantile(0.5, settledBefore: &settled)
  }
}
