/// An indicator computed from others: `(#{births_attended} / #{births}) * 100`.
///
///     let formula = try Formula("if(#{plan} > 0, #{done} / #{plan}, null)")
///     formula.items                                         // ["plan", "done"]
///     try formula.value { code in code == "plan" ? [40] : [30] }   // .number(0.75)
///
/// The language is that of DHIS2 expressions, as far as it computes figures: numbers, texts in either quotes, `true`,
/// `false`, `null`, items `#{code}`, comments, the operators (by rising precedence) `or ||`, `and &&`, `== !=`, `< > <= >=`,
/// `+ -`, `* / %`, signs and `not !`, `^` (from the right), and the functions of `FormulaFunction`. What the article on
/// formulas lists as different is different on purpose.
///
/// Missing values: what is computed from one is missing. Cost: one pass over the tree.
///
/// > DHIS2 documentation, "Expressions"; the cases of github.com/dhis2/expression-parser are the parity test.
public struct Formula: Sendable {
  /// A part of the tree.
  indirect enum Node: Sendable {
    case value(FormulaValue)
    case item(String)
    case negated(Node)
    case plus(Node)
    case not(Node)
    case binary(FormulaOperator, Node, Node)
    case call(FormulaFunction, [Node])
  }

  /// Parts may be nested so deep.
  public static let depthLimit = 200

  /// The formula as it was written.
  public let text: String
  /// The codes of the items in the order in which they first stand.
  public let items: [String]
  let root: Node

  /// Reads a formula.
  public init(_ text: String) throws(FormulaError) {
    var parser = try FormulaParser(text)
    root = try parser.parse()
    items = parser.items
    self.text = text
  }

  /// What the formula comes to.
  ///
  /// - Parameter values: The values of an item; none where nothing was reported, nil where the item is not known.
  public func value(_ values: (String) -> [Double]?) throws(FormulaError) -> FormulaValue {
    var known: [String: [Double]] = [:]
    for item in items { known[item] = values(item) }
    return try FormulaEvaluation(values: known).value(root)
  }

  /// The figure that the formula comes to; missing where it comes to nothing, to infinity or to no number.
  public func number(_ values: (String) -> [Double]?) throws(FormulaError) -> Double? {
    guard let number = try value(values).number(), number.isFinite else { return nil }
    return number + 0
  }
}

/// An operator between two parts.
enum FormulaOperator: String, Sendable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case modulo = "%"
  case power = "^"

  /// How strongly it binds.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .greater, .lessOrEqual, .greaterOrEqual: 4
    case .plus, .minus: 5
    case .times, .divided, .modulo: 6
    case .power: 8
    }
  }
}
