import IndicatorEngine

/// Which rows of a file become rows of a table.
struct RowFilter: Sendable {
  /// Columns that must be filled.
  private(set) var filled: [Int] = []
  /// Columns that must hold one of some texts.
  private(set) var chosen: [(column: Int, texts: [TextPattern])] = []
  /// Columns that must hold none of some texts.
  private(set) var excluded: [(column: Int, texts: [TextPattern])] = []

  /// Words that stand for a blank cell.
  var missing = MissingWords.none

  /// Whether every row counts.
  var isEmpty: Bool { filled.isEmpty && chosen.isEmpty && excluded.isEmpty }

  /// Asks for one of these texts in a column; for any where there are none.
  mutating func add(_ column: Int, values: [String]) {
    if !values.isEmpty {
      chosen.append((column, values.map(TextPattern.init)))
    } else if !filled.contains(column) {
      filled.append(column)
    }
  }

  /// Asks for none of these texts in a column.
  mutating func exclude(_ column: Int, values: [String]) {
    excluded.append((column, values.map(TextPattern.init)))
  }

  /// Whether a row counts.
  func accepts(_ block: CSVBlock, _ row: Int) -> Bool {
    for column in filled {
      let bytes = UnsafeRawBufferPointer(block.bytes(of: block.cell(row, column)))
      if CellBytes.trimmed(bytes).isEmpty || missing.contains(bytes) { return false }
    }
    func isOne(of texts: [TextPattern], _ column: Int) -> Bool {
      let key = TextFolding.key(TypedCell.unmarked(block.text(row, column)))
      return texts.contains { $0.matches(folded: key) }
    }
    return chosen.allSatisfy { isOne(of: $0.texts, $0.column) }
      && excluded.allSatisfy { !isOne(of: $0.texts, $0.column) }
  }
}

extension [CSVDoubt] {
  /// The doubts without those about rows that read like totals and were not taken anyway.
  func withoutTotals(outside parts: [TableData]) -> [CSVDoubt] {
    guard contains(where: { if case .totalsWord = $0 { true } else { false } }) else { return self }
    var rows: Set<Int> = []
    for part in parts { for row in 0..<part.rowCount { rows.insert(part.origins[row].row) } }
    return filter { doubt in
      if case .totalsWord(let at, _) = doubt { rows.contains(at.row) } else { true }
    }
  }
}
