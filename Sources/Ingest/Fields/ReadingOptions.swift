import IndicatorEngine

/// What flags say about how cells are to be read, for a whole file or for one column.
///
///     var options = ReadingOptions()
///     try options.add(.numbers, "en:D")
///     try options.add(.missing, "н/д")
///     options.forColumn(3, names: ["Бюджет"]).numbers   // .english
///
/// `--numbers bg|en|ro|uk|de|ch|plain[:COLUMN]`, `--dates dmy|mdy|iso|excel[:COLUMN]`, `--missing TEXT`,
/// `--percent fraction|hundred[:COLUMN]`, `--amounts-in CODE[:COLUMN]`. A column is a letter of a spreadsheet (`D`,
/// `AB`, also small) or a heading, compared by `TextFolding.key`. A column's own flag beats the one for all columns,
/// a later flag an earlier one.
public struct ReadingOptions: Sendable {
  /// A flag of this family.
  public enum Flag: String, Sendable, CaseIterable {
    case numbers, dates, missing, percent
    case amountsIn = "amounts-in"

    /// The words the flag takes, for messages.
    public var choices: [String] {
      switch self {
      case .numbers: ["bg", "en", "ro", "uk", "de", "ch", "plain"]
      case .dates: DayConvention.allCases.map(\.rawValue)
      case .percent: PercentScale.allCases.map(\.rawValue)
      case .amountsIn: CurrencyCodes.common
      case .missing: []
      }
    }
  }

  /// A flag value that says nothing known here.
  public struct UnknownValue: Error, Equatable, Sendable {
    public let flag: Flag
    public let value: String
    /// The choice it may have meant.
    public let nearest: String?

    public init(flag: Flag, value: String, nearest: String?) {
      self.flag = flag
      self.value = value
      self.nearest = nearest
    }
  }

  /// What holds for one column.
  public struct ForColumn: Sendable {
    public var numbers: NumberConvention?
    public var dates: DayConvention?
    public var percent: PercentScale?
    public var currency: Currency?
    public var missing = MissingWords.none

    public init() {}
  }

  private struct Choice<Value: Sendable>: Sendable {
    let value: Value
    /// The column it is for; nil for all.
    let column: String?
  }

  private var numbers: [Choice<NumberConvention>] = []
  private var dates: [Choice<DayConvention>] = []
  private var percents: [Choice<PercentScale>] = []
  private var currencies: [Choice<Currency>] = []
  private var missing: [String] = []

  public init() {}

  /// Takes one value of a flag.
  public mutating func add(_ flag: Flag, _ value: String) throws(UnknownValue) {
    if flag == .missing { return missing.append(value) }
    let (token, column) = ReadingOptions.split(value)
    switch flag {
    case .numbers: numbers.append(try choice(flag, token, column, NumberConvention.init(token:)))
    case .dates: dates.append(try choice(flag, token, column, DayConvention.init(token:)))
    case .percent:
      percents.append(try choice(flag, token, column) { PercentScale(rawValue: $0.lowercased()) })
    case .amountsIn: currencies.append(try choice(flag, token, column) { CurrencyCodes.currency($0) })
    case .missing: break
    }
  }

  /// Takes missing words that a description of the file lists.
  public mutating func addMissing(_ words: [String]) { missing += words }

  /// The same, with weaker statements before them: what settings and descriptions of packages say. Statements that
  /// say nothing known are passed over.
  func precededBy(_ weaker: [(flag: Flag, value: String)]) -> ReadingOptions {
    var merged = ReadingOptions()
    for (flag, value) in weaker { try? merged.add(flag, value) }
    merged.numbers += numbers
    merged.dates += dates
    merged.percents += percents
    merged.currencies += currencies
    merged.missing += missing
    return merged
  }

  /// What holds for a column.
  ///
  /// - Parameters:
  ///   - index: Its place in the file, 0 = A; nil where the source has no letters.
  ///   - names: Its heading, and other names it may be called by (the field).
  public func forColumn(_ index: Int?, names: [String]) -> ForColumn {
    let keys = names.map { TextFolding.key($0) }.filter { !$0.isEmpty }
    let letters = index.map(ReadingOptions.letters)
    func last<Value>(_ choices: [Choice<Value>]) -> Value? {
      let own = choices.last { choice in
        guard let column = choice.column else { return false }
        return column.uppercased() == letters || keys.contains(TextFolding.key(column))
      }
      return (own ?? choices.last { $0.column == nil })?.value
    }
    var found = ForColumn()
    found.numbers = last(numbers)
    found.dates = last(dates)
    found.percent = last(percents)
    found.currency = last(currencies)
    found.missing = MissingWords(missing)
    return found
  }

  /// The letters of a column of a spreadsheet: 0 is A, 25 Z, 26 AA.
  public static func letters(_ index: Int) -> String {
    var letters: [Character] = []
    var rest = max(0, index)
    repeat {
      letters.append(Character(Unicode.Scalar(UInt8(0x41 + rest % 26))))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters.reversed())
  }

  private static func split(_ value: String) -> (token: String, column: String?) {
    guard let colon = value.firstIndex(of: ":") else { return (value, nil) }
    return (String(value[..<colon]), String(value[value.index(after: colon)...]))
  }

  private func choice<Value>(
    _ flag: Flag, _ token: String, _ column: String?, _ read: (String) -> Value?
  ) throws(UnknownValue) -> Choice<Value> {
    guard let value = read(token), column != "" else {
      let nearest = EditDistance.nearest(to: token, in: flag.choices)?.text
      throw UnknownValue(flag: flag, value: column == "" ? token + ":" : token, nearest: nearest)
    }
    return Choice(value: value, column: column)
  }
}
