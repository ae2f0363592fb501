/// What the draws of a network say: when it ends, with what chance by a time, and what decides that.
public struct NetworkForecast: Sendable, Equatable {
  /// A figure of a simulation and its standard error, from the spread over the replicates.
  public struct Figure: Sendable, Equatable {
    public let value: Double
    public let standardError: Double
  }

  /// Ends of all draws and their costs, in the order drawn. Shape `[draw]`.
  public let finishes: [Double]
  public let costs: [Double]
  /// Share of draws in which an activity has no float: a delay of it delays the end. Shape `[activity]`.
  public let criticality: [Double]
  /// Rank correlation of an activity's duration with the end; nil where its duration does not vary. Shape `[activity]`.
  public let drivers: [Double?]
  /// Activities that already take longer than their estimate allows: their estimate was wrong. They are taken to end now.
  public let exceeded: [Int]
  /// The end if every activity took its most likely length.
  public let finishOfPlan: Double
  /// The end if every activity took its mean length, without risks.
  public let finishOfMeans: Double
  /// Ends of the watched activity, in the order drawn; empty where none is watched. Shape `[draw]`.
  let watched: [Double]
  private let drawsEach: Int

  init(_ plan: NetworkPlan, _ parts: [NetworkReplicate]) {
    finishes = parts.flatMap(\.finishes)
    costs = parts.flatMap(\.costs)
    watched = parts.flatMap(\.watched)
    let count = Double(parts.count)
    criticality = plan.steps.indices.map { activity in
      parts.reduce(0) { $0 + $1.criticality[activity] } / count
    }
    drivers = plan.steps.indices.map { activity in
      let sum = parts.reduce(0) { $0 + $1.drivers[activity] }
      return sum.isNaN ? nil : sum / count
    }
    exceeded = plan.steps.filter { $0.draw?.isExceeded ?? false }.map(\.activity).sorted()
    finishOfPlan = plan.finishOfPlan
    finishOfMeans = plan.finishOfMeans
    drawsEach = plan.drawsEach
  }

  /// The mean end.
  public var meanFinish: Figure { figure(of: finishes) { $0.reduce(0, +) / Double($0.count) } }

  /// The standard deviation of the end.
  public var deviation: Double {
    let mean = meanFinish.value
    let squares = finishes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(finishes.count - 1)).squareRoot()
  }

  /// How much later the mean end is than the end of means: paths that meet wait for the slowest (and risks happen).
  public var mergeBias: Double { meanFinish.value - finishOfMeans }

  /// The time by which a share of the draws has ended.
  ///
  /// - Precondition: 0 ≤ share ≤ 1.
  public func finish(_ share: Double) -> Figure {
    figure(of: finishes) { quantile(of: Array($0), at: share) ?? 0 }
  }

  /// The cost that a share of the draws does not exceed.
  ///
  /// - Precondition: 0 ≤ share ≤ 1.
  public func cost(_ share: Double) -> Figure {
    figure(of: costs) { quantile(of: Array($0), at: share) ?? 0 }
  }

  /// The chance of an end by a time, and at most at a cost; nil: at any.
  public func chance(by deadline: Double? = nil, cost budget: Double? = nil) -> Figure {
    let kept = zip(finishes, costs).map { finish, cost in
      finish <= deadline ?? .infinity && cost <= budget ?? .infinity ? 1.0 : 0
    }
    return figure(of: kept) { $0.reduce(0, +) / Double($0.count) }
  }

  /// A figure of all draws, with the standard error of the mean of the replicates' own figures.
  private func figure(of values: [Double], _ compute: (ArraySlice<Double>) -> Double) -> Figure {
    let own = stride(from: 0, to: values.count, by: drawsEach).map { compute(values[$0..<$0 + drawsEach]) }
    let count = Double(own.count)
    let mean = own.reduce(0, +) / count
    let squares = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Figure(value: compute(values[...]), standardError: (squares / (count - 1) / count).squareRoot())
  }
}
