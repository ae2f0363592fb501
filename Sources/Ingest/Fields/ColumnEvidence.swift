import IndicatorEngine

/// What the cells of a column look like, counted: from it the column's conventions are decided, with a reason.
///
///     var evidence = ColumnEvidence()
///     for cell in cells { evidence.add(cell) }
///     evidence.numbers().convention   // .bulgarian: 12 cells have a decimal comma
///
/// Feed all cells, or a sample; evidence of parts of a column adds up with `merge`. A word for a missing value should
/// not be fed.
public struct ColumnEvidence: Sendable, Equatable {
  /// Cells that hold nothing.
  public private(set) var blank = 0
  /// Cells that hold something.
  public private(set) var filled = 0
  /// Words for a state of a value (`н/д`) and spreadsheet errors: they fit no kind and speak against none.
  public private(set) var words = 0

  // Numbers, with or without a sign of percent or currency.
  /// Whole numbers that every convention reads alike.
  public private(set) var whole = 0
  /// Numbers that only a decimal point explains: `1.5`, `1,234.50`, `0.125`, `1,234,567`.
  public private(set) var points = 0
  /// Numbers that only a decimal comma explains: `1,5`, `1.234,50`, `1.234.567`.
  public private(set) var commas = 0
  /// `1.234`: 1234 or 1 and 234 thousandths.
  public private(set) var ambiguousPoints = 0
  /// `1,234`.
  public private(set) var ambiguousCommas = 0
  /// How often each group mark stands in a number that is not ambiguous.
  public private(set) var groupMarks: [UInt8: Int] = [:]
  /// Numbers with `%` or `‰`.
  public private(set) var percentSigns = 0
  /// Numbers without such a sign that lie between 0 and 1, beyond 1, and so far beyond that no share of a whole is
  /// meant (over 3; overspending by half is 1.5).
  public private(set) var fractions = 0
  public private(set) var beyondOne = 0
  public private(set) var farBeyondOne = 0
  /// Numbers that stand with a currency, by currency; and numbers with a multiplier alone.
  public private(set) var currencies: [Currency: Int] = [:]
  public private(set) var multipliers = 0

  // Days and periods.
  /// Days that every convention reads alike: ISO, points, month words.
  public private(set) var plainDays = 0
  /// Of those, days with points, and days with the month as a word.
  public private(set) var pointDays = 0
  public private(set) var wordDays = 0
  /// Days that only day first, or only month first, explains; and those that both do.
  public private(set) var dayFirst = 0
  public private(set) var monthFirst = 0
  public private(set) var eitherOrder = 0
  /// Whole numbers that a spreadsheet could mean as days of 1927…2119.
  public private(set) var serials = 0
  /// Whole numbers that could be years.
  public private(set) var years = 0
  /// Periods that are no single day and no bare year.
  public private(set) var periods = 0
  /// Dates without a year, and impossible ones.
  public private(set) var brokenDays = 0

  /// Yes and no in words.
  public private(set) var flagWords = 0
  /// The whole numbers 0 and 1.
  public private(set) var noughtsAndOnes = 0
  /// Everything else.
  public private(set) var texts = 0

  private var affixes = AffixMemory()

  public init() {}

  public static func == (a: ColumnEvidence, b: ColumnEvidence) -> Bool { a.counts == b.counts }

  /// Takes note of a cell.
  public mutating func add(_ cell: UnsafeRawBufferPointer) {
    let text = CellBytes.trimmed(cell)
    guard let first = text.first else {
      blank += 1
      return
    }
    filled += 1
    if let value = TypedCell.value(of: text) { return addTyped(value) }
    if addPlain(text) { return }
    if addNumber(text) { return }
    if StateText.state(of: text) != nil || NumberDiagnosis.spreadsheetError(text) != nil {
      words += 1
      return
    }
    if text.count <= 64, text.contains(where: CellBytes.isDigit), addDay(text) || addAmount(text) { return }
    if text.count <= 20, !CellBytes.isDigit(first), FlagText.read(text).value != nil {
      flagWords += 1
      return
    }
    texts += 1
  }

  /// Takes note of a text.
  public mutating func add(_ text: String) { CellBytes.with(text) { add($0) } }

  /// A cell whose carrier knows its type: every convention reads it alike.
  private mutating func addTyped(_ text: UnsafeRawBufferPointer) {
    if let value = NumberText.plain(text, mark: 0x2E) { return addWhole(text, value) }
    if text.last == UInt8(ascii: "%") {
      whole += 1
      percentSigns += 1
    } else if DayText.plain(text, .iso) != nil || DayText.read(text, .iso).value != nil {
      plainDays += 1
    } else if NumberDiagnosis.spreadsheetError(text) != nil {
      words += 1
    } else if FlagText.read(text).value != nil {
      flagWords += 1
    } else if !addNumber(text) {
      texts += 1
    }
  }

