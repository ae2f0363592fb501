import IndicatorEngine
import Ingest

/// One measure: every place with its interval, the ranks that the data allow, what chance explains, and how it moved.
extension ComparisonReportBuilder {
  func measureSection(_ measure: MeasureComparison) -> Report.Section {
    let id = "measure-\(OperationView.slug(measure.measure.code))"
    var blocks: [Report.Block] = []
    let lead = [
      names.centre(measure).map { $0 + "." },
      measure.measure.isHigherBetter == false ? words(ComparisonFindingText.lessIsBetter) : nil,
    ].compactMap(\.self).joined(separator: " ")
    if !lead.isEmpty { blocks.append(.paragraph(lead)) }
    blocks.append(.chart(dotChart(measure, id: id)))
    blocks += [rankChart(measure, id: id), funnelChart(measure, id: id), slopeChart(measure, id: id)]
      .compactMap { $0.map(Report.Block.chart) }
    blocks.append(.table(table(measure, id: id)))
    let notes = notes(measure)
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return Report.Section(id: id, title: finding(measure), blocks: blocks)
  }

  private func notes(_ measure: MeasureComparison) -> [String] {
    var notes: [String] = []
    let outside = measure.order.filter {
      [.aboveOuter, .belowOuter].contains(measure.standings[$0].funnel)
    }
    if !outside.isEmpty {
      notes.append(
        words(
          ComparisonFindingText.outsideFunnel,
          [
            "level": .text(words.numbers.percent(0.998, digits: 1...1)),
            "names": .text(placeList(outside)),
          ]))
    }
    let spatial = NeighbourFindings(
      neighbours, seed: comparison.plan.seed, confidence: comparison.plan.confidence)
    if let text = spatial.sentence(measure, words) { notes.append(text) }
    if let text = groupsNote(measure) { notes.append(text) }
    if measure.measure.origin == .index {
      notes += [names.undividedNote(), names.variedNote()].compactMap { $0 }
    }
    if measure.isRanked, !measure.standings.contains(where: { $0.low != nil }) {
      notes.append(words(ComparisonText.noSamplingError))
    }
    if measure.measure.divisor == .none, measure.measure.kind == .quotient {
      notes.append(words(ComparisonText.rawCounts))
    }
    if measure.standings.contains(where: { $0.shrunk != nil }) {
      notes.append(words(ComparisonText.shrunkMeaning))
    }
    return notes
  }

  /// Where pairs are told, if places that cannot be told apart form too many groups; nil where they do not.
  private func groupsNote(_ measure: MeasureComparison) -> String? {
    guard measure.hasTooManyGroups else { return nil }
    return words(
      ComparisonFindingText.manyGroups,
      [
        "n": .text("\(RankSets.mostGroups)"),
        "command": .text("merilo compare … --pairs"),
      ])
  }

  // MARK: Charts

  private func chart(
    _ measure: MeasureComparison, _ id: String, _ title: String, _ content: Report.Chart.Content,
    method: Method
  ) -> Report.Chart {
    Report.Chart(
      id: id, title: title, summary: finding(measure), content: content, source: sourceLine(measure),
      method: method.rawValue)
  }

  private func dotChart(_ measure: MeasureComparison, id: String) -> Report.Chart {
    let about = measure.measure
    let rows = measure.order.map { place in
      let standing = measure.standings[place]
      return Report.DotPlot.Row(
        label: names.place(place), value: standing.figure.value, interval: standing.interval,
        second: standing.shrunk, isSmall: standing.isSmall,
        isHighlighted: isHighlighted(place), absence: absence(standing))
    }
    let hasLimits = measure.standings.contains { $0.low != nil }
    let reference = measure.centre.map {
      Report.Reference(value: $0, label: words(ComparisonText.allTogether))
    }
    return chart(
      measure, "\(id)-dots", names.title(about),
      .dots(
        Report.DotPlot(
          measure: names.chartMeasure(about), rows: rows,
          level: hasLimits ? comparison.plan.confidence : nil, reference: reference)),
      method: hasLimits ? limitsMethod(about) : .comparedFigure)
  }

  /// What the limits of a kind of figure are.
  private func limitsMethod(_ measure: ComparedMeasure) -> Method {
    if measure.origin == .index { return .index }
    return switch measure.kind {
    case .proportion: .proportionLimits
    case .rate: .countLimits
    case .quotient, .level: .samplingLimits
    }
  }

  /// Nil where the ranks are those of the values.
  private func rankChart(_ measure: MeasureComparison, id: String) -> Report.Chart? {
    let ranked = measure.standings.filter { $0.rank != nil }.count
    guard ranked >= 3, measure.standings.contains(where: { ($0.ranks?.count ?? 1) > 1 }) else { return nil }
    let rows = measure.order.filter { measure.standings[$0].rank != nil }.map { place in
      let standing = measure.standings[place]
      return Report.RankIntervals.Row(
        label: names.place(place), rank: standing.rank.map(Double.init), interval: standing.ranks,
        group: standing.groups.isEmpty
          ? nil : standing.groups.map(ComparisonNames.letter).joined(separator: " "),
        isHighlighted: isHighlighted(place))
    }
    return chart(
      measure, "\(id)-ranks",
      words(ComparisonFindingText.ranks, ["name": .text(names.measure(measure.measure))]),
      .ranks(Report.RankIntervals(rows: rows, level: comparison.plan.confidence, count: ranked)),
      method: measure.rankMethod ?? .normalRankSets)
  }

