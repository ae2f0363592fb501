/// What indicators are computed by, in the order in which they can be: an indicator after those that it needs.
///
/// An indicator has a formula, or a numerator and a denominator. Each is an expression over the codes of others
/// (`#{births} - #{late}`); a numerator or denominator may also be such a code alone. Other texts there are words for
/// people, and nothing is computed.
struct IndicatorFormulas {
  /// How one indicator is computed.
  struct Rule {
    let code: String
    /// Its row among the indicators.
    let row: Int
    let parts: Parts
    /// What the rows that it makes name as their source.
    let text: String

    /// The codes it needs, each once, in their order.
    var items: [String] {
      let all: [String] =
        switch parts {
        case .value(let formula): formula.items
        case .quotient(let numerator, let denominator): numerator.items + denominator.items
        }
      return all.reduce(into: []) { seen, item in if !seen.contains(item) { seen.append(item) } }
    }
  }

  enum Parts {
    case value(Formula)
    case quotient(Formula, Formula)
  }

  private(set) var rules: [Rule] = []
  private(set) var issues: [PortfolioIssue] = []
  private let indicators: Indicators
  /// Codes of indicators, and codes that observations have.
  private let known: Set<String>

  /// - Parameter observed: Codes that observations have.
  init(_ indicators: Indicators, observed: Set<String>) {
    self.indicators = indicators
    let codes = Set((0..<indicators.count).compactMap { indicators.code[$0] })
    known = codes.union(observed)
    let hasQuotients =
      !indicators.numerator.validity.isEmpty && !indicators.denominator.validity.isEmpty
    if !indicators.data.has(Indicators.Fields.formula), !hasQuotients { return }
    var found: [Rule] = []
    for row in 0..<indicators.count {
      if let rule = rule(row), isKnown(rule) { found.append(rule) }
    }
    order(found)
  }

  // MARK: Reading

  private mutating func rule(_ row: Int) -> Rule? {
    guard let code = indicators.code[row] else { return nil }
    if let text = indicators.formula[row] {
      guard let formula = formula(text, row, Indicators.Fields.formula) else { return nil }
      return Rule(code: code, row: row, parts: .value(formula), text: text)
    }
    guard let above = indicators.numerator[row], let below = indicators.denominator[row],
      isExpression(above) || isExpression(below)
    else { return nil }
    guard let numerator = formula(spelt(above), row, Indicators.Fields.numerator),
      let denominator = formula(spelt(below), row, Indicators.Fields.denominator)
    else { return nil }
    return Rule(code: code, row: row, parts: .quotient(numerator, denominator), text: "\(above) / \(below)")
  }

  /// Whether a numerator or denominator names indicators, and is no word for people.
  private func isExpression(_ text: String) -> Bool { known.contains(text) || text.hasItem }

  /// A code alone as an expression.
  private func spelt(_ text: String) -> String { text.hasItem ? text : "#{\(text)}" }

  private mutating func formula(_ text: String, _ row: Int, _ field: Field) -> Formula? {
    do throws(FormulaError) {
      return try Formula(text)
    } catch {
      report(.formula(.unreadable(error)), row, field)
      return nil
    }
  }

  /// Whether every code of a rule is known; one that is not is told of.
  private mutating func isKnown(_ rule: Rule) -> Bool {
    let unknown = rule.items.filter { !known.contains($0) }
    for item in unknown {
      let nearest = EditDistance.nearest(to: item, in: known.sorted())?.text
      report(.formula(.unknownCode(found: item, nearest: nearest)), rule.row, field(of: rule))
    }
    return unknown.isEmpty
  }

  private func field(of rule: Rule) -> Field {
    if case .value = rule.parts { Indicators.Fields.formula } else { Indicators.Fields.numerator }
  }

  mutating func report(_ kind: PortfolioIssue.Kind, _ row: Int, _ field: Field) {
    issues.append(
      PortfolioIssue(kind, table: .indicators, origins: [indicators.data.origins[row]], field: field))
  }

  /// Tells what came of computing a rule.
  mutating func report(_ problem: FormulaProblem, of rule: Rule) {
    report(.formula(problem), rule.row, field(of: rule))
  }

  // MARK: Order

  private enum Visit { case open, done, circular }

  /// Puts rules behind those they need; those that need themselves are told of and left out. Without calling itself: a
  /// chain of formulas may be as long as the table.
  private mutating func order(_ found: [Rule]) {
    let places = Dictionary(found.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var visits: [Visit?] = Array(repeating: nil, count: found.count)
    for start in found.indices where visits[start] == nil {
      var path: [(rule: Int, next: Int)] = [(start, 0)]
      visits[start] = .open
      while let (rule, next) = path.last {
        let items = found[rule].items
        guard next < items.count else {
          path.removeLast()
          if visits[rule] == .open {
            visits[rule] = .done
            rules.append(found[rule])
          }
          continue
        }
        path[path.count - 1].next += 1
        guard let needed = places[items[next]] else { continue }
        if visits[needed] == .open {
          // Everything from the open one on is a circle.
          for (member, _) in path.drop(while: { $0.rule != needed }) { visits[member] = .circular }
        } else if visits[needed] == nil {
          visits[needed] = .open
          path.append((needed, 0))
        }
      }
    }
    for (place, rule) in found.enumerated() where visits[place] == .circular { report(.circle, of: rule) }
  }
}

extension String {
  /// Whether an item of a formula stands in the text.
  fileprivate var hasItem: Bool {
    var last: Character = " "
    for character in self {
      if last == "#", character == "{" { return true }
      last = character
    }
    return false
  }
}
