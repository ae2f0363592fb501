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
      """)

  /// The forms in which problems are told.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  @Option(help: "The form of the problems; json is one object a line.")
  var format: Form = .text

  @Option(help: ArgumentHelp("End with 1 at problems of at least this weight.", valueName: "severity"))
  var failOn: FailureThreshold = .error

  func run() throws {
    let words = talk.words
    let loaded: LoadedInput
    do {
      loaded = try LoadedInput.read(input, talk: talk)
    } catch let error as IngestError {
      try write(error.findings, words)
      throw CommandFailure(error, words)
    }
    try write(loaded.findings, words)
    if !loaded.isUsable { throw CommandFailure(IngestError.nothingUsable(findings: []), words) }
    if format == .text {
      try talk.console.result(summary(loaded, words) + "\n" + AnalysisTables.text(loaded.portfolio, words))
    }
    try loaded.end(failOn: failOn)
  }

  private func write(_ findings: [Finding], _ words: Words) throws {
    let lines = findings.map {
      format == .json ? $0.jsonLine(words.language) : $0.message(words.language)
    }
    try talk.console.result(lines.map { $0 + "\n" }.joined())
  }

  private func summary(_ loaded: LoadedInput, _ words: Words) -> String {
    if loaded.findings.isEmpty {
      return words(FindingText.dataClean, ["files": .count(Set(loaded.files.map(\.file)).count)])
    }
    return FindingSummary(loaded.findings).text(words)
  }
}
