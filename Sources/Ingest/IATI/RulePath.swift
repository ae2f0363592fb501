/// A path from one element to others, their attributes or texts: the part of XPath 1.0 that the rules of the standard
/// are written in.
///
///     sector[@vocabulary = '1' or not(@vocabulary)]/@percentage
struct RulePath: Sendable {
  enum Start: Sendable {
    /// From the element that is looked at.
    case here
    /// From the document: `/iati-activities/…`.
    case document
    /// From every element of the document: `//result/…`.
    case anywhere
  }

  enum Axis: Sendable {
    case child(NameTable.ID)
    case attribute(NameTable.ID)
    case text
    case parent
  }

  struct Step: Sendable {
    let axis: Axis
    let predicates: [Predicate]
    /// Whether there are any: asked of every element, without a look at the array.
    let isConditional: Bool

    init(axis: Axis, predicates: [Predicate]) {
      (self.axis, self.predicates, isConditional) = (axis, predicates, !predicates.isEmpty)
    }
  }

  enum Predicate: Sendable {
    /// The place among the elements of its name, 1 = the first.
    case position(Int)
    case condition(RuleExpression)
  }

  let start: Start
  let steps: [Step]
}

/// A condition or number over paths.
indirect enum RuleExpression: Sendable {
  enum Comparison: Sendable { case equal, unequal, less, lessOrEqual, greater, greaterOrEqual }

  case path(RulePath)
  case count(RulePath)
  case number(FixedDecimal)
  /// A word in quotes.
  case word([UInt8])
  /// `'$1'`: what the loop of a rule stands at.
  case variable
  /// `number(path) = path`: what is found is a number.
  case isNumber(RulePath)
  case not(RuleExpression)
  case and(RuleExpression, RuleExpression)
  case or(RuleExpression, RuleExpression)
  case sum(RuleExpression, RuleExpression)
  case compare(Comparison, RuleExpression, RuleExpression)
}
