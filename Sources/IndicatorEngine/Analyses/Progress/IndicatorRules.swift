/// What an indicator measures.
public enum Measure: String, Sendable, CaseIterable {
  case count, amount, ratio, percent, index, ordinal
  case yesNo = "yes/no"
  case narrative

  /// Whether an achievement rate can be formed. Ordinals and yes/no are met or not; they are never averaged.
  public var isNumeric: Bool { self != .ordinal && self != .yesNo && self != .narrative }
  /// Whether values may ever be added; percentages, ratios and indices are recomputed or refused.
  public var isAddable: Bool { self == .count || self == .amount }
  /// Whether the value follows from a numerator and a denominator.
  public var isQuotient: Bool { self == .percent || self == .ratio }
}

/// Which way is better.
public enum Direction: String, Sendable, CaseIterable {
  case increase, decrease, maintain

  /// Whether a value has reached a target. To maintain is to stay at least there.
  public func reaches(_ target: Double, _ value: Double) -> Bool {
    self == .decrease ? value <= target : value >= target
  }
}

/// How a series accumulates over time.
public enum Accumulation: String, Sendable, CaseIterable {
  /// Each period its own: the total is the sum.
  case flow
  /// Each figure includes those before: the total is the last.
  case cumulative
  /// A level at the end of the period: the last counts.
  case stock
}

/// What may be done with a series over time.
public enum OverTime: String, Sendable, CaseIterable {
  case sum, last, mean, max
}

/// What may be done with an indicator over places or operations.
public enum OverPlaces: String, Sendable, CaseIterable {
  case sum, weighted, none
}

/// The declarations of one indicator that decide what may be computed from it.
public struct IndicatorRules: Sendable {
  /// Row of the indicators table; nil where that table lacks the indicator.
  public let row: Int?
  public let measure: Measure?
  public let direction: Direction?
  public let accumulates: Accumulation?
  public let overTime: OverTime?
  public let overPlaces: OverPlaces?
  /// A numerator ÷ denominator is multiplied by this: 100 for percentages, else 1, unless stated.
  public let factor: Double
  public let isOutput: Bool
  /// The levels of an ordinal indicator; nil where none are stated.
  public let levels: OrdinalLevels?

  /// Whether an achievement rate can be formed; a measure that is not stated counts as numeric.
  public var isNumeric: Bool { measure?.isNumeric ?? true }

  /// How the values of several periods become one figure.
  ///
  /// Flows are summed unless declared otherwise. A cumulative series or a stock is never summed, whatever is
  /// declared: the last counts. A series that says nothing about accumulation is summed only where `over_time` is
  /// `sum`.
  public var timeRule: OverTime {
    switch accumulates {
    case .cumulative, .stock: .last
    case .flow: overTime ?? .sum
    case nil: overTime == .sum ? .sum : .last
    }
  }

  /// The rules of every indicator row.
  static func all(of indicators: Indicators) -> [IndicatorRules] {
    let measures: [Measure?] = indicators.measure.decoded()
    let directions: [Direction?] = indicators.direction.decoded()
    let accumulations: [Accumulation?] = indicators.accumulates.decoded()
    let times: [OverTime?] = indicators.overTime.decoded()
    let places: [OverPlaces?] = indicators.overPlaces.decoded()
    return (0..<indicators.count).map { row in
      let measure = indicators.measure.codes[row].flatMap { measures[Int($0)] }
      return IndicatorRules(
        row: row, measure: measure,
        direction: indicators.direction.codes[row].flatMap { directions[Int($0)] },
        accumulates: indicators.accumulates.codes[row].flatMap { accumulations[Int($0)] },
        overTime: indicators.overTime.codes[row].flatMap { times[Int($0)] },
        overPlaces: indicators.overPlaces.codes[row].flatMap { places[Int($0)] },
        factor: indicators.factor[row] ?? (measure == .percent ? 100 : 1),
        isOutput: indicators.kind[row] == "output",
        levels: measure == .ordinal ? indicators.levels[row].flatMap { OrdinalLevels($0) } : nil)
    }
  }

  /// The rules of an indicator about which nothing is declared.
  static let undeclared = IndicatorRules(
    row: nil, measure: nil, direction: nil, accumulates: nil, overTime: nil, overPlaces: nil, factor: 1,
    isOutput: false, levels: nil)
}
