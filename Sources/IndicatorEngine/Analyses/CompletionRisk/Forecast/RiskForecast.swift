/// What is asked of an operation. The raw value is the code in JSON.
public enum RiskQuestion: String, Sendable, CaseIterable {
  /// Will it be finished in time?
  case deadline
  /// Will the money do, and will it be used?
  case budget
  /// Will the target be reached?
  case target
  /// Will all of it come true together?
  case joint
}

/// What exactly a forecast is about.
public enum RiskSubject: Sendable, Equatable {
  /// An end by the plan as it stands.
  case currentEnd
  /// An end by the plan as it first stood: an extension is no success.
  case originalEnd
  /// Costs that do not exceed the approved total.
  case cost
  /// An eligible claim of at least 95 % of the grant: under-spending is a risk as well.
  case claim
  /// An indicator at its target, by its row among the progress rows.
  case indicator(Int)
  /// All of the operation's questions together.
  case all

  public var question: RiskQuestion {
    switch self {
    case .currentEnd, .originalEnd: .deadline
    case .cost, .claim: .budget
    case .indicator: .target
    case .all: .joint
    }
  }
}

/// A point of view from which a chance was judged. The raw value is the code in JSON.
public enum RiskViewKind: String, Sendable, CaseIterable {
  /// From outside: comparable projects in the same position.
  case referenceClass = "class"
  /// From inside: the milestones, their durations and risks.
  case network
  /// From the pace of the work done so far.
  case progress
  /// From the series reported so far.
  case trend
}

/// One view: its chance, and how sure it is of that.
public struct RiskView: Sendable, Equatable {
  public let kind: RiskViewKind
  public let chance: Double
  /// 80 % interval of the chance.
  public let interval: ClosedRange<Double>
  /// Standard error of the simulation; nil where nothing was simulated.
  public let simulationError: Double?

  init(
    _ kind: RiskViewKind, chance: Double, interval: ClosedRange<Double>, simulationError: Double? = nil
  ) {
    self.kind = kind
    self.chance = chance
    // An interval that was simulated apart from its chance may miss it by a hair.
    self.interval = min(interval.lowerBound, chance)...max(interval.upperBound, chance)
    self.simulationError = simulationError
  }
}

/// What moves a chance, exactly for its model; an association, never a cause.
public struct RiskDriver: Sendable, Equatable {
  public enum Name: Sendable, Equatable {
    /// Row of the milestones table.
    case milestone(Int)
    /// How much of the planned time is over.
    case position
  }

  public let name: Name
  /// By how many points the chance that is given rises without it: were the milestone to take its planned length; were nothing of the planned
  /// time over. Where two views were pooled it is the pool that rises. Negative: the chance falls.
  public let points: Double
  /// Share of the draws in which a delay of it delays the end.
  public var criticality: Double?
  /// Rank correlation of its length with the end.
  public var correlation: Double?
}

/// Something that a reader must know of a forecast. The raw value is its code.
public enum RiskNote: String, Sendable, CaseIterable {
  /// No class fits, or none with enough outcomes: the figure was never tested on comparable projects.
  case untestedClass = "untested-class"
  /// The two views lie more than 25 points apart.
  case viewsDisagree = "views-disagree"
  /// The day is over and the work is not done: a fact, not a forecast.
  case deadlinePassed = "deadline-passed"
  /// Work that already takes longer than its estimate allows.
  case estimateExceeded = "estimate-exceeded"
  /// Lengths that are one number in the plan were stretched by the experience of other projects.
  case assumedDurations = "assumed-durations"
  /// Nothing has begun: the forecast rests on the plan.
  case notBegun = "not-begun"
  /// A pace judged by payments or milestones instead of measured work.
  case proxyProgress = "proxy-progress"
  /// No class knows cost ratios: those of other projects stand for it.
  case assumedCosts = "assumed-costs"
  /// A rate for the month is missing: amounts stay in the project's own currency.
  case ownCurrency = "own-currency"
  /// Nothing was reported, and an output may be booked when the operation is completed.
  case bookedAtCompletion = "booked-at-completion"
  /// More was paid than was approved: a fact, not a forecast.
  case approvedExceeded = "approved-exceeded"
  /// Comparable are all own projects without a type.
  case untypedHistory = "untyped-history"
  /// All together leaves out questions that have no chance.
  case partsLeftOut = "parts-left-out"

