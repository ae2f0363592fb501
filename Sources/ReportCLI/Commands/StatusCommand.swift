import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo status`: where everything stands, on one screen.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "One screen: time, milestones, money, earned value and results of each project.",
    discussion: """
      EXAMPLES
        merilo status my-project --as-of 2014-03-06
        merilo status my-project --as-of 2014-03-06 --language ro
        merilo status projects --format json                 all projects, for scripts
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Output options") var screen: ScreenOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func run() throws {
    let words = talk.words
    let loaded = try LoadedInput.told(input, talk: talk)
    let plan = try evaluation.plan(for: loaded, threads: input.threadCount(), talk: talk)
    let context = ReportContext(loaded, command: "", language: words.language)
    let builder = ReportBuilder(Evaluation(of: loaded.portfolio, plan: plan), context: context)
    try screen.write(inputs: loaded.paths, talk: talk) { form, isStandardOutput in
      form == .json
        ? StatusDocument(builder: builder).json : text(builder, words, isStandardOutput: isStandardOutput)
    }
    try loaded.end(failOn: evaluation.failOn)
  }

  private func text(_ builder: ReportBuilder, _ words: Words, isStandardOutput: Bool) -> String {
    let status = StatusBuilder(builder)
    let tables = [
      status.operationTable(all: "merilo budget \(inputs)"), status.programmeTable(), status.placeTable(),
    ].compactMap { $0 }
    let width = isStandardOutput ? Console.width ?? Console.plainWidth : Console.plainWidth
    let isColoured = isStandardOutput && talk.console.usesColor
    var parts = tables.map {
      $0.text(.table, language: words.language, width: width, isColoured: isColoured)
    }
    let blocks = StatusScreen(blocks: status.blocks(), remarks: [])
      .text(language: words.language, isColoured: isColoured)
    if !blocks.isEmpty { parts.insert(blocks, at: 0) }
    if builder.portfolio.operations.count != 1, let title = builder.context.title {
      parts.insert(SafeText.clean(title) + "\n", at: 0)
    }
    return parts.joined(separator: "\n") + next(builder, words) + "\n"
  }

  /// The inputs as a shell takes them.
  private var inputs: String { input.paths.map(ShellText.quoted).joined(separator: " ") }

  /// What to do next, and how much of the data is made up.
  private func next(_ builder: ReportBuilder, _ words: Words) -> String {
    let name = input.paths.first.map(Self.name) ?? "report"
    let flags = [
      evaluation.asOf.map { "--as-of \($0.day)" }, evaluation.knownBy.map { "--known-by \($0.day)" },
      evaluation.currency.map { "--currency \($0.currency.code)" },
    ].compactMap { $0 }
    let command = (["merilo report", inputs] + flags + ["-o", ShellText.quoted(name + ".html")])
    var line = "\(words(CommandText.next)) \(command.joined(separator: " "))"
    let rows = builder.illustrativeRows.illustrative
    if rows > 0 { line += "      " + words(CommandText.illustrativeRows, ["n": .count(rows)]) }
    return line
  }

  /// The last part of a path without its ending; "report" where that is no name, as of "." and "..".
  static func name(of path: String) -> String {
    let last = path.split(separator: "/").last ?? ""
    let stem = last.split(separator: ".").first.map(String.init) ?? ""
    return stem == "-" || stem.isEmpty ? "report" : stem
  }
}
