/// Rates and status of a row whose target and value are known.
struct ProgressJudgement {
  let asOf: Day
  let rule: StatusRule

  func judge(_ row: inout ProgressRow, _ used: ObservationUsed, isComparable: Bool) {
    guard let target = row.target else { return }
    setExpected(of: &row, target: target)
    if !row.rules.isNumeric {
      judgeQualitative(&row, used, target: target)
      return
    }
    let value = Estimate(used.value, else: used.absence)
    row.legalRatio =
      contradicts(row)
      ? .unavailable(.directionContradictsTarget) : value.flatMap { legalRatio(value: $0, target: target) }
    row.achievementRate = rate(of: row, value: value, target: target, isComparable: isComparable)
    if isNoMilestone(row) {
      row.legalRatio = .unavailable(.noMilestoneDue)
      row.achievementRate = .unavailable(.noMilestoneDue)
      row.expectedRate = .unavailable(.noMilestoneDue)
    }
    let (status, reason) = status(of: row, used, target: target)
    row.status = status
    row.reason =
      row.achievementRate.reason ?? row.legalRatio.reason ?? row.expectedRate.reason ?? reason
    if let rate = row.achievementRate.found {
      if rate < 0 { row.notes.append(.negativeProgress) }
      if rate > 1.5 { row.notes.append(.targetSettingDoubt) }
    }
  }

  // MARK: Rates

  private func rate(
    of row: ProgressRow, value: Estimate<Double>, target: Double, isComparable: Bool
  ) -> Estimate<Double> {
    value.flatMap { value in
      guard let baseline = row.baseline else { return .unavailable(.baselineMissing) }
      if contradicts(row) { return .unavailable(.directionContradictsTarget) }
      if baseline == target { return .unavailable(.targetEqualsBaseline) }
      if !isComparable { return .unavailable(.notComparable) }
      return IndicatorEngine.achievementRate(value: value, baseline: baseline, target: target)
    }
  }

  /// Whether the target lies on the other side of the baseline than the direction says.
  private func contradicts(_ row: ProgressRow) -> Bool {
    guard let baseline = row.baseline, let target = row.target else { return false }
    switch row.rules.direction {
    case .increase: return target < baseline
    case .decrease: return target > baseline
    case .maintain, nil: return false
    }
  }

  /// An interim target of 0 with nothing to come down from.
  private func isNoMilestone(_ row: ProgressRow) -> Bool {
    row.stage == .interim && row.target == 0
      && (row.baseline.map { $0 == 0 } ?? (row.rules.direction != .decrease))
  }

  private func setExpected(of row: inout ProgressRow, target: Double) {
    guard row.rules.isNumeric else {
      row.expectedValue = .unavailable(.notNumeric)
      row.expectedRate = .unavailable(.notNumeric)
      row.legalRatio = .unavailable(.notNumeric)
      row.achievementRate = .unavailable(.notNumeric)
      return
    }
    row.expectedValue = expectedValue(of: row, target: target)
    row.expectedRate = row.expectedValue.flatMap { expected in
      guard let baseline = row.baseline else { return .unavailable(.baselineMissing) }
      if contradicts(row) { return .unavailable(.directionContradictsTarget) }
      return IndicatorEngine.achievementRate(value: expected, baseline: baseline, target: target)
    }
  }

  private func expectedValue(of row: ProgressRow, target: Double) -> Estimate<Double> {
    guard let due = row.targetDue else { return .unavailable(.dueMissing) }
    if asOf >= due { return .value(target) }
    guard row.baseline != nil else { return .unavailable(.baselineMissing) }
    guard let path = row.trajectory else { return .unavailable(.startMissing) }
    return .finite(path.expectedValue(at: asOf))
  }

  // MARK: Status

  private func status(
    of row: ProgressRow, _ used: ObservationUsed, target: Double
  ) -> (ProgressStatus, UnavailableReason?) {
    if isNoMilestone(row) { return (.notDue, .noMilestoneDue) }
    guard let value = used.value else { return absent(row, used) }
    switch row.achievementRate.reason {
    case .targetEqualsBaseline:
      return ((row.rules.direction ?? .increase).reaches(target, value) ? .met : .notMet, nil)
    case .baselineMissing:
      // Whether a target is reached needs no baseline where the direction is declared.
      let isReached = row.rules.direction?.reaches(target, value) ?? false
      return isReached ? (.met, nil) : (.notAssessable, .baselineMissing)
    case .some(let reason): return (.notAssessable, reason)
    case nil: break
    }
    guard let baseline = row.baseline else { return (.notAssessable, .baselineMissing) }
    if target > baseline ? value >= target : value <= target { return (.complete, nil) }
    if let reason = row.expectedRate.reason { return (.notAssessable, reason) }
    guard let expected = row.expectedRate.found, expected > 0 else { return (.notDue, nil) }
    let segment =
      row.targetDue.map { asOf >= $0 } ?? false
      ? Trajectory.Segment(from: target, to: target, elapsed: 0, length: 1)
      : row.trajectory?.segment(at: asOf)
    guard let segment else { return (.notAssessable, .startMissing) }
    return (rule.status(value: value, baseline: baseline, target: target, segment: segment), nil)
  }

  /// The status of a row without a number: no data is only what nobody reported although something was expected.
  private func absent(
    _ row: ProgressRow, _ used: ObservationUsed
  ) -> (ProgressStatus, UnavailableReason?) {
    if let reason = used.reason { return (.notAssessable, reason) }
    switch used.state {
    case .missing:
      let isExpected = row.expectedRate.found.map { $0 > 0 } ?? (row.targetDue.map { $0 <= asOf } ?? true)
      return (isExpected ? .noData : .notDue, .valueMissing)
    case .reported, .notApplicable, .suppressed, .notProvided: return (.notAssessable, used.absence)
    }
  }

  /// Yes/no and ordinal: met or not met; before the due day "not yet" is not "not met".
  private func judgeQualitative(_ row: inout ProgressRow, _ used: ObservationUsed, target: Double) {
    let isDue = row.targetDue.map { $0 <= asOf }
    row.reason = .notNumeric
    if row.rules.measure == .narrative {
      row.status = used.state == .missing && used.reason == nil ? .noData : .notAssessable
      return
    }
    guard let value = used.value else {
      if used.state == .missing, used.reason == nil {
        row.status = isDue ?? true ? .noData : .notDue
        row.reason = .valueMissing
      } else {
        row.status = .notAssessable
        row.reason = used.absence
      }
      return
    }
    if (row.rules.direction ?? .increase).reaches(target, value) {
      row.status = .met
    } else {
      row.status = isDue ?? false ? .notMet : .notDue
    }
  }
}
