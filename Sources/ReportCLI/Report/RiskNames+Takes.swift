import IndicatorEngine
import Ingest

/// What it would take to reach a chance: in words, in JSON, and in parts for tables.
extension RiskNames {
  /// "M6 by 28.02.2014, 47 days earlier".
  func remedy(_ remedy: RiskRemedy) -> String {
    switch remedy {
    case .milestone(let row, let day, let foreseen):
      words(
        RiskChangeText.milestone,
        [
          "code": .text(risk.portfolio.milestones.code[row] ?? ""), "day": .text(words.days.short(day)),
          "n": .count(foreseen - day), "later": .text(words.days.short(foreseen)), "chance": .text(aim),
        ])
    case .laterEnd(let day): words(RiskChangeText.laterEnd, ["day": .text(words.days.short(day))])
    case .monthlyDelivery(let rate, let soFar, let day):
      words(
        soFar == nil ? RiskChangeText.delivery : RiskChangeText.moreDelivery,
        [
          "rate": .text(words.numbers.text(rate, digits: 0...1)), "day": .text(words.days.short(day)),
          "now": .text(words.numbers.text(soFar ?? 0, digits: 0...1)),
        ])
    case .monthlyChange(let rate, let day):
      words(
        RiskChangeText.change,
        [
          "rate": .text(words.numbers.text(rate, digits: 0...2, signed: true)),
          "day": .text(words.days.short(day)),
        ])
    case .hold(let value, let day):
      words(
        RiskChangeText.hold,
        ["value": .text(words.numbers.text(value, digits: 0...2)), "day": .text(words.days.short(day))])
    case .met(let day): words(RiskChangeText.met, ["day": .text(words.days.short(day))])
    case .eachPart(let chance):
      words(
        RiskChangeText.eachPart,
        ["chance": .text(words.numbers.text(RiskForecast.bounded(chance) * 100, digits: 0...0))])
    case .monthlySpending(let amount, let currency, let day):
      words(
        RiskChangeText.spending,
        [
          "amount": .text(words.money.text(Money(minorUnits: amount, currency: currency))),
          "day": .text(words.days.short(day)),
        ])
    case .spending(let amount, let currency, let day):
      words(
        RiskChangeText.spendingBy,
        [
          "amount": .text(words.money.text(Money(minorUnits: amount, currency: currency))),
          "day": .text(words.days.short(day)),
        ])
    case .lessCost(let amount, let currency):
      words(
        RiskChangeText.lessCost,
        ["amount": .text(words.money.text(Money(minorUnits: amount, currency: currency)))])
    }
  }

  /// What a moved end rests on, where one is among the changes.
  func movedEnds(_ forecasts: [RiskForecast]) -> String? {
    let hasMoved = forecasts.contains { forecast in
      forecast.remedies.contains { if case .laterEnd = $0 { true } else { false } }
    }
    guard hasMoved else { return nil }
    return words(RiskChangeText.laterEndMeaning, ["field": .text(Operations.Fields.originalEnd.name)])
  }

  /// The same for programs.
  func json(_ remedy: RiskRemedy) -> JSONOutput {
    switch remedy {
    case .milestone(let row, let day, let foreseen):
      .object([
        "change": "milestone", "milestone": .optional(risk.portfolio.milestones.code[row]),
        "by": .string(day.description), "days_earlier": .integer(foreseen - day),
        "foreseen": .string(foreseen.description),
      ])
    case .laterEnd(let day):
      .object([
        "change": "later-end", "day": .string(day.description), "holds_for": "current-end",
        "keeps": .string(Operations.Fields.originalEnd.name),
      ])
    case .monthlyDelivery(let rate, let soFar, let day):
      .object([
        "change": "monthly-delivery", "per_month": .number(rate),
        "so_far": soFar.map { .number($0) } ?? .null, "until": .string(day.description),
      ])
    case .monthlyChange(let rate, let day):
      .object([
        "change": "monthly-change", "per_month": .number(rate), "until": .string(day.description),
      ])
    case .hold(let value, let day):
      .object(["change": "hold", "value": .number(value), "until": .string(day.description)])
    case .met(let day): .object(["change": "met", "by": .string(day.description)])
    case .eachPart(let chance):
      .object(["change": "each-part", "probability": .number(RiskForecast.bounded(chance))])
    case .monthlySpending(let amount, let currency, let day):
      .object([
        "change": "monthly-spending", "amount": .string(Money.decimal(ofMinorUnits: amount)),
        "currency": .string(currency.code), "until": .string(day.description),
      ])
    case .spending(let amount, let currency, let day):
      .object([
        "change": "spending", "amount": .string(Money.decimal(ofMinorUnits: amount)),
        "currency": .string(currency.code), "by": .string(day.description),
      ])
    case .lessCost(let amount, let currency):
      .object([
        "change": "less-cost", "amount": .string(Money.decimal(ofMinorUnits: amount)),
        "currency": .string(currency.code),
      ])
    }
  }

  /// A change in parts, the same in every language.
  struct Takes: Sendable {
    /// `milestone`, `later-end`, `monthly-delivery` and so on.
    var change: String
    /// The milestone or the end it is about.
    var of: String?
    var amount: String?
    /// `days-earlier`, `a-month`, `EUR-a-month`, `EUR`, `value`, `probability`.
    var unit: String?
    var by: Day?

    /// All of it in one word: `milestone=M6:47-days-earlier:2014-02-28`.
    var code: String {
      let measure = [amount, unit].compactMap { $0 }.joined(separator: " ")
      let parts = [of, measure.isEmpty ? nil : measure, by?.description].compactMap { $0 }
      return change + (parts.isEmpty ? "" : "=" + parts.joined(separator: ":"))
    }
  }

  func takes(_ remedy: RiskRemedy) -> Takes {
    switch remedy {
    case .milestone(let row, let day, let foreseen):
      Takes(
        change: "milestone", of: risk.portfolio.milestones.code[row], amount: String(foreseen - day),
        unit: "days-earlier", by: day)
    case .laterEnd(let day): Takes(change: "later-end", of: "current-end", by: day)
    case .monthlyDelivery(let rate, _, let day):
      Takes(change: "monthly-delivery", amount: JSONOutput.spelling(of: rate), unit: "a-month", by: day)
    case .monthlyChange(let rate, let day):
      Takes(change: "monthly-change", amount: JSONOutput.spelling(of: rate), unit: "a-month", by: day)
    case .hold(let value, let day):
      Takes(change: "hold", amount: JSONOutput.spelling(of: value), unit: "value", by: day)
    case .met(let day): Takes(change: "met", by: day)
    case .eachPart(let chance):
      Takes(
        change: "each-part", amount: JSONOutput.spelling(of: RiskForecast.bounded(chance)),
        unit: "probability")
    case .monthlySpending(let amount, let currency, let day):
      Takes(
        change: "monthly-spending", amount: Money.decimal(ofMinorUnits: amount),
        unit: currency.code + "-a-month", by: day)
    case .spending(let amount, let currency, let day):
      Takes(
        change: "spending", amount: Money.decimal(ofMinorUnits: amount), unit: currency.code, by: day)
    case .lessCost(let amount, let currency):
      Takes(change: "less-cost", amount: Money.decimal(ofMinorUnits: amount), unit: currency.code)
    }
  }

  /// The chance that is aimed at, in whole hundredths.
  private var aim: String { words.numbers.text(risk.plan.aim * 100, digits: 0...0) }
}
