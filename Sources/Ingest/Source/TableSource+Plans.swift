import IndicatorEngine

extension TableSource {
  /// What holds for each column of the file, mapped or not.
  func columnOptions(_ mapping: Mapping?) -> [Int: ReadingOptions.ForColumn] {
    let layout = document.layout
    var all: [Int: ReadingOptions.ForColumn] = [:]
    let isPartial = mapping.map { options.needed?[$0.table] != nil || !($0.rules?.isFirst ?? true) } ?? false
    for index in 0..<max(layout.width, layout.header.count) where !isPartial {
      let heading = layout.header.indices.contains(index) ? [layout.header[index]] : []
      all[index] = cells.forColumn(index, names: heading)
    }
    for column in mapping?.columns ?? [] {
      if let index = column.index { all[index] = optionsFor(column) }
    }
    return all
  }

  func plans(_ mapping: Mapping, _ survey: ColumnSurvey) -> [ColumnPlan] {
    let isCurrencyByRow = mapping.columns.contains { $0.index != nil && $0.field?.name == "currency" }
    func plan(_ column: Mapping.Column, _ numbers: NumberConvention?, _ days: DayConvention?) -> ColumnPlan {
      let evidence = column.index.map { survey.evidence[$0] } ?? ColumnEvidence()
      let isConstant = column.index == nil && column.template == nil
      let chosen = isConstant ? ReadingOptions.ForColumn() : optionsFor(column)
      return ColumnPlan(
        column, evidence: evidence, options: chosen, otherNumbers: numbers, otherDays: days,
        isCurrencyByRow: isCurrencyByRow)
    }
    let alone = mapping.columns.map { plan($0, nil, nil) }
    let numbers = TableSource.common(alone.compactMap(\.numberDecision).filter(\.isDecided).map(\.convention))
    {
      $0.decimal
    }
    let days = TableSource.common(alone.compactMap(\.dayDecision).filter(\.isDecided).map(\.convention)) {
      $0
    }
    return mapping.columns.map { plan($0, numbers, days) }
  }

  /// What the decided columns of a file agree on; nil where they do not.
  private static func common<Convention, Key: Hashable>(
    _ conventions: [Convention], _ key: (Convention) -> Key
  ) -> Convention? {
    Set(conventions.map(key)).count == 1 ? conventions.first : nil
  }

  private func optionsFor(_ column: Mapping.Column) -> ReadingOptions.ForColumn {
    cells.forColumn(column.index, names: [column.heading] + (column.field.map { [$0.name] } ?? []))
  }

  /// The currency that a flag or setting states for this very column; nil where it states one for all, or none.
  func ownCurrency(_ column: Mapping.Column) -> Currency? {
    let general = cells.forColumn(nil, names: []).currency
    let own = optionsFor(column).currency
    return own == general ? nil : own
  }
}

extension ColumnDecision {
  /// Whether cells of the column, or a person, decided.
  var isDecided: Bool {
    switch reason {
    case .stated, .cells: true
    case .noNeed, .otherColumns, .none: false
    }
  }
}
