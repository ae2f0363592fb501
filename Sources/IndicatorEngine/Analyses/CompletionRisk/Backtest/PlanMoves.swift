/// How far stated ends moved: of the cases whose end, as stated first, was due within a window, by how many days it was another when it was
/// stated again.
public struct PlanMoves: Sendable, Equatable {
  public let count: Int
  /// The share that moved later by more than 30 days.
  public let shareMoved: Double
  /// Median, and the days below which 80 % and 90 % of the moves lie.
  public let median: Double
  public let eightieth: Double
  public let ninetieth: Double

  public static let leastMove = 30

  /// - Parameters:
  ///   - first: Ends as stated first. Shape `[case]`.
  ///   - later: Ends as stated later, same order.
  ///   - from, until: The window: ends behind `from`, up to and including `until`.
  /// - Returns: `too-few-observations` where no end was due in the window.
  /// - Precondition: As many later ends as first ones.
  public static func of(first: [Day], later: [Day], from: Day, until: Day) -> Estimate<PlanMoves> {
    precondition(first.count == later.count, "\(first.count) ends, \(later.count) later ones")
    let moves = zip(first, later).filter { from < $0.0 && $0.0 <= until }.map { Double($0.1 - $0.0) }
    let quantiles = [0.5, 0.8, 0.9].compactMap { quantile(of: moves, at: $0) }
    guard quantiles.count == 3 else { return .unavailable(.tooFewObservations) }
    return .value(
      PlanMoves(
        count: moves.count,
        shareMoved: Double(moves.count { $0 > Double(leastMove) }) / Double(moves.count),
        median: quantiles[0], eightieth: quantiles[1], ninetieth: quantiles[2]))
  }
}

/// How much forecasts of an end slip while time passes: days of slip per day between the first report and the last.
public struct ForecastDrift: Sendable, Equatable {
  /// A report: its day, and the end it foretold where it did.
  public struct Report: Sendable, Equatable {
    public let day: Day
    public let forecast: Day?

    public init(day: Day, forecast: Day?) {
      self.day = day
      self.forecast = forecast
    }
  }

  public let count: Int
  public let lowerQuartile: Double
  public let median: Double
  public let upperQuartile: Double

  /// - Parameters:
  ///   - projects: The reports of each project, in any order.
  ///   - span: Only projects observed for more days than this.
  /// - Returns: `too-few-observations` where no project was observed that long with two forecasts.
  public static func of(_ projects: [[Report]], longerThan span: Int = 700) -> Estimate<ForecastDrift> {
    let drifts = projects.compactMap { reports -> Double? in
      let ordered = reports.sorted { $0.day < $1.day }
      let forecasts = ordered.compactMap(\.forecast)
      guard let first = ordered.first, let last = ordered.last, last.day - first.day > max(0, span),
        forecasts.count > 1, let early = forecasts.first, let late = forecasts.last
      else { return nil }
      return Double(late - early) / Double(last.day - first.day)
    }
    let quartiles = [0.25, 0.5, 0.75].compactMap { quantile(of: drifts, at: $0) }
    guard quartiles.count == 3 else { return .unavailable(.tooFewObservations) }
    return .value(
      ForecastDrift(
        count: drifts.count, lowerQuartile: quartiles[0], median: quartiles[1], upperQuartile: quartiles[2]))
  }
}

/// How much stated budgets grow while time passes: last ÷ first of each project.
public struct BudgetDrift: Sendable, Equatable {
  /// A report: its day, and the budget it stated where it did.
  public struct Report: Sendable, Equatable {
    public let day: Day
    public let budget: Double?

    public init(day: Day, budget: Double?) {
      self.day = day
      self.budget = budget
    }
  }

  public let count: Int
  /// The ratios below which 50, 80 and 90 % of projects lie.
  public let median: Double
  public let eightieth: Double
  public let ninetieth: Double

  /// - Parameters:
  ///   - projects: The reports of each project, in any order; a budget of 0 is none.
  ///   - span: Only projects observed for more days than this.
  /// - Returns: `too-few-observations` where no project was observed that long with two budgets.
  public static func of(_ projects: [[Report]], longerThan span: Int = 700) -> Estimate<BudgetDrift> {
    let ratios = projects.compactMap { reports -> Double? in
      let ordered = reports.sorted { $0.day < $1.day }
      let budgets = ordered.compactMap(\.budget).filter { $0 > 0 }
      guard let first = ordered.first, let last = ordered.last, last.day - first.day > max(0, span),
        budgets.count > 1, let early = budgets.first, let late = budgets.last
      else { return nil }
      return late / early
    }
    let quantiles = [0.5, 0.8, 0.9].compactMap { quantile(of: ratios, at: $0) }
    guard quantiles.count == 3 else { return .unavailable(.tooFewObservations) }
    return .value(
      BudgetDrift(
        count: ratios.count, median: quantiles[0], eightieth: quantiles[1], ninetieth: quantiles[2]))
  }
}
