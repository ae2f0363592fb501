import IndicatorEngine

/// Checks an activity against rules.
struct RuleCheck {
  /// The names that the checks themselves look for.
  struct Names {
    let narrative, lang, value, currency, transaction, sector: NameTable.ID

    init(_ names: inout NameTable) {
      narrative = names.id(of: "narrative")
      lang = names.id(of: "xml:lang")
      value = names.id(of: "value")
      currency = names.id(of: "currency")
      transaction = names.id(of: "transaction")
      sector = names.id(of: "sector")
    }
  }

  let groups: [ActivityRuleGroup]
  let names: Names

  /// Calls `report` with each rule that is not kept and the element where.
  ///
  /// - Parameter today: The day the document was made; nil where it does not say.
  func check(_ activity: ActivityBuffer, today: Day?, _ report: (_ rule: String, _ element: Int) -> Void) {
    // Elements first, rules then: a walk that carried the rules along counted their holders at every step.
    for group in groups {
      for element in activity.elements(of: group.context) {
        for rule in group.rules { check(rule, activity, element, today, report) }
      }
    }
  }

  private func check(
    _ rule: ActivityRule, _ activity: ActivityBuffer, _ element: Int, _ today: Day?,
    _ report: (String, Int) -> Void
  ) {
    guard let each = rule.each else {
      if !isKept(rule, activity, element, nil, today) { report(rule.id, element) }
      return
    }
    var seen: Set<String> = []
    activity.visit(each, from: element, nil) { node in
      let value = activity.value(of: node)
      // More vocabularies than there are cannot be told apart without end.
      if seen.count < 64, seen.insert(activity.string(value)).inserted,
        !isKept(rule, activity, element, value, today)
      {
        report(rule.id, element)
      }
      return true
    }
  }

  private func isKept(
    _ rule: ActivityRule, _ activity: ActivityBuffer, _ element: Int, _ variable: ActivityBuffer.Text?,
    _ today: Day?
  ) -> Bool {
    if let condition = rule.condition, !activity.holds(condition, element, variable) { return true }
    let look = RuleLook(activity: activity, element: element, variable: variable)
    switch rule.form {
    case .atLeastOne(let paths): return look.findsAny(paths)
    case .noMoreThanOne(let paths): return look.count(paths) <= 1
    case .onlyOneOf(let paths, let excluded):
      let found = paths.filter { look.findsAny([$0]) }.count
      return found == 0 || (found == 1 && !look.findsAny(excluded))
    case .dependent(let paths):
      let found = paths.filter { look.findsAny([$0]) }.count
      return found == 0 || found == paths.count
    case .sum(let paths, let total): return look.sum(paths) == total
    case .dateOrder(let less, let more?): return look.isOrdered(less, more)
    case .dateOrder(let less, nil): return look.isBy(today, less)
    case .betweenDates(let day, let start, let end):
      return look.isOrdered(start, day) && look.isOrdered(day, end)
    case .timeLimit(let start, let end): return look.isWithinYear(start, end)
    case .noSigns(let signs, let paths, let inverted):
      return look.holdsNone(of: signs, paths, inverted: inverted)
    case .noSpaces(let paths): return look.hasNoSpaces(paths)
    case .startsWith(let paths, let prefixes, let separator): return look.begins(paths, prefixes, separator)
    case .unique(let paths): return look.isUnique(paths)
    case .range(let paths, let low, let high): return look.isWithin(paths, low, high)
    case .ifThen(let first, let then):
      return !activity.holds(first, element, variable) || activity.holds(then, element, variable)
    case .oneOrAll(let one, let all): return look.findsAny([one]) || isEverywhere(all, activity, element)
    }
  }

  /// Whether all narratives, values or transactions in an element have what is asked for.
  private func isEverywhere(_ all: ActivityRule.Everywhere, _ activity: ActivityBuffer, _ element: Int)
    -> Bool
  {
    let (name, attribute): (NameTable.ID, NameTable.ID) =
      switch all {
      case .language: (names.narrative, names.lang)
      case .currency: (names.value, names.currency)
      case .sector: (names.transaction, names.sector)
      }
    guard activity.mayHold(name) else { return true }
    for index in element..<activity.elements.count where activity.elements[index].name == name {
      let has =
        all == .sector
        ? activity.child(attribute, of: index) != nil : activity.filled(attribute, of: index) != nil
      if !has { return false }
    }
    return true
  }
}
