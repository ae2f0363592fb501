import IndicatorEngine

/// Cells of an observation's value that hold something other than a number: a word for a state, yes or no, or the text
/// of a narrative; and targets and baselines that are yes or no.
struct ValueCells {
  let context: TableSource.Context
  /// The table that is read.
  let table: TableName
  private var states: [(row: Int, state: ValueState)] = []
  private var answers: [(field: Field, row: Int, value: Double)] = []
  private var texts: [(row: Int, text: String)] = []

  init(context: TableSource.Context, table: TableName) {
    self.context = context
    self.table = table
  }

  /// The words that plainly say that nothing was reported; abbreviations such as `н/д` may mean other things and are
  /// reported.
  private static let missingWords = Set(
    ["missing", "no data", "няма данни", "lipsă date", "немає даних"].map { TextFolding.key($0) })

  /// The fields of a table in which such cells may stand.
  static func fields(of table: TableName) -> [Field] {
    switch table {
    case .observations: [Observations.Fields.value]
    case .targets: [Targets.Fields.value, Targets.Fields.baseline]
    default: []
    }
  }

  /// Takes a cell that is no number; false where it is a fault.
  mutating func takes(_ met: MetProblem, text: String, of field: Field, _ columns: ChunkTable) -> Bool {
    if met.problem.keepsValue { return false }
    let row = Int(met.row)
    // A level may be a word that says a state elsewhere.
    if let levels = levels(of: row, columns) {
      guard let rank = levels.rank(of: text) else { return takesState(met, text) }
      answers.append((field, row, Double(rank)))
      if table == .observations { texts.append((row, text)) }
      return true
    }
    if takesState(met, text) { return true }
    let measure = measure(of: row, columns)
    if measure == nil || measure == "yes/no", let answer = FlagText.read(text).value {
      answers.append((field, row, answer ? 1 : 0))
      return true
    }
    guard table == .observations, measure == "narrative" || measure == "ordinal" else { return false }
    texts.append((row, text))
    return true
  }

  /// Takes a word for a state of an observation.
  private mutating func takesState(_ met: MetProblem, _ text: String) -> Bool {
    guard table == .observations, case .stateWord(let state) = met.problem,
      state != .missing || ValueCells.missingWords.contains(TextFolding.key(text))
    else { return false }
    states.append((Int(met.row), state))
    return true
  }

  /// What is told of a word for an ordinal indicator that was not taken; nil where the indicator is no such.
  func doubt(_ met: MetProblem, text: String, _ columns: ChunkTable) -> LevelDoubt? {
    let row = Int(met.row)
    guard !met.problem.keepsValue, measure(of: row, columns) == "ordinal",
      let indicator = indicator(of: row, columns)
    else { return nil }
    return LevelDoubt(indicator: indicator, levels: context.levels[indicator], found: text)
  }

  private func levels(of row: Int, _ columns: ChunkTable) -> OrdinalLevels? {
    context.levels.isEmpty ? nil : indicator(of: row, columns).flatMap { context.levels[$0] }
  }

  /// How the indicator of a row is measured; nil where that is not known.
  private func measure(of row: Int, _ table: ChunkTable) -> String? {
    indicator(of: row, table).flatMap { context.measures[$0] }
  }

  private func indicator(of row: Int, _ table: ChunkTable) -> String? {
    guard case .category(let codes)? = table.columns[Observations.Fields.indicator], row < codes.count else {
      return nil
    }
    return codes[row]
  }

  /// Takes a stated scale of shares (`--percent fraction`) back where a row's indicator is not measured in percent: a
  /// column of values holds counts beside them.
  func keepScale(_ table: inout ChunkTable, _ plans: [ColumnPlan]) {
    for plan in plans where plan.options.percent == .fraction && plan.percentFactor != 1 {
      guard let field = plan.column.field, ValueCells.fields(of: self.table).contains(field),
        case .number(let numbers)? = table.columns[field]
      else { continue }
      let values = (0..<numbers.count).map { row -> Double? in
        guard let value = numbers[row] else { return nil }
        let isPercent = measure(of: row, table).map { $0 == "percent" } ?? true
        return isPercent ? value : (value / plan.percentFactor * 1e9).rounded() / 1e9
      }
      table.columns[field] = .number(Column(values))
    }
  }

  /// Puts values, states and texts into their columns.
  func apply(to table: inout ChunkTable, count: Int) {
    for field in ValueCells.fields(of: self.table) {
      let own = answers.filter { $0.field == field }
      guard !own.isEmpty, case .number(let numbers)? = table.columns[field] else { continue }
      var values = (0..<count).map { numbers[$0] }
      for answer in own { values[answer.row] = answer.value }
      table.columns[field] = .number(Column(values))
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

/// A word that is no level of an ordinal indicator, or whose levels have no order.
struct LevelDoubt {
  let indicator: String
  /// The levels in order; nil where none is stated.
  let levels: OrdinalLevels?
  let found: String

  /// The finding about the cell.
  func finding(at place: CellPlace, row: Int, column: Int?, isFatal: Bool) -> Finding {
    guard let levels else {
      return place.finding(
        .levelsMissing, row: row, column: column, severity: isFatal ? .error : nil,
        ["indicator": .found(indicator)])
    }
    let nearest = levels.nearest(to: found)
    return place.finding(
      nearest == nil ? .levelUnknown : .levelUnknownNearest, row: row, column: column,
      Finding.level(found, of: levels.names, nearest: nearest))
  }
}
