/// Something a reader must know about a progress figure that is not a reason for its absence. The raw value is its
/// code.
public enum ProgressNote: String, Sendable, CaseIterable {
  /// The baseline is not stated and taken as 0, because the indicator is an output of ESF or ESF+.
  case baselineAssumedZero = "baseline-assumed-zero"
  /// The baseline was stated for another target of the same series only.
  case baselineInherited = "baseline-inherited"
  /// The value went the wrong way.
  case negativeProgress = "negative-progress"
  /// Over 150 % of the target: the target was probably set too low.
  case targetSettingDoubt = "target-setting-doubt"
  /// The target was revised; the earlier ones are in `revisions`.
  case targetRevised = "target-revised"
  /// Some periods of the sum are not reported.
  case partial
  /// The first period of the sum began on or before the baseline day.
  case beginsBeforeBaseline = "begins-before-baseline"
}

/// An earlier target that a later one replaced.
public struct TargetRevision: Sendable {
  public let value: Double
  /// The day it was recorded; nil = always known.
  public let recorded: Day?
  /// Why it was revised or set.
  public let reason: String?
  public let source: SourceCell
}

/// Stage of a target.
public enum TargetStage: String, Sendable, CaseIterable {
  case interim, final
}

/// Progress of one indicator, subject and disaggregation towards one of its targets, at the as-of day.
public struct ProgressRow: Sendable {
  public internal(set) var operation: String?
  public internal(set) var programme: String?
  public internal(set) var municipality: String?
  /// Code of the indicator.
  public let indicator: String
  /// `sex=female;age=15-24`; nil = total.
  public internal(set) var disaggregation: String?
  public internal(set) var unit: String?
  /// What is declared about the indicator.
  public let rules: IndicatorRules

  public internal(set) var baseline: Double?
  public internal(set) var baselineDay: Day?
  /// Nil where the indicator was observed without any target.
  public internal(set) var stage: TargetStage?
  public internal(set) var target: Double?
  public internal(set) var targetDue: Day?
  /// Why the target was set or revised.
  public internal(set) var targetReason: String?
  /// The day the target was recorded; nil = always known.
  public internal(set) var targetRecorded: Day?
  /// Targets that this one replaced, the oldest first.
  public internal(set) var revisions: [TargetRevision] = []

  public internal(set) var value: Double?
  /// What was reported in words, for narratives.
  public internal(set) var valueText: String?
  /// The period the value is about; for a sum, from its first day to its last.
  public internal(set) var valuePeriod: Period?
  public internal(set) var state: ValueState = .missing
  /// Why there is no number; nil where there is one.
  public internal(set) var absence: UnavailableReason?
  /// Periods of the sum that were reported, of all that belong to it; 1 of 1 for a single figure.
  public internal(set) var periodsReported = 0
  public internal(set) var periodsTotal = 0

  /// (V − B) ÷ (T − B), a fraction.
  public internal(set) var achievementRate: Estimate<Double> = .unavailable(.targetMissing)
  /// V ÷ T, a fraction.
  public internal(set) var legalRatio: Estimate<Double> = .unavailable(.targetMissing)
  /// (E − B) ÷ (T − B), E the value expected at the as-of day on the straight path.
  public internal(set) var expectedRate: Estimate<Double> = .unavailable(.targetMissing)
  /// E, in the unit of the indicator.
  public internal(set) var expectedValue: Estimate<Double> = .unavailable(.targetMissing)
  /// The path to the target; nil where there is none.
  public internal(set) var trajectory: Trajectory?
  public internal(set) var status: ProgressStatus = .notAssessable
  /// Why a figure is absent or the status cannot be judged; nil where nothing is.
  public internal(set) var reason: UnavailableReason?
  public internal(set) var notes: [ProgressNote] = []
  /// The cells of target, baseline and observations.
  public internal(set) var sources: [SourceCell] = []
  /// Whether any of them is made-up example data.
  public internal(set) var isIllustrative = false

  init(indicator: String, rules: IndicatorRules) {
    self.indicator = indicator
    self.rules = rules
  }

  /// Row of the targets table; nil without a target.
  public internal(set) var targetRow: Int?
  /// Rows of the observations table that the value was made from.
  public internal(set) var observationRows: [Int] = []
  /// Number of the series within the analysis.
  var series = -1
}
