import IndicatorEngine

/// What a chart shows beyond the table of its data.
extension ReportV1 {
  /// The name of the kind of chart.
  static func kind(of content: Report.Chart.Content) -> String {
    switch content {
    case .curves: "curves"
    case .schedule: "schedule"
    case .indicators: "indicators"
    case .matrix: "matrix"
    case .budget: "budget"
    case .dots: "dot-plot"
    case .ranks: "rank-intervals"
    case .contributions: "contributions"
    case .funnel: "funnel"
    case .spine: "spine"
    case .slopes: "slopes"
    case .heat: "heat-table"
    case .map: "map"
    case .fan: "date-fan"
    case .bars: "bars"
    case .grid: "risk-matrix"
    }
  }

  /// Lines, limits and bounds that the table does not hold; an empty object where it holds everything. Outlines of
  /// areas are left to the user's own file of boundaries.
  static func details(of content: Report.Chart.Content) -> JSONOutput {
    switch content {
    case .curves, .schedule, .indicators, .matrix, .budget, .grid: .object([:])
    case .fan(let fan): .object(["as_of": .string(fan.asOf.description)])
    case .bars(let bars):
      .object([
        "measure": measure(bars.measure),
        "highlighted": highlighted(bars.rows.map { ($0.label, $0.isHighlighted) }),
      ])
    case .dots(let plot):
      .object([
        "measure": measure(plot.measure), "level": optional(plot.level),
        "reference": plot.reference.map(reference) ?? .null,
        "highlighted": highlighted(plot.rows.map { ($0.label, $0.isHighlighted) }),
      ])
    case .ranks(let ranks):
      .object([
        "level": .number(ranks.level), "count": .integer(ranks.count),
        "highlighted": highlighted(ranks.rows.map { ($0.label, $0.isHighlighted) }),
      ])
    case .contributions(let contributions): .object(["measure": measure(contributions.measure)])
    case .funnel(let funnel):
      .object([
        "measure": measure(funnel.rate), "denominator": measure(funnel.denominator),
        "target": reference(funnel.target), "limits": .array(funnel.limits.map(limit)),
        "zones": .array(funnel.points.map { .string($0.zone.rawValue) }),
      ])
    case .spine(let spine):
      .object([
        "subject": .string(spine.subject),
        "rows": .array(
          spine.rows.map {
            .object([
              "measure": measure($0.measure), "standing": .string($0.standing.rawValue),
              "higher_is_better": $0.isHigherBetter.map { .bool($0) } ?? .null,
            ])
          }),
      ])
    case .slopes(let slopes):
      .object([
        "measure": measure(slopes.measure),
        "roles": .array(slopes.lines.map { .string($0.role.rawValue) }),
      ])
    case .heat(let heat):
      .object([
        "columns": .array(
          heat.columns.map {
            .object([
              "measure": measure($0.measure),
              "higher_is_better": $0.isHigherBetter.map { .bool($0) } ?? .null,
            ])
          }),
        // By column, then by row.
        "fifths": .array(
          heat.columns.indices.map { column in
            .array(heat.fifths(ofColumn: column).map { $0.map { .integer($0) } ?? .null })
          }),
      ])
    case .map(let map):
      .object([
        "measure": measure(map.measure), "bounds": .array(map.bounds.map { .number($0) }),
        "uncertain": highlighted(map.areas.map { ($0.label, map.isUncertain($0)) }),
      ])
    }
  }

  private static func measure(_ measure: Report.Measure) -> JSONOutput {
    .object([
      "name": .string(measure.name),
      "unit": measure.isFraction ? "fraction" : .optional(measure.unit.code),
    ])
  }

  private static func reference(_ reference: Report.Reference) -> JSONOutput {
    .object(["value": .number(reference.value), "label": .string(reference.label)])
  }

  private static func limit(_ limit: Report.FunnelPlot.Limit) -> JSONOutput {
    .object([
      "level": .number(limit.level), "adjusted": .bool(limit.isAdjusted),
      "steps": .array(
        limit.steps.map {
          .object([
            "denominator": .number($0.denominator), "lower": optional($0.lower), "upper": optional($0.upper),
          ])
        }),
    ])
  }

  private static func optional(_ number: Double?) -> JSONOutput { number.map { .number($0) } ?? .null }

  /// The names for which the question is answered by yes.
  private static func highlighted(_ items: [(String, Bool)]) -> JSONOutput {
    .array(items.filter(\.1).map { .string($0.0) })
  }
}
