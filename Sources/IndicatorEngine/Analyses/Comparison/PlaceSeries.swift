/// What the places reported of one indicator, period by period.
///
/// Figures stated for the place itself come first. Where there are none, those of its operations or programmes are
/// added where the indicator allows it.
struct PlaceSeries: Sendable {
  /// The rules of the indicator.
  let rules: IndicatorRules
  /// Rows of the observations table by place and period: several where figures of operations stand for the place.
  private var rows: [[Period: [Int]]]

  init(rules: IndicatorRules, places: Int) {
    self.rules = rules
    rows = Array(repeating: [:], count: places)
  }

  /// The series of all indicators that any place reported, by row of the indicators table.
  static func all(
    of portfolio: Portfolio, index: SeriesIndex, choice: ObservationChoice, places: ComparedPlaces
  ) -> [Int: PlaceSeries] {
    let rules = IndicatorRules.all(of: portfolio.indicators)
    var series: [Int: PlaceSeries] = [:]
    var own: [Int: Set<Int>] = [:]
    // The place itself first: figures of its operations only stand in for it.
    for pass in [true, false] {
      for (number, key) in index.keys.enumerated() where key.isTotal && (key.level == 4) == pass {
        guard let code = index.municipality(key), let place = places.place(of: code),
          let row = portfolio.indicatorIndex.row(of: index.indicator(key))
        else { continue }
        if pass {
          own[row, default: []].insert(place)
        } else if own[row]?.contains(place) ?? false {
          continue
        }
        series[row, default: PlaceSeries(rules: rules[row], places: places.count)]
          .add(choice.latest(of: index.observations[number]), to: place)
      }
    }
    return series
  }

  private mutating func add(_ items: [(period: Period, row: Int)], to place: Int) {
    for item in items { rows[place][item.period, default: []].append(item.row) }
  }

  /// All periods, oldest first.
  var periods: [Period] { Set(rows.flatMap(\.keys)).sorted() }

  /// The newest period that at least half of the reporting places, and at least two, have a figure for; else the one
  /// with the most figures, the newest of those.
  func comparisonPeriod(_ choice: ObservationChoice) -> Period? {
    let counts = periods.map { period in
      (period: period, count: rows.indices.count { figure(of: $0, in: period, choice).value != nil })
    }
    let reporting = rows.indices.count { place in
      rows[place].keys.contains { figure(of: place, in: $0, choice).value != nil }
    }
    let enough = max(min(2, reporting), (reporting + 1) / 2)
    if let newest = counts.last(where: { $0.count >= enough && $0.count > 0 }) { return newest.period }
    let most = counts.map(\.count).max() ?? 0
    return counts.last { $0.count == most }?.period
  }

  /// What a place reported for a period.
  func figure(of place: Int, in period: Period, _ choice: ObservationChoice) -> ComparedFigure {
    guard let rows = rows[place][period], let first = rows.first else { return ComparedFigure() }
    let observations = choice.observations
    var figure = ComparedFigure(
      state: choice.state(of: first), reason: nil, sources: rows.flatMap(choice.cells),
      isIllustrative: rows.contains { observations.data.isIllustrative($0) })
    let estimate = rows.count == 1 ? choice.value(of: first, rules) : sum(rows, choice)
    figure.value = estimate.found
    guard estimate.found != nil else {
      figure.reason = estimate.reason == .valueMissing ? Self.reason(figure.state) : estimate.reason
      return figure
    }
    figure.state = .reported
    let numerators = rows.map { observations.numerator[$0] }
    let denominators = rows.map { observations.denominator[$0] }
    if !numerators.contains(nil), !denominators.contains(nil) {
      figure.numerator = numerators.compactMap { $0 }.reduce(0, +)
      figure.denominator = denominators.compactMap { $0 }.reduce(0, +)
    }
    if rows.count == 1 { figure.standardError = observations.standardError[first] }
    return figure
  }

  /// The figures of several operations as one of the place.
  private func sum(_ rows: [Int], _ choice: ObservationChoice) -> Estimate<Double> {
    switch rules.overPlaces {
    case .weighted: return choice.quotient(of: rows, factor: rules.factor)
    case .sum where rules.measure?.isAddable ?? true:
      let values = rows.map { choice.value(of: $0, rules) }
      if let reason = values.lazy.compactMap(\.reason).first {
        return .unavailable(reason == .valueMissing ? .partial : reason)
      }
      return .finite(values.compactMap(\.found).reduce(0, +))
    case .sum, .some(.none), nil: return .unavailable(.notAddable)
    }
  }

  private static func reason(_ state: ValueState) -> UnavailableReason {
    switch state {
    case .suppressed: .suppressed
    case .notApplicable: .notApplicable
    case .notProvided: .notProvided
    case .missing, .reported: .valueMissing
    }
  }
}
