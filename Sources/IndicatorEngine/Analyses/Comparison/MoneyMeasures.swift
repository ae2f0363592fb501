/// What can be compared of the money of a place's operations.
public enum MoneyMeasure: String, Sendable, CaseIterable {
  /// Budgeted per inhabitant.
  case budget = "budget.planned"
  /// Contracted, else eligible, per inhabitant.
  case contracted = "budget.contracted"
  /// Paid per inhabitant.
  case paid = "budget.paid"
  /// Paid ÷ contracted, else ÷ eligible, else ÷ budget.
  case absorption = "budget.absorption"
}

/// Amounts of operations by place, at the as-of day.
struct MoneyMeasures {
  let portfolio: Portfolio
  let places: ComparedPlaces
  let plan: ComparisonPlan
  private let rows: [BudgetRow?]
  private let currency: Currency?

  init(_ portfolio: Portfolio, evaluation: EvaluationPlan, places: ComparedPlaces, plan: ComparisonPlan) {
    self.portfolio = portfolio
    self.places = places
    self.plan = plan
    let all =
      portfolio.operations.count == 0
      ? []
      : BudgetAnalysis(portfolio, plan: evaluation).municipalityRows { code in
        places.presentPlace(of: code).map { places.codes[$0] } ?? code
      }
    // One currency at a time: sums in two of them are not compared.
    let currencies = Set(all.compactMap(\.currency))
    let currency = currencies.count == 1 ? currencies.first : nil
    var rows = [BudgetRow?](repeating: nil, count: places.count)
    if currency != nil {
      for row in all where row.currency == currency {
        if let place = row.key.flatMap(places.place) { rows[place] = row }
      }
    }
    self.rows = rows
    self.currency = currency
  }

  /// The measures that at least two places have; none where amounts are in several currencies.
  func measures() -> [ComparedMeasure] {
    guard let currency else { return [] }
    return MoneyMeasure.allCases.map { measure($0, currency) }
      .filter { measure in measure.figures.count { $0.value != nil } >= 2 }
  }

  private func measure(_ kind: MoneyMeasure, _ currency: Currency) -> ComparedMeasure {
    let divisor = kind == .absorption ? .own : divisor
    let scale: Double =
      switch divisor {
      case .own: 100
      case .inhabitants(let per): per
      case .squareKilometre, .indicator, .none: 1
      }
    let figures = rows.enumerated().map { place, row -> ComparedFigure in
      guard let row else { return ComparedFigure() }
      return kind == .absorption
        ? absorption(row) : amount(kind, row, place, divisor: divisor, scale: scale)
    }
    return ComparedMeasure(
      code: kind.rawValue, origin: .money(kind), kind: .quotient,
      // More money is neither better nor worse; money that was contracted and is not spent is a delay.
      direction: kind == .absorption ? .increase : nil,
      scale: scale, divisor: divisor, unit: kind == .absorption ? "%" : currency.code, currency: currency,
      period: nil, figures: figures)
  }

  private var divisor: ComparedMeasure.Divisor {
    switch plan.divisor {
    case .standard: .inhabitants(per: 1)
    case .inhabitants(let per): .inhabitants(per: per)
    case .squareKilometre: .squareKilometre
    case .indicator, .none: .none
    }
  }

  private func amount(
    _ kind: MoneyMeasure, _ row: BudgetRow, _ place: Int,
    divisor: ComparedMeasure.Divisor, scale: Double
  ) -> ComparedFigure {
    let amount = kind == .budget ? row.budget : kind == .contracted ? row.contracted : row.paid
    var figure = figure(row)
    figure.value = MoneyMeasures.units(amount)
    figure.reason = amount.reason
    let table = portfolio.municipalities.data
    switch divisor {
    case .inhabitants:
      return figure.divided(
        by: places.population[place], scale: scale,
        cell: table.cell(places.rows[place], Municipalities.Fields.population))
    case .squareKilometre:
      return figure.divided(
        by: places.area[place], scale: scale,
        cell: table.cell(places.rows[place], Municipalities.Fields.areaKm2))
    case .own, .indicator, .none: return figure
    }
  }

  private func absorption(_ row: BudgetRow) -> ComparedFigure {
    var figure = figure(row)
    figure.numerator = MoneyMeasures.units(row.paid)
    figure.denominator = MoneyMeasures.units(row.contracted) ?? MoneyMeasures.units(row.budget)
    figure.cases = Double(row.members.all)
    let share =
      row.contracted.reason == nil
      ? row.absorption
      : row.members.budget == row.members.paid
        ? row.paid.with(row.budget) { paid, budget in
          .ratio(Double(paid), Double(budget), ifZero: .budgetMissing)
        } : .unavailable(.partial)
    figure.value = share.found.map { $0 * 100 }
    figure.reason = share.reason
    return figure
  }

  /// Whole units of the currency, for quotients only.
  private static func units(_ amount: Estimate<Int128>) -> Double? {
    amount.map { Double($0) / 100 }.found
  }

  private func figure(_ row: BudgetRow) -> ComparedFigure {
    ComparedFigure(
      state: .reported, reason: nil, sources: Array(row.sources.prefix(ComparedMeasure.sourceLimit)),
      isIllustrative: row.isIllustrative)
  }
}

extension ComparedMeasure {
  /// No figure names more cells than this; a place may have a thousand operations.
  static let sourceLimit = 20
}
