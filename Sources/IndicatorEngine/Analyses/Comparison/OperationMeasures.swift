/// What can be compared of the number and state of a place's operations.
public enum OperationMeasure: String, Sendable, CaseIterable {
  /// Completed ÷ all operations that were not withdrawn.
  case completed = "operations.completed"
  /// Milestones reached by their planned day ÷ milestones planned by the as-of day.
  case milestonesOnTime = "milestones.on-time"
}

/// Operations and milestones counted by place, at the as-of day. An operation over several places counts in each.
struct OperationMeasures {
  let portfolio: Portfolio
  let places: ComparedPlaces
  let evaluation: EvaluationPlan

  /// The measures in which at least two places have enough cases to be put in an order.
  func measures() -> [ComparedMeasure] {
    let byPlace = operationsByPlace()
    return [completed(byPlace), milestones(byPlace)].filter { measure in
      measure.figures.count { figure in
        SmallNumberRule.ranking.verdict(events: figure.denominator ?? 0) != .refused
      } >= 2
    }
  }

  /// Rows of the operations table by place: by the table of shares, else by the operation's own municipality.
  private func operationsByPlace() -> [[Int]] {
    let (operations, shares) = (portfolio.operations, portfolio.shares)
    var byPlace = [[Int]](repeating: [], count: places.count)
    var shared: Set<Int> = []
    for row in 0..<shares.count {
      guard let operation = shares.operation[row].flatMap(portfolio.operationIndex.row),
        let place = shares.municipality[row].flatMap(places.presentPlace)
      else { continue }
      shared.insert(operation)
      // Two parts of an operation may lie in what is one municipality now.
      if places.former.isEmpty || !byPlace[place].contains(operation) { byPlace[place].append(operation) }
    }
    for row in 0..<operations.count where !shared.contains(row) {
      if let place = operations.municipality[row].flatMap(places.presentPlace) { byPlace[place].append(row) }
    }
    return byPlace
  }

  private func completed(_ byPlace: [[Int]]) -> ComparedMeasure {
    let operations = portfolio.operations
    let figures = byPlace.map { rows -> ComparedFigure in
      // An operation whose status nobody states is neither completed nor not.
      let known = rows.filter { operations.status[$0].map { $0 != "withdrawn" } ?? false }
      let done = known.filter { row in
        operations.status[row] == "completed"
          && (operations.actualEnd[row].map { $0 <= evaluation.asOf } ?? true)
      }
      return figure(
        done.count, of: known.count, known.map { operations.data.cell($0, Operations.Fields.status) },
        known.contains { operations.data.isIllustrative($0) })
    }
    return measure(.completed, figures)
  }

  private func milestones(_ byPlace: [[Int]]) -> ComparedMeasure {
    let table = portfolio.milestones
    let groups = RowGroups(table.operation, by: portfolio.operationIndex, groups: portfolio.operations.count)
    let figures = byPlace.map { rows -> ComparedFigure in
      let due = rows.flatMap { groups[$0].map(Int.init) }.filter { row in
        table.planned[row].map { $0 <= evaluation.asOf } ?? false
      }
      let onTime = due.filter { row in
        guard let planned = table.planned[row], let actual = table.actual[row] else { return false }
        return actual <= planned
      }
      return figure(
        onTime.count, of: due.count, due.map { table.data.cell($0, Milestones.Fields.actual) },
        due.contains { table.data.isIllustrative($0) })
    }
    return measure(.milestonesOnTime, figures)
  }

  private func figure(_ part: Int, of whole: Int, _ cells: [SourceCell], _ isIllustrative: Bool)
    -> ComparedFigure
  {
    guard whole > 0 else { return ComparedFigure() }
    return ComparedFigure(
      value: Double(part) / Double(whole) * 100, numerator: Double(part), denominator: Double(whole),
      state: .reported, reason: nil, sources: Array(cells.prefix(ComparedMeasure.sourceLimit)),
      isIllustrative: isIllustrative)
  }

  private func measure(_ measure: OperationMeasure, _ figures: [ComparedFigure]) -> ComparedMeasure {
    ComparedMeasure(
      code: measure.rawValue, origin: .operations(measure), kind: .proportion, direction: .increase,
      scale: 100, divisor: .own, unit: "%", currency: nil, period: nil, figures: figures)
  }
}
