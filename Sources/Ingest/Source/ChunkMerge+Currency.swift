import IndicatorEngine

/// A cell whose currency is not the one its column or row is in.
struct CurrencyContradiction {
  let kind: FindingKind
  let row: Int
  let column: Int?
  /// The text of the cell; looked up at the end where it is not known.
  var found: String?
  /// The amount as it was read, where the text cannot be looked up.
  let reckoned: String
  let arguments: [String: Finding.Argument]
}

/// The currency of a row's amounts: what is stated for the column by a flag, else the row's own currency column, else
/// what the cell names, else what the heading or the other cells of the column say, else what a flag or the settings
/// say of all amounts. Where none of them speaks, the operation and the programme do, later; where they are silent
/// too, the row is left out: a currency is never guessed. `currency` of the settings is what reports convert to and
/// says nothing of what files hold.
extension ChunkMerge {
  /// Bulgaria's currency since this day is the euro.
  private static let changeover = Day(number: 20_454)  // 2026-01-01

  private struct AmountColumn {
    let field: Field
    let index: Int?
    let amounts: Column<Int64>
    let stated: Column<Currency>?
    /// Stated for this column by a flag.
    let own: Currency?
    /// From the heading or the other cells.
    let common: Currency?
    /// Stated by a flag or setting for all columns.
    let general: Currency?

    /// What holds where neither row nor cell says more.
    var ofAll: Currency? { own ?? common ?? general }
  }

  mutating func settleCurrencies(
    _ table: inout ChunkTable, _ state: ChunkState, _ firstRow: Int, _ rejected: inout RejectedRows
  ) {
    guard let field = mapping.table.schema.field(named: "currency"), mapping.table != .programmes,
      mapping.table != .rates
    else { return }
    let amounts = amountColumns(table)
    guard !amounts.isEmpty else { return }
    var known: CategoryColumn?
    if case .category(let codes)? = table.columns[field] { known = codes }
    let ownCurrencies = known?.dictionary.texts.map { Currency(code: $0) } ?? []
    let areSettled = zip(ownCurrencies, known?.dictionary.texts ?? []).allSatisfy { $0?.code == $1 }
    if let known, known.validity.isComplete, areSettled, table.statedCurrencies.isEmpty,
      !amounts.contains(where: { $0.own != nil }), table.columns[Payments.Fields.day] == nil
    {
      // Every row names its currency, and nothing speaks against it.
      return
    }
    if known == nil, let currency = onlyCurrency(amounts, table) {
      let filled = Validity(count: state.count) { row in amounts.contains { $0.amounts.validity[row] } }
      if filled.isEmpty { return }
      let codes = Column(values: [UInt32](repeating: 0, count: state.count), validity: filled)
      table.columns[field] = .category(
        CategoryColumn(codes: codes, dictionary: CategoryDictionary([currency.code])))
      return
    }
    var dictionary = known?.dictionary ?? CategoryDictionary()
    var codes = [UInt32?](repeating: nil, count: state.count)
    for row in 0..<state.count {
      let code = known?.codes[row]
      let own = code.flatMap { ownCurrencies[Int($0)] }
      codes[row] = code
      var settled: Currency?
      for column in amounts where column.amounts.validity[row] {
        let expected = column.own ?? own ?? column.common
        let stated = column.stated?[row]
        if let stated, let expected, stated != expected {
          contradict(
            stated, expected, column, row: row, at: state.fileRow(row, firstRow: firstRow), table.day(of: row)
          )
          rejected.reject(row)
        }
        // A row whose own currency is no code at all stays as it is: the builder reports it.
        if code != nil, own == nil, column.own == nil { continue }
        let currency = column.own ?? own ?? stated ?? column.common ?? column.general
        settled = settled ?? currency
        if isLate(currency, column, table.day(of: row)), !rejected.contains(row) {
          contradict(
            .bgn, .bgn, column, row: row, at: state.fileRow(row, firstRow: firstRow), table.day(of: row))
          rejected.reject(row)
        }
      }
      if let settled { codes[row] = dictionary.intern(settled.code) }
    }
    guard codes.contains(where: { $0 != nil }) else { return }
    table.columns[field] = .category(CategoryColumn(codes: Column(codes, filler: 0), dictionary: dictionary))
  }

