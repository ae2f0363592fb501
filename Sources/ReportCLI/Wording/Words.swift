import IndicatorEngine
import Ingest

/// Everything that turns keys and values into text of one language.
///
///     let words = Words(.bulgarian)
///     words(ColumnText.budget)                                   // "Бюджет"
///     words(FindingText.milestonesLate, ["late": .count(2)])     // filled, with the right plural
struct Words: Sendable {
  /// The language.
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// Numbers in this language.
  var numbers: NumberStyle { NumberStyle(language) }
  /// Amounts in this language.
  var money: MoneyStyle { MoneyStyle(language) }
  /// Days in this language.
  var days: DayStyle { DayStyle(language) }
  /// Periods in this language.
  var periods: PeriodStyle { PeriodStyle(language) }

  /// The text of a key, its places filled.
  func callAsFunction(_ key: some ReportText, _ arguments: [String: TextTemplate.Argument] = [:]) -> String {
    TextTemplate(key.wording[language]).filled(arguments, language: language)
  }

  /// The word for a verdict.
  func status(_ status: Report.Status) -> String {
    StatusText(rawValue: status.code).map { self($0) } ?? status.code
  }

  /// The word for a standing against peers.
  func standing(_ standing: Report.Standing) -> String {
    StandingText(rawValue: standing.rawValue).map { self($0) } ?? standing.rawValue
  }

  /// The words for a reason code; the code itself where the catalogue has none.
  func reason(_ code: String) -> String {
    ReasonText(rawValue: code).map { self($0) } ?? code
  }

  /// The words for a remark on a progress figure; the code itself where the catalogue has none.
  func remark(_ code: String) -> String {
    RemarkText(rawValue: code).map { self($0) } ?? code
  }

  /// The words for what a budget was taken from (`lines`, `contracted`, `eligible`, `total`).
  func budgetBasis(_ code: String) -> String {
    switch code {
    case "lines": self(LabelText.budgetFromLines)
    case "contracted": self(ColumnText.contracted)
    case "eligible": self(ColumnText.eligible)
    case "total": self(ColumnText.total)
    default: code
    }
  }

  /// The words for a unit's measure, a stage, a direction, a kind or a level; the code itself where the catalogue
  /// has none.
  func label(_ code: String) -> String {
    if let label = LabelText(rawValue: code) { return self(label) }
    return UnitText(rawValue: code).map { self($0) } ?? code
  }

  /// A unit of the data as readers write it: a currency by its sign, everything else as it stands.
  func unit(_ name: String) -> String {
    Currency(code: name).map(money.symbol(of:)) ?? name
  }

  /// The words for a state of a value.
  func state(_ state: ValueState) -> String {
    StateText(rawValue: state.code).map { self($0) } ?? state.code
  }

  /// The words for a basis of payments (`incurred`, `declared`, `certified`, `paid`).
  func basis(_ code: String) -> String {
    switch code {
    case "incurred": self(LabelText.basisIncurred)
    case "declared": self(LabelText.basisDeclared)
    case "certified": self(LabelText.basisCertified)
    case "paid": self(LabelText.basisPaid)
    default: code
    }
  }

  /// A name in the quotation marks of the language.
  func quoted(_ name: String) -> String {
    switch language {
    case .english: "\u{201C}\(name)\u{201D}"
    case .bulgarian: "\u{201E}\(name)\u{201C}"
    case .romanian: "\u{201E}\(name)\u{201D}"
    case .ukrainian: "«\(name)»"
    }
  }

  /// Names in a row: "a, b and c".
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(self(LabelText.and)) " + last
  }

  /// A count of days with its noun: "12 дни".
  func dayCount(_ count: Int, signed: Bool = false) -> String {
    let noun = self(UnitText.days, ["n": .count(count)])
    return numbers.text(count, signed: signed) + NumberStyle.noBreakSpace + noun
  }
}
