import IndicatorEngine
import Ingest

/// The rows of `budget`: budget, contracted and paid by operation, line, programme, fund or municipality, and on the
/// level of operations earned value and earned schedule.
struct BudgetTable: Sendable, CellMaker {
  let portfolio: Portfolio
  let words: Words

  /// All columns. Printed are those of the money; `earnedValue` prints the others.
  func table(_ rows: [BudgetRow], level: BudgetLevel, asOf: Day) -> DataTable {
    DataTable(
      name: "budget", asOf: asOf,
      columns: [
        .init("level", isPrinted: false), .init("key", words(heading(of: level))),
        .init("operation", words(ColumnText.operation), isPrinted: level == .line),
        .init("currency", isPrinted: false), .init("budget", words(ColumnText.budget), .trailing),
        .init(
          "contracted", words(ColumnText.contracted), .trailing,
          isPrinted: level != .line && rows.contains { $0.contracted.found != nil }),
        .init("paid", words(ColumnText.paid), .trailing),
        .init("remaining", words(ColumnText.remaining), .trailing), .init("basis", words(ColumnText.basis)),
        .init("absorption", words(ColumnText.absorption), .trailing),
      ] + Self.earnedKeys.map { .init($0, isPrinted: false) }
        + [
          .init(
            "reason", words(ColumnText.reason),
            isPrinted: rows.contains { $0.reasons.contains { $0 != .notOnThisLevel } })
        ],
      rows: rows.map { money($0) + earned($0) + [reasons($0)] },
      notes: rows.contains(where: \.isIllustrative) ? [words(NoteText.illustrative)] : [],
      needs: level == .line ? [.budget] : [.operations])
  }

  /// What earned value says of operations that have it, as a printed table; nil where none has.
  func earnedValue(_ rows: [BudgetRow], asOf: Day) -> DataTable? {
    let rows = rows.filter { $0.performance?.indices.value.earned.found != nil }
    if rows.isEmpty { return nil }
    let headings = Self.earnedHeadings.map { key, heading in
      DataTable.Column(key, heading, .trailing)
    }
    let shown = Self.earnedHeadings.compactMap { key, _ in Self.earnedKeys.firstIndex(of: key) }
    return DataTable(
      name: "budget", asOf: asOf, columns: [.init("key", words(ColumnText.operation))] + headings,
      rows: rows.map { row in
        let all = earned(row)
        return [code(row.key)] + shown.map { all[$0] }
      })
  }

  private static let earnedKeys = [
    "bac", "pv", "ev", "ac", "sv", "cv", "spi", "cpi", "eac_typical", "eac_remaining", "eac_combined", "etc",
    "vac", "tcpi_budget", "tcpi_eac", "earned_schedule", "actual_time", "spi_t", "sv_t", "finish_estimate",
  ]

  /// The figures worth a place on paper, under the abbreviations of the field.
  private static let earnedHeadings: [(String, String)] = [
    ("pv", "PV"), ("ev", "EV"), ("ac", "AC"), ("cpi", "CPI"), ("spi", "SPI"), ("eac_typical", "EAC"),
    ("spi_t", "SPI(t)"),
  ]

  private func heading(of level: BudgetLevel) -> ColumnText {
    switch level {
    case .operation: .operation
    case .line: .line
    case .programme: .programme
    case .fund: .fund
    case .municipality: .municipality
    }
  }

  private func money(_ row: BudgetRow) -> [DataTable.Cell] {
    [
      .value(.code(row.level.rawValue)), key(row), code(row.operation), code(row.currency?.code),
      .value(row.budget.reportedMoney(row.currency)), .value(row.contracted.reportedMoney(row.currency)),
      .value(row.paid.reportedMoney(row.currency)), .value(row.remaining.reportedMoney(row.currency)),
      row.basis.map { .word(code: $0.rawValue, text: words.basis($0.rawValue)) } ?? code(nil),
      .value(row.absorption.reported { .rate($0) }),
    ]
  }

  private func earned(_ row: BudgetRow) -> [DataTable.Cell] {
    guard let performance = row.performance, let currency = row.currency else {
      let absent = Report.Absence(reason: UnavailableReason.notOnThisLevel.rawValue)
      return Self.earnedKeys.map { _ in .value(.absent(absent)) }
    }
    let (value, schedule) = (performance.indices.value, performance.indices.schedule)
    let amounts = performance.amounts
    func amount(_ estimate: Estimate<Int128>) -> DataTable.Cell { .value(estimate.reportedMoney(currency)) }
    func index(_ estimate: Estimate<Double>) -> DataTable.Cell { .value(estimate.reportedIndex) }
    return [
      amount(row.budget), amount(amounts.planned), amount(amounts.earned), amount(row.paid),
      amount(amounts.scheduleVariance), amount(amounts.costVariance), index(value.schedulePerformance),
      index(value.costPerformance), amount(amounts.estimateTypical), amount(amounts.estimateRemaining),
      amount(amounts.estimateCombined), amount(amounts.estimateToComplete),
      amount(amounts.varianceAtCompletion), index(value.toCompleteBudget), index(value.toCompleteEstimate),
      index(schedule.earned), index(schedule.actual), index(schedule.performance), index(schedule.variance),
      .value(performance.finishEstimate.reported { .day($0) }),
    ]
  }

  private func reasons(_ row: BudgetRow) -> DataTable.Cell {
    var reasons = row.reasons
    // Earned value belongs to operations; on every other level its columns are empty for this reason.
    if row.performance == nil, !reasons.contains(.notOnThisLevel) { reasons.append(.notOnThisLevel) }
    return .reason(reasons.isEmpty ? nil : reasons.map(\.rawValue).joined(separator: ";"))
  }

  private func key(_ row: BudgetRow) -> DataTable.Cell {
    guard let key = row.key else { return code(nil) }
    let name: String? =
      switch row.level {
      case .municipality:
        portfolio.municipalityIndex.row(of: key).flatMap { portfolio.municipalities.name[$0] }
      case .programme: portfolio.programmeIndex.row(of: key).flatMap { portfolio.programmes.title[$0] }
      case .operation, .line, .fund: nil
      }
    return .word(code: key, text: name ?? key)
  }
}
