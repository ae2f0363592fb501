import IndicatorEngine

/// Days as text in one of our languages.
///
///     DayStyle(.bulgarian).short(day)   // "06.11.2013 г."
///     DayStyle(.english).short(day)     // "6 Nov 2013"
///     DayStyle(.ukrainian).long(day)    // "6 листопада 2013 р."
///
/// The parts of a day are bound by no-break spaces, so a date never breaks over two lines.
package struct DayStyle: Sendable {
  /// The language of the text.
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The form for tables and sentences: `06.11.2013 г.`, `06.11.2013`, `6 Nov 2013`.
  package func short(_ day: Day) -> String {
    language == .english ? bare(day) : bare(day) + yearMark
  }

  /// The form for titles: `6 ноември 2013 г.`.
  package func long(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number)\(space)\(monthName(month, inDate: true))\(space)\(year)\(longYearMark)"
  }

  /// From one day to another, the mark of the year once: `06.11.2013 – 06.08.2014 г.`.
  package func range(_ first: Day, _ last: Day) -> String {
    "\(bare(first)) \u{2013} \(short(last))"
  }

  /// A month of a year: `ноември 2013 г.`.
  package func month(_ day: Day) -> String {
    let (year, month, _) = day.civil
    return "\(monthName(month, inDate: false))\(space)\(year)\(longYearMark)"
  }

  /// The full name of a month; in Ukrainian the genitive where a day stands before it.
  package func monthName(_ month: Int, inDate: Bool) -> String {
    let names = language == .ukrainian && inDate ? Self.ukrainianGenitive : Self.names[language] ?? []
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// The name of a month as axes carry it.
  package func shortMonthName(_ month: Int) -> String {
    let names = Self.shortNames[language] ?? []
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// The day without the word for year.
  package func bare(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return language == .english
      ? "\(number)\(space)\(shortMonthName(month))\(space)\(year)"
      : "\(padded(number)).\(padded(month)).\(year)"
  }

  /// "г." after a Bulgarian year, nothing elsewhere.
  private var yearMark: String { language == .bulgarian ? "\(space)г." : "" }

  /// "г." or "р." after a year that stands beside the name of a month.
  package var longYearMark: String {
    switch language {
    case .bulgarian: "\(space)г."
    case .ukrainian: "\(space)р."
    case .english, .romanian: ""
    }
  }

  private var space: String { NumberStyle.noBreakSpace }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let names: [Language: [String]] = [
    .english: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    .bulgarian: [
      "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
      "ноември", "декември",
    ],
    .romanian: [
      "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
      "octombrie", "noiembrie", "decembrie",
    ],
    .ukrainian: [
      "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень",
      "жовтень", "листопад", "грудень",
    ],
  ]

  private static let ukrainianGenitive = [
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
    "листопада", "грудня",
  ]

  private static let shortNames: [Language: [String]] = [
    .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    .bulgarian: [
      "ян.", "февр.", "март", "апр.", "май", "юни", "юли", "авг.", "септ.", "окт.", "ноем.", "дек.",
    ],
    .romanian: [
      "ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec.",
    ],
    .ukrainian: [
      "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
    ],
  ]
}
