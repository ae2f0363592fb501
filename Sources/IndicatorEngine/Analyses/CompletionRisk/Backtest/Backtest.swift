internal import RealModule

/// Forecasts of the past, made from what was known then, scored against what came.
///
///     let backtest = Backtest(cases, options: BacktestOptions(freezes: days, dataDay: lastDay))
///     backtest.scores(of: .classHazard, .deadline).found?.brier
///
/// At each freeze every method learns from the cases known by then, those of the forecast project left out (projects are split into folds), and
/// forecasts each case that is open. Forecasts are then mended by those of earlier freezes whose deadline had passed: logit p* = c₀ + c₁ logit p.
/// Nothing that was recorded later enters.
///
/// > `methods/completion-risk.md` §6; L. J. Tashman. "Out-of-sample tests of forecasting accuracy." *International Journal of Forecasting* 16
/// > (2000), 437–450.
public struct Backtest: Sendable {
  public let options: BacktestOptions
  /// Forecasts of the scored freezes, in order of freeze, question and case.
  public let forecasts: [ResolvedForecast]
  /// Forecasts whose deadline lies behind the last day of the data: left out.
  public let unresolved: Int
  /// Cases that had started and were open on the day of a scored freeze and were recorded only later: not forecast at that freeze.
  public let unrecorded: Int
  /// Cases open at the scored freezes, month by month.
  public let followed: [HorizonForecast]
  /// Scored freezes at which forecasts of a method and question could be mended.
  public let mendings: [Mending]

  /// What earlier outcomes said of a method at a freeze.
  public struct Mending: Sendable, Equatable {
    public let freeze: Day
    public let question: BacktestQuestion
    public let method: ForecastMethod
    public let count: Int
    public let intercept: Double
    public let slope: Double
  }

  /// Fewer earlier outcomes than this, or fewer of one kind than a tenth of it, mend nothing.
  public static let fewestOutcomes = 50

  public init(_ cases: [OutcomeCase], options: BacktestOptions) {
    self.options = options
    let folds = Backtest.folds(cases, options: options)
    var all: [ResolvedForecast] = []
    var (unresolved, mendings, followed) = (0, [Mending](), [HorizonForecast]())
    for day in options.earlier + options.freezes {
      let made = Backtest.forecasts(cases, at: day, folds: folds, options: options)
      let isScored = options.freezes.contains(day)
      if isScored {
        unresolved += made.unresolved
        followed += made.followed
      }
      let before = (options.earlier + options.freezes).filter { $0 < day }
      let teaching = Set(before.suffix(options.mendingFreezes ?? before.count))
      var mended = made.forecasts
      for question in options.questions {
        for (column, method) in options.methods.enumerated() where method.isRecalibrated {
          let known = all.filter {
            $0.question == question && $0.isResolved(by: day) && teaching.contains($0.freeze)
          }
          guard let line = Backtest.line(known, column: column) else { continue }
          for row in mended.indices where mended[row].question == question {
            mended[row].mended[column] = mended[row].chances[column].map { Backtest.kept(line.mended($0)) }
          }
          if isScored {
            mendings.append(
              Mending(
                freeze: day, question: question, method: method, count: known.count,
                intercept: line.intercept, slope: line.slope))
          }
        }
      }
      all += mended
    }
    let scored = Set(options.freezes)
    forecasts = all.filter { scored.contains($0.freeze) }
    self.unresolved = unresolved
    self.mendings = mendings
    self.followed = followed
    unrecorded = cases.count { item in options.freezes.contains { item.isUnrecorded(on: $0) } }
  }

  init(
    options: BacktestOptions, forecasts: [ResolvedForecast], unresolved: Int, unrecorded: Int,
    mendings: [Mending], followed: [HorizonForecast] = []
  ) {
    self.followed = followed
    self.options = options
    self.forecasts = forecasts
    self.unresolved = unresolved
    self.unrecorded = unrecorded
    self.mendings = mendings
  }

  /// The line by which forecasts are mended; with a slope that falls, only the level is.
  private static func line(_ known: [ResolvedForecast], column: Int) -> LogitRecalibration? {
    let pairs = known.compactMap { item in item.chances[column].map { ($0, item.outcome) } }
    let came = pairs.count { $0.1 }
    guard pairs.count >= fewestOutcomes, min(came, pairs.count - came) * 10 >= fewestOutcomes else {
      return nil
    }
    let (chances, outcomes) = (pairs.map(\.0), pairs.map(\.1))
    if let line = LogitRecalibration.fit(forecasts: chances, outcomes: outcomes).found, line.slope > 0 {
      return line
    }
    return LogitRecalibration.fit(forecasts: chances, outcomes: outcomes, isSlopeFixed: true).found
  }

