/// Why a formula cannot be read, or comes to nothing.
public enum FormulaError: Error, Sendable, Equatable {
  /// Something else was expected at a character, counted from 1.
  case syntax(at: Int, found: String)
  /// Parts are nested deeper than `Formula.depthLimit`.
  case tooDeep
  /// No function has this name.
  case unknownFunction(String)
  /// A function got another number of arguments than it takes.
  case wrongArgumentCount(function: String, found: Int)
  /// An argument that a function cannot do without is missing or of another kind.
  case wrongArgument(function: String)
  /// No values are known of an item.
  case unknownItem(String)
  /// A text that is no number stands where one is needed.
  case notANumber(String)
  /// What is no text stands where one is needed.
  case notAText
  /// What is neither true nor false stands where a condition is needed.
  case notACondition(String)
  /// A text that is no day (`2020-02-01`) stands where one is needed.
  case notADay(String)
}
