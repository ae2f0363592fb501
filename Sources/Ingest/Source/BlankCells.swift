import IndicatorEngine

/// Blank cells for which a mapping says what they stand for.
extension ChunkMerge {
  /// Fills them, and tells of each.
  mutating func fillBlanks(of table: inout ChunkTable, count: Int, row: (Int) -> Int) {
    for plan in plans {
      guard let blank = plan.column.said?.blank, let field = plan.column.field,
        let column = table.columns[field]
      else { continue }
      let empty = (0..<count).filter { !column.validity[$0] }
      if empty.isEmpty { continue }
      switch column {
      case .category(let codes):
        table.columns[field] = .category(CategoryColumn((0..<count).map { codes[$0] ?? blank }))
      case .text(let texts):
        table.columns[field] = .text(TextColumn((0..<count).map { texts[$0] ?? blank }))
      default: continue
      }
      let index = plan.column.place
      if let index, mapping.rules?.told.contains(index) ?? false { continue }
      for place in empty {
        findings.add(
          findings.place.finding(
            .blankFilled, row: row(place), column: index,
            ["field": .text(field.name), "filled": .found(blank)]))
      }
    }
  }
}
