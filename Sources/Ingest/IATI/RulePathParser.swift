/// Reads paths and conditions as the rules of the standard spell them.
///
/// Grammar: `or`, `and`, comparisons, `+`, `not(…)`, `count(path)`, numbers, words in single quotes, `(…)`, paths of names,
/// `@name`, `..`, `text()` with conditions or places in brackets. Anything else is no rule of ours: the result is nil.
struct RulePathParser {
  private let text: [UInt8]
  private var place = 0
  private var isSound = true

  private init(_ text: String) { self.text = Array(text.utf8) }

  /// The path that a text spells; new names are added to `names`.
  static func path(_ text: String, _ names: inout NameTable) -> RulePath? {
    var parser = RulePathParser(text)
    let path = parser.path(&names)
    return parser.isAtEnd ? path : nil
  }

  /// The condition that a text spells.
  static func expression(_ text: String, _ names: inout NameTable) -> RuleExpression? {
    var parser = RulePathParser(text)
    let expression = parser.or(&names)
    return parser.isAtEnd ? expression : nil
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return isSound && place == text.count
    }
  }

  // MARK: Expressions

  private mutating func or(_ names: inout NameTable) -> RuleExpression {
    var left = and(&names)
    while take(word: "or") { left = .or(left, and(&names)) }
    return left
  }

  private mutating func and(_ names: inout NameTable) -> RuleExpression {
    var left = comparison(&names)
    while take(word: "and") { left = .and(left, comparison(&names)) }
    return left
  }

  private mutating func comparison(_ names: inout NameTable) -> RuleExpression {
    let left = sum(&names)
    let marks: [(String, RuleExpression.Comparison)] = [
      ("!=", .unequal), (">=", .greaterOrEqual), ("<=", .lessOrEqual), ("=", .equal), (">", .greater),
      ("<", .less),
    ]
    for (mark, comparison) in marks where take(mark) { return .compare(comparison, left, sum(&names)) }
    return left
  }

  private mutating func sum(_ names: inout NameTable) -> RuleExpression {
    var left = primary(&names)
    while take("+") { left = .sum(left, primary(&names)) }
    return left
  }

  private mutating func primary(_ names: inout NameTable) -> RuleExpression {
    skipSpace()
    guard place < text.count else { return fail(.word([])) }
    if take("not(") { return closed(.not(or(&names))) }
    if take("count(") { return closed(.count(path(&names))) }
    if take("number(") {
      let path = path(&names)
      if !take(")") || !take("=") { isSound = false }
      _ = self.path(&names)
      return .isNumber(path)
    }
    if take("(") { return closed(or(&names)) }
    if take("'") {
      let word = Array(text[place...].prefix { $0 != 0x27 })
      place += word.count
      if !take("'") { return fail(.word([])) }
      return word == [0x24, 0x31] ? .variable : .word(word)
    }
    if (0x30...0x39).contains(text[place]) {
      let digits = Array(text[place...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E })
      place += digits.count
      guard let number = digits.withUnsafeBytes({ FixedDecimal($0) }) else { return fail(.word([])) }
      return .number(number)
    }
    return .path(path(&names))
  }

  private mutating func closed(_ expression: RuleExpression) -> RuleExpression {
    take(")") ? expression : fail(expression)
  }

  // MARK: Paths

  private mutating func path(_ names: inout NameTable) -> RulePath {
    var start = RulePath.Start.here
    if take("//") { start = .anywhere } else if take("/") { start = .document }
    var steps = [step(&names)]
    while take("/") { steps.append(step(&names)) }
    return RulePath(start: start, steps: steps)
  }

  private mutating func step(_ names: inout NameTable) -> RulePath.Step {
    let axis: RulePath.Axis
    if take("..") {
      axis = .parent
    } else if take("text()") {
      axis = .text
    } else if take("@") {
      axis = .attribute(name(&names))
    } else {
      axis = .child(name(&names))
    }
    var predicates: [RulePath.Predicate] = []
    while take("[") {
      let inner = or(&names)
      if case .number(let number) = inner, let position = Int(number.text) {
        predicates.append(.position(position))
      } else {
        predicates.append(.condition(inner))
      }
      if !take("]") { isSound = false }
    }
    return RulePath.Step(axis: axis, predicates: predicates)
  }

  private mutating func name(_ names: inout NameTable) -> NameTable.ID {
    skipSpace()
    let name = text[place...].prefix(while: RulePathParser.isNamePart)
    place += name.count
    if name.isEmpty { isSound = false }
    return names.id(of: String(decoding: name, as: UTF8.self))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x3A
      || byte == 0x5F
  }

  // MARK: Marks

  private mutating func fail(_ filler: RuleExpression) -> RuleExpression {
    isSound = false
    return filler
  }

  private mutating func skipSpace() {
    while place < text.count, XMLSpace.isSpace(text[place]) { place += 1 }
  }

  private mutating func take(_ mark: String) -> Bool {
    skipSpace()
    guard text[place...].starts(with: mark.utf8) else { return false }
    place += mark.utf8.count
    return true
  }

  /// `or` and `and` are names where no space stands around them.
  private mutating func take(word: String) -> Bool {
    skipSpace()
    let end = place + word.utf8.count
    guard text[place...].starts(with: word.utf8), end < text.count, !RulePathParser.isNamePart(text[end])
    else { return false }
    place = end
    return true
  }
}
