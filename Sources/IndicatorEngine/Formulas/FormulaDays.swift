/// The functions of days, which are texts like `2020-02-01`.
enum FormulaDays {
  static func call(
    _ function: FormulaFunction, _ arguments: [FormulaValue]
  ) throws(FormulaError) -> FormulaValue {
    let first = try day(arguments[0], function)
    if function == .addDays {
      guard let days = try arguments[1].number(), days.isFinite, abs(days) < 1e7 else {
        throw FormulaError.wrongArgument(function: function.rawValue)
      }
      return .text((first + Int(days)).description)
    }
    let second = try day(arguments[1], function)
    switch function {
    case .daysBetween: return .number(Double(second - first))
    case .weeksBetween: return .number(Double((second - first) / 7))
    case .monthsBetween: return .number(Double(months(first, second)))
    case .yearsBetween: return .number(Double(months(first, second) / 12))
    default: return .missing
    }
  }

  /// Whole calendar months from one day to another; negative where the other is earlier.
  private static func months(_ first: Day, _ second: Day) -> Int {
    let (a, b) = (first.civil, second.civil)
    let months = (b.year - a.year) * 12 + b.month - a.month
    if months > 0, b.day < a.day { return months - 1 }
    if months < 0, b.day > a.day { return months + 1 }
    return months
  }

  private static func day(_ value: FormulaValue, _ function: FormulaFunction) throws(FormulaError) -> Day {
    guard case .text(let text) = value else { throw FormulaError.wrongArgument(function: function.rawValue) }
    let parts = text.split(separator: "-" as Character, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let number = Int(parts[2]),
      let day = Day(year: year, month: month, day: number)
    else { throw FormulaError.notADay(text) }
    return day
  }
}
