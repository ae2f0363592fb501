/// A network made ready for drawing: checked, in order, with its tables.
struct NetworkPlan: Sendable {
  struct Step: Sendable {
    let activity: Int
    let links: [NetworkActivity.Link]
    let state: NetworkActivity.State
    /// How the duration is drawn, nil where it is certain or over.
    let draw: DurationTable?
    /// The duration where nothing is drawn.
    let certain: Double
    let risks: [Risk]
    let costRate: Double
  }

  struct Risk: Sendable {
    let axis: Int
    let probability: Double
    /// Nil where the impact is certain.
    let table: DurationTable?
    let certain: Double
  }

  /// Activities, predecessors first.
  let steps: [Step]
  let risks: Int
  let correlation: ScoreCorrelation
  let asOf: Double
  let fixedCost: Double
  let drawsEach: Int
  let watched: Int?
  let wantsDrivers: Bool
  /// The end where each activity takes its mean, and where it takes its planned length: no risk happens.
  let finishOfMeans: Double
  let finishOfPlan: Double

  /// How scores are correlated.
  enum ScoreCorrelation: Sendable {
    case independent
    case commonFactor(Double)
    /// The lower factor of the correlation.
    case full(Matrix)
  }

  static func of(_ simulation: MilestoneSimulation, drawsEach: Int) -> Estimate<NetworkPlan> {
    if let fault = simulation.fault { return .unavailable(fault) }
    guard let order = order(of: simulation.activities) else { return .unavailable(.predecessorCycle) }
    guard let correlation = scores(simulation) else { return .unavailable(.collinear) }
    let asOf = simulation.asOf ?? -.infinity
    let steps = order.map { index in
      let activity = simulation.activities[index]
      let risks = simulation.risks.indices.filter { simulation.risks[$0].activity == index }
      return Step(
        activity: index, links: activity.predecessors, state: activity.state,
        draw: table(activity, asOf), certain: activity.duration.planned,
        risks: risks.map { risk(simulation.risks[$0], axis: $0) }, costRate: activity.costRate)
    }
    return .value(
      NetworkPlan(
        steps: steps, risks: simulation.risks.count, correlation: correlation, asOf: asOf,
        fixedCost: simulation.fixedCost, drawsEach: drawsEach, watched: simulation.watched,
        wantsDrivers: simulation.wantsDrivers,
        finishOfMeans: finish(steps, asOf) { simulation.activities[$0].duration.mean },
        finishOfPlan: finish(steps, asOf) { simulation.activities[$0].duration.planned }))
  }

  /// Predecessors first, otherwise in the order given; nil where some wait for themselves.
  private static func order(of activities: [NetworkActivity]) -> [Int]? {
    var waiting = activities.map(\.predecessors.count)
    var followers = [[Int]](repeating: [], count: activities.count)
    for (index, activity) in activities.enumerated() {
      for link in activity.predecessors { followers[link.activity].append(index) }
    }
    var order = activities.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for follower in followers[order[next]] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { order.append(follower) }
      }
      next += 1
    }
    return order.count == activities.count ? order : nil
  }

  private static func scores(_ simulation: MilestoneSimulation) -> ScoreCorrelation? {
    switch simulation.correlation {
    case .commonFactor(let share): return share == 0 ? .independent : .commonFactor(share)
    case .full(let matrix):
      let n = simulation.activities.count
      precondition(
        matrix.rows == n && matrix.columns == n, "\(matrix.rows) × \(matrix.columns) correlations of \(n)")
      let isCorrelation = (0..<n).allSatisfy { row in
        matrix[row, row] == 1
          && (0..<row).allSatisfy { matrix[row, $0] == matrix[$0, row] && matrix[row, $0].magnitude <= 1 }
      }
      guard isCorrelation, let factor = BLAS.lowerFactor(matrix) else { return nil }
      return .full(factor)
    }
  }

  private static func table(_ activity: NetworkActivity, _ asOf: Double) -> DurationTable? {
    switch activity.state {
    case .waiting: DurationTable(activity.duration, elapsed: nil)
    case .started(let begin): DurationTable(activity.duration, elapsed: asOf - begin)
    case .finished: nil
    }
  }

  private static func risk(_ risk: NetworkRisk, axis: Int) -> Risk {
    Risk(
      axis: axis, probability: risk.probability, table: DurationTable(risk.impact, elapsed: nil),
      certain: risk.impact.planned)
  }

  /// The end of the network with one duration for each activity.
  private static func finish(_ steps: [Step], _ asOf: Double, _ duration: (Int) -> Double) -> Double {
    var ends = [Double](repeating: 0, count: steps.count)
    var last = -Double.infinity
    for step in steps {
      let end =
        switch step.state {
        case .finished(let end): end
        case .started(let begin): max(begin + duration(step.activity), asOf)
        case .waiting(let earliest):
          step.links.reduce(max(earliest, asOf)) { max($0, ends[$1.activity] + $1.lag) }
            + duration(step.activity)
        }
      ends[step.activity] = end
      last = max(last, end)
    }
    return last
  }
}
