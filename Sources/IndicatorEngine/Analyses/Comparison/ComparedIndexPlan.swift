/// How the index of a portfolio is built: what its settings may say otherwise.
public struct ComparedIndexPlan: Sendable, Equatable {
  /// What the figures of an indicator are measured against.
  public var yardstick: Yardstick
  /// How scores are brought together, and what share of a group's elements must be there.
  public var aggregation: Aggregation

  public enum Yardstick: Sendable, Equatable {
    /// The goalposts of the indicator, of one that states none a scale over the places.
    case goalpostsElse(NormalisationMethod)
    /// From the baseline of the indicator's target to the target itself, cut to 0…100; without a baseline from the worst of the
    /// places; of an indicator without a target its goalposts.
    case targets
  }

  public init(
    yardstick: Yardstick = .goalpostsElse(.minMax(from: 0, to: 100)),
    aggregation: Aggregation = Aggregation(.arithmetic)
  ) {
    self.yardstick = yardstick
    self.aggregation = aggregation
  }

  /// Scales other than ranges and bounds hold for all indicators alike: their scores would not go with those of goalposts.
  var method: NormalisationMethod {
    if case .goalpostsElse(let method) = yardstick { return method }
    return .minMax(from: 0, to: 100)
  }

  /// Whether goalposts count where they are stated.
  var usesGoalposts: Bool {
    switch method {
    case .minMax, .goalposts: true
    default: false
    }
  }
}

extension ComparedIndex {
  /// What the target of an indicator, for all places, makes its scale: nil where none is stated.
  ///
  /// - Parameter values: The figures of the places, as reported.
  /// - Throws: ``IndexError/targetNotBeyondMinimum(element:target:minimum:)`` where no distance leads to the target.
  static func goalposts(
    ofTarget row: Int, _ portfolio: Portfolio, isLessBetter: Bool, values: [Double?]
  ) throws(IndexError) -> Goalposts? {
    guard let code = portfolio.indicators.code[row], let target = commonTarget(code, portfolio.targets) else {
      return nil
    }
    let known = values.compactMap { $0 }
    guard let start = target.baseline ?? (isLessBetter ? known.max() : known.min()) else { return nil }
    guard isLessBetter ? target.value < start : target.value > start else {
      throw .targetNotBeyondMinimum(element: code, target: target.value, minimum: start)
    }
    return Goalposts(low: min(start, target.value), high: max(start, target.value), scale: 100)
  }

  /// The final target that holds for all: of several the one that is due last, of these the last recorded.
  private static func commonTarget(_ code: String, _ targets: Targets) -> (baseline: Double?, value: Double)?
  {
    let recorded = targets.data.has(.recorded) ? targets.data[.recorded].asDay : nil
    var found: (row: Int, due: Day?, recorded: Day?)?
    for row in 0..<targets.count {
      guard targets.indicator[row] == code, targets.operation[row] == nil, targets.programme[row] == nil,
        targets.municipality[row] == nil, targets.disaggregation[row] == nil, targets.stage[row] != "interim",
        targets.value[row] != nil
      else { continue }
      let (due, day) = (targets.due[row], recorded?[row])
      if let best = found, !isLater((due, day), than: (best.due, best.recorded)) { continue }
      found = (row, due, day)
    }
    guard let row = found?.row, let value = targets.value[row] else { return nil }
    return (targets.baseline[row], value)
  }

  /// Whether a target takes the place of another; equal ones do, so that the last row counts.
  private static func isLater(_ a: (Day?, Day?), than b: (Day?, Day?)) -> Bool {
    func compare(_ x: Day?, _ y: Day?) -> Int {
      switch (x, y) {
      case (nil, nil): 0
      case (nil, _): -1
      case (_, nil): 1
      case (let x?, let y?): x < y ? -1 : x > y ? 1 : 0
      }
    }
    let due = compare(a.0, b.0)
    return due != 0 ? due > 0 : compare(a.1, b.1) >= 0
  }
}
