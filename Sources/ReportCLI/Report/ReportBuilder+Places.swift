import IndicatorEngine
import Ingest

/// Places side by side, indicator by indicator: what each reported, period by period, and where it stands.
///
/// No place is ranked here: a rank needs an interval.
extension ReportBuilder {
  /// How many places reported anything by the as-of day, of all that are listed.
  func placesWithData() -> (reported: Int, all: Int) {
    // Where nothing is reported by place, there is nothing to count.
    guard evaluation.progress.contains(where: { $0.municipality != nil }) else { return (0, 0) }
    let all = Set((0..<portfolio.municipalities.count).compactMap { portfolio.municipalities.code[$0] })
    let reported = Set(evaluation.progress.filter { $0.state == .reported }.compactMap(\.municipality))
    return (reported.intersection(all).count, all.count)
  }

  func placeSections() -> [Report.Section] {
    let rows = evaluation.progress.filter { $0.municipality != nil && $0.operation == nil }
    if rows.isEmpty { return [] }
    let codes = indicatorsInOrder(rows)
    let subsections = codes.map { code in
      placeSection(rows.filter { $0.indicator == code }, indicator: code)
    }
    var blocks: [Report.Block] = []
    if let text = progressSentence(rows) { blocks.append(.finding(Report.Finding(text: text))) }
    if let matrix = placeMatrix(rows, indicators: codes) { blocks.append(.chart(matrix)) }
    let notes = countNotes(rows)
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return [
      Report.Section(
        id: "places", title: words(HeadingText.places), blocks: blocks, subsections: subsections)
    ]
  }

  /// In the order in which the portfolio lists them.
  private func indicatorsInOrder(_ rows: [ProgressRow]) -> [String] {
    let used = Set(rows.map(\.indicator))
    return (0..<portfolio.indicators.count).compactMap { portfolio.indicators.code[$0] }.filter(used.contains)
  }

  private func placeSection(_ rows: [ProgressRow], indicator: String) -> Report.Section {
    let id = "places-\(OperationView.slug(indicator))"
    let name =
      portfolio.indicatorIndex.row(of: indicator).flatMap { portfolio.indicators.name[$0] } ?? indicator
    var blocks: [Report.Block] = []
    if let text = progressSentence(rows) { blocks.append(.paragraph(text)) }
    let annexed = annexedParts(rows)
    let own = annexed.isEmpty ? rows : rows.filter { $0.disaggregation == nil }
    blocks += [
      placeTable(rows, id: "\(id)-table"), historyTable(own, id: "\(id)-periods"),
    ].compactMap { $0.map(Report.Block.table) }
    var notes = rollUpNotes(rows) + partialNotes(rows) + revisionNotes(rows)
    if !annexed.isEmpty {
      notes.append(
        words(
          NoteText.partsInAnnex,
          ["n": .count(annexed.count), "annex": .text(words(HeadingText.partsByPeriod))]))
    }
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return Report.Section(id: id, title: name, blocks: blocks)
  }

  /// The unit that a caption can name once; a percent sign stays with its number.
  private func sharedUnit(_ rows: [ProgressRow]) -> String? {
    let units = Set(rows.map(\.unit))
    guard units.count == 1, let unit = units.first ?? nil, unit != "%",
      rows.contains(where: \.rules.isNumeric)
    else { return nil }
    return unit
  }

  private func caption(_ heading: HeadingText, _ unit: String?) -> String {
    words(heading) + (unit.map { ", " + words.unit($0) } ?? "")
  }

  // MARK: Where each place stands

