/// How a backtest is made.
public struct BacktestOptions: Sendable, Equatable {
  /// The days on which forecasts are made and scored, ascending.
  public var freezes: [Day]
  /// Earlier days whose forecasts are not scored: by their outcomes the first scored ones are mended.
  public var earlier: [Day]
  /// The last day of which the data know the outcomes.
  public var dataDay: Day
  public var questions: [BacktestQuestion]
  public var methods: [ForecastMethod]
  /// Plans of fewer days are left out.
  public var shortestPlan: Int
  /// Into how many parts projects are split: each is forecast by what the others tell. 1: no split.
  public var folds: Int
  /// Forecasts are mended by those of so many freezes before; nil: of all.
  public var mendingFreezes: Int?
  /// Age at which exposure counts half, in days; nil for no ageing.
  public var halfLife: Double?
  /// K of ``CompletionHazard``; nil: of each phase the likeliest by what is known at the freeze, of a few local cases the standard one.
  public var strength: Double?
  public var seed: UInt64
  /// Classes that are tried as they are, by ``ForecastMethod/referenceClass``.
  public var classes: ReferenceClasses?
  /// The first freeze at which the classes are tried: before it nobody had them. Nil: tried at all.
  public var classesKnownFrom: Day?

  public init(
    freezes: [Day], earlier: [Day] = [], dataDay: Day, questions: [BacktestQuestion] = [.deadline],
    methods: [ForecastMethod] = ForecastMethod.learned, shortestPlan: Int = 14, folds: Int = 5,
    mendingFreezes: Int? = nil,
    halfLife: Double? = 3 * 365.25, strength: Double? = nil, seed: UInt64 = 1,
    classes: ReferenceClasses? = nil, classesKnownFrom: Day? = nil
  ) {
    self.freezes = freezes
    self.earlier = earlier
    self.dataDay = dataDay
    self.questions = questions
    self.methods = methods
    self.shortestPlan = shortestPlan
    self.folds = folds
    self.mendingFreezes = mendingFreezes
    self.halfLife = halfLife
    self.strength = strength
    self.seed = seed
    self.classes = classes
    self.classesKnownFrom = classesKnownFrom
  }

  /// The scored freezes at which the classes are tried.
  public var freezesOfClasses: [Day] { freezes.filter { isClassKnown(on: $0) } }

  func isClassKnown(on day: Day) -> Bool { classesKnownFrom.map { $0 <= day } ?? true }

  /// The least chance that is given to anything: log loss would be infinite without.
  public static let leastChance = 0.001
}
