import IndicatorEngine
import Ingest

/// Makes the comparison report: one page first, then measure by measure, then each municipality against its peers, then
/// what the figures rest on.
///
/// Nothing is computed here: values, intervals and ranks come from the comparison.
struct ComparisonReportBuilder: Sendable {
  let comparison: Comparison
  let context: ReportContext
  let words: Words
  let names: ComparisonNames
  let figure: FigureMaker
  /// Outlines of the places by code, in the plane; empty where no boundaries were given.
  let outlines: PlaceOutlines
  /// Which places touch; nil without boundaries.
  let neighbours: NeighbourList?
  /// The places that are profiled; nil = all, unless they are many.
  let profiled: [Int]?
  /// The progress builder, for the annexes that every report has.
  private let base: ReportBuilder

  init(
    _ comparison: Comparison, evaluation: Evaluation, context: ReportContext,
    outlines: PlaceOutlines = PlaceOutlines(), profiles: [String]? = nil
  ) {
    self.comparison = comparison
    self.context = context
    self.outlines = outlines
    profiled = profiles.map { $0.compactMap(comparison.places.place) }
    neighbours = outlines.neighbours(of: comparison.places.codes)
    words = Words(context.language)
    names = ComparisonNames(comparison, words: words)
    figure = FigureMaker(sources: comparison.portfolio.sources)
    base = ReportBuilder(evaluation, context: context)
  }

  /// No chart or table names more places one by one.
  static let wholeLimit = 40

  /// The report.
  func report() -> Report {
    var sections = [summarySection()]
    if !comparison.measures.isEmpty {
      sections.append(
        Report.Section(
          id: "measures", title: words(ComparisonFindingText.measures), blocks: [],
          subsections: comparison.measures.map(measureSection)))
    }
    sections += [profilesSection(), dataSection()].compactMap { $0 }
    return Report(
      kind: .comparison, title: context.title ?? words(ComparisonFindingText.report), subtitle: "",
      language: context.language, asOf: comparison.evaluation.asOf, sections: sections,
      annexes: base.annexes(of: sections),
      meta: Report.Meta(command: context.command, version: context.version, inputs: context.inputs))
  }

  /// "Източник: …" for the cells behind a chart or table.
  func sourceLine(_ measure: MeasureComparison) -> String {
    base.sourceLine(measure.standings.flatMap(\.figure.sources))
  }

  func cellList(_ sources: [Report.Source]) -> String { base.cellList(sources) }

  // MARK: One page first

  private func summarySection() -> Report.Section {
    let (places, measures) = (comparison.places.count, comparison.measures)
    let all = measures.reduce(0) { $0 + $1.standings.count }
    let present = measures.reduce(0) { $0 + $1.reporting }
    var blocks: [Report.Block] = [
      .keyFigures([
        key(.placesCompared, "places", Double(places)),
        key(.measuresCompared, "measures", Double(measures.count)),
        Report.KeyFigure(
          label: words(ComparisonFindingText.figuresPresent),
          figure: figure("", "comparison.present", .number(Double(present), digits: 0...0)),
          detail: words(LabelText.of, ["total": .text(words.numbers.text(all))]),
          share: all == 0 ? nil : Double(present) / Double(all)),
      ])
    ]
    blocks += measures.map { .finding(Report.Finding(text: finding($0) + ".")) }
    blocks += [
      heatChart().map(Report.Block.chart), mapChart(measures.first { $0.isRanked }).map(Report.Block.chart),
    ]
    .compactMap { $0 }
    return Report.Section(
      id: "summary",
      title: words(
        ComparisonFindingText.sizes, ["places": .count(places), "measures": .count(measures.count)]),
      blocks: blocks)
  }

  private func key(_ label: ComparisonFindingText, _ id: String, _ value: Double) -> Report.KeyFigure {
    Report.KeyFigure(
      label: words(label), figure: figure("", "comparison.\(id)", .number(value, digits: 0...0)))
  }

  // MARK: What a measure says

  /// The finding of a measure, a sentence without its full stop: who can be told from whom, or that nobody can; with what of it rests
  /// on chance that is not known, and how many have a value where not all do.
  func finding(_ measure: MeasureComparison) -> String {
    var text = order(measure)
    if measure.measure.origin == .index, measure.isRanked, let parts = comparison.index.map(chanceKnown),
      parts.known < parts.all
    {
      text = words(
        ComparisonFindingText.exactParts,
        ["finding": .text(text), "known": .count(parts.known), "all": .count(parts.all)])
    }
    let all = comparison.places.count
    guard measure.reporting > 0, measure.reporting < all else { return text }
    return words(
      ComparisonFindingText.ofReporting,
      [
        "finding": .text(text), "n": .text(words.numbers.text(measure.reporting)),
        "all": .text(words.numbers.text(all)),
      ])
  }

  /// Of how many indicators of the index the chance in the figures is known, and how many there are.
  private func chanceKnown(_ index: ComparedIndex) -> (known: Int, all: Int) {
    let codes = Set(index.structure.indicators.map(\.code))
    let members = comparison.measures.filter { codes.contains($0.measure.code) }
    let known = members.count { member in
      member.reporting > 0 && member.standings.allSatisfy { $0.figure.value == nil || $0.low != nil }
    }
    return (known, codes.count)
  }

