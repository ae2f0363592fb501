/// A ruleset as the IATI standard writes them, in JSON: contexts with rules of a form each, which have cases.
///
/// > IATI-Rulesets, `SPEC.rst`.
enum Ruleset {
  /// The rules that a JSON document spells. Forms and cases that are not known are left out.
  static func groups(_ json: JSONValue, _ names: inout NameTable) -> [ActivityRuleGroup] {
    guard case .object(let contexts) = json else { return [] }
    return contexts.flatMap { context in
      let rules = rules(context.value, each: nil, &names)
      return context.name.split(separator: "|").compactMap { path in
        RulePathParser.path(String(path), &names).map { ActivityRuleGroup(context: $0, rules: rules) }
      }
    }
  }

  private static func rules(_ forms: JSONValue, each: RulePath?, _ names: inout NameTable) -> [ActivityRule] {
    guard case .object(let members) = forms else { return [] }
    var rules: [ActivityRule] = []
    for member in members {
      for entry in member.value["cases"]?.elements ?? [] {
        if member.name == "loop" {
          guard let each = path(entry, "foreach", &names), let inner = entry["do"] else { continue }
          rules += self.rules(inner, each: each, &names)
        } else if let form = form(member.name, entry, &names) {
          rules.append(
            ActivityRule(
              id: entry["id"]?.asText ?? member.name, form: form,
              condition: expression(entry, "condition", &names),
              each: each))
        }
      }
    }
    return rules
  }

  private static func form(_ name: String, _ entry: JSONValue, _ names: inout NameTable) -> ActivityRule.Form?
  {
    let paths = paths(entry, "paths", &names)
    switch name {
    case "atleast_one": return .atLeastOne(paths)
    case "no_more_than_one": return .noMoreThanOne(paths)
    case "only_one_of": return .onlyOneOf(paths, excluded: self.paths(entry, "excluded", &names))
    case "dependent": return .dependent(paths)
    case "sum", "strict_sum": return number(entry, "sum").map { .sum(paths, $0) }
    case "no_spaces": return .noSpaces(paths)
    case "unique": return .unique(paths)
    case "regex_matches", "regex_no_matches":
      return signs(entry).map { .noSigns($0, paths, inverted: name == "regex_no_matches") }
    case "startswith":
      let prefixes = self.paths(entry, "prefix", &names)
      return .startsWith(paths, prefixes: prefixes, separator: Array((entry["separator"]?.asText ?? "").utf8))
    case "range":
      guard let low = number(entry, "min"), let high = number(entry, "max") else { return nil }
      return .range(paths, low, high)
    case "if_then":
      guard let first = expression(entry, "if", &names), let then = expression(entry, "then", &names) else {
        return nil
      }
      return .ifThen(first, then)
    case "one_or_all":
      guard let one = path(entry, "one", &names),
        let all = entry["all"]?.asText.flatMap(ActivityRule.Everywhere.init(rawValue:))
      else { return nil }
      return .oneOrAll(one, all: all)
    default: return days(name, entry, &names)
    }
  }

  private static func days(_ name: String, _ entry: JSONValue, _ names: inout NameTable) -> ActivityRule.Form?
  {
    switch name {
    case "date_now": return path(entry, "date", &names).map { .dateOrder(less: $0, more: nil) }
    case "date_order":
      guard let less = path(entry, "less", &names) else { return nil }
      if entry["more"]?.asText == "NOW" { return .dateOrder(less: less, more: nil) }
      return path(entry, "more", &names).map { .dateOrder(less: less, more: $0) }
    case "between_dates", "time_limit":
      guard let start = path(entry, "start", &names), let end = path(entry, "end", &names) else { return nil }
      if name == "time_limit" { return .timeLimit(start: start, end: end) }
      return path(entry, "date", &names).map { .betweenDates($0, start: start, end: end) }
    default: return nil
    }
  }

  // MARK: Parts

  private static func paths(_ entry: JSONValue, _ key: String, _ names: inout NameTable) -> [RulePath] {
    (entry[key]?.elements ?? []).compactMap { $0.asText.flatMap { RulePathParser.path($0, &names) } }
  }

  private static func path(_ entry: JSONValue, _ key: String, _ names: inout NameTable) -> RulePath? {
    entry[key]?.asText.flatMap { RulePathParser.path($0, &names) }
  }

  private static func expression(_ entry: JSONValue, _ key: String, _ names: inout NameTable)
    -> RuleExpression?
  {
    entry[key]?.asText.flatMap { RulePathParser.expression($0, &names) }
  }

  private static func number(_ entry: JSONValue, _ key: String) -> FixedDecimal? {
    guard case .number(let text)? = entry[key] else { return nil }
    return Array(text.utf8).withUnsafeBytes { FixedDecimal($0) }
  }

  /// The signs of the one pattern that the standard uses, `^[^\/\&\|\?]+$`; nil for any other.
  private static func signs(_ entry: JSONValue) -> [UInt8]? {
    guard let pattern = entry["regex"]?.asText, pattern.hasPrefix("^[^"), pattern.hasSuffix("]+$") else {
      return nil
    }
    return pattern.dropFirst(3).dropLast(3).utf8.filter { $0 != 0x5C }
  }
}