  static func kept(_ chance: Double) -> Double {
    min(max(chance, BacktestOptions.leastChance), 1 - BacktestOptions.leastChance)
  }

  /// The fold of each project: by its place in the order of names, so that the order of rows decides nothing.
  static func folds(_ cases: [OutcomeCase], options: BacktestOptions) -> [String: Int] {
    precondition(options.folds > 0, "\(options.folds) folds")
    let names = Set(cases.map(\.project)).sorted()
    var folds: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      var random = Philox(seed: options.seed, stream: UInt64(place))
      folds[name] = random.nextIndex(below: options.folds)
    }
    return folds
  }

  private static func forecasts(
    _ cases: [OutcomeCase], at day: Day, folds: [String: Int], options: BacktestOptions
  ) -> (forecasts: [ResolvedForecast], unresolved: Int, followed: [HorizonForecast]) {
    let freeze = Freeze(cases, day: day, shortestPlan: options.shortestPlan)
    var teachers: [LearnedMethods] = []
    for fold in 0..<options.folds {
      // With one fold nothing is left out: the plain protocol.
      let known = options.folds == 1 ? freeze.known : freeze.known.filter { folds[$0.project] != fold }
      teachers.append(LearnedMethods(known, freeze: day, options: options))
    }
    var (found, unresolved) = ([ResolvedForecast](), 0)
    for question in options.questions {
      for item in freeze.open {
        guard let deadline = question.deadline(of: item, frozen: day) else { continue }
        let truth = cases[item.index]
        guard let outcome = BacktestQuestion.outcome(truth, by: deadline, dataDay: options.dataDay) else {
          unresolved += 1
          continue
        }
        let teacher = teachers[options.folds == 1 ? 0 : folds[item.project] ?? 0]
        found.append(
          teacher.forecast(item, truth, question: question, deadline: deadline, outcome: outcome))
      }
    }
    let isFollowed = options.freezes.contains(day) && freeze.open.count <= Backtest.mostFollowed
    let followed = (isFollowed ? freeze.open : []).map { item in
      teachers[options.folds == 1 ? 0 : folds[item.project] ?? 0].followed(item, cases[item.index])
    }
    return (found, unresolved, followed)
  }
}

/// The methods after they learned from the cases of a freeze.
struct LearnedMethods {
  let freeze: Day
  let options: BacktestOptions
  let methods: [(any Forecaster)?]
  private let hazard: HazardForecaster?

  init(_ known: [FrozenCase], freeze: Day, options: BacktestOptions) {
    self.freeze = freeze
    self.options = options
    let hazard = HazardForecaster(known, freeze: freeze, options: options)
    self.hazard = hazard
    methods = options.methods.map { method in
      switch method {
      case .plan: PlanForecaster()
      case .completedOnly: ConstantForecaster.completedOnly(known)
      case .baseRate: KaplanMeierForecaster(known, isConditional: false)
      case .kaplanMeier: KaplanMeierForecaster(known, isConditional: true)
      case .cox: CoxForecaster(known)
      case .classHazard: hazard
      case .hazardRegression: RegressionForecaster(known, freeze: freeze, options: options)
      case .referenceClass: ReferenceClassForecaster(known, freeze: freeze, options: options)
      }
    }
  }

  func forecast(
    _ item: FrozenCase, _ truth: OutcomeCase, question: BacktestQuestion, deadline: Day, outcome: Bool
  ) -> ResolvedForecast {
    let (start, end) = (item.place(of: freeze), item.place(of: deadline))
    let chances = methods.map { $0?.chance(item, by: end, openAt: start).map(Backtest.kept) }
    // A case that ended behind the data, or was called off, is only known to have lasted that long.
    var (last, isEnded) = (options.dataDay, false)
    switch truth.ending {
    case .finished(let day) where day <= options.dataDay: (last, isEnded) = (day, true)
    case .cancelled(let day) where day <= options.dataDay: last = day
    default: break
    }
    let place = last > freeze ? hazard?.chance(item, by: item.place(of: last), openAt: start) : nil
    return ResolvedForecast(
      index: item.index, project: item.project, phase: item.phase, freeze: freeze, question: question,
      deadline: deadline, outcome: outcome, chances: chances, mended: chances, remaining: last - freeze,
      isEnded: isEnded, place: place)
  }
}
