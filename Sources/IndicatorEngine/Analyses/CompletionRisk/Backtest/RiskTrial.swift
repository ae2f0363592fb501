/// What `merilo risk` would have said at each freeze, by every view, scored against what came.
///
///     let trial = RiskTrial(portfolio, evaluation: plan, asking: risk, options: options)
///     trial.scores(of: .answer, .currentEnd).found?.brier
///
/// At each freeze the portfolio is cut to what was recorded by then and judged as of that day by ``CompletionRisk`` itself: there is no second
/// implementation that could be better or worse. Beside every view stand the plan, the share of earlier outcomes, and for deadlines the curve of
/// Kaplan and Meier given the age, which learns from other projects (folds). What was over at the freeze, or whose day had passed, is no forecast.
///
/// > `methods/completion-risk.md` §6.
public struct RiskTrial: Sendable {
  /// What was asked. The raw value is the code in tables.
  public enum Topic: String, Sendable, CaseIterable, Comparable {
    case currentEnd = "current-end"
    case originalEnd = "original-end"
    case cost
    case claim
    case target
    case all

    public static func < (a: Topic, b: Topic) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// Who answered. The raw value is the code in tables.
  public enum Voice: String, Sendable, CaseIterable {
    /// The chance that `merilo risk` gives: pooled where there are two views.
    case answer = "risk"
    case referenceClass = "risk-class"
    case network = "risk-network"
    case progress = "risk-progress"
    case trend = "risk-trend"
    /// All goes by the plan.
    case plan = "plan-date"
    /// For deadlines the share of completed cases that were in time.
    case completedOnly = "completed-only"
    /// For deadlines the chance of a new case, open ones counted; else the share of earlier forecasts that came true.
    case baseRate = "class-base-rate"
    case kaplanMeier = "kaplan-meier"

    public static let views: [Voice] = [.answer, .referenceClass, .network, .progress, .trend]
    public static let baselines: [Voice] = [.plan, .completedOnly, .baseRate, .kaplanMeier]

    init(_ kind: RiskViewKind) {
      self =
        switch kind {
        case .referenceClass: .referenceClass
        case .network: .network
        case .progress: .progress
        case .trend: .trend
        }
    }
  }

  /// A forecast beside what came.
  public struct Resolved: Sendable, Equatable {
    public let freeze: Day
    public let operation: String
    /// What is drawn together: the municipality, where there are enough of them, else the operation.
    public internal(set) var cluster: String
    public let topic: Topic
    public let outcome: Bool
    /// Kept within 0.001 and 0.999. Who had no answer is not in it.
    public let chances: [Voice: Double]
  }

  /// A quantity that was foretold for a share, beside what came.
  public struct Reach: Sendable, Equatable {
    public let topic: Topic
    public let share: Double
    /// Whether what came lies on the promised side.
    public let isKept: Bool
    /// Pinball loss relative to the approved amount or the target; nil for days.
    public let loss: Double?
  }

  public let options: BacktestOptions
  public let resolved: [Resolved]
  public let reaches: [Reach]
  /// Forecasts that were made and are not decided by the last day of the data.
  public let undecided: [Topic: Int]
  /// Rows of each table that say on which day they were recorded, and all of them: without that day what was known when is not known.
  public let recorded: [(table: TableName, dated: Int, total: Int)]
  /// Whether municipalities are drawn together in intervals of differences.
  public let isByMunicipality: Bool

  /// Portfolios of more operations are not tried: the forecasts of all freezes are kept, and each is a simulation.
  public static let mostOperations = 20_000
  /// Municipalities are drawn only where there are so many.
  public static let fewestClusters = 10

