import IndicatorEngine

/// Cells of an observation's value that hold something other than a number: a word for a state, yes or no, or the text
/// of a narrative.
struct ValueCells {
  let context: CSVSource.Context
  private var states: [(row: Int, state: ValueState)] = []
  private var answers: [(row: Int, value: Double)] = []
  private var texts: [(row: Int, text: String)] = []

  init(context: CSVSource.Context) { self.context = context }

  /// The words that plainly say that nothing was reported; abbreviations such as `н/д` may mean other things and are
  /// reported.
  private static let missingWords = Set(
    ["missing", "no data", "няма данни", "lipsă date", "немає даних"].map { TextFolding.key($0) })

  /// Takes a cell that is no number; false where it is a fault.
  mutating func takes(_ met: MetProblem, text: String, _ table: ChunkTable) -> Bool {
    if met.problem.keepsValue { return false }
    let row = Int(met.row)
    if case .stateWord(let state) = met.problem {
      guard state != .missing || ValueCells.missingWords.contains(TextFolding.key(text)) else { return false }
      states.append((row, state))
      return true
    }
    let measure = measure(of: row, table)
    if measure == nil || measure == "yes/no", let answer = FlagText.read(text).value {
      answers.append((row, answer ? 1 : 0))
      return true
    }
    guard measure == "narrative" || measure == "ordinal" else { return false }
    texts.append((row, text))
    return true
  }

  /// How the indicator of a row is measured; nil where that is not known.
  private func measure(of row: Int, _ table: ChunkTable) -> String? {
    guard case .category(let codes)? = table.columns[Observations.Fields.indicator], row < codes.count else {
      return nil
    }
    return codes[row].flatMap { context.measures[$0] }
  }

  /// Puts values, states and texts into their columns.
  func apply(to table: inout ChunkTable, count: Int) {
    if !answers.isEmpty, case .number(let numbers)? = table.columns[Observations.Fields.value] {
      var values = (0..<count).map { numbers[$0] }
      for answer in answers { values[answer.row] = answer.value }
      table.columns[Observations.Fields.value] = .number(Column(values))
    }
    if !texts.isEmpty {
      let field = Observations.Fields.text
      var column = [String?](repeating: nil, count: count)
      if case .text(let known)? = table.columns[field] { column = (0..<count).map { known[$0] } }
      for text in texts where column[text.row] == nil { column[text.row] = text.text }
      table.columns[field] = .text(TextColumn(column))
    }
    if !states.isEmpty {
      let field = Observations.Fields.state
      var column = [String?](repeating: nil, count: count)
      if case .category(let known)? = table.columns[field] { column = (0..<count).map { known[$0] } }
      for state in states where column[state.row] == nil { column[state.row] = state.state.code }
      table.columns[field] = .category(CategoryColumn(column))
    }
  }
}
