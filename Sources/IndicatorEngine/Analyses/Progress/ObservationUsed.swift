/// The figure of a series at the as-of day, and the rows it was made from.
struct ObservationUsed: Sendable {
  var value: Double?
  var text: String?
  var state: ValueState
  var period: Period?
  /// Why there is no value although something was reported.
  var reason: UnavailableReason?
  /// Rows of the observations table.
  var rows: [Int]
  /// How many of the rows that belong to a sum were reported; equal where it is whole.
  var reported: Int
  var total: Int
  /// Whether a period of the sum began before the baseline day.
  var beginsBeforeBaseline = false

  /// Why there is no value: what was found, else what its state says.
  var absence: UnavailableReason {
    if let reason { return reason }
    return switch state {
    case .suppressed: .suppressed
    case .notApplicable: .notApplicable
    case .notProvided: .notProvided
    case .missing, .reported: .valueMissing
    }
  }

  static let nothing = ObservationUsed(
    value: nil, text: nil, state: .missing, period: nil, rows: [], reported: 0, total: 0)
}

/// Chooses the observation used by `portfolio.md`, "What the figures mean", 2.
///
/// A class, so that handing it on costs one reference and not one for each column.
final class ObservationChoice: Sendable {
  let observations: Observations
  private let recorded: Column<Day>
  private let states: [ValueState?]
  private let rejected: Set<SourceCell>

  init(_ observations: Observations, rejected: Set<SourceCell> = []) {
    self.observations = observations
    self.rejected = rejected
    recorded = observations.data[.recorded].asDay
    states = observations.state.dictionary.texts.map(ValueState.init(code:))
  }

  /// The latest revision of every period of a series, by period.
  func latest(of rows: ArraySlice<Int32>) -> [(period: Period, row: Int)] {
    var all = rows.compactMap { row in observations.period[Int(row)].map { (period: $0, row: Int(row)) } }
    all.sort { a, b in
      if a.period != b.period { return a.period < b.period }
      let (x, y) = (recorded[a.row]?.number ?? .min, recorded[b.row]?.number ?? .min)
      return x == y ? a.row < b.row : x < y
    }
    return all.reduce(into: []) { kept, next in
      if kept.last?.period == next.period { kept.removeLast() }
      kept.append(next)
    }
  }

  /// The figure of a series.
  ///
  /// - Parameter since: For a sum over time, the day after which periods must end: the baseline day.
  func used(
    of rows: ArraySlice<Int32>, rules: IndicatorRules, since: (day: Day, isBaseline: Bool)?
  ) -> ObservationUsed {
    let latest = latest(of: rows)
    guard let last = latest.last else { return .nothing }
    if rules.timeRule == .last || !rules.isNumeric { return single(last, rules) }
    let window = latest.filter { item in
      guard let since else { return true }
      return since.isBaseline ? item.period.last > since.day : item.period.last >= since.day
    }
    var used = combined(window, rules)
    if let since, since.isBaseline {
      used.beginsBeforeBaseline = window.contains { $0.period.first <= since.day }
    }
    return used
  }

  private func single(_ item: (period: Period, row: Int), _ rules: IndicatorRules) -> ObservationUsed {
    let value = value(of: item.row, rules)
    let isUndefined = value.reason == .denominatorMissing || value.reason == .denominatorZero
    return ObservationUsed(
      value: value.found, text: observations.text[item.row],
      // Half a quotient is no figure: nothing was reported that could be shown.
      state: isUndefined ? .missing : state(of: item.row), period: item.period,
      reason: isRejected(item.row) ? .valueRejected : value.reason == .valueMissing ? nil : value.reason,
      rows: [item.row],
      reported: value.found == nil ? 0 : 1, total: 1)
  }

  /// Several periods as one figure. What was not reported makes it partial, never smaller in silence.
  private func combined(
    _ items: [(period: Period, row: Int)], _ rules: IndicatorRules
  ) -> ObservationUsed {
    guard let last = items.last, let first = items.map(\.period.first).min() else { return .nothing }
    var used = ObservationUsed(
      value: nil, text: nil, state: .reported, period: Period(first: first, last: last.period.last),
      rows: items.map(\.row), reported: 0, total: items.count)
    let reported = items.filter { state(of: $0.row) == .reported }
    used.reported = reported.count
    guard !reported.isEmpty else {
      // All states equal: that one; different ones: missing.
      let states = items.map { state(of: $0.row) }
      used.state = states.allSatisfy { $0 == states.first } ? states.first ?? .missing : .missing
      if items.contains(where: { isRejected($0.row) }) { used.reason = .valueRejected }
      return used
    }
    if rules.timeRule == .sum, ObservationChoice.overlap(items.map(\.period)) {
      used.reason = .overlappingPeriods
      return used
    }
    let result = combine(reported.map(\.row), rules)
    used.value = result.found
    used.reason = result.reason
    if result.reason == .denominatorMissing || result.reason == .denominatorZero { used.state = .missing }
    return used
  }

