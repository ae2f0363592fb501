import Ingest

/// Decimals that are the same down a column: 46,4 %, 48,0 %, 0,0 %, not 48 % and 0 % between them.
///
/// Values of one kind, unit and range of decimals are shown with as many as the one that needs most.
struct ColumnDecimals {
  /// What values must share to be shown alike.
  private struct Kind: Hashable {
    let unit: Report.Unit?
    let digits: ClosedRange<Int>
    /// What numbers of the column measure, where another column names their unit.
    var measure: String?
  }

  private var needed: [Kind: Int] = [:]

  init(_ values: some Sequence<Report.Value>) { self.init(values.map { (value: $0, measure: nil) }) }

  /// Values of which each has a measure of its own: decimals of a percentage are none of a count's.
  init(_ values: some Sequence<(value: Report.Value, measure: String?)>) {
    for (value, measure) in values {
      guard let (kind, decimal) = ColumnDecimals.decimal(of: value, measure) else { continue }
      let fraction = decimal.rounded(to: kind.digits.upperBound).fraction(atLeast: kind.digits.lowerBound)
      needed[kind] = max(needed[kind] ?? 0, fraction.utf8.count)
    }
  }

  /// The value with the decimals of its column.
  func aligned(_ value: Report.Value) -> Report.Value { aligned(value, measure: nil) }

  /// The value with the decimals of those that measure the same.
  func aligned(_ value: Report.Value, measure: String?) -> Report.Value {
    guard let (kind, _) = ColumnDecimals.decimal(of: value, measure), let count = needed[kind] else {
      return value
    }
    return switch value {
    case .number(let number, _, let unit): .number(number, digits: count...count, unit: unit)
    case .rate(let rate, _): .rate(rate, digits: count...count)
    default: value
    }
  }

  private static func decimal(of value: Report.Value, _ measure: String?) -> (Kind, DecimalDigits)? {
    switch value {
    case .number(let number, let digits, let unit):
      DecimalDigits(number).map { (Kind(unit: unit, digits: digits, measure: measure), $0) }
    case .rate(let rate, let digits):
      DecimalDigits(rate).map { (Kind(unit: nil, digits: digits), $0.scaled(byPowerOfTen: 2)) }
    default: nil
    }
  }
}
