import IndicatorEngine

/// Why a cell is not the value its column should hold, or what was odd about it: facts only, the words are the
/// findings'. The cell's text and place are known to whoever read it.
public enum FieldProblem: Sendable, Hashable {
  // Numbers.
  /// No number at all.
  case notANumber
  /// A number by another convention than the column's: `1,234,567.50` where `1 234 567,50` is expected.
  case otherNumbers(NumberConvention)
  /// `1.234`, which two conventions read differently, where the column does not decide.
  case ambiguousNumber
  /// Groups of digits that are not threes, or marked in two ways: `12.34.567`.
  case brokenGroups
  /// Too large or too small: `1e309`, an amount beyond 64 bits.
  case outOfRange
  /// A percent sign or a unit stands with a number where neither is expected.
  case unitWithNumber
  /// A word for a state of the value (`н/д`) where a number is expected.
  case stateWord(ValueState)
  /// `#REF!` and its like.
  case spreadsheetError(SpreadsheetError)
  /// `2,01504E+11` where a code is expected: a spreadsheet took it for a number.
  case digitsLost
  /// `1,2E+06` where an amount is expected: what a spreadsheet shows, not what it holds.
  case scientificAmount

  // Amounts.
  /// The currency named in the cell is not the column's.
  case otherCurrency(Currency, expected: Currency)
  /// The words around the number are no currency or multiplier known here, or contradict one another.
  case unknownCurrency
  /// More than two decimals: rounded to hundredths, half away from zero. The value is used.
  case roundedToHundredths

  // Days.
  /// No day.
  case notADay
  /// A day the calendar does not have, and how many days that month has (0 where there is no such month).
  case impossibleDay(year: Int16, month: Int8, monthLength: Int8)
  /// A day only if month and day are read in the other order.
  case otherDayOrder(Day)
  /// `03/04/2026`, which both orders read, where the column does not decide.
  case ambiguousDayOrder
  /// A bare number; as a spreadsheet's day number it would be this day.
  case serialDay(Day)
  /// A year that no project has: `0206`.
  case sillyYear(Int16)
  /// A date without a year stays unknown.
  case yearMissing
  /// A month, a year or a longer span where a day is expected.
  case periodNotDay
  /// The year was written with two digits and taken for this one. The value is used.
  case twoDigitYear(Int16)
  /// A time of day other than midnight was left aside. The day is used.
  case timeDropped
  /// A stray mark was passed over (`20//06/2011`). The value is used.
  case strayMark

  // Periods, flags, states.
  /// No period, or one that can be read in two ways (`Aug 15`).
  case notAPeriod
  /// Neither yes nor no.
  case notAFlag
  /// No known state of a value.
  case notAState

  // Texts.
  /// Characters that leave no mark were removed; the first of them.
  case invisibleRemoved(Unicode.Scalar)
  /// The text holds markup, which is shown as text.
  case markup
  /// The text would be a formula in a spreadsheet; it is kept as text.
  case formula
  /// Letters were lost before the file was made (U+FFFD or `????`).
  case lettersLost
}

/// The errors that spreadsheets write into cells.
public enum SpreadsheetError: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case reference, notAvailable, name, divisionByZero, value, number, emptyIntersection, columnTooNarrow, other
}

extension FieldProblem {
  /// The code under which `messages.md` tells of it.
  ///
  /// N07 (out of range), N08 (rounded), D05 (not a whole day: no year, a period, no date at all) and D06 (a note on
  /// how a day was read) go on where that list ends.
  public var code: String {
    switch self {
    case .otherNumbers, .brokenGroups: "N01"
    case .ambiguousNumber: "N02"
    case .notANumber, .stateWord, .unitWithNumber, .notAFlag, .notAState: "N03"
    case .spreadsheetError: "N04"
    case .digitsLost, .scientificAmount: "N06"
    case .outOfRange: "N07"
    case .roundedToHundredths: "N08"
    case .otherCurrency, .unknownCurrency: "M01"
    case .impossibleDay: "D01"
    case .otherDayOrder, .ambiguousDayOrder: "D02"
    case .serialDay: "D03"
    case .sillyYear: "D04"
    case .notADay, .yearMissing, .periodNotDay, .notAPeriod: "D05"
    case .twoDigitYear, .timeDropped, .strayMark: "D06"
    case .formula: "X06"
    case .markup, .invisibleRemoved: "X07"
    case .lettersLost: "E04"
    }
  }

  /// Whether the value is used all the same.
  public var keepsValue: Bool {
    switch self {
    case .roundedToHundredths, .twoDigitYear, .serialDay, .sillyYear, .timeDropped, .strayMark,
      .invisibleRemoved, .markup, .formula,
      .lettersLost:
      true
    default: false
    }
  }
}
