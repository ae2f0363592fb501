/// A word of a formula.
enum FormulaToken: Equatable {
  case number(Double)
  case text(String)
  /// A name: of a function, or `true`, `false`, `null`, `and`, `or`, `not`.
  case name(String)
  /// `#{code}`: values of an indicator.
  case item(String)
  /// An operator, a parenthesis or a comma.
  case mark(String)
  case end
}

/// Cuts a formula into its words; white space and `/* … */` stand between them.
struct FormulaLexer {
  private let characters: [Character]
  private var place = 0

  init(_ text: String) { characters = Array(text) }

  /// The next word, and the character at which it begins, counted from 1.
  mutating func next() throws(FormulaError) -> (token: FormulaToken, at: Int) {
    try skipBlanks()
    let start = place
    guard let first = peek() else { return (.end, start + 1) }
    if first.isASCII, first.isNumber || (first == "." && peek(1)?.isNumber == true) {
      return (try number(), start + 1)
    }
    if first == "'" || first == "\"" { return (try quoted(first), start + 1) }
    if first == "#", peek(1) == "{" { return (try item(), start + 1) }
    if first.isLetter || first == "_" { return (name(), start + 1) }
    return (try mark(), start + 1)
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    characters.indices.contains(place + ahead) ? characters[place + ahead] : nil
  }

  private mutating func skipBlanks() throws(FormulaError) {
    while let character = peek() {
      if character.isWhitespace {
        place += 1
      } else if character == "/", peek(1) == "*" {
        let start = place
        place += 2
        while let inner = peek(), !(inner == "*" && peek(1) == "/") { _ = inner; place += 1 }
        guard peek() != nil else { throw FormulaError.syntax(at: start + 1, found: "/*") }
        place += 2
      } else {
        return
      }
    }
  }

  private mutating func number() throws(FormulaError) -> FormulaToken {
    let start = place
    func isDigit(_ character: Character?) -> Bool { character.map { ("0"..."9").contains($0) } ?? false }
    while isDigit(peek()) { place += 1 }
    if peek() == ".", isDigit(peek(1)) {
      place += 1
      while isDigit(peek()) { place += 1 }
    }
    if peek() == "e" || peek() == "E" {
      let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
      if isDigit(peek(1 + sign)) {
        place += 1 + sign
        while isDigit(peek()) { place += 1 }
      }
    }
    let digits = String(characters[start..<place])
    guard let value = Double(digits), value.isFinite else {
      throw FormulaError.syntax(at: start + 1, found: digits)
    }
    return .number(value)
  }

  /// A text in quotes of either kind; a backslash keeps the character behind it.
  private mutating func quoted(_ quote: Character) throws(FormulaError) -> FormulaToken {
    let start = place
    place += 1
    var text = ""
    while let character = peek(), character != quote {
      place += 1
      if character == "\\", let escaped = peek() {
        text.append(escaped)
        place += 1
      } else {
        text.append(character)
      }
    }
    guard peek() != nil else { throw FormulaError.syntax(at: start + 1, found: String(quote)) }
    place += 1
    return .text(text)
  }

  private mutating func item() throws(FormulaError) -> FormulaToken {
    let start = place
    place += 2
    let from = place
    while let character = peek(), character != "}" { _ = character; place += 1 }
    guard peek() != nil, place > from else { throw FormulaError.syntax(at: start + 1, found: "#{") }
    let code = String(characters[from..<place])
    place += 1
    return .item(code)
  }

  private mutating func name() -> FormulaToken {
    let start = place
    // `d2:floor` is one name.
    while let character = peek(),
      character.isLetter || character.isNumber || character == "_" || character == ":"
    {
      place += 1
    }
    return .name(String(characters[start..<place]))
  }

  private mutating func mark() throws(FormulaError) -> FormulaToken {
    for mark in ["==", "!=", "<=", ">=", "&&", "||"] where peek() == mark.first && peek(1) == mark.last {
      place += 2
      return .mark(mark)
    }
    guard let character = peek(), "+-*/%^()<>!,".contains(character) else {
      throw FormulaError.syntax(at: place + 1, found: peek().map(String.init) ?? "")
    }
    place += 1
    return .mark(String(character))
  }
}
