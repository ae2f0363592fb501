/// A quantity that a forecast speaks of.
public enum RiskQuantity: Sendable, Equatable {
  case day(Day)
  /// Minor units.
  case amount(Int128, Currency)
  case number(Double)
}

/// The answer to one question about one operation.
///
/// There may be millions of them, and most say little: a day, a chance from one class, three days. That much lies in the value itself; what few have
/// more of lies apart.
public struct RiskForecast: Sendable, Equatable {
  /// Row of the operations table.
  public var operation: Int { Int(row) }
  private let row: Int32
  /// The day by which it should come true; nil where none is known.
  public var due: Day?
  public let subject: RiskSubject
  public var method: Method
  /// Whether the class is the only view and its chance that of the forecast.
  private var isOfClassAlone = false
  /// The chance that it comes true, as computed: kept for scoring.
  public var chance: Estimate<Double>
  /// 80 % interval of the chance.
  public var interval: ClosedRange<Double>?
  /// Comparable projects whose outcome is known.
  public var count = 0
  /// How many of them came to their end: a number is shown from thirty of these on.
  public var completions = 0
  /// The reference class; `own`: finished projects of the portfolio alone; nil where neither says anything.
  public var classID: String?
  public var seed: UInt64 = 0
  public var notes: RiskNotes = []
  private var halfDay: Day?
  private var eightyDay: Day?
  private var ninetyDay: Day?
  /// The end that would reach the aim, where a later end is the only remedy.
  private var laterEnd: Day?
  /// The points of the position, where it is the only driver.
  private var positionPoints: Double?
  /// Nothing, or one element: what few forecasts have.
  private var details: [Details] = []

  private struct Details: Sendable, Equatable {
    var views: [RiskView] = []
    var p50: RiskQuantity?
    var p80: RiskQuantity?
    var p90: RiskQuantity?
    var drivers: [RiskDriver] = []
    var slips: [Double] = []
    var remedies: [RiskRemedy] = []
    var leftOut: [MissingPart] = []
    var simulationError: Double?
    var fault: OperationNetwork.Fault?
  }

  /// - Precondition: The row is below 2³¹.
  init(
    _ operation: Int, _ subject: RiskSubject, due: Day? = nil, chance: Estimate<Double>, method: Method
  ) {
    row = Int32(operation)
    self.subject = subject
    self.due = due
    self.chance = chance
    self.method = method
  }

  /// Why there is no chance, or no inside view.
  public var reason: UnavailableReason? { chance.reason ?? fault?.reason }

  /// Whether the answer is known already: then it is no chance, and nothing is shown as one.
  public var isFact: Bool { notes.contains { $0.isFact } }

  /// The chance as it may be shown; nil where a band takes its place, the answer is a fact, or there is none.
  public var probability: Double? {
    guard let chance = chance.found, !isVague, !isFact else { return nil }
    return RiskForecast.bounded(chance)
  }

  /// The interval as it may be shown; nil of a fact, and of what ``isUntried``.
  public var shownInterval: ClosedRange<Double>? {
    guard !isFact, !isUntried, let interval else { return nil }
    return RiskForecast.bounded(interval.lowerBound)...RiskForecast.bounded(interval.upperBound)
  }

  /// Whether too few comparable outcomes are known, or none: an interval would pretend to know how far off the chance may be.
  public var isUntried: Bool {
    completions < ReferenceClass.fewestCompletions || notes.contains(.untestedClass)
      || notes.contains(.assumedCosts)
  }

  /// Whether numbers would pretend: fewer than thirty completions stand behind them, or the interval is wider than forty points.
  public var isVague: Bool {
    let isWide = interval.map { $0.upperBound - $0.lowerBound > 0.4 } ?? false
    return completions < ReferenceClass.fewestCompletions || isWide
  }

  /// The band in place of a number that would pretend; nil where there is a number, a fact, or no chance.
  public var band: CompletionChance.Band? {
    guard let chance = chance.found, isVague, !isFact else { return nil }
    return CompletionChance.Band(of: chance)
  }

  /// A chance within what may be shown.
  public static func bounded(_ chance: Double) -> Double {
    min(CompletionChance.bounds.upperBound, max(CompletionChance.bounds.lowerBound, chance))
  }

  // MARK: What few have

  /// The views it was made from.
  public var views: [RiskView] {
    get {
      guard isOfClassAlone, let chance = chance.found, let interval else {
        return details.isEmpty ? [] : details[0].views
      }
      return [RiskView(.referenceClass, chance: chance, interval: interval)]
    }
    set {
      isOfClassAlone = false
      keep(newValue.isEmpty) { $0.views = newValue }
    }
  }