  /// The currency of all amounts, where they have one and no cell names its own; nil elsewhere, and where days may speak
  /// against it.
  private func onlyCurrency(_ amounts: [AmountColumn], _ table: ChunkTable) -> Currency? {
    guard let currency = amounts.first?.ofAll else { return nil }
    let mayBeLate = currency == .bgn && table.columns[Payments.Fields.day] != nil
    let isOnly = amounts.allSatisfy { column in
      column.stated == nil && column.ofAll == currency
        && !(mayBeLate && column.own != .bgn && column.general != .bgn)
    }
    return isOnly ? currency : nil
  }

  private func amountColumns(_ table: ChunkTable) -> [AmountColumn] {
    plans.compactMap { plan in
      guard let field = plan.column.field, field.kind == .amount,
        case .amount(let amounts)? = table.columns[field]
      else { return nil }
      let own = file.ownCurrency(plan.column)
      let named = plan.currencyDecision.flatMap { $0.reason == .stated ? nil : $0.convention }
      return AmountColumn(
        field: field, index: plan.column.index, amounts: amounts, stated: table.statedCurrencies[field],
        own: own,
        common: plan.column.unit.currency ?? named, general: plan.options.currency)
    }
  }

  /// Leva after the changeover, unless a flag says that the amounts are in leva.
  private func isLate(_ currency: Currency?, _ column: AmountColumn, _ day: Day?) -> Bool {
    guard currency == .bgn, column.own != .bgn, column.general != .bgn, let day else { return false }
    return day >= ChunkMerge.changeover
  }

  /// Takes note of a cell that names another currency than its column's.
  mutating func note(
    _ met: MetProblem, _ currency: Currency, _ expected: Currency, column: Int, row: Int, day: Day?
  ) {
    contradict(currency, expected, plans[column].column.index, row, day, found: findings.text(of: met))
  }

  private mutating func contradict(
    _ currency: Currency, _ expected: Currency, _ column: AmountColumn, row: Int, at place: Int, _ day: Day?
  ) {
    let money = Money(minorUnits: Int128(column.amounts[row] ?? 0), currency: currency)
    contradict(currency, expected, column.index, place, day, found: nil, reckoned: money.description)
  }

  private mutating func contradict(
    _ currency: Currency, _ expected: Currency, _ column: Int?, _ row: Int, _ day: Day?, found: String?,
    reckoned: String = ""
  ) {
    var arguments: [String: Finding.Argument] = [
      "expected": .text(expected.code), "currency": .text(currency.code),
    ]
    var kind = FindingKind.currencyMixed
    if currency == .bgn, let day, day >= ChunkMerge.changeover {
      kind = .afterChangeover
      arguments["day"] = .day(day)
    }
    contradictions.append(
      CurrencyContradiction(
        kind: kind, row: row, column: column, found: found, reckoned: reckoned, arguments: arguments))
  }

  /// Tells the contradictions, the first of them with the text of their cells.
  mutating func addContradictions() {
    var wanted: [Int: Int] = [:]
    for contradiction in contradictions.prefix(FindingGroups.shown * 4) where contradiction.found == nil {
      if let column = contradiction.column { wanted[contradiction.row] = column }
    }
    let texts = file.document.texts(at: wanted)
    for contradiction in contradictions {
      var arguments = contradiction.arguments
      arguments["found"] = .found(contradiction.found ?? texts[contradiction.row] ?? contradiction.reckoned)
      findings.add(
        findings.place.finding(
          contradiction.kind, row: contradiction.row, column: contradiction.column, arguments))
    }
  }
}

extension CSVDocument {
  /// The texts of cells by their rows: `wanted` names the column of each row.
  func texts(at wanted: [Int: Int]) -> [Int: String] {
    if wanted.isEmpty { return [:] }
    let first = layout.firstBodyRow
    let reading = read(makeState: { _ in [(row: Int, text: String)]() }) { found, block in
      for row in 0..<block.count {
        // Stretches of a small file are one; in a large one the row counts from the stretch's beginning and the
        // text stays unknown.
        if let column = wanted[first + block.firstRow + row] {
          found.append((first + block.firstRow + row, block.text(row, column)))
        }
      }
    }
    guard reading.chunks.count == 1 else { return [:] }
    return Dictionary(reading.chunks.flatMap { $0.state.map { ($0.row, $0.text) } }) { first, _ in first }
  }
}
