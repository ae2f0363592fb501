import IndicatorEngine

/// An amount as one cell states it.
public struct StatedAmount: Equatable, Sendable {
  /// Hundredths of the currency unit.
  public let minorUnits: Int64
  /// The currency the cell names; nil where it names none.
  public let currency: Currency?
}

/// Amounts of money in cells, exactly: digits become hundredths in whole numbers, never through binary fractions.
///
///     AmountText.read("60 660 лв.", .bulgarian)       // 6 066 000 hundredths, BGN
///     AmountText.read("€4,922,133", .english)         // 492 213 300, EUR
///     AmountText.read("5 mii de lei", .romanian)      // 500 000, RON
///     AmountText.read("434.0 M", .english)            // 43 400 000 000, no currency
///     AmountText.read("0,005", .bulgarian)            // 1, noted: rounded to hundredths
///
/// Numbers are those of `NumberText` without exponent; around them may stand currency words and one multiplier
/// (`CurrencyWords`). More than two decimals are rounded half away from zero, and that is noted: files with three
/// decimals of a thousand come out exact, finer ones are artefacts of a spreadsheet, and refusing them would refuse
/// the row. What does not fit 64 bits is out of range.
public enum AmountText {
  /// The amount in a cell's UTF-8.
  ///
  /// - Parameter expected: The column's currency, if known: another one named in the cell is a problem.
  public static func read(
    _ cell: UnsafeRawBufferPointer, _ convention: NumberConvention, expected: Currency? = nil
  ) -> FieldReading<StatedAmount> {
    if let amount = plain(cell, mark: convention.decimal?.rawValue ?? 0) {
      return .value(StatedAmount(minorUnits: amount, currency: nil))
    }
    var affixes = AffixMemory()
    return readSlowly(cell, convention, expected: expected, memory: &affixes)
  }

  /// The amount in a text.
  public static func read(
    _ text: String, _ convention: NumberConvention, expected: Currency? = nil
  ) -> FieldReading<StatedAmount> {
    CellBytes.with(text) { read($0, convention, expected: expected) }
  }

  /// The hot path: `-?digits`, with at most two decimals and 15 digits; nil for all else. Mark 0 is none.
  @inline(__always)
  static func plain(_ cell: UnsafeRawBufferPointer, mark: UInt8) -> Int64? {
    guard let digits = PlainDigits(cell, mark: mark), digits.decimals <= 2 else { return nil }
    let scale: UInt64 = digits.decimals == 2 ? 1 : digits.decimals == 1 ? 10 : 100
    let hundredths = Int64(truncatingIfNeeded: digits.mantissa &* scale)
    return digits.isNegative ? 0 &- hundredths : hundredths
  }

