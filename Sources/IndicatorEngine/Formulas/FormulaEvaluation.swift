internal import RealModule

/// Computes the value of a formula's parts.
struct FormulaEvaluation {
  /// The values of the items that are known.
  let values: [String: [Double]]

  func value(_ node: Formula.Node) throws(FormulaError) -> FormulaValue {
    switch node {
    case .value(let value): return value
    case .item(let code): return try item(code)
    case .negated(let part): return try number(part).map { .number(-$0) } ?? .missing
    case .plus(let part): return try number(part).map { .number($0) } ?? .missing
    case .not(let part): return try value(part).condition().map { .flag(!$0) } ?? .missing
    case .binary(let operation, let left, let right): return try binary(operation, left, right)
    case .call(let function, let arguments): return try call(function, arguments)
    }
  }

  func number(_ node: Formula.Node) throws(FormulaError) -> Double? { try value(node).number() }

  /// One value is a number, several are a list; none is missing.
  private func item(_ code: String) throws(FormulaError) -> FormulaValue {
    guard let known = values[code] else { throw FormulaError.unknownItem(code) }
    guard let first = known.first else { return .missing }
    return known.count == 1 ? .number(first) : .list(known)
  }

  // MARK: Operators

  private func binary(
    _ operation: FormulaOperator, _ left: Formula.Node, _ right: Formula.Node
  ) throws(FormulaError) -> FormulaValue {
    switch operation {
    case .and, .or: return try logical(operation, left, right)
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual:
      guard let order = try FormulaComparison.compare(value(left), value(right)) else { return .missing }
      return .flag(order.satisfies(operation))
    case .plus, .minus, .times, .divided, .modulo, .power:
      guard let first = try number(left), let second = try number(right) else { return .missing }
      return .number(FormulaEvaluation.arithmetic(operation, first, second))
    }
  }

  /// What one side decides does not need the other: false and missing is false, true or missing is true.
  private func logical(
    _ operation: FormulaOperator, _ left: Formula.Node, _ right: Formula.Node
  ) throws(FormulaError) -> FormulaValue {
    let decisive = operation == .or
    let first = try value(left).condition()
    if first == decisive { return .flag(decisive) }
    let second = try value(right).condition()
    if second == decisive { return .flag(decisive) }
    return first == nil || second == nil ? .missing : .flag(!decisive)
  }

  private static func arithmetic(_ operation: FormulaOperator, _ a: Double, _ b: Double) -> Double {
    switch operation {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divided: a / b
    case .modulo: a.truncatingRemainder(dividingBy: b)
    // `pow` of whole exponents goes by multiplication, so that 3³ is 27 and a negative base has a power.
    default: Int(exactly: b).map { Double.pow(a, $0) } ?? Double.pow(a, b)
    }
  }

  // MARK: Functions

  private func call(
    _ function: FormulaFunction, _ arguments: [Formula.Node]
  ) throws(FormulaError) -> FormulaValue {
    switch function {
    case .if:
      guard let condition = try value(arguments[0]).condition() else { return .missing }
      return try value(arguments[condition ? 1 : 2])
    case .isNull: return .flag(try value(arguments[0]) == .missing)
    case .isNotNull: return .flag(try value(arguments[0]) != .missing)
    case .firstNonNull:
      for argument in arguments {
        let found = try value(argument)
        if found != .missing { return found }
      }
      return .missing
    case .contains, .containsItems, .concatenate, .left, .right, .length, .split, .substring:
      return try FormulaTexts.call(function, all(arguments))
    case .addDays, .daysBetween, .weeksBetween, .monthsBetween, .yearsBetween:
      return try FormulaDays.call(function, all(arguments))
    case .average, .count, .max, .median, .min, .percentile, .deviation, .sampleDeviation,
      .populationDeviation,
      .sum, .variance:
      return try FormulaSummaries.call(function, all(arguments))
    default: return try FormulaNumbers.call(function, all(arguments))
    }
  }

  private func all(_ nodes: [Formula.Node]) throws(FormulaError) -> [FormulaValue] {
    var found: [FormulaValue] = []
    for node in nodes { found.append(try value(node)) }
    return found
  }
}
