/// How two values of a formula stand to one another.
struct FormulaComparison {
  /// Below 0, 0 or above where the first is smaller, equal or larger; nil where they are neither (a number and a text
  /// that is none, or 0/0).
  private let order: Int?

  /// Compares two values; nil where one is missing.
  ///
  /// Texts are compared letter by letter. A text beside a number is read as one; beside a flag it is true only where it
  /// says `true`. A flag beside a number is 1 or 0.
  static func compare(_ a: FormulaValue, _ b: FormulaValue) throws(FormulaError) -> FormulaComparison? {
    switch (a, b) {
    case (.missing, _), (_, .missing): return nil
    case (.text(let first), .text(let second)):
      if first == second { return FormulaComparison(order: 0) }
      let isLess = first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
      return FormulaComparison(order: isLess ? -1 : 1)
    case (.flag(let flag), .text(let text)): return of(flag ? 1 : 0, text.lowercased() == "true" ? 1 : 0)
    case (.text(let text), .flag(let flag)): return of(text.lowercased() == "true" ? 1 : 0, flag ? 1 : 0)
    case (.text(let text), _):
      guard let first = FormulaValue.number(in: text) else { return FormulaComparison(order: nil) }
      return of(first, try b.number())
    case (_, .text(let text)):
      guard let second = FormulaValue.number(in: text) else { return FormulaComparison(order: nil) }
      return of(try a.number(), second)
    default: return of(try a.number(), try b.number())
    }
  }

  private static func of(_ a: Double?, _ b: Double?) -> FormulaComparison? {
    guard let a, let b else { return nil }
    if a.isNaN || b.isNaN { return FormulaComparison(order: nil) }
    return FormulaComparison(order: a < b ? -1 : a > b ? 1 : 0)
  }

  /// Whether `a operation b` holds.
  func satisfies(_ operation: FormulaOperator) -> Bool {
    guard let order else { return operation == .notEqual }
    switch operation {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .greater: return order > 0
    case .lessOrEqual: return order <= 0
    case .greaterOrEqual: return order >= 0
    default: return false
    }
  }
}
