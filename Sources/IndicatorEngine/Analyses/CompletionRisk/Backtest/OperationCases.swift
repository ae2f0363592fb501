/// The operations of a portfolio as cases: start, planned ends as they were recorded, actual end.
///
/// Nothing of a row is known before the day on which it was recorded: neither its plan nor its size, type or end. Its end decides outcomes all the
/// same. Where no such day is known, plan, size and type count as always known and the end from its own day; a plan without an original end may
/// then have been revised unseen: such cases are counted (``undated``), because they flatter.
///
/// What was called off on no known day is over on whatever day it is looked at, as in ``CompletionRisk``, and what was completed on no known day has an
/// end that nobody can judge, as in ``RiskTrial``: neither is a case, open or ended, and both are counted as left out.
public struct OperationCases: Sendable {
  public let cases: [OutcomeCase]
  /// Operations without a start or a planned end, or over on no known day: nothing can be said of them.
  public let leftOut: Int
  /// Cases whose plan may have been revised without that being seen.
  public let undated: Int

  public init(_ portfolio: Portfolio) {
    let table = portfolio.operations
    let recorded = table.data.has(.recorded) ? table.data[.recorded].asDay : nil
    // Amounts in several currencies are no size to compare.
    let hasOneCurrency = Set((0..<table.count).compactMap { table.currency[$0] }).count <= 1
    var (cases, leftOut, undated) = ([OutcomeCase](), 0, 0)
    for row in 0..<table.count {
      let known = recorded?[row]
      guard let start = table.start[row], let first = table.originalEnd[row] ?? table.end[row],
        !OperationCases.isOverUndated(table, row, recorded: known)
      else {
        leftOut += 1
        continue
      }
      var plans = [OutcomeCase.Plan(end: first)]
      if let revised = table.end[row], revised != first, let known {
        plans.append(OutcomeCase.Plan(end: revised, recorded: known))
      }
      if table.originalEnd[row] == nil, known == nil { undated += 1 }
      let code = table.code[row] ?? ""
      let amount = table.contracted[row] ?? table.eligible[row] ?? table.total[row]
      let item = OutcomeCase(
        id: code, project: code, type: table.type[row] ?? "", start: start, recorded: known,
        plans: plans,
        ending: OperationCases.ending(table, row, recorded: known),
        endingRecorded: table.actualEnd[row].flatMap { day in known.map { max($0, day) } },
        size: hasOneCurrency ? amount.map { Double($0) / 100 } : nil)
      if let item { cases.append(item) }
    }
    self.cases = cases
    self.leftOut = leftOut
    self.undated = undated
  }

  private static func isOverUndated(_ table: Operations, _ row: Int, recorded: Day?) -> Bool {
    guard table.actualEnd[row] == nil else { return false }
    return switch table.status[row] {
    case "completed": true
    case "terminated", "withdrawn": recorded == nil
    default: false
    }
  }

  /// Finished on its actual end; called off where the status says so, on that day or on the day it was recorded.
  private static func ending(_ table: Operations, _ row: Int, recorded: Day?) -> OutcomeCase.Ending? {
    if ["terminated", "withdrawn"].contains(table.status[row]) {
      return (table.actualEnd[row] ?? recorded).map { .cancelled($0) }
    }
    return table.actualEnd[row].map { .finished($0) }
  }
}
