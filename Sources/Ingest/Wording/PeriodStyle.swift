import IndicatorEngine

/// Periods as text in one of our languages.
///
///     PeriodStyle(.bulgarian).text(Period(year: 2014)!)               // "2014 г."
///     PeriodStyle(.romanian).text(Period(year: 2014, quarter: 1)!)    // "trimestrul I 2014"
///
/// Several whole years are written as the first and the last; any other period as its first and last day.
package struct PeriodStyle: Sendable {
  /// The language of the text.
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A period in its shortest spelling.
  package func text(_ period: Period) -> String {
    let days = DayStyle(language)
    let (year, month, day) = period.first.civil
    if period.first == period.last { return days.short(period.first) }
    if day == 1 {
      if period == Period(year: year) { return "\(year)\(days.longYearMark)" }
      let half = (month - 1) / 6 + 1
      if period == Period(year: year, half: half) { return part(.half, half, year) }
      let quarter = (month - 1) / 3 + 1
      if period == Period(year: year, quarter: quarter) { return part(.quarter, quarter, year) }
      if period == Period(year: year, month: month) { return days.month(period.first) }
    }
    if month == 1, day == 1, period.last.civil == (period.last.civil.year, 12, 31) {
      return years(year, period.last.civil.year)
    }
    return days.range(period.first, period.last)
  }

  /// Several whole years: "2018–2019 г.".
  private func years(_ first: Int, _ last: Int) -> String {
    let mark = language == .ukrainian ? "\(NumberStyle.noBreakSpace)рр." : DayStyle(language).longYearMark
    return "\(first)\(NumberStyle.absent)\(last)\(mark)"
  }

  private enum Part {
    case half
    case quarter
  }

  private func part(_ part: Part, _ number: Int, _ year: Int) -> String {
    let roman = ["I", "II", "III", "IV"]
    let numeral = roman.indices.contains(number - 1) ? roman[number - 1] : "\(number)"
    let text =
      switch (language, part) {
      case (.english, .half): "H\(number) \(year)"
      case (.english, .quarter): "Q\(number) \(year)"
      case (.bulgarian, .half): "\(numeral) полугодие на \(year) г."
      case (.bulgarian, .quarter): "\(numeral) тримесечие на \(year) г."
      case (.romanian, .half): "semestrul \(numeral) \(year)"
      case (.romanian, .quarter): "trimestrul \(numeral) \(year)"
      case (.ukrainian, .half): "\(numeral) півріччя \(year) р."
      case (.ukrainian, .quarter): "\(numeral) квартал \(year) р."
      }
    return text.replacing(" ", with: NumberStyle.noBreakSpace)
  }
}
