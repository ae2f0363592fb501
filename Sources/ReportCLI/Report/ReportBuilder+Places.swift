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
    blocks.append(.table(placeTable(rows, id: "\(id)-table", caption: name)))
    return Report.Section(id: id, title: name, blocks: blocks)
  }

  private func placeTable(_ rows: [ProgressRow], id: String, caption: String) -> Report.Table {
    let periods = periodColumns(rows)
    let hasTargets = rows.contains { $0.target != nil }
    let hasParts = rows.contains { $0.disaggregation != nil }
    let isNumeric = rows.contains { $0.rules.isNumeric }
    var columns = [Report.TableColumn("place", words(ColumnText.municipality), isRowHeader: true)]
    if hasParts { columns.append(Report.TableColumn("part", words(ColumnText.disaggregation))) }
    columns += periods.map { Report.TableColumn($0.description, words.periods.text($0), .trailing) }
    if hasTargets {
      columns.append(Report.TableColumn("target", words(ColumnText.target), .trailing))
      if isNumeric {
        columns.append(
          Report.TableColumn("achievement_rate", words(ColumnText.achievementRate), .trailing))
        columns.append(Report.TableColumn("expected_rate", words(ColumnText.expected), .trailing))
      }
      columns.append(Report.TableColumn("status", words(ColumnText.status)))
    }
    let table = rows.map { row in
      let history = Dictionary(
        history(of: row).map { ($0.period, $0) }, uniquingKeysWith: { $1 })
      return Report.Row(
        columns.map { column in
          if column.key == "part" { return Report.Cell(.text(row.disaggregation.map(words.part) ?? "")) }
          if let period = periods.first(where: { $0.description == column.key }) {
            return historyCell(row, period, history[period])
          }
          return progressCell(row, column.key)
        })
    }
    return Report.Table(
      id: id, caption: caption, columns: columns, rows: table, notes: rollUpNotes(rows) + partialNotes(rows),
      source: sourceLine(rows.flatMap(\.sources)),
      method: hasTargets ? Method.achievementRate.rawValue : nil)
  }

  /// The figure over all places where the indicator allows one, or why it does not.
  private func rollUpNotes(_ rows: [ProgressRow]) -> [String] {
    let sums = evaluation.rollUps.filter { sum in
      sum.level == .municipality && sum.programme == nil && sum.disaggregation == nil
        && sum.indicator == rows.first?.indicator
    }
    return sums.compactMap { sum in
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
              words.numbers.text(value) + (sum.unit.map { NumberStyle.noBreakSpace + $0 } ?? "")),
            "n": .count(sum.membersReported), "all": .count(sum.membersTotal),
          ])
      return sum.isUpperBound ? text + " " + words(NoteText.upperBound) : text
    }
  }

  private func historyCell(
    _ row: ProgressRow, _ period: Period, _ item: (period: Period, value: Double?, state: ValueState)?
  ) -> Report.Cell {
    if period == row.valuePeriod { return Report.Cell(valueFigure(row)) }
    return Report.Cell(shown(item?.value, of: row, state: item?.state ?? .missing))
  }

  /// The newest periods that any place reported, at most six, oldest first.
  private func periodColumns(_ rows: [ProgressRow]) -> [Period] {
    let periods = Set(rows.flatMap { row in history(of: row).map(\.period) })
    return Array(periods.sorted().suffix(6))
  }

  /// Places × indicators, each with its verdict; nil where there are no targets or the matrix would not fit a page.
  private func placeMatrix(_ rows: [ProgressRow], indicators: [String]) -> Report.Chart? {
    let judged = rows.filter { $0.target != nil && $0.disaggregation == nil }
    let columns = indicators.filter { code in judged.contains { $0.indicator == code } }
    let places = (0..<portfolio.municipalities.count).compactMap { portfolio.municipalities.code[$0] }
      .filter { code in judged.contains { $0.municipality == code } }
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
