import IndicatorEngine

/// Doubts about the scale of percents, as findings with the places of the files.
struct PercentFindings {
  let sources: [IssueFindings.Source]
  let portfolio: Portfolio

  /// All findings.
  func findings() -> [Finding] {
    var readings: [Int: [Field: PercentScaleCheck.Reading]] = [:]
    for (number, source) in sources.enumerated() { readings[number] = source.percents }
    return PercentScaleCheck(portfolio: portfolio, readings: readings).doubts().compactMap(finding)
  }

  private func finding(_ doubt: PercentScaleCheck.Doubt) -> Finding? {
    switch doubt {
    case .mixture(let source, let field, let fractions, let percents):
      return column(
        source, field, .percentTwoScales, ["fractions": .count(fractions), "percents": .count(percents)])
    case .fractions(let source, let field, let count, let first):
      return column(source, field, .percentFractions, ["count": .count(count), "value": .number(first)])
    case .target(let origin, let indicator, let target, let value):
      guard sources.indices.contains(origin.source) else { return nil }
      let source = sources[origin.source]
      return source.place.finding(
        .percentTargetScale, row: origin.row, column: source.positions[Targets.Fields.value.name],
        ["found": .found(indicator), "target": .number(target), "value": .number(value)])
    }
  }

  private func column(
    _ source: Int, _ field: Field, _ kind: FindingKind, _ arguments: [String: Finding.Argument]
  ) -> Finding? {
    guard sources.indices.contains(source) else { return nil }
    return sources[source].place.finding(
      kind, row: nil, column: sources[source].positions[field.name], arguments)
  }
}

extension ColumnPlan {
  /// How a column of percents was read; nil for other columns.
  var percentReading: PercentScaleCheck.Reading? {
    guard column.field?.kind == .number, column.index != nil else { return nil }
    return PercentScaleCheck.Reading(
      isStated: options.percent != nil, signed: evidence?.percentSigns ?? 0,
      fractions: evidence?.fractions ?? 0)
  }
}

extension TableSource {
  /// How the columns that may hold percents were read, by field.
  static func percentReadings(_ plans: [ColumnPlan]) -> [Field: PercentScaleCheck.Reading] {
    plans.reduce(into: [:]) { readings, plan in
      if let field = plan.column.field { readings[field] = plan.percentReading }
    }
  }
}
