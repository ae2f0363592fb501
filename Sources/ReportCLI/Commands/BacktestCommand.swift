import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo backtest`: forecasts of the past, made from what was known then, scored against what came.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "How forecasts came true: frozen at days, made from what was recorded by then, scored.",
    discussion: """
      A PORTFOLIO gives its operations as cases, and is judged as merilo risk would have judged it on each day: ends, money, targets and all \
      together, by each view. With --cases any CSV file does, a row a project or phase: start, planned end, \
      actual end, and where known project, phase, type, budget; days as 2025-06-30. Columns are found by their headings or stated \
      with --column. Files without outcomes are described as far as their columns allow: ends as stated on several days \
      (closing_20220922, closing_20240829), repeated forecasts, counts.

      EXAMPLES
        merilo backtest my-project --from 2022-12-31
        merilo backtest --cases phases.csv --from 2020-12-31 --every 6 -o calibration.html
        merilo backtest --cases phases.csv --learn our-classes.json
        merilo backtest my-project --score forecasts.json     forecasts that merilo risk wrote earlier
      """)

  @Argument(
    help: ArgumentHelp("Folders and files of the portfolio, in any mix.", valueName: "portfolio"),
    completion: .file())
  var portfolio: [String] = []

  @Option(
    help: ArgumentHelp("A table of cases, a row a project or phase; repeatable.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var cases: [String] = []

  @Option(
    help: ArgumentHelp(
      "The heading of a field of --cases: project, phase, type, start, planned, end, cancelled, size, final, reported, forecast, reached, total; repeatable.",
      valueName: "field=heading"))
  var column: [String] = []

  @OptionGroup(title: "Backtest options") var plan: BacktestOptionGroup

  @Option(
    name: .customLong("score"),
    help: ArgumentHelp(
      "Forecasts that merilo risk wrote as JSON, to be scored by what came in the portfolio; repeatable.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var stored: [String] = []

  @Option(
    help: ArgumentHelp(
      "Reference classes in place of those of the program: tried as they are, and the frame of --learn.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var classes: String?

  @Option(
    help: ArgumentHelp("Write the classes that the cases tell to this file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var learn: String?

  @Option(help: "The form of the rows on standard output. Default: table.")
  var format: DataTable.Format?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file to write: .csv and .txt hold the rows, .json too; .html and .md the calibration report. Repeatable.",
      valueName: "file"),
    completion: .file(extensions: ["html", "md", "json", "csv", "txt"]))
  var output: [String] = []

  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func validate() throws {
    if portfolio.isEmpty, cases.isEmpty {
      throw ValidationError("Missing expected argument '<portfolio> ...', or --cases with a file.")
    }
    if !stored.isEmpty, portfolio.isEmpty {
      throw ValidationError("--score needs the portfolio whose operations were forecast.")
    }
    _ = try stated()
    try plan.check()
    for path in output where path != "-" && form(of: path) == nil {
      throw ValidationError("\(path): the ending says no form; known: .html, .md, .json, .csv, .txt.")
    }
  }

  func run() throws {
    let wording = BacktestWording(words: talk.words)
    let sources = try sources(wording)
    // A frame to learn by is not tried: it would be tried on what it learned from.
    let tried = learn == nil ? try classes.map { path throws in try wording.classes(path) } : nil
    let shipped = portfolio.isEmpty ? nil : try wording.shipped()
    let runs = sources.map { plan.run($0, classes: tried, shipped: shipped) }
    for run in runs { BacktestNotes(words: talk.words).doubts(run).forEach(talk.console.remark) }
    let found = BacktestResult(
      runs: runs, stored: try scored(sources, wording), words: talk.words,
      command: (["merilo", "backtest"] + CommandLine.arguments.dropFirst(2)).map(ShellText.quoted)
        .joined(separator: " "))
    var outputs = OutputSet(inputs: portfolio + cases + stored + [classes].compactMap { $0 })
    for path in output.isEmpty ? ["-"] : output {
      let form = path == "-" ? .rows(format ?? .table) : form(of: path) ?? .rows(.table)
      let width = path == "-" ? Console.width ?? Console.plainWidth : Console.plainWidth
      try outputs.add(path) {
        found.text(form, width: width, isColoured: path == "-" && talk.console.usesColor)
      }
    }
    if let learn { try add(learn, sources, runs, &outputs) }
    try outputs.write(talk.console, language: talk.words.language)
  }

  private func form(of path: String) -> BacktestResult.Form? {
    if let format = ReportFormat(fileName: path), format == .html || format == .markdown {
      return .report(format)
    }
    return DataTable.Format(fileName: path).map { .rows($0) }
  }

  /// Fields and their headings as they were stated.
  private func stated() throws -> [CaseField: String] {
    var stated: [CaseField: String] = [:]
    for text in column {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let field = CaseField(rawValue: parts[0]) else {
        let known = CaseField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--column \(text): expected field=heading; the fields are \(known).")
      }
      stated[field] = parts[1]
    }
    return stated
  }

  /// The cases of each file, and of the portfolio.
  private func sources(_ wording: BacktestWording) throws -> [BacktestSource] {
    var sources: [BacktestSource] = []
    if !portfolio.isEmpty {
      let input = try InputOptions.parse(["--"] + portfolio)
      let loaded = try LoadedInput.told(input, talk: talk)
      let name = loaded.settings.title ?? portfolio.map(SafeText.clean).joined(separator: ", ")
      sources.append(BacktestSource(name: name, loaded.portfolio, threads: try input.threadCount()))
    }
    let stated = try stated()
    for path in cases {
      do throws(CompositeFault) {
        sources.append(BacktestSource(try CaseFile(path: path, stated: stated)))
      } catch {
        throw IndexWording(words: talk.words).failure(error)
      }
    }
    return sources
  }

  /// Stored forecasts beside what came in the portfolio.
  private func scored(_ sources: [BacktestSource], _ wording: BacktestWording) throws -> [StoredScores] {
    guard let first = sources.first, !stored.isEmpty else { return [] }
    let until =
      plan.until?.day ?? BacktestRun.dataDay(first.cases)
      ?? first.read.flatMap { DeadlineOutcomes.lastDay($0.portfolio) }
    let ends = until.flatMap { until in
      first.read.map { DeadlineOutcomes($0.portfolio, until: until) }
    }
    var asked = RiskPlan()
    asked.classes = try classes.map { path throws in try wording.classes(path) } ?? wording.shipped()
    return try stored.flatMap { path in
      let file = try wording.forecasts(path)
      let outcomes = file.asOf.flatMap { asOf in
        until.flatMap { until in
          first.read.map {
            ForecastOutcomes($0.portfolio, asOf: asOf, knownBy: file.knownBy, asking: asked, until: until)
          }
        }
      }
      return StoredScores.of(file, ends: ends, outcomes: outcomes)
    }
  }

  /// Adds the file of classes.
  private func add(
    _ path: String, _ sources: [BacktestSource], _ runs: [BacktestRun], _ outputs: inout OutputSet
  ) throws {
    let learning = BacktestLearning(
      sources: sources, runs: runs,
      frame: try classes.map { try BacktestWording(words: talk.words).frame($0) },
      version: plan.version, until: plan.until?.day, names: cases.map(SafeText.clean))
    guard let text = learning.text else {
      throw CommandFailure(
        .unusableInput, talk.words(BacktestText.classMissing, ["path": .text(SafeText.clean(path))]))
    }
    try outputs.add(path) { text }
    talk.console.remark(
      talk.words(
        BacktestText.learned,
        [
          "path": .text(SafeText.clean(path)), "n": .count(learning.classes.count),
          "cases": .count(sources.reduce(0) { $0 + $1.cases.count }),
        ]))
  }
}
