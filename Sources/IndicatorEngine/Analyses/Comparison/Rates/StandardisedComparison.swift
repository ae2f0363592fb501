/// Rates of places as they would be if all had the same composition, by age, sex or any other breakdown of the data.
///
/// Every stratum needs numerator and denominator of each place. The standard is what all places have together: direct
/// rates weigh the strata as the whole association has them, indirect ones hold a place's events against those that the
/// association's rates would give its own people. Source: methods `comparison.direct-standardisation` and
/// `comparison.indirect-standardisation`.
public struct StandardisedComparison: Sendable {
  /// One place in one indicator.
  public struct Row: Sendable {
    public let place: Int
    /// Σ events, and Σ base, over the strata; nil where a part is missing.
    public let events: Double?
    public let base: Double?
    /// Events ÷ base × factor.
    public let crude: Estimate<Double>
    public let direct: Estimate<StandardisedRate>
    /// Events ÷ expected events; 1 is what the association's rates would give.
    public let indirect: Estimate<StandardisedRate>
    public let sources: [SourceCell]
    public let isIllustrative: Bool
  }

  /// One indicator.
  public struct Table: Sendable {
    /// Row of the indicators table.
    public let indicator: Int
    public let period: Period
    /// The strata, in order of their names.
    public let strata: [String]
    public let factor: Double
    /// In the order of the places.
    public let rows: [Row]
  }

  /// The breakdown: the name before `=` in the column of disaggregations.
  public let breakdown: String
  /// Indicators that have it, in the order of their table.
  public let tables: [Table]
  /// All names of breakdowns that reported rates have, in order: what may be asked for.
  public let known: [String]

  public init(_ comparison: Comparison, by breakdown: String) {
    let portfolio = comparison.portfolio
    let index = SeriesIndex(portfolio, asOf: comparison.evaluation.asOf)
    let choice = ObservationChoice(portfolio.observations, rejected: portfolio.rejectedCells)
    let rules = IndicatorRules.all(of: portfolio.indicators)
    var cells: [Int: [Period: [String: [Int: Int]]]] = [:]
    var known: Set<String> = []
    for (number, key) in index.keys.enumerated() where !key.isTotal && key.level == 4 {
      guard let text = index.disaggregation(key), let cut = text.firstIndex(of: "="), !text.contains(";"),
        let place = index.municipality(key).flatMap(comparison.places.place),
        let row = portfolio.indicatorIndex.row(of: index.indicator(key))
      else { continue }
      let name = String(text[..<cut])
      let latest = choice.latest(of: index.observations[number]).filter { item in
        choice.observations.numerator[item.row] != nil && choice.observations.denominator[item.row] != nil
      }
      if latest.isEmpty { continue }
      known.insert(name)
      if name != breakdown { continue }
      let stratum = String(text[text.index(after: cut)...])
      for item in latest {
        cells[row, default: [:]][item.period, default: [:]][stratum, default: [:]][place] = item.row
      }
    }
    self.breakdown = breakdown
    self.known = known.sorted()
    tables = cells.keys.sorted().compactMap { row in
      guard let periods = cells[row],
        let period = comparison.plan.period.flatMap({ periods[$0] == nil ? nil : $0 })
          ?? StandardisedComparison.period(periods, places: comparison.places.count),
        let strata = periods[period]
      else { return nil }
      return StandardisedComparison.table(
        row, period, strata, factor: rules[row].factor, choice: choice, places: comparison.places.count,
        confidence: Confidence(comparison.plan.confidence))
    }
  }

  /// The newest period that at least half of the reporting places have; else the one with the most.
  private static func period(_ periods: [Period: [String: [Int: Int]]], places: Int) -> Period? {
    func count(_ period: Period) -> Int {
      Set(periods[period, default: [:]].values.flatMap(\.keys)).count
    }
    let all = periods.keys.sorted()
    let reporting = Set(periods.values.flatMap { $0.values.flatMap(\.keys) }).count
    let most = all.map(count).max() ?? 0
    return all.last { 2 * count($0) >= reporting } ?? all.last { count($0) == most }
  }

  private static func table(
    _ indicator: Int, _ period: Period, _ cells: [String: [Int: Int]], factor: Double,
    choice: ObservationChoice, places: Int, confidence: Confidence
  ) -> Table {
    let strata = cells.keys.sorted()
    let observations = choice.observations
    func column(_ place: Int, _ value: (Int) -> Double?) -> [Double?] {
      strata.map { cells[$0]?[place].flatMap(value) }
    }
    let events = (0..<places).map { column($0) { observations.numerator[$0] } }
    let bases = (0..<places).map { column($0) { observations.denominator[$0] } }
    // The standard is made of the places that have every part, so that no gap of one place bends the yardstick of all.
    let whole = (0..<places).filter { place in
      (events[place] + bases[place]).allSatisfy { $0.map { $0 >= 0 } ?? false }
    }
    let standard = strata.indices.map { stratum in whole.reduce(0.0) { $0 + (bases[$1][stratum] ?? 0) } }
    let rates = strata.indices.map { stratum in
      let all = whole.reduce(0.0) { $0 + (events[$1][stratum] ?? 0) }
      return standard[stratum] > 0 ? all / standard[stratum] : 0
    }
    let rows = (0..<places).map { place -> Row in
      let (own, base) = (sum(events[place]), sum(bases[place]))
      let cells = strata.compactMap { cells[$0]?[place] }
      return Row(
        place: place, events: own, base: base,
        crude: Estimate(own, else: .denominatorMissing).with(Estimate(base, else: .denominatorMissing)) {
          .ratio($0 * factor, $1, ifZero: .denominatorZero)
        },
        direct: StandardisedRate.direct(
          events: events[place], base: bases[place], standard: standard, factor: factor,
          confidence: confidence),
        indirect: StandardisedRate.indirect(
          events: own, base: bases[place], standardRates: rates, confidence: confidence),
        sources: Array(cells.flatMap(choice.cells).prefix(ComparedMeasure.sourceLimit)),
        isIllustrative: cells.contains { observations.data.isIllustrative($0) })
    }
    return Table(indicator: indicator, period: period, strata: strata, factor: factor, rows: rows)
  }

  /// The sum of all parts; nil where one is missing.
  private static func sum(_ parts: [Double?]) -> Double? {
    parts.reduce(0.0) { total, part in
      guard let total, let part else { return nil }
      return total + part
    }
  }
}
