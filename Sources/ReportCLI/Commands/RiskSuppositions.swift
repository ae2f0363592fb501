import IndicatorEngine
import Ingest

/// What was only supposed, for every output that rests on it: such a run is no forecast of the data.
struct RiskSuppositions: Sendable {
  let suppositions: [RiskPlan.Supposition]
  let words: Words

  /// As the flags spell it: `milestone=M6:2014-04-30`, `spend=13-13-185:5000.00`.
  var codes: [String] {
    suppositions.map { supposition in
      switch supposition {
      case .milestone(let operation, let code, let day):
        "milestone=\((operation.map { $0 + "/" } ?? "") + code):\(day)"
      case .spending(let operation, let amount):
        "spend=\(operation):\(Money.decimal(ofMinorUnits: Int128(amount)))"
      }
    }
  }

  var json: JSONOutput {
    .array(
      suppositions.map { supposition in
        switch supposition {
        case .milestone(let operation, let code, let day):
          .object([
            "change": "milestone", "operation": .optional(operation), "milestone": .string(code),
            "day": .string(day.description),
          ])
        case .spending(let operation, let amount):
          .object([
            "change": "spending", "operation": .string(operation),
            "amount": .string(Money.decimal(ofMinorUnits: Int128(amount))),
          ])
        }
      })
  }

  /// The sentence that says so; nil where nothing was supposed.
  var sentence: String? {
    if suppositions.isEmpty { return nil }
    let changes = suppositions.map { supposition in
      switch supposition {
      case .milestone(let operation, let code, let day):
        words(
          RiskChangeText.supposedMilestone,
          [
            "code": .text(SafeText.clean((operation.map { $0 + "/" } ?? "") + code)),
            "day": .text(words.days.short(day)),
          ])
      case .spending(let operation, let amount):
        words(
          RiskChangeText.supposedSpending,
          [
            "code": .text(SafeText.clean(operation)),
            "amount": .text(words.numbers.text(Double(amount) / 100, digits: 2...2)),
          ])
      }
    }
    return words(RiskChangeText.supposed, ["changes": .text(changes.joined(separator: "; "))])
  }
}
