/// Why the uncertainty of an index cannot be had as asked.
public enum UncertaintyError: Error, Sendable, Equatable {
  /// A choice names an element that is not there.
  case unknownElement(choice: String, code: String)
  /// A choice names a level that no element stands on.
  case emptyLevel(choice: String, level: Int)
  /// A choice without alternatives.
  case withoutAlternatives(choice: String)
  /// A set of weights that has not one for each element, or one below 0.
  case badWeights(choice: String, set: Int)
  /// Noise beyond 0…1, a share beyond it, or a weight below 0: what is out of place.
  case outOfRange(choice: String, low: Double, high: Double)
  /// Two choices have one name.
  case duplicateChoice(String)
  /// A range of one end of a scale reaches the other end.
  case scaleTurned(choice: String, end: Double)
  /// The error of a figure is below 0, a count is below 0 or above its total.
  case badFigure(element: String, unit: String, year: Int?, value: Double)
  /// Errors for a column that no indicator has.
  case errorsOfUnknown(String)
  /// The nominal index has no result.
  case nominal(IndexError)
  /// A run has no result: the alternatives of each choice, as they are called, and why.
  case run(choices: [ChosenAlternative], IndexError)

  /// An alternative of a choice.
  public struct ChosenAlternative: Sendable, Equatable {
    public let choice: String
    /// What is chosen, nil for a point of a range.
    public let alternative: String?
  }
}
