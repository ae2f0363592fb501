internal import RealModule

/// The columns of a group's children, and the means over them: column by column, so that the inner loops run over contiguous
/// memory.
///
/// A child that is missing drops out with its weight. A row without any child that weighs something is missing.
struct GroupColumns {
  /// Values of each child. Shape `[child][row]`, NaN is missing.
  let columns: [UnsafeBufferPointer<Double>]
  /// Weight of each child.
  let weights: [Double]
  /// Whether each child lacks a value in some row.
  let isMissing: [Bool]
  /// Whether any does.
  let hasMissing: Bool

  init(
    _ group: AggregationPlan.Group, scores: UnsafeMutableBufferPointer<Double>, rows: Int,
    weights: UnsafeBufferPointer<Double>
  ) {
    columns = group.children.map { child in
      UnsafeBufferPointer(rebasing: scores[(child * rows)..<((child + 1) * rows)])
    }
    self.weights = group.children.map { weights[$0] }
    isMissing = columns.map { column in
      // The sum of x − x is 0, and NaN where any x is: no branch for a value.
      var trace = 0.0
      for value in column { trace += value - value }
      return trace.isNaN
    }
    hasMissing = isMissing.contains(true)
  }

  /// Σwx ÷ Σw.
  func arithmeticMean(into result: UnsafeMutableBufferPointer<Double>) { mean(into: result) { $0 } }

  /// The mean of transformed values, taken back.
  func transformedMean(_ transform: MeanTransform, into result: UnsafeMutableBufferPointer<Double>) {
    switch transform {
    case .logarithm: mean(into: result) { Double.log($0) }
    case .reciprocal: mean(into: result) { 1 / $0 }
    case .power(let power): mean(into: result) { Double.pow($0, power) }
    }
    for row in result.indices { result[row] = transform.undo(result[row]) }
  }

  @inline(__always)
  private func mean(into result: UnsafeMutableBufferPointer<Double>, _ transform: (Double) -> Double) {
    for row in result.indices { result[row] = 0 }
    guard hasMissing else {
      var whole = 0.0
      for (column, weight) in zip(columns, weights) {
        whole += weight
        for row in result.indices { result[row] += weight * transform(column[row]) }
      }
      for row in result.indices { result[row] /= whole }
      return
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, result.count)) { whole in
      whole.initialize(repeating: 0)
      for (column, weight) in zip(columns, weights) {
        for row in result.indices where !column[row].isNaN {
          result[row] += weight * transform(column[row])
          whole[row] += weight
        }
      }
      for row in result.indices { result[row] = whole[row] > 0 ? result[row] / whole[row] : .nan }
    }
  }

  /// The mean less or plus its penalty, M(1 ∓ cv²) = M ∓ s² ÷ M.
  ///
  /// Weights that differ weigh the squares too: s² = Σw(x − M)² ÷ Σw, times n ÷ (n − 1) for the sample form, which is the
  /// published formula where all are equal. One child alone has no imbalance.
  func penalisedMean(
    _ penalty: ImbalancePenalty, isSample: Bool, into result: UnsafeMutableBufferPointer<Double>,
    undefined: (Int, Double) throws(IndexError) -> Void
  ) throws(IndexError) {
    arithmeticMean(into: result)
    let sign: Double = penalty == .lowers ? -1 : 1
    for row in result.indices where !result[row].isNaN {
      let mean = result[row]
      var (squares, whole, count) = (0.0, 0.0, 0.0)
      for (column, weight) in zip(columns, weights) where !column[row].isNaN && weight > 0 {
        let distance = column[row] - mean
        squares += weight * distance * distance
        whole += weight
        count += 1
      }
      guard count > 1, squares > 0 else { continue }
      if mean <= 0 { try undefined(row, mean) }
      let variance = squares / whole * (isSample ? count / (count - 1) : 1)
      result[row] = mean + sign * variance / mean
    }
  }

  /// Rows where any child is missing become missing.
  func clearWhereMissing(_ result: UnsafeMutableBufferPointer<Double>) {
    for (column, isMissing) in zip(columns, isMissing) where isMissing {
      for row in result.indices where column[row].isNaN { result[row] = .nan }
    }
  }

  /// Rows with a smaller share of children than the threshold become missing.
  func clear(_ result: UnsafeMutableBufferPointer<Double>, below threshold: Double) {
    guard hasMissing || threshold > 1 else { return }
    for row in result.indices {
      var there = 0
      for column in columns where !column[row].isNaN { there += 1 }
      if Double(there) / Double(columns.count) < threshold { result[row] = .nan }
    }
  }
}

/// The scale on which a mean is an arithmetic one.
enum MeanTransform: Equatable {
  case logarithm
  case reciprocal
  case power(Double)

  /// Of a geometric, harmonic or generalised mean.
  init(_ method: AggregationMethod) {
    switch method {
    case .harmonic: self = .reciprocal
    case .generalised(let power): self = power == 0 ? .logarithm : .power(power)
    default: self = .logarithm
    }
  }

  func apply(_ x: Double) -> Double {
    switch self {
    case .logarithm: Double.log(x)
    case .reciprocal: 1 / x
    case .power(let power): Double.pow(x, power)
    }
  }

  func undo(_ y: Double) -> Double {
    switch self {
    case .logarithm: Double.exp(y)
    case .reciprocal: 1 / y
    case .power(let power): Double.pow(y, 1 / power)
    }
  }
}
