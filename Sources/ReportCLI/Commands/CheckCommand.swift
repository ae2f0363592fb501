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
      --problems writes a workbook: a list of all problems, then your own tables row by row, the cells coloured and the \
      messages as comments. Up to 1,000 problems alike are marked.
      Ends with 1 where a problem reaches --fail-on, with 65 where nothing can be used.

      EXAMPLES
        merilo check my-project --language bg      in Bulgarian
        merilo check my-project --numbers en:D     with a flag that a message names
        merilo check my-project --format json      one object a line, for scripts
        merilo check my-project -o problems.txt    into a file; .json has one object a line
        merilo check my-project --problems bad.xlsx   the tables with the cells marked, to mend them there
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Output options") var screen: ScreenOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  @Option(
    help: ArgumentHelp(
      "Write the tables with the problems marked into this Excel workbook.", valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var problems: String?

  @Option(help: ArgumentHelp("End with 1 at problems of at least this weight.", valueName: "severity"))
  var failOn: FailureThreshold = .error

  func validate() throws {
    if let problems, !problems.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("--problems \(problems): expected a name that ends in .xlsx.")
    }
  }

  func run() throws {
    let words = talk.words
    if let problems { try refuseFolder(of: problems) }
    let loaded: LoadedInput
    do {
      loaded = try LoadedInput.read(input, talk: talk) { options in
        if problems == nil { return }
        options.alikeFindings = ProblemsWorkbook.alike
        options.keepsTables = true
      }
    } catch let error as IngestError {
      try write(error.findings, inputs: input.paths)
      throw CommandFailure(error, words)
    }
    if let problems { try OutputFile(path: problems).check(against: loaded.paths) }
    // Told are as many as always.
    let told = problems == nil ? loaded.findings : FindingGroups(loaded.findings).findings
    // Boundaries alone are worth checking.
    let isWorthIt = loaded.isUsable || loaded.files.contains { $0.boundary != nil }
    try write(
      told, inputs: loaded.paths,
      text: isWorthIt
        ? [summary(loaded, words)] + AnalysisTables.sentences(loaded.portfolio, words)
        : loaded.isBlank ? [words(FormText.blank)] : [],
      json: isWorthIt ? AnalysisTables.jsonLines(loaded.portfolio, words) : [])
    if let problems { try writeWorkbook(problems, loaded, words) }
    if loaded.isBlank { return }
    if !isWorthIt { throw CommandFailure(IngestError.nothingUsable(findings: []), words) }
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

  private func writeWorkbook(_ path: String, _ loaded: LoadedInput, _ words: Words) throws {
    let workbook = ProblemsWorkbook(findings: loaded.findings, tables: loaded.tables, words: words)
    let output = OutputFile(path: path)
    var limits: [String] = []
    try output.replace { path in
      do throws(ConversionFault) { limits = try workbook.write(to: path) } catch {
        throw output.failure(error, words)
      }
    }
    talk.console.remark(words(CommandText.wrote, ["path": .text(SafeText.clean(path))]))
    for limit in limits { talk.console.remark(limit) }
  }

  /// A workbook in a folder that is read would be part of the portfolio.
  private func refuseFolder(of path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let place = FileIdentity(path: folder),
      let input = input.paths.first(where: { $0 != "-" && FileIdentity(path: $0) == place })
    else { return }
    throw CommandFailure(
      .cannotCreate,
      "\(SafeText.clean(path)): \(SafeText.clean(input)) is read as a portfolio, and the workbook would be read as part of it. "
        + "Fix: choose another folder.")
  }

  private func summary(_ loaded: LoadedInput, _ words: Words) -> String {
    if loaded.findings.isEmpty {
      return words(FindingText.dataClean, ["files": .count(Set(loaded.files.map(\.file)).count)])
    }
    return FindingSummary(loaded.findings).text(words)
  }
}
