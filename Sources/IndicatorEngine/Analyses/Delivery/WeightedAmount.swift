/// Parts of an exact amount by weights, of each part a fraction: planned and earned value in whole numbers.
///
///     WeightedAmount([1, 1, 2])?.amount(of: 1000, [.whole, .none, Fraction(1, 4)])   // 250 + 0 + 125
///
/// The sum is rounded once, half away from zero, so that all of it is the whole amount to the last unit. Where the parts
/// have no common denominator within 128 bits, those that are not complete are rounded one by one.
struct WeightedAmount: Sendable {
  /// A part of a whole: days of days, per cent of a hundred.
  struct Fraction: Sendable, Equatable {
    let numerator: Int128
    /// Above 0.
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
      self.numerator = numerator
      self.denominator = denominator
    }

    static let none = Fraction(0, 1)
    static let whole = Fraction(1, 1)
  }

  private let weights: [Int128]
  private let sum: Int128

  /// Weights as exact decimals; nil where one is negative, none is above 0 or they do not fit.
  init?(_ weights: [Double]) {
    let decimals = weights.map(DecimalNumber.init)
    guard let power = decimals.compactMap({ $0?.exponent }).min() else { return nil }
    var scaled: [Int128] = []
    var sum: Int128 = 0
    for decimal in decimals {
      // 10²⁰ is far finer than any weight, and leaves room for sums and for products with days.
      guard let weight = decimal?.scaled(to: power), weight >= 0, weight <= 100_000_000_000_000_000_000 else {
        return nil
      }
      scaled.append(weight)
      sum += weight
    }
    if sum == 0 { return nil }
    self.weights = scaled
    self.sum = sum
  }

  /// Σ amount × weight ÷ Σ weights × fraction; nil where it does not fit 128 bits.
  func amount(of total: Int128, _ fractions: [Fraction]) -> Int128? {
    if let (share, divisor) = together(fractions), let amount = WeightedAmount.part(of: total, share, divisor)
    {
      return amount
    }
    return apart(of: total, fractions)
  }

  /// All parts over one denominator, so that the sum is rounded once; nil where that does not fit.
  private func together(_ fractions: [Fraction]) -> (share: Int128, divisor: Int128)? {
    var common: Int128 = 1
    for fraction in fractions where fraction.numerator != 0 {
      let (a, b) = (common, fraction.denominator)
      let (product, overflow) = (a / WeightedAmount.divisor(a, b)).multipliedReportingOverflow(by: b)
      if overflow { return nil }
      common = product
    }
    var share: Int128 = 0
    for (weight, fraction) in zip(weights, fractions) where fraction.numerator != 0 {
      let (scaled, isTooFine) = fraction.numerator.multipliedReportingOverflow(
        by: common / fraction.denominator)
      let (part, isTooLarge) = scaled.multipliedReportingOverflow(by: weight)
      let (next, overflow) = share.addingReportingOverflow(part)
      if isTooFine || isTooLarge || overflow { return nil }
      share = next
    }
    let (divisor, overflow) = sum.multipliedReportingOverflow(by: common)
    return overflow ? nil : (share, divisor)
  }

  /// The greatest common divisor of two numbers above 0.
  private static func divisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// What is complete taken together, each other part rounded on its own.
  private func apart(of total: Int128, _ fractions: [Fraction]) -> Int128? {
    var complete: Int128 = 0
    var parts: Int128 = 0
    for (weight, fraction) in zip(weights, fractions) where fraction.numerator != 0 {
      if fraction == .whole {
        complete += weight
        continue
      }
      let (share, isShareTooLarge) = weight.multipliedReportingOverflow(by: fraction.numerator)
      let (divisor, isDivisorTooLarge) = sum.multipliedReportingOverflow(by: fraction.denominator)
      guard !isShareTooLarge, !isDivisorTooLarge, let part = WeightedAmount.part(of: total, share, divisor)
      else {
        return nil
      }
      let (next, overflow) = parts.addingReportingOverflow(part)
      if overflow { return nil }
      parts = next
    }
    guard let whole = WeightedAmount.part(of: total, complete, sum) else { return nil }
    let (result, overflow) = whole.addingReportingOverflow(parts)
    return overflow ? nil : result
  }

  /// The same of 1, to 18 decimals.
  func fraction(_ fractions: [Fraction]) -> Double? {
    // Not by `map`: a debug build of Swift 6.3 may misalign an optional Int128.
    guard let part = amount(of: 1_000_000_000_000_000_000, fractions) else { return nil }
    return Double(part) / 1e18
  }

  private static func part(of total: Int128, _ share: Int128, _ divisor: Int128) -> Int128? {
    // Only the sign of the amount is kept by the rounding.
    guard let amount = CurrencyConverter.rounded(total, times: share, over: divisor).found else { return nil }
    return share < 0 ? 0 - amount : amount
  }
}

extension DecimalNumber {
  /// The number as a fraction of whole numbers, divided by `divisor`; nil where it does not fit.
  func fraction(over divisor: Int128) -> WeightedAmount.Fraction? {
    guard let numerator = exponent >= 0 ? DecimalNumber.tenfold(digits, exponent) : digits,
      let denominator = exponent >= 0 ? divisor : DecimalNumber.tenfold(divisor, -exponent)
    else { return nil }
    return WeightedAmount.Fraction(numerator, denominator)
  }
}
