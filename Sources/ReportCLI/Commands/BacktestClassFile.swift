import IndicatorEngine
import Ingest

/// A class file as text (`merilo/classes/1`): the same classes, the same bytes.
struct BacktestClassFile {
  let version: String
  let classes: [ReferenceClass]

  var text: String {
    JSONOutput.object([
      "schema": .string(ClassFile.schema), "version": .string(version),
      "edges": .array(RelativeTime.edges.map { .number($0) }), "classes": .array(classes.map(value)),
    ]).text(depth: 3) + "\n"
  }

  private func value(_ item: ReferenceClass) -> JSONOutput {
    .object([
      "id": .string(item.id), "names": .object(item.names.mapValues { .string($0) }),
      "origin": .string(item.origin), "licence": .string(item.licence), "scope": scope(item.scope),
      "cases": .integer(item.counts.cases), "completions": .integer(item.counts.completions),
      "finished": numbers(item.counts.finished), "exposure": numbers(item.counts.exposure),
      "finished_on_planned_day": number(item.counts.plannedDay.finished),
      "at_risk_on_planned_day": number(item.counts.plannedDay.atRisk),
      "cancelled": item.counts.cancelled.map(numbers) ?? .null, "duration_ratio": ratios(item.durationRatio),
      "cost_ratio": ratios(item.costRatio), "scores": scores(item.scores),
    ])
  }

  private func scope(_ scope: ClassScope?) -> JSONOutput {
    guard let scope else { return .null }
    return .object(
      Dictionary(
        scope.conditions.map { ($0.trait.rawValue, JSONOutput.array($0.values.map { .string($0) })) }
      ) { first, _ in first })
  }

  /// Six digits are more than any count is sure of, and keep the file small.
  private func number(_ value: Double) -> JSONOutput { .number((value * 1e6).rounded() / 1e6) }

  private func numbers(_ values: [Double]) -> JSONOutput { .array(values.map(number)) }

  private func ratios(_ summary: RatioSummary?) -> JSONOutput {
    guard let summary else { return .null }
    return .object([
      "count": .integer(summary.count), "log_mean": summary.logMean.map(number) ?? .null,
      "log_deviation": summary.logDeviation.map(number) ?? .null,
      "quantiles": .array(
        summary.quantiles.map { .object(["share": .number($0.share), "ratio": number($0.ratio)]) }),
    ])
  }

  private func scores(_ scores: ClassScores?) -> JSONOutput {
    guard let scores else { return .null }
    return .object([
      "first_freeze": .string(scores.firstFreeze.description),
      "last_freeze": .string(scores.lastFreeze.description), "count": .integer(scores.count),
      "observed": number(scores.observed), "forecast": number(scores.forecast), "brier": number(scores.brier),
      "brier_of_base_rate": number(scores.brierOfBaseRate), "log_loss": number(scores.logLoss),
      "auc": scores.discrimination.map(number) ?? .null,
    ])
  }
}
