/// One group's means under many sets of weights: indicators by a product of matrices, aggregates set by set.
struct GroupProduct {
  let parent: Int
  private let group: AggregationPlan.Group
  private let structure: IndexStructure
  private let units: [String]
  private let transform: MeanTransform?
  /// Whether the means are taken back from their scale, which is not needed where the group above has the same.
  private let isUndone: Bool
  private let indicators: [Int]
  private let aggregates: [Int]
  /// Indicators on the scale of the mean, 0 where missing. Shape `[row, indicator]`.
  private let values: [Double]
  /// 1 where an indicator has a value, 0 where not; empty where none is missing. Same shape.
  private let present: [Double]

  /// The means of a group. Shape `[row, set]` by columns.
  struct Block {
    var values: [Double] = []
    /// Whether any is missing.
    var hasMissing = false
    /// The weight of the children that are there. Same shape; empty where none is missing.
    fileprivate var whole: [Double] = []
    /// The scale they are on.
    fileprivate var scale: MeanTransform?
  }

  init(
    _ group: AggregationPlan.Group, _ table: IndexTable, _ structure: IndexStructure,
    scaleAbove: MeanTransform?
  ) throws(IndexError) {
    self.group = group
    self.structure = structure
    parent = group.parent
    units = table.units
    let transform = MeanTransform.of(group.method)
    self.transform = transform
    isUndone = transform != nil && transform != scaleAbove
    indicators = group.children.filter { $0 < structure.indicatorCount }
    aggregates = group.children.filter { $0 >= structure.indicatorCount }
    let rows = table.rows
    var (values, present, hasGaps): ([Double], [Double], Bool) = ([], [], false)
    values.reserveCapacity(rows * indicators.count)
    for child in indicators {
      for row in 0..<rows {
        let value = table.values[child * rows + row]
        hasGaps = hasGaps || value.isNaN
        if group.method.refuses(value) {
          throw .meanUndefined(
            unit: units[row], element: structure.elements[child].code,
            parent: structure.elements[group.parent].code, method: group.method.name, value: value)
        }
        values.append(value.isNaN ? 0 : transform?.apply(value) ?? value)
      }
    }
    if hasGaps {
      present = indicators.flatMap { child in
        (0..<rows).map { table.values[child * rows + $0].isNaN ? 0 : 1 }
      }
    }
    self.values = values
    self.present = present
  }

  /// Computes the means of a block of sets.
  ///
  /// - Parameters:
  ///   - blocks: Of the groups below.
  ///   - weights: Shape `[element, set]`.
  ///   - shares: Memory to be used again.
  ///   - failing: The set at fault when this throws.
  func compute(
    _ block: inout Block, _ blocks: [Int: Block], weights: UnsafeBufferPointer<Double>, elements: Int,
    sets: Int,
    shares: inout [Double], failing: inout Int
  ) throws(IndexError) {
    try fillShares(&shares, weights, elements, sets, &failing)
    let (rows, size) = (units.count, units.count * sets)
    let isPartial = !present.isEmpty || aggregates.contains { blocks[$0]?.hasMissing ?? false }
    if block.values.count < size { block.values = [Double](repeating: 0, count: size) }
    if isPartial, block.whole.count < size { block.whole = [Double](repeating: 0, count: size) }
    product(values, shares, into: &block.values, rows, sets)
    if isPartial {
      if present.isEmpty {
        fillWhole(&block.whole, shares, rows, sets)
      } else {
        product(present, shares, into: &block.whole, rows, sets)
      }
    }
    for (place, child) in aggregates.enumerated() {
      guard let below = blocks[child] else { preconditionFailure("no scores of element \(child)") }
      try add(
        below, child, shares, from: indicators.count * sets + place, isPartial, &block, rows, sets, &failing)
    }
    finish(&block, blocks, isPartial, rows, sets)
  }

  /// Shares of indicators, shape `[indicator, set]` by columns, and behind them of aggregates, shape `[set, aggregate]` by rows.
  private func fillShares(
    _ shares: inout [Double], _ weights: UnsafeBufferPointer<Double>, _ elements: Int, _ sets: Int,
    _ failing: inout Int
  ) throws(IndexError) {
    let needed = group.children.count * sets
    if shares.count < needed { shares = [Double](repeating: 0, count: needed) }
    for set in 0..<sets {
      let start = set * elements
      var whole = 0.0
      for child in group.children { whole += weights[start + child] }
      guard whole > 0 else {
        failing = set
        throw .weightsSumToZero(parent: structure.elements[parent].code)
      }
      for (place, child) in indicators.enumerated() {
        shares[set * indicators.count + place] = weights[start + child] / whole
      }
      for (place, child) in aggregates.enumerated() {
        shares[indicators.count * sets + set * aggregates.count + place] = weights[start + child] / whole
      }
    }
  }

  private func product(
    _ a: [Double], _ shares: [Double], into c: inout [Double], _ rows: Int, _ sets: Int
  ) {
    if indicators.isEmpty {
      for place in 0..<(rows * sets) { c[place] = 0 }
      return
    }
    a.withUnsafeBufferPointer { a in
      shares.withUnsafeBufferPointer { shares in
        c.withUnsafeMutableBufferPointer {
          BLAS.product(a, shares, into: $0, rows: rows, inner: indicators.count, columns: sets)
        }
      }
    }
  }