  /// Each place against each of its targets; nil where there is no target.
  private func placeTable(_ rows: [ProgressRow], id: String) -> Report.Table? {
    let shown = rows.filter { $0.disaggregation == nil || $0.target != nil }
    guard shown.contains(where: { $0.target != nil }) else { return nil }
    let isNumeric = shown.contains { $0.rules.isNumeric }
    var columns = [Report.TableColumn("place", words(ColumnText.municipality), isRowHeader: true)]
    if shown.contains(where: { $0.disaggregation != nil }) {
      columns.append(Report.TableColumn("part", words(ColumnText.disaggregation)))
    }
    if isNumeric { columns.append(Report.TableColumn("baseline", words(ColumnText.baseline), .trailing)) }
    columns += [
      Report.TableColumn("stage", words(ColumnText.stage)),
      Report.TableColumn("target", words(ColumnText.target), .trailing),
      Report.TableColumn("due", words(ColumnText.due), .trailing),
      Report.TableColumn("value", words(ColumnText.achieved), .trailing),
      Report.TableColumn("period", words(ColumnText.period), .trailing),
    ]
    if isNumeric {
      columns += [
        Report.TableColumn("achievement_rate", words(ColumnText.achievementRate), .trailing),
        Report.TableColumn("legal_ratio", words(ColumnText.legalRatio), .trailing),
        Report.TableColumn("expected_rate", words(ColumnText.expected), .trailing),
      ]
    }
    columns.append(Report.TableColumn("status", words(ColumnText.status)))
    let unit = sharedUnit(shown)
    return Report.Table(
      id: id, caption: caption(.againstTargets, unit), unit: unit, columns: columns,
      rows: shown.map { row in Report.Row(columns.map { progressCell(row, $0.key) }) },
      source: sourceLine(shown.flatMap(\.sources)), method: Method.achievementRate.rawValue)
  }

  // MARK: Period by period

  /// What each place reported, period by period; nil where the table of targets says it already.
  private func historyTable(_ rows: [ProgressRow], id: String) -> Report.Table? {
    let periods = periodColumns(rows)
    let hasTargets = rows.contains { $0.target != nil }
    let series = series(rows)
    let isTold = hasTargets && series.allSatisfy { $0.disaggregation == nil }
    if periods.isEmpty && hasTargets || isTold && periods.count < 2 { return nil }
    var columns = [Report.TableColumn("place", words(ColumnText.municipality), isRowHeader: true)]
    if series.contains(where: { $0.disaggregation != nil }) {
      columns.append(Report.TableColumn("part", words(ColumnText.disaggregation)))
    }
    columns += periods.map { Report.TableColumn($0.description, words.periods.text($0), .trailing) }
    // A sum over periods stands in none of their columns.
    let sums = series.contains { row in
      row.target == nil && !(row.valuePeriod.map(periods.contains) ?? false)
    }
    if sums {
      columns.append(Report.TableColumn("value", words(ColumnText.achieved), .trailing))
      columns.append(Report.TableColumn("period", words(ColumnText.period), .trailing))
    }
    let unit = sharedUnit(series)
    return Report.Table(
      id: id, caption: caption(.byPeriod, unit), unit: unit, columns: columns,
      rows: series.map { row in
        let history = Dictionary(history(of: row).map { ($0.period, $0) }, uniquingKeysWith: { $1 })
        return Report.Row(
          columns.map { column in
            guard let period = periods.first(where: { $0.description == column.key }) else {
              return progressCell(row, column.key)
            }
            return historyCell(row, period, history[period])
          })
      }, source: sourceLine(series.flatMap(\.sources)))
  }

  /// The rows without those that repeat a series for another target.
  private func series(_ rows: [ProgressRow]) -> [ProgressRow] {
    rows.enumerated().filter { index, row in
      !rows[..<index].contains {
        $0.municipality == row.municipality && $0.disaggregation == row.disaggregation
      }
    }.map(\.element)
  }

  // MARK: Parts

  /// Rows of a table that may stand in a section, totals and parts together.
  private static let mixedRows = 40

  /// The parts that stand in the annex, because with the totals they would be a list that nobody reads; none where there
  /// are few rows, or no totals beside them.
  private func annexedParts(_ rows: [ProgressRow]) -> [ProgressRow] {
    let series = series(rows)
    let parts = series.filter { $0.disaggregation != nil }
    return series.count > ReportBuilder.mixedRows && parts.count < series.count ? parts : []
  }

