/// One activity of a network: what it waits for, how long it takes, how far it is.
///
/// Times are numbers on one scale (days, say); what day is 0 is the caller's choice.
public struct NetworkActivity: Sendable, Equatable {
  /// A predecessor: this activity begins at the earliest when that one has ended and a lag is over.
  public struct Link: Sendable, Equatable {
    /// The place of the predecessor among the activities, from 0.
    public let activity: Int
    /// Time between that end and this beginning; negative: they overlap.
    public let lag: Double

    public init(_ activity: Int, lag: Double = 0) {
      self.activity = activity
      self.lag = lag
    }
  }

  /// How far an activity is.
  public enum State: Sendable, Equatable {
    /// Not begun; nothing lets it begin before `earliest`.
    case waiting(earliest: Double)
    /// Began at a time and is still open.
    case started(Double)
    /// Ended at a time.
    case finished(Double)
  }

  public var duration: ActivityDuration
  public var predecessors: [Link]
  public var state: State
  /// Cost of a unit of its duration, 0 where it costs nothing by time. What has ended costs nothing more: it belongs to the
  /// fixed costs.
  public var costRate: Double

  public init(
    _ duration: ActivityDuration, after predecessors: [Link] = [], state: State = .waiting(earliest: 0),
    costRate: Double = 0
  ) {
    self.duration = duration
    self.predecessors = predecessors
    self.state = state
    self.costRate = costRate
  }
}

/// An event that may happen once and then lengthens an activity.
public struct NetworkRisk: Sendable, Equatable {
  /// The place of the activity, from 0.
  public let activity: Int
  /// The chance that it happens, within 0…1.
  public let probability: Double
  /// The time it adds where it happens.
  public let impact: ActivityDuration

  public init(activity: Int, probability: Double, impact: ActivityDuration) {
    self.activity = activity
    self.probability = probability
    self.impact = impact
  }
}

/// How the durations of a network move together.
public enum DurationCorrelation: Sendable, Equatable {
  /// Each normal score is √ρ f + √(1 − ρ) e with one f for all; 0: independent.
  case commonFactor(Double)
  /// The correlation of the normal scores. Shape `[activity, activity]`, ones on the diagonal.
  case full(Matrix)
}
