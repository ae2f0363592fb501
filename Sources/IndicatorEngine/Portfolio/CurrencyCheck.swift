extension TableCheck {
  /// Fills in the currency of every row that holds an amount: its own, else its operation's, else its programme's,
  /// else the fallback. A row with an amount and no currency is left out: a currency is never guessed.
  mutating func resolveCurrency(fallback: Currency?) {
    let amounts = data.table.schema.fields.filter { $0.kind == .amount && data.has($0) }
    guard !amounts.isEmpty, let field = currencyField else { return }
    let own = data[field].asCategory
    let derived = derivedCurrency()
    var dictionary = CategoryDictionary()
    var codes = [UInt32?](repeating: nil, count: data.rowCount)
    for row in 0..<data.rowCount where !isDropped(row) {
      let expected = derived(row)
      if let found = own[row] {
        guard let currency = Currency(code: found) else {
          report(.currencyUnknown(found), rows: [row], field: field, leftOut: true)
          drop(row)
          continue
        }
        codes[row] = dictionary.intern(currency.code)
        if let expected, expected != currency.code, data.table != .operations {
          report(.currencyDiffers(found: currency.code, expected: expected), rows: [row], field: field)
        }
        continue
      }
      if let currency = expected ?? fallback?.code {
        codes[row] = dictionary.intern(currency)
      } else if let amount = amounts.first(where: { data[$0].validity[row] }) {
        report(.currencyMissing, rows: [row], field: amount, leftOut: true)
        drop(row)
      }
    }
    replace(
      field, with: .category(CategoryColumn(codes: Column(codes, filler: 0), dictionary: dictionary)))
  }

  /// The field with the currency of this table's amounts.
  private var currencyField: Field? {
    switch data.table {
    case .operations: Operations.Fields.currency
    case .budget: Budget.Fields.currency
    case .payments: Payments.Fields.currency
    default: nil
    }
  }

  /// What a row's currency is by its operation or programme, as text, row by row.
  private func derivedCurrency() -> (Int) -> String? {
    let (link, table, currency): (Field, TableName, Field) =
      data.table == .operations
      ? (Operations.Fields.programme, .programmes, Programmes.Fields.currency)
      : (Budget.Fields.operation, .operations, Operations.Fields.currency)
    guard let other = settled[table], other.rowCount > 0, data.has(link) else { return { _ in nil } }
    let rows = KeyIndex(other[table.schema.key[0]].asCategory).rows(for: data[link].asCategory)
    let currencies = other[currency].asCategory
    return { row in rows[row] < 0 ? nil : currencies[Int(rows[row])] }
  }
}
