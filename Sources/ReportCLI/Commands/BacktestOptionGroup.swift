import ArgumentParser
import IndicatorEngine
import Ingest

/// When forecasts are frozen, what they are about, and how they are made.
struct BacktestOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp("A day on which forecasts are frozen; repeatable.", valueName: "yyyy-mm-dd"))
  var freeze: [DayArgument] = []

  @Option(
    help: ArgumentHelp(
      "The first of regular freezes. Default: three years before the last known end.", valueName: "yyyy-mm-dd"
    ))
  var from: DayArgument?

  @Option(help: ArgumentHelp("Months between regular freezes. Default: 6.", valueName: "months"))
  var every: Int?

  @Option(
    help: ArgumentHelp(
      "The last day on which outcomes are known. Default: the last end in the data.", valueName: "yyyy-mm-dd")
  )
  var until: DayArgument?

  @Option(
    help: ArgumentHelp(
      "Ask also whether cases were done within so many months of the freeze; repeatable.", valueName: "months"
    ))
  var within: [Int] = []

  @Option(
    help: ArgumentHelp(
      "Parts into which projects are split; 1 for no split. Default: 5.", valueName: "number"))
  var folds: Int?

  @Option(
    help: ArgumentHelp(
      "Mend forecasts by those of so many freezes before. Default: of all.", valueName: "number"))
  var mendBy: Int?

  @Option(
    help: ArgumentHelp(
      "Years after which what happened counts half; 0 for never. Default: 3.", valueName: "years"))
  var halfLife: Double?

  @Option(
    help: ArgumentHelp(
      "How many projects of the class own history is weighed against (K). Default: 60; of phases the likeliest.",
      valueName: "number"))
  var strength: Double?

  @Option(
    help: ArgumentHelp(
      "Local cases in the trial of a few beside the class; 0 for no trial. Default: 5.", valueName: "number"))
  var local: Int?

  @Option(help: ArgumentHelp("How often local cases are drawn. Default: 50.", valueName: "number"))
  var repeats: Int?

  @Option(help: ArgumentHelp("Where random numbers begin. Default: 1.", valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The version of the classes that --learn writes. Default: the last day of the data.", valueName: "text")
  )
  var version: String?

  func check() throws {
    for day in freeze { try day.check("--freeze") }
    try from?.check("--from")
    try until?.check("--until")
    if !freeze.isEmpty, from != nil || every != nil {
      throw ValidationError("--freeze names the days; --from and --every do not go with it.")
    }
    for (flag, number, range) in [
      ("--every", every, 1...120), ("--folds", folds, 1...100), ("--local", local, 0...1000),
      ("--repeats", repeats, 1...10_000), ("--mend-by", mendBy, 1...1000),
    ] {
      if let number, !range.contains(number) {
        throw ValidationError(
          "\(flag) lies within \(range.lowerBound) and \(range.upperBound), not \(number).")
      }
    }
    for months in within where !(1...600).contains(months) {
      throw ValidationError("--within lies within 1 and 600, not \(months).")
    }
    if let halfLife, !(0...1000).contains(halfLife) {
      throw ValidationError("--half-life lies within 0 and 1000, not \(halfLife).")
    }
    if let strength, !(strength > 0 && strength <= 1_000_000) {
      throw ValidationError("--strength lies above 0 and up to 1000000, not \(strength).")
    }
  }

  /// The options of a source; nil where no outcome is known.
  func options(_ source: BacktestSource, classes: ReferenceClasses?) -> BacktestOptions? {
    (until?.day ?? BacktestRun.dataDay(source.cases)).flatMap { options(until: $0, classes: classes) }
  }

  private func options(until dataDay: Day, classes: ReferenceClasses?) -> BacktestOptions? {
    let months = every ?? 6
    var options = BacktestOptions(
      freezes: Set(freeze.map(\.day)).sorted(), dataDay: dataDay,
      questions: [.deadline] + within.map { .within(months: $0) },
      methods: classes == nil ? ForecastMethod.learned : ForecastMethod.allCases, folds: folds ?? 5,
      strength: strength, seed: seed ?? 1, classes: classes,
      classesKnownFrom: classes?.knownFrom)
    options.mendingFreezes = mendBy
    if let halfLife { options.halfLife = halfLife > 0 ? halfLife * 365.25 : nil }
    if options.freezes.isEmpty {
      guard let first = from?.day ?? dataDay.adding(months: -36) else { return nil }
      options.freezes = Freeze.days(from: first, every: months, until: dataDay + -1)
    }
    if let first = options.freezes.first {
      options.earlier = (1...BacktestRun.earlierFreezes).reversed().compactMap {
        first.adding(months: -months * $0)
      }
    }
    return options
  }

  /// The views of the risk forecast on a portfolio, with the classes that are tried or those of the program; nil for tables of cases, and where
  /// nothing says until when the data know anything.
  private func views(
    _ source: BacktestSource, classes: ReferenceClasses?, shipped: ReferenceClasses?
  ) -> RiskTrial? {
    guard let read = source.read, read.portfolio.operations.count <= RiskTrial.mostOperations,
      let last = until?.day ?? read.portfolio.newestDay,
      var options = options(until: last, classes: classes ?? shipped)
    else { return nil }
    options.freezes.removeAll { $0 >= last }
    var asked = RiskPlan()
    asked.classes = options.classes
    asked.strength = options.strength ?? asked.strength
    asked.seed = options.seed
    return RiskTrial(
      read.portfolio, evaluation: EvaluationPlan(asOf: last, threads: read.threads), asking: asked,
      options: options)
  }

  func run(_ source: BacktestSource, classes: ReferenceClasses?, shipped: ReferenceClasses?) -> BacktestRun {
    let options = options(source, classes: classes)
    let size = local ?? 5
    let trial = options.flatMap { options in
      size > 0 && !options.freezes.isEmpty
        ? LocalHistoryTrial.of(source.cases, options: options, local: size, repeats: repeats ?? 50).found
        : nil
    }
    return BacktestRun(
      name: source.name, leftOut: source.leftOut, total: source.total, undated: source.undated,
      doubts: source.doubts, cases: source.cases, description: source.description,
      backtest: options.map { Backtest(source.cases, options: $0) }, local: trial.map { (size, $0) },
      cost: options.flatMap { CostTrial.of(source.cases, options: $0).found },
      risk: views(source, classes: classes, shipped: shipped),
      isLarge: source.total > RiskTrial.mostOperations && source.read != nil)
  }
}

/// Cases, and where they come from.
struct BacktestSource: Sendable {
  let name: String
  let cases: [OutcomeCase]
  let leftOut: Int
  let total: Int
  let undated: Int
  var doubts: [CaseFile.Doubt] = []
  var description: CaseDescription?
  /// The portfolio itself, and how many threads may work on it; nil for tables of cases.
  var read: (portfolio: Portfolio, threads: Int)?

  init(name: String, _ portfolio: Portfolio, threads: Int) {
    let operations = OperationCases(portfolio)
    self.name = name
    read = (portfolio, threads)
    cases = operations.cases
    leftOut = operations.leftOut
    total = operations.cases.count + operations.leftOut
    undated = operations.undated
  }

  init(_ file: CaseFile) {
    name = file.name
    cases = file.cases
    leftOut = file.leftOut
    total = file.rowCount
    // A table of cases says nowhere when a fact was recorded.
    undated = file.cases.count
    doubts = file.doubts
    description = file.description
  }
}
