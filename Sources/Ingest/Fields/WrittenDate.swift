import IndicatorEngine

/// The day that the parts of a written date give.
enum WrittenDate {
  static func day(in tokens: DateTokens, _ convention: DayConvention) -> FieldReading<Day> {
    switch (tokens.parts.count, tokens.numbers.count) {
    case (3, 3): threeNumbers(tokens, convention)
    case (3, 2): withMonthWord(tokens)
    case (2, 2): twoNumbers(tokens)
    case (2, 1): monthAndNumber(tokens)
    default: .problem(.notADay)
    }
  }

  private static func threeNumbers(_ tokens: DateTokens, _ convention: DayConvention) -> FieldReading<Day> {
    let (a, b, c) = (tokens.numbers[0], tokens.numbers[1], tokens.numbers[2])
    let marks = tokens.marks
    guard marks[0].isEmpty, let mark = marks[1].first, "./-".contains(mark),
      marks[1].allSatisfy({ $0 == mark }), marks[2].allSatisfy({ $0 == mark }), !marks[2].isEmpty
    else { return .problem(.notADay) }
    var reading: FieldReading<Day>
    if a.digits == 4 {
      guard b.digits <= 2, c.digits <= 2 else { return .problem(.notADay) }
      reading = day(year: a.value, month: b.value, day: c.value)
    } else {
      guard a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2 || c.digits == 3 else {
        return .problem(.notADay)
      }
      let year = c.digits == 2 ? twoDigitYear(c.value) : c.value
      reading = ordered(a.value, b.value, year: year, isDotted: mark == ".", convention)
      if c.digits == 2 { reading = reading.noting(.twoDigitYear(Int16(clamping: year))) }
    }
    return marks[1].count > 1 || marks[2].count > 1 ? reading.noting(.strayMark) : reading
  }

  /// Day and month in the order of the convention.
  private static func ordered(
    _ a: Int, _ b: Int, year: Int, isDotted: Bool, _ convention: DayConvention
  ) -> FieldReading<Day> {
    let dayFirst = day(year: year, month: b, day: a)
    let monthFirst = day(year: year, month: a, day: b)
    switch convention {
    case .monthFirst: return preferring(monthFirst, over: dayFirst)
    case .dayFirst, .excel: return preferring(dayFirst, over: monthFirst)
    case .iso:
      if isDotted { return preferring(dayFirst, over: monthFirst) }
      switch (dayFirst.value, monthFirst.value) {
      case (let first?, let second?): return first == second ? dayFirst : .problem(.ambiguousDayOrder)
      case (let only?, nil), (nil, let only?): return .problem(.otherDayOrder(only))
      case (nil, nil): return dayFirst
      }
    }
  }

  private static func preferring(_ own: FieldReading<Day>, over other: FieldReading<Day>) -> FieldReading<Day>
  {
    if case .problem = own, let day = other.value { return .problem(.otherDayOrder(day)) }
    return own
  }

  /// `18 septembrie 2018`, `14-Jul-08`, `July 14, 2008`.
  private static func withMonthWord(_ tokens: DateTokens) -> FieldReading<Day> {
    let numbers = tokens.numbers
    guard let month = tokens.words.first.flatMap(MonthNames.month(forKey:)), numbers[0].digits <= 2 else {
      return .problem(.notADay)
    }
    // The month stands in the middle or first; "2018 18 septembrie" is nobody's date.
    if case .word = tokens.parts[2] { return .problem(.notADay) }
    let year = numbers[1]
    guard year.digits == 4 || year.digits == 2 else { return .problem(.notADay) }
    if year.digits == 4 { return day(year: year.value, month: month, day: numbers[0].value) }
    let whole = twoDigitYear(year.value)
    return day(year: whole, month: month, day: numbers[0].value).noting(.twoDigitYear(Int16(clamping: whole)))
  }

  /// `18 лютого`, `12 septembrie`; but `Dez 17` and `март 2014` are months.
  private static func monthAndNumber(_ tokens: DateTokens) -> FieldReading<Day> {
    guard tokens.words.first.flatMap(MonthNames.month(forKey:)) != nil else { return .problem(.notADay) }
    if case .number(let number) = tokens.parts[0], number.digits <= 2 {
      return .problem((1...31).contains(number.value) ? .yearMissing : .notADay)
    }
    return .problem(.periodNotDay)
  }

  /// `06.11.`; but `03.2014` and `2018-2020` are periods.
  private static func twoNumbers(_ tokens: DateTokens) -> FieldReading<Day> {
    let (a, b) = (tokens.numbers[0], tokens.numbers[1])
    guard let mark = tokens.marks[1].first, "./-".contains(mark), tokens.marks[1].count == 1 else {
      return .problem(.notADay)
    }
    if a.digits == 4 || b.digits == 4 { return .problem(.periodNotDay) }
    let isDay = a.digits <= 2 && b.digits <= 2 && (1...31).contains(a.value) && (1...31).contains(b.value)
    return .problem(isDay && min(a.value, b.value) <= 12 ? .yearMissing : .notADay)
  }

  private static func twoDigitYear(_ value: Int) -> Int { value < 70 ? 2000 + value : 1900 + value }

  private static func day(year: Int, month: Int, day: Int) -> FieldReading<Day> {
    if let day = Day(year: year, month: month, day: day) {
      // The calendar has it, so it is used as it stands, and doubted.
      return DayText.years.contains(year) ? .value(day) : .noted(day, .sillyYear(Int16(clamping: year)))
    }
    let length = (1...12).contains(month) ? Day.length(ofMonth: month, year: year) : 0
    return .problem(
      .impossibleDay(year: Int16(clamping: year), month: Int8(clamping: month), monthLength: Int8(length)))
  }
}