  /// - Parameters:
  ///   - evaluation: Parameters of the evaluation; its days are those of the freezes.
  ///   - plan: How risks are judged. Its classes are used from the day on which they were known.
  public init(
    _ portfolio: Portfolio, evaluation: EvaluationPlan, asking plan: RiskPlan, options: BacktestOptions
  ) {
    self.options = options
    let cases = OperationCases(portfolio).cases
    let truth = RiskOutcomes(portfolio, knownBy: options.dataDay, evaluation: evaluation)
    var (resolved, reaches, undecided) = ([Resolved](), [Reach](), [Topic: Int]())
    var memory: [FrozenRisk] = []
    for day in options.earlier + options.freezes {
      let isScored = options.freezes.contains(day)
      let seen = RiskOutcomes(portfolio, knownBy: day, evaluation: evaluation)
      let shares = RiskTrial.shares(memory, seen)
      var (cut, asked) = (evaluation, plan)
      (cut.asOf, cut.knownBy) = (day, day)
      if !options.isClassKnown(on: day) { (asked.classes, asked.chosenClass) = (nil, nil) }
      // What was supposed is no part of what was known.
      asked.suppositions = []
      let frozen = FrozenRisk(CompletionRisk(of: portfolio, plan: cut, asking: asked))
      memory.append(frozen)
      guard isScored else { continue }
      let bases = DeadlineBaselines(cases, freeze: day, options: options)
      for item in frozen.forecasts {
        guard let outcome = frozen.outcome(of: item, by: truth) else {
          undecided[item.topic, default: 0] += 1
          continue
        }
        resolved.append(
          frozen.resolved(item, outcome.isTrue, baselines: bases.chances(item, shares[item.topic])))
        reaches += frozen.reaches(item, outcome, by: truth)
      }
    }
    let places = Set(resolved.map(\.cluster))
    isByMunicipality = places.count >= RiskTrial.fewestClusters && !places.contains("")
    if !isByMunicipality {
      for row in resolved.indices { resolved[row].cluster = resolved[row].operation }
    }
    (self.resolved, self.reaches, self.undecided) = (resolved, reaches, undecided)
    recorded = RiskTrial.recorded(portfolio)
  }

  /// The share of earlier forecasts that had come true by a freeze, by what was recorded by then; each question of an operation counts once, as
  /// it was asked last. (k + 1) ÷ (n + 2), so that a few do not claim certainty; nil without any.
  private static func shares(_ memory: [FrozenRisk], _ seen: RiskOutcomes) -> [Topic: Double] {
    var found: [String: (topic: Topic, isTrue: Bool)] = [:]
    for frozen in memory {
      for item in frozen.forecasts {
        guard let outcome = frozen.outcome(of: item, by: seen) else { continue }
        found[item.key] = (item.topic, outcome.isTrue)
      }
    }
    return Dictionary(grouping: found.values, by: \.topic).mapValues { outcomes in
      Double(outcomes.count { $0.isTrue } + 1) / Double(outcomes.count + 2)
    }
  }

  private static func recorded(_ portfolio: Portfolio) -> [(table: TableName, dated: Int, total: Int)] {
    [TableName.operations, .budget, .payments, .milestones, .risks, .targets, .observations].compactMap {
      let data = portfolio[$0]
      guard data.rowCount > 0 else { return nil }
      let dated =
        data.has(.recorded) ? (0..<data.rowCount).count { data[.recorded].asDay[$0] != nil } : 0
      return ($0, dated, data.rowCount)
    }
  }
}

/// The baselines of a deadline at a freeze.
private struct DeadlineBaselines {
  private let freeze: Day
  private let known: [String: FrozenCase]
  private let folds: [String: Int]
  private let curves: [KaplanMeierForecaster?]
  private let rates: [KaplanMeierForecaster?]
  private let completed: [ConstantForecaster?]

  init(_ cases: [OutcomeCase], freeze day: Day, options: BacktestOptions) {
    let frozen = Freeze(cases, day: day, shortestPlan: options.shortestPlan)
    let folds = Backtest.folds(cases, options: options)
    let parts = (0..<options.folds).map { fold in
      options.folds == 1 ? frozen.known : frozen.known.filter { folds[$0.project] != fold }
    }
    freeze = day
    self.folds = options.folds == 1 ? [:] : folds
    known = Dictionary(frozen.open.map { ($0.project, $0) }) { first, _ in first }
    curves = parts.map { KaplanMeierForecaster($0, isConditional: true) }
    rates = parts.map { KaplanMeierForecaster($0, isConditional: false) }
    completed = parts.map(ConstantForecaster.completedOnly)
  }

  /// - Parameter share: Of earlier forecasts that came true, for what is no deadline.
  func chances(_ item: FrozenRisk.Item, _ share: Double?) -> [RiskTrial.Voice: Double] {
    var chances: [RiskTrial.Voice: Double] = [.plan: 1]
    guard item.topic == .currentEnd || item.topic == .originalEnd else {
      chances[.baseRate] = share
      return chances
    }
    guard let found = known[item.operation], let due = item.forecast.due, due > freeze else { return chances }
    let fold = folds[item.operation] ?? 0
    let (start, end) = (found.place(of: freeze), found.place(of: due))
    chances[.kaplanMeier] = curves[fold]?.chance(found, by: end, openAt: start)
    chances[.baseRate] = rates[fold]?.chance(found, by: end, openAt: start)
    chances[.completedOnly] = completed[fold]?.share
    return chances
  }
}
