import IndicatorEngine
import Ingest

/// Each municipality against its peers, and all of them on one page.
extension ComparisonReportBuilder {
  /// No report profiles more municipalities than this one by one.
  static let profileLimit = 30

  /// The places asked for, else all; of too many how a profile is asked for. Nil where nobody can be held against others.
  func profilesSection() -> Report.Section? {
    let places = comparison.places.count
    guard places >= 2, !comparison.measures.isEmpty else { return nil }
    let title = words(ComparisonFindingText.profiles)
    if profiled == nil, places > ComparisonReportBuilder.profileLimit {
      let advice = words(
        ComparedViewText.askForProfiles,
        [
          "n": .count(places),
          "flag": .text("--profiles \(comparison.places.codes.prefix(2).joined(separator: ","))"),
        ])
      return Report.Section(id: "profiles", title: title, blocks: [.paragraph(advice)])
    }
    // Said once where it is the same for everybody.
    let held =
      comparison.plan.peers == .all
      ? [Report.Block.paragraph(words(ComparisonFindingText.heldAgainstAll))] : []
    return Report.Section(
      id: "profiles", title: title, blocks: held, subsections: (profiled ?? Array(0..<places)).map(profile))
  }

  private func profile(_ place: Int) -> Report.Section {
    let rows = comparison.measures.map { spineRow($0, place) }
    let better = rows.count { $0.standing == .better }
    let worse = rows.count { $0.standing == .worse }
    let judged = rows.count { [.better, .worse, .notDifferent].contains($0.standing) }
    let name = names.place(place)
    let id = "profile-\(OperationView.slug(comparison.places.codes[place]))"
    let sentence =
      better + worse == 0
      ? words(
        judged == 0 ? ComparisonFindingText.profileUnjudged : .profileLike, ["name": .text(name)])
      : words(
        ComparisonFindingText.profileBetter,
        [
          "name": .text(name), "better": .text(String(better)), "worse": .text(String(worse)),
          "all": .count(judged),
        ])
    return Report.Section(
      id: id, title: sentence,
      blocks: [
        .chart(
          Report.Chart(
            id: "\(id)-spine", title: words(ComparisonFindingText.measures), summary: sentence,
            content: .spine(
              Report.Spine(subject: name, rows: rows, isAgainstAll: comparison.plan.peers == .all)),
            method: Method.peerStanding.rawValue))
      ]
        + [contributionChart(place, id: id), movementChart(place, id: id)].compactMap {
          $0.map(Report.Block.chart)
        }
        + [
          contributionGap(place), movementGap(place), rankSentence(place), weightSentence(place),
          gainSentence(place), peerSentence(place),
        ].compactMap { $0.map(Report.Block.paragraph) })
  }

  private func spineRow(_ measure: MeasureComparison, _ place: Int) -> Report.Spine.Row {
    let standing = measure.standings[place]
    let values = comparison.peers[place].compactMap { measure.standings[$0].figure.value }
    let quantiles = [0, 0.25, 0.5, 0.75, 1].compactMap { quantile(of: values, at: $0) }
    let spread =
      values.count >= 3 && quantiles.count == 5
      ? standing.peersMean.map { together in
        Report.Spine.Spread(
          minimum: quantiles[0], lowerQuartile: quantiles[1], median: quantiles[2],
          upperQuartile: quantiles[3], maximum: quantiles[4], together: together)
      } : nil
    return Report.Spine.Row(
      measure: names.titledMeasure(measure.measure), isHigherBetter: measure.measure.isHigherBetter,
      peers: spread,
      value: standing.figure.value, standing: standing.againstPeers, absence: absence(standing))
  }

  // MARK: All on one page

  /// Municipalities × measures; nil where it would not fit a page.
  func heatChart() -> Report.Chart? {
    let measures = comparison.measures.filter { $0.reporting > 0 }
    let places = comparison.places.count
    guard !measures.isEmpty, measures.count <= 12, (2...ComparisonReportBuilder.wholeLimit).contains(places)
    else { return nil }
    let table = Report.HeatTable(
      columns: measures.map {
        Report.HeatTable.Column(
          measure: names.titledMeasure($0.measure),
          isHigherBetter: $0.standings.count { $0.rank != nil } >= 5 ? $0.measure.isHigherBetter : nil)
      },
      rows: (0..<places).map { place in
        Report.HeatTable.Row(
          label: names.place(place),
          cells: measures.map { measure in
            let standing = measure.standings[place]
            return Report.HeatTable.Cell(
              standing.figure.value, isSmall: standing.isSmall, absence: absence(standing))
          })
      })
    return Report.Chart(
      id: "comparison-heat", title: words(ComparisonFindingText.overview),
      summary: words(
        ComparisonFindingText.heatSummary, ["places": .count(places), "measures": .count(measures.count)]),
      content: .heat(table), method: Method.comparedFigure.rawValue)
  }

