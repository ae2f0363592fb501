extension TableCheck {
  /// Fills in the currency of every row that holds an amount: its own, else its operation's, else its programme's,
  /// else the fallback. A row with an amount and no currency is left out: a currency is never guessed.
  mutating func resolveCurrency(fallback: Currency?) {
    let amounts = data.table.schema.fields.filter { $0.kind == .amount && data.has($0) }
    guard !amounts.isEmpty, let field = currencyField else { return }
    let own = data[field].asCategory
    let derived = derivedCurrency()
    // One numbering for both, so that rows compare numbers, not texts.
    var known = CategoryDictionary()
    let ownCodes = known.merge(own.dictionary)
    let derivedCodes = known.merge(derived.currencies.dictionary)
    let currencies = known.texts.map { Currency(code: $0) }
    var used = CategoryDictionary()
    var usedCodes = [UInt32?](repeating: nil, count: known.count)
    var codes = [UInt32](repeating: 0, count: data.rowCount)
    var isStated = [Bool](repeating: false, count: data.rowCount)
    func use(_ code: Int, _ row: Int) {
      let text = used.count
      codes[row] = usedCodes[code] ?? used.intern(known[UInt32(code)])
      if used.count > text || usedCodes[code] == nil { usedCodes[code] = codes[row] }
      isStated[row] = true
    }
    for row in 0..<data.rowCount where !isDropped(row) {
      let expected = derived.code(row).map { Int(derivedCodes[Int($0)]) }
      if let found = own.codes[row].map({ Int(ownCodes[Int($0)]) }) {
        guard currencies[found] != nil else {
          report(.currencyUnknown(known[UInt32(found)]), rows: [row], field: field, leftOut: true)
          drop(row)
          continue
        }
        use(found, row)
        if let expected, expected != found, data.table != .operations {
          report(
            .currencyDiffers(found: known[UInt32(found)], expected: known[UInt32(expected)]), rows: [row],
            field: field)
        }
        continue
      }
      if let expected {
        use(expected, row)
      } else if let fallback {
        codes[row] = used.intern(fallback.code)
        isStated[row] = true
      } else if let amount = amounts.first(where: { data[$0].validity[row] }) {
        report(.currencyMissing, rows: [row], field: amount, leftOut: true)
        drop(row)
      }
    }
    let validity = Validity(count: data.rowCount) { isStated[$0] }
    replace(
      field,
      with: .category(
        CategoryColumn(codes: Column(values: codes, validity: validity), dictionary: used)))
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

  /// What rows' currencies are by their operation or programme.
  private struct DerivedCurrency {
    /// The row of the other table that each row names, -1 where none; empty where there is no other table.
    let rows: [Int32]
    let currencies: CategoryColumn

    func code(_ row: Int) -> UInt32? {
      rows.isEmpty || rows[row] < 0 ? nil : currencies.codes[Int(rows[row])]
    }
  }

  private func derivedCurrency() -> DerivedCurrency {
    let (link, table, currency): (Field, TableName, Field) =
      data.table == .operations
      ? (Operations.Fields.programme, .programmes, Programmes.Fields.currency)
      : (Budget.Fields.operation, .operations, Operations.Fields.currency)
    guard let other = settled[table], other.rowCount > 0, data.has(link) else {
      return DerivedCurrency(rows: [], currencies: CategoryColumn(missing: 0))
    }
    return DerivedCurrency(
      rows: KeyIndex(other[table.schema.key[0]].asCategory).rows(for: data[link].asCategory),
      currencies: other[currency].asCategory)
  }
}