  /// Whether the answer is known already.
  public var isFact: Bool { self == .deadlinePassed || self == .approvedExceeded }
}

/// A quantity that a forecast speaks of.
public enum RiskQuantity: Sendable, Equatable {
  case day(Day)
  /// Minor units.
  case amount(Int128, Currency)
  case number(Double)
}

/// A question without a chance, and why it has none.
public struct MissingPart: Sendable, Equatable {
  public let subject: RiskSubject
  public let reason: UnavailableReason
}

/// The answer to one question about one operation.
public struct RiskForecast: Sendable, Equatable {
  /// Row of the operations table.
  public let operation: Int
  public let subject: RiskSubject
  /// The day by which it should come true; nil where none is known.
  public var due: Day?
  /// The chance that it comes true, as computed: kept for scoring.
  public var chance: Estimate<Double>
  /// 80 % interval of the chance.
  public var interval: ClosedRange<Double>?
  /// The views it was made from.
  public var views: [RiskView] = []
  /// The reference class; `own`: finished projects of the portfolio alone; nil where neither says anything.
  public var classID: String?
  /// Comparable projects whose outcome is known.
  public var count = 0
  /// How many of them came to their end: a number is shown from thirty of these on.
  public var completions = 0
  /// What holds with a chance of 50, 80 and 90 %: the day of the end, the final cost, the value of an indicator.
  public var p50: RiskQuantity?
  public var p80: RiskQuantity?
  public var p90: RiskQuantity?
  public var drivers: [RiskDriver] = []
  /// Chances of ending in time, up to 3, 6 and 12 months late, and later: five that make 1; empty where nothing says.
  public var slips: [Double] = []
  /// What would bring the chance to the plan's aim.
  public var remedies: [RiskRemedy] = []
  /// Of all together: what has no chance and is not in it.
  public var leftOut: [MissingPart] = []
  public var method: Method
  public var seed: UInt64 = 0
  public var notes: [RiskNote] = []
  /// What is wrong in the data, so that there is no answer, or one without the inside view.
  public var fault: OperationNetwork.Fault?

  /// Why there is no chance, or no inside view.
  public var reason: UnavailableReason? { chance.reason ?? fault?.reason }

  init(
    _ operation: Int, _ subject: RiskSubject, due: Day? = nil, chance: Estimate<Double>, method: Method
  ) {
    self.operation = operation
    self.subject = subject
    self.due = due
    self.chance = chance
    self.method = method
  }

  /// The chance as it may be shown; nil where a band takes its place, or there is none.
  public var probability: Double? {
    guard let chance = chance.found, band == nil else { return nil }
    return RiskForecast.bounded(chance)
  }

  /// The interval as it may be shown.
  public var shownInterval: ClosedRange<Double>? {
    interval.map { RiskForecast.bounded($0.lowerBound)...RiskForecast.bounded($0.upperBound) }
  }

  /// The band in place of the number: fewer than thirty completions stand behind it, or the interval is wider than forty points;
  /// nil where there is a number, or no chance.
  public var band: CompletionChance.Band? {
    guard let chance = chance.found else { return nil }
    let isWide = interval.map { $0.upperBound - $0.lowerBound > 0.4 } ?? false
    guard completions < ReferenceClass.fewestCompletions || isWide else { return nil }
    return CompletionChance.Band(of: chance)
  }

  /// A chance within what may be shown.
  public static func bounded(_ chance: Double) -> Double {
    min(CompletionChance.bounds.upperBound, max(CompletionChance.bounds.lowerBound, chance))
  }
}
