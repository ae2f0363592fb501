import ArgumentParser
import IndicatorEngine
import Ingest

/// How risks are judged: shared by `risk` and the reports.
struct RiskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only this question: deadline, budget, target or joint (all of them together). Repeatable. Default: all.",
      valueName: "question"),
    completion: .list(RiskQuestion.allCases.map(\.rawValue)))
  var question: [RiskQuestionArgument] = []

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "The class of comparable projects, by its id, for every project. Default: for each the one that fits.",
      valueName: "id"))
  var className: String?

  @Option(
    help: ArgumentHelp(
      "Classes of comparable projects in place of those of the program, as merilo backtest --learn writes them.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var classes: String?

  @Option(
    help: ArgumentHelp(
      "How strongly durations of one project move together, 0 to below 1. Default: 0.3; the results also say what 0 and 0.6 would give.",
      valueName: "number"))
  var rho: Double?

  @Option(
    help: ArgumentHelp(
      """
      A table of correlations between milestones, with the columns operation, milestone, other and correlation (−1 to 1). Pairs that it does \
      not name keep --rho; correlations that contradict each other are moved towards it, which is noted.
      """, valueName: "file"), completion: .file(extensions: ["csv"]))
  var correlation: String?

  @Option(
    help: ArgumentHelp(
      "Weight of the view from inside, 0 to 1: of the milestone plan against comparable projects, of the projects' claims against past shares. Default: 0.3.",
      valueName: "number"))
  var poolWeight: Double?

  @Option(
    help: ArgumentHelp(
      "Own history outweighs a class once it exceeds this many projects. Default: 60.", valueName: "projects")
  )
  var ownWeight: Double?

  @Option(
    help: ArgumentHelp("Draws of each milestone plan, 200 to 1,000,000. Default: 10240.", valueName: "count"))
  var draws: Int?

  @Option(
    help: ArgumentHelp(
      """
      Suppose something: milestone=CODE:yyyy-mm-dd (reached on that day; PROJECT/CODE where several have the code), \
      spend=PROJECT:1200.00 (spent beside what was paid). Repeatable.
      """, valueName: "change"))
  var whatIf: [SuppositionArgument] = []

  @Option(
    help: ArgumentHelp(
      "What would it take to reach this chance, in percent, 50 to 97. Default: 80.", valueName: "percent"))
  var targetChance: Double?

  @Option(
    help: ArgumentHelp(
      """
      The rule of decommitment for every programme: \(DecommitmentProfile.shipped.map(\.id).joined(separator: ", ")), or a file \
      (\(DecommitmentProfileFile.schema)) with a rule of your own. Default: n3 for programmes of eu-2021-2027, none for others.
      """, valueName: "id|file"), completion: .file(extensions: ["json"]))
  var decommitmentProfile: String?

  func validate() throws {
    if let targetChance, !(50...97).contains(targetChance) {
      throw ValidationError("--target-chance: found \(targetChance); expected a percentage from 50 to 97.")
    }
    if let rho, !(0..<1).contains(rho) {
      throw ValidationError("--rho: found \(rho); expected a number from 0 to below 1.")
    }
    if let poolWeight, !(0...1).contains(poolWeight) {
      throw ValidationError("--pool-weight: found \(poolWeight); expected a number from 0 to 1.")
    }
    if let ownWeight, !(ownWeight > 0 && ownWeight <= 1e6) {
      throw ValidationError("--own-weight: found \(ownWeight); expected a number above 0.")
    }
    if let draws, !(200...1_000_000).contains(draws) {
      throw ValidationError("--draws: found \(draws); expected a whole number from 200 to 1000000.")
    }
  }

  /// The flags that were given, each with its values: what makes the same forecasts again.
  var given: [[String]] {
    var flags = question.map { ["--question", $0.question.rawValue] }
    flags += [
      classes.map { ["--classes", $0] }, className.map { ["--class", $0] }, rho.map { ["--rho", "\($0)"] },
      correlation.map { ["--correlation", $0] },
      poolWeight.map { ["--pool-weight", "\($0)"] }, ownWeight.map { ["--own-weight", "\($0)"] },
      targetChance.map { ["--target-chance", "\($0)"] }, draws.map { ["--draws", "\($0)"] },
      decommitmentProfile.map { ["--decommitment-profile", $0] },
    ].compactMap { $0 }
    return flags + whatIf.map { ["--what-if", $0.text] }
  }

  /// The plan; ids and codes that nobody has are refused with the nearest.
  func plan(for portfolio: Portfolio, words: Words, seed: UInt64?) throws -> RiskPlan {
    var plan = RiskPlan()
    let wording = BacktestWording(words: words)
    let classes = try classes.map { path throws in try wording.classes(path) } ?? wording.shipped()
    if !question.isEmpty { plan.questions = Set(question.map(\.question)) }
    plan.classes = classes
    plan.chosenClass = try className.map { try reference($0, classes) }
    plan.correlation = rho ?? plan.correlation
    plan.correlations = try correlation.map { path in
      try RiskCorrelations(words: words).read(path, for: portfolio)
    }
    plan.poolWeight = poolWeight ?? plan.poolWeight
    plan.strength = ownWeight ?? plan.strength
    plan.seed = seed ?? plan.seed
    plan.aim = targetChance.map { $0 / 100 } ?? plan.aim
    if let draws { plan.drawsEach = max(20, draws / plan.replicates) }
    plan.suppositions = try whatIf.map { try checked($0, portfolio) }
    plan.profile = try decommitmentProfile.map { try profile($0, words) }
    return plan
  }

  /// A rule by its id; what has a point or a slash in its name is a file.
  private func profile(_ name: String, _ words: Words) throws -> DecommitmentProfile {
    if let shipped = DecommitmentProfile.named(name) { return shipped }
    guard name.contains(where: { $0 == "." || $0 == "/" }) else {
      throw ValidationError(
        "--decommitment-profile: there is no rule \"\(name)\"; known: "
          + DecommitmentProfile.shipped.map(\.id).joined(separator: ", ")
          + ", or a .json file with a rule of your own.")
    }
    return try DecommitmentWording(words: words).profile(name)
  }

  private func reference(_ id: String, _ classes: ReferenceClasses) throws -> ReferenceClass {
    if let found = classes.named(id) { return found }
    throw ValidationError(
      "--class: there is no class \"\(id)\"" + RiskOptions.advice(id, classes.classes.map(\.id)))
  }

  private func checked(_ argument: SuppositionArgument, _ portfolio: Portfolio) throws -> RiskPlan.Supposition
  {
    switch argument.supposition {
    case .milestone(let operation, let code, _):
      if let operation { try require(operation, portfolio.operations.code, "project") }
      try require(code, portfolio.milestones.code, "milestone")
    case .spending(let operation, _): try require(operation, portfolio.operations.code, "project")
    }
    return argument.supposition
  }

  private func require(_ code: String, _ column: CategoryColumn, _ kind: String) throws {
    let known = column.dictionary.texts
    if known.contains(code) { return }
    throw ValidationError(
      "--what-if: there is no \(kind) \"\(code)\" in the data" + RiskOptions.advice(code, known))
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    EditDistance.nearest(to: name, in: known.sorted()).map { "; did you mean \($0.text)?" } ?? "."
  }
}

/// A question on the command line.
struct RiskQuestionArgument: ExpressibleByArgument, Sendable {
  let question: RiskQuestion

  init?(argument: String) {
    guard let question = RiskQuestion(rawValue: argument) else { return nil }
    self.question = question
  }
}

/// Something that is supposed, on the command line.
struct SuppositionArgument: ExpressibleByArgument, Sendable {
  let supposition: RiskPlan.Supposition
  /// As it was written.
  let text: String

  init?(argument: String) {
    text = argument
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let colon = parts[1].lastIndex(of: ":") else { return nil }
    let (name, value) = (String(parts[1][..<colon]), String(parts[1][parts[1].index(after: colon)...]))
    switch parts[0] {
    case "milestone":
      let path = name.split(separator: "/", maxSplits: 1).map(String.init)
      guard let code = path.last, let day = DayArgument(argument: value)?.day else { return nil }
      supposition = .milestone(operation: path.count == 2 ? path[0] : nil, code: code, day: day)
    case "spend":
      guard !name.isEmpty, let amount = SuppositionArgument.minorUnits(value) else { return nil }
      supposition = .spending(operation: name, amount: amount)
    default: return nil
    }
  }

  /// An amount like 1200 or 1200.50, above 0.
  private static func minorUnits(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let units = Int64(parts[0]), units >= 0,
      units < 1_000_000_000_000_000
    else {
      return nil
    }
    var cents: Int64 = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 2, let digits = Int64(parts[1]), digits >= 0 else { return nil }
      cents = parts[1].utf8.count == 1 ? digits * 10 : digits
    }
    let amount = units * 100 + cents
    return amount > 0 ? amount : nil
  }
}
