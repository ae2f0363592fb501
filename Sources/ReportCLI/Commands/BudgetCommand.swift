import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo budget`: money by level, and earned value of projects.
struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract:
      "Money: budget, contracted, paid, remaining, absorption; earned value and schedule of projects.",
    discussion: """
      EXAMPLES
        merilo budget my-project --as-of 2014-03-06
        merilo budget my-project --as-of 2014-03-06 --by line
        merilo budget projects --by municipality --currency EUR -o places.csv
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  @Option(help: ArgumentHelp("What a row is about.", valueName: "level"))
  var by: BudgetLevel = .operation

  func run() throws {
    let (words, console) = (talk.words, talk.console)
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(for: loaded, level: by, threads: input.threadCount(), talk: talk)
    let rows = BudgetAnalysis(loaded.portfolio, plan: plan).rows()
    let budget = BudgetTable(portfolio: loaded.portfolio, words: words)
    try table.write(
      budget.table(rows, level: by, asOf: plan.asOf),
      more: [budget.earnedValue(rows, asOf: plan.asOf)].compactMap { $0 }, language: words.language,
      input: loaded, console: console)
    try loaded.end(failOn: evaluation.failOn)
  }
}
