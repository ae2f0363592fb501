import IndicatorEngine
import Ingest

/// Values as people read them, in one language: rounded, grouped, with their units.
struct ValueText: Sendable {
  /// The words of the language.
  let words: Words

  init(_ words: Words) {
    self.words = words
  }

  /// A value with its unit. What is absent reads as its reason, else as its state.
  func text(_ value: Report.Value) -> String {
    switch value {
    case .number(let number, let digits, let unit): self.number(number, digits: digits, unit: unit)
    case .money(let money): words.money.text(money)
    case .rate(let rate, let digits): words.numbers.percent(rate, digits: digits)
    case .day(let day): words.days.short(day)
    case .period(let period): words.periods.text(period)
    case .text(let text), .code(let text): SafeText.clean(text)
    case .yesNo(let answer): words(answer ? StateText.yes : StateText.no)
    case .status(let status): words.status(status)
    case .absent(let absence): reading(of: absence)
    }
  }

  /// Why there is no value, in words.
  func reading(of absence: Report.Absence) -> String {
    absence.reason.map(words.reason) ?? words.state(absence.state)
  }

  private func number(_ number: Double, digits: ClosedRange<Int>, unit: Report.Unit) -> String {
    let text = words.numbers.text(number, digits: digits)
    switch unit {
    case .none: return text
    case .named("%"): return words.numbers.percentage(text)
    case .named(let name):
      let name = words.unit(name)
      // A long unit may stand on the next line, or it would widen every column of numbers.
      return text + (name.count > 6 ? " " : NumberStyle.noBreakSpace) + SafeText.clean(name)
    case .percentagePoints: return text + NumberStyle.noBreakSpace + words(UnitText.percentagePoints)
    case .days: return text + NumberStyle.noBreakSpace + noun(UnitText.days, for: number, digits)
    case .months: return text + NumberStyle.noBreakSpace + noun(UnitText.months, for: number, digits)
    }
  }

  /// The form of a noun for a number: the plural of whole numbers, one form for numbers with decimals.
  private func noun(_ unit: UnitText, for number: Double, _ digits: ClosedRange<Int>) -> String {
    let shown = DecimalDigits(number)?.rounded(to: digits.upperBound)
    guard let shown, shown.fraction(atLeast: digits.lowerBound).isEmpty, let count = Int(shown.whole) else {
      return words(unit == .days ? UnitText.daysPart : .monthsPart)
    }
    return words(unit, ["n": .count(count)])
  }
}
