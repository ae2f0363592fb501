/// What a formula, or a part of one, comes to.
///
/// Missing is a value of its own: what is computed from it is missing, unless a function asks for it (`isNull`,
/// `firstNonNull`). Numbers may be infinite or no number within a formula (`1/0`, `0/0`); what leaves it as a figure may
/// not (`Formula.number`).
public enum FormulaValue: Sendable, Equatable {
  case missing
  case number(Double)
  case text(String)
  case flag(Bool)
  /// Several values of one item, for functions that sum up.
  case list([Double])

  /// As a condition: numbers other than 0 hold, the text `true` in any case holds. Nil for what is missing.
  ///
  /// - Throws: `notACondition` for a number that is none (0/0) and for a list.
  func condition() throws(FormulaError) -> Bool? {
    switch self {
    case .missing: return nil
    case .flag(let flag): return flag
    case .text(let text): return text.lowercased() == "true"
    case .number(let number):
      if number.isNaN { throw FormulaError.notACondition("NaN") }
      return number != 0
    case .list: throw FormulaError.notACondition("list")
    }
  }

  /// As a number: true is 1, false is 0, a text its digits. Nil for what is missing.
  ///
  /// - Throws: `notANumber` for other texts, and for lists.
  func number() throws(FormulaError) -> Double? {
    switch self {
    case .missing: return nil
    case .number(let number): return number
    case .flag(let flag): return flag ? 1 : 0
    case .text(let text):
      guard let number = FormulaValue.number(in: text) else { throw FormulaError.notANumber(text) }
      return number
    case .list: throw FormulaError.notANumber("list")
    }
  }

  /// As a text: whole numbers without a point. Nil for what is missing.
  ///
  /// - Throws: `notAText` for lists.
  func text() throws(FormulaError) -> String? {
    switch self {
    case .missing: return nil
    case .text(let text): return text
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number):
      guard let whole = Int64(exactly: number), abs(number) < 1e15 else { return "\(number)" }
      return "\(whole)"
    case .list: throw FormulaError.notAText
    }
  }

  /// The number that a text spells in plain digits with a point, `nil` where it spells none. `nan`, `0x1F` and the like
  /// are none.
  static func number(in text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