  /// Nil where there are no limits, or too few places to see a funnel.
  private func funnelChart(_ measure: MeasureComparison, id: String) -> Report.Chart? {
    guard let funnel = measure.funnel, measure.reporting >= 8, let centre = measure.centre else { return nil }
    let about = measure.measure
    let points = measure.order.compactMap { place -> Report.FunnelPlot.Point? in
      let standing = measure.standings[place]
      guard let rate = standing.figure.value, let denominator = standing.figure.denominator, denominator > 0
      else { return nil }
      return Report.FunnelPlot.Point(
        label: names.place(place), denominator: denominator, rate: rate, zone: zone(standing.funnel),
        isSmall: standing.isSmall, isHighlighted: isHighlighted(place))
    }
    let absent = measure.order.filter { measure.standings[$0].figure.value == nil }.map { place in
      Report.Absentee(
        label: names.place(place), absence: absence(measure.standings[place]) ?? Report.Absence())
    }
    return chart(
      measure, "\(id)-funnel", words(ComparisonFindingText.funnel, ["name": .text(names.measure(about))]),
      .funnel(
        Report.FunnelPlot(
          rate: names.chartMeasure(about),
          denominator: Report.Measure(name: names.denominator(about), digits: 0...0),
          target: Report.Reference(value: centre, label: words(ComparisonText.allTogether)),
          limits: limits(funnel, of: about), points: points, absent: absent)), method: .funnel)
  }

  private func limits(_ funnel: MeasureFunnel, of measure: ComparedMeasure) -> [Report.FunnelPlot.Limit] {
    // A share is never below 0 nor above all, and no rate is below 0, however far approximate limits reach.
    let most = measure.kind == .proportion ? measure.scale : .infinity
    return funnel.limits.map { limit in
      Report.FunnelPlot.Limit(
        level: limit.level, isAdjusted: limit.isAdjusted,
        steps: limit.steps.map {
          Report.FunnelPlot.Step(
            denominator: $0.denominator, lower: max(0, $0.lower),
            upper: min(most, $0.upper))
        })
    }
  }

  private func zone(_ place: PlaceStanding.FunnelPlace?) -> Report.FunnelPlot.Zone {
    switch place {
    case .aboveOuter, .belowOuter: .beyondOuter
    case .above, .below: .beyondInner
    case .inside, nil: .within
    }
  }

  /// Nil for a measure of one period.
  private func slopeChart(_ measure: MeasureComparison, id: String) -> Report.Chart? {
    let history = comparison.history(of: measure).suffix(6)
    guard history.count >= 2 else { return nil }
    let periods = history.compactMap(\.period)
    let isMany = comparison.places.count > 8
    let lines = measure.order.map { place in
      Report.SlopeChart.Line(
        label: names.place(place), values: history.map { $0.figures[place].value },
        role: !isMany || isHighlighted(place) ? .highlighted : .other,
        absences: history.map { absence($0.figures[place]) })
    }.filter { $0.values.contains { $0 != nil } }
    return chart(
      measure, "\(id)-slopes",
      words(ComparisonFindingText.byPeriod, ["name": .text(names.measure(measure.measure))]),
      .slopes(
        Report.SlopeChart(measure: names.chartMeasure(measure.measure), periods: periods, lines: lines)),
      method: .comparedFigure)
  }

  // MARK: Table