  /// The quick way for `-?digits` and `-?digits.digits`.
  private mutating func addPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let value = NumberText.plain(text, mark: 0x2E) else { return false }
    guard let point = text.firstIndex(of: 0x2E) else {
      addWhole(text, value)
      return true
    }
    let lead = text[0] == 0x2D ? 1 : 0
    let isAmbiguous = text.count - point == 4 && point - lead <= 3 && text[lead] != 0x30
    if isAmbiguous { ambiguousPoints += 1 } else { points += 1 }
    addMagnitude(value)
    return true
  }

  private mutating func addWhole(_ text: UnsafeRawBufferPointer, _ value: Double) {
    whole += 1
    addMagnitude(value)
    if value == 0 || value == 1 { noughtsAndOnes += 1 }
    if text.count == 4, (1900...2100).contains(value) { years += 1 }
    if text.count == 5, (10_000...80_000).contains(value) { serials += 1 }
  }

  private mutating func addMagnitude(_ value: Double) {
    let size = abs(value)
    if size > 0, size < 1 { fractions += 1 } else if size > 1 { beyondOne += 1 }
    if size > 3 { farBeyondOne += 1 }
  }

  /// Any number, with a percent sign or without.
  private mutating func addNumber(_ text: UnsafeRawBufferPointer) -> Bool {
    let (number, sign) = PercentText.splitSign(text)
    guard addBareNumber(number, isShare: sign != 0) else { return false }
    if sign != 0 { percentSigns += 1 }
    return true
  }

  private mutating func addBareNumber(_ text: UnsafeRawBufferPointer, isShare: Bool) -> Bool {
    let point = DecimalText(text, .english)
    let comma = DecimalText(text, .bulgarian)
    let reading: DecimalText
    switch (point, comma) {
    case (nil, nil): return false
    case (let point?, nil):
      points += 1
      reading = point
    case (nil, let comma?):
      commas += 1
      reading = comma
    case (let point?, let comma?):
      reading = point
      if point.mantissa == comma.mantissa, point.exponent == comma.exponent {
        whole += 1
      } else {
        if text.contains(0x2E) { ambiguousPoints += 1 } else { ambiguousCommas += 1 }
        if !isShare { beyondOne += 1 }
        if !isShare, point.mantissa > 3000 { farBeyondOne += 1 }
        return true
      }
    }
    if reading.groupCount > 0 { groupMarks[reading.groups.rawValue, default: 0] += 1 }
    if !isShare, let value = NumberText.value(of: reading, text) { addMagnitude(value) }
    return true
  }

  /// A number among words that are currencies or multipliers.
  private mutating func addAmount(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let around = NumberAffixes(text), !around.isBare,
      let meaning = affixes.meaning(of: around, expected: nil),
      addBareNumber(around.number, isShare: true)
    else { return false }
    if let currency = meaning.currency { currencies[currency, default: 0] += 1 } else { multipliers += 1 }
    return true
  }

  private mutating func addDay(_ text: UnsafeRawBufferPointer) -> Bool {
    // `2014-Q1`: a period in our own spelling, which long columns repeat.
    if text.count == 7, PeriodText.plain(text) != nil {
      periods += 1
      return true
    }
    switch DayText.read(text, .iso) {
    // A bare number is a day only in a column of days; what kind the column is of, it does not tell.
    case .noted(_, .serialDay): return false
    case .noted(_, .sillyYear): brokenDays += 1
    case .value, .noted:
      switch dayShape(text) {
      case .points: pointDays += 1
      case .word: wordDays += 1
      case .yearFirst: break
      case .slashes:
        eitherOrder += 1
        return true
      }
      plainDays += 1
    case .problem(.otherDayOrder):
      if DayText.read(text, .dayFirst).value != nil { dayFirst += 1 } else { monthFirst += 1 }
    case .problem(.ambiguousDayOrder): eitherOrder += 1
    case .problem(.impossibleDay), .problem(.yearMissing): brokenDays += 1
    case .problem(.periodNotDay):
      guard PeriodText.read(text).value != nil else { return false }
      periods += 1
    default: return false
    }
    return true
  }

  private enum DayShape { case yearFirst, points, slashes, word }

  /// How a day is written, by what stands behind its first digits.
  private func dayShape(_ text: UnsafeRawBufferPointer) -> DayShape {
    let lead = text.prefix(while: CellBytes.isDigit).count
    if lead == 4 || lead == 8 { return .yearFirst }
    guard lead > 0, lead + 1 < text.count else { return .word }
    if text[lead] == 0x2E { return .points }
    let isMark = text[lead] == 0x2F || text[lead] == 0x2D
    return isMark && (CellBytes.isDigit(text[lead + 1]) || text[lead + 1] == 0x2F) ? .slashes : .word
  }

  /// Adds the counts of another part of the column.
  public mutating func merge(_ other: ColumnEvidence) {
    for path in ColumnEvidence.paths { self[keyPath: path] += other[keyPath: path] }
    groupMarks.merge(other.groupMarks, uniquingKeysWith: +)
    currencies.merge(other.currencies, uniquingKeysWith: +)
  }

  private static var paths: [WritableKeyPath<ColumnEvidence, Int>] {
    [
      \.blank, \.filled, \.words, \.whole, \.points, \.commas, \.ambiguousPoints, \.ambiguousCommas,
      \.percentSigns, \.fractions, \.beyondOne, \.farBeyondOne, \.multipliers, \.plainDays, \.pointDays,
      \.wordDays,
      \.dayFirst,
      \.monthFirst, \.eitherOrder, \.serials, \.years, \.periods, \.brokenDays, \.flagWords, \.noughtsAndOnes,
      \.texts,
    ]
  }

  private var counts: [Int] {
    ColumnEvidence.paths.map { self[keyPath: $0] } + groupMarks.sorted { $0.key < $1.key }.map(\.value)
      + currencies.sorted { $0.key < $1.key }.map(\.value)
  }
}