  /// Who can be told from whom, or that nobody can.
  private func order(_ measure: MeasureComparison) -> String {
    let about = measure.measure
    let name = words.quoted(names.measure(about))
    let order = measure.order.filter { measure.standings[$0].figure.value != nil }
    let values = order.compactMap { measure.standings[$0].figure.value }
    guard let low = values.min(), let high = values.max() else {
      return words(ComparisonFindingText.nobodyRanked, ["name": .text(name), "low": "–", "high": "–"])
    }
    if low == high, order.count > 1 {
      return words(
        ComparisonFindingText.allEqual, ["name": .text(name), "value": .text(names.withUnit(low, about))])
    }
    let ranked = order.filter { measure.standings[$0].rank != nil }
    // Of who has no rank nothing is claimed.
    let told = ranked.count >= 2 ? ranked.compactMap { measure.standings[$0].figure.value } : values
    let range: [String: TextTemplate.Argument] = [
      "name": .text(name), "low": .text(names.text(told.min() ?? low, about)),
      "high": .text(names.text(told.max() ?? high, about)), "all": .count(ranked.count),
    ]
    guard ranked.count >= 2, let best = ranked.first, let last = ranked.last else {
      let reasons = Set(order.compactMap { measure.standings[$0].unranked })
      var range = range
      range["low"] = .text(names.text(low, about))
      range["high"] = .text(names.withUnit(high, about) + middleHalf(of: values, about))
      guard reasons.count == 1, let reason = reasons.first else {
        return words(ComparisonFindingText.nobodyRanked, range)
      }
      return words(
        ComparisonFindingText.nobodyRankedFor,
        range.merging(["reason": .text(words.reason(reason.rawValue))]) { $1 })
    }
    // Where the chance of some is not known, nothing is claimed of who can be told from whom.
    let isKnown = ranked.allSatisfy { measure.standings[$0].ranks != nil }
    let isUncertain = isKnown && ranked.contains { (measure.standings[$0].ranks?.count ?? 1) > 1 }
    if !isUncertain {
      let value = { (place: Int) in names.withUnit(measure.standings[place].figure.value ?? 0, about) }
      let (firsts, lasts) = (
        ranked.filter { measure.standings[$0].rank == measure.standings[best].rank },
        ranked.filter { measure.standings[$0].rank == measure.standings[last].rank }
      )
      return words(
        firsts.count + lasts.count > 2
          ? ComparisonFindingText.tiedValues : isKnown ? .sureValues : .onlyValues,
        [
          "name": .text(name), "first": .text(placeList(firsts)), "last": .text(placeList(lasts)),
          "best": .text(value(best)), "worst": .text(value(last)),
        ])
    }
    let partings = measure.partings
    if partings.count > 1, let first = partings.first, let last = partings.last, last < ranked.count {
      return words(
        ComparisonFindingText.leadsSurely,
        [
          "name": .text(name), "first": .text(placeList(Array(ranked[..<first]))),
          "last": .text(placeList(Array(ranked[last...]))),
        ])
    }
    let (front, back) = measure.separated
    if front.isEmpty || back.isEmpty {
      // A place whose possible ranks are not all ranks is surely above or below another.
      let told = ranked.count { (measure.standings[$0].ranks?.count ?? ranked.count) < ranked.count }
      return told == 0
        ? words(ranked.count < order.count ? ComparisonFindingText.noOrderRanked : .noOrder, range)
        : words(
          ComparisonFindingText.someOrder,
          range.merging(["n": .count(told)]) { $1 })
    }
    // Most of them by name would say less than the few on the other side.
    // Behind as many as stand before the best rank that is possible for them; ahead likewise.
    if front.count > max(5, ranked.count / 2) {
      let before = (back.compactMap { measure.standings[$0].ranks?.lowerBound }.min() ?? 1) - 1
      return words(
        ComparisonFindingText.trailsMany,
        [
          "name": .text(name), "n": .text(words.numbers.text(before)), "last": .text(placeList(back)),
        ])
    }
    if back.count > max(5, ranked.count / 2) {
      let after = ranked.count - (front.compactMap { measure.standings[$0].ranks?.upperBound }.max() ?? 0)
      return words(
        ComparisonFindingText.leadsMany,
        [
          "name": .text(name), "n": .text(words.numbers.text(after)), "first": .text(placeList(front)),
        ])
    }
    if front.count + back.count == ranked.count {
      return words(
        ComparisonFindingText.leadsSurely,
        ["name": .text(name), "first": .text(placeList(front)), "last": .text(placeList(back))])
    }
    return words(
      ComparisonFindingText.leads,
      ["name": .text(name), "first": .text(placeList(front)), "last": .text(placeList(back))])
  }

  /// ", half of them from 12 to 40": of eight values and more, where nobody is ranked.
  private func middleHalf(of values: [Double], _ measure: ComparedMeasure) -> String {
    guard values.count >= 8, let lower = quantile(of: values, at: 0.25),
      let upper = quantile(of: values, at: 0.75)
    else { return "" }
    return ", "
      + words(
        ComparisonFindingText.middleHalf,
        ["lower": .text(names.text(lower, measure)), "upper": .text(names.withUnit(upper, measure))])
  }

  /// Names of places, at most five of them.
  func placeList(_ places: [Int]) -> String {
    let shown = places.prefix(5).map(names.place)
    let rest = places.count - shown.count
    return words.list(
      shown + (rest > 0 ? [words(ComparisonFindingText.andMore, ["n": .text(words.numbers.text(rest))])] : [])
    )
  }
}
