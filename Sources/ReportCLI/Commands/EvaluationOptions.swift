import ArgumentParser
import IndicatorEngine
import Ingest

/// At which day, in which currency, and with what end: shared by the commands that evaluate a portfolio.
struct EvaluationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day on which everything is judged, inclusive. Default: as_of in merilo.yaml.",
      valueName: "yyyy-mm-dd"))
  var asOf: DayArgument?

  @Option(
    help: ArgumentHelp("Only what was recorded by this day. Default: everything.", valueName: "yyyy-mm-dd"))
  var knownBy: DayArgument?

  @Option(
    help: ArgumentHelp(
      "The currency to report in, as EUR. Default: each project in its own.", valueName: "code"))
  var currency: CurrencyArgument?

  @Option(help: ArgumentHelp("End with 1 at problems of at least this weight.", valueName: "severity"))
  var failOn: FailureThreshold = .none

  func validate() throws {
    try asOf?.check("--as-of")
    try knownBy?.check("--known-by")
    try currency?.check("--currency")
  }

  /// The plan of the evaluation: the flag, else the settings. Without an as-of day there is none.
  func plan(
    for input: LoadedInput, level: BudgetLevel = .operation, threads: Int, talk: TalkOptions,
    isComparison: Bool = false
  ) throws -> EvaluationPlan {
    let (settings, words) = (input.settings, talk.words)
    try input.requireMinimum(talk, tellsAnalyses: !isComparison)
    if isComparison { try input.requirePlaces(talk) }
    guard let day = asOf?.day ?? settings.asOf else { throw asOfMissing(input.portfolio, words) }
    var plan = EvaluationPlan(asOf: day)
    plan.knownBy = knownBy?.day ?? settings.knownBy
    plan.currency = currency?.currency ?? settings.currency
    plan.level = level
    plan.threads = threads
    plan.thresholds = try thresholds(settings, standard: plan.thresholds, words)
    return plan
  }

  /// The limits of the settings. Each file's own are checked as it is read; those of several may still contradict.
  private func thresholds(_ settings: Settings, standard: StatusThresholds, _ words: Words) throws
    -> StatusThresholds
  {
    let (amber, green) = (settings.amber ?? standard.amber, settings.green ?? standard.green)
    if let thresholds = StatusThresholds(amber: amber, green: green) { return thresholds }
    throw CommandFailure(
      .settings,
      words(
        CommandText.thresholdsContradict,
        [
          "low": "thresholds.amber", "high": "thresholds.green",
          "amber": .text(words.numbers.text(amber, digits: 0...4)),
          "green": .text(words.numbers.text(green, digits: 0...4)),
        ]))
  }

  private func asOfMissing(_ portfolio: Portfolio, _ words: Words) -> CommandFailure {
    let missing = words(
      CommandText.asOfMissing,
      ["flag": "--as-of YYYY-MM-DD", "setting": "as_of", "file": "merilo.yaml"])
    let newest = portfolio.newestDay.map { day in
      words(
        CommandText.asOfNewest,
        ["day": .text(words.days.short(day)), "flag": .text("--as-of \(day)")])
    }
    return CommandFailure(.usage, missing + " " + (newest ?? words(CommandText.asOfNoDays)))
  }
}
