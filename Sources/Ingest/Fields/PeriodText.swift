import IndicatorEngine

/// Periods in cells: our spelling (`portfolio.md`) and what people write.
///
///     PeriodText.read("2014-Q1")                 // .value(2014-01-01 … 2014-03-31)
///     PeriodText.read("I трим. 2014 г.")         // the same
///     PeriodText.read("2018-2020")               // .value(2018-01-01 … 2020-12-31)
///     PeriodText.read("2014-01-01/2014-05-31")   // as it says
///     PeriodText.read("Aug 15")                  // .problem(.notAPeriod): a day of August, or August 2015
///
/// A day is a period of one day, read by the column's day convention. A period without a year is none.
public enum PeriodText {
  /// The period in a cell's UTF-8.
  public static func read(
    _ cell: UnsafeRawBufferPointer, _ convention: DayConvention = .dayFirst
  ) -> FieldReading<Period> {
    if let period = plain(cell) { return .value(period) }
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    if let (clean, removed) = InvisibleCharacters.removed(from: text) {
      return clean.withUnsafeBytes { read($0, convention).noting(.invisibleRemoved(removed)) }
    }
    if let error = NumberDiagnosis.spreadsheetError(text) { return .problem(.spreadsheetError(error)) }
    let reading = written(CellBytes.text(text), convention)
    if case .problem(.notAPeriod) = reading, let state = StateText.state(of: text) {
      return .problem(.stateWord(state))
    }
    return reading
  }

  /// The period in a text.
  public static func read(
    _ text: String, _ convention: DayConvention = .dayFirst
  ) -> FieldReading<Period> {
    CellBytes.with(text) { read($0, convention) }
  }

  /// The hot path: `2014`, `2014-H1`, `2014-Q1`, `2014-03`, `2014-03-06`; nil for all else.
  @inline(__always)
  static func plain(_ cell: UnsafeRawBufferPointer) -> Period? {
    let count = cell.count
    guard count == 4 || count == 7 || count == 10, let start = cell.baseAddress else { return nil }
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    if count == 10 { return DayText.plain(cell, .dayFirst).map(Period.init(day:)) }
    var year = 0
    for offset in 0..<4 {
      let digit = bytes[offset] &- 0x30
      if digit > 9 { return nil }
      year = year &* 10 &+ Int(digit)
    }
    guard DayText.years.contains(year) else { return nil }
    if count == 4 { return Period(year: year) }
    guard bytes[4] == 0x2D else { return nil }
    let last = bytes[6] &- 0x30
    if last > 9 { return nil }
    switch bytes[5] {
    case 0x30, 0x31: return Period(year: year, month: Int(bytes[5] &- 0x30) &* 10 &+ Int(last))
    case 0x51: return Period(year: year, quarter: Int(last))
    case 0x48: return Period(year: year, half: Int(last))
    default: return nil
    }
  }

  private static func written(_ text: String, _ convention: DayConvention) -> FieldReading<Period> {
    guard text.utf8.count <= DateTokens.limit, DateTokens.maySpell(text) else { return .problem(.notAPeriod) }
    if let range = range(text, convention) { return range }
    if let reading = part(text, convention) { return reading }
    return .problem(.notAPeriod)
  }

  private static let marks = ["/", "–", "—", " - ", " до ", " to ", " până la ", " по ", "-"]

  /// The words of those marks, folded.
  static let rangeWords = Set(
    marks.flatMap { $0.split(separator: " ") }.map { TextFolding.key($0) }.filter { !$0.isEmpty })

  /// Two periods with a slash, a dash or a word between them: from the first day of one to the last of the other.
  private static func range(_ text: String, _ convention: DayConvention) -> FieldReading<Period>? {
    for mark in marks {
      guard let sides = sides(of: text, at: mark) else { continue }
      guard case .value(let from)? = part(sides.before, convention),
        case .value(let to)? = part(sides.behind, convention)
      else { continue }
      guard let whole = Period(first: from.first, last: to.last) else { return .problem(.notAPeriod) }
      return .value(whole)
    }
    return nil
  }

  /// The texts before and behind a mark that stands there once. (Splitting a string by a string takes longer than all
  /// the rest of reading a cell.)
  private static func sides(of text: String, at mark: String) -> (before: String, behind: String)? {
    let (bytes, wanted) = (text.utf8, mark.utf8)
    var found: String.Index?
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: wanted[wanted.startIndex]) {
      if bytes[start...].starts(with: wanted) {
        if found != nil { return nil }
        found = start
      }
      place = bytes.index(after: start)
    }
    guard let found else { return nil }
    return (String(text[..<found]), String(text[bytes.index(found, offsetBy: wanted.count)...]))
  }

  /// One period that is no range; nil where the text is none.
  private static func part(_ text: String, _ convention: DayConvention) -> FieldReading<Period>? {
    guard let tokens = DateTokens(text) else {
      return DayText.date(text, convention).value.map { .value(Period(day: $0)) }
    }
    if let period = WrittenPeriod.period(in: tokens) { return .value(period) }
    switch DayText.date(text, convention) {
    case .value(let day): return .value(Period(day: day))
    case .noted(_, .serialDay): return nil
    case .noted(let day, let note): return .noted(Period(day: day), note)
    case .problem(.yearMissing): return .problem(.yearMissing)
    case .problem(.impossibleDay(let year, let month, let length)):
      return .problem(.impossibleDay(year: year, month: month, monthLength: length))
    case .problem(.ambiguousDayOrder): return .problem(.ambiguousDayOrder)
    case .problem(.otherDayOrder(let day)): return .problem(.otherDayOrder(day))
    default: return nil
    }
  }
}
