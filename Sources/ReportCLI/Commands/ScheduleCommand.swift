import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo schedule`: every milestone with its days and its slip.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Milestones: planned, forecast and actual days, slip in days, where each stands.",
    discussion: """
      EXAMPLES
        merilo schedule my-project --as-of 2014-03-06
        merilo schedule my-project --as-of 2014-03-06 --format csv
        merilo schedule my-project --as-of 2014-03-06 -o schedule.json
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func run() throws {
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(for: loaded, threads: input.threadCount(), talk: talk)
    let rows = MilestoneSlippage.rows(of: loaded.portfolio, plan: plan)
    try table.write(
      ScheduleTable.table(rows, asOf: plan.asOf, words: talk.words), language: talk.words.language,
      input: loaded, console: talk.console)
    try loaded.end(failOn: evaluation.failOn)
  }
}
