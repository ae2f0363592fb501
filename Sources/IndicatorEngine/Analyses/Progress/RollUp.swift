/// The subjects whose figures are added: never of two levels at once, since one may contain the other.
public enum RollUpLevel: String, Sendable, CaseIterable {
  case operation, programme, municipality
  /// Operations in places.
  case operationPlace = "operation-place"
  /// Programmes in places.
  case programmePlace = "programme-place"
}

/// One figure over the operations or places of a portfolio, where the indicator's declarations allow it.
///
/// Counts and amounts are summed where `over_places` is `sum`; percentages and ratios are recomputed as
/// Σ numerators ÷ Σ denominators where it is `weighted`; anything else is refused with `not-addable`. A member that
/// is not reported makes the figure partial and is counted; it is never 0. Places of different groups (counties and the
/// cities in them, say) are never added together: one may contain the other.
public struct RollUpRow: Sendable {
  public let indicator: String
  public let unit: String?
  public let level: RollUpLevel
  /// The programme whose operations are added; nil for all of the portfolio.
  public let programme: String?
  /// The group of the places that are added; nil where places have no groups, or on levels without places.
  public let placeGroup: String?
  public let disaggregation: String?
  public let value: Estimate<Double>
  /// Members with a figure, and all members.
  public let membersReported: Int
  public let membersTotal: Int
  /// How many members stand in each state, in the order of the states.
  public let states: [(state: ValueState, count: Int)]
  /// From the first day of any figure to the last.
  public let period: Period?
  /// Whether the members' figures are about different periods.
  public let hasDifferentPeriods: Bool
  /// Whether the sum may count the same persons or enterprises twice, so that it is an upper bound.
  public let isUpperBound: Bool
  public let sources: [SourceCell]
  public let isIllustrative: Bool
}

extension ProgressAnalysis {
  /// A figure for each indicator, level and disaggregation with at least two members: over the whole portfolio and,
  /// for operations of several programmes, over each programme.
  public func rollUps() -> [RollUpRow] {
    var groups: [RollUpGroup: [Int]] = [:]
    var order: [RollUpGroup] = []
    func add(_ series: Int, to group: RollUpGroup) {
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(series)
    }
    for (series, key) in index.keys.enumerated() {
      guard let level = RollUpLevel(key) else { continue }
      let group = RollUpGroup(
        indicator: key.indicator, level: level, programme: nil, placeGroup: placeGroup(of: key),
        disaggregation: key.disaggregation)
      add(series, to: group)
      if level == .operation, let programme = programmeOfOperation(key) {
        add(series, to: group.with(programme: programme))
      }
    }
    let rows = order.compactMap { group -> RollUpRow? in
      guard let members = groups[group], members.count > 1 else { return nil }
      // A programme that has all the operations says nothing new.
      if group.programme != nil, groups[group.with(programme: nil)]?.count == members.count { return nil }
      return row(group, members)
    }
    return rows.sorted { a, b in
      (a.indicator, a.level.rawValue, a.programme ?? "", a.placeGroup ?? "", a.disaggregation ?? "")
        < (b.indicator, b.level.rawValue, b.programme ?? "", b.placeGroup ?? "", b.disaggregation ?? "")
    }
  }

  private func placeGroup(of key: SeriesKey) -> String? {
    index.municipality(key).flatMap { portfolio.municipalityIndex.row(of: $0) }
      .flatMap { portfolio.municipalities.group[$0] }
  }

  private func programmeOfOperation(_ key: SeriesKey) -> String? {
    index.operation(key).flatMap { portfolio.operationIndex.row(of: $0) }
      .flatMap { portfolio.operations.programme[$0] }
  }

  private func row(_ group: RollUpGroup, _ members: [Int]) -> RollUpRow {
    let rules = rules(of: members[0])
    let figures = members.map { figure(of: $0) }
    let reported = figures.filter { $0.used.value != nil }
    let periods = reported.compactMap(\.used.period)
    var span: Period?
    if let first = periods.map(\.first).min(), let last = periods.map(\.last).max() {
      span = Period(first: first, last: last)
    }
    let rows = figures.flatMap(\.used.rows)
    let value =
      hasPlaceTwice(figures.map(\.row)) ? .unavailable(.notComparable) : combine(reported.map(\.used), rules)
    return RollUpRow(
      indicator: figures[0].row.indicator, unit: figures[0].row.unit, level: group.level,
      programme: group.programme, placeGroup: group.placeGroup, disaggregation: figures[0].row.disaggregation,
      value: value,
      membersReported: reported.count, membersTotal: members.count,
      states: ValueState.allCases.compactMap { state in
        let count = figures.count { $0.used.state == state }
        return count == 0 ? nil : (state, count)
      },
      period: span, hasDifferentPeriods: Set(periods).count > 1,
      isUpperBound: rules.measure == .count && rules.overPlaces == .sum && reported.count > 1,
      sources: rows.flatMap(choice.cells),
      isIllustrative: rows.contains { portfolio.observations.data.isIllustrative($0) })
  }

  private func combine(_ used: [ObservationUsed], _ rules: IndicatorRules) -> Estimate<Double> {
    guard rules.isNumeric else { return .unavailable(.notNumeric) }
    switch rules.overPlaces {
    case .sum where rules.measure?.isAddable ?? true:
      return used.isEmpty ? .unavailable(.valueMissing) : .finite(used.compactMap(\.value).reduce(0, +))
    case .weighted:
      if used.isEmpty { return .unavailable(.valueMissing) }
      let rows = used.flatMap(\.rows).filter { choice.state(of: $0) == .reported }
      return choice.quotient(of: rows, factor: rules.factor)
    case .sum, .some(.none), nil:
      return .unavailable(.notAddable)
    }
  }

  /// Whether the figures hold both a place that was merged or split by the as-of day and one that came of it: their
  /// territories overlap.
  private func hasPlaceTwice(_ rows: [ProgressRow]) -> Bool {
    let places = Set(rows.compactMap(\.municipality))
    let successions = portfolio.successions
    return (0..<successions.count).contains { row in
      guard let old = successions.old[row], let new = successions.new[row], let day = successions.day[row],
        old != new
      else { return false }
      return day <= plan.asOf && places.contains(old) && places.contains(new)
    }
  }
}

extension RollUpLevel {
  /// The level of a series; nil where it is about none, or about an operation and its programme at once.
  init?(_ key: SeriesKey) {
    switch key.level {
    case 1: self = .operation
    case 2: self = .programme
    case 4: self = .municipality
    case 5: self = .operationPlace
    case 6: self = .programmePlace
    default: return nil
    }
  }
}

/// What is added together.
private struct RollUpGroup: Hashable {
  let indicator: UInt32
  let level: RollUpLevel
  let programme: String?
  let placeGroup: String?
  let disaggregation: UInt32

  func with(programme: String?) -> RollUpGroup {
    RollUpGroup(
      indicator: indicator, level: level, programme: programme, placeGroup: placeGroup,
      disaggregation: disaggregation)
  }
}
