/// Gives levels of ordinal indicators their places in the stated order, and reports what is no level.
///
/// An observation names its level in `text` or has its place in `value`; a target has its place in `value`, where a
/// reader has put it. What is no level is emptied (an observation) or left out (a target), never guessed.
struct LevelCheck {
  private(set) var issues: [PortfolioIssue] = []
  /// Cells that were emptied while their rows were kept.
  private(set) var rejected: [SourceCell] = []

  /// The levels that indicators state, by code; an entry without levels is an ordinal indicator that states none.
  private var known: [String: OrdinalLevels?] = [:]
  private var indicatorRows: [String: Int] = [:]
  /// Indicators whose levels are stated and are no order: that is told already.
  private var unusable: Set<String> = []

  /// Settles the tables of observations and targets.
  init(_ tables: inout [TableName: TableData]) {
    guard let data = tables[.indicators] else { return }
    readLevels(data)
    if known.isEmpty { return }
    var unordered: Set<String> = []
    settleObservations(&tables, &unordered)
    settleTargets(&tables)
    for code in unordered.subtracting(unusable).sorted() {
      guard let row = indicatorRows[code] else { continue }
      issues.append(
        PortfolioIssue(
          .levelsMissing(indicator: code), table: .indicators, origins: [data.origins[row]],
          field: Indicators.Fields.levels))
    }
  }

  private mutating func readLevels(_ data: TableData) {
    let indicators = Indicators(data)
    for row in data.rowIndices {
      guard indicators.measure[row] == "ordinal", let code = indicators.code[row] else { continue }
      let text = indicators.levels[row]
      let levels = text.flatMap { OrdinalLevels($0) }
      known[code] = .some(levels)
      indicatorRows[code] = row
      if levels == nil, let text {
        unusable.insert(code)
        issues.append(
          PortfolioIssue(
            .levelsUnusable(found: text), table: .indicators, origins: [data.origins[row]],
            field: Indicators.Fields.levels))
      }
    }
  }

  /// For each code of a column its levels; nil where the indicator is not ordinal.
  private func levels(of column: CategoryColumn) -> [OrdinalLevels??] {
    column.dictionary.texts.map { known[$0] }
  }

  private mutating func settleObservations(
    _ tables: inout [TableName: TableData], _ unordered: inout Set<String>
  ) {
    guard let data = tables[.observations] else { return }
    let observations = Observations(data)
    let levels = levels(of: observations.indicator)
    guard levels.contains(where: { $0 != nil }) else { return }
    var values = (0..<data.rowCount).map { observations.value[$0] }
    for row in data.rowIndices {
      guard let code = observations.indicator.codes[row], let own = levels[Int(code)] else { continue }
      let text = observations.text[row]
      if values[row] == nil, text == nil { continue }
      guard let own else {
        if values[row] == nil { unordered.insert(observations.indicator.dictionary[code]) }
        continue
      }
      if let value = values[row] {
        if own.name(ofRank: value) != nil { continue }
        report(row, data, Observations.Fields.value, LevelCheck.spelling(value), own)
        values[row] = nil
      } else if let text {
        if let rank = own.rank(of: text) {
          values[row] = Double(rank)
        } else {
          report(row, data, Observations.Fields.text, text, own)
        }
      }
    }
    tables[.observations]?.replace(Observations.Fields.value, with: .number(Column(values)))
  }

  private mutating func settleTargets(_ tables: inout [TableName: TableData]) {
    guard let data = tables[.targets] else { return }
    let targets = Targets(data)
    let levels = levels(of: targets.indicator)
    var dropped: Set<Int> = []
    for row in data.rowIndices {
      guard let code = targets.indicator.codes[row], case .some(.some(let own)) = levels[Int(code)],
        let value = targets.value[row], own.name(ofRank: value) == nil
      else { continue }
      report(row, data, Targets.Fields.value, LevelCheck.spelling(value), own, leftOut: true)
      dropped.insert(row)
    }
    if dropped.isEmpty { return }
    tables[.targets] = data.taking(data.rowIndices.filter { !dropped.contains($0) }.map(Int32.init))
  }

  private mutating func report(
    _ row: Int, _ data: TableData, _ field: Field, _ found: String, _ levels: OrdinalLevels,
    leftOut: Bool = false
  ) {
    issues.append(
      PortfolioIssue(
        .levelUnknown(found: found, levels: levels.names, nearest: levels.nearest(to: found)),
        table: data.table, origins: [data.origins[row]], field: field, leftOut: leftOut))
    if !leftOut { rejected.append(data.cell(row, field)) }
  }

  /// A number as a person wrote it: without a decimal point where it is whole.
  private static func spelling(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
