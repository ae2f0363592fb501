import IndicatorEngine
import Ingest

/// The term of an operation: how much of it has passed, and the cells that say so.
extension ReportBuilder {
  /// The share of the term that has passed, from 0 to 1; nil where start or end is not known.
  func timeShare(_ operation: OperationView) -> Double? {
    operation.time(at: plan.asOf).map { min(1, max(0, Double($0.elapsed) / Double($0.all))) }
  }

  func timeFigure(_ operation: OperationView) -> Report.KeyFigure? {
    guard let (elapsed, all) = operation.time(at: plan.asOf), let share = timeShare(operation) else {
      return nil
    }
    let detail = words(
      LabelText.dayOf,
      ["day": .text(words.numbers.text(min(max(0, elapsed), all))), "days": .text(words.numbers.text(all))])
    let (cells, isIllustrative) = term(of: operation)
    return Report.KeyFigure(
      label: words(LabelText.timeUsed),
      figure: figure(
        operation.code, "time", .rate(share, digits: 0...0), method: Method.timeElapsed.rawValue,
        cells: cells, isIllustrative: isIllustrative, sentence: detail),
      detail: detail, share: share)
  }

  /// The cells of start and planned end: the operation's own, else those of its first and last milestone, as
  /// `OperationPerformance` takes them.
  private func term(of operation: OperationView) -> (cells: [SourceCell], isIllustrative: Bool) {
    let data = portfolio.operations.data
    var cells: [SourceCell] = []
    var isIllustrative = false
    func add(own fields: [Field], else milestone: MilestoneSlippage?, _ field: Field) {
      if let own = fields.first(where: { data[$0].validity[operation.row] }) {
        cells += operationCells(operation, [own])
        isIllustrative = isIllustrative || data.isIllustrative(operation.row)
      } else if let milestone, let origin = milestone.sources.first?.origin {
        cells.append(SourceCell(table: .milestones, field: field, origin: origin))
        isIllustrative = isIllustrative || milestone.isIllustrative
      }
    }
    let started = operation.milestones.filter { $0.start != nil }
    add(
      own: [Operations.Fields.start],
      else: started.min { ($0.start ?? $0.planned) < ($1.start ?? $1.planned) }, Milestones.Fields.start)
    add(
      own: [Operations.Fields.end, Operations.Fields.originalEnd],
      else: operation.milestones.max { $0.planned < $1.planned }, Milestones.Fields.planned)
    return (cells, isIllustrative)
  }

  /// The cells of an operation's own row in which something stands.
  func operationCells(_ operation: OperationView, _ fields: [Field]) -> [SourceCell] {
    let data = portfolio.operations.data
    return fields.filter { data[$0].validity[operation.row] }.map {
      SourceCell(table: .operations, field: $0, origin: data.origins[operation.row])
    }
  }
}
