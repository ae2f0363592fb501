/// What a path finds: an element, an attribute or the text of an element.
enum RuleNode: Sendable {
  case element(Int)
  case attribute(index: Int, of: Int)
  case text(of: Int)

  /// The element, or the one that has the attribute or text.
  var element: Int {
    switch self {
    case .element(let element), .attribute(_, let element), .text(let element): element
    }
  }
}

extension ActivityBuffer {
  /// Calls `body` with everything that a path finds from an element, until it returns false.
  ///
  /// - Parameter variable: What `'$1'` stands for.
  /// - Returns: Whether `body` never returned false.
  @discardableResult
  func visit(_ path: RulePath, from element: Int, _ variable: Text?, _ body: (RuleNode) -> Bool) -> Bool {
    switch path.start {
    case .here: return step(path.steps, 0, element, variable, body)
    case .document: return step(path.steps, 0, -1, variable, body)
    case .anywhere:
      guard case .child(let name)? = path.steps.first?.axis, mayHold(name) else { return true }
      for parent in -1..<elements.count where holds(name, in: parent) {
        if !step(path.steps, 0, parent, variable, body) { return false }
      }
      return true
    }
  }

  /// Whether an element has a child of a name; the element −1 is the document.
  private func holds(_ name: NameTable.ID, in element: Int) -> Bool {
    if element < 0 { return true }
    var child = elements[element].first
    while child >= 0 {
      if elements[Int(child)].name == name { return true }
      child = elements[Int(child)].next
    }
    return false
  }

  /// The elements that a path finds in the document, in its order.
  func elements(of path: RulePath) -> [Int] {
    var found: [Int] = []
    visit(path, from: 0, nil) { node in
      found.append(node.element)
      return true
    }
    return found
  }

  /// One step of a path; the element −1 is the document.
  private func step(
    _ steps: [RulePath.Step], _ index: Int, _ element: Int, _ variable: Text?, _ body: (RuleNode) -> Bool
  ) -> Bool {
    let isLast = index == steps.count - 1
    switch steps[index].axis {
    case .attribute(let name):
      guard element >= 0, let found = attributeIndex(name, of: element) else { return true }
      return body(.attribute(index: found, of: element))
    case .text:
      guard element >= 0, !isBlank(elements[element].text) else { return true }
      return body(.text(of: element))
    case .parent:
      guard element >= 0, elements[element].parent >= 0 else { return true }
      let parent = Int(elements[element].parent)
      return isLast ? body(.element(parent)) : step(steps, index + 1, parent, variable, body)
    case .child(let name):
      guard mayHold(name), !elements.isEmpty else { return true }
      var position = 0
      var next = element < 0 ? 0 : elements[element].first
      while next >= 0 {
        let child = Int(next)
        next = element < 0 ? -1 : elements[child].next
        guard elements[child].name == name else { continue }
        position += 1
        if steps[index].isConditional,
          !steps[index].predicates.allSatisfy({ holds($0, child, position, variable) })
        {
          continue
        }
        let goesOn = isLast ? body(.element(child)) : step(steps, index + 1, child, variable, body)
        if !goesOn { return false }
      }
      return true
    }
  }

  private func holds(_ predicate: RulePath.Predicate, _ element: Int, _ position: Int, _ variable: Text?)
    -> Bool
  {
    switch predicate {
    case .position(let wanted): position == wanted
    case .condition(let condition): holds(condition, element, variable)
    }
  }

  // MARK: Conditions

  /// Whether a condition holds for an element.
  func holds(_ expression: RuleExpression, _ element: Int, _ variable: Text?) -> Bool {
    switch expression {
    case .path(let path): finds(path, element, variable)
    case .not(let inner): !holds(inner, element, variable)
    case .and(let left, let right): holds(left, element, variable) && holds(right, element, variable)
    case .or(let left, let right): holds(left, element, variable) || holds(right, element, variable)
    case .compare(let comparison, let left, let right): compare(comparison, left, right, element, variable)
    case .count(let path): finds(path, element, variable)
    case .isNumber(let path):
      visit(path, from: element, variable) { node in withTrimmed(value(of: node), FixedDecimal.isDecimal) }
    case .sum, .number: number(expression, element, variable) != .zero
    case .word(let word): !word.isEmpty
    case .variable: variable.map { !$0.isEmpty } ?? false
    }
  }

  /// Whether a path finds anything.
  func finds(_ path: RulePath, _ element: Int, _ variable: Text?) -> Bool {
    !visit(path, from: element, variable) { _ in false }
  }

  /// How many things a path finds.
  func count(_ path: RulePath, _ element: Int, _ variable: Text?) -> Int {
    var count = 0
    visit(path, from: element, variable) { _ in
      count += 1
      return true
    }
    return count
  }

  private func number(_ expression: RuleExpression, _ element: Int, _ variable: Text?) -> FixedDecimal? {
    switch expression {
    case .number(let number): return number
    case .count(let path): return FixedDecimal(whole: count(path, element, variable))
    case .sum(let left, let right):
      guard var sum = number(left, element, variable), let other = number(right, element, variable),
        sum.add(other)
      else { return nil }
      return sum
    default: return nil
    }
  }

  /// A comparison as XPath has it: with a path it holds where it holds for one of the things found.
  private func compare(
    _ comparison: RuleExpression.Comparison, _ left: RuleExpression, _ right: RuleExpression, _ element: Int,
    _ variable: Text?
  ) -> Bool {
    guard case .path(let path) = left else {
      guard let a = number(left, element, variable), let b = number(right, element, variable) else {
        return false
      }
      return comparison.holds(a, b)
    }
    let wanted = number(right, element, variable)
    return !visit(path, from: element, variable) { node in
      let text = value(of: node)
      if let wanted {
        guard let found = decimal(text) else { return comparison != .unequal }
        return !comparison.holds(found, wanted)
      }
      let isEqual =
        switch right {
        case .word(let word): withBytes(text) { $0.elementsEqual(word) }
        case .variable:
          variable.map { other in withBytes(text) { a in withBytes(other) { a.elementsEqual($0) } } } ?? false
        default: false
        }
      return comparison == .unequal ? isEqual : !isEqual
    }
  }

  /// The text of a node: of an element the text that stands directly in it.
  func value(of node: RuleNode) -> Text {
    switch node {
    case .element(let element), .text(let element): elements[element].text
    case .attribute(let index, _): attributes[index].value
    }
  }

  /// The number that a text is; nil where it is none.
  func decimal(_ text: Text) -> FixedDecimal? { withTrimmed(text) { FixedDecimal($0) } }
}

extension RuleExpression.Comparison {
  func holds(_ a: FixedDecimal, _ b: FixedDecimal) -> Bool {
    switch self {
    case .equal: a == b
    case .unequal: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }
}
