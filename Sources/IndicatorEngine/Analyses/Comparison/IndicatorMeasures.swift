/// Indicators that were reported by place, made comparable: quotients as they are, counts and amounts over a
/// denominator.
struct IndicatorMeasures {
  let portfolio: Portfolio
  let places: ComparedPlaces
  let plan: ComparisonPlan
  let asOf: Day
  private let choice: ObservationChoice
  private let series: [Int: PlaceSeries]

  init(_ portfolio: Portfolio, asOf: Day, places: ComparedPlaces, plan: ComparisonPlan) {
    self.portfolio = portfolio
    self.places = places
    self.plan = plan
    self.asOf = asOf
    choice = ObservationChoice(portfolio.observations, rejected: portfolio.rejectedCells)
    series = PlaceSeries.all(
      of: portfolio, index: SeriesIndex(portfolio, asOf: asOf), choice: choice, places: places,
      asOf: asOf)
  }

  /// The measures of all indicators that can be compared, in the order of the indicators table.
  func measures() -> [ComparedMeasure] {
    rows().compactMap { row in
      guard let own = series[row], own.rules.isNumeric,
        let period = plan.period ?? own.comparisonPeriod(choice)
      else { return nil }
      return measure(row, own, in: period)
    }
  }

  /// Codes of reported indicators that are words, answers or orders and so cannot be compared as numbers.
  func notNumeric() -> [String] {
    rows().filter { series[$0].map { !$0.rules.isNumeric } ?? false }
      .compactMap { portfolio.indicators.code[$0] }
  }

  /// One indicator in every period that any place reported, oldest first.
  func history(ofRow row: Int) -> [ComparedMeasure] {
    guard let own = series[row], own.rules.isNumeric else { return [] }
    return own.periods.map { measure(row, own, in: $0) }
  }

  private func rows() -> [Int] {
    let asked = plan.indicators.map(Set.init)
    return series.keys.sorted().filter { row in
      guard let asked, let code = portfolio.indicators.code[row] else { return true }
      return asked.contains(code)
    }
  }

  private func measure(_ row: Int, _ own: PlaceSeries, in period: Period) -> ComparedMeasure {
    let figures = (0..<places.count).map { own.figure(of: $0, in: period, choice) }
    let stated = portfolio.indicators.unit[row]
    let isQuotient =
      own.rules.measure?.isQuotient ?? false || figures.contains { $0.numerator != nil }
    let isAddable = own.rules.measure?.isAddable ?? (own.rules.overPlaces == .sum)
    let divisor: ComparedMeasure.Divisor =
      isQuotient ? .own : isAddable ? self.divisor(of: own.rules) : .none
    let scale = scale(divisor, own.rules)
    let divided = figures.enumerated().map { place, figure in
      let (denominator, cell) = denominator(divisor, of: place, in: period)
      switch divisor {
      case .own, .none: return figure
      case .inhabitants, .squareKilometre, .indicator:
        return figure.divided(by: denominator, scale: scale, cell: cell)
      }
    }
    let isMoney = own.rules.measure == .amount
    let kind = kind(divisor, divided, own.rules, isAddable: isAddable)
    let checked = divided.map { $0.checked(kind) }
    // Where most places state an error for a count or a share, all are estimates with errors: who gives counts alone has the error of the
    // counts. The error that a few state for what is counted is left aside.
    let known = checked.filter { $0.value != nil }
    let isEstimated =
      kind.isCounted && 2 * known.count { $0.standardError != nil } >= max(known.count, 1)
    return ComparedMeasure(
      code: portfolio.indicators.code[row] ?? "", origin: .indicator(row),
      kind: isEstimated ? .level : kind, direction: own.rules.direction,
      scale: scale, divisor: isQuotient || isAddable ? divisor : .none, unit: stated,
      currency: isMoney ? stated.flatMap { Currency(code: $0) } : nil, period: period,
      figures: checked, countedAs: isEstimated ? kind.rateKind : nil)
  }

