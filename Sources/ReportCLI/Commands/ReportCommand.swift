import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo report`: the report of a portfolio, in one or several formats.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "A report on progress, on completion risk, or one that compares municipalities: HTML, Markdown, JSON, or text.",
    discussion: """
      The ending of each file decides its format: .html, .md, .json, .txt. Without --output the report is \
      text on standard output. No input is ever overwritten.

      EXAMPLES
        merilo report my-project --as-of 2014-03-06        text, here
        merilo report my-project -o report.html            a page to send or print
        merilo report my-project -o a.html -o a.json       two formats in one run
        merilo report my-project --format md               Markdown, for a pipe
        merilo report my-project --kind risk -o risk.html  the chance of an end in time, and what it hangs on
        merilo report my-project --kind risk -o risk.html --store forecasts.json    the same, to be scored later
        merilo report my-association --kind comparison --boundaries places.geojson -o comparison.html
      """)

  /// The kinds of report.
  enum Kind: String, CaseIterable, ExpressibleByArgument, Sendable {
    case progress, comparison, risk
  }

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Evaluation options") var evaluation: EvaluationOptions
  @OptionGroup(title: "Comparison options (with --kind comparison)") var comparison: ComparisonOptions
  @OptionGroup(title: "Risk options (with --kind risk)") var risk: RiskOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions
  @OptionGroup var forecasts: ForecastStoreOptions

  @Option(
    help: ArgumentHelp(
      "The kind of report: progress, comparison or risk. Default: progress.", valueName: "kind"),
    completion: .list(Kind.allCases.map(\.rawValue)))
  var kind = Kind.progress

  @Option(
    help: ArgumentHelp(
      "With --kind comparison: profiles of these municipalities only, codes with commas between. Default: all of up to \(ComparisonReportBuilder.profileLimit).",
      valueName: "codes"))
  var profiles: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A file to write; - is standard output. Repeatable.", valueName: "file"),
    completion: .file(extensions: ["html", "md", "json", "txt"]))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "The format on standard output: html, md, json, txt. Default: txt.", valueName: "format"),
    completion: .list(["html", "md", "json", "txt"]))
  var format: String?

  func validate() throws {
    if kind != .comparison, let flag = comparison.given.first(where: { kind != .risk || $0[0] != "--seed" }) {
      throw ValidationError("\(flag[0]) belongs to --kind comparison.")
    }
    if kind != .comparison, profiles != nil {
      throw ValidationError("--profiles belongs to --kind comparison.")
    }
    if kind != .risk, let flag = risk.given.first {
      throw ValidationError("\(flag[0]) belongs to --kind risk.")
    }
    if kind == .comparison, forecasts.store != nil {
      throw ValidationError("--store belongs to --kind progress or risk.")
    }
    try forecasts.check(risk)
    try OutputArguments.check(
      format.map(named), targets() + (forecasts.store.map { [($0, ReportFormat.json)] } ?? []))
  }

  func run() throws {
    var input = input
    input.paths += comparison.boundaries
    let loaded = try LoadedInput.told(input, talk: talk)
    let words = Words(talk.language ?? loaded.settings.language ?? .english)
    let plan = try evaluation.plan(
      for: loaded, threads: input.threadCount(), talk: talk, isComparison: kind == .comparison)
    let command = ReproducingCommand(
      name: "report", input: input, evaluation: evaluation, plan: plan, language: words.language,
      further: furtherFlags)
    let context = ReportContext(loaded, command: command.text, language: words.language)
    let evaluation = Evaluation(of: loaded.portfolio, plan: plan)
    let risk = try completionRisk(of: loaded.portfolio, plan, words)
    let report =
      if kind == .comparison {
        try comparisonReport(of: loaded, plan, evaluation, context)
      } else if kind == .risk, let risk {
        RiskReportBuilder(risk, evaluation: evaluation, context: context).report()
      } else {
        ReportBuilder(evaluation, context: context).progressReport(
          further: riskSection(risk, evaluation, context))
      }
    var outputs = OutputSet(inputs: loaded.paths)
    for (path, format) in try targets() {
      try outputs.add(path) { render(report, format, isFile: path != "-") }
    }
    if let store = forecasts.store, let risk {
      try outputs.add(store) {
        RiskTable(risk, words: words, inputs: loaded.digest).table().text(.json, language: words.language)
      }
    }
    try outputs.write(talk.console, language: words.language)
    try loaded.end(failOn: self.evaluation.failOn)
  }

  private func comparisonReport(
    of loaded: LoadedInput, _ plan: EvaluationPlan, _ evaluation: Evaluation, _ context: ReportContext
  ) throws -> Report {
    ComparisonReportBuilder(
      Comparison(
        of: loaded.portfolio, plan: plan,
        comparing: try comparison.plan(
          for: loaded.portfolio, settings: loaded.settings, words: talk.words)),
      evaluation: evaluation, context: context,
      outlines: PlaceOutlines(loaded.files.compactMap(\.boundary)),
      profiles: try comparison.codes(profiles, "--profiles", loaded.portfolio.municipalities.code)
    ).report()
  }

  /// What a report on risk, the section of a report on progress, or the file of forecasts is made of; nil where none of them is asked for.
  private func completionRisk(
    of portfolio: Portfolio, _ plan: EvaluationPlan, _ words: Words
  ) throws -> CompletionRisk? {
    switch kind {
    case .comparison: return nil
    case .progress where forecasts.store == nil && !hasRiskSection(portfolio): return nil
    case .progress, .risk:
      return CompletionRisk(
        of: portfolio, plan: plan,
        asking: try risk.plan(for: portfolio, words: words, seed: comparison.seed))
    }
  }

  /// Whether a report on progress has a section on risk: not of so many projects that it is a report of its own.
  private func hasRiskSection(_ portfolio: Portfolio) -> Bool {
    (1...RiskReportBuilder.wholeLimit).contains(portfolio.operations.count)
  }

  private func riskSection(
    _ risk: CompletionRisk?, _ evaluation: Evaluation, _ context: ReportContext
  ) -> [Report.Section] {
    guard let risk, hasRiskSection(risk.portfolio) else { return [] }
    return [RiskReportBuilder(risk, evaluation: evaluation, context: context).section()].compactMap { $0 }
  }

  private var furtherFlags: [String] {
    switch kind {
    case .progress: []
    case .comparison:
      ["--kind", kind.rawValue] + comparison.given.joined() + (profiles.map { ["--profiles", $0] } ?? [])
    case .risk: ["--kind", kind.rawValue] + (comparison.given + risk.given).joined()
    }
  }

  private func render(_ report: Report, _ format: ReportFormat, isFile: Bool) -> String {
    guard format == .terminal else { return format.renderer.render(report) }
    let width = isFile ? Console.plainWidth : Console.width ?? Console.plainWidth
    return TerminalRenderer(width: width, isColoured: !isFile && talk.console.usesColor).render(report)
  }

  /// The outputs, each with its format.
  private func targets() throws -> [(path: String, format: ReportFormat)] {
    let standard = try format.map(named) ?? .terminal
    if output.isEmpty { return [("-", standard)] }
    return try output.map { path in
      if path == "-" { return (path, standard) }
      guard let format = ReportFormat(fileName: path) else {
        throw ValidationError("\(path): the ending says no format; known: .html, .md, .json, .txt.")
      }
      return (path, format)
    }
  }

  private func named(_ name: String) throws -> ReportFormat {
    if let format = ReportFormat(rawValue: name) ?? ReportFormat(fileName: ".\(name)") { return format }
    throw ValidationError("--format: there is no \"\(name)\"; expected html, md, json or txt.")
  }
}

extension ReportContext {
  /// What a report says about how it was made.
  init(_ loaded: LoadedInput, command: String, language: Language) {
    self.init(
      title: loaded.settings.title, language: language, command: command, version: Version.current,
      inputs: Report.Input.joined(
        loaded.files.map { Report.Input(file: $0.file, sha256: $0.sha256 ?? "", rows: $0.usedRows) }),
      findings: loaded.findings.map { finding in
        let severity: Severity =
          switch finding.severity {
          case .error: .error
          case .warning: .warning
          case .note: .note
          }
        return QualityFinding(severity: severity, code: finding.code, text: finding.placedSentence(language))
      })
  }
}

extension Finding {
  /// Place and sentence, without severity and code.
  func placedSentence(_ language: Language) -> String {
    let place = placeText(language)
    return place.isEmpty ? sentence(language) : "\(place): \(sentence(language))"
  }
}
