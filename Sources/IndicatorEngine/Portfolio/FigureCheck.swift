/// Checks figures whose range a field alone does not tell: exchange rates, signs of amounts, durations in three points.
enum FigureCheck {
  /// Leaves out exchange rates of 0 or below, and reports them with amounts below 0 and durations out of order.
  static func issues(_ tables: inout [TableName: TableData]) -> [PortfolioIssue] {
    rates(&tables) + fixedRates(tables) + amounts(tables) + durations(tables)
  }

  /// Rates of the lev that are not the fixed one. It holds since 1999-01-01, when the euro took the place of the mark to
  /// which the lev was bound.
  private static func fixedRates(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.rates] else { return [] }
    let rates = Rates(data)
    return data.rowIndices.compactMap { row in
      guard rates.currency[row] == Currency.bgn.code, let rate = rates.perEuro[row],
        rate != CurrencyConverter.levPerEuro, rates.month[row].map({ $0.last.civil.year >= 1999 }) ?? true
      else { return nil }
      return PortfolioIssue(
        .fixedRate(rate), table: .rates, origins: [data.origins[row]], field: Rates.Fields.perEuro)
    }
  }

  private static func rates(_ tables: inout [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.rates] else { return [] }
    let rates = Rates(data).perEuro
    let wrong = data.rowIndices.filter { row in rates[row].map { $0 <= 0 } ?? false }
    if wrong.isEmpty { return [] }
    let dropped = Set(wrong)
    tables[.rates] = data.taking(data.rowIndices.filter { !dropped.contains($0) }.map(Int32.init))
    return wrong.map { row in
      PortfolioIssue(
        .rateNotPositive(rates[row] ?? 0), table: .rates, origins: [data.origins[row]],
        field: Rates.Fields.perEuro, leftOut: true)
    }
  }

  /// Amounts below 0: they may correct others, so they are kept.
  private static func amounts(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    [TableName.operations, .budget, .payments, .allocations].flatMap { table -> [PortfolioIssue] in
      guard let data = tables[table] else { return [] }
      return table.schema.fields.flatMap { field -> [PortfolioIssue] in
        guard field.kind == .amount, data.has(field) else { return [] }
        let amounts = data[field].asAmount
        return amounts.validity.narrowed { amounts.values[$0] < 0 }.validRows.map { row in
          PortfolioIssue(
            .negativeAmount(amounts.values[row]), table: table, origins: [data.origins[row]], field: field)
        }
      }
    }
  }

  /// Three points of a duration that are not in order, or below 0.
  private static func durations(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    let fields = [
      (
        TableName.milestones, Milestones.Fields.optimistic, Milestones.Fields.likely,
        Milestones.Fields.pessimistic
      ),
      (.risks, Risks.Fields.low, Risks.Fields.likely, Risks.Fields.high),
    ]
    return fields.flatMap { table, low, likely, high -> [PortfolioIssue] in
      guard let data = tables[table], data.has(likely) else { return [] }
      let (lows, middles, highs) = (data[low].asNumber, data[likely].asNumber, data[high].asNumber)
      return data.rowIndices.compactMap { row in
        guard let middle = middles[row] else { return nil }
        let least = lows[row] ?? 0
        let most = highs[row] ?? .greatestFiniteMagnitude
        func issue(_ found: Double, _ low: Double, _ high: Double, _ field: Field) -> PortfolioIssue {
          PortfolioIssue(
            .outOfRange(found: found, low: low, high: high), table: table, origins: [data.origins[row]],
            field: field)
        }
        if least < 0 { return issue(least, 0, .greatestFiniteMagnitude, low) }
        if most < least { return issue(most, least, .greatestFiniteMagnitude, high) }
        return middle < least || middle > most ? issue(middle, least, most, likely) : nil
      }
    }
  }
}
