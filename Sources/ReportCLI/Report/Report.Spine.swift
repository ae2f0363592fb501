import IndicatorEngine

extension Report {
  /// The profile of one municipality: each indicator on the spread of its peers, better always to the right.
  ///
  /// Each row has a scale of its own: what the peers have together in the middle, the peer farthest from it at the rim.
  struct Spine: Sendable {
    /// The name of the municipality whose marker is drawn.
    var subject: String
    /// One row an indicator.
    var rows: [Row]
    /// Whether the peers are all the others: then they are called so.
    var isAgainstAll: Bool

    init(subject: String, rows: [Row], isAgainstAll: Bool = false) {
      self.subject = subject
      self.rows = rows
      self.isAgainstAll = isAgainstAll
    }

    /// One indicator.
    struct Row: Sendable {
      /// The indicator with its unit in the measure.
      var measure: Measure
      /// Whether more is better; nil where the indicator has no direction: then more is to the right, unjudged.
      var isHigherBetter: Bool?
      /// The peers' spread; nil where there are too few peers.
      var peers: Spread?
      /// The value of the municipality; nil where there is none.
      var value: Double?
      /// How it stands against the peers, as the analysis judged.
      var standing: Standing
      /// Why there is no value; read only where there is none.
      var absence: Absence?

      init(
        measure: Measure, isHigherBetter: Bool?, peers: Spread?, value: Double?, standing: Standing,
        absence: Absence? = nil
      ) {
        self.measure = measure
        self.isHigherBetter = isHigherBetter
        self.peers = peers
        self.value = value
        self.standing = standing
        self.absence = absence
      }
    }

    /// The spread of the peers in the unit of the indicator, ascending: `minimum` is the smallest value, not the
    /// worst. What they have `together` is what the place was judged against: within the spread.
    struct Spread: Sendable, Hashable {
      var minimum: Double
      var lowerQuartile: Double
      var median: Double
      var upperQuartile: Double
      var maximum: Double
      var together: Double

      init(
        minimum: Double, lowerQuartile: Double, median: Double, upperQuartile: Double, maximum: Double,
        together: Double
      ) {
        self.minimum = minimum
        self.lowerQuartile = lowerQuartile
        self.median = median
        self.upperQuartile = upperQuartile
        self.maximum = maximum
        self.together = together
      }
    }
  }

  /// How a municipality stands against its peers: a word, a shape and a colour.
  typealias Standing = PeerStanding
}

extension PeerStanding {
  /// The mark that goes with the word.
  var shape: Report.Status.Shape {
    switch self {
    case .better: .disc
    case .worse: .square
    case .higher, .lower: .triangle
    case .notDifferent, .smallNumber, .notJudged: .circle
    }
  }

  /// The family of colours.
  var tone: Report.Status.Tone {
    switch self {
    case .better: .good
    case .worse: .bad
    case .notDifferent, .higher, .lower: .neutral
    case .smallNumber, .notJudged: .missing
    }
  }
}
