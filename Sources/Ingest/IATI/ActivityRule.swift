/// A rule of a ruleset: what must hold for each element of its context. A class, so that going through rules copies none.
final class ActivityRule: Sendable {
  enum Form: Sendable {
    /// Something is found by one of the paths.
    case atLeastOne([RulePath])
    case noMoreThanOne([RulePath])
    /// Only one of the paths finds anything; none where anything `excluded` is there.
    case onlyOneOf([RulePath], excluded: [RulePath])
    /// All paths find something, or none does.
    case dependent([RulePath])
    case sum([RulePath], FixedDecimal)
    /// The first day does not come after the second; nil is the day the document was made.
    case dateOrder(less: RulePath, more: RulePath?)
    /// The days of the first path lie between those of the others.
    case betweenDates(RulePath, start: RulePath, end: RulePath)
    /// From start to end it is no more than a year.
    case timeLimit(start: RulePath, end: RulePath)
    /// Values are not empty and hold none of these signs; `inverted`: they are empty or hold one.
    case noSigns([UInt8], [RulePath], inverted: Bool)
    case noSpaces([RulePath])
    /// Values begin with one of the prefixes and this sign.
    case startsWith([RulePath], prefixes: [RulePath], separator: [UInt8])
    /// No value stands twice.
    case unique([RulePath])
    case range([RulePath], FixedDecimal, FixedDecimal)
    case ifThen(RuleExpression, RuleExpression)
    /// The one thing is there, or all of a kind have it.
    case oneOrAll(RulePath, all: Everywhere)
  }

  /// What `oneOrAll` asks of all: languages of narratives, currencies of values, sectors of transactions.
  enum Everywhere: String, Sendable { case language = "lang", currency, sector }

  /// The rule's own id, `3.1.2`.
  let id: String
  let form: Form
  /// The rule counts where this holds.
  let condition: RuleExpression?
  /// The rule counts once for each value that this path finds, which `'$1'` stands for.
  let each: RulePath?

  init(id: String, form: Form, condition: RuleExpression?, each: RulePath?) {
    (self.id, self.form, self.condition, self.each) = (id, form, condition, each)
  }
}

/// Rules for one context.
struct ActivityRuleGroup: Sendable {
  /// The elements that the rules are about.
  let context: RulePath
  let rules: [ActivityRule]
}
