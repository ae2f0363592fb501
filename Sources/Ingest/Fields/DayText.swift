import IndicatorEngine

/// Days in cells.
///
///     DayText.read("06.11.2013 г.", .dayFirst)      // .value(2013-11-06)
///     DayText.read("18 septembrie 2018", .iso)      // .value(2018-09-18)
///     DayText.read("03/15/2026", .dayFirst)         // .problem(.otherDayOrder(2026-03-15))
///     DayText.read("31.02.2026", .dayFirst)         // .problem(.impossibleDay(2026, 2, 28))
///     DayText.read("18 лютого", .iso)               // .problem(.yearMissing)
///     DayText.read("Dez 17", .iso)                  // .problem(.periodNotDay)
///
/// Years 1900…2100; another is used as it stands and noted (`sillyYear`), and so is a spreadsheet's number (`serialDay`). A time of day after the date must be well formed; other than midnight it
/// is left aside and noted. Two-digit years are 1970…2069, and noted. A date without a year is never completed.
public enum DayText {
  /// The day in a cell's UTF-8.
  @inline(__always)
  public static func read(_ cell: UnsafeRawBufferPointer, _ convention: DayConvention) -> FieldReading<Day> {
    if let day = plain(cell, convention) ?? numeric(cell, convention) { return .value(day) }
    return readSlowly(cell, convention)
  }

  /// The day in a text.
  public static func read(_ text: String, _ convention: DayConvention) -> FieldReading<Day> {
    CellBytes.with(text) { read($0, convention) }
  }

  /// The hot path: `yyyy-mm-dd` and `dd.mm.yyyy`, ten bytes; nil for all else.
  @inline(__always)
  static func plain(_ cell: UnsafeRawBufferPointer, _ convention: DayConvention) -> Day? {
    guard cell.count == 10, let start = cell.baseAddress else { return nil }
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    if bytes[4] == 0x2D, bytes[7] == 0x2D {
      return day(bytes, year: 0, month: 5, day: 8)
    }
    if bytes[2] == 0x2E, bytes[5] == 0x2E, convention != .monthFirst {
      return day(bytes, year: 6, month: 3, day: 0)
    }
    return nil
  }

  /// Day, month and year in digits, in the order of the convention, with one kind of mark between them and perhaps
  /// `г.` or `р.` behind, without allocation; nil for all else.
  static func numeric(_ cell: UnsafeRawBufferPointer, _ convention: DayConvention) -> Day? {
    guard cell.count >= 8, cell.count <= 15 else { return nil }
    var offset = 0
    func number(upTo limit: Int) -> Int? {
      let start = offset
      var value = 0
      while offset < cell.count, offset - start < limit, CellBytes.isDigit(cell[offset]) {
        value = value &* 10 &+ Int(cell[offset] &- 0x30)
        offset += 1
      }
      return offset == start ? nil : value
    }
    guard let first = number(upTo: 2), offset < cell.count else { return nil }
    let mark = cell[offset]
    guard mark == 0x2E || convention != .iso && (mark == 0x2F || mark == 0x2D) else { return nil }
    offset += 1
    guard let second = number(upTo: 2), offset < cell.count, cell[offset] == mark else { return nil }
    offset += 1
    let start = offset
    guard let year = number(upTo: 4), offset - start == 4, years.contains(year) else { return nil }
    guard offset == cell.count || isYearWord(cell, from: offset) else { return nil }
    let isMonthFirst = convention == .monthFirst
    return Day(year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first)
  }

  /// ` г.`, `г.`, ` р.` or without the point.
  private static func isYearWord(_ cell: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var offset = start
    if cell[offset] == 0x20 { offset += 1 }
    guard cell.count - offset >= 2 else { return false }
    let (first, second) = (cell[offset], cell[offset + 1])
    guard first == 0xD0 && second == 0xB3 || first == 0xD1 && second == 0x80 else { return false }
    return cell.count == offset + 2 || cell.count == offset + 3 && cell[offset + 2] == 0x2E
  }

