/// Reads the words of a formula into a tree, by precedence climbing.
struct FormulaParser {
  private var lexer: FormulaLexer
  private var token: FormulaToken
  private var at: Int
  private var depth = 0
  private(set) var items: [String] = []

  /// Signs and `not` bind more strongly than `*` and more weakly than `^`: −3² is −9.
  private static let signPrecedence = 7

  init(_ text: String) throws(FormulaError) {
    lexer = FormulaLexer(text)
    (token, at) = try lexer.next()
  }

  mutating func parse() throws(FormulaError) -> Formula.Node {
    let node = try expression(1)
    guard token == .end else { throw unexpected() }
    return node
  }

  private func unexpected() -> FormulaError {
    let found =
      switch token {
      case .number(let number): "\(number)"
      case .text(let text): text
      case .name(let name): name
      case .item(let code): "#{\(code)}"
      case .mark(let mark): mark
      case .end: ""
      }
    return FormulaError.syntax(at: at, found: found)
  }

  private mutating func advance() throws(FormulaError) { (token, at) = try lexer.next() }

  private mutating func take(_ mark: String) throws(FormulaError) {
    guard token == .mark(mark) else { throw unexpected() }
    try advance()
  }

  /// The operator that stands here.
  private var operation: FormulaOperator? {
    switch token {
    case .mark(let mark): FormulaOperator(rawValue: mark)
    case .name("and"): .and
    case .name("or"): .or
    default: nil
    }
  }

  private mutating func expression(_ lowest: Int) throws(FormulaError) -> Formula.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Formula.depthLimit else { throw FormulaError.tooDeep }
    var left = try operand()
    while let operation, operation.precedence >= lowest {
      try advance()
      // Powers are taken from the right, all others from the left.
      let next = operation == .power ? FormulaParser.signPrecedence : operation.precedence + 1
      left = .binary(operation, left, try expression(next))
    }
    return left
  }

  private mutating func operand() throws(FormulaError) -> Formula.Node {
    switch token {
    case .mark("-"):
      try advance()
      return .negated(try expression(FormulaParser.signPrecedence))
    case .mark("+"):
      try advance()
      return .plus(try expression(FormulaParser.signPrecedence))
    case .mark("!"), .name("not"):
      try advance()
      return .not(try expression(FormulaParser.signPrecedence))
    case .mark("("):
      try advance()
      let inner = try expression(1)
      try take(")")
      return inner
    case .number(let number):
      try advance()
      return .value(.number(number))
    case .text(let text):
      try advance()
      return .value(.text(text))
    case .item(let code):
      try advance()
      if !items.contains(code) { items.append(code) }
      return .item(code)
    case .name(let name):
      return try named(name)
    case .mark, .end: throw unexpected()
    }
  }

  private mutating func named(_ name: String) throws(FormulaError) -> Formula.Node {
    let constants: [String: FormulaValue] = ["true": .flag(true), "false": .flag(false), "null": .missing]
    if let constant = constants[name] {
      try advance()
      return .value(constant)
    }
    let start = (token, at)
    try advance()
    guard token == .mark("(") else {
      (token, at) = start
      throw unexpected()
    }
    guard let function = FormulaFunction(rawValue: name) else { throw FormulaError.unknownFunction(name) }
    try advance()
    var arguments: [Formula.Node] = []
    while token != .mark(")") {
      if !arguments.isEmpty { try take(",") }
      arguments.append(try expression(1))
    }
    try advance()
    guard function.argumentCounts.contains(arguments.count) else {
      throw FormulaError.wrongArgumentCount(function: name, found: arguments.count)
    }
    return .call(function, arguments)
  }
}
