/// The data of a Cox regression as its sums read them: rows in the order of the risk sets, factors side by side.
struct CoxDesign {
  let spells: Spells
  let riskSets: RiskSets
  /// The spell of each position: those of the risk sets and, after them, what lingers.
  let rows: [Int32]
  /// Spells that stay at risk after their exit with a weight that changes with time; nil where there are none.
  let lingering: LingeringSpells?
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
  /// - Parameter lingering: Makes what lingers of the slots' times; without strata only.
  init(
    _ spells: Spells, factors matrix: Matrix, strata: [Int]?, offset: [Double]?,
    lingering: ((_ slotTimes: [Double]) -> LingeringSpells)? = nil
  ) {
    self.spells = spells
    let riskSets = RiskSets(spells, strata: strata)
    self.riskSets = riskSets
    let remaining = lingering.map { $0(riskSets.slotTimes) }
    self.lingering = remaining
    let rows = riskSets.rows + (remaining?.rows ?? [])
    self.rows = rows
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
    offsets = offset.map { offset in rows.map { offset[Int($0)] - offsetMean } } ?? []
    weights =
      riskSets.rows.map { spells.weights?[Int($0)] ?? 1 }
      + (remaining.map { remaining in
        zip(remaining.rows, remaining.shares).map { (spells.weights?[Int($0)] ?? 1) * $1 }
      } ?? [])
    factors = [Double](unsafeUninitializedCapacity: rows.count * width) { buffer, initialized in
      matrix.values.withUnsafeBufferPointer { values in
        for (position, row) in rows.enumerated() {
          for column in 0..<width {
            buffer[position * width + column] = values[column * count + Int(row)] - means[column]
          }
        }
      }
      initialized = rows.count * width
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

  /// What a position counts of its spell: 1, but for what lingers.
  func share(_ position: Int) -> Double {
    guard let lingering, position >= riskSets.rows.count else { return 1 }
    return lingering.shares[position - riskSets.rows.count]
  }

  /// xᵀb of the centred factors of each position.
  func linear(_ b: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      factors.withUnsafeBufferPointer { rows in
        if let rows = rows.baseAddress {
          BLAS.products(of: rows, count: count, with: b, width: width, into: base)
        }
      }
      initialized = count
    }
  }

  /// The linear predictor of each position, with what is added to it.
  func predictors(_ coefficients: [Double], adding shift: [Double]? = nil) -> [Double] {
    var predictors = linear(coefficients)
    for position in offsets.indices { predictors[position] += offsets[position] }
    if let shift { for position in shift.indices { predictors[position] += shift[position] } }
    return predictors
  }
}

/// Spells that stay at risk after their exit, as ends by another cause do in the regression of Fine and Gray: at a slot each counts its own
/// share × the factor of the slot.
struct LingeringSpells {
  /// Spells, in the order of the first slot at which they linger.
  let rows: [Int32]
  /// 1 ÷ what the factor was at the exit. Shape `[row]`.
  let shares: [Double]
  /// Where the rows of each first slot begin; one more element than there are slots, and rows that come after all slots are left out.
  let starts: [Int]
  /// Shape `[slot]`.
  let slotFactors: [Double]
}
