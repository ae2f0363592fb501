/// Cronbach's alpha: how far items that are to measure one thing go together.
///
///     cronbachAlpha(columns: [[1, 2, 3, 4], [2, 4, 6, 8]])   // 0.888…
///
/// k² c ÷ S, with S the sum of all covariances (variances among them) and c the mean of those off the diagonal. Covariances
/// are taken over the items that both columns have, with n − 1. Negative where the columns run against one another.
///
/// - Parameter columns: Shape `[column][item]`, NaN is missing. Directions are the caller's affair: a column where less is
///   better lowers alpha unless it is turned round.
/// - Returns: Nil of fewer than two columns, where a pair has fewer than two items in common, or where S is 0.
/// - Precondition: All columns have the same length.
///
/// > L. J. Cronbach. "Coefficient alpha and the internal structure of tests." *Psychometrika* 16 (1951), 297–334.
public func cronbachAlpha(columns: [[Double]]) -> Double? {
  let count = columns.count
  guard count > 1, let length = columns.first?.count else { return nil }
  precondition(columns.allSatisfy { $0.count == length }, "columns of \(columns.map(\.count)) items")
  var (sum, apart) = (0.0, 0.0)
  for i in 0..<count {
    for j in 0...i {
      guard let value = covariance(columns[i], columns[j]) else { return nil }
      sum += i == j ? value : 2 * value
      if i != j { apart += 2 * value }
    }
  }
  let k = Double(count)
  let mean = apart / (k * (k - 1))
  let alpha = k * k * mean / sum
  return alpha.isFinite ? alpha : nil
}

/// The covariance with n − 1 over the items that have both values; nil of fewer than two.
func covariance(_ x: [Double], _ y: [Double]) -> Double? {
  var (sumX, sumY, count) = (0.0, 0.0, 0)
  for index in x.indices where !x[index].isNaN && !y[index].isNaN {
    sumX += x[index]
    sumY += y[index]
    count += 1
  }
  guard count > 1 else { return nil }
  let (meanX, meanY) = (sumX / Double(count), sumY / Double(count))
  var products = 0.0
  for index in x.indices where !x[index].isNaN && !y[index].isNaN {
    products += (x[index] - meanX) * (y[index] - meanY)
  }
  return products / Double(count - 1)
}