  /// A proportion where whole numbers are counted out of whole numbers, a rate where the events of a period are counted.
  /// A stock (data sets, services) is what it is: chance did not draw it. What is stated to be a count stays one where a figure has a
  /// fraction (carried over borders, or estimated): one such figure must not take the limits from all others.
  private func kind(
    _ divisor: ComparedMeasure.Divisor, _ figures: [ComparedFigure], _ rules: IndicatorRules, isAddable: Bool
  ) -> ComparedMeasure.Kind {
    // A figure without its parts has no limits of its own and says nothing of how those of others came about.
    let quotients = figures.filter { $0.value != nil && $0.numerator != nil }
    let numerators = quotients.compactMap(\.numerator)
    let isWhole = isNumeratorCount(rules)
    let areCounts = !numerators.isEmpty && numerators.allSatisfy { isWhole || $0.rounded() == $0 }
    switch divisor {
    case .own:
      let areWhole = quotients.allSatisfy { $0.denominator.map { $0.rounded() == $0 } ?? false }
      // A part below 0 or above its whole among many that lie within is that place's own fault (``ComparedFigure/checked(_:)``).
      let within = quotients.count { figure in
        guard let part = figure.numerator, let whole = figure.denominator else { return false }
        return part >= 0 && whole > 0 && part <= whole
      }
      if numerators.isEmpty { return .level }
      return areCounts && areWhole && 3 * within >= 2 * quotients.count && !rules.isMoney(portfolio)
        ? .proportion : .quotient
    case .none: return isAddable ? .quotient : .level
    case .inhabitants, .squareKilometre, .indicator:
      // One impossible number is that place's own fault (``ComparedFigure/checked(_:)``).
      return numerators.contains { $0 >= 0 } && rules.measure == .count && rules.accumulates == .flow
        ? .rate : .quotient
    }
  }

  /// Whether the numerator is an indicator that is stated to be a count: then a fraction in it is a count too.
  private func isNumeratorCount(_ rules: IndicatorRules) -> Bool {
    guard let row = rules.row, let code = portfolio.indicators.numerator[row],
      let part = portfolio.indicatorIndex.row(of: code)
    else { return false }
    return portfolio.indicators.measure[part] == "count"
  }

  private func divisor(of rules: IndicatorRules) -> ComparedMeasure.Divisor {
    switch plan.divisor {
    case .standard: .inhabitants(per: rules.measure == .amount ? 1 : 1000)
    case .inhabitants(let per): .inhabitants(per: per)
    case .squareKilometre: .squareKilometre
    case .indicator(let code): .indicator(code)
    case .none: .none
    }
  }

  private func scale(_ divisor: ComparedMeasure.Divisor, _ rules: IndicatorRules) -> Double {
    switch divisor {
    case .own: rules.factor
    case .inhabitants(let per): per
    case .squareKilometre, .indicator, .none: 1
    }
  }

  /// What a count of a place is divided by, and the cell it stands in.
  private func denominator(_ divisor: ComparedMeasure.Divisor, of place: Int, in period: Period)
    -> (Double?, SourceCell?)
  {
    let table = portfolio.municipalities.data
    switch divisor {
    case .own, .none: return (nil, nil)
    case .inhabitants:
      return (places.population[place], table.cell(places.rows[place], Municipalities.Fields.population))
    case .squareKilometre:
      return (places.area[place], table.cell(places.rows[place], Municipalities.Fields.areaKm2))
    case .indicator(let code):
      guard let row = portfolio.indicatorIndex.row(of: code), let other = series[row] else {
        return (nil, nil)
      }
      let figure = other.figure(of: place, in: period, choice)
      return (figure.value, figure.sources.first)
    }
  }
}

extension IndicatorRules {
  /// Whether what is counted is money: then a share of it varies by no law of counting.
  fileprivate func isMoney(_ portfolio: Portfolio) -> Bool {
    guard let row else { return false }
    let parts = [portfolio.indicators.numerator[row], portfolio.indicators.denominator[row]]
    return parts.compactMap { $0 }.contains { code in
      portfolio.indicatorIndex.row(of: code).map { portfolio.indicators.measure[$0] == "amount" } ?? false
    }
  }
}

extension ComparedFigure {
  /// Without a value where the count is impossible: fewer than none, or a part above its whole.
  fileprivate func checked(_ kind: ComparedMeasure.Kind) -> ComparedFigure {
    guard kind.isCounted, value != nil, let numerator else { return self }
    let isAbove = kind == .proportion && denominator.map { numerator > $0 || $0 <= 0 } ?? false
    guard numerator < 0 || isAbove else { return self }
    var figure = self
    figure.value = nil
    figure.reason = .notACount
    return figure
  }
}
