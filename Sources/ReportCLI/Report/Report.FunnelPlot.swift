extension Report {
  /// Rates against their denominators, with the limits that chance alone explains.
  struct FunnelPlot: Sendable {
    /// What the rates measure: the upright axis.
    var rate: Measure
    /// What the denominators count: the level axis.
    var denominator: Measure
    /// The target or group rate: the middle line.
    var target: Reference
    /// The limits, for example 95 % and 99.8 %, plain and adjusted for over-dispersion.
    var limits: [Limit]
    /// One point a municipality with a rate.
    var points: [Point]
    /// Municipalities without a rate, with the reason; listed below the plot.
    var absent: [Absentee]

    /// - Parameters:
    ///   - rate: What the rates measure.
    ///   - denominator: What the denominators count.
    ///   - target: The middle line.
    ///   - limits: Curves on a grid of denominators that the builder chooses; two a level at most.
    ///   - points: Denominators above 0; others are not drawn.
    ///   - absent: Who has no rate, and why.
    init(
      rate: Measure, denominator: Measure, target: Reference, limits: [Limit], points: [Point],
      absent: [Absentee] = []
    ) {
      self.rate = rate
      self.denominator = denominator
      self.target = target
      self.limits = limits
      self.points = points
      self.absent = absent
    }

    /// One pair of curves.
    struct Limit: Sendable {
      /// The level as a fraction: 0.95 or 0.998.
      var level: Double
      /// Whether the limits are widened for over-dispersion: drawn dashed.
      var isAdjusted: Bool
      /// The lower and upper limit at ascending denominators.
      var steps: [Step]

      init(level: Double, isAdjusted: Bool = false, steps: [Step]) {
        self.level = level
        self.isAdjusted = isAdjusted
        self.steps = steps
      }
    }

    /// The limits at one denominator; nil where a limit does not exist there.
    struct Step: Sendable, Hashable {
      var denominator: Double
      var lower: Double?
      var upper: Double?

      init(denominator: Double, lower: Double?, upper: Double?) {
        self.denominator = denominator
        self.lower = lower
        self.upper = upper
      }
    }

    /// One municipality.
    struct Point: Sendable {
      var label: String
      var denominator: Double
      var rate: Double
      /// Where it lies, as the analysis judged: the drawing does not judge again.
      var zone: Zone
      /// Whether the rate rests on a small number: drawn hollow.
      var isSmall: Bool
      /// Whether the report is about it: always named.
      var isHighlighted: Bool

      init(
        label: String, denominator: Double, rate: Double, zone: Zone, isSmall: Bool = false,
        isHighlighted: Bool = false
      ) {
        self.label = label
        self.denominator = denominator
        self.rate = rate
        self.zone = zone
        self.isSmall = isSmall
        self.isHighlighted = isHighlighted
      }
    }

    /// Where a point lies: within the inner limits, between inner and outer ones, or beyond both.
    enum Zone: String, Sendable, Hashable {
      case within
      case beyondInner = "beyond-inner"
      case beyondOuter = "beyond-outer"
    }
  }

  /// Who has no value in a chart, and why.
  struct Absentee: Sendable, Hashable {
    var label: String
    var absence: Absence

    init(label: String, absence: Absence) {
      self.label = label
      self.absence = absence
    }
  }
}