  /// Takes the chance of a class as that of the forecast.
  mutating func answer(by view: RiskView) {
    (chance, interval) = (.value(view.chance), view.interval)
    let isPlain = view.kind == .referenceClass && view.simulationError == nil
    views = isPlain ? [] : [view]
    isOfClassAlone = isPlain
  }

  /// The points of view, by kind.
  public func view(_ kind: RiskViewKind) -> RiskView? { views.first { $0.kind == kind } }

  /// What holds with a chance of 50, 80 and 90 %: the day of the end, the final cost, the value of an indicator.
  public var p50: RiskQuantity? {
    get {
      if let halfDay { return .day(halfDay) }
      return details.isEmpty ? nil : details[0].p50
    }
    set {
      halfDay = RiskForecast.day(newValue)
      let other = halfDay == nil ? newValue : nil
      keep(other == nil) { $0.p50 = other }
    }
  }
  public var p80: RiskQuantity? {
    get {
      if let eightyDay { return .day(eightyDay) }
      return details.isEmpty ? nil : details[0].p80
    }
    set {
      eightyDay = RiskForecast.day(newValue)
      let other = eightyDay == nil ? newValue : nil
      keep(other == nil) { $0.p80 = other }
    }
  }
  public var p90: RiskQuantity? {
    get {
      if let ninetyDay { return .day(ninetyDay) }
      return details.isEmpty ? nil : details[0].p90
    }
    set {
      ninetyDay = RiskForecast.day(newValue)
      let other = ninetyDay == nil ? newValue : nil
      keep(other == nil) { $0.p90 = other }
    }
  }

  /// What moves the chance.
  public var drivers: [RiskDriver] {
    get {
      positionPoints.map { [RiskDriver(name: .position, points: $0)] }
        ?? (details.isEmpty ? [] : details[0].drivers)
    }
    set {
      positionPoints = nil
      if newValue.count == 1, let only = newValue.first,
        only == RiskDriver(name: .position, points: only.points)
      {
        positionPoints = only.points
      }
      let others = positionPoints == nil ? newValue : []
      keep(others.isEmpty) { $0.drivers = others }
    }
  }

  /// Chances of ending in time, up to 3, 6 and 12 months late, and later: five that make 1; empty where nothing says.
  public var slips: [Double] {
    get { details.isEmpty ? [] : details[0].slips }
    set { keep(newValue.isEmpty) { $0.slips = newValue } }
  }

  /// What would bring the chance to the plan's aim.
  public var remedies: [RiskRemedy] {
    get { laterEnd.map { [.laterEnd($0)] } ?? (details.isEmpty ? [] : details[0].remedies) }
    set {
      laterEnd = nil
      if newValue.count == 1, case .laterEnd(let day)? = newValue.first { laterEnd = day }
      let others = laterEnd == nil ? newValue : []
      keep(others.isEmpty) { $0.remedies = others }
    }
  }

  /// Of all together: what has no chance and is not in it.
  public var leftOut: [MissingPart] {
    get { details.isEmpty ? [] : details[0].leftOut }
    set { keep(newValue.isEmpty) { $0.leftOut = newValue } }
  }

  /// The standard error of a chance that is a share of draws: of the milestone plan, or of all together; nil where it was computed.
  public var simulationError: Double? {
    get {
      (details.isEmpty ? nil : details[0].simulationError)
        ?? views.first { $0.kind == .network }?.simulationError
    }
    set { keep(newValue == nil) { $0.simulationError = newValue } }
  }

  /// What is wrong in the data, so that there is no answer, or one without the inside view.
  public var fault: OperationNetwork.Fault? {
    get { details.isEmpty ? nil : details[0].fault }
    set { keep(newValue == nil) { $0.fault = newValue } }
  }

  private static func day(_ quantity: RiskQuantity?) -> Day? {
    if case .day(let day)? = quantity { day } else { nil }
  }

  /// Keeps something apart; details that say nothing more are let go, so that what is equal is kept alike.
  ///
  /// - Parameter isNothing: Whether what is kept says nothing: then nothing is made for it.
  private mutating func keep(_ isNothing: Bool, _ change: (inout Details) -> Void) {
    if details.isEmpty {
      if isNothing { return }
      details = [Details()]
    }
    change(&details[0])
    if isNothing, details[0] == Details() { details = [] }
  }
}