  private func combine(_ rows: [Int], _ rules: IndicatorRules) -> Estimate<Double> {
    let hasQuotients = rows.contains {
      observations.numerator[$0] != nil || observations.denominator[$0] != nil
    }
    if rules.timeRule != .max, hasQuotients || rules.measure?.isQuotient ?? false {
      return quotient(of: rows, factor: rules.factor)
    }
    let values = rows.map { value(of: $0, rules) }
    if let reason = values.lazy.compactMap(\.reason).first { return .unavailable(reason) }
    let numbers = values.compactMap(\.found)
    switch rules.timeRule {
    case .sum:
      if let measure = rules.measure, !measure.isAddable { return .unavailable(.notAddable) }
      return .finite(numbers.reduce(0, +))
    case .mean: return .ratio(numbers.reduce(0, +), Double(numbers.count), ifZero: .valueMissing)
    case .max: return Estimate(numbers.max(), else: .valueMissing)
    case .last: return Estimate(numbers.last, else: .valueMissing)
    }
  }

  /// Σ numerators ÷ Σ denominators × factor.
  func quotient(of rows: [Int], factor: Double) -> Estimate<Double> {
    var (numerator, denominator) = (0.0, 0.0)
    for row in rows {
      guard let n = observations.numerator[row], let d = observations.denominator[row] else {
        return .unavailable(.denominatorMissing)
      }
      numerator += n
      denominator += d
    }
    return Estimate<Double>.ratio(numerator, denominator, ifZero: .denominatorZero).flatMap {
      .finite($0 * factor)
    }
  }

  /// Whether two periods of a list share a day.
  static func overlap(_ periods: [Period]) -> Bool {
    let ordered = periods.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    return zip(ordered, ordered.dropFirst()).contains { $1.first <= $0.last }
  }

  /// The number of a row: recomputed where numerator and denominator are stated, else its value.
  func value(of row: Int, _ rules: IndicatorRules) -> Estimate<Double> {
    if state(of: row) != .reported { return .unavailable(.valueMissing) }
    if observations.numerator[row] != nil && observations.denominator[row] != nil {
      return quotient(of: [row], factor: rules.factor)
    }
    if let value = observations.value[row] { return .value(value) }
    if let text = observations.text[row] {
      if rules.measure == .yesNo, text == "yes" || text == "no" { return .value(text == "yes" ? 1 : 0) }
      return .unavailable(rules.measure == .ordinal && rules.levels == nil ? .levelsMissing : .notNumeric)
    }
    return .unavailable(.denominatorMissing)
  }

  /// Whether a row has no figure because what stands there could not be used.
  private func isRejected(_ row: Int) -> Bool {
    guard !rejected.isEmpty, observations.value[row] == nil else { return false }
    return (Observations.figures + [Observations.Fields.text]).contains {
      rejected.contains(observations.data.cell(row, $0))
    }
  }

  /// The state of a row: as stated, else reported where anything was, else missing.
  func state(of row: Int) -> ValueState {
    let holds =
      observations.value[row] != nil || observations.numerator[row] != nil
      || observations.denominator[row] != nil || observations.text[row] != nil
    if let code = observations.state.codes[row], let state = states[Int(code)] {
      return state == .reported && !holds ? .missing : state
    }
    return holds ? .reported : .missing
  }

  /// The cells that a row's figure is made from.
  func cells(of row: Int) -> [SourceCell] {
    let fields: [Field] =
      observations.numerator[row] != nil && observations.denominator[row] != nil
      ? [Observations.Fields.numerator, Observations.Fields.denominator]
      : observations.value[row] == nil && observations.text[row] != nil
        ? [Observations.Fields.text]
        : observations.value[row] == nil && observations.state.codes[row] != nil
          ? [Observations.Fields.state] : [Observations.Fields.value]
    return fields.map { observations.data.cell(row, $0) }
  }
}
