/// An exact amount cut into parts by shares, so that the parts make the whole to the minor unit.
///
///     ShareSplit([0.3333, 0.3333, 0.3334])?.parts(of: 100)   // [33, 33, 34]
///
/// Every part gets its share rounded down; the units left go one by one to the largest remainders, earlier parts first
/// where they are equal (Hamilton's method).
struct ShareSplit: Sendable {
  private let weights: [UInt128]
  private let whole: UInt128

  /// Shares as exact decimals; nil where none is above 0 or they do not fit.
  init?(_ shares: [Double]) {
    let decimals = shares.map(DecimalNumber.init)
    guard let power = decimals.compactMap({ $0?.exponent }).min() else { return nil }
    var weights: [UInt128] = []
    var whole: UInt128 = 0
    for decimal in decimals {
      // 10¹⁸ is far finer than any share, and leaves room for the sum.
      guard let weight = decimal?.scaled(to: power), weight >= 0, weight < 1_000_000_000_000_000_000_000
      else { return nil }
      weights.append(UInt128(weight))
      whole += UInt128(weight)
    }
    if whole == 0 { return nil }
    self.weights = weights
    self.whole = whole
  }

  /// The parts of an amount, in the order of the shares; their sum is the amount.
  func parts(of amount: Int128) -> [Int128] {
    var parts: [UInt128] = []
    var remainders: [UInt128] = []
    for weight in weights {
      // weight ≤ whole, so the quotient never exceeds the amount.
      let (quotient, remainder) = whole.dividingFullWidth(
        amount.magnitude.multipliedFullWidth(by: weight))
      parts.append(quotient)
      remainders.append(remainder)
    }
    var left = amount.magnitude - parts.reduce(0, +)
    let order = remainders.indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }
    for index in order where left > 0 {
      parts[index] += 1
      left -= 1
    }
    return parts.map { amount < 0 ? -Int128($0) : Int128($0) }
  }

  /// The parts of a sum, currency by currency.
  func parts(of sum: CurrencySum) -> [CurrencySum] {
    var parts = [CurrencySum](repeating: CurrencySum(), count: weights.count)
    for total in sum.totals {
      for (index, part) in self.parts(of: total.minorUnits).enumerated() {
        parts[index].add(part, total.currency)
      }
    }
    return parts
  }
}
