import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo check`: every problem of the data, with its place and what mends it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every problem of the data: file, row, column, found, expected, fix.",
    discussion: """
      Of problems alike in one column the first five are told, then how many more there are.
      At the end stands which analyses lack a table.
      Ends with 1 where a problem reaches --fail-on, with 65 where nothing can be used.

      EXAMPLES
        merilo check my-project --language bg      in Bulgarian
        merilo check my-project --numbers en:D     with a flag that a message names
        merilo check my-project --format json      one object a line, for scripts
        merilo check my-project -o problems.txt    into a file; .json has one object a line
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Output options") var screen: ScreenOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  @Option(help: ArgumentHelp("End with 1 at problems of at least this weight.", valueName: "severity"))
  var failOn: FailureThreshold = .error

  func run() throws {
    let words = talk.words
    let loaded: LoadedInput
    do {
      loaded = try LoadedInput.read(input, talk: talk)
    } catch let error as IngestError {
      try write(error.findings, inputs: input.paths)
      throw CommandFailure(error, words)
    }
    try write(
      loaded.findings, inputs: loaded.paths,
      text: loaded.isUsable
        ? [summary(loaded, words)] + AnalysisTables.sentences(loaded.portfolio, words) : [],
      json: loaded.isUsable ? AnalysisTables.jsonLines(loaded.portfolio, words) : [])
    if !loaded.isUsable { throw CommandFailure(IngestError.nothingUsable(findings: []), words) }
    try loaded.end(failOn: failOn)
  }

  /// Writes the problems, and behind them the lines of each form.
  private func write(_ findings: [Finding], inputs: [String], text: [String] = [], json: [String] = []) throws
  {
    let language = talk.words.language
    try screen.write(inputs: inputs, talk: talk) { form, _ in
      let lines =
        form == .json
        ? findings.map { $0.jsonLine(language) } + json : findings.map { $0.message(language) } + text
      return lines.map { $0 + "\n" }.joined()
    }
  }

  private func summary(_ loaded: LoadedInput, _ words: Words) -> String {
    if loaded.findings.isEmpty {
      return words(FindingText.dataClean, ["files": .count(Set(loaded.files.map(\.file)).count)])
    }
    return FindingSummary(loaded.findings).text(words)
  }
}
