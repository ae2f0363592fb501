internal import RealModule

/// The milestones of one operation as a network that can be drawn: what each waits for, how long it takes, how far it is.
///
///     let network = OperationNetwork(portfolio, operation: 0, rows: rows, plan: plan).found
///     network?.simulation(correlation: 0.3).forecast(seed: seed)
///
/// Times are numbers of days since 1970-01-01. A milestone that was reached by the as-of day is a fact; one that has begun is
/// drawn from what remains of its duration; one that waits begins when its predecessors and its lag are over, and not before
/// its stated start. Three points make a PERT duration (or what `distribution` says), a median and a ninetieth a lognormal
/// one. Where only days are stated, the planned length is one number: then it is a lognormal duration with the ratio of
/// actual to planned lengths that ``DurationRatio`` states. Risks that name no milestone
/// come after the last one.
///
/// > `methods/completion-risk.md` §4.2.
public struct OperationNetwork: Sendable {
  /// Row of the milestones table of each activity; the last activity is the end itself and has none.
  public let rows: [Int]
  /// Activities whose length is one number of the plan, stretched by the ratio of a class.
  public let assumed: [Int]
  /// The planned end of the last milestone.
  public let plannedEnd: Day?
  private let activities: [NetworkActivity]
  private let risks: [NetworkRisk]
  private let plannedLengths: [Double]
  private let asOf: Double
  private let correlations: NetworkCorrelations
  /// Whether an open milestone names a predecessor that is none of the operation's: it does not wait for it.
  let namesUnknown: Bool

  /// Why a network cannot be drawn, and where that stands.
  public struct Fault: Sendable, Equatable {
    public let reason: UnavailableReason
    /// The cell to look at; nil where no single one is wrong.
    public let cell: SourceCell?
  }

  /// The simulation of the network.
  ///
  /// - Parameter correlation: The common ρ; what is stated of pairs stands above it.
  public func simulation(correlation: Double) -> MilestoneSimulation {
    MilestoneSimulation(
      activities: activities, risks: risks, correlation: copula(correlation).correlation, asOf: asOf)
  }

  /// The share by which stated correlations had to be moved towards ρ; 0 where they stand, or none was stated.
  func movedCorrelations(_ correlation: Double) -> Double { copula(correlation).moved }

  private func copula(_ rho: Double) -> (correlation: DurationCorrelation, moved: Double) {
    correlations.copula(activities.count, common: rho)
  }

  /// The same network with one activity of another length.
  func simulation(correlation: Double, replacing activity: Int, with duration: ActivityDuration)
    -> MilestoneSimulation
  {
    var changed = activities
    changed[activity].duration = duration
    return MilestoneSimulation(
      activities: changed, risks: risks.filter { $0.activity != activity },
      correlation: copula(correlation).correlation, asOf: asOf)
  }

  /// The same network with one activity that is over at a time.
  func simulation(correlation: Double, reaching activity: Int, at time: Double) -> MilestoneSimulation {
    var changed = activities
    changed[activity].state = .finished(time)
    return MilestoneSimulation(
      activities: changed, risks: risks.filter { $0.activity != activity },
      correlation: copula(correlation).correlation, asOf: asOf)
  }

  /// The network, with the ends of one activity kept.
  func simulation(correlation: Double, watching activity: Int) -> MilestoneSimulation {
    var simulation = simulation(correlation: correlation)
    simulation.watched = activity
    simulation.wantsDrivers = false
    return simulation
  }

  /// The length the plan gives an activity, days: of one stretched by a class the one number that was stated.
  func plannedDays(_ activity: Int) -> Double { plannedLengths[activity] }

  /// Whether another milestone waits for an activity; of the others only the end does.
  func isAwaited(_ activity: Int) -> Bool {
    activities.dropLast().contains { other in other.predecessors.contains { $0.activity == activity } }
  }

  /// Activities that are still to be done, without the end itself.
  var open: [Int] {
    rows.indices.filter {
      if case .finished = activities[$0].state { false } else { true }
    }
  }
}

extension OperationNetwork {
  /// What is read for a network.
  struct Tables: Sendable {
    let milestones: Milestones
    let risks: Risks
    let asOf: Day
    /// The ratio by which lengths of one number are stretched.
    let ratio: DurationRatio
    /// Milestones that are taken to be reached on another day, by code.
    var reached: [String: Day] = [:]
    /// What is stated of the correlations of its milestones.
    var correlations: [StatedCorrelations.Pair] = []
  }

  /// - Parameters:
  ///   - rows: The operation's milestones.
  ///   - riskRows: The operation's risks.
  ///   - start: The operation's start.
  /// - Returns: A network, or why there is none: `no-milestones`, `work-complete` where all are reached, `durations-disordered`
  ///   and `predecessor-cycle` with the cell.
  static func of(
    _ tables: Tables, rows: [Int], riskRows: [Int], start: Day?
  ) -> Result<OperationNetwork, FaultFound> {
    var builder = NetworkBuilder(tables, rows: rows, start: start)
    return builder.network(riskRows)
  }

  /// A fault on its way to the caller.
  struct FaultFound: Error { let fault: Fault }

  init(
    rows: [Int], assumed: [Int], plannedEnd: Day?, activities: [NetworkActivity], plannedLengths: [Double],
    risks: [NetworkRisk], asOf: Double, correlations: NetworkCorrelations,
    namesUnknown: Bool
  ) {
    self.namesUnknown = namesUnknown
    self.correlations = correlations
    self.rows = rows
    self.assumed = assumed
    self.plannedEnd = plannedEnd
    self.activities = activities
    self.plannedLengths = plannedLengths
    self.risks = risks
    self.asOf = asOf
  }
}

/// Ratio of actual to planned length where a plan states one number: lognormal.
public struct DurationRatio: Sendable, Equatable {
  /// Mean and standard deviation of ln ratio.
  public let logMean: Double
  public let logDeviation: Double
  /// Projects it was taken from, and whose.
  public let count: Int
  public let source: String

  public init(logMean: Double, logDeviation: Double, count: Int, source: String) {
    self.logMean = logMean
    self.logDeviation = logDeviation
    self.count = count
    self.source = source
  }

  /// Projects of a development bank: in the geometric mean they took e^0.30 = 1.35 of their planned time. The default, for want of anything nearer.
  ///
  /// Mean and deviation are those of all 923. The quantiles that the class `adb-projects` states (1.32, 1.58, 1.71) are of the 275 that were closed
  /// up to 2010 alone: cut at a closing date, they miss the late ones, and of the other 648 only 51, 75 and 81 % stayed below. The lognormal
  /// distribution has 46, 72 and 81 % there, so the two do not contradict each other.
  public static let developmentBank = DurationRatio(
    logMean: 0.30, logDeviation: 0.27, count: 923,
    source: "Asian Development Bank, projects closed up to 2010 and later, aggregates")

  /// A planned length with this ratio.
  func duration(of planned: Double) -> ActivityDuration {
    guard planned > 0,
      let distribution = LognormalDistribution(location: logMean + .log(planned), scale: logDeviation)
    else { return .certain(max(0, planned)) }
    return .lognormal(distribution)
  }
}
