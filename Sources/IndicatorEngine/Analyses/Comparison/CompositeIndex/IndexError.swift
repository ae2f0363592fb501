/// Why a composite index cannot be built as asked: what was found, where, so that the message can say what to do.
///
/// Every case names the element, and the unit and year where one is at fault. Whoever shows it finds the words.
public enum IndexError: Error, Sendable, Equatable {
  // The hierarchy.

  /// Two elements have one code.
  case duplicateElement(String)
  /// No element has a parent, so nothing says what is brought together.
  case missingHierarchy
  /// The parent of an element is none of the elements.
  case unknownParent(element: String, parent: String)
  /// Parents lead back to the element; the codes on the way.
  case cycle([String])
  /// The parent does not stand on a higher level.
  case levelNotAbove(element: String, parent: String)
  /// An indicator has no parent while others have: it would be in no result.
  case withoutParent(String)
  /// An aggregate that nothing belongs to.
  case withoutChildren(String)
  /// No method is named for a level.
  case levelWithoutMethod(Int)
  /// A level is named that this hierarchy does not have, or on which the step has nothing to do; and those it can have.
  case levelUnknown(Int, levels: ClosedRange<Int>?)
  /// A direction other than 1 and −1.
  case directionUnknown(element: String, direction: Double)
  /// A weight below 0, or so great that sums of weights leave the range of numbers.
  case negativeWeight(element: String, weight: Double)
  /// The weights of a group sum to 0.
  case weightsSumToZero(parent: String)
  /// A weight for an element that is not there.
  case weightOfUnknown(String)

  // The data.

  /// A unit twice, or twice in one year.
  case duplicateUnit(String, year: Int?)
  /// An indicator or denominator of the description has no column.
  case columnMissing(element: String, column: String)
  /// Nothing is left: no unit at all, or none that passes the screening.
  case noUnits
  /// A column without any value.
  case columnWithoutValues(element: String, year: Int?)
  /// All values of a column are the same, so nothing can be spread over a range.
  case constantColumn(element: String, year: Int?)
  /// The denominator of a unit is below 0.
  case denominatorNegative(unit: String, element: String, column: String, year: Int?, value: Double)
  /// The denominator of a unit is 0.
  case denominatorZero(unit: String, element: String, column: String, year: Int?)
  /// A model cannot fill the gaps of an indicator: it, or another, follows from the others, or two have too few units in common.
  case modelUndefined(element: String)
  /// A model of gaps has too few units that lack nothing: so many of all, for so many indicators.
  case modelUndetermined(complete: Int, units: Int, indicators: Int)
  /// No groups of this name.
  case groupsMissing(String)
  /// A method over years on data without years.
  case yearsMissing
  /// The base year is none of the years.
  case baseYearMissing(Int)

  // Normalising.

  /// No target for an indicator.
  case targetMissing(String)
  /// The target is the worst value there is, or worse: no distance leads to it.
  case targetNotBeyondMinimum(element: String, target: Double, minimum: Double)
  /// No goalposts for an indicator.
  case goalpostsMissing(String)
  /// The two goalposts, or bounds, are one, or in the wrong order.
  case goalpostsEqual(element: String, low: Double, high: Double)
  /// The description names neither goalposts nor a target nor a method for an indicator.
  case methodMissing(String)
  /// The unit of reference is not there.
  case referenceUnknown(String)
  /// The unit of reference has no value, or the worst.
  case referenceUnusable(element: String, unit: String)
  /// A fraction of a maximum that is 0, or that values below 0 cannot be fractions of.
  case fractionUndefined(element: String, unit: String)
  /// Ranks have no base year.
  case rankAgainstBaseYear(String)

  // Bringing together.

  /// A geometric mean of a value that is not above 0, or a harmonic mean of 0.
  case meanUndefined(unit: String, element: String, parent: String, method: String, value: Double)
  /// The penalty of the unbalanced is a share of the mean, and the mean is not above 0.
  case penaltyUndefined(unit: String, parent: String, mean: Double)
  /// Bounds of shares that no shares of so many elements keep and add up to 1.
  case sharesImpossible(parent: String, elements: Int)
  /// The first component of a group has as much of its loadings below 0 as above: it gives no weights. The group's code.
  case componentWithoutDirection(String)
  /// Fewer units than a method needs (``SmallNumberRule``): it is not computed. The element is an indicator, or what a group
  /// is brought together in; nil where the rule is about all.
  case tooFewUnits(SmallNumberRule, units: Int, fewest: Int, element: String?)
  /// A figure left the range of numbers.
  case outOfRange(unit: String, element: String)
}
