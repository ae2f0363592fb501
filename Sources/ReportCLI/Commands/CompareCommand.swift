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
        merilo compare my-association --as-of 2022-12-31 --pairs
        merilo compare my-association --as-of 2022-12-31 --standardise age
        merilo compare my-association --as-of 2022-12-31 --inputs STAFF --outputs VISITS,COURSES
        merilo compare my-association --as-of 2022-12-31 --boundaries places.geojson    are neighbours alike?
        merilo report my-association --kind comparison -o comparison.html     with charts and a map
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Comparison options") var comparison: ComparisonOptions
  @OptionGroup(title: "Other tables") var view: CompareViewOptions
  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func run() throws {
    var input = input
    input.paths += comparison.boundaries
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(
      for: loaded, threads: input.threadCount(), talk: talk, isComparison: true)
    let result = Comparison(
      of: loaded.portfolio, plan: plan,
      comparing: try comparison.plan(for: loaded.portfolio, settings: loaded.settings, words: talk.words))
    let rows = try self.rows(of: result, PlaceOutlines(loaded.files.compactMap(\.boundary)))
    try table.write(
      rows.table, printed: rows.printed, language: talk.words.language, input: loaded,
      console: talk.console)
    try loaded.end(failOn: evaluation.failOn)
  }

  private func rows(
    of result: Comparison, _ outlines: PlaceOutlines
  ) throws -> (table: DataTable, printed: [DataTable]) {
    let views = CompareViews(result, words: talk.words)
    if view.pairs { return views.pairs() }
    if let breakdown = view.standardise { return try views.standardised(by: breakdown) }
    if let inputs = view.inputs, let outputs = view.outputs {
      return views.frontier(
        try efficiency(of: result, PeersArgument.parts(inputs), PeersArgument.parts(outputs)))
    }
    let rows = CompareTable(
      result, words: talk.words, neighbours: outlines.neighbours(of: result.places.codes))
    return (rows.table(), rows.printed())
  }

  private func efficiency(
    of result: Comparison, _ inputs: [String], _ outputs: [String]
  ) throws -> PlaceEfficiency {
    do throws(PlaceEfficiency.Fault) {
      return try PlaceEfficiency(
        result, inputs: inputs, outputs: outputs, orientation: view.orientation ?? .output,
        returns: view.returns ?? .variable)
    } catch {
      let known = result.measures.map(\.measure.code)
      switch error {
      case .unknown(let code):
        let nearest = EditDistance.nearest(to: code, in: known)?.text
        throw ValidationError(
          "--inputs, --outputs: no figures of municipalities for \"\(code)\""
            + (nearest.map { "; did you mean \($0)?" } ?? "; known: \(known.joined(separator: ", "))."))
      case .wrongDirection(let code):
        throw ValidationError("--outputs \(code): less of it is better, so it is nothing that is produced.")
      case .tooFew(let places, let needed):
        throw ValidationError(
          "A frontier of so many inputs (\(inputs.count)) and outputs (\(outputs.count)) needs \(needed) municipalities with "
            + "all figures, an input and an output above 0; there are \(places). Fewer inputs or outputs, or the rates of "
            + "`merilo compare` instead."
        )
      }
    }
  }
}
