import IndicatorEngine

/// The columns of one stretch of a file as they go into the portfolio, before rows that cannot be used are left out.
struct ChunkTable {
  var columns: [Field: ColumnData] = [:]
  var extras: [ExtraColumn] = []
  /// The currencies that cells name, by field.
  var statedCurrencies: [Field: Column<Currency>] = [:]
  /// Rows that overflowed a unit, by field.
  var overflows: [Field: [Int32]] = [:]

  init(_ state: consuming ChunkState, _ plans: [ColumnPlan]) {
    state.fillConstants(plans)
    for (sink, plan) in zip(state.sinks, plans) {
      guard let field = plan.column.field else {
        if case .text(let text) = sink.finish() {
          extras.append(ExtraColumn(heading: plan.column.heading, text: text))
        }
        continue
      }
      statedCurrencies[field] = sink.statedCurrencies
      columns[field] = scaled(sink.finish(), plan, field)
    }
  }

  /// The column with units applied.
  private mutating func scaled(_ column: ColumnData, _ plan: ColumnPlan, _ field: Field) -> ColumnData {
    switch column {
    case .number(let numbers):
      let (percent, unit) = (plan.percentFactor, plan.column.said?.unit ?? 1)
      if percent == 1, unit == 1 { return column }
      let values = numbers.values.map { value in
        // A share times a hundred is a short decimal again: 0.509 is 50.9, not 50.900000000000006.
        (percent == 1 ? value : abs(value) < 1e4 ? (value * percent * 1e9).rounded() / 1e9 : value * percent)
          * unit
      }
      return .number(Column(values: values, validity: numbers.validity))
    case .amount(let amounts):
      return .amount(scaled(amounts, plan, field))
    default: return column
    }
  }

  private mutating func scaled(_ amounts: Column<Int64>, _ plan: ColumnPlan, _ field: Field) -> Column<Int64>
  {
    let factor = plan.amountFactor
    guard factor != 1, factor.isFinite, abs(factor) < 1e12 else { return amounts }
    let micros = Int128((factor * 1e6).rounded())
    var lost: [Int32] = []
    let scaled = (0..<amounts.count).map { row -> Int64? in
      guard let amount = amounts[row] else { return nil }
      let product = Int128(amount) * micros
      // Half away from zero, as every rounding of money.
      let rounded = (product + (product < 0 ? -500_000 : 500_000)) / 1_000_000
      guard let value = Int64(exactly: rounded) else {
        lost.append(Int32(truncatingIfNeeded: row))
        return nil
      }
      return value
    }
    if !lost.isEmpty { overflows[field] = lost }
    return Column(scaled)
  }
}
