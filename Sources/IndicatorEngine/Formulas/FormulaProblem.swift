/// Why an indicator is not computed by its formula, or some of its figures are not.
public enum FormulaProblem: Sendable, Equatable {
  /// The formula cannot be read.
  case unreadable(FormulaError)
  /// It names a code that neither indicators nor observations have.
  case unknownCode(found: String, nearest: String?)
  /// It leads back to the indicator itself.
  case circle
  /// So many of its figures would be divided by zero, or are otherwise no number.
  case noNumber(count: Int)
  /// So many of its figures have a value of the wrong kind where the formula needs another; the first error.
  case wrongKind(FormulaError, count: Int)
}
