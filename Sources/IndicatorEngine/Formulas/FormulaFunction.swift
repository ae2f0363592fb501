/// The functions of formulas, by the names under which DHIS2 has them.
enum FormulaFunction: String, Sendable, CaseIterable {
  // Choices and missing values.
  case `if`
  case isNull
  case isNotNull
  case firstNonNull
  case removeZeros
  // Numbers.
  case greatest
  case least
  case log
  case log10
  case ceil = "d2:ceil"
  case floor = "d2:floor"
  case round = "d2:round"
  case modulus = "d2:modulus"
  /// 1 where the number is zero or positive, else 0.
  case oizp = "d2:oizp"
  /// The number, 0 where it is negative.
  case zing = "d2:zing"
  /// How many numbers are zero or positive.
  case zpvc = "d2:zpvc"
  // Texts.
  case contains
  case containsItems
  case concatenate = "d2:concatenate"
  case left = "d2:left"
  case right = "d2:right"
  case length = "d2:length"
  case split = "d2:split"
  case substring = "d2:substring"
  // Days.
  case addDays = "d2:addDays"
  case daysBetween = "d2:daysBetween"
  case weeksBetween = "d2:weeksBetween"
  case monthsBetween = "d2:monthsBetween"
  case yearsBetween = "d2:yearsBetween"
  // The values of an item.
  case average = "avg"
  case count
  case max
  case median
  case min
  case percentile = "percentileCont"
  case deviation = "stddev"
  case sampleDeviation = "stddevSamp"
  case populationDeviation = "stddevPop"
  case sum
  case variance

  /// How many arguments it takes.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .firstNonNull, .greatest, .least: 0...1000
    case .zpvc, .concatenate: 1...1000
    case .contains, .containsItems: 2...1000
    case .if, .split, .substring: 3...3
    case .log, .round: 1...2
    case .modulus, .left, .right, .addDays, .daysBetween, .weeksBetween, .monthsBetween, .yearsBetween,
      .percentile:
      2...2
    default: 1...1
    }
  }
}
