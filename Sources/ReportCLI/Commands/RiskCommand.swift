import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo risk`: the chance of each project to come true.
struct RiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk",
    abstract: "The chance that a project ends in time, in budget and on target, and what it would take.",
    discussion: """
      Two views stand side by side: what became of comparable projects in the same position, and what the milestones \
      with their durations, predecessors and risks give in many draws. They are pooled with a stated weight. Where no \
      comparable project was ever seen to its end the answer says “untested class”; below thirty completions it is a word \
      (low, open, high) and no number. No chance is shown below 3 or above 97 of 100, and none is a cause. CSV has the rows \
      of the projects; all together and what programmes may lose stand in the table and in JSON.

      EXAMPLES
        merilo risk my-project --as-of 2014-03-06
        merilo risk my-project --as-of 2014-03-06 --format json
        merilo risk my-project --as-of 2014-03-06 --rho 0.6 --pool-weight 0.5
        merilo risk my-project --as-of 2014-03-06 --correlation correlations.csv
        merilo risk my-project --as-of 2014-03-06 --what-if milestone=M6:2014-04-30
        merilo risk my-project --as-of 2014-03-06 --question budget --what-if spend=13-13-185:5000
        merilo risk my-programme --as-of 2026-06-30 --decommitment-profile n3
        merilo risk my-projects --as-of 2025-06-30 -o risk.csv --store forecasts-2025-06.json
        merilo risk our-schools --as-of 2025-06-30 --class nyc-school-construction
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Risk options") var risk: RiskOptions
  @Option(help: ArgumentHelp("Another seed of the draws. Default: 1.", valueName: "number"))
  var seed: UInt64?

  @OptionGroup var forecasts: ForecastStoreOptions

  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func validate() throws { try forecasts.check(risk) }

  func run() throws {
    var table = table
    if let store = forecasts.store { table.output = (table.output.isEmpty ? ["-"] : table.output) + [store] }
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(for: loaded, threads: input.threadCount(), talk: talk)
    let result = CompletionRisk(
      of: loaded.portfolio, plan: plan,
      asking: try risk.plan(for: loaded.portfolio, words: talk.words, seed: seed)
    )
    let rows = RiskTable(result, words: talk.words, inputs: loaded.digest)
    try table.write(
      rows.table(), printed: rows.printed(), language: talk.words.language, input: loaded,
      console: talk.console)
    try loaded.end(failOn: evaluation.failOn)
  }
}
