/// Why a figure has no value. The raw value is the code in JSON and in tables; words are the report's.
public enum UnavailableReason: String, Sendable, CaseIterable {
  // Progress: `portfolio.md`, "What the figures mean", 3.

  /// No baseline is stated and none may be assumed.
  case baselineMissing = "baseline-missing"
  /// Baseline and target are equal: met or not met, no rate.
  case targetEqualsBaseline = "target-equals-baseline"
  /// Nobody reported a number.
  case valueMissing = "value-missing"
  /// The newest row holds something that could not be used; no earlier figure stands for it.
  case valueRejected = "value-rejected"
  /// The value is known and not shown.
  case suppressed
  /// The question does not arise here.
  case notApplicable = "not-applicable"
  /// The service does not exist here.
  case notProvided = "not-provided"
  /// Yes/no, ordinal or narrative: there is no rate.
  case notNumeric = "not-numeric"
  /// Value and baseline are not about the same thing: a place that merged or split between them.
  case notComparable = "not-comparable"
  /// Something was observed for which there is no target.
  case targetMissing = "target-missing"
  /// The target lies on the other side of the baseline than the direction says.
  case directionContradictsTarget = "direction-contradicts-target"
  /// The target is 0, so nothing can be divided by it.
  case targetZero = "target-zero"
  /// The interim target is 0 and so is the baseline: no milestone is due.
  case noMilestoneDue = "no-milestone-due"
  /// The target has no day, so no path leads to it.
  case dueMissing = "due-missing"
  /// Neither a baseline day nor a start of the operation is known.
  case startMissing = "start-missing"
  /// Nothing is expected yet.
  case notDue = "not-due"
  /// Periods to be added overlap (a year and its quarters, say).
  case overlappingPeriods = "overlapping-periods"
  /// The denominator is 0.
  case denominatorZero = "denominator-zero"
  /// A numerator or a denominator is missing, so a percentage cannot be recomputed.
  case denominatorMissing = "denominator-missing"
  /// An ordinal indicator whose order of levels is not stated: words cannot be compared.
  case levelsMissing = "levels-missing"
  /// The measure must not be added, over time or over places.
  case notAddable = "not-addable"

  // Earned value and earned schedule: `methods/rules.md` §8.

  /// Nothing was spent, so cost performance is undefined.
  case actualCostZero = "ac-zero"
  /// Nothing is planned by this day, so schedule performance is undefined.
  case plannedValueZero = "pv-zero"
  /// Nothing is earned, so a forecast by performance is undefined.
  case earnedValueZero = "ev-zero"
  /// More is earned than the whole budget: an error in the data.
  case earnedExceedsBudget = "ev-exceeds-bac"
  /// The as-of day comes before the start.
  case beforeStart = "before-start"
  /// Neither budget lines nor a contracted, eligible or total amount.
  case budgetMissing = "budget-missing"
  /// The operation has no milestones, so nothing says what is earned.
  case noMilestones = "no-milestones"
  /// All weights of the milestones are 0.
  case weightsZero = "weights-zero"
  /// A weight of a milestone is negative.
  case weightsNegative = "weights-negative"
  /// The earned value method that is stated is none that is known.
  case methodUnknown = "ev-method-unknown"
  /// A milestone has begun and its percentage is not stated.
  case percentMissing = "percent-missing"
  /// The budget is spent and work remains: no performance can make it suffice.
  case budgetExhausted = "budget-exhausted"
  /// The planned time is over and work remains.
  case timeExhausted = "time-exhausted"
  /// All work is done: nothing is left to forecast.
  case workComplete = "work-complete"
  /// The planned end lies before the start, so nothing can be spread between them.
  case endBeforeStart = "end-before-start"
  /// No planned end is known.
  case endMissing = "end-missing"
  /// The three points of a duration are not in order: optimistic, likely, pessimistic.
  case durationsDisordered = "durations-disordered"
  /// Predecessors lead back to the milestone itself.
  case predecessorCycle = "predecessor-cycle"
  /// The probability of a risk is not within 0…1.
  case notAProbability = "not-a-probability"

  // Money: `methods/rules.md` §9.1.

  /// No payment was reported.
  case paymentsMissing = "payments-missing"
  /// Payments of several bases: those of one are used, the others are left out.
  case mixedBasis = "mixed-basis"
  /// Amounts in several currencies, which are not added without a reporting currency.
  case mixedCurrency = "mixed-currency"
  /// No exchange rate for the month; the nearest is never taken.
  case rateMissing = "rate-missing"
  /// Neither a contracted nor an eligible amount.
  case contractedMissing = "contracted-missing"
  /// The figure is outside the range of exact arithmetic or of binary numbers.
  case outOfRange = "out-of-range"
  /// Some members of the sum are not reported: the sum covers the others only.
  case partial = "partial"
  /// The amount does not exist on this level (a budget line is not contracted by itself).
  case notOnThisLevel = "not-on-this-level"

  // Statistics: `methods/completion-risk.md`.

  /// Nothing of what is counted or timed has happened yet.
  case noEvents = "no-events"
  /// Fewer rows, groups or outcomes than the method needs.
  case tooFewObservations = "too-few-observations"
  /// A number that is not finite stands among the inputs.
  case notFinite = "not-finite"
  /// A factor is constant, or follows from the others: their shares cannot be told apart.
  case collinear = "collinear-factors"
  /// A factor separates the outcomes completely: its effect has no finite estimate.
  case separation = "separated-outcomes"
  /// The iteration did not settle.
  case notConverged = "not-converged"
  /// No reference class fits, or none that fits has seen an outcome: nothing tested is known.
  case untestedClass = "untested-class"

  // Comparison: `methods/rules.md` §10, `methods/comparison.md`.

  /// A part of a rate is below 0, or a part is larger than its whole.
  case notACount = "not-a-count"
  /// So few events or operations that the figure would follow chance.
  case smallNumber = "small-number"
  /// So few units that the method says nothing (``SmallNumberRule``).
  case tooFewUnits = "too-few-units"
  /// Nobody else can be ranked: one place alone stands nowhere.
  case onlyOne = "only-one"
  /// Nobody says which way is better, or the aim is to stay as it is: there is an order, but no first and last.
  case directionMissing = "direction-missing"
  /// Too little of the index's weight was observed for a score.
  case overlapTooSmall = "overlap-too-small"
  /// A count or an amount that was not divided by anything: it says how large a place is.
  case rawCount = "raw-count"
  /// All values of the unit are 0, so nothing can be weighed.
  case allZero = "all-zero"
  /// A mean is not defined of these values: a geometric one of a value that is not above 0, say.
  case meanUndefined = "mean-undefined"
  /// Every unit has the same value.
  case noSpread = "no-spread"
  /// The bounds on the weights contradict one another for this unit.
  case noFeasibleWeights = "no-feasible-weights"
}
