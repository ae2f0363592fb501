import IndicatorEngine

/// The year, half-year, quarter, month or run of months that the parts of a text give.
enum WrittenPeriod {
  private enum Span { case quarter, half }

  static func period(in tokens: DateTokens) -> Period? {
    var year: Int?
    var ordinal: Int?
    var span: Span?
    var months: [Int] = []
    var monthNumber: Int?
    for part in tokens.parts {
      switch part {
      case .number(let number) where number.digits == 4:
        guard year == nil, DayText.years.contains(number.value) else { return nil }
        year = number.value
      case .number(let number):
        guard number.digits <= 2, ordinal == nil else { return nil }
        ordinal = number.value
        if number.digits == 2 { monthNumber = number.value }
      case .word(let word):
        if let month = MonthNames.month(forKey: word) {
          months.append(month)
        } else if let value = ordinals[word] {
          guard ordinal == nil else { return nil }
          ordinal = value
        } else if let kind = spans[word] {
          guard span == nil else { return nil }
          span = kind
        } else {
          return nil
        }
      }
    }
    guard let year else { return nil }
    if let span {
      guard let ordinal, months.isEmpty else { return nil }
      return span == .quarter ? Period(year: year, quarter: ordinal) : Period(year: year, half: ordinal)
    }
    return withoutSpan(year, ordinal: ordinal, monthNumber: monthNumber, months: months, tokens)
  }

  /// Whether a folded word that is no month may stand in a period: `II`, `third`, `quarter`.
  static func isWord(_ key: String) -> Bool { ordinals[key] != nil || spans[key] != nil }

  private static func withoutSpan(
    _ year: Int, ordinal: Int?, monthNumber: Int?, months: [Int], _ tokens: DateTokens
  ) -> Period? {
    switch (months.count, ordinal) {
    case (0, nil): return Period(year: year)
    case (1, nil): return Period(year: year, month: months[0])
    case (2, nil):
      guard let from = Period(year: year, month: months[0]), let to = Period(year: year, month: months[1])
      else {
        return nil
      }
      return Period(first: from.first, last: to.last)
    case (0, .some):
      // "03.2014", "2014/03": two digits and a mark between them.
      guard let monthNumber, tokens.words.isEmpty, let mark = tokens.marks.last, mark.count == 1,
        "./-".contains(mark)
      else { return nil }
      return Period(year: year, month: monthNumber)
    default: return nil
    }
  }

  private static let ordinals: [String: Int] = table([
    (1, "i първо първи перше перший перше первый primul prima first"),
    (2, "ii второ втори друге другий второй doilea doua second"),
    (3, "iii трето трети третє третій третий treilea treia third"),
    (4, "iv четвърто четвърти четверте четвертий четвертый patrulea patra fourth"),
  ])

  private static let spans: [String: Span] = {
    var spans: [String: Span] = [:]
    let quarter =
      "q qtr quarter t trim trimestru trimestrul trimester тримесечие тримесечието трим квартал кварт кв"
    let half = "h s half halfyear sem semestru semestrul semester полугодие полугодието півріччя півр"
    for word in quarter.split(separator: " ") { spans[TextFolding.key(word)] = .quarter }
    for word in half.split(separator: " ") { spans[TextFolding.key(word)] = .half }
    return spans
  }()

  private static func table(_ rows: [(Int, String)]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (value, words) in rows {
      for word in words.split(separator: " ") { table[TextFolding.key(word)] = value }
    }
    return table
  }
}