  /// The annex with what places reported of the parts of indicators; nil where the sections hold all of it.
  func partsAnnex() -> Report.Section? {
    let rows = evaluation.progress.filter { $0.municipality != nil && $0.operation == nil }
    let subsections = indicatorsInOrder(rows).compactMap { code -> Report.Section? in
      let parts = annexedParts(rows.filter { $0.indicator == code })
      let id = "parts-\(OperationView.slug(code))"
      guard !parts.isEmpty, let table = historyTable(parts, id: "\(id)-periods") else { return nil }
      let name = portfolio.indicatorIndex.row(of: code).flatMap { portfolio.indicators.name[$0] } ?? code
      return Report.Section(id: id, title: name, blocks: [.table(table)])
    }
    if subsections.isEmpty { return nil }
    return Report.Section(
      id: "parts", title: words(HeadingText.partsByPeriod), blocks: [], subsections: subsections)
  }

  /// The figure over all places where the indicator allows one, or why it does not.
  private func rollUpNotes(_ rows: [ProgressRow]) -> [String] {
    let sums = evaluation.rollUps.filter { sum in
      sum.level == .municipality && sum.programme == nil && sum.disaggregation == nil
        && sum.indicator == rows.first?.indicator
    }
    let notes = sums.compactMap { sum -> String? in
      guard let value = sum.value.found else {
        return sum.value.reason.map {
          words(NoteText.noTotal, ["reason": .text(words.reason($0.rawValue))])
        }
      }
      let place = sum.placeGroup.map { $0 + ": " } ?? ""
      let text =
        place
        + words(
          NoteText.totalOverPlaces,
          [
            "value": .text(
              ValueText(words).text(.number(value, unit: sum.unit.map { .named($0) } ?? .none))),
            "n": .count(sum.membersReported), "all": .count(sum.membersTotal),
          ])
      return sum.isUpperBound ? text + " " + words(NoteText.upperBound) : text
    }
    // Groups of places without a total have the same reason.
    return notes.enumerated().filter { index, note in !notes[..<index].contains(note) }.map(\.element)
  }

  private func historyCell(
    _ row: ProgressRow, _ period: Period, _ item: (period: Period, value: Double?, state: ValueState)?
  ) -> Report.Cell {
    if period == row.valuePeriod, row.target == nil { return Report.Cell(valueFigure(row)) }
    return Report.Cell(shown(item?.value, of: row, state: item?.state ?? .missing))
  }

  /// The newest periods that any place reported, at most six, oldest first.
  private func periodColumns(_ rows: [ProgressRow]) -> [Period] {
    let periods = Set(rows.flatMap { row in history(of: row).map(\.period) })
    return Array(periods.sorted().suffix(6))
  }

  /// Places × indicators, each with its verdict; nil where there are no targets or the matrix would not fit a page.
  private func placeMatrix(_ rows: [ProgressRow], indicators: [String]) -> Report.Chart? {
    let judged = IndicatorCount(rows).rows
    let columns = indicators.filter { code in judged.contains { $0.indicator == code } }
    // By code, as in every table of places.
    let places = Set(judged.compactMap(\.municipality)).sorted()
    guard !columns.isEmpty, columns.count <= 12, !places.isEmpty, places.count <= 40 else { return nil }
    let matrix = Report.Matrix(
      columns: columns.map { code in
        portfolio.indicatorIndex.row(of: code).flatMap { portfolio.indicators.name[$0] } ?? code
      },
      rows: places.map { place in
        Report.Matrix.Row(
          label: placeName(place),
          cells: columns.map { code in
            overallStatus(judged.filter { $0.municipality == place && $0.indicator == code })
          })
      })
    return Report.Chart(
      id: "place-matrix", title: words(HeadingText.atAGlance), summary: progressSentence(rows) ?? "",
      content: .matrix(matrix), source: sourceLine(judged.flatMap(\.sources)),
      method: Method.status.rawValue)
  }
}
