/// What the places reported of one indicator, period by period.
///
/// Figures stated for the place itself come first. Where there are none, those of its operations or programmes are
/// added where the indicator allows it. Figures of a place whose borders changed since are carried to the present ones.
struct PlaceSeries: Sendable {
  /// The rules of the indicator.
  let rules: IndicatorRules
  /// Rows of the observations table by place and period: several where figures of operations stand for the place.
  private var rows: [[Period: [Int]]]

  private let places: ComparedPlaces
  private let asOf: Day

  init(rules: IndicatorRules, places: ComparedPlaces, asOf: Day) {
    self.rules = rules
    self.places = places
    self.asOf = asOf
    rows = Array(repeating: [:], count: places.count + places.former.count)
  }

  /// The series of all indicators that any place reported, by row of the indicators table.
  static func all(
    of portfolio: Portfolio, index: SeriesIndex, choice: ObservationChoice, places: ComparedPlaces, asOf: Day
  ) -> [Int: PlaceSeries] {
    let rules = IndicatorRules.all(of: portfolio.indicators)
    var series: [Int: PlaceSeries] = [:]
    var own: [Int: Set<Int>] = [:]
    // The place itself first: figures of its operations only stand in for it.
    for pass in [true, false] {
      for (number, key) in index.keys.enumerated() where key.isTotal && (key.level == 4) == pass {
        guard let code = index.municipality(key), let place = places.series(of: code),
          let row = portfolio.indicatorIndex.row(of: index.indicator(key))
        else { continue }
        if pass {
          own[row, default: []].insert(place)
        } else if own[row]?.contains(place) ?? false {
          continue
        }
        series[row, default: PlaceSeries(rules: rules[row], places: places, asOf: asOf)]
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
      (period: period, count: (0..<places.count).count { figure(of: $0, in: period, choice).value != nil })
    }
    let reporting = (0..<places.count).count { place in
      rows[place].keys.contains { figure(of: place, in: $0, choice).value != nil }
    }
    let enough = max(min(2, reporting), (reporting + 1) / 2)
    if let newest = counts.last(where: { $0.count >= enough && $0.count > 0 }) { return newest.period }
    let most = counts.map(\.count).max() ?? 0
    return counts.last { $0.count == most }?.period
  }

  /// What a place reported for a period, by its present borders.
  func figure(of place: Int, in period: Period, _ choice: ObservationChoice) -> ComparedFigure {
    let code = places.codes[place]
    let before = places.borders.predecessors(of: code, within: period).compactMap(places.series)
      .filter { rows[$0][period] != nil }
    // A period in which the change falls is told by those who went, or by those who came of them; by both it is doubtful.
    if !before.isEmpty, rows[place][period] != nil { return ComparedFigure(unavailable: .notComparable) }
    let day = before.isEmpty ? period.last : period.first
    if places.borders.changed(code, after: day) { return carried(to: code, in: period, from: day, choice) }
    return reported(by: place, in: period, choice)
  }

  /// The figure of older borders, carried to those of the as-of day.
  private func carried(
    to code: String, in period: Period, from day: Day, _ choice: ObservationChoice
  ) -> ComparedFigure {
    let borders = places.borders
    let origins = borders.origins(of: code, on: day)
    let parts = origins.compactMap { origin -> (code: String, figure: ComparedFigure)? in
      guard let series = places.series(of: origin) else { return (origin, ComparedFigure()) }
      let wasThere = rows[series].keys.contains { $0.last <= day }
      if rows[series][period] == nil, borders.mayBeNew(origin, after: day), !wasThere { return nil }
      return (origin, reported(by: series, in: period, choice))
    }
    let figures = parts.map(\.figure)
    guard figures.contains(where: { $0.value != nil }) else {
      return figures.count == 1 ? figures[0] : ComparedFigure()
    }
    func carry(_ count: (ComparedFigure) -> Double?) -> Estimate<Double> {
      borders.carried(parts.map { ($0.code, count($0.figure)) }, from: day, to: asOf)[code]
        ?? .unavailable(.valueMissing)
    }
    var figure = ComparedFigure(
      state: .reported, reason: nil, sources: figures.flatMap(\.sources),
      isIllustrative: figures.contains(where: \.isIllustrative))
    figure.isCarried = true
    let hasParts = figures.allSatisfy { $0.value == nil || $0.denominator != nil }
    var value: Estimate<Double> = .unavailable(.notComparable)
    if hasParts {
      let (numerator, denominator) = (carry(\.numerator), carry(\.denominator))
      (figure.numerator, figure.denominator) = (numerator.found, denominator.found)
      value = numerator.with(denominator) { .ratio($0 * rules.factor, $1, ifZero: .denominatorZero) }
    } else if rules.overPlaces == .sum, rules.measure?.isAddable ?? true {
      value = carry(\.value)
    }
    (figure.value, figure.reason) = (value.found, value.reason == .valueMissing ? .partial : value.reason)
    return figure
  }

  /// What a place reported for a period, by the borders it then had.
  private func reported(by place: Int, in period: Period, _ choice: ObservationChoice) -> ComparedFigure {
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