  private func table(_ measure: MeasureComparison, id: String) -> Report.Table {
    let standings = measure.standings
    let order = measure.order
    let limit = ComparisonReportBuilder.wholeLimit
    // Of many places the first and the last of the order are shown; programs get all of them.
    let listed =
      order.count <= limit
      ? order
      : order.filter { measure.isRanked ? standings[$0].rank != nil : standings[$0].figure.value != nil }
    let isCut = listed.count > limit
    let shown = isCut ? Array(listed.prefix(limit / 2) + listed.suffix(limit / 2)) : listed
    var columns = [
      Report.TableColumn("place", words(ColumnText.municipality), isRowHeader: true),
      Report.TableColumn("value", words(ColumnText.value), .trailing),
    ]
    func add(_ key: String, _ heading: String, where has: (PlaceStanding) -> Bool) {
      if standings.contains(where: has) { columns.append(Report.TableColumn(key, heading, .trailing)) }
    }
    add("numerator", names.numeratorHeading(measure.measure)) {
      $0.figure.numerator != nil && $0.figure.denominator != nil
    }
    add("denominator", denominatorHeading(measure.measure)) { $0.figure.denominator != nil }
    add(
      "interval",
      words(ComparisonText.interval, ["share": .text(words.numbers.percent(comparison.plan.confidence))])
    ) { $0.low != nil }
    add("shrunk", words(ComparisonText.shrunk)) { $0.shrunk != nil }
    add("rank", words(ComparisonText.rank)) { $0.rank != nil }
    add("ranks", words(ComparisonText.ranks)) { $0.ranks != nil }
    add("group", words(IndexColumnText.group)) { !$0.groups.isEmpty }
    add("top", names.topHeading(measure)) { $0.topChance != nil }
    add("peers", names.peersHeading) { $0.peersMean != nil }
    if standings.contains(where: { $0.figure.value != nil && $0.unranked != nil }), measure.isRanked {
      columns.append(Report.TableColumn("reason", words(ColumnText.reason)))
    }
    let notes =
      shown.count < order.count
      ? [
        words(
          ComparisonFindingText.onlyFirst,
          [
            "n": .text(String(isCut ? limit / 2 : listed.count)), "all": .count(listed.count),
            "total": .text(words.numbers.text(order.count)),
            "command": .text("merilo compare … --format csv"),
          ])
      ] : []
    var rows = shown.map { place in Report.Row(columns.map { cell($0.key, measure, place) }) }
    if isCut {
      // The jump from the first to the last is seen.
      rows.insert(Report.Row(columns.map { _ in Report.Cell(.text("…")) }), at: limit / 2)
    }
    return Report.Table(
      id: "\(id)-table", caption: names.title(measure.measure), columns: columns,
      rows: rows, notes: notes, source: sourceLine(measure), method: Method.comparedFigure.rawValue)
  }

  private func cell(_ key: String, _ measure: MeasureComparison, _ place: Int) -> Report.Cell {
    let (standing, about) = (measure.standings[place], measure.measure)
    let absent = Report.Value.absent(Report.Absence())
    // What follows from the value is no gap in the data where there is none, or where it is not ranked.
    let nothing = Report.Cell(.text("–"))
    func value(_ number: Double?) -> Report.Value { number.map { names.value($0, about) } ?? absent }
    switch key {
    case "place": return Report.Cell(.text(names.place(place)))
    case "value":
      return Report.Cell(
        figure(
          comparison.places.codes[place], about.code,
          standing.figure.value.map { names.value($0, about) }
            ?? .absent(absence(standing) ?? Report.Absence()),
          method: Method.comparedFigure.rawValue, cells: standing.figure.sources,
          isIllustrative: standing.figure.isIllustrative))
    case "numerator": return Report.Cell(part(standing.figure.numerator, of: standing))
    case "denominator":
      // How many live there is known, whatever was reported.
      let population: Double? =
        if case .inhabitants = about.divisor { comparison.places.population[place] } else { nil }
      return Report.Cell(part(standing.figure.denominator ?? population, of: standing))
    case "group":
      let letters = standing.groups.map(ComparisonNames.letter).joined(separator: " ")
      return letters.isEmpty ? nothing : Report.Cell(.text(letters))
    case "interval":
      guard let interval = standing.interval else { return nothing }
      return Report.Cell(.text(names.range(interval.lowerBound, interval.upperBound, about)))
    case "shrunk": return standing.shrunk == nil ? nothing : Report.Cell(value(standing.shrunk))
    case "rank": return standing.rank.map { Report.Cell(.number(Double($0), digits: 0...0)) } ?? nothing
    case "ranks": return standing.ranks.map { Report.Cell(.text(ComparisonNames.ranks($0))) } ?? nothing
    case "top": return standing.topChance.map { Report.Cell(.text(names.chance($0))) } ?? nothing
    case "peers": return Report.Cell(value(standing.peersMean))
    case "reason":
      let reason = standing.figure.value == nil ? nil : standing.unranked
      return Report.Cell(.text(reason.map { words.reason($0.rawValue) } ?? ""))
    default: return Report.Cell(absent)
    }
  }

  /// A part of a quotient: large ones without decimals. Without it the reason why the figure is missing.
  private func part(_ number: Double?, of standing: PlaceStanding) -> Report.Value {
    guard let number else { return .absent(absence(standing) ?? Report.Absence()) }
    return .number(number, digits: number.magnitude >= 10_000 ? 0...0 : 0...2)
  }

  /// What the denominators count, inhabitants with the day of which they are.
  private func denominatorHeading(_ measure: ComparedMeasure) -> String {
    let name = names.denominator(measure)
    let days = Set(comparison.places.populationDay.compactMap(\.self))
    guard case .inhabitants = measure.divisor, days.count == 1, let day = days.first else { return name }
    return "\(name), \(words.days.short(day))"
  }

  /// Why a place has no figure; nil where it has one.
  func absence(_ standing: PlaceStanding) -> Report.Absence? { absence(standing.figure) }

  private func absence(_ figure: ComparedFigure) -> Report.Absence? {
    guard figure.value == nil else { return nil }
    let state = figure.state == .reported ? ValueState.missing : figure.state
    return Report.Absence(state: state, reason: figure.reason?.rawValue)
  }

  /// Whether the report is about a place: those that were asked for among many.
  func isHighlighted(_ place: Int) -> Bool { comparison.places.count <= 12 }
}
