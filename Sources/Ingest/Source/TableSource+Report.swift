import IndicatorEngine

extension TableSource {
  func report(
    _ mapping: Mapping?, _ plans: [ColumnPlan], _ survey: ColumnSurvey, rows: Int, usedRows: Int,
    doubts: [CSVDoubt]
  ) -> ReadReport {
    let layout = document.layout
    let all = columnOptions(mapping)
    // Of a list, columns that only other tables or texts of several cells use are not this table's.
    let isList = mapping?.rules != nil
    let own = all.keys.sorted().filter { index in
      !isList || mapping?.columns.contains { $0.index == index } ?? true
    }
    let columns = own.map { index in
      let plan = plans.first { $0.column.index == index }
      return ReadReport.Column(
        index: index, heading: layout.header.indices.contains(index) ? layout.header[index] : "",
        field: plan?.column.field, reason: plan?.column.reason,
        style: ColumnStyle(survey.evidence[index] ?? ColumnEvidence(), options: all[index] ?? .init()),
        numbers: plan?.numberDecision, days: plan?.dayDecision, currency: plan?.columnCurrency)
    }
    let leftOut = doubts.compactMap { doubt in
      switch doubt {
      case .totalsRow(let total): total.row
      case .repeatedHeader(let row): row
      default: nil
      }
    }
    var report = ReadReport(
      file: name, sheet: grid?.sheet, sha256: sha256, bytes: content.sizeOnDisk, kind: content.kind,
      table: mapping?.table,
      rows: rows,
      usedRows: usedRows, encoding: grid == nil ? document.text.choice : nil,
      dialect: grid == nil ? document.dialect : nil, layout: layout,
      columns: columns, leftOutRows: leftOut.sorted(), lacking: lacking, list: mapping?.rules?.list)
    report.composed = mapping?.composed ?? []
    return report
  }

  /// The report of a file whose rows were not read.
  func reportUnread() -> ReadReport {
    let rows = document.read(makeState: { _ in 0 }) { count, block in
      for row in 0..<block.count where block.isData(row) { count += 1 }
    }
    return report(
      mapping, [], ColumnSurvey(document, columnOptions(mapping)),
      rows: grid?.totalRows ?? rows.chunks.reduce(0) { $0 + $1.state }, usedRows: 0, doubts: rows.doubts)
  }

  /// What was found in a file whose rows were not read.
  func findingsUnread() -> [Finding] {
    let doubts = document.read(makeState: { _ in () }) { _, _ in }.doubts
    // That there are no headings is told once, and then as what it is: nothing can be read.
    let isToldTwice = recognition.contains { $0.kind == .noHeader }
    return recognition + DoubtFindings(self).findings(doubts).filter { !isToldTwice || $0.kind != .noHeader }
  }
}
