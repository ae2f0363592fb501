import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo progress`: every indicator against its targets.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Indicators: baseline, target, value, achievement rate, legal ratio, expected by now, status.",
    discussion: """
      EXAMPLES
        merilo progress my-project --as-of 2014-03-06
        merilo progress my-project --as-of 2014-03-06 --language uk
        merilo progress my-project --as-of 2014-03-06 --format json
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func run() throws {
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(for: loaded, threads: input.threadCount(), talk: talk)
    let rows = ProgressAnalysis(loaded.portfolio, plan: plan).rows()
    try table.write(
      ProgressTable(loaded.portfolio, words: talk.words).table(rows, asOf: plan.asOf),
      language: talk.words.language, input: loaded, console: talk.console)
    try loaded.end(failOn: evaluation.failOn)
  }
}
