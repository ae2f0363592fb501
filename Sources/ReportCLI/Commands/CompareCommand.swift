import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo compare`: places side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Municipalities side by side: rates, intervals, the ranks that the data allow, peers.",
    discussion: """
      Every indicator that was reported by municipality is compared in one period. Counts and amounts are divided by \
      the population first; quotients are compared as they are. Beside each value stands how far chance could have moved \
      it, and beside each rank the ranks that are possible. Who has a small number, no figure or a raw count is listed \
      and not ranked.

      EXAMPLES
        merilo compare my-association --as-of 2022-12-31
        merilo compare my-association --as-of 2022-12-31 --per 10000 --peers group
        merilo compare my-association --as-of 2022-12-31 --indicators ZAPYTY --format csv
        merilo report my-association --kind comparison -o comparison.html     with charts and a map
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Comparison options") var comparison: ComparisonOptions
  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func run() throws {
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(
      for: loaded, threads: input.threadCount(), talk: talk, isComparison: true)
    let result = Comparison(
      of: loaded.portfolio, plan: plan,
      comparing: try comparison.plan(for: loaded.portfolio, settings: loaded.settings))
    let rows = CompareTable(result, words: talk.words)
    try table.write(
      rows.table(), printed: rows.printed(), language: talk.words.language, input: loaded,
      console: talk.console)
    try loaded.end(failOn: evaluation.failOn)
  }
}
