extension ProgressAnalysis {
  /// Of the targets of one stage and due day the one recorded last, with those it replaced; by due day, interim
  /// first, without a day last.
  func targetsInForce(of series: Int) -> [(row: Int, older: [Int])] {
    func order(_ row: Int) -> (Int32, Int, Int32, Int) {
      (
        targets.due[row]?.number ?? .max, stage(row) == .interim ? 0 : 1, targetRecorded[row]?.number ?? .min,
        row
      )
    }
    let rows = index.targets[series].map(Int.init).filter { targets.value[$0] != nil }
    if rows.count < 2 { return rows.map { ($0, []) } }
    let ordered =
      rows
      .sorted { order($0) < order($1) }
    return ordered.reduce(into: []) { kept, row in
      if let last = kept.last, targets.due[last.row] == targets.due[row], stage(last.row) == stage(row) {
        kept[kept.count - 1] = (row, last.older + [last.row])
      } else {
        kept.append((row, []))
      }
    }
  }

  /// A target without a stage is a final one.
  private func stage(_ row: Int) -> TargetStage {
    targets.stage.codes[row].flatMap { stages[Int($0)] } ?? .final
  }

  /// The baseline that all targets of a series state, where some state none; nil where they differ.
  func sharedBaseline(of rows: [Int]) -> Int? {
    let stated = rows.filter { targets.baseline[$0] != nil }
    guard let first = stated.first,
      stated.allSatisfy({ targets.baseline[$0] == targets.baseline[first] })
    else { return nil }
    return first
  }

  func setTarget(of row: inout ProgressRow, _ target: Int, older: [Int], shared: Int?) {
    row.targetRow = target
    row.stage = stage(target)
    row.target = targets.value[target]
    row.targetDue = targets.due[target]
    row.targetReason = targets.reason[target]
    row.targetRecorded = targetRecorded[target]
    row.sources.append(targets.data.cell(target, Targets.Fields.value))
    row.isIllustrative = targets.data.isIllustrative(target)
    row.revisions = older.compactMap { older in
      targets.value[older].map {
        TargetRevision(
          value: $0, recorded: targetRecorded[older], reason: targets.reason[older],
          source: targets.data.cell(older, Targets.Fields.value))
      }
    }
    if !older.isEmpty { row.notes.append(.targetRevised) }
    if let from = targets.baseline[target] == nil ? shared : target {
      row.baseline = targets.baseline[from]
      row.baselineDay = targets.baselineDay[target] ?? targets.baselineDay[from]
      row.sources.append(targets.data.cell(from, Targets.Fields.baseline))
      if from != target { row.notes.append(.baselineInherited) }
    } else {
      row.baselineDay = targets.baselineDay[target]
      if isSocialFundOutput(row) {
        row.baseline = 0
        row.notes.append(.baselineAssumedZero)
      }
    }
  }

  /// The path to a target through those of its series that are due before it.
  func trajectory(to target: Int, of row: ProgressRow, among others: [Int]) -> Trajectory? {
    guard row.rules.isNumeric, let baseline = row.baseline, let due = row.targetDue, let value = row.target
    else { return nil }
    let before = others.compactMap { other -> (due: Day, value: Double)? in
      guard other != target, let day = targets.due[other], day < due, let value = targets.value[other] else {
        return nil
      }
      return (day, value)
    }
    guard let start = row.baselineDay ?? start(of: row) else { return nil }
    return Trajectory(start: start, baseline: baseline, through: before + [(due, value)])
  }
}
