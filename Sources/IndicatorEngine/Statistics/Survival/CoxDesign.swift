/// The data of a Cox regression as its sums read them: rows in the order of the risk sets, factors side by side.
struct CoxDesign {
  let spells: Spells
  let riskSets: RiskSets
  /// Number of factors.
  let width: Int
  /// Factors less their means, one row after the other in the order of the risk sets.
  let factors: [Double]
  /// The means that were taken off. Shape `[factor]`.
  let means: [Double]
  /// Greatest less least value of each factor. Shape `[factor]`.
  let ranges: [Double]
  /// What is added to the linear predictor, less its mean, by position; empty where nothing is.
  let offsets: [Double]
  let offsetMean: Double
  /// Case weights by position.
  let weights: [Double]
  /// Number of events and the sum of their weights.
  let events: (count: Int, weight: Double)
  /// Σ of the weighted factors of the events. Shape `[factor]`.
  let eventSum: [Double]

  /// - Precondition: Arrays have one element a spell; numbers are finite.
  init(_ spells: Spells, factors matrix: Matrix, strata: [Int]?, offset: [Double]?) {
    self.spells = spells
    let riskSets = RiskSets(spells, strata: strata)
    self.riskSets = riskSets
    let (width, count) = (matrix.columns, spells.count)
    self.width = width
    var (means, ranges) = ([Double](), [Double]())
    for column in 0..<width {
      var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
      for row in column * count..<(column + 1) * count {
        let value = matrix.values[row]
        sum += value
        low = min(low, value)
        high = max(high, value)
      }
      means.append(sum / Double(count))
      ranges.append(high - low)
    }
    self.means = means
    self.ranges = ranges
    let offsetMean = offset.map { $0.reduce(0, +) / Double(count) } ?? 0
    self.offsetMean = offsetMean
    offsets = offset.map { offset in riskSets.rows.map { offset[Int($0)] - offsetMean } } ?? []
    weights = riskSets.rows.map { spells.weights?[Int($0)] ?? 1 }
    factors = [Double](unsafeUninitializedCapacity: riskSets.rows.count * width) { buffer, initialized in
      matrix.values.withUnsafeBufferPointer { values in
        for (position, row) in riskSets.rows.enumerated() {
          for column in 0..<width {
            buffer[position * width + column] = values[column * count + Int(row)] - means[column]
          }
        }
      }
      initialized = riskSets.rows.count * width
    }
    var (number, weight, eventSum) = (0, 0.0, [Double](repeating: 0, count: width))
    for slot in riskSets.slotTimes.indices {
      for position in riskSets.starts[slot]..<riskSets.starts[slot] + Int(riskSets.eventCounts[slot]) {
        number += 1
        weight += weights[position]
        for column in 0..<width { eventSum[column] += weights[position] * factors[position * width + column] }
      }
    }
    events = (number, weight)
    self.eventSum = eventSum
  }

  /// Number of positions: rows that are at risk at some slot.
  var count: Int { weights.count }

  /// The linear predictor of each position.
  func predictors(_ coefficients: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      factors.withUnsafeBufferPointer { rows in
        if let rows = rows.baseAddress {
          BLAS.products(of: rows, count: count, with: coefficients, width: width, into: base)
        }
      }
      for position in offsets.indices { base[position] += offsets[position] }
      initialized = count
    }
  }
}