  /// Hundredths of `1 200 000,50` as lists print it: groups of three digits with single plain spaces between, at most
  /// two decimals and 15 digits; nil for all else.
  static func spaced(_ cell: UnsafeRawBufferPointer, _ convention: NumberConvention) -> Int64? {
    guard cell.count >= 5, cell.count <= 22, cell[0] &- 0x31 < 9, convention.groups.contains(.space) else {
      return nil
    }
    let mark = convention.decimal?.rawValue ?? 0x20
    var mantissa: UInt64 = 0
    var (digits, run, groups, decimals) = (0, 0, 0, -1)
    for byte in cell {
      if CellBytes.isDigit(byte) {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        run += 1
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == 0x20, decimals < 0 {
        guard groups == 0 ? run <= 3 : run == 3 else { return nil }
        groups += 1
        run = 0
      } else if byte == mark, decimals < 0, run == 3 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard groups > 0, decimals > 0 || decimals < 0 && run == 3, decimals <= 2, digits <= 15 else {
      return nil
    }
    let scale: UInt64 = decimals == 2 ? 1 : decimals == 1 ? 10 : 100
    return Int64(exactly: mantissa &* scale)
  }

  /// Hundredths of a plain number with a decimal point whose further digits are those of a binary fraction and not of an
  /// amount; nil for all else. Beyond 10¹¹ a double is too coarse to tell.
  ///
  /// - Parameter power: The power of ten that the number is multiplied by.
  static func nearlyHundredths(_ cell: UnsafeRawBufferPointer, power: Int = 0) -> Int64? {
    let scale = (0..<max(0, min(12, power))).reduce(100.0) { scale, _ in scale * 10 }
    guard case .value(let value) = NumberText.read(cell, .plain), abs(value) * scale < 1e13 else {
      return nil
    }
    let scaled = value * scale
    let rounded = scaled.rounded()
    return abs(scaled - rounded) <= (power == 0 ? 1e-9 : abs(scaled) * 4e-16) ? Int64(rounded) : nil
  }

  static func readSlowly(
    _ cell: UnsafeRawBufferPointer, _ convention: NumberConvention, expected: Currency?, power: Int = 0,
    memory: inout AffixMemory
  ) -> FieldReading<StatedAmount> {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    let (affixes, meaning, decimal): (NumberAffixes, CurrencyWords.Meaning, DecimalText)
    switch scan(text, convention, expected: expected, memory: &memory) {
    case .success(let parts): (affixes, meaning, decimal) = parts
    case .failure(let failure):
      guard let (clean, removed) = InvisibleCharacters.removed(from: text) else {
        return .problem(failure.problem)
      }
      return clean.withUnsafeBytes {
        readSlowly($0, convention, expected: expected, power: power, memory: &memory).noting(
          .invisibleRemoved(removed))
      }
    }
    if let expected, let currency = meaning.currency, currency != expected {
      return .problem(.otherCurrency(currency, expected: expected))
    }
    guard
      let (units, isExact) = hundredths(decimal, power: meaning.power + power, isNegated: affixes.isNegated)
    else {
      return .problem(.outOfRange)
    }
    let amount = StatedAmount(minorUnits: units, currency: meaning.currency)
    return isExact ? .value(amount) : .noted(amount, .roundedToHundredths)
  }

  private struct Failure: Error { let problem: FieldProblem }

  /// The number of a trimmed text and what the words around it mean, or why there is no amount.
  private static func scan(
    _ text: UnsafeRawBufferPointer, _ convention: NumberConvention, expected: Currency?,
    memory: inout AffixMemory
  ) -> Result<(NumberAffixes, CurrencyWords.Meaning, DecimalText), Failure> {
    guard let affixes = NumberAffixes(text) else {
      return .failure(Failure(problem: NumberDiagnosis.problem(of: text, under: convention)))
    }
    if isScientific(affixes.number) { return .failure(Failure(problem: .scientificAmount)) }
    guard let meaning = memory.meaning(of: affixes, expected: expected) else {
      let problem = NumberDiagnosis.problem(of: text, under: convention)
      return .failure(Failure(problem: problem == .unitWithNumber ? .unknownCurrency : problem))
    }
    guard let decimal = DecimalText(affixes.number, convention, exponentAllowed: false) else {
      return .failure(Failure(problem: NumberDiagnosis.problem(of: affixes.number, under: convention)))
    }
    return .success((affixes, meaning, decimal))
  }

  /// Whether a number has an exponent: a spreadsheet wrote what it shows, not what it holds.
  private static func isScientific(_ number: UnsafeRawBufferPointer) -> Bool {
    guard number.contains(where: { $0 | 0x20 == 0x65 }) else { return false }
    return DecimalText(number, .english) != nil || DecimalText(number, .bulgarian) != nil
  }

  /// Hundredths of a decimal number times 10^power, rounded half away from zero, and whether nothing was rounded
  /// away; nil beyond 64 bits.
  static func hundredths(
    _ decimal: DecimalText, power: Int, isNegated: Bool
  ) -> (units: Int64, isExact: Bool)? {
    var magnitude = UInt128(decimal.mantissa)
    var isExact = !decimal.isCut
    var shift = decimal.exponent + power + 2
    if magnitude == 0 { return (0, isExact) }
    if shift > 20 { return nil }
    while shift > 0 {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
      shift -= 1
    }
    if shift < -38 { return (0, false) }
    if shift < 0 {
      var divisor: UInt128 = 1
      for _ in 0..<(-shift) { divisor *= 10 }
      let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor)
      if remainder != 0 { isExact = false }
      magnitude = quotient + (remainder >= divisor - remainder ? 1 : 0)
    }
    guard let units = Int64(exactly: magnitude) else { return nil }
    // "-(5)" is no way to write 5; one sign is enough.
    return (decimal.isNegative || isNegated ? -units : units, isExact)
  }
}

/// What the words around the numbers of a column mean, remembered by their bytes: a column has few of them.
struct AffixMemory {
  private var known: [(prefix: [UInt8], suffix: [UInt8], meaning: CurrencyWords.Meaning?)] = []
  private static let limit = 16

  /// What the words around a number mean; nil where they are no currency or multiplier.
  mutating func meaning(of affixes: NumberAffixes, expected: Currency?) -> CurrencyWords.Meaning? {
    if affixes.isBare { return CurrencyWords.Meaning() }
    for entry in known
    where entry.prefix.elementsEqual(affixes.prefix) && entry.suffix.elementsEqual(affixes.suffix) {
      return entry.meaning
    }
    let words = CellBytes.text(affixes.prefix) + " " + CellBytes.text(affixes.suffix)
    let meaning = words.utf8.count > 60 ? nil : CurrencyWords.meaning(of: words, expected: expected)
    if known.count < AffixMemory.limit {
      known.append((Array(affixes.prefix), Array(affixes.suffix), meaning))
    }
    return meaning
  }
}