  /// The first ranked measure on the map; nil without boundaries.
  func mapChart(_ measure: MeasureComparison?) -> Report.Chart? {
    guard let measure, !outlines.isEmpty else { return nil }
    let areas = (0..<comparison.places.count).map { place -> Report.Map.Area in
      let standing = measure.standings[place]
      return Report.Map.Area(
        label: names.place(place), rings: outlines.rings(of: comparison.places.codes[place]),
        value: standing.figure.value, interval: standing.interval,
        isSmall: standing.isSmall,
        isHighlighted: isHighlighted(place), absence: absence(standing))
    }
    return Report.Chart(
      id: "comparison-map",
      title: words(ComparisonFindingText.map, ["name": .text(names.title(measure.measure))]),
      summary: finding(measure),
      content: .map(Report.Map(measure: names.chartMeasure(measure.measure), areas: areas)),
      source: sourceLine(measure), method: Method.comparedFigure.rawValue)
  }

  // MARK: What the figures rest on

  func dataSection() -> Report.Section? {
    let standings = comparison.measures.flatMap(\.standings)
    guard !standings.isEmpty else { return nil }
    func count(_ state: ValueState) -> TextTemplate.Argument {
      .text(String(standings.count { $0.figure.value == nil && $0.figure.state == state }))
    }
    let present = standings.count { $0.figure.value != nil }
    let missing = standings.count {
      $0.figure.value == nil && ($0.figure.state == .missing || $0.figure.state == .reported)
    }
    var blocks: [Report.Block] = [
      .paragraph(
        words(
          ComparisonFindingText.missingByState,
          [
            "all": .count(standings.count), "present": .text(String(present)),
            "missing": .text(String(missing)),
            "inapplicable": count(.notApplicable), "suppressed": count(.suppressed),
            "unprovided": count(.notProvided),
          ]))
    ]
    let notes = smallNotes() + [names.smallNote()].compactMap { $0 } + denominatorNotes() + otherNotes()
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return Report.Section(id: "data-basis", title: words(ComparisonFindingText.dataPage), blocks: blocks)
  }

  private func smallNotes() -> [String] {
    comparison.measures.compactMap { measure in
      let small = measure.standings.indices.filter { measure.standings[$0].isSmall }
      if small.isEmpty { return nil }
      return words(
        ComparisonFindingText.smallNumbers,
        [
          "name": .text(words.quoted(names.measure(measure.measure))), "n": .count(small.count),
          "places": .text(placeList(small)),
        ])
    }
  }

  private func denominatorNotes() -> [String] {
    let usesPopulation = comparison.measures.contains {
      if case .inhabitants = $0.measure.divisor { true } else { false }
    }
    guard usesPopulation else { return [] }
    let days = Set(comparison.places.populationDay.compactMap { $0 }).sorted()
    let without = comparison.places.codes.indices.filter { comparison.places.population[$0] == nil }
    var notes: [String] = []
    if !days.isEmpty {
      let shown = days.count > 2 ? [days[0], days[days.count - 1]] : days
      notes.append(
        words(
          ComparisonFindingText.populationDay,
          ["days": .text(shown.map { words.days.short($0) }.joined(separator: " – "))]))
    }
    if !without.isEmpty {
      notes.append(words(ComparisonFindingText.populationMissing, ["places": .text(placeList(without))]))
    }
    return notes
  }

  private func otherNotes() -> [String] {
    var notes = [names.indexNote()].compactMap { $0 }
    if !comparison.notNumeric.isEmpty {
      notes.append(
        words(
          ComparisonText.notNumeric,
          ["names": .text(words.list(comparison.notNumeric.map { words.quoted(names.indicator($0)) }))]))
    }
    if !comparison.places.succeeded.isEmpty {
      notes.append(
        words(
          ComparisonFindingText.succeeded, ["places": .text(words.list(comparison.places.succeeded))]))
    }
    let changed = comparison.places.changed
    if !changed.isEmpty {
      notes.append(words(ComparisonFindingText.carried, ["places": .text(placeList(changed))]))
    }
    return notes
  }
}