  @inline(__always)
  private static func day(_ bytes: UnsafePointer<UInt8>, year: Int, month: Int, day: Int) -> Day? {
    let y1 = Int(bytes[year] &- 0x30)
    let y2 = Int(bytes[year &+ 1] &- 0x30)
    let y3 = Int(bytes[year &+ 2] &- 0x30)
    let y4 = Int(bytes[year &+ 3] &- 0x30)
    let m1 = Int(bytes[month] &- 0x30)
    let m2 = Int(bytes[month &+ 1] &- 0x30)
    let d1 = Int(bytes[day] &- 0x30)
    let d2 = Int(bytes[day &+ 1] &- 0x30)
    if max(max(max(y1, y2), max(y3, y4)), max(max(m1, m2), max(d1, d2))) > 9 { return nil }
    let number = y1 &* 1000 &+ y2 &* 100 &+ y3 &* 10 &+ y4
    guard years.contains(number) else { return nil }
    return Day(year: number, month: m1 &* 10 &+ m2, day: d1 &* 10 &+ d2)
  }

  /// The years a project can have.
  static let years = 1900...2100

  /// The year that a silly one was probably meant to be, among those of the other cells: the one with the fewest
  /// slips of its four digits, then the one with the same last digit; nil where several are as near.
  ///
  ///     DayText.probableYear(206, among: 2020...2027)   // 2026
  public static func probableYear(_ year: Int, among years: ClosedRange<Int>) -> Int? {
    guard (0...9999).contains(year), years.count <= 200 else { return nil }
    let digits = String(repeating: "0", count: 4 - String(year).count) + String(year)
    let ranked = years.map { candidate in
      let slips = EditDistance.between(digits, String(candidate)) ?? 4
      return (year: candidate, cost: slips * 2 + (candidate % 10 == year % 10 ? 0 : 1))
    }
    guard let best = ranked.min(by: { $0.cost < $1.cost }), best.cost <= 5 else { return nil }
    return ranked.filter { $0.cost == best.cost }.count == 1 ? best.year : nil
  }

  static func readSlowly(_ cell: UnsafeRawBufferPointer, _ convention: DayConvention) -> FieldReading<Day> {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    if let (clean, removed) = InvisibleCharacters.removed(from: text) {
      return clean.withUnsafeBytes { readSlowly($0, convention).noting(.invisibleRemoved(removed)) }
    }
    if let error = NumberDiagnosis.spreadsheetError(text) { return .problem(.spreadsheetError(error)) }
    if let bare = bareNumber(text, convention) { return bare }
    guard text.count <= DateTokens.limit else { return .problem(.notADay) }
    let spelling = CellBytes.text(text)
    let reading = DateTokens.maySpell(spelling) ? date(spelling, convention) : .problem(.notADay)
    guard case .problem(.notADay) = reading else { return reading }
    if let state = StateText.state(of: text) { return .problem(.stateWord(state)) }
    if case .value = PeriodText.read(spelling, convention) { return .problem(.periodNotDay) }
    return reading
  }

  /// The day that a written date gives, with a time of day behind it or not.
  static func date(_ text: String, _ convention: DayConvention) -> FieldReading<Day> {
    guard let (date, isMidnight) = TimeOfDay.split(text) else { return .problem(.notADay) }
    guard let tokens = DateTokens(date) else { return .problem(.notADay) }
    let reading = WrittenDate.day(in: tokens, convention)
    return isMidnight ? reading : reading.noting(.timeDropped)
  }

  /// A cell of nothing but digits, with a fraction or not: `yyyymmdd`, a year, or a spreadsheet's day number.
  private static func bareNumber(
    _ text: UnsafeRawBufferPointer, _ convention: DayConvention
  ) -> FieldReading<Day>? {
    guard let decimal = DecimalText(text, text.contains(0x2C) ? .bulgarian : .plain, exponentAllowed: false),
      decimal.groupCount == 0, !decimal.isNegative, text.first.map(CellBytes.isDigit) ?? false
    else { return nil }
    let value = text.prefix(while: CellBytes.isDigit).prefix(10).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    if decimal.decimals == 0, text.count == 8 {
      let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      if let day, years.contains(value / 10_000) { return .value(day) }
    }
    if convention == .excel, let day = DayConvention.day(serial: value) {
      return decimal.decimals > 0
        && text.drop(while: CellBytes.isDigit).contains { (0x31...0x39).contains($0) }
        ? .noted(day, .timeDropped) : .value(day)
    }
    // "03.2014" is a month, not a day number with a fraction.
    if decimal.decimals > 0, decimal.decimals != 5, value < 3000 { return nil }
    if text.count == 4, years.contains(value) { return .problem(.periodNotDay) }
    // 1927…2119: what a spreadsheet's numbers for projects can be.
    if (10_000...80_000).contains(value), let day = DayConvention.day(serial: value) {
      return .noted(day, .serialDay(day))
    }
    return .problem(.notADay)
  }
}
