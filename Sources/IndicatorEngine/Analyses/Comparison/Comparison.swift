/// Places side by side at one day: every measure, what each place has in it, how sure that is, and where it stands.
///
///     let comparison = Comparison(of: portfolio, plan: EvaluationPlan(asOf: day), comparing: ComparisonPlan())
///     comparison.measures[0].standings[0].rank
///
/// A rank comes with the interval of ranks that the data allow. Who cannot be ranked (no figure, a small number, a raw
/// count, no direction) is listed and not ranked, with the reason.
public struct Comparison: Sendable {
  /// The day, the known-by day, the currency.
  public let evaluation: EvaluationPlan
  /// How places were compared.
  public let plan: ComparisonPlan
  /// The portfolio as it was known.
  public let portfolio: Portfolio
  /// The places, by code.
  public let places: ComparedPlaces
  /// The peers of each place, and why they are.
  public let peerSets: PeerSets
  /// The peers of each place: places by number, without the place itself.
  public var peers: [[Int]] { peerSets.peers }
  /// Every measure: indicators in the order of their table, then money, then operations.
  public let measures: [MeasureComparison]
  /// Codes of reported indicators that are no numbers and are left out.
  public let notNumeric: [String]
  /// The composite index that the indicators state; nil where they state none, or it cannot be built.
  public let index: ComparedIndex?
  /// The same index one period earlier, on the yardstick of that period; nil where not every indicator has a figure then.
  public let earlierIndex: (index: ComparedIndex, period: Period)?
  /// Why a stated index cannot be built; nil where it was, or none is stated.
  public let indexError: IndexError?

  /// Computes everything.
  public init(of portfolio: Portfolio, plan evaluation: EvaluationPlan, comparing plan: ComparisonPlan) {
    let known = evaluation.cut(portfolio)
    let places = ComparedPlaces(known, asOf: evaluation.asOf, members: plan.members)
    let indicators = IndicatorMeasures(known, asOf: evaluation.asOf, places: places, plan: plan)
    let measures =
      indicators.measures()
      + (plan.indicators != nil || !places.haveOwnOperations(in: known)
        ? []
        : MoneyMeasures(known, evaluation: evaluation, places: places, plan: plan).measures()
          + OperationMeasures(portfolio: known, places: places, evaluation: evaluation).measures())
    let peerSets = PeerSets(
      known, places: places, measures: measures, plan: plan, threads: evaluation.threads)
    let peers = peerSets.peers
    self.evaluation = evaluation
    self.plan = plan
    self.portfolio = known
    self.places = places
    self.peerSets = peerSets
    notNumeric = indicators.notNumeric()
    // Many measures are shared out; a single one shares out its draws.
    let built = Comparison.index(known, places, measures, peers, plan, threads: evaluation.threads)
    (index, indexError) = built
    earlierIndex = built.0.flatMap {
      Comparison.earlier($0, known, places, indicators, measures, peers, plan)
    }
    let inner = measures.count < evaluation.threads ? evaluation.threads : 1
    let single = Parallel.map(count: measures.count, threads: evaluation.threads) {
      MeasureComparison(measures[$0], plan: plan, peers: peers, threads: inner)
    }
    guard let index = built.0 else {
      self.measures = single
      return
    }
    let whole = MeasureComparison(
      index.measure(period: Comparison.sharedPeriod(measures)), plan: plan, peers: peers, threads: inner
    ).ranged(by: index, peers: peers, plan, threads: evaluation.threads)
    self.measures = [whole] + single.map { $0.contributing(to: index) }
  }

  /// The index that the indicators state; of fewer than three places none.
  private static func index(
    _ portfolio: Portfolio, _ places: ComparedPlaces, _ measures: [ComparedMeasure], _ peers: [[Int]],
    _ plan: ComparisonPlan, threads: Int
  ) -> (ComparedIndex?, IndexError?) {
    guard places.count >= 3, plan.indicators == nil else { return (nil, nil) }
    do throws(IndexError) {
      return (
        try ComparedIndex(
          portfolio, places: places, measures: measures, peers: peers, plan: plan, threads: threads), nil
      )
    } catch {
      return (nil, error)
    }
  }

  /// The index in the newest period before this one for which each of its indicators was reported.
  private static func earlier(
    _ index: ComparedIndex, _ portfolio: Portfolio, _ places: ComparedPlaces, _ indicators: IndicatorMeasures,
    _ measures: [ComparedMeasure], _ peers: [[Int]], _ plan: ComparisonPlan
  ) -> (index: ComparedIndex, period: Period)? {
    let codes = Set(index.structure.indicators.map(\.code))
    let members = measures.filter { codes.contains($0.code) }
    guard let current = sharedPeriod(members) else { return nil }
    let histories = members.compactMap { measure -> [ComparedMeasure]? in
      guard case .indicator(let row) = measure.origin else { return nil }
      return indicators.history(ofRow: row).filter { measure in
        measure.period.map { $0.last < current.first } ?? false
          && measure.figures.contains { $0.value != nil }
      }
    }
    let shared = histories.map { Set($0.compactMap(\.period)) }
    guard histories.count == codes.count, let first = shared.first,
      let period = shared.dropFirst().reduce(first, { $0.intersection($1) }).max()
    else { return nil }
    let then = histories.compactMap { $0.first { $0.period == period } }
    let found = try? ComparedIndex(
      portfolio, places: places, measures: then, peers: peers, plan: plan, threads: 1)
    guard var edition = found ?? nil else { return nil }
    edition.published = published(period, codes, portfolio, places, asOf: indicators.asOf, plan)
    return (edition, period)
  }

  /// The index of an earlier period as it was before its figures were revised; nil where they were not.
  private static func published(
    _ period: Period, _ codes: Set<String>, _ portfolio: Portfolio, _ places: ComparedPlaces, asOf: Day,
    _ plan: ComparisonPlan
  ) -> PublishedEdition? {
    guard
      let day = PublishedEdition.day(of: period, indicators: codes, portfolio, places, asOf: asOf)
    else { return nil }
    let then = portfolio.known(by: day, of: [.observations])
    let indicators = IndicatorMeasures(then, asOf: asOf, places: places, plan: plan)
    let measures = (0..<then.indicators.count).compactMap { row -> ComparedMeasure? in
      guard let code = then.indicators.code[row], codes.contains(code) else { return nil }
      return indicators.history(ofRow: row).first { $0.period == period }
    }
    let found = try? ComparedIndex(
      then, places: places, measures: measures, peers: [], plan: plan, threads: 1, isBare: true)
    return (found ?? nil).map { PublishedEdition(day: day, topScores: $0.topScores) }
  }

  /// The period that all measures with one share; nil where they differ.
  private static func sharedPeriod(_ measures: [ComparedMeasure]) -> Period? {
    let periods = Set(measures.compactMap(\.period))
    return periods.count == 1 ? periods.first : nil
  }
}

extension Comparison {
  /// An indicator in every period that any place reported, oldest first; of money and operations there is no history.
  public func history(of measure: MeasureComparison) -> [ComparedMeasure] {
    guard case .indicator(let row) = measure.measure.origin else { return [] }
    return IndicatorMeasures(portfolio, asOf: evaluation.asOf, places: places, plan: plan).history(ofRow: row)
  }
}