  /// The weight of indicators of which none is missing, the same in all rows.
  private func fillWhole(_ whole: inout [Double], _ shares: [Double], _ rows: Int, _ sets: Int) {
    for set in 0..<sets {
      var sum = 0.0
      for place in 0..<indicators.count { sum += shares[set * indicators.count + place] }
      for place in (set * rows)..<((set + 1) * rows) { whole[place] = sum }
    }
  }

  /// Adds a child that is an aggregate.
  private func add(
    _ below: Block, _ child: Int, _ shares: [Double], from first: Int, _ isPartial: Bool,
    _ block: inout Block,
    _ rows: Int, _ sets: Int, _ failing: inout Int
  ) throws(IndexError) {
    let isOnScale = below.scale == transform
    if !isOnScale, group.method.refusesAny {
      for place in 0..<(rows * sets) where group.method.refuses(below.values[place]) {
        failing = place / rows
        throw .meanUndefined(
          unit: units[place % rows], element: structure.elements[child].code,
          parent: structure.elements[parent].code, method: group.method.name, value: below.values[place])
      }
    }
    let scale = isOnScale ? nil : transform
    below.values.withUnsafeBufferPointer { values in
      block.values.withUnsafeMutableBufferPointer { result in
        for set in 0..<sets {
          let share = shares[first + set * aggregates.count]
          let range = (set * rows)..<((set + 1) * rows)
          if let scale {
            for place in range where !values[place].isNaN {
              result[place] += share * scale.apply(values[place])
            }
          } else if below.hasMissing {
            for place in range { result[place] += values[place].isNaN ? 0 : share * values[place] }
          } else {
            for place in range { result[place] += share * values[place] }
          }
        }
      }
      guard isPartial else { return }
      block.whole.withUnsafeMutableBufferPointer { whole in
        for set in 0..<sets {
          let share = shares[first + set * aggregates.count]
          for place in (set * rows)..<((set + 1) * rows) { whole[place] += values[place].isNaN ? 0 : share }
        }
      }
    }
  }

  /// Divides by the weight that is there, clears what has too few children, and goes back from the scale.
  private func finish(
    _ block: inout Block, _ blocks: [Int: Block], _ isPartial: Bool, _ rows: Int, _ sets: Int
  ) {
    block.hasMissing = false
    if isPartial {
      for place in 0..<(rows * sets) {
        let whole = block.whole[place]
        block.values[place] = whole > 0 ? block.values[place] / whole : .nan
      }
      if let threshold = group.threshold { clear(&block, blocks, below: threshold, rows, sets) }
      block.hasMissing = (0..<(rows * sets)).contains { block.values[$0].isNaN }
    }
    block.scale = isUndone ? nil : transform
    guard isUndone, let transform else { return }
    block.values.withUnsafeMutableBufferPointer { values in
      for place in 0..<(rows * sets) { values[place] = transform.undo(values[place]) }
    }
  }

  private func clear(
    _ block: inout Block, _ blocks: [Int: Block], below threshold: Double, _ rows: Int, _ sets: Int
  ) {
    let own = (0..<rows).map { row in
      present.isEmpty
        ? indicators.count : indicators.indices.count { present[$0 * rows + row] > 0 }
    }
    for place in 0..<(rows * sets) {
      var there = own[place % rows]
      for child in aggregates where !(blocks[child]?.values[place].isNaN ?? true) { there += 1 }
      if Double(there) / Double(group.children.count) < threshold { block.values[place] = .nan }
    }
  }
}

extension AggregationMethod {
  /// Whether it is an arithmetic mean on some scale.
  var isMean: Bool {
    switch self {
    case .arithmetic, .geometric, .harmonic, .generalised: true
    case .copeland, .mazziottaPareto, .adjustedMazziottaPareto, .benefitOfTheDoubt: false
    }
  }

  /// Whether there are values that the mean is not defined of.
  var refusesAny: Bool {
    switch self {
    case .geometric, .harmonic: true
    case .generalised(let power): power != 1
    case .benefitOfTheDoubt: true
    case .arithmetic, .copeland, .mazziottaPareto, .adjustedMazziottaPareto: false
    }
  }

  /// Whether the mean is not defined of a value: geometric and harmonic means, and powers of 0 and below, want values above 0,
  /// other powers but 1 none below.
  func refuses(_ value: Double) -> Bool {
    switch self {
    case .geometric, .harmonic: value <= 0
    case .generalised(let power): power != 1 && (power <= 0 ? value <= 0 : value < 0)
    case .benefitOfTheDoubt: value < 0
    case .arithmetic, .copeland, .mazziottaPareto, .adjustedMazziottaPareto: false
    }
  }
}

extension MeanTransform {
  /// The scale of a mean, nil for the values themselves.
  static func of(_ method: AggregationMethod) -> MeanTransform? {
    switch method {
    case .geometric, .harmonic, .generalised: MeanTransform(method)
    default: nil
    }
  }
}
