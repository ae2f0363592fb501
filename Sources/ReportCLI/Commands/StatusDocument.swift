import IndicatorEngine
import Ingest

/// What `status` shows as JSON (`merilo/status/1`): all projects, and the counts of indicators of programmes and
/// municipalities that belong to none.
///
/// Shares are fractions, money is a decimal string, an absent figure is null, and `reason` says why.
struct StatusDocument: Sendable {
  let builder: ReportBuilder

  private var portfolio: Portfolio { builder.portfolio }
  private var asOf: Day { builder.plan.asOf }

  var json: String {
    let rows = builder.illustrativeRows
    return JSONOutput.object([
      "schema": "merilo/status/1", "as_of": .string(asOf.description),
      "title": .optional(builder.context.title),
      "operations": .array(builder.operationViews().map(operation)),
      "programmes": counts(by: \.programme) { $0.operation == nil && $0.municipality == nil },
      "municipalities": counts(by: \.municipality) { $0.operation == nil && $0.municipality != nil },
      "rows": .integer(rows.all), "illustrative_rows": .integer(rows.illustrative),
    ]).text(depth: 3) + "\n"
  }

  private func operation(_ view: OperationView) -> JSONOutput {
    let (performance, account) = (view.performance, view.performance.account)
    let value = performance.indices.value
    let reasons = performance.reasons.map(\.rawValue)
    return .object([
      "operation": .string(view.code), "title": .string(view.title),
      "contract": .optional(portfolio.operations.contract[view.row]),
      "start": .optional(performance.start?.description),
      "end": .optional(performance.plannedEnd?.description),
      "time_share": number(builder.timeShare(view)), "milestones": milestones(view.milestones),
      "currency": .optional(account.currency?.code), "budget": money(account.budget, account.currency),
      "paid": money(account.paid, account.currency), "basis": .optional(account.basis?.rawValue),
      "paid_share": number(account.paidShare.found), "earned_share": number(value.percentComplete.found),
      "cpi": number(value.costPerformance.found), "spi": number(value.schedulePerformance.found),
      "status": .optional(builder.indexStatus(value.schedulePerformance.found)?.code),
      "indicators": count(IndicatorCount(view.progress)),
      "reason": .optional(reasons.isEmpty ? nil : reasons.joined(separator: ";")),
      "illustrative": .bool(
        performance.isIllustrative || view.milestones.contains(where: \.isIllustrative)
          || view.progress.contains(where: \.isIllustrative)),
    ])
  }

  private func milestones(_ all: [MilestoneSlippage]) -> JSONOutput {
    let due = all.filter { $0.planned <= asOf }
    let late = due.filter { $0.status == .overdue || $0.status == .doneLate }
    return .object([
      "all": .integer(all.count), "due": .integer(due.count),
      "complete": .integer(all.count { $0.actual != nil }), "late": .integer(late.count),
      "most_days_late": late.compactMap(\.slip.found).max().map { .integer($0) } ?? .null,
    ])
  }

  /// How many indicators have which verdict, by its code; verdicts that none has are left out.
  private func count(_ count: IndicatorCount) -> JSONOutput {
    let byStatus = Dictionary(grouping: count.rows) { Report.Status($0.status).code }
    return .object([
      "all": .integer(count.count), "reached": .integer(count.reached),
      "by_status": .object(byStatus.mapValues { .integer($0.count) }),
    ])
  }

  private func counts(
    by subject: KeyPath<ProgressRow, String?>, where isMeant: (ProgressRow) -> Bool
  ) -> JSONOutput {
    let groups = Dictionary(grouping: builder.evaluation.progress.filter(isMeant)) { $0[keyPath: subject] }
    let codes = groups.keys.sorted { ($0 ?? "") < ($1 ?? "") }
    return .array(
      codes.map { code in
        .object(["code": .optional(code), "indicators": count(IndicatorCount(groups[code, default: []]))])
      })
  }

  private func number(_ value: Double?) -> JSONOutput { value.map { .number($0) } ?? .null }

  private func money(_ amount: Estimate<Int128>, _ currency: Currency?) -> JSONOutput {
    guard let currency, case .value(let minorUnits) = amount else { return .null }
    return .string(Money(minorUnits: minorUnits, currency: currency).decimal)
  }
}
